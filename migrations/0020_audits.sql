-- Whether what we do matches what we said: the programme, each audit, what was asked, found and reported.

create table programme (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  number text not null,
  year integer not null,
  revision integer not null default 1,
  title text not null,
  objectives text not null,
  risks jsonb not null default '[]',
  methods text not null default '',
  state text not null check (state in ('draft', 'approved', 'closed')),
  author_id uuid not null,
  approver_id uuid,
  approved_at timestamptz(3),
  review text not null default '',
  primary key (org_id, id),
  unique (org_id, number),
  foreign key (org_id, author_id) references person (org_id, id),
  foreign key (org_id, approver_id) references person (org_id, id)
);
call guard('programme');

create table planned_audit (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  programme_id uuid not null,
  title text not null,
  type text not null check (type in ('first-party', 'second-party', 'third-party')),
  process_ids uuid[] not null default '{}',
  site_ids uuid[] not null default '{}',
  reason text not null,
  frequency text not null check (frequency in ('once', 'quarterly', 'half-yearly', 'yearly', 'every-two-years')),
  month integer not null check (month between 1 and 12),
  lead_id uuid,
  dropped_because text,
  primary key (org_id, id),
  foreign key (org_id, programme_id) references programme (org_id, id),
  foreign key (org_id, lead_id) references person (org_id, id)
);
create index planned_audit_of_programme on planned_audit (org_id, programme_id, month);
call guard('planned_audit');

create table audit (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  number text,
  type text not null check (type in ('first-party', 'second-party', 'third-party')),
  title text not null,
  objectives text not null default '',
  reason text not null default '',
  state text not null check (state in ('proposed', 'scheduled', 'confirmed', 'in-preparation', 'in-progress', 'performed',
    'reported', 'report-accepted', 'findings-open', 'closed', 'postponed', 'cancelled')),
  state_reason text not null default '',
  edition text not null,
  criteria text[] not null default '{}',
  clauses text[] not null default '{}',
  site_ids uuid[] not null default '{}',
  method text not null check (method in ('on-site', 'remote', 'hybrid')),
  method_note text not null default '',
  language text not null check (language in ('en', 'ar', 'both')),
  auditee_id uuid,
  planned_audit_id uuid,
  proposed_by uuid not null,
  "from" date,
  "to" date,
  plan_state text not null default 'draft' check (plan_state in ('draft', 'issued', 'accepted')),
  plan_revision integer not null default 0,
  plan_issued_at timestamptz(3),
  started_at timestamptz(3),
  finished_at timestamptz(3),
  closed_at timestamptz(3),
  closing_note text not null default '',
  opening jsonb,
  closing jsonb,
  conclusion jsonb,
  distribution uuid[] not null default '{}',
  primary key (org_id, id),
  unique (org_id, number),
  foreign key (org_id, auditee_id) references person (org_id, id),
  foreign key (org_id, proposed_by) references person (org_id, id),
  foreign key (org_id, planned_audit_id) references planned_audit (org_id, id),
  check (number is not null or state in ('proposed', 'postponed', 'cancelled')),
  check ("to" >= "from")
);
create index audit_by_number on audit (org_id, number_order(number), id);
create index audit_by_from on audit (org_id, "from", id);
create index audit_by_state on audit (org_id, state, id);
create index audit_of_auditee on audit (org_id, auditee_id);
create index audit_of_planned on audit (org_id, planned_audit_id);
create index audit_words on audit using gin (fold(coalesce(number, '') || ' ' || title) gin_trgm_ops);
call guard('audit');

-- Team, scope and itinerary are rewritten as a whole while they are drafts; every version of them stands in the audit's history.
create table audit_member (
  org_id uuid not null,
  audit_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('lead', 'auditor', 'technical-expert', 'observer', 'trainee')),
  position integer not null,
  primary key (org_id, audit_id, person_id),
  foreign key (org_id, audit_id) references audit (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id)
);
create index audit_member_person on audit_member (org_id, person_id);
call guard('audit_member', 'select, insert, delete');

create table audit_process (
  org_id uuid not null,
  audit_id uuid not null,
  process_id uuid not null,
  clauses text[] not null default '{}',
  position integer not null,
  primary key (org_id, audit_id, process_id),
  foreign key (org_id, audit_id) references audit (org_id, id),
  foreign key (org_id, process_id) references process (org_id, id)
);
create index audit_process_process on audit_process (org_id, process_id);
call guard('audit_process', 'select, insert, delete');

create table itinerary_row (
  org_id uuid not null,
  id uuid not null,
  audit_id uuid not null,
  date date not null,
  "from" time not null,
  "to" time not null,
  kind text not null check (kind in ('opening', 'audit', 'team-meeting', 'prayer-lunch', 'break', 'closing')),
  activity text not null default '',
  process_id uuid,
  place text not null default '',
  auditor_ids uuid[] not null default '{}',
  auditee_id uuid,
  clauses text[] not null default '{}',
  primary key (org_id, id),
  foreign key (org_id, audit_id) references audit (org_id, id),
  foreign key (org_id, process_id) references process (org_id, id),
  foreign key (org_id, auditee_id) references person (org_id, id)
);
create index itinerary_row_of_audit on itinerary_row (org_id, audit_id, date, "from");
create index itinerary_row_of_auditee on itinerary_row (org_id, auditee_id) where auditee_id is not null;
call guard('itinerary_row', 'select, insert, delete');

