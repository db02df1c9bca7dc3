-- REG-048, INV-07: who has or has reserved a name, whatever exception lets it stand beside another. The
-- unique index keeps those apart that have none; with these two each name in use is in one index by
-- authority and trade name.
create index name_hold_excepted on name_hold (authority_code, trade_key)
    where status in ('RESERVED', 'REGISTERED')
      and conflict_exception is not null and conflict_exception <> 'REGISTERED_FACT';
create index name_hold_fact on name_hold (authority_code, trade_key)
    where status in ('RESERVED', 'REGISTERED') and conflict_exception = 'REGISTERED_FACT';

-- One branch an index; a fact is never held against the facts of its trade name, which may be many.
create view name_in_use as
select id, name, authority_code, trade_key, industry_division, status, in_review, reserved_until,
       uscc, for_uscc, conflict_exception, false as fact
from name_hold
where status in ('RESERVED', 'REGISTERED') and conflict_exception is null
union all
select id, name, authority_code, trade_key, industry_division, status, in_review, reserved_until,
       uscc, for_uscc, conflict_exception, false as fact
from name_hold
where status in ('RESERVED', 'REGISTERED')
  and conflict_exception is not null and conflict_exception <> 'REGISTERED_FACT'
union all
select id, name, authority_code, trade_key, industry_division, status, in_review, reserved_until,
       uscc, for_uscc, conflict_exception, true as fact
from name_hold
where status in ('RESERVED', 'REGISTERED') and conflict_exception = 'REGISTERED_FACT';
