-- REG-173: who does not publish the end of a dormancy is ordered to, and fined when he does not obey.
alter table corrective_order drop constraint corrective_order_ground_check;
alter table corrective_order add constraint corrective_order_ground_check
    check (ground in ('CHANGE_NOT_FILED', 'LEGACY_CAPITAL', 'DORMANCY_NOT_PUBLISHED'));

create table fine (
    id             uuid primary key,
    order_id       uuid   not null references corrective_order (id),
    uscc           text   not null references entity (uscc),
    authority_code text   not null,
    amount         numeric(15, 2) not null check (amount > 0),
    state          text   not null check (state in ('DRAFTED', 'IMPOSED', 'WITHDRAWN')),
    facts          text   not null,
    legal_basis    text   not null,
    reasons        text   not null,
    drafter        text   not null,                 -- OIDC subject of the officer
    statement      text,                            -- what the entity said
    heard_on       date,
    number         text unique,                     -- of the document
    closed_on      date,
    closing_reason text,
    version        bigint not null,
    check (state <> 'IMPOSED' or (number is not null and heard_on is not null)),
    check ((state = 'DRAFTED') = (closed_on is null))
);
-- Once for one order (APL 29).
create unique index fine_for_order on fine (order_id) where state in ('DRAFTED', 'IMPOSED');
create index fine_drafted on fine (id) where state = 'DRAFTED';
revoke delete on fine from ${app};

insert into parameter (code, jurisdiction, value, valid_from, valid_to, basis) values
    ('dormancy.publish.fine.max.amount', '100000', '30000', '2022-03-01', null, 'REG-173; Market Entity Registration Rules 74');
