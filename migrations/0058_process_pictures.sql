-- A draft of a map that comes to nothing keeps its record, and the words of the published map are found with its process.

alter table process_map add column discarded_because text;
alter table process_map drop constraint process_map_state_check;
alter table process_map add constraint process_map_state_check
  check (state in ('in-progress', 'awaiting-approval', 'awaiting-publish', 'published', 'superseded', 'discarded'));
alter table process_map drop constraint process_map_check;
alter table process_map add constraint process_map_check
  check ((state in ('in-progress', 'awaiting-approval', 'discarded')) = (approver_id is null));
alter table process_map add check ((state = 'discarded') = (discarded_because is not null));

-- Nothing until the next map is published: the former ones were published without.
alter table process add column map_words text;
