-- What proves what was done: kept until its day, disposed of by two, never without a trace.

alter table file add column released_at timestamptz(3);

create table retained_record (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  number text not null,
  title text not null,
  type_id uuid not null,
  process_ids uuid[] not null default '{}',
  location text not null default '',
  file_id uuid,
  created_on date not null,
  retention_months integer check (retention_months > 0),
  retain_until date,
  kept_by uuid not null,
  state text not null check (state in ('kept', 'disposal-proposed', 'disposed')),
  is_held boolean not null default false,
  hold_reason text not null default '',
  proposed_by uuid,
  proposed_on date,
  disposal_reason text not null default '',
  disposed_by uuid,
  disposed_on date,
  primary key (org_id, id),
  unique (org_id, number),
  foreign key (org_id, type_id) references document_type (org_id, id),
  foreign key (org_id, kept_by) references person (org_id, id),
  foreign key (org_id, file_id) references file (org_id, id),
  foreign key (org_id, proposed_by) references person (org_id, id),
  foreign key (org_id, disposed_by) references person (org_id, id),
  check (state = 'kept' or proposed_by is not null),
  check ((disposed_by is not null) = (state = 'disposed')),
  check (disposed_by <> proposed_by),
  check (not (is_held and state = 'disposed'))
);
create index retained_record_by_number on retained_record (org_id, number_order(number), id);
create index retained_record_by_day on retained_record (org_id, retain_until) where state <> 'disposed';
create index retained_record_of_file on retained_record (org_id, file_id) where file_id is not null;
call guard('retained_record');
