-- The officers' desk: who has a case in hand, how urgent it is, its clock (1.8).
alter table application
    add column kind               text    not null default 'SETUP'
        check (kind in ('SETUP', 'CHANGE', 'CONVERSION')),
    add column about_uscc         text    check (is_credit_code(about_uscc)),
    add column handler            text,                        -- OIDC subject of the officer
    add column claimed_at         timestamptz,
    add column priority           int     not null default 2 check (priority in (1, 2)),
    add column service_officer    text,                        -- REG-143
    add column extended           boolean not null default false,
    add column extension_draft    text,
    add column extension_drafter  text,
    add column stops              text    not null default '[]',
    add column told_defects       text    not null default '[]',
    add column returned_form      text,
    add column tolerance          text,                        -- REG-097
    add column tolerance_outcome  text    check (tolerance_outcome in
        ('OPEN', 'KEPT', 'BROKEN', 'LAPSED')),
    add column tolerance_ended_on date;

create index application_queue on application (priority, due_at, id)
    where state in ('UNDER_REVIEW', 'EXTENDED', 'SUSPENDED');
create index application_of_handler on application (handler)
    where state in ('UNDER_REVIEW', 'EXTENDED', 'SUSPENDED');
create index application_tolerance_broken on application (owner)
    where tolerance_outcome in ('BROKEN', 'LAPSED');
create index application_about on application (about_uscc) where about_uscc is not null;

-- Numbers of notices of extension and lapse (GEN-008).
create sequence notice_number start with 1 no cycle;
grant usage on sequence notice_number to ${app};

-- REG-092: a second return that names what could have been named the first time.
create table service_fault (
    id             uuid primary key,
    application_id uuid not null references application (id),
    authority_code text not null,
    officer        text not null,
    logged_on      date not null,
    defects        text not null
);
create index service_fault_of on service_fault (authority_code, logged_on);
revoke update, delete on service_fault from ${app};

-- What has to follow a registration: an audit, an order to correct, a branch that goes along.
create table follow_up (
    id             uuid primary key,
    kind           text not null,
    uscc           text not null references entity (uscc),
    authority_code text not null,
    cause          text not null,                 -- the case it follows from
    detail         text not null,
    opened_on      date not null,
    due_on         date,
    state          text not null check (state in ('OPEN', 'DONE')),
    overdue        boolean not null default false,
    outcome        text,
    closed_on      date,
    version        bigint not null,
    unique (kind, uscc, cause),
    check ((state = 'DONE') = (outcome is not null and closed_on is not null))
);
create index follow_up_open on follow_up (authority_code, id) where state = 'OPEN';
create index follow_up_of on follow_up (uscc);
revoke delete on follow_up from ${app};

-- REG-097: which documents are the main ones is data; what is not here is none.
create table application_document (
    kind   text primary key,
    weight text not null check (weight in ('MAIN', 'SECONDARY')),
    basis  text not null
);
insert into application_document (kind, weight, basis)
values
    ('APPLICATION', 'MAIN', 'Market Entity Registration Regulation 16'),
    ('IDENTITY', 'MAIN', 'Market Entity Registration Regulation 16'),
    ('DOMICILE', 'MAIN', 'Market Entity Registration Regulation 16'),
    ('DOMICILE_COMMITMENT', 'MAIN', 'Market Entity Registration Regulation 16'),
    ('ARTICLES', 'MAIN', 'Market Entity Registration Regulation 16'),
    ('PROFESSIONAL_LICENCES', 'MAIN', 'Market Entity Registration Rules 26'),
    ('CAPITAL_VERIFICATION', 'MAIN', 'Market Entity Registration Rules 26'),
    ('APPOINTMENTS', 'SECONDARY', 'design default'),
    ('MINUTES', 'SECONDARY', 'design default'),
    ('MEMBER_LIST', 'SECONDARY', 'design default');
revoke insert, update, delete on application_document from ${app};
