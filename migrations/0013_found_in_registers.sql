-- Searching a long register by its words. Row-level security keeps an index out of the product's own hands unless the comparison is
-- leakproof, and `like` is not; so the owner looks into the index, within the walls of the organisation at the door.

create function words_pattern(words text) returns text language sql immutable parallel safe as $$
  select '%' || replace(replace(replace(fold(words), '\', '\\'), '%', '\%'), '_', '\_') || '%'
$$;

-- At most 5,000: whoever finds more has to say more.
create function nonconformities_with(words text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp rows 100 as $$
  select id from nonconformity
  where org_id = nullif(current_setting('app.org', true), '')::uuid and fold(number || ' ' || statement) like words_pattern(words)
  limit 5000
$$;
revoke all on function nonconformities_with(text) from public;
grant execute on function nonconformities_with(text) to touchstone_app;

create function actions_with(words text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp rows 100 as $$
  select id from action
  where org_id = nullif(current_setting('app.org', true), '')::uuid
    and fold(coalesce(number, '') || ' ' || description) like words_pattern(words)
  limit 5000
$$;
revoke all on function actions_with(text) from public;
grant execute on function actions_with(text) to touchstone_app;
