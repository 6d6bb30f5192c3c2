-- Who answers for what is looked at again like any other entry of the context; the matrix itself is never written down.
alter table context_review drop constraint context_review_record_check;
alter table context_review add constraint context_review_record_check
  check (record in ('issue', 'climate-decision', 'interested-party', 'scope-statement', 'quality-policy', 'responsibilities'));
