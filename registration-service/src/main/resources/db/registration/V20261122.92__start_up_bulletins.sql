-- What the monthly bulletin of start-up times is made of, and the bulletins (REG-133, REG-138).
alter table one_window
    add column channel   text not null default 'WEB',
    add column documents int  not null default 0,
    add column visits    int  not null default 0;
create index one_window_finished on one_window (finished_at) where finished_at is not null;

-- When a task stood still: put off by the applicant, or failed and not yet tried again.
create table window_task_pause (
    task_id    uuid not null references window_task,
    paused_at  timestamptz not null,
    resumed_at timestamptz,
    reason     text not null check (reason in ('DEFERRED', 'FAILED'))
);
create unique index window_task_pause_open on window_task_pause (task_id) where resumed_at is null;
create index window_task_pause_of on window_task_pause (task_id);

create table start_up_bulletin (
    month        text primary key check (month ~ '^\d{4}-\d{2}$'),
    published_on date not null
);
create table start_up_bulletin_line (
    month        text not null references start_up_bulletin,
    jurisdiction text not null,
    is_public    boolean not null,
    line         text not null,            -- as JSON
    primary key (month, jurisdiction)
);
revoke update, delete on start_up_bulletin, start_up_bulletin_line from ${app};
