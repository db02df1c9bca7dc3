-- Rows of an existing register come in as registered facts: names and codes as they are.

-- The check character of GB 32100 alone. About one in 13,000 codes that were really issued has a wrong
-- check character of the organisation code inside; the law does not take such a code away (INV-03).
create function has_credit_code_check(code text) returns boolean
    language plpgsql immutable strict parallel safe
as $$
declare
    symbols constant text := '0123456789ABCDEFGHJKLMNPQRTUWXY';
    weights constant int[] := array[1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    total int := 0;
begin
    if code !~ '^[0-9A-HJ-NP-RTUWXY]{18}$' then
        return false;
    end if;
    for i in 1..17 loop
        total := total + weights[i] * (strpos(symbols, substr(code, i, 1)) - 1);
    end loop;
    return substr(code, 18, 1) = substr(symbols, (31 - total % 31) % 31 + 1, 1);
end
$$;

alter table entity
    add column code_exception boolean not null default false,   -- a fact with a wrong inner check
    drop constraint entity_uscc_check,
    add constraint entity_uscc_check
        check (is_credit_code(uscc) or (code_exception and has_credit_code_check(uscc)));

alter table name_hold
    drop constraint name_hold_uscc_check,
    add constraint name_hold_uscc_check check (
        is_credit_code(uscc) or (conflict_exception is not null and has_credit_code_check(uscc)));

create table register_import (
    id          uuid primary key,
    source      text not null,                    -- where the rows come from, in the officer's words
    actor       text not null,
    imported_at timestamptz not null,
    accepted    int not null,
    warned      int not null,
    refused     int not null,
    skipped     int not null
);

-- Every row that was handed in, whatever became of it.
create table register_import_row (
    import_id   uuid not null references register_import,
    line        int  not null,
    credit_code text not null,
    name        text not null,
    outcome     text not null check (outcome in ('ACCEPTED', 'WARNED', 'REFUSED', 'SKIPPED')),
    findings    text[] not null,
    primary key (import_id, line),
    check ((outcome = 'ACCEPTED') = (cardinality(findings) = 0))
);

revoke update, delete on register_import, register_import_row from ${app};
