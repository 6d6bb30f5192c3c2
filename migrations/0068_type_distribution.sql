-- Who usually reads documents of a type: where a new document begins.
alter table document_type add column distribution jsonb not null
  default '{"everyone": false, "roles": [], "processIds": [], "siteIds": [], "personIds": []}';
