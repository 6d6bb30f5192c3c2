-- What did not fulfil a requirement, why, and what changed.

create table nonconformity (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  number text not null,
  statement text not null,
  requirement_edition text not null,
  requirement_clause text not null,
  requirement_text text not null,
  evidence jsonb not null,
  grade text not null check (grade in ('major', 'minor')),
  source text not null check (source in ('audit', 'process', 'customer', 'supplier', 'management-review')),
  source_record text,
  source_id uuid,
  audit_id uuid,
  process_id uuid,
  site_id uuid,
  owner_id uuid not null,
  raised_by uuid not null,
  decider_id uuid,
  detected_on date not null,
  raised_on date not null,
  original_response_due date not null,
  response_due date not null,
  state text not null check (state in ('raised', 'disputed', 'acknowledged', 'responded', 'returned', 'accepted',
    'implemented', 'effective', 'closed', 'reopened', 'voided')),
  cycle integer not null default 1,
  response jsonb,
  earlier_responses jsonb not null default '[]',
  accepted_by uuid,
  accepted_on date,
  criterion text,
  original_review_on date,
  review_on date,
  implemented_on date,
  reviews jsonb not null default '[]',
  closed_by uuid,
  closed_on date,
  closed_note text,
  disputed_reason text,
  upheld_reason text,
  postponed_reason text,
  returned_reason text,
  reopened_reason text,
  void_reason text,
  primary key (org_id, id),
  unique (org_id, number),
  foreign key (org_id, owner_id) references person (org_id, id),
  foreign key (org_id, decider_id) references person (org_id, id),
  foreign key (org_id, process_id) references process (org_id, id),
  foreign key (org_id, site_id) references site (org_id, id),
  check ((void_reason is not null) = (state = 'voided')),
  check (state <> 'closed' or closed_on is not null)
);
create index nonconformity_by_due on nonconformity (org_id, response_due, id);
create index nonconformity_by_day on nonconformity (org_id, detected_on, id);
create index nonconformity_by_state on nonconformity (org_id, state, response_due, id);
create index nonconformity_of_owner on nonconformity (org_id, owner_id, response_due, id);
create index nonconformity_of_decider on nonconformity (org_id, decider_id, state);
create index nonconformity_of_audit on nonconformity (org_id, audit_id) where audit_id is not null;
create index nonconformity_of_process on nonconformity (org_id, process_id, response_due, id);
create index nonconformity_of_clause on nonconformity (org_id, requirement_clause, detected_on);
create index nonconformity_words on nonconformity using gin (fold(number || ' ' || statement) gin_trgm_ops);
call guard('nonconformity');
