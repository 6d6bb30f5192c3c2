-- The thread of a clause or a process shows its latest nonconformities, and a clause the last day on which evidence was shown:
-- found here without reading all the others.
create index nonconformity_latest_of_clause on nonconformity (org_id, requirement_edition, requirement_clause, detected_on desc, id)
  where state <> 'voided';
create index nonconformity_latest_of_process on nonconformity (org_id, process_id, detected_on desc, id) where state <> 'voided';
create index nonconformity_evidence on nonconformity (org_id, requirement_edition, requirement_clause, detected_on)
  where state <> 'voided' and evidence <> '[]';
