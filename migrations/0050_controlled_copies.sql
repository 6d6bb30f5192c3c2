-- What says of a copy on paper whether it still holds: a code per revision and per controlled copy, and who holds which copy.

-- Twelve letters and figures that nobody guesses or mistakes for others when they are typed from paper.
create function fresh_status_code() returns text language sql volatile as $$
  select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (get_byte(bytes, at) & 31) + 1, 1), '' order by at)
  from (select uuid_send(gen_random_uuid()) as bytes) fresh, unnest(array[0, 1, 2, 3, 4, 5, 7, 9, 10, 11, 12, 13]) at
$$;

alter table document_revision add column status_code text;
alter table document_revision alter column status_code set default fresh_status_code();
create unique index document_revision_by_status_code on document_revision (status_code);

create table document_print (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  document_id uuid not null,
  revision_id uuid not null,
  revision integer not null,
  copy integer not null check (copy > 0),
  holder text not null,
  place text not null default '',
  language text not null check (language in ('en', 'ar', 'both')),
  status_code text not null default fresh_status_code(),
  state text not null check (state in ('issued', 'recalled', 'collected')),
  printed_by uuid not null,
  printed_on date not null,
  recall_reason text not null default '',
  recalled_by uuid,
  recalled_on date,
  collected_by uuid,
  collected_on date,
  primary key (org_id, id),
  unique (org_id, revision_id, copy),
  foreign key (org_id, document_id) references document (org_id, id),
  foreign key (org_id, revision_id) references document_revision (org_id, id),
  foreign key (org_id, printed_by) references person (org_id, id),
  foreign key (org_id, recalled_by) references person (org_id, id),
  foreign key (org_id, collected_by) references person (org_id, id),
  check (state <> 'recalled' or recalled_by is not null),
  check ((collected_by is not null) = (state = 'collected'))
);
create unique index document_print_by_status_code on document_print (status_code);
create index document_print_of_document on document_print (org_id, document_id, revision, copy);
create index document_print_out on document_print (org_id, revision_id) where state <> 'collected';
call guard('document_print');

-- What somebody without a session reads about the one copy whose code they have, and nothing else of that organisation.
create function document_status_with(wanted text) returns table (org_name_en text, org_name_ar text, number text, title_en text,
  title_ar text, revision integer, state text, effective_on date, superseded_on date, superseded_by integer, obsolete_on date, recalled_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  with meant as (
    select r.org_id, r.id, null::date as recalled_on from document_revision r where r.status_code = wanted
    union all
    select p.org_id, p.revision_id, p.recalled_on from document_print p where p.status_code = wanted
  )
  select o.name_en, o.name_ar, d.number, r.title_en, r.title_ar, r.revision,
    case when d.state = 'obsolete' then 'obsolete' else r.state end,
    (r.effective_at at time zone o.zone)::date, (r.superseded_at at time zone o.zone)::date,
    (select min(n.revision) from document_revision n where n.org_id = r.org_id and n.document_id = r.document_id
      and n.revision > r.revision and n.effective_at is not null),
    d.obsolete_on, m.recalled_on
  from meant m
    join document_revision r on r.org_id = m.org_id and r.id = m.id and r.effective_at is not null
    join document d on d.org_id = r.org_id and d.id = r.document_id
    join organisation o on o.org_id = r.org_id
$$;
revoke all on function document_status_with(text) from public;
grant execute on function document_status_with(text) to touchstone_app;
