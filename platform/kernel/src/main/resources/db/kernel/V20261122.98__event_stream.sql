-- The HTTP stream of the event log (EVT-000: what is missing is fetched), and its months.

-- When the row was written, not when its transaction began: rises with the sequence of a subject,
-- and never lies before the start of a transaction that still runs.
alter table event_log alter column recorded_at set default clock_timestamp();
create index event_log_recorded on event_log (recorded_at, subject, sequence);

-- As before, for two leaders at once and for a month whose rows are in the default partition
-- already: they stay there.
create or replace function ensure_event_log_partition(day date) returns void
    language plpgsql security definer set search_path = public set timezone = 'UTC' as $$
declare
    first_day date := date_trunc('month', day);
    partition_name text := 'event_log_' || to_char(day, 'YYYY_MM');
begin
    perform pg_advisory_xact_lock(hashtext('event_log_partition'));
    if to_regclass(partition_name) is null then
        execute format('create table %I partition of event_log for values from (%L) to (%L)',
            partition_name, first_day::timestamptz, (first_day + interval '1 month')::timestamptz);
        execute format('revoke update, delete on %I from ${app}', partition_name);
    end if;
exception when check_violation or invalid_object_definition then
    raise warning 'the events of % stay in the default partition: %', first_day, sqlerrm;
end $$;

-- How often a subject's missing events were asked for at their source, and when next.
alter table inbox_position add column fetches int not null default 0;
alter table inbox_position add column fetch_after timestamptz;
