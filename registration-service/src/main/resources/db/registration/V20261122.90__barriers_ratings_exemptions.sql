-- The ledger of hidden barriers (REG-085), ratings of closed cases (REG-141), and what individuals
-- who need no registration may put on record (REG-180).

create table barrier (
    id             uuid primary key,
    jurisdiction   text not null,
    title          text not null,          -- public with its state and answer
    imposed_by     text not null,          -- who sets the hurdle: public too
    account        text not null,          -- the reporter's words: for him and the officers alone
    reporter       text not null,          -- OIDC subject
    state          text not null check (state in ('REPORTED', 'TAKEN_UP', 'DISMISSED', 'ANSWERED')),
    reported_on    date not null,
    triage_due_on  date not null,
    reply_due_on   date not null,
    triaged_on     date,
    answered_on    date,
    outcome        text check (outcome in ('REMOVED', 'EASED', 'LAWFUL')),
    answer         text,
    triage_overdue boolean not null default false,
    reply_overdue  boolean not null default false,
    version        bigint not null,
    check ((state = 'ANSWERED') = (outcome is not null)),
    check ((state in ('DISMISSED', 'ANSWERED')) = (answer is not null))
);
create index barrier_of_place on barrier (jurisdiction, id);
revoke delete on barrier from ${app};

create table rating (
    id              uuid primary key,
    application_id  uuid not null unique references application (id),
    jurisdiction    text not null,
    score           int  not null check (score between 1 and 5),
    comment         text,
    rated_on        date not null,
    follow_up_due   date,                  -- only where the score asks for one
    followed_up_on  date,
    follow_up       text,
    overdue         boolean not null default false,
    version         bigint not null,
    check ((followed_up_on is null) = (follow_up is null))
);
create index rating_of_place on rating (jurisdiction, id);
revoke delete on rating from ${app};

create table exemption_record (
    id           uuid primary key,
    number       text not null unique,     -- never a credit code: no entity comes of it
    owner        text not null,
    jurisdiction text not null,
    name         text not null,
    person       text not null,            -- the number of the identity document, in clear
    ground       text not null,
    activity     text not null,            -- as declared, JSON
    recorded_on  date not null
);

create sequence exemption_number start with 1 no cycle;
grant usage on sequence exemption_number to ${app};
revoke update, delete on exemption_record from ${app};
