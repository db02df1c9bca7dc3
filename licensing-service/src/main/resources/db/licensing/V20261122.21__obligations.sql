-- What licensing knows of a registered business; kept when it ends.
create table business (
    uscc               text primary key check (uscc ~ '^[0-9A-HJ-NP-RTUWXY]{18}$'),
    name               text not null,
    authority_code     text not null,
    registered_on      date not null,
    exit_approval_item text,                  -- DER-011, D1: the item whose end needs approval
    ended_on           date,
    version            bigint not null
);

-- Who may read for a business: SHA-256 of OpenID Connect subjects.
create table business_representative (
    uscc         text not null references business,
    subject_hash text not null check (subject_hash ~ '^[0-9a-f]{64}$'),
    primary key (uscc, subject_hash)
);

-- LIC-003, LIC-004: what a business must still obtain, and which department has taken it up.
create table obligation (
    id             uuid primary key,
    uscc           text not null references business,
    item           text not null references permit_item,
    scope_code     text not null,
    scope_text     text not null,
    place          text not null,             -- division whose department is competent
    state          text not null check (state in ('OPEN', 'CLOSED')),
    close_reason   text check (close_reason in ('SATISFIED', 'ENTITY_ENDED')),
    opened_on      date not null,
    claim_due_on   date not null,
    claimed_by     text,
    claimed_at     timestamptz,
    escalated_at   timestamptz,
    version        bigint not null,
    unique (uscc, item),
    check ((state = 'CLOSED') = (close_reason is not null)),
    check ((claimed_by is null) = (claimed_at is null))
);
create index obligation_unclaimed on obligation (id) where state = 'OPEN' and claimed_at is null;

-- LIC-004: what the applicant is told in writing, and that he has taken note.
create table notice (
    id              uuid primary key,
    uscc            text not null references business,
    text            text not null,
    written_on      date not null,
    acknowledged_by text,
    acknowledged_at timestamptz,
    version         bigint not null,
    check ((acknowledged_by is null) = (acknowledged_at is null))
);
create index notice_uscc on notice (uscc, id);

revoke delete on business, obligation, notice from ${app};
