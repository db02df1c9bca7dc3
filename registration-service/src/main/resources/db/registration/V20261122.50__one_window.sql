-- The one window of a set-up (REG-130 … 138): what the departments have to do for a new company.
-- Written at confirmation, then by the departments' answers, by the retries and by operators.

create table one_window (
    application        text primary key,
    uscc               text not null unique,
    name               text not null,
    authority          text not null,
    established_on     date not null,
    owner              text not null,          -- OIDC subject of the applicant
    facts              text not null,          -- what the form says to the tasks, as JSON (REG-130, 135)
    submitted_at       timestamptz not null,
    confirmed_at       timestamptz not null,
    due_at             timestamptz not null,   -- REG-132
    counted_tasks      text not null,          -- REG-132: those that the limit is about
    finished_at        timestamptz,            -- the last counted task was done
    e_package_ready_at timestamptz             -- REG-120
);

create table window_task (
    id              uuid primary key,
    application     text not null references one_window,
    task            text not null check (task in ('T2', 'T3', 'T4', 'T5', 'T6')),
    state           text not null
        check (state in ('PENDING', 'SENT', 'ACCEPTED', 'DONE', 'FAILED', 'SKIPPED')),
    attempts        int not null,
    failures        int not null,              -- since the start or the last retry by a person
    next_attempt_at timestamptz,               -- machine time: the next try by itself
    wanted          text not null,             -- kinds of seal, separated by commas
    issued_at       timestamptz,
    accepted_at     timestamptz,
    done_at         timestamptz,
    reference       text,
    output          text,                      -- as JSON
    reason          text,                      -- of the last failure
    unique (application, task)
);
create index window_task_retry on window_task (next_attempt_at) where next_attempt_at is not null;

-- A task that failed too often waits for a person (REG-134).
create table window_ticket (
    id        uuid primary key,
    task_id   uuid not null references window_task,
    authority text not null,
    opened_at timestamptz not null,
    reason    text not null,
    closed_at timestamptz,
    closed_by text
);
create unique index window_ticket_open on window_ticket (task_id) where closed_at is null;
create index window_ticket_list on window_ticket (id) where closed_at is null;
