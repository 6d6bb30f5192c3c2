-- What must be followed, and in which version: the types with their numbering, documents, revisions, who decides, who has read.

create table document_type (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  kind text not null check (kind in ('document', 'record')),
  prefix text not null,
  name_en text not null,
  name_ar text not null,
  digits integer not null check (digits between 1 and 8),
  first_number integer not null check (first_number > 0),
  owner_id uuid,
  reviewer_ids uuid[] not null default '{}',
  approver_ids uuid[] not null default '{}',
  sequence text not null check (sequence in ('parallel', 'sequential')),
  retention_months integer check (retention_months > 0),
  review_months integer check (review_months > 0),
  confidentiality text not null check (confidentiality in ('public', 'internal', 'restricted')),
  state text not null check (state in ('active', 'void')),
  void_reason text check ((void_reason is not null) = (state = 'void')),
  primary key (org_id, id),
  unique (org_id, prefix),
  foreign key (org_id, owner_id) references person (org_id, id)
);
call guard('document_type');

create table document (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  number text,
  legacy_number text not null default '',
  title_en text not null,
  title_ar text not null,
  type_id uuid not null,
  owner_id uuid not null,
  created_by uuid not null,
  process_ids uuid[] not null default '{}',
  clauses text[] not null default '{}',
  site_ids uuid[] not null default '{}',
  confidentiality text not null check (confidentiality in ('public', 'internal', 'restricted')),
  language text not null check (language in ('en', 'ar', 'both')),
  distribution jsonb not null,
  state text not null check (state in ('in-preparation', 'effective', 'obsolete', 'withdrawn')),
  state_reason text not null default '',
  effective_revision_id uuid,
  effective_revision integer,
  effective_since date,
  effective_words text not null default '',
  obsolete_on date,
  review_months integer check (review_months > 0),
  last_review_on date,
  next_review_on date,
  primary key (org_id, id),
  unique (org_id, number),
  foreign key (org_id, type_id) references document_type (org_id, id),
  foreign key (org_id, owner_id) references person (org_id, id),
  foreign key (org_id, created_by) references person (org_id, id),
  check ((effective_revision_id is not null) = (state = 'effective')),
  check (number is not null or state in ('in-preparation', 'withdrawn'))
);
create index document_by_number on document (org_id, number_order(number), id);
create index document_by_state on document (org_id, state, id);
create index document_of_owner on document (org_id, owner_id);
create index document_of_type on document (org_id, type_id);
create index document_by_review on document (org_id, next_review_on) where next_review_on is not null;
create index document_of_processes on document using gin (process_ids);
create index document_of_clauses on document using gin (clauses);
create index document_words on document
  using gin (fold(coalesce(number, '') || ' ' || legacy_number || ' ' || title_en || ' ' || title_ar) gin_trgm_ops);
call guard('document');

create table document_revision (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  document_id uuid not null,
  revision integer not null,
  state text not null check (state in ('draft', 'in-review', 'changes-requested', 'approved', 'for-training', 'effective',
    'superseded', 'obsolete', 'withdrawn')),
  state_reason text not null default '',
  author_id uuid not null,
  editor_ids uuid[] not null default '{}',
  title_en text not null,
  title_ar text not null,
  content jsonb not null,
  file_id uuid,
  file_ids uuid[] not null default '{}',
  file_sha256 text,
  change_summary text not null default '',
  is_minor boolean not null default false,
  round integer not null default 0,
  content_hash text,
  created_at timestamptz(3) not null,
  submitted_at timestamptz(3),
  approved_at timestamptz(3),
  effective_on date,
  train_first boolean not null default false,
  effective_at timestamptz(3),
  superseded_at timestamptz(3),
  primary key (org_id, id),
  unique (org_id, document_id, revision),
  foreign key (org_id, document_id) references document (org_id, id),
  foreign key (org_id, author_id) references person (org_id, id),
  foreign key (org_id, file_id) references file (org_id, id),
  check (content_hash is not null or state in ('draft', 'changes-requested', 'withdrawn'))
);
create unique index document_revision_in_force on document_revision (org_id, document_id) where state = 'effective';
create unique index document_revision_in_work on document_revision (org_id, document_id)
  where state in ('draft', 'in-review', 'changes-requested', 'approved', 'for-training');
create index document_revision_of_files on document_revision using gin (file_ids);
create index document_revision_planned on document_revision (org_id, effective_on) where state in ('approved', 'for-training');
call guard('document_revision');

