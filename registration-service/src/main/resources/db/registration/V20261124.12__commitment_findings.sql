-- REG-098: findings that a commitment about a domicile was false. One officer drafts it, the entity
-- is heard, another officer decides.
create table commitment_finding (
    id              uuid primary key,
    uscc            text not null references entity (uscc),
    authority_code  text not null,
    application_id  uuid not null references application (id),  -- with which it was given
    text_version    text not null,
    source          text not null check (source in ('INSPECTION', 'RETURNED_LETTER', 'FRAUD_CASE')),
    reference       text not null,
    files           text[] not null check (cardinality(files) > 0),     -- SHA-256
    facts           text not null,
    legal_basis     text not null,
    reasons         text not null,
    state           text not null check (state in ('HEARING', 'FALSE', 'UNFOUNDED')),
    hearing_until   date not null,
    statement       text,
    drafter         text not null,                              -- OIDC subject of the officer
    decided_on      date,
    decision_reason text,
    number          text unique,                                -- of the document
    order_id        uuid references corrective_order (id),
    version         bigint not null,
    check ((state = 'HEARING') = (decided_on is null)),
    check ((decided_on is null) = (decision_reason is null)),
    check ((state = 'FALSE') = (number is not null))
);
create unique index commitment_finding_once on commitment_finding (application_id)
    where state <> 'UNFOUNDED';
create index commitment_finding_open on commitment_finding (id) where state = 'HEARING';
revoke delete on commitment_finding from ${app};

create index application_of_entity on application (uscc) where uscc is not null;

insert into parameter (code, jurisdiction, value, valid_from, valid_to, basis)
values
    ('commitment.hearing.workingDays', '100000', '5', '2021-01-01', null, 'CRE-111; design default');
