-- The simplified exit (DER-010 … DER-018).
create table exit_case (
    id                 uuid primary key,
    uscc               text    not null,
    name               text    not null,
    authority          text    not null,
    state              text    not null check (state in (
        'DRAFT', 'NOTICE', 'FILING_WINDOW', 'SUBMITTED', 'RETURNED',
        'REGISTERED', 'TERMINATED', 'LAPSED', 'STOPPED', 'WITHDRAWN')),
    awaits_officer_at  text check (awaits_officer_at in ('START', 'NOTICE_END', 'DECISION')),
    commitment_version text    not null,
    commitment_digest  text    not null,
    opened_on          date    not null,
    published_on       date,
    notice_ends_on     date,
    file_until         date,
    filed_on           date,
    decide_by          date,
    decided_on         date,
    ended_on           date,
    returned_before    boolean not null,
    reason_code        text,
    reason             text,
    version            bigint  not null
);

-- An entity has at most one open exit case (INV-16).
create unique index exit_case_one_open on exit_case (uscc)
    where state in ('DRAFT', 'NOTICE', 'FILING_WINDOW', 'SUBMITTED', 'RETURNED');
create index exit_case_uscc on exit_case (uscc, id);
create index exit_case_waiting on exit_case (authority, id) where awaits_officer_at is not null;

-- Who signed the commitment, with the trust provider's proof (DER-016); kept for ever.
create table exit_signature (
    case_id     uuid not null,
    person_hash text not null,
    name        text not null,
    token       text not null,
    primary key (case_id, person_hash, token)
);
revoke update, delete on exit_signature from ${app};

-- Each look at the sixteen disqualifiers, as it was (DER-011, INV-14); append-only.
create table exit_check (
    id         uuid primary key,
    case_id    uuid not null,
    point      text not null check (point in ('START', 'NOTICE_END', 'DECISION')),
    checked_at timestamptz not null,
    outcome    text not null check (outcome in ('CLEAR', 'BLOCKED', 'UNKNOWN')),
    checks     text not null
);
create index exit_check_case on exit_check (case_id, id);
revoke update, delete on exit_check from ${app};

create table exit_objection (
    id         uuid primary key,
    case_id    uuid not null,
    objector   text not null,
    department text,
    reason     text not null,
    statement  text not null,
    contact    text not null,
    phone      text not null,
    evidence   text,
    state      text not null check (state in ('FILED', 'UPHELD', 'WITHDRAWN')),
    filed_on   date not null,
    version    bigint not null
);
create index exit_objection_case on exit_objection (case_id, id);
create index exit_objection_objector on exit_objection (objector, id);

-- Numbers of the documents that tell an unfavourable decision (GEN-008).
create sequence exit_document;
