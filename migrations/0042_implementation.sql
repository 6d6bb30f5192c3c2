-- The way from nothing to certified: what is there already, what is missing, and by when.

create table assessment (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  number text not null,
  title text not null,
  edition text not null check (edition in ('9001:2015', '9001:2026')),
  -- The assessment of the earlier edition whose answers carried over.
  from_id uuid,
  state text not null check (state in ('in-progress', 'completed', 'voided')),
  started_by uuid not null,
  started_on date not null,
  completed_by uuid,
  completed_on date,
  void_reason text check ((void_reason is not null) = (state = 'voided')),
  primary key (org_id, id),
  unique (org_id, number),
  foreign key (org_id, from_id) references assessment (org_id, id),
  foreign key (org_id, started_by) references person (org_id, id),
  foreign key (org_id, completed_by) references person (org_id, id),
  check ((completed_on is not null) = (completed_by is not null)),
  check (state <> 'completed' or completed_on is not null)
);
create index assessment_by_start on assessment (org_id, started_on, id);
call guard('assessment');

-- One question of an assessment with its answer; made with the assessment, whose history tells which were asked.
create table assessment_answer (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  assessment_id uuid not null,
  position integer not null,
  question_id text not null,
  clause text not null,
  text_en text not null,
  text_ar text not null,
  grade text check (grade in ('met', 'partly', 'not-met', 'not-applicable')),
  note text not null default '',
  evidence jsonb not null default '[]',
  -- The answer this one began with, and how sure we are that it still answers the question.
  carried_id uuid,
  confidence text check (confidence in ('high', 'medium', 'low')),
  answered_by uuid,
  answered_at timestamptz(3),
  primary key (org_id, id),
  unique (org_id, assessment_id, question_id),
  foreign key (org_id, assessment_id) references assessment (org_id, id),
  foreign key (org_id, carried_id) references assessment_answer (org_id, id),
  foreign key (org_id, answered_by) references person (org_id, id),
  check ((grade is null) = (answered_by is null)),
  check (grade <> 'not-applicable' or note <> '')
);
create index assessment_answer_in_order on assessment_answer (org_id, assessment_id, position);
call guard('assessment_answer');

create function refuse_answering_again() returns trigger language plpgsql as $$
begin
  if exists (select from assessment where org_id = old.org_id and id = old.assessment_id and state <> 'in-progress') then
    raise exception 'the answers of an assessment that has ended stay' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger ended_answers_stay before update on assessment_answer for each row execute function refuse_answering_again();
