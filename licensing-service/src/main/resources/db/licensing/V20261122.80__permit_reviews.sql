-- REG-194, REG-195: permits and obligations are looked at again by an officer, nothing revives.
create table permit_review (
    id           uuid primary key,                -- that of the event which asks for it
    uscc         text not null references business,
    reason       text not null check (reason in ('CHANGE_REVOKED', 'REGISTRATION_RESTORED')),
    opened_on    date not null,
    finding      text,
    completed_on date,
    check ((finding is null) = (completed_on is null))
);
create index permit_review_open on permit_review (id) where completed_on is null;
revoke delete on permit_review from ${app};
