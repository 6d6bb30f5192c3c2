-- Which revisions hold a file is asked whenever one is opened.
create index document_revision_of_file on document_revision (org_id, file_id) where file_id is not null;
