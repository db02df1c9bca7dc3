-- EVT-30: what registration has handed over, and what came of it elsewhere.
create table handed_clue (
    id             uuid primary key,              -- of the case the clue comes from
    uscc           text not null references entity (uscc),
    finding        text not null,
    authority_code text not null,
    handed_on      date not null,
    result         text,                          -- in the word of whoever looked into it
    explanation    text,
    answered_on    date,
    check ((result is null) = (answered_on is null))
);
create index handed_clue_open on handed_clue (id) where result is null;
create index handed_clue_of on handed_clue (uscc);
revoke delete on handed_clue from ${app};
