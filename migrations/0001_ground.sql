-- The ground every table stands on: the role the product signs in with, tenancy, numbering, history.

-- Words folded for search and sorting: Arabic diacritics and letter variants, Latin case and accents.
create function fold(words text) returns text language sql immutable parallel safe as $$
  select lower(translate(
    regexp_replace(normalize(coalesce(words, ''), nfkd), '[\u0300-\u036f\u064b-\u065f\u0670\u0640]', '', 'g'),
    'أإآٱىةؤئ٠١٢٣٤٥٦٧٨٩', 'اااايهوي0123456789'))
$$;

-- Puts a table under its organisation's roof: rows of other organisations do not exist for the product.
create procedure guard(name text, verbs text default 'select, insert, update') language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format(
    'create policy %I on %I to touchstone_app using (org_id = nullif(current_setting(''app.org'', true), '''')::uuid)
       with check (org_id = nullif(current_setting(''app.org'', true), '''')::uuid)', name || '_organisation', name);
  execute format('create policy %I on %I to current_user using (true) with check (true)', name || '_owner', name);
  execute format('grant %s on %I to touchstone_app', verbs, name);
end $$;

create table deed (
  org_id uuid not null,
  key text not null,
  command text not null,
  fingerprint text not null,
  outcome jsonb,
  at timestamptz(3) not null,
  primary key (org_id, key)
);
call guard('deed');

create table numbering (
  org_id uuid not null,
  series text not null,
  last integer not null,
  primary key (org_id, series)
);
call guard('numbering');

create table history_head (
  org_id uuid primary key,
  seq bigint not null,
  hash bytea not null
);
call guard('history_head', 'select');

-- One row per change. The hash covers the previous hash, the number and the entry to the letter; the other columns are read out of the entry.
create table history (
  org_id uuid not null,
  seq bigint not null,
  entry text not null,
  hash bytea not null,
  record text not null generated always as (entry::jsonb ->> 'record') stored,
  record_id uuid not null generated always as ((entry::jsonb ->> 'id')::uuid) stored,
  primary key (org_id, seq)
);
create index history_of_record on history (org_id, record_id, seq);
call guard('history', 'select');

create table history_checkpoint (
  org_id uuid not null,
  seq bigint not null,
  hash bytea not null,
  key_id text not null,
  public_key text not null,
  signature bytea not null,
  at timestamptz(3) not null,
  primary key (org_id, seq, key_id)
);
call guard('history_checkpoint', 'select, insert');

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'history is never changed' using errcode = 'insufficient_privilege';
end $$;
create trigger history_stays before update or delete on history for each row execute function refuse_rewriting();
create trigger history_is_not_emptied before truncate on history for each statement execute function refuse_rewriting();
create trigger checkpoint_stays before update or delete on history_checkpoint for each row execute function refuse_rewriting();
create trigger checkpoints_are_not_emptied before truncate on history_checkpoint for each statement execute function refuse_rewriting();

create function history_hash(previous bytea, seq bigint, entry text) returns bytea language sql immutable as $$
  select sha256('\x00'::bytea || previous || int8send(seq) || convert_to(entry, 'UTF8'))
$$;

-- The only way in. It takes the organisation's head last in the transaction, so writers wait for each other only here.
create function append_history(entries text[]) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  org uuid := nullif(current_setting('app.org', true), '')::uuid;
  head history_head;
  entry text;
begin
  if org is null then raise exception 'no organisation'; end if;
  select * into head from history_head where org_id = org for update;
  if not found then
    head := row(org, 0, '\x0000000000000000000000000000000000000000000000000000000000000000'::bytea);
    insert into history_head values (head.org_id, head.seq, head.hash);
  end if;
  foreach entry in array entries loop
    head.seq := head.seq + 1;
    head.hash := history_hash(head.hash, head.seq, entry);
    insert into history (org_id, seq, entry, hash) values (org, head.seq, entry, head.hash);
  end loop;
  update history_head set seq = head.seq, hash = head.hash where org_id = org;
  return head.seq;
end $$;
revoke all on function append_history(text[]) from public;
grant execute on function append_history(text[]) to touchstone_app;
