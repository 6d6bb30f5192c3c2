-- Searching all records by parts of words, by numbers and by stems, in both languages. As in the registers the owner looks into the
-- indexes, within the walls of the organisation at the door.

create text search configuration stems (copy = pg_catalog.english);
alter text search configuration stems alter mapping for word, hword, hword_part with arabic_stem;
-- Numbers are found by their parts.
alter text search configuration stems drop mapping if exists for
  email, url, url_path, host, file, version, sfloat, float, int, uint, numword, numhword, hword_numpart;

-- Every Arabic word with one article and its last letter as ة: the stemmer takes both away, but leaves other beginnings and endings.
create function stemmable(words text) returns text language sql immutable parallel safe as $$
  select regexp_replace(regexp_replace(fold(words),
    '(?<![\u0621-\u064a])(?:[وف]?[بك]?ال|[وف]?لل)?([\u0621-\u064a]{3,})', 'ال\1', 'g'), 'ه(?![\u0621-\u064a])', 'ة', 'g')
$$;

alter table search_entry add column title_ar text not null default '';
update search_entry set title = case when p.name_en = '' then p.name_ar else p.name_en end, title_ar = p.name_ar
  from process p where record = 'process' and p.org_id = search_entry.org_id and p.id = record_id;

drop index search_entry_folded;
alter table search_entry drop column folded;
alter table search_entry
  add column folded text not null generated always as (fold(coalesce(number, '') || ' ' || title || ' ' || title_ar || ' ' || words)) stored,
  add column headline text not null generated always as (fold(coalesce(number, '') || ' ' || title || ' ' || title_ar)) stored,
  add column stems tsvector not null generated always as (to_tsvector('public.stems'::regconfig, stemmable(title || ' ' || title_ar || ' ' || words))) stored,
  add column headline_stems tsvector not null generated always as (to_tsvector('public.stems'::regconfig, stemmable(title || ' ' || title_ar))) stored;
create index search_entry_folded on search_entry using gin (folded gin_trgm_ops);
create index search_entry_stems on search_entry using gin (stems);
create index search_entry_headline on search_entry using gin (headline gin_trgm_ops);
create index search_entry_headline_stems on search_entry using gin (headline_stems);
create index search_entry_number on search_entry (org_id, fold(number));
create index search_entry_newest on search_entry (org_id, updated_at desc);

-- A word by its parts or, when it is made of letters, by the beginnings of its stems.
create function asks_for(word text, parts text, stems text) returns text language sql stable set search_path = public, pg_temp as $$
  select format('(%I like %L', parts, words_pattern(word))
    || coalesce(format(' or %I @@ ', stems) || quote_literal(string_agg(quote_literal(stem) || ':*', ' & ')) || '::tsquery', '') || ')'
  from unnest(tsvector_to_array(to_tsvector('public.stems'::regconfig, stemmable(word)))) stem where fold(word) !~ '\d'
$$;

/* Where the matches of a condition stand: all of them while they are few, and the newest 200 of many. The planner cannot know how rare
   a part of a word is, so the matches are looked for without an order first: then it never walks by date past everything else. */
create function places_of(condition text, org uuid, among uuid[], out places tid[], out are_all boolean)
language plpgsql stable set search_path = public, pg_temp as $$
declare
  matches text := 'select ctid, updated_at from search_entry where org_id = $1 and ($2 is null or record_id = any ($2)) and ' || condition;
begin
  execute format('select array_agg(ctid) from (%s limit 2001) first', matches) into places using org, among;
  are_all := coalesce(cardinality(places), 0) <= 2000;
  if not are_all then
    execute format('select array_agg(ctid) from (%s order by updated_at desc limit 200) newest', matches) into places using org, among;
  end if;
end $$;

/* The number itself first, then what has the words in its title, then what has them anywhere; of equals the newest. `among` narrows it
   down to those records. At most 200: whoever finds more has to say more. */
create function records_with(asked text, among uuid[] default null) returns table (
  record text, record_id uuid, number text, title text, title_ar text, state text)
language plpgsql stable security definer set search_path = public, pg_temp rows 200 as $$
declare
  org uuid := nullif(current_setting('app.org', true), '')::uuid;
  anywhere text;
  in_headline text;
  are_all boolean;
  places tid[];
begin
  select string_agg(asks_for(word, 'folded', 'stems'), ' and '), string_agg(asks_for(word, 'headline', 'headline_stems'), ' and ')
    into anywhere, in_headline
    from (select word from regexp_split_to_table(fold(asked), '\s+') with ordinality said (word, place) where word <> '' order by place limit 8) eight;
  if org is null or anywhere is null then return; end if;
  select * into places, are_all from places_of(anywhere, org, among);
  if not are_all then
    places := places || (places_of(in_headline, org, among)).places || array(
      select ctid from search_entry e where e.org_id = org and fold(e.number) = fold(asked) and (among is null or e.record_id = any (among)) limit 20);
  end if;
  return query execute format(
    'select record, record_id, number, title, title_ar, state from search_entry where ctid = any ($1)
     order by (fold(number) = fold($2)) is not true, not (%s), updated_at desc, record_id limit 200', in_headline) using places, asked;
end $$;
revoke all on function records_with(text, uuid[]) from public;
grant execute on function records_with(text, uuid[]) to touchstone_app;
