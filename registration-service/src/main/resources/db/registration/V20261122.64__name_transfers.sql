-- Transfers of names and leave to use them (REG-053): what the two sides agreed, and its publication,
-- without which it has no effect on others.
create table name_transfer (
    id              uuid primary key,
    kind            text not null check (kind in ('TRANSFER', 'AUTHORISATION')),
    uscc            text not null references entity (uscc),
    name            text not null,
    authority_code  text not null,
    transferee_name text not null,
    transferee      text,                           -- OIDC subject, once the other side has agreed
    agreed_until    date,                           -- of an authorisation
    state           text not null check (state in ('OFFERED', 'AGREED', 'PUBLISHED', 'WITHDRAWN')),
    offered_on      date not null,
    agreed_on       date,
    published_on    date,
    version         bigint not null,
    check (state not in ('AGREED', 'PUBLISHED') or transferee is not null),
    check (state <> 'PUBLISHED' or published_on is not null)
);

create index name_transfer_published on name_transfer (id) where state = 'PUBLISHED';
create index name_transfer_by_uscc on name_transfer (uscc, id);

-- To whom the name may go within the year after its end: set by the publication only.
alter table name_hold add column transferee text;
