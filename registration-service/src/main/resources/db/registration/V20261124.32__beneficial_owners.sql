-- REG-003: who owns or controls an entity in the end, as filed at its set-up and with every change of it.
-- It is for the authorities, never for the public. Every filing stays; the last one counts.
create table beneficial_ownership (
    id         bigint generated always as identity primary key,
    uscc       text    not null references entity (uscc),
    exempt     boolean not null,        -- by the commitment of its members
    owners     text    not null,        -- JSON, personal numbers in clear
    changed_on date    not null,        -- since when it is so
    filed_on   date    not null,
    cause      text    not null         -- the application or filing
);
create index beneficial_ownership_of on beneficial_ownership (uscc, id);
revoke update, delete on beneficial_ownership from ${app};

insert into parameter (code, jurisdiction, value, valid_from, valid_to, basis)
values
    ('beneficialOwner.filing.required', '100000', 'false', '2021-01-01', '2024-10-31', 'REG-003; before the Measures on Beneficial Owner Information'),
    ('beneficialOwner.filing.required', '100000', 'true', '2024-11-01', null, 'REG-003; Measures on Beneficial Owner Information 2, 4'),
    ('beneficialOwner.share', '100000', '0.25', '2021-01-01', null, 'REG-003; Measures on Beneficial Owner Information 6'),
    ('beneficialOwner.exempt.amount', '100000', '10000000', '2021-01-01', null, 'REG-003; Measures on Beneficial Owner Information 3'),
    ('beneficialOwner.file.days', '100000', '30', '2021-01-01', null, 'REG-003, REG-150; Measures on Beneficial Owner Information 10');
