-- REG-155: an individual business that went on as an enterprise under another code keeps its file,
-- which the enterprise's refers to. EVT-10: that the entity rests changes nothing of what it owes.
alter table credit_file
    add column successor_uscc text unique check (successor_uscc ~ '^[0-9A-HJ-NP-RTUWXY]{18}$'),
    add column dormant_from   date,
    add column dormant_until  date,
    add check ((dormant_from is null) = (dormant_until is null));

-- EVT-30: what others have found and credit looks into.
create table clue (
    id              uuid primary key,          -- given by whoever handed it over
    uscc            text not null,
    finding         text not null,
    authority_code  text not null,
    found_on        date not null,
    document_number text,
    received_on     date not null,
    accept_by       date not null,
    overdue         boolean not null,
    state           text not null check (state in ('RECEIVED', 'ACCEPTED', 'CLOSED')),
    accepted_by     text,
    accepted_on     date,
    result          text check (result in ('CONFIRMED', 'UNFOUNDED')),
    explanation     text,
    closed_on       date,
    version         bigint not null,
    check ((state = 'RECEIVED') = (accepted_by is null)),
    check ((state = 'CLOSED') = (result is not null and closed_on is not null))
);
create index clue_open on clue (id) where state <> 'CLOSED';
create index clue_of on clue (uscc);
revoke delete on clue from ${app};

insert into parameter (code, jurisdiction, value, valid_from, valid_to, basis)
values
    ('clue.accept.workingDays', '100000', '5', '2021-01-01', null, 'EVT-30; design default');
