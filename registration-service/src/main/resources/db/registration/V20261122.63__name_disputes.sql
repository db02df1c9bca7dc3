-- Disputes about names, brought to the authority of the one who is said to infringe (REG-052).
create table name_dispute (
    id               uuid primary key,
    claimant         text   not null,               -- OIDC subject
    claimant_uscc    text references entity (uscc),
    claimant_right   text   not null,               -- the name, trade mark or other right relied on
    respondent_uscc  text   not null references entity (uscc),
    respondent_name  text   not null,
    authority_code   text   not null,
    track            text   not null check (track in ('ORDINARY', 'SIMPLE')),
    state            text   not null check (state in (
        'FILED', 'ACCEPTED', 'MEDIATED', 'UPHELD', 'DISMISSED', 'NOT_ACCEPTED', 'WITHDRAWN')),
    facts            text   not null,
    filed_on         date   not null,
    accepted_on      date,
    due_on           date,                          -- of the ruling
    overdue          boolean not null default false,
    reply            text,                          -- of the respondent
    mediation_failed_on date,
    mediation_record text,
    draft            text,                          -- ruling or refusal that a second officer approves
    drafter          text,
    number           text unique,
    closed_on        date,
    correction_id    uuid references name_correction (id),
    version          bigint not null,
    check (state in ('FILED', 'NOT_ACCEPTED', 'WITHDRAWN') or due_on is not null),
    check (state not in ('UPHELD', 'DISMISSED', 'NOT_ACCEPTED') or number is not null)
);

create index name_dispute_by_place on name_dispute (authority_code, state, id);

create sequence name_dispute_number;
