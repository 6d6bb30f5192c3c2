-- The registers of audits and findings in the order people read them first.

drop index audit_by_from;
create index audit_by_day on audit (org_id, coalesce("from", 'infinity'::date), id);
drop index finding_by_issue;
create index finding_by_day on finding (org_id, coalesce(issued_at, drafted_at), id);
create index finding_words on finding using gin (fold(statement) gin_trgm_ops);
