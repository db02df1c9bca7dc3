-- Applications, the register of entities and its licences.

create table application (
    id               uuid primary key,
    owner            text   not null,             -- OIDC subject of the applicant or agent
    entity_type      text   not null,
    authority_code   text   not null,
    name             text,
    state            text   not null check (state in (
        'DRAFT', 'SUBMITTED', 'AUTO_CONFIRMED', 'UNDER_REVIEW', 'EXTENDED', 'APPROVED', 'REFUSED',
        'RETURNED', 'WITHDRAWN', 'SUSPENDED', 'LAPSED')),
    form             text   not null,             -- the form as JSON, personal numbers in clear
    form_digest      text   not null,
    evidence         text,                        -- verified proofs and signatures, numbers hashed
    findings         text   not null default '[]',
    corrections      text   not null default '[]',
    refusal_draft    text,
    refusal_drafter  text,
    submissions      int    not null default 0,
    submitted_at     timestamptz,
    due_at           timestamptz,
    overdue          boolean not null default false,
    decided_at       timestamptz,
    uscc             text,
    created_at       timestamptz not null,
    version          bigint not null,
    -- INV-09: confirmed and entered are one thing.
    check ((state in ('AUTO_CONFIRMED', 'APPROVED')) = (uscc is not null))
);

-- The same form sent twice at once becomes one company, whatever the services do.
create unique index application_once on application (owner, form_digest)
    where state in ('AUTO_CONFIRMED', 'APPROVED', 'UNDER_REVIEW', 'EXTENDED', 'SUSPENDED');
create index application_of_owner on application (owner, id);
create index application_to_review on application (state, id)
    where state in ('UNDER_REVIEW', 'EXTENDED', 'SUSPENDED');

-- Numbers of refusal documents (GEN-008).
create sequence refusal_number start with 1 no cycle;
grant usage on sequence refusal_number to ${app};

-- Bars that other authorities report (REG-021, REG-024, REG-025); numbers hashed.
create table person_bar (
    id          bigint generated always as identity primary key,
    number_hash text not null check (number_hash ~ '^[0-9a-f]{64}$'),
    kind        text not null check (kind in (
        'NO_CAPACITY', 'CRIME', 'PROBATION', 'BANKRUPTCY', 'REVOCATION', 'DISHONEST_DEBTOR',
        'FALSE_REGISTRATION', 'CIVIL_SERVANT')),
    since       date not null,
    until       date,
    basis       text not null
);
create index person_bar_of on person_bar (number_hash);

-- Addresses where nothing may be registered (REG-071); a shorter code bans all below it.
create table banned_address (
    address_code text primary key check (address_code ~ '^[0-9]{6,24}$'),
    reason       text not null,
    source       text not null,
    valid_from   date not null,
    valid_to     date
);

-- The register. Rows are never deleted: a credit code is given once, for ever (INV-02).
create table entity (
    uscc            text primary key check (is_credit_code(uscc)),   -- INV-03
    application_id  uuid   not null unique,
    name            text,
    entity_type     text   not null,
    fdi             boolean not null,
    listed          boolean not null default false,
    authority_code  text   not null,
    address_code    text   not null,
    established_on  date   not null,
    status          text   not null check (status in (
        'ACTIVE', 'DORMANT', 'LIQUIDATING', 'REVOKED', 'STRUCK_OFF', 'CANCELLED', 'DEREGISTERED')),
    previous_status text,
    ended_on        date,
    exit_case_id    text,
    licence_version int    not null,
    parent_uscc     text   check (is_credit_code(parent_uscc)),
    body            text   not null,
    version         bigint not null,
    check ((status = 'DEREGISTERED') = (ended_on is not null))
);
create index entity_at_address on entity (address_code) where status <> 'DEREGISTERED';
create index entity_branches on entity (parent_uscc) where parent_uscc is not null;

create table entity_status_history (
    id          bigint generated always as identity primary key,
    uscc        text not null references entity (uscc),
    from_status text,
    to_status   text not null,
    at          timestamptz not null,
    legal_date  date not null,
    cause       text not null,
    actor       text not null
);
create index entity_status_history_of on entity_status_history (uscc, id);

-- Who holds what: asked by D6 (shares in other entities).
create table entity_member (
    uscc    text not null references entity (uscc),
    id_hash text not null,
    name    text not null,
    role    text not null,
    primary key (uscc, id_hash, role)
);
create index entity_member_holds on entity_member (id_hash);

-- Pledges, freezes and mortgages reported to the register (REG-159, REG-160): asked by D5.
create table entity_encumbrance (
    id          bigint generated always as identity primary key,
    uscc        text not null references entity (uscc),
    kind        text not null check (kind in ('PLEDGE', 'FREEZE', 'CHATTEL_MORTGAGE')),
    since       date not null,
    released_on date
);
create index entity_encumbrance_of on entity_encumbrance (uscc) where released_on is null;

create table licence (
    uscc        text not null references entity (uscc),
    version     int  not null,
    body        text not null,
    credential  text not null,
    token       text not null,
    issued_on   date not null,
    voided_on   date,
    void_reason text,
    primary key (uscc, version),
    check ((voided_on is null) = (void_reason is null))
);

revoke delete on entity, licence, application from ${app};
revoke update, delete on entity_status_history from ${app};
revoke insert, update, delete on banned_address from ${app};
