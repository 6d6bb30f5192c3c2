-- Something someone promised to do by a date.

create table action (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  number text,
  kind text not null check (kind in ('correction', 'containment', 'corrective', 'improvement')),
  about_record text not null,
  about_id uuid not null,
  about_cycle integer not null,
  description text not null,
  owner_id uuid not null,
  planned_by uuid not null,
  verifier_id uuid,
  planned_on date not null,
  original_due date not null,
  due date not null,
  postponed_reason text,
  state text not null check (state in
    ('draft', 'open', 'in-progress', 'pending-verification', 'effectiveness-pending', 'closed', 'cancelled')),
  cycle integer not null default 1,
  done text,
  evidence jsonb not null default '[]',
  done_on date,
  completed_by uuid,
  returned_reason text,
  verified_by uuid,
  verified_on date,
  verified_note text,
  verdict text check (verdict in ('effective', 'ineffective')),
  concluded_by uuid,
  concluded_on date,
  concluded_note text,
  reopened_reason text,
  cancelled_reason text,
  primary key (org_id, id),
  unique (org_id, number),
  foreign key (org_id, owner_id) references person (org_id, id),
  foreign key (org_id, verifier_id) references person (org_id, id),
  check (number is not null or state in ('draft', 'cancelled'))
);
create index action_by_due on action (org_id, due, id);
create index action_of_owner on action (org_id, owner_id, due, id);
create index action_by_state on action (org_id, state, due, id);
create index action_of_verifier on action (org_id, state, verifier_id);
create index action_about on action (org_id, about_id);
create index action_words on action using gin (fold(coalesce(number, '') || ' ' || description) gin_trgm_ops);
call guard('action');
