-- What every part of the product shares: files, mail, notices, search.

create table file (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null,
  type text not null,
  name text not null,
  uploaded_by uuid,
  uploaded_at timestamptz(3) not null,
  primary key (org_id, id)
);
create index file_by_content on file (org_id, sha256);
call guard('file');

create table mail (
  org_id uuid not null,
  id uuid not null,
  to_address text not null,
  to_name text not null,
  language text not null,
  subject text not null,
  body text not null,
  link text,
  about_record text,
  about_id uuid,
  written_at timestamptz(3) not null,
  sent_at timestamptz(3),
  attempts integer not null default 0,
  problem text,
  primary key (org_id, id)
);
create index mail_unsent on mail (org_id, written_at) where sent_at is null;
call guard('mail');

create table search_entry (
  org_id uuid not null,
  record text not null,
  record_id uuid not null,
  number text,
  title text not null,
  words text not null,
  folded text not null generated always as (fold(coalesce(number, '') || ' ' || title || ' ' || words)) stored,
  state text,
  updated_at timestamptz(3) not null,
  primary key (org_id, record, record_id)
);
create extension if not exists pg_trgm;
create index search_entry_folded on search_entry using gin (folded gin_trgm_ops);
call guard('search_entry');

create table signature (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  record text not null,
  record_id uuid not null,
  record_version integer not null,
  content_hash text not null,
  meaning text not null,
  person_id uuid not null,
  person_name text not null,
  signed_at timestamptz(3) not null,
  zone text not null,
  primary key (org_id, id)
);
create index signature_of_record on signature (org_id, record_id);
call guard('signature', 'select, insert');
create trigger signature_stays before update or delete on signature for each row execute function refuse_rewriting();

-- Record numbers in counting order: AUD-2026-9 before AUD-2026-10.
create or replace function number_order(number text) returns text language sql immutable parallel safe as $$
  select regexp_replace(regexp_replace(coalesce(number, ''), '(\d+)', '00000000\1', 'g'), '0*(\d{8})', '\1', 'g')
$$;
