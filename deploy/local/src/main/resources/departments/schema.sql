-- One department's own books; run at each start with its schema as search path.
create table if not exists task (
    id          uuid primary key,
    uscc        text not null,
    attempts    int not null,
    answers     int not null,              -- answers given so far: their sequence
    state       text not null check (state in ('DONE', 'FAILED')),
    received_at timestamptz not null default now()
);
create index if not exists task_uscc on task (uscc);

-- The documents issued: one for a task, however often it is asked for.
create table if not exists record (
    task_id   uuid primary key references task,
    uscc      text not null,
    reference text not null unique,
    output    text not null,
    issued_at timestamptz not null default now()
);
create index if not exists record_uscc on record (uscc);
create sequence if not exists record_number;

create table if not exists inbox (
    event_id    uuid primary key,
    received_at timestamptz not null default now()
);

create table if not exists outbox (
    id       bigint generated always as identity primary key,
    task_id  uuid not null,
    sequence int not null,
    uscc     text not null,
    headers  text not null,                -- the event's attributes, as a JSON object
    payload  text not null,
    sent_at  timestamptz,
    unique (task_id, sequence)
);
create index if not exists outbox_unsent on outbox (id) where sent_at is null;

-- Set by an operator: the next tasks fail.
create table if not exists ordered_failure (
    id     bigint generated always as identity primary key,
    times  int not null,
    reason text not null,
    uscc   text
);

-- What the department has against an exit, when an operator has said so.
create table if not exists clearance (
    uscc   text primary key,
    result text not null check (result in ('PASS', 'FAIL')),
    detail text not null
);
