-- What shapes the organisation, who has a stake in it, what the system covers, and what top management commits itself to.

create table issue (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  number text not null,
  kind text not null check (kind in ('internal', 'external')),
  topic text not null,
  statement_en text not null default '',
  statement_ar text not null default '',
  effect text not null check (effect in ('threat', 'opportunity', 'neutral')),
  effect_note text not null default '',
  owner_id uuid not null,
  raised_by uuid not null,
  state text not null check (state in ('proposed', 'current', 'closed')),
  closed_reason text check ((closed_reason is not null) = (state = 'closed')),
  next_review date not null,
  reviewed_on date,
  changed_on date not null,
  primary key (org_id, id),
  unique (org_id, number),
  foreign key (org_id, owner_id) references person (org_id, id),
  foreign key (org_id, raised_by) references person (org_id, id)
);
create index issue_to_review on issue (org_id, next_review) where state = 'current';
call guard('issue');

-- One decision for each organisation: whether climate change matters here, and why.
create table climate_decision (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  is_relevant boolean not null,
  reason text not null,
  owner_id uuid not null,
  next_review date not null,
  reviewed_on date,
  changed_on date not null,
  primary key (org_id, id),
  unique (org_id),
  foreign key (org_id, owner_id) references person (org_id, id)
);
call guard('climate_decision');

create table interested_party (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  name_en text not null default '',
  name_ar text not null default '',
  relevance text not null,
  owner_id uuid not null,
  state text not null check (state in ('current', 'closed')),
  closed_reason text check ((closed_reason is not null) = (state = 'closed')),
  next_review date not null,
  reviewed_on date,
  changed_on date not null,
  primary key (org_id, id),
  foreign key (org_id, owner_id) references person (org_id, id)
);
create index interested_party_to_review on interested_party (org_id, next_review) where state = 'current';
call guard('interested_party');

create table party_requirement (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  party_id uuid not null,
  statement text not null,
  is_addressed boolean not null,
  how text not null default '',
  process_ids uuid[] not null default '{}',
  clauses text[] not null default '{}',
  reason text not null default '',
  state text not null check (state in ('current', 'closed')),
  closed_reason text check ((closed_reason is not null) = (state = 'closed')),
  primary key (org_id, id),
  foreign key (org_id, party_id) references interested_party (org_id, id)
);
create index party_requirement_of_party on party_requirement (org_id, party_id);
call guard('party_requirement');

-- What was looked at again, by whom, with which result, and how the entry stood then.
create table context_review (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  record text not null check (record in ('issue', 'climate-decision', 'interested-party', 'scope-statement', 'quality-policy')),
  record_id uuid not null,
  outcome text not null check (outcome in ('first', 'unchanged', 'changed', 'approved')),
  note text not null default '',
  reviewed_by uuid not null,
  reviewed_on date not null,
  next_review date not null,
  snapshot jsonb not null,
  primary key (org_id, id),
  foreign key (org_id, reviewed_by) references person (org_id, id)
);
create index context_review_of_record on context_review (org_id, record, record_id, id);
call guard('context_review');
