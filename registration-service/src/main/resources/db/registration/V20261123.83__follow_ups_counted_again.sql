-- GEN-004: what the last day was counted from, so that it can be counted again; ISO 8601 period.
alter table follow_up
    add column counted_from date,
    add column period       text,
    add check ((counted_from is null) = (period is null));
