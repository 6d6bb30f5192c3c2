-- What flows from one process to another.

create table process_link (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  from_id uuid not null,
  to_id uuid not null,
  flow_en text not null default '',
  flow_ar text not null default '',
  output_id uuid,
  input_id uuid,
  ended_because text,
  primary key (org_id, id),
  check (from_id <> to_id),
  foreign key (org_id, from_id) references process (org_id, id),
  foreign key (org_id, to_id) references process (org_id, id)
);
create index process_link_from on process_link (org_id, from_id) where ended_because is null;
create index process_link_to on process_link (org_id, to_id) where ended_because is null;
call guard('process_link');
