-- Who is to learn what by when, and how it was shown that they can.

create table training (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  number text not null,
  title_en text not null,
  title_ar text not null,
  purpose text not null default '',
  method text not null check (method in ('reading', 'instruction', 'course', 'practice')),
  owner_id uuid not null,
  trainer_id uuid,
  trainer_name text not null default '',
  process_ids uuid[] not null default '{}',
  document_ids uuid[] not null default '{}',
  due_on date not null,
  proof text not null default '',
  state text not null check (state in ('planned', 'closed', 'cancelled')),
  planned_by uuid not null,
  planned_on date not null,
  closed_by uuid,
  closed_on date check ((closed_on is not null) = (state = 'closed')),
  cancelled_reason text check ((cancelled_reason is not null) = (state = 'cancelled')),
  primary key (org_id, id),
  unique (org_id, number),
  foreign key (org_id, owner_id) references person (org_id, id),
  foreign key (org_id, trainer_id) references person (org_id, id),
  foreign key (org_id, planned_by) references person (org_id, id),
  check (title_en <> '' or title_ar <> ''),
  check (trainer_id is null or trainer_name = '')
);
create index training_by_due on training (org_id, due_on, id);
create index training_of_owner on training (org_id, owner_id);
create index training_of_trainer on training (org_id, trainer_id);
create index training_of_process on training using gin (process_ids);
create index training_of_document on training using gin (document_ids);
create index training_words on training using gin (fold(number || ' ' || title_en || ' ' || title_ar) gin_trgm_ops);
call guard('training');

create table training_participant (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  training_id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('assigned', 'completed', 'waived', 'removed', 'lapsed')),
  assigned_on date not null,
  held_on date check ((held_on is not null) = (state = 'completed')),
  result text not null default '',
  file_id uuid,
  registered_by uuid,
  registered_on date,
  waived_reason text check ((waived_reason is not null) = (state = 'waived')),
  primary key (org_id, id),
  foreign key (org_id, training_id) references training (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, registered_by) references person (org_id, id),
  -- Nobody registers anything about themselves.
  check (registered_by is null or registered_by <> person_id)
);
create unique index training_participant_once on training_participant (org_id, training_id, person_id) where state <> 'removed';
create index training_participant_of_person on training_participant (org_id, person_id, state);
call guard('training_participant');

-- Of the organisation at the door alone; as the owner of the table, so that the index on its words is used.
create function trainings_with(words text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp rows 100 as $$
  select id from training
  where org_id = nullif(current_setting('app.org', true), '')::uuid
    and fold(number || ' ' || title_en || ' ' || title_ar) like words_pattern(words)
  limit 5000
$$;
revoke all on function trainings_with(text) from public;
grant execute on function trainings_with(text) to touchstone_app;
