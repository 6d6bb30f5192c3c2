-- What sessions are signed with, where several servers share this database: every one of them must have the same. The product's own role
-- cannot read it; no organisation owns it.
create table server_secret (
  is_only boolean primary key default true check (is_only),
  secret text not null check (secret ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null default now()
);
