-- A folder of existing documents on its way in: what was in it, what is proposed for each file, and what became of it.

create table document_import (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  folder text not null default '',
  started_by uuid not null,
  started_at timestamptz(3) not null,
  state text not null check (state in ('open', 'ended')),
  primary key (org_id, id),
  foreign key (org_id, started_by) references person (org_id, id)
);
create unique index document_import_open on document_import (org_id, started_by) where state = 'open';
call guard('document_import');

create table document_import_row (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  import_id uuid not null,
  path text not null,
  size integer not null check (size >= 0),
  state text not null check (state in ('expected', 'refused', 'proposed', 'left-out', 'imported')),
  refusal text not null default '',
  refusal_details jsonb not null default '{}',
  file_id uuid,
  sha256 text,
  reasons jsonb not null default '{}',
  legacy_number text not null default '',
  legacy_revision text not null default '',
  title_en text not null default '',
  title_ar text not null default '',
  language text not null default 'en' check (language in ('en', 'ar', 'both')),
  type_id uuid,
  owner_id uuid,
  process_ids uuid[] not null default '{}',
  clauses text[] not null default '{}',
  as_text boolean not null default false,
  document_id uuid,
  primary key (org_id, id),
  unique (org_id, import_id, path),
  foreign key (org_id, import_id) references document_import (org_id, id),
  foreign key (org_id, file_id) references file (org_id, id),
  foreign key (org_id, type_id) references document_type (org_id, id),
  foreign key (org_id, owner_id) references person (org_id, id),
  foreign key (org_id, document_id) references document (org_id, id),
  check ((refusal <> '') = (state = 'refused')),
  check ((document_id is not null) = (state = 'imported')),
  check (state not in ('proposed', 'imported') or file_id is not null)
);
create index document_import_row_by_bytes on document_import_row (org_id, sha256) where sha256 is not null;
call guard('document_import_row');
