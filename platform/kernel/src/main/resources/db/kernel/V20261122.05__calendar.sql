-- GEN-004: the working calendar is data, shifted weekends (调休) included. A year counts as loaded
-- only when every day of it is here; a year that is not loaded counts weekends only, provisionally.
create table working_calendar (
    day     date primary key,
    workday boolean not null,
    note    text    not null
);
comment on table working_calendar is 'One row a day of each loaded year; note names the source.';

-- Changed by migration only, so that a deadline can always be traced to a reviewed source.
revoke insert, update, delete, truncate on working_calendar from ${app};

insert into working_calendar (day, workday, note)
select day::date,
       extract(isodow from day) < 6,
       case when extract(isodow from day) < 6 then 'Monday to Friday' else 'weekend' end
           || '; State Council holiday notice for ' || extract(year from day) || ' does not shift it; unverified'
from generate_series(timestamp '2025-01-01', timestamp '2026-12-31', interval '1 day') as day;

-- The days the yearly State Council notices move, from memory until checked against the notices.
insert into working_calendar (day, workday, note)
values
    ('2025-01-01', false, '元旦 holiday; State Council notice for 2025; unverified'),
    ('2025-01-26', true, '春节 make-up day; State Council notice for 2025; unverified'),
    ('2025-01-28', false, '春节 holiday; State Council notice for 2025; unverified'),
    ('2025-01-29', false, '春节 holiday; State Council notice for 2025; unverified'),
    ('2025-01-30', false, '春节 holiday; State Council notice for 2025; unverified'),
    ('2025-01-31', false, '春节 holiday; State Council notice for 2025; unverified'),
    ('2025-02-01', false, '春节 holiday; State Council notice for 2025; unverified'),
    ('2025-02-02', false, '春节 holiday; State Council notice for 2025; unverified'),
    ('2025-02-03', false, '春节 holiday; State Council notice for 2025; unverified'),
    ('2025-02-04', false, '春节 holiday; State Council notice for 2025; unverified'),
    ('2025-02-08', true, '春节 make-up day; State Council notice for 2025; unverified'),
    ('2025-04-04', false, '清明节 holiday; State Council notice for 2025; unverified'),
    ('2025-04-05', false, '清明节 holiday; State Council notice for 2025; unverified'),
    ('2025-04-06', false, '清明节 holiday; State Council notice for 2025; unverified'),
    ('2025-04-27', true, '劳动节 make-up day; State Council notice for 2025; unverified'),
    ('2025-05-01', false, '劳动节 holiday; State Council notice for 2025; unverified'),
    ('2025-05-02', false, '劳动节 holiday; State Council notice for 2025; unverified'),
    ('2025-05-03', false, '劳动节 holiday; State Council notice for 2025; unverified'),
    ('2025-05-04', false, '劳动节 holiday; State Council notice for 2025; unverified'),
    ('2025-05-05', false, '劳动节 holiday; State Council notice for 2025; unverified'),
    ('2025-05-31', false, '端午节 holiday; State Council notice for 2025; unverified'),
    ('2025-06-01', false, '端午节 holiday; State Council notice for 2025; unverified'),
    ('2025-06-02', false, '端午节 holiday; State Council notice for 2025; unverified'),
    ('2025-09-28', true, '国庆节、中秋节 make-up day; State Council notice for 2025; unverified'),
    ('2025-10-01', false, '国庆节、中秋节 holiday; State Council notice for 2025; unverified'),
    ('2025-10-02', false, '国庆节、中秋节 holiday; State Council notice for 2025; unverified'),
    ('2025-10-03', false, '国庆节、中秋节 holiday; State Council notice for 2025; unverified'),
    ('2025-10-04', false, '国庆节、中秋节 holiday; State Council notice for 2025; unverified'),
    ('2025-10-05', false, '国庆节、中秋节 holiday; State Council notice for 2025; unverified'),
    ('2025-10-06', false, '国庆节、中秋节 holiday; State Council notice for 2025; unverified'),
    ('2025-10-07', false, '国庆节、中秋节 holiday; State Council notice for 2025; unverified'),
    ('2025-10-08', false, '国庆节、中秋节 holiday; State Council notice for 2025; unverified'),
    ('2025-10-11', true, '国庆节、中秋节 make-up day; State Council notice for 2025; unverified'),
    ('2026-01-01', false, '元旦 holiday; State Council notice for 2026; unverified'),
    ('2026-01-02', false, '元旦 holiday; State Council notice for 2026; unverified'),
    ('2026-01-03', false, '元旦 holiday; State Council notice for 2026; unverified'),
    ('2026-01-04', true, '元旦 make-up day; State Council notice for 2026; unverified'),
    ('2026-02-14', true, '春节 make-up day; State Council notice for 2026; unverified'),
    ('2026-02-15', false, '春节 holiday; State Council notice for 2026; unverified'),
    ('2026-02-16', false, '春节 holiday; State Council notice for 2026; unverified'),
    ('2026-02-17', false, '春节 holiday; State Council notice for 2026; unverified'),
    ('2026-02-18', false, '春节 holiday; State Council notice for 2026; unverified'),
    ('2026-02-19', false, '春节 holiday; State Council notice for 2026; unverified'),
    ('2026-02-20', false, '春节 holiday; State Council notice for 2026; unverified'),
    ('2026-02-21', false, '春节 holiday; State Council notice for 2026; unverified'),
    ('2026-02-22', false, '春节 holiday; State Council notice for 2026; unverified'),
    ('2026-02-23', false, '春节 holiday; State Council notice for 2026; unverified'),
    ('2026-02-28', true, '春节 make-up day; State Council notice for 2026; unverified'),
    ('2026-04-04', false, '清明节 holiday; State Council notice for 2026; unverified'),
    ('2026-04-05', false, '清明节 holiday; State Council notice for 2026; unverified'),
    ('2026-04-06', false, '清明节 holiday; State Council notice for 2026; unverified'),
    ('2026-05-01', false, '劳动节 holiday; State Council notice for 2026; unverified'),
    ('2026-05-02', false, '劳动节 holiday; State Council notice for 2026; unverified'),
    ('2026-05-03', false, '劳动节 holiday; State Council notice for 2026; unverified'),
    ('2026-05-04', false, '劳动节 holiday; State Council notice for 2026; unverified'),
    ('2026-05-05', false, '劳动节 holiday; State Council notice for 2026; unverified'),
    ('2026-05-09', true, '劳动节 make-up day; State Council notice for 2026; unverified'),
    ('2026-06-19', false, '端午节 holiday; State Council notice for 2026; unverified'),
    ('2026-06-20', false, '端午节 holiday; State Council notice for 2026; unverified'),
    ('2026-06-21', false, '端午节 holiday; State Council notice for 2026; unverified'),
    ('2026-09-20', true, '国庆节 make-up day; State Council notice for 2026; unverified'),
    ('2026-09-25', false, '中秋节 holiday; State Council notice for 2026; unverified'),
    ('2026-09-26', false, '中秋节 holiday; State Council notice for 2026; unverified'),
    ('2026-09-27', false, '中秋节 holiday; State Council notice for 2026; unverified'),
    ('2026-10-01', false, '国庆节 holiday; State Council notice for 2026; unverified'),
    ('2026-10-02', false, '国庆节 holiday; State Council notice for 2026; unverified'),
    ('2026-10-03', false, '国庆节 holiday; State Council notice for 2026; unverified'),
    ('2026-10-04', false, '国庆节 holiday; State Council notice for 2026; unverified'),
    ('2026-10-05', false, '国庆节 holiday; State Council notice for 2026; unverified'),
    ('2026-10-06', false, '国庆节 holiday; State Council notice for 2026; unverified'),
    ('2026-10-07', false, '国庆节 holiday; State Council notice for 2026; unverified'),
    ('2026-10-10', true, '国庆节 make-up day; State Council notice for 2026; unverified')
on conflict (day) do update set workday = excluded.workday, note = excluded.note;
