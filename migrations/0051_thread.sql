-- From a clause to what was asked, answered and found about it.

create index audit_question_of_clause on audit_question (org_id, clause);
create index finding_of_clause on finding (org_id, clause);
create index assessment_answer_of_clause on assessment_answer (org_id, clause);
