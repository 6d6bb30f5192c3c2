-- People, roles, sites, and the organisation they belong to.

create table organisation (
  org_id uuid primary key,
  id uuid not null check (id = org_id),
  version integer not null default 1,
  name_en text not null,
  name_ar text not null,
  edition text not null,
  zone text not null,
  language text not null,
  digits text not null,
  is_example boolean not null default false,
  settings jsonb not null default '{}',
  founded_at timestamptz(3) not null
);
call guard('organisation');

create table site (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  code text not null,
  name_en text not null,
  name_ar text not null,
  address text not null default '',
  void_reason text,
  primary key (org_id, id),
  unique (org_id, code)
);
call guard('site');

-- A person of the organisation; with a user they can sign in. People are never deleted, only deactivated.
create table person (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  user_id text,
  name_en text not null,
  name_ar text not null,
  initials text not null,
  email text not null,
  job_title_en text not null default '',
  job_title_ar text not null default '',
  manager_id uuid,
  site_id uuid,
  language text not null default 'en',
  roles jsonb not null default '[]',
  scope jsonb,
  expires_on date,
  active boolean not null default true,
  primary key (org_id, id),
  unique (org_id, email),
  foreign key (org_id, manager_id) references person (org_id, id),
  foreign key (org_id, site_id) references site (org_id, id)
);
create unique index person_of_user on person (org_id, user_id) where user_id is not null;
call guard('person');

create table invitation (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  person_id uuid not null,
  token_hash text not null,
  state text not null,
  expires_at timestamptz(3) not null,
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id)
);
call guard('invitation');

create table api_token (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  person_id uuid not null,
  name text not null,
  token_hash text not null,
  expires_on date not null,
  revoked boolean not null default false,
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id)
);
call guard('api_token');

-- An auditor's qualification for a standard: a plain list with validity.
create table qualification (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  person_id uuid not null,
  standard text not null,
  role text not null,
  valid_from date not null,
  valid_until date not null,
  evidence text not null default '',
  void_reason text,
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id)
);
create index qualification_of_person on qualification (org_id, person_id);
call guard('qualification');

-- Who belongs where, across organisations: read by its owner's function only, never by the product's role.
create function memberships_of(wanted text) returns table (org_id uuid, person_id uuid, name_en text, name_ar text, is_example boolean, edition text)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.org_id, p.id, o.name_en, o.name_ar, o.is_example, o.edition
  from person p join organisation o using (org_id)
  where p.user_id = wanted and p.active order by o.name_en
$$;
revoke all on function memberships_of(text) from public;
grant execute on function memberships_of(text) to touchstone_app;

create function invitation_with(hash text) returns table (org_id uuid, id uuid, person_id uuid, state text, expires_at timestamptz, email text, name_en text, name_ar text, org_name_en text, org_name_ar text)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.org_id, i.id, i.person_id, i.state, i.expires_at, p.email, p.name_en, p.name_ar, o.name_en, o.name_ar
  from invitation i join person p on p.org_id = i.org_id and p.id = i.person_id join organisation o on o.org_id = i.org_id
  where i.token_hash = hash
$$;
revoke all on function invitation_with(text) from public;
grant execute on function invitation_with(text) to touchstone_app;

create function token_with(hash text) returns table (org_id uuid, person_id uuid, expires_on date, revoked boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.org_id, t.person_id, t.expires_on, t.revoked from api_token t where t.token_hash = hash
$$;
revoke all on function token_with(text) from public;
grant execute on function token_with(text) to touchstone_app;

create function organisations_known() returns table (org_id uuid, is_example boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select org_id, is_example from organisation
$$;
revoke all on function organisations_known() from public;
grant execute on function organisations_known() to touchstone_app;
