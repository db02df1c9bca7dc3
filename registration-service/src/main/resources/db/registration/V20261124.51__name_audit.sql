-- INV-07: whatever wrote a name, every night those new or changed since are held against all others. A
-- row a change: a queue keyed by name would let a change slip through that commits during the look.
create table name_to_audit (
    id      bigint generated always as identity primary key,
    hold_id uuid not null
);

create function note_names_entered() returns trigger language plpgsql as $$
begin
    insert into name_to_audit (hold_id)
    select id from entered where status in ('RESERVED', 'REGISTERED');
    return null;
end $$;

create function note_name_changed() returns trigger language plpgsql as $$
begin
    insert into name_to_audit (hold_id) values (new.id);
    return null;
end $$;

create trigger names_entered after insert on name_hold
    referencing new table as entered for each statement execute function note_names_entered();
create trigger name_changed after update on name_hold for each row
    when (new.status in ('RESERVED', 'REGISTERED') and (
        old.status not in ('RESERVED', 'REGISTERED')
        or old.authority_code <> new.authority_code
        or old.trade_key <> new.trade_key
        or old.industry_division <> new.industry_division
        or old.conflict_exception is distinct from new.conflict_exception))
    execute function note_name_changed();

create table name_audit (
    id       uuid primary key,
    scope    text not null check (scope in ('NEW', 'ALL')),
    begun_at timestamptz not null,
    gathered boolean not null,                    -- ALL: every name in use is queued
    names    bigint not null default 0,           -- looked at so far
    found    bigint not null default 0,           -- conflicts not known before
    ended_at timestamptz
);
-- One at a time, whoever begins it.
create unique index name_audit_open on name_audit ((true)) where ended_at is null;

create table name_conflict (
    id             uuid primary key,
    authority_code text not null,
    later_id       uuid not null references name_hold (id),
    earlier_id     uuid not null references name_hold (id),
    found_on       date not null,
    gone_on        date,                          -- seen by a later audit
    unique (later_id, earlier_id)
);
create index name_conflict_open on name_conflict (id) where gone_on is null;

-- The first audit looks at all that was there before.
insert into name_to_audit (hold_id)
select id from name_hold where status in ('RESERVED', 'REGISTERED');
insert into deadline (id, kind, subject, due_at, calendar)
values (gen_random_uuid(), 'NAME_AUDIT', 'names', now(), 'none');
