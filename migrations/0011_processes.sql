-- What the organisation does, and who owns it and works in it.

create table process (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  code text not null,
  name_en text not null,
  name_ar text not null,
  purpose_en text not null default '',
  purpose_ar text not null default '',
  owner_id uuid not null,
  site_ids uuid[] not null default '{}',
  clauses text[] not null default '{}',
  state text not null check (state in ('active', 'void')),
  void_reason text check ((void_reason is not null) = (state = 'void')),
  primary key (org_id, id),
  unique (org_id, code),
  foreign key (org_id, owner_id) references person (org_id, id)
);
create index process_of_owner on process (org_id, owner_id);
call guard('process');

-- Who worked in which process from when until when: an auditor's independence is judged by it.
create table process_member (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  process_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('owner', 'member')),
  "from" date not null,
  until date check (until >= "from"),
  primary key (org_id, id),
  foreign key (org_id, process_id) references process (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id)
);
create index process_member_of_process on process_member (org_id, process_id, "from");
create index process_member_of_person on process_member (org_id, person_id, "from");
call guard('process_member');
