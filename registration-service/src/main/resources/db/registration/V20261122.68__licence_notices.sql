-- What is published about licences that are not what they seem (REG-121): a holder states that a lost
-- one is invalid, the authority that one was not given back after a change or an exit.
create table licence_notice (
    id              uuid primary key,
    uscc            text not null,
    licence_version int  not null,
    kind            text not null check (kind in ('STATEMENT_OF_INVALIDITY', 'VOID_NOTICE')),
    text            text not null,
    published_on    date not null,
    published_at    timestamptz not null,
    actor           text not null,
    foreign key (uscc, licence_version) references licence (uscc, version),
    unique (uscc, licence_version, kind)
);

revoke update, delete on licence_notice from ${app};
