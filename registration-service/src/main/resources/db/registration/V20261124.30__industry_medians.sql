-- REG-016: the industry of an entity, and what capital is usual in it.
alter table entity
    add column industry_division text;   -- GB/T 4754, of the main scope item; null where nothing says it

-- Of the first main item of the catalogue, else of any; an entry taken up as printed has none and goes
-- by the industry that its name says.
update entity e
set industry_division = coalesce(
    (select left(item ->> 'industryCode', 2)
     from jsonb_array_elements(e.body::jsonb -> 'scopeItems') with ordinality as items (item, place)
     where length(item ->> 'industryCode') >= 2
     order by (item ->> 'main')::boolean desc, place limit 1),
    (select nullif(h.industry_division, '') from name_hold h
     where h.uscc = e.uscc and h.status = 'REGISTERED' limit 1));

-- Counted at night, so that no application waits for a percentile over the register.
create table industry_median (
    division text primary key,
    entities int     not null,
    median   numeric not null            -- subscribed capital, in yuan
);
create table industry_count (
    day date primary key                 -- on which it was counted
);

-- Entities whose capital was abnormal when it was registered; credit counts it (indicator A4).
create table capital_flag (
    uscc     text primary key references entity (uscc),
    since    date not null,
    ended_on date
);
revoke delete on capital_flag from ${app};

insert into parameter (code, jurisdiction, value, valid_from, valid_to, basis)
values
    ('capital.abnormal.median.entities', '100000', '30', '2024-07-01', null, 'REG-016; Registered Capital Rules 3, threshold design default: of fewer entities no median is drawn');
