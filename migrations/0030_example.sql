-- The example company is not a record of anybody's quality: it can be taken away whole, and nothing else can.

create function is_example(org uuid) returns boolean language sql stable as $$
  select exists (select from organisation o where o.org_id = org and o.is_example)
$$;

create or replace function refuse_rewriting() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and is_example(old.org_id) then return old; end if;
  raise exception 'history is never changed' using errcode = 'insufficient_privilege';
end $$;

create or replace function refuse_unasking() returns trigger language plpgsql as $$
begin
  if not is_example(old.org_id)
    and exists (select from audit where org_id = old.org_id and id = old.audit_id and started_at is not null) then
    raise exception 'the questions of an audit that has started stay' using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;

-- Tables are emptied until nothing refers to what is left; the organisation itself goes last.
create function remove_example(org uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  waiting text[];
  left_over text[];
  name text;
begin
  if not is_example(org) then
    raise exception 'only an example organisation can be removed' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('app.org', org::text, true);
  select array_agg(c.table_name::text) into waiting from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'org_id' and t.table_type = 'BASE TABLE' and c.table_name <> 'organisation';
  while cardinality(waiting) > 0 loop
    left_over := '{}';
    foreach name in array waiting loop
      begin
        execute format('delete from %I where org_id = $1', name) using org;
      exception when foreign_key_violation then
        left_over := left_over || name;
      end;
    end loop;
    if cardinality(left_over) = cardinality(waiting) then
      raise exception 'these refer to each other: %', left_over;
    end if;
    waiting := left_over;
  end loop;
  delete from organisation where org_id = org;
end $$;
revoke all on function remove_example(uuid) from public;
grant execute on function remove_example(uuid) to touchstone_app;
