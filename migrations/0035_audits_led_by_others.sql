-- A certification body or a customer audits us: their auditor leads and has no account here; one of us accompanies them and keeps the record.
alter table audit add column external_lead text not null default '';
alter table audit add column external_body text not null default '';
alter table audit add check (type <> 'first-party' or external_lead = '');
