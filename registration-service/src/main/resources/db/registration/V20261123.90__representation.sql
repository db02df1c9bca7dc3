-- GEN-011, REG-151: a login acts for an entity because its responsible person signed for it.
create table representation_claim (
    id         uuid primary key,
    uscc       text not null references entity (uscc),
    login_hash text not null,
    alone      boolean not null,
    claimed_on date not null,
    state      text not null check (state in ('WAITING', 'GRANTED'))
);
create index representation_claim_waiting on representation_claim (uscc, id)
    where state = 'WAITING';
