-- What is said about places in the text of a revision: beside the text, never in it, so that a locked text stays what it was.

create table document_comment (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  document_id uuid not null,
  revision_id uuid not null,
  round integer not null,
  language text check (language in ('en', 'ar')),
  block_id text not null default '',
  quote text not null default '',
  text text not null,
  by_id uuid not null,
  at timestamptz(3) not null,
  state text not null check (state in ('open', 'resolved')),
  resolved_by uuid,
  resolved_at timestamptz(3),
  primary key (org_id, id),
  foreign key (org_id, document_id) references document (org_id, id),
  foreign key (org_id, revision_id) references document_revision (org_id, id),
  foreign key (org_id, by_id) references person (org_id, id),
  foreign key (org_id, resolved_by) references person (org_id, id),
  check ((resolved_by is not null) = (state = 'resolved'))
);
create index document_comment_of_revision on document_comment (org_id, revision_id, at);
call guard('document_comment');

create table document_answer (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  comment_id uuid not null,
  text text not null,
  by_id uuid not null,
  at timestamptz(3) not null,
  primary key (org_id, id),
  foreign key (org_id, comment_id) references document_comment (org_id, id),
  foreign key (org_id, by_id) references person (org_id, id)
);
create index document_answer_to_comment on document_answer (org_id, comment_id, at);
call guard('document_answer');
