-- What is done until the certification audit, in which order, and by whom. One plan is in force.

create table implementation_plan (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  number text not null,
  starts_on date not null,
  certification_on date not null,
  calendar text not null,
  -- Days on which nobody works here, and days on which people work although the calendar says they do not.
  days_off jsonb not null default '[]',
  worked_days jsonb not null default '[]',
  phases jsonb not null default '[]',
  state text not null check (state in ('current', 'closed')),
  made_by uuid not null,
  closed_reason text check ((closed_reason is not null) = (state = 'closed')),
  primary key (org_id, id),
  unique (org_id, number),
  foreign key (org_id, made_by) references person (org_id, id),
  check (certification_on > starts_on)
);
create unique index implementation_plan_in_force on implementation_plan (org_id) where state = 'current';
call guard('implementation_plan');

create table plan_task (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  plan_id uuid not null,
  phase_id uuid not null,
  position integer not null,
  title_en text not null,
  title_ar text not null,
  note text not null default '',
  clauses text[] not null default '{}',
  owner_id uuid,
  -- In working days.
  duration double precision not null check (duration >= 0.5 and duration <= 250),
  "after" uuid[] not null default '{}',
  progress integer not null default 0 check (progress between 0 and 100),
  state text not null check (state in ('planned', 'in-progress', 'blocked', 'done', 'dropped')),
  blocked_because text check ((blocked_because is not null) = (state = 'blocked')),
  done_on date check ((done_on is not null) = (state = 'done')),
  drop_reason text check ((drop_reason is not null) = (state = 'dropped')),
  primary key (org_id, id),
  foreign key (org_id, plan_id) references implementation_plan (org_id, id),
  foreign key (org_id, owner_id) references person (org_id, id),
  check (title_en <> '' or title_ar <> '')
);
create index plan_task_in_order on plan_task (org_id, plan_id, position);
create index plan_task_of_owner on plan_task (org_id, owner_id, state);
call guard('plan_task');
