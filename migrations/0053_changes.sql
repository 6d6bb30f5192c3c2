-- Changes to the system that are planned before they are made (6.3), and what each of them opened.

create table change (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  number text,
  title_en text not null,
  title_ar text not null,
  reason text not null default '',
  purpose text not null default '',
  consequences text not null default '',
  unwanted text not null default '',
  integrity text not null default '',
  resources text not null default '',
  criterion text not null default '',
  process_ids uuid[] not null default '{}',
  document_ids uuid[] not null default '{}',
  person_ids uuid[] not null default '{}',
  site_ids uuid[] not null default '{}',
  responsibilities jsonb not null default '[]',
  owner_id uuid not null,
  reviewer_id uuid,
  planned_from date,
  planned_until date,
  review_on date,
  -- Where it began: an answer of an assessment, or an action.
  from_record text check (from_record in ('assessment-answer', 'action')),
  from_id uuid check ((from_id is null) = (from_record is null)),
  state text not null check (state in ('draft', 'submitted', 'approved', 'rejected', 'in-progress', 'done', 'effective', 'ineffective',
    'cancelled')),
  state_reason text not null default '',
  cycle integer not null default 1 check (cycle > 0),
  proposed_by uuid not null,
  proposed_on date not null,
  editor_ids uuid[] not null default '{}',
  approver_id uuid,
  content_hash text,
  submitted_at timestamptz(3),
  decided_by uuid,
  decided_at timestamptz(3),
  decision_note text not null default '',
  started_on date,
  done_by uuid,
  done_on date check ((done_on is null) = (done_by is null)),
  done_note text not null default '',
  judged_by uuid,
  judged_on date check ((judged_on is null) = (judged_by is null)),
  judgement text not null default '',
  early_reason text not null default '',
  primary key (org_id, id),
  unique (org_id, number),
  foreign key (org_id, owner_id) references person (org_id, id),
  foreign key (org_id, reviewer_id) references person (org_id, id),
  foreign key (org_id, proposed_by) references person (org_id, id),
  foreign key (org_id, approver_id) references person (org_id, id),
  foreign key (org_id, decided_by) references person (org_id, id),
  foreign key (org_id, done_by) references person (org_id, id),
  foreign key (org_id, judged_by) references person (org_id, id),
  check (title_en <> '' or title_ar <> ''),
  check (number is not null or state in ('draft', 'cancelled')),
  check (state <> 'submitted' or (approver_id is not null and content_hash is not null)),
  -- Nobody decides on what they wrote themselves.
  check (decided_by is null or (decided_by <> proposed_by and not decided_by = any(editor_ids))),
  check (state in ('draft', 'submitted', 'rejected', 'cancelled') or decided_by is not null),
  check (state not in ('done', 'effective', 'ineffective') or done_by is not null),
  check (state not in ('effective', 'ineffective') or judged_by is not null)
);
create index change_by_proposal on change (org_id, proposed_on, id);
create index change_by_state on change (org_id, state, id);
create index change_of_owner on change (org_id, owner_id);
create index change_of_approver on change (org_id, approver_id) where state = 'submitted';
create index change_of_processes on change using gin (process_ids);
create index change_of_documents on change using gin (document_ids);
create index change_of_origin on change (org_id, from_id) where from_id is not null;
create index change_words on change using gin (fold(coalesce(number, '') || ' ' || title_en || ' ' || title_ar) gin_trgm_ops);
call guard('change');

-- What a change opened, each with the record it led to.
create table change_opening (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  change_id uuid not null,
  cycle integer not null check (cycle > 0),
  kind text not null check (kind in ('revision', 'document', 'training', 'task')),
  document_id uuid,
  revision_id uuid,
  training_id uuid,
  action_id uuid,
  responsibility_id uuid,
  opened_by uuid not null,
  opened_on date not null,
  primary key (org_id, id),
  foreign key (org_id, change_id) references change (org_id, id),
  foreign key (org_id, document_id) references document (org_id, id),
  foreign key (org_id, revision_id) references document_revision (org_id, id),
  foreign key (org_id, training_id) references training (org_id, id),
  foreign key (org_id, action_id) references action (org_id, id),
  foreign key (org_id, opened_by) references person (org_id, id),
  check ((kind in ('revision', 'document')) = (document_id is not null and revision_id is not null)),
  check ((kind = 'training') = (training_id is not null)),
  check ((kind = 'task') = (action_id is not null))
);
create index change_opening_of_change on change_opening (org_id, change_id, id);
create index change_opening_of_document on change_opening (org_id, document_id) where document_id is not null;
create index change_opening_of_training on change_opening (org_id, training_id) where training_id is not null;
create index change_opening_of_action on change_opening (org_id, action_id) where action_id is not null;
call guard('change_opening');

-- Of the organisation at the door alone; as the owner of the table, so that the index on its words is used.
create function changes_with(words text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp rows 100 as $$
  select id from change
  where org_id = nullif(current_setting('app.org', true), '')::uuid
    and fold(coalesce(number, '') || ' ' || title_en || ' ' || title_ar) like words_pattern(words)
  limit 5000
$$;
revoke all on function changes_with(text) from public;
grant execute on function changes_with(text) to touchstone_app;
