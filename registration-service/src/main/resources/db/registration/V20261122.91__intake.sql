-- Files taken in for another authority (REG-139).
alter table application add column intake_code text;
create index application_taken_in on application (intake_code, id) where intake_code is not null;
