-- REG-050: a name is not lost to its applicant while the authority takes its time to decide.
alter table name_hold add column in_review boolean not null default false;
