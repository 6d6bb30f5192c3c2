-- Long texts, of documents and of files, are found by their words: by the beginnings of their stems, in both languages, and by numbers
-- and codes. A part from the middle of a word is looked for in titles and short words only, as before.

-- What a kept file says, read once for all who keep the same bytes; or why it could not be read.
create table file_text (
  org_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  sha256 text not null,
  state text not null check (state in ('read', 'empty', 'failed')),
  reason text check ((reason is not null) = (state = 'failed')),
  characters integer not null default 0,
  is_cut boolean not null default false,
  read_at timestamptz(3) not null,
  primary key (org_id, id),
  unique (org_id, sha256)
);
call guard('file_text');

-- The words themselves: made from the file and no news, so the history tells only that they were read.
create table file_words (
  org_id uuid not null,
  sha256 text not null,
  words text not null,
  primary key (org_id, sha256)
);
call guard('file_words');
create index file_of_bytes on file (org_id, sha256);

-- Arabic words with "and", "with", "for" or "as" written onto them, without these; and every number or code as it is written.
create function lexemes_of(body text) returns tsvector language plpgsql immutable set search_path = public, pg_temp as $$
declare
  folded text := fold(body);
  bare text;
  codes text[];
begin
  if body = '' then return ''::tsvector; end if;
  select string_agg(distinct hit[1], ' ') into bare
    from regexp_matches(folded, '(?<![\u0621-\u064a])(?:[وف][بكل]?|[بكل])(?!ال)([\u0621-\u064a]{3,})', 'g') hit;
  select array_agg(distinct left(trim(both '.,;:!?()[]{}"''«»،؛؟/_-' from hit[1]), 60)) into codes
    from regexp_matches(folded, '(\S*\d\S*)', 'g') hit;
  return strip(to_tsvector('public.stems'::regconfig, stemmable(body)) || to_tsvector('public.stems'::regconfig, stemmable(coalesce(bare, ''))))
    || array_to_tsvector(array_remove(coalesce(codes, '{}'), ''));
exception when program_limit_exceeded then
  -- More different words than the database keeps of one text: the first part is found.
  return lexemes_of(left(body, 150000));
end $$;

alter table search_entry add column body text not null default '';
-- What documents say was among their words until now.
update search_entry set body = d.effective_words, words = d.legacy_number
  from document d where record = 'document' and d.org_id = search_entry.org_id and d.id = record_id;
alter table search_entry
  add column body_lexemes tsvector not null generated always as (lexemes_of(body)) stored;
create index search_entry_body on search_entry using gin (body_lexemes);

-- A word as it is looked for in a long text; nothing when there is nothing in it to look for.
create function needle_of(word text) returns text language sql stable set search_path = public, pg_temp as $$
  select case when fold(word) ~ '\d'
    then (select quote_literal(left(code, 60)) || ':*' from trim(both '.,;:!?()[]{}"''«»،؛؟/_-' from fold(word)) code where code <> '')
    else (select string_agg(quote_literal(stem) || ':*', ' & ')
      from unnest(tsvector_to_array(to_tsvector('public.stems'::regconfig, stemmable(word)))) stem) end
$$;

-- A word anywhere in an entry: in its number, title and words, or in its long text. Nothing for a word that says nothing, as "of" does.
create function asks_anywhere(word text) returns text language sql stable set search_path = public, pg_temp as $$
  select case when needle is not null then '(' || asks_for(word, 'folded', 'stems') || ' or body_lexemes @@ ' || quote_literal(needle) || '::tsquery)'
    when fold(word) !~ '^[a-z\u0621-\u064a]+$' then '(' || asks_for(word, 'folded', 'stems') || ')' end
  from needle_of(word) needle
$$;

create function words_in(asked text) returns setof text language sql immutable set search_path = public, pg_temp as $$
  select word from regexp_split_to_table(fold(asked), '\s+') with ordinality said (word, place) where word <> '' order by place limit 8
$$;

-- All the words, each of them anywhere; when none of them says anything, by their letters.
create function asks_for_all(asked text) returns text language sql stable set search_path = public, pg_temp as $$
  select coalesce(string_agg(asks_anywhere(word), ' and '), string_agg(asks_for(word, 'folded', 'stems'), ' and ')) from words_in(asked) word
$$;

-- The planner does not see that a long text lies elsewhere and takes long to fetch: it is kept to the indexes that know the answer.
create function first_places(condition text, org uuid, among uuid[]) returns tid[]
language plpgsql stable set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off set cpu_operator_cost = 0.5 set jit = off as $$
declare
  places tid[];
begin
  execute 'select array_agg(ctid order by updated_at desc) from (select ctid, updated_at from search_entry
    where org_id = $1 and ($2 is null or record_id = any ($2)) and ' || condition || ' limit 4001) first' into places using org, among;
  return coalesce(places, '{}');
end $$;

/* Where the matches of a condition stand: all of them while they are few, and the newest 200 of many. Very many are met soon by walking
   back from the newest; of fewer that would read long texts in vain. */
create or replace function places_of(condition text, org uuid, among uuid[], out places tid[], out are_all boolean)
language plpgsql stable set search_path = public, pg_temp as $$
begin
  places := first_places(condition, org, among);
  are_all := cardinality(places) <= 2000;
  if cardinality(places) > 4000 then
    execute 'select array_agg(ctid) from (select ctid from search_entry where org_id = $1 and ($2 is null or record_id = any ($2)) and '
      || condition || ' order by updated_at desc limit 200) newest' into places using org, among;
  elsif not are_all then
    places := places[1:200];
  end if;
end $$;

create or replace function records_with(asked text, among uuid[] default null) returns table (
  record text, record_id uuid, number text, title text, title_ar text, state text)
language plpgsql stable security definer set search_path = public, pg_temp rows 200 as $$
declare
  org uuid := nullif(current_setting('app.org', true), '')::uuid;
  anywhere text := asks_for_all(asked);
  in_headline text;
  places tid[];
  exact tid[];
begin
  if org is null or anywhere is null then return; end if;
  select string_agg(asks_for(word, 'headline', 'headline_stems'), ' and ') into in_headline from words_in(asked) word;
  exact := array(
    select ctid from search_entry e where e.org_id = org and fold(e.number) = fold(asked) and (among is null or e.record_id = any (among)) limit 20);
  -- Titles come first: where enough of them have the words, no long text is opened.
  places := (places_of(in_headline, org, among)).places || exact;
  if cardinality(places) < 200 then
    places := places || (places_of(anywhere, org, among)).places;
  end if;
  return query execute format(
    'select record, record_id, number, title, title_ar, state from search_entry where ctid = any ($1)
     order by not (ctid = any ($2)), not (%s), updated_at desc, record_id limit 200', in_headline) using places, exact;
end $$;

-- The records of a register that say it, in their long texts too. At most 5,000: whoever finds more has to say more.
create function records_saying(asked text, of_record text) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off set cpu_operator_cost = 0.5 set jit = off rows 100 as $$
declare
  org uuid := nullif(current_setting('app.org', true), '')::uuid;
  anywhere text := asks_for_all(asked);
begin
  if org is null or anywhere is null then return; end if;
  return query execute 'select record_id from search_entry where org_id = $1 and record = $2 and ' || anywhere || ' limit 5000' using org, of_record;
end $$;
revoke all on function records_saying(text, text) from public;
grant execute on function records_saying(text, text) to touchstone_app;
