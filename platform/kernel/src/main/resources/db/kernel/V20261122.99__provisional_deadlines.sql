-- Deadlines counted over a year without a calendar, to be counted again when it is loaded (GEN-004).
create index deadline_provisional on deadline (id) where provisional and done_at is null;
