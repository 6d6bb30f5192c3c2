-- What a process is made of, and its map in numbered revisions, one published at a time.

-- Nothing said is null: processes that were there before say nothing yet.
alter table process add column parent_id uuid;
alter table process add column inputs jsonb;
alter table process add column outputs jsonb;
alter table process add column resources jsonb;
alter table process add column competence jsonb;
alter table process add column controls jsonb;
alter table process add column indicators jsonb;
alter table process add column risks jsonb;
alter table process add column documents jsonb;
alter table process add foreign key (org_id, parent_id) references process (org_id, id);
alter table process add check (parent_id <> id);
create index process_of_parent on process (org_id, parent_id) where parent_id is not null;

create table process_map (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  process_id uuid not null,
  revision integer not null,
  state text not null check (state in ('in-progress', 'awaiting-approval', 'awaiting-publish', 'published', 'superseded')),
  language text not null check (language in ('en', 'ar')),
  written_as text not null check (written_as in ('steps', 'map')),
  steps jsonb not null default '[]',
  remarks jsonb not null default '[]',
  bpmn text not null default '',
  svg text not null default '',
  change_note text not null default '',
  author_ids uuid[] not null,
  submitted_by uuid,
  approver_id uuid,
  approved_at timestamptz(3),
  content_hash text,
  returned_reason text,
  published_by uuid,
  published_on date,
  superseded_on date,
  primary key (org_id, id),
  unique (org_id, process_id, revision),
  check ((state in ('in-progress', 'awaiting-approval')) = (approver_id is null)),
  check (approver_id is null or approver_id <> all (author_ids)),
  foreign key (org_id, process_id) references process (org_id, id),
  foreign key (org_id, approver_id) references person (org_id, id)
);
create unique index process_map_under_way on process_map (org_id, process_id)
  where state in ('in-progress', 'awaiting-approval', 'awaiting-publish');
create unique index process_map_published on process_map (org_id, process_id) where state = 'published';
call guard('process_map');
