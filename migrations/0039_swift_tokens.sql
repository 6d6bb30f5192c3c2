-- Who a token speaks for, in one question: asked with every request of a program.
create function actor_with_token(hash text) returns table (
  org_id uuid, id uuid, name_en text, name_ar text, roles jsonb, language text, scope jsonb, expires_on date, user_id text,
  token_expires_on date, revoked boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.org_id, p.id, p.name_en, p.name_ar, p.roles, p.language, p.scope, p.expires_on, p.user_id, t.expires_on, t.revoked
  from token_with(hash) t join person p on p.org_id = t.org_id and p.id = t.person_id
  where p.active
$$;
revoke all on function actor_with_token(text) from public;
grant execute on function actor_with_token(text) to touchstone_app;
