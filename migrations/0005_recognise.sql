-- Who a user is, in the organisation they chose or else their first: asked with every request, so it is one question.
create function actor_of(wanted_user text, wanted_org uuid) returns table (
  org_id uuid, id uuid, name_en text, name_ar text, roles jsonb, language text, scope jsonb, expires_on date, user_id text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.org_id, p.id, p.name_en, p.name_ar, p.roles, p.language, p.scope, p.expires_on, p.user_id
  from person p join organisation o using (org_id)
  where p.user_id = wanted_user and p.active
  order by (p.org_id = wanted_org) desc nulls last, o.name_en limit 1
$$;
revoke all on function actor_of(text, uuid) from public;
grant execute on function actor_of(text, uuid) to touchstone_app;
create index person_by_user on person (user_id) where user_id is not null;
