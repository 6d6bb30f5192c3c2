-- The scope and the quality policy: each a living record in numbered revisions, one approved at a time.

create table scope_statement (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  revision integer not null,
  edition text not null,
  statement_en text not null default '',
  statement_ar text not null default '',
  site_ids uuid[] not null default '{}',
  products_en text not null default '',
  products_ar text not null default '',
  not_applicable jsonb not null default '[]',
  change_reason text not null default '',
  state text not null check (state in ('draft', 'approved', 'superseded')),
  author_ids uuid[] not null,
  approver_id uuid,
  approved_at timestamptz(3),
  superseded_on date,
  next_review date,
  reviewed_on date,
  primary key (org_id, id),
  unique (org_id, revision),
  check ((state = 'draft') = (approver_id is null)),
  foreign key (org_id, approver_id) references person (org_id, id)
);
create unique index scope_statement_draft on scope_statement (org_id) where state = 'draft';
create unique index scope_statement_approved on scope_statement (org_id) where state = 'approved';
call guard('scope_statement');

-- `document_id` will name the controlled document that carries the policy.
create table quality_policy (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  revision integer not null,
  edition text not null,
  statement_en text not null default '',
  statement_ar text not null default '',
  commitments text[] not null default '{}',
  change_reason text not null default '',
  document_id uuid,
  state text not null check (state in ('draft', 'approved', 'superseded')),
  author_ids uuid[] not null,
  approver_id uuid,
  approved_at timestamptz(3),
  superseded_on date,
  next_review date,
  reviewed_on date,
  primary key (org_id, id),
  unique (org_id, revision),
  check ((state = 'draft') = (approver_id is null)),
  foreign key (org_id, approver_id) references person (org_id, id)
);
create unique index quality_policy_draft on quality_policy (org_id) where state = 'draft';
create unique index quality_policy_approved on quality_policy (org_id) where state = 'approved';
call guard('quality_policy');

create table policy_acknowledgement (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  policy_id uuid not null,
  person_id uuid not null,
  acknowledged_at timestamptz(3) not null,
  primary key (org_id, id),
  unique (org_id, policy_id, person_id),
  foreign key (org_id, policy_id) references quality_policy (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id)
);
call guard('policy_acknowledgement');
