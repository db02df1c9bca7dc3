-- REG-097: who promised documents that did not come, by the hash of the number: the person is not
-- trusted again, under whatever account and whoever files for him.
create table tolerance_breach (
    application_id uuid not null references application (id),
    person_hash    text not null,
    ended_on       date not null,
    primary key (application_id, person_hash)
);
create index tolerance_breach_of on tolerance_breach (person_hash);
revoke update, delete on tolerance_breach from ${app};

drop index application_tolerance_broken;