create table plan_answer (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  audit_id uuid not null,
  plan_revision integer not null,
  kind text not null check (kind in ('acceptance', 'objection')),
  person_id uuid not null,
  member_id uuid,
  reason text not null default '',
  ruling text check (ruling in ('replaced', 'overruled')),
  ruling_reason text not null default '',
  ruled_by uuid,
  answered_at timestamptz(3) not null,
  primary key (org_id, id),
  foreign key (org_id, audit_id) references audit (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, member_id) references person (org_id, id)
);
create index plan_answer_of_audit on plan_answer (org_id, audit_id);
call guard('plan_answer');

-- What the audit concluded on one requirement. A minor or major one has a nonconformity that carries the work.
create table finding (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  number text,
  audit_id uuid not null,
  grade text not null check (grade in ('major', 'minor', 'opportunity', 'strength')),
  edition text not null,
  clause text not null,
  statement text not null,
  evidence jsonb not null default '[]',
  process_id uuid,
  site_id uuid,
  state text not null check (state in ('draft', 'issued', 'acknowledged', 'disputed', 'under-review', 'returned', 'accepted',
    'implemented', 'closed', 'withdrawn')),
  state_reason text not null default '',
  drafted_by uuid not null,
  drafted_at timestamptz(3) not null,
  issued_at timestamptz(3),
  closed_on date,
  nonconformity_id uuid,
  disposition text check (disposition in ('taken-up', 'declined', 'noted')),
  disposition_note text not null default '',
  primary key (org_id, id),
  unique (org_id, audit_id, number),
  foreign key (org_id, audit_id) references audit (org_id, id),
  foreign key (org_id, process_id) references process (org_id, id),
  foreign key (org_id, site_id) references site (org_id, id),
  foreign key (org_id, drafted_by) references person (org_id, id),
  foreign key (org_id, nonconformity_id) references nonconformity (org_id, id),
  check (number is not null or state in ('draft', 'withdrawn'))
);
create unique index finding_of_nonconformity on finding (org_id, nonconformity_id) where nonconformity_id is not null;
create index finding_of_process on finding (org_id, process_id, state);
create index finding_by_issue on finding (org_id, issued_at, id);
call guard('finding');

-- One question with its answer. A question may go while the checklist is a draft; once the audit has started it stays.
create table audit_question (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  audit_id uuid not null,
  position integer not null,
  source text not null check (source in ('clause', 'previous-finding', 'own', 'trail')),
  asked text,
  text_en text not null,
  text_ar text not null,
  clause text not null,
  process_id uuid,
  auditor_id uuid,
  previous_finding_id uuid,
  grade text check (grade in ('conform', 'minor', 'major', 'opportunity', 'strength', 'not-applicable')),
  not_applicable_because text not null default '',
  notes text not null default '',
  evidence jsonb not null default '[]',
  sample jsonb,
  answered_by uuid,
  answered_at timestamptz(3),
  finding_id uuid,
  primary key (org_id, id),
  foreign key (org_id, audit_id) references audit (org_id, id),
  foreign key (org_id, process_id) references process (org_id, id),
  foreign key (org_id, auditor_id) references person (org_id, id),
  foreign key (org_id, previous_finding_id) references finding (org_id, id),
  foreign key (org_id, finding_id) references finding (org_id, id)
);
create index audit_question_of_audit on audit_question (org_id, audit_id, position);
create index audit_question_of_finding on audit_question (org_id, finding_id) where finding_id is not null;
call guard('audit_question', 'select, insert, update, delete');

create function refuse_unasking() returns trigger language plpgsql as $$
begin
  if exists (select from audit where org_id = old.org_id and id = old.audit_id and started_at is not null) then
    raise exception 'the questions of an audit that has started stay' using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;
create trigger asked_questions_stay before delete on audit_question for each row execute function refuse_unasking();

-- A revision of the report, exactly as printed. Its data is never changed; only its printed file and its acceptance join it.
create table audit_report (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  audit_id uuid not null,
  revision integer not null,
  data jsonb not null,
  content_hash text not null,
  change_note text not null default '',
  issued_by uuid not null,
  issued_at timestamptz(3) not null,
  file_id uuid,
  file_sha256 text,
  accepted_by uuid,
  accepted_at timestamptz(3),
  acceptance_comment text not null default '',
  primary key (org_id, id),
  unique (org_id, audit_id, revision),
  foreign key (org_id, audit_id) references audit (org_id, id),
  foreign key (org_id, issued_by) references person (org_id, id),
  foreign key (org_id, accepted_by) references person (org_id, id),
  foreign key (org_id, file_id) references file (org_id, id)
);
call guard('audit_report');

create function refuse_reprinting() returns trigger language plpgsql as $$
begin
  if new.data is distinct from old.data or new.content_hash is distinct from old.content_hash
    or new.revision is distinct from old.revision or new.issued_at is distinct from old.issued_at
    or (old.file_sha256 is not null and new.file_sha256 is distinct from old.file_sha256) then
    raise exception 'an issued report is never changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger audit_report_stays before update on audit_report for each row execute function refuse_reprinting();
