-- CRE-002: one record for each credit code. It is never deleted: an ended entity keeps its file.
create table credit_file (
    uscc              text primary key check (uscc ~ '^[0-9A-HJ-NP-RTUWXY]{18}$'),
    name              text not null,
    entity_type       text not null,
    authority_code    text not null,
    established_on    date not null,
    first_report_year int  not null,          -- CRE-010
    report_calendar   text not null check (report_calendar in ('OPEN', 'CLOSED')),
    ended_on          date,
    version           bigint not null,
    check ((ended_on is null) = (report_calendar = 'OPEN'))
);
revoke delete on credit_file from ${app};

-- CRE-110: the register of commitments. No reference to the file: a commitment is given with the
-- application and may be heard of before the entity is.
create table commitment (
    id             uuid primary key,          -- of the event that brought it
    uscc           text not null,
    application_id text not null,
    kind           text not null,
    text_version   text not null check (text_version <> ''),
    recorded_on    date not null,
    outcome        text not null check (outcome in ('OPEN', 'KEPT', 'BROKEN', 'FALSE')),
    unique (application_id, kind)
);
create index commitment_uscc on commitment (uscc);
revoke delete on commitment from ${app};

-- CRE-004, INV-18: facts are only ever added. A correction or an end is the next version.
create table fact (
    id              uuid primary key,         -- of this version
    fact_id         uuid not null,
    number          int  not null check (number >= 1),
    kind            text not null,
    subject         text not null,            -- credit code, or SHA-256 of an ID number
    jurisdiction    text not null,
    source          text not null,
    document_number text not null,
    statement       text not null,
    legal_basis     text not null,
    reasons         text not null,
    legal_date      date not null,
    ended_on        date,
    free_from       date,                     -- first day outside a term fixed by law, GEN-005 (c)
    received_at     timestamptz not null,
    recorded_by     text not null,
    unique (fact_id, number)
);
create index fact_subject on fact (subject);
revoke update, delete on fact from ${app};

-- GEN-012: what one officer drafts another approves.
create table fact_draft (
    id              uuid primary key,
    corrects        uuid,
    kind            text not null,
    subject         text not null,
    jurisdiction    text not null,
    source          text not null,
    document_number text not null,
    statement       text not null,
    legal_basis     text not null,
    reasons         text not null,
    legal_date      date not null,
    ended_on        date,
    drafter         text not null,
    state           text not null check (state in ('DRAFT', 'APPROVED')),
    approver        text check (approver <> drafter),
    fact_id         uuid,
    version         bigint not null,
    check ((state = 'APPROVED') = (approver is not null and fact_id is not null))
);
revoke delete on fact_draft from ${app};

insert into parameter (code, jurisdiction, value, valid_from, valid_to, basis)
values
    ('serious.term.years', '100000', '3', '2021-09-01', null, 'CRE-032; Serious Dishonesty List Measures and Credit Repair Measures 7, excerpt only');
