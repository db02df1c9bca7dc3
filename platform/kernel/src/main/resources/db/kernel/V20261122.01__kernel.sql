-- What every service's database holds beside its own tables.
-- Run by the owner role; ${app} is the run-time role, which may not rewrite history.

alter default privileges in schema public grant select, insert, update, delete on tables to ${app};
alter default privileges in schema public grant usage, select on sequences to ${app};

-- Events out -----------------------------------------------------------------------------------

-- The last sequence given to a subject. Locked by the transaction that publishes, so that
-- sequences have no gap and outbox ids of one subject rise in sequence order (EVT-000, INV-27).
create table event_subject (
    subject       text primary key,
    last_sequence bigint not null
);

-- The queue: emptied by the relay. Column names are those Debezium's outbox router expects.
create table outbox (
    id            bigint generated always as identity primary key,
    aggregatetype text   not null,            -- topic
    aggregateid   text   not null,            -- record key
    type          text   not null,
    event_id      uuid   not null,
    headers       text   not null,            -- record headers as a JSON object of strings
    payload       text   not null,
    queued_at     timestamptz not null default clock_timestamp()
);

-- The history: append-only, partitioned by month, the source for replay.
create table event_log (
    recorded_at   timestamptz not null default now(),
    subject       text   not null,
    sequence      bigint not null,
    event_id      uuid   not null,
    topic         text   not null,
    record_key    text   not null,
    type          text   not null,
    headers       text   not null,
    payload       text   not null,
    primary key (subject, sequence, recorded_at)
) partition by range (recorded_at);

create table event_log_other partition of event_log default;

-- Creates the partition of the month that holds the given day. The run-time role may call it but
-- may not create tables, hence security definer.
create function ensure_event_log_partition(day date) returns void
    language plpgsql security definer set search_path = public as $$
declare
    first_day date := date_trunc('month', day);
    partition_name text := 'event_log_' || to_char(day, 'YYYY_MM');
begin
    if to_regclass(partition_name) is null then
        execute format('create table %I partition of event_log for values from (%L) to (%L)',
            partition_name, first_day::timestamptz, (first_day + interval '1 month')::timestamptz);
        execute format('revoke update, delete on %I from ${app}', partition_name);
    end if;
end $$;
grant execute on function ensure_event_log_partition(date) to ${app};
select ensure_event_log_partition(current_date);

-- Events in ------------------------------------------------------------------------------------

create table inbox (
    event_id    uuid primary key,
    source      text not null,
    received_at timestamptz not null default now()
);

-- How far each subject of a source has been applied here; a parked subject waits for an operator.
create table inbox_position (
    source       text    not null,
    subject      text    not null,
    sequence     bigint  not null,
    parked_since timestamptz,
    parked_error text,
    primary key (source, subject)
);
create index inbox_position_parked on inbox_position (parked_since) where parked_since is not null;

-- Records that came too early (GAP) or belong to a parked subject (PARKED), in sequence order.
create table held_event (
    source     text   not null,
    subject    text   not null,
    sequence   bigint not null,
    event_id   uuid   not null,
    reason     text   not null check (reason in ('GAP', 'PARKED')),
    topic      text   not null,
    record_key text   not null,
    headers    text   not null,
    payload    text   not null,
    held_since timestamptz not null default now(),
    primary key (source, subject, sequence)
);
create index held_event_since on held_event (reason, held_since);

-- Decisions ------------------------------------------------------------------------------------

create table decision (
    id           uuid primary key,
    kind         text not null,
    subject      text not null,
    outcome      text not null,
    jurisdiction text not null,
    decided_at   timestamptz not null,
    legal_date   date not null,
    body         text not null                -- canonical JSON: rules, inputs, parameters, actor, reasons
);
create index decision_subject on decision (subject, decided_at);

-- Decisions not yet in the chain: written with the decision, removed by the relay's leader.
create table decision_unchained (
    decision_id uuid primary key,
    queued_at   timestamptz not null default clock_timestamp()
);

create table decision_chain (
    position      bigint primary key,
    decision_id   uuid not null unique,
    previous_hash text not null,
    hash          text not null
);

create table decision_head (
    position  bigint primary key,
    hash      text not null,
    signed_at timestamptz not null,
    key_id    text not null,
    signature text not null
);

-- Access and change audit (GEN-010) ---------------------------------------------------------------

create table audit_log (
    id       bigint generated always as identity primary key,
    at       timestamptz not null default clock_timestamp(),
    actor    text not null,
    roles    text not null,
    action   text not null,
    resource text not null,
    status   int  not null,
    trace_id text not null
);
create index audit_log_resource on audit_log (resource, at);

-- HTTP -----------------------------------------------------------------------------------------

-- Key, request and resource are kept for ever, the stored answer for 90 days.
create table idempotency (
    key_hash     text primary key,            -- of caller and key
    request_hash text not null,
    status       int  not null,
    headers      text not null,
    body         text,
    resource     text,
    created_at   timestamptz not null default clock_timestamp()
);
create index idempotency_answers on idempotency (created_at) where body is not null;

-- Time -----------------------------------------------------------------------------------------

-- Sandbox only: how far the business clock is from the machine's. One row.
create table business_clock (
    one           boolean primary key default true check (one),
    offset_millis bigint not null
);

create table deadline (
    id          uuid primary key,
    kind        text not null,
    subject     text not null,
    due_at      timestamptz not null,
    calendar    text not null,                -- version of the working calendar it was computed with
    provisional boolean not null default false,
    attempts    int not null default 0,
    lease_until timestamptz,
    last_error  text,
    done_at     timestamptz,
    unique (kind, subject)
);
create index deadline_due on deadline (due_at) where done_at is null;

revoke update, delete on event_log, event_log_other, inbox, decision, decision_chain, decision_head, audit_log from ${app};