alter table document add foreign key (org_id, effective_revision_id) references document_revision (org_id, id)
  deferrable initially deferred;

-- What was submitted stays as it was: it is edited as a draft, or not at all.
create function refuse_editing_what_is_decided() returns trigger language plpgsql as $$
begin
  if old.state not in ('draft', 'changes-requested') and (new.content is distinct from old.content
    or new.file_id is distinct from old.file_id or new.title_en is distinct from old.title_en
    or new.title_ar is distinct from old.title_ar or new.revision is distinct from old.revision) then
    raise exception 'a submitted revision is never edited' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger decided_revision_stays before update on document_revision
  for each row execute function refuse_editing_what_is_decided();

-- Who is asked to review or approve a revision, in which round, and what they said.
create table document_step (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  document_id uuid not null,
  revision_id uuid not null,
  round integer not null,
  position integer not null,
  role text not null check (role in ('reviewer', 'approver')),
  person_id uuid not null,
  decision text check (decision in ('reviewed', 'approved', 'rejected', 'lapsed')),
  decided_by uuid,
  decided_for uuid,
  decided_at timestamptz(3),
  comment text not null default '',
  content_hash text not null,
  primary key (org_id, id),
  unique (org_id, revision_id, round, person_id),
  foreign key (org_id, document_id) references document (org_id, id),
  foreign key (org_id, revision_id) references document_revision (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, decided_by) references person (org_id, id),
  foreign key (org_id, decided_for) references person (org_id, id)
);
create index document_step_waiting on document_step (org_id, person_id) where decision is null;
call guard('document_step');

create table document_delegation (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  person_id uuid not null,
  delegate_id uuid not null,
  "from" date not null,
  until date not null check (until >= "from"),
  reason text not null default '',
  ended_at timestamptz(3),
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, delegate_id) references person (org_id, id),
  check (delegate_id <> person_id)
);
create index document_delegation_to on document_delegation (org_id, delegate_id, "from");
create index document_delegation_of on document_delegation (org_id, person_id, "from");
call guard('document_delegation');

create table document_review (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  document_id uuid not null,
  revision integer not null,
  verdict text not null check (verdict in ('unchanged', 'change')),
  note text not null default '',
  reviewed_by uuid not null,
  reviewed_on date not null,
  primary key (org_id, id),
  foreign key (org_id, document_id) references document (org_id, id),
  foreign key (org_id, reviewed_by) references person (org_id, id)
);
create index document_review_of_document on document_review (org_id, document_id, reviewed_on);
call guard('document_review');

-- Who has to read which version, and whether they have: nobody twice for the same one.
create table acknowledgement (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  document_id uuid not null,
  revision_id uuid not null,
  revision integer not null,
  person_id uuid not null,
  state text not null check (state in ('assigned', 'acknowledged', 'lapsed')),
  assigned_on date not null,
  acknowledged_at timestamptz(3),
  primary key (org_id, id),
  unique (org_id, revision_id, person_id),
  foreign key (org_id, document_id) references document (org_id, id),
  foreign key (org_id, revision_id) references document_revision (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  check ((acknowledged_at is not null) = (state = 'acknowledged'))
);
create index acknowledgement_of_document on acknowledgement (org_id, document_id, person_id);
create index acknowledgement_of_person on acknowledgement (org_id, person_id, state);
call guard('acknowledgement');

-- Whom a distribution reaches: everybody, by role, by process, by site or by name. Guests are not asked to read.
create function people_reached(org uuid, distribution jsonb, among uuid default null) returns setof uuid language sql stable rows 100 as $$
  select p.id from person p where p.org_id = org and p.active and (among is null or p.id = among) and not p.roles ? 'external-auditor' and (
    (distribution ->> 'everyone')::boolean
    or p.roles ?| array(select jsonb_array_elements_text(distribution -> 'roles'))
    or distribution -> 'personIds' ? p.id::text
    or distribution -> 'siteIds' ? p.site_id::text
    or exists (select from process_member m where m.org_id = org and m.person_id = p.id and m.until is null
      and distribution -> 'processIds' ? m.process_id::text))
$$;

-- At most 5,000: whoever finds more has to say more.
create function documents_with(words text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp rows 100 as $$
  select id from document
  where org_id = nullif(current_setting('app.org', true), '')::uuid
    and fold(coalesce(number, '') || ' ' || legacy_number || ' ' || title_en || ' ' || title_ar) like words_pattern(words)
  limit 5000
$$;
revoke all on function documents_with(text) from public;
grant execute on function documents_with(text) to touchstone_app;
