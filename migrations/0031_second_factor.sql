-- Codes work once, guessing ends, roles may be asked for a second factor, and what a mail lets somebody do is theirs alone.

-- The sign-in room is its library's; these two tables stand beside the library's own.
create schema if not exists auth;
create table auth.spent_code (
  user_id text not null,
  step bigint not null,
  code text not null,
  at timestamptz(3) not null,
  primary key (user_id, step, code)
);
create table auth.proof_try (
  id uuid primary key,
  user_id text not null,
  at timestamptz(3) not null
);
create index proof_try_of_user on auth.proof_try (user_id, at);
grant usage on schema auth to touchstone_app;
grant select, insert, delete on auth.spent_code, auth.proof_try to touchstone_app;

-- With what the signer proved themselves; unknown of signatures from before, and of the example's story.
alter table signature add column factors text[];

alter table mail add column is_secret boolean not null default false;
update mail set is_secret = true where link like '/invitation/%';

-- The library makes its tables after the migrations, so the body is looked at when it is first asked.
set local check_function_bodies = off;
drop function actor_of(text, uuid);
create function actor_of(wanted_user text, wanted_org uuid) returns table (
  org_id uuid, id uuid, name_en text, name_ar text, roles jsonb, language text, scope jsonb, expires_on date, user_id text,
  second_factor_for jsonb, has_second_factor boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.org_id, p.id, p.name_en, p.name_ar, p.roles, p.language, p.scope, p.expires_on, p.user_id,
    o.settings -> 'secondFactorFor',
    coalesce((select u."twoFactorEnabled" from auth."user" u where u.id = p.user_id::uuid), false)
  from person p join organisation o using (org_id)
  where p.user_id = wanted_user and p.active
  order by (p.org_id = wanted_org) desc nulls last, o.name_en limit 1
$$;
revoke all on function actor_of(text, uuid) from public;
grant execute on function actor_of(text, uuid) to touchstone_app;
