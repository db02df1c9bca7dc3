-- REG-190…195: registrations obtained by fraud, from the request to the revocation and its undoing.
alter table entity add column exit_undone boolean not null default false;   -- DER-019
alter table person_bar add column case_id uuid;                             -- lifted with the case

create table fraud_case (
    id                uuid primary key,
    uscc              text not null references entity (uscc),
    authority_code    text not null,
    target            text not null check (target in ('SETUP', 'CHANGE', 'EXIT')),
    change_ordinal    int  not null default 0,    -- of the entry that the change replaced
    state             text not null check (state in (
        'FILED', 'INVESTIGATING', 'STOPPED', 'NOT_ACCEPTED', 'REVOKED', 'NOT_REVOKED', 'WITHDRAWN',
        'RESTORED')),
    applicant         text,                       -- OIDC subject; none when the authority acts by itself
    applicant_name    text,
    applicant_hash    text,
    identity_verified boolean not null,
    statement         text not null,
    filed_on          date not null,
    due_on            date,                       -- last day to accept, then to investigate
    due_from          date,                       -- what it was counted from, and for how long:
    due_for           text,                       -- WD3 or an ISO period, to count it again (GEN-004)
    overdue           boolean not null default false,
    accepted_on       date,
    extended          boolean not null default false,
    stopped_on        date,
    stop_reason       text,
    stop_detail       text,
    notice_on         date,                       -- REG-192: parties out of reach are called
    notice_ends_on    date,
    notice_text       text,
    objections        text not null default '[]',
    proposal          text,                       -- GEN-012: drafted by one, approved by another
    proposal_drafter  text,
    decided_on        date,
    document_number   text,
    partial           boolean not null default false,
    items             text not null default '[]', -- what was revoked, for the public
    restored_on       date,
    version           bigint not null,
    check ((target = 'CHANGE') = (change_ordinal > 0)),
    check ((notice_on is null) = (notice_ends_on is null))
);
-- One inquiry at a time into one registration, whoever asks.
create unique index fraud_case_open on fraud_case (uscc, target, change_ordinal)
    where state in ('FILED', 'INVESTIGATING', 'STOPPED');
create index fraud_case_by_state on fraud_case (state, id);
create index fraud_case_of on fraud_case (uscc, id);

revoke delete on fraud_case from ${app};

insert into parameter (code, jurisdiction, value, valid_from, valid_to, basis) values
    ('fraud.fine.min.amount', '100000', '50000', '2022-03-01', null, 'REG-194; Market Entity Registration Regulation 44'),
    ('fraud.fine.max.amount', '100000', '200000', '2022-03-01', null, 'REG-194; Market Entity Registration Regulation 44'),
    ('fraud.fine.serious.min.amount', '100000', '200000', '2022-03-01', null, 'REG-194; Market Entity Registration Regulation 44'),
    ('fraud.fine.serious.max.amount', '100000', '1000000', '2022-03-01', null, 'REG-194; Market Entity Registration Regulation 44'),
    ('fraud.fine.company.min.amount', '100000', '50000', '2024-07-01', null, 'REG-194; Company Law 250'),
    ('fraud.fine.company.max.amount', '100000', '2000000', '2024-07-01', null, 'REG-194; Company Law 250'),
    ('fraud.fine.capital.min.share', '100000', '0.05', '2024-07-01', null, 'REG-194; Company Law 250'),
    ('fraud.fine.capital.max.share', '100000', '0.15', '2024-07-01', null, 'REG-194; Company Law 250');
