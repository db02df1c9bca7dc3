-- Orders to change a registered name (REG-051). While one stands, the public record shows the credit
-- code instead of the name.
alter table entity add column name_blocked_to_uscc boolean not null default false;

create table name_correction (
    id             uuid primary key,
    uscc           text   not null references entity (uscc),
    name           text   not null,                 -- the one that is to go
    authority_code text   not null,
    origin         text   not null check (origin in ('OWN_MOTION', 'REQUEST', 'COURT', 'DISPUTE')),
    cause          text,                            -- who asked, which judgment or which dispute
    state          text   not null check (state in (
        'DRAFTED', 'ORDERED', 'RECEIVED', 'OVERDUE', 'CORRECTED', 'WITHDRAWN')),
    facts          text   not null,
    legal_basis    text   not null,
    reasons        text   not null,
    drafter        text   not null,                 -- OIDC subject of the officer
    statement      text,                            -- what the entity said
    heard_on       date,
    number         text unique,                     -- of the document
    ordered_on     date,
    received_on    date,
    due_on         date,
    closed_on      date,
    closing_reason text,
    version        bigint not null,
    check (state in ('DRAFTED', 'WITHDRAWN') or (number is not null and heard_on is not null)),
    check (state not in ('RECEIVED', 'OVERDUE') or due_on is not null)
);

-- One at a time: what is decided while one stands is decided in it.
create unique index name_correction_open on name_correction (uscc)
    where state in ('DRAFTED', 'ORDERED', 'RECEIVED', 'OVERDUE');
create index name_correction_by_place on name_correction (authority_code, state, id);

create sequence name_correction_number;
