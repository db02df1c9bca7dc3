-- The register keeps every entry it ever had: the present one in entity, replaced ones here.
alter table entity
    add column entry_ordinal int not null default 1,
    add column entry_since   date;
update entity set entry_since = established_on;
alter table entity alter column entry_since set not null;

create table entity_past (
    uscc            text not null references entity (uscc),
    ordinal         int  not null,
    valid_from      date not null,
    valid_until     date not null,                -- the day from which the next one is in force
    replaced_by     text not null,                -- the case
    recorded_at     timestamptz not null,
    licence_version int  not null,
    deltas          text not null,
    body            text not null,
    primary key (uscc, ordinal),
    check (valid_until >= valid_from)
);

revoke update, delete on entity_past from ${app};
