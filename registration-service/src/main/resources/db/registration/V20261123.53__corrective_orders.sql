-- REG-014, REG-150: orders to correct, and the mark on the public record that follows one of them.
alter table entity add column special_mark text;

create table corrective_order (
    id             uuid primary key,
    uscc           text not null references entity (uscc),
    authority_code text not null,
    ground         text not null check (ground in ('CHANGE_NOT_FILED', 'LEGACY_CAPITAL')),
    state          text not null check (state in
        ('DRAFTED', 'ISSUED', 'OVERDUE', 'OBEYED', 'WITHDRAWN')),
    facts          text not null,
    legal_basis    text not null,
    reasons        text not null,
    correct_by     date not null,
    drafter        text not null,                   -- OIDC subject of the officer
    number         text unique,                     -- of the document
    ordered_on     date,
    closed_on      date,
    closing_reason text,
    version        bigint not null,
    check (state not in ('ISSUED', 'OVERDUE', 'OBEYED') or number is not null),
    check ((state in ('OBEYED', 'WITHDRAWN')) = (closed_on is not null))
);
create unique index corrective_order_open on corrective_order (uscc, ground)
    where state in ('DRAFTED', 'ISSUED', 'OVERDUE');
create index corrective_order_list on corrective_order (id)
    where state in ('DRAFTED', 'ISSUED', 'OVERDUE');
revoke delete on corrective_order from ${app};
