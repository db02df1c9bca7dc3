-- Premises beside the domicile (REG-073), clusters (REG-074), service of documents (REG-076), and
-- filings done with the set-up (REG-063).

create table extra_premises (
    id           uuid primary key,
    uscc         text not null references entity (uscc),
    address_code text not null check (address_code ~ '^[0-9]{6,24}$'),
    text         text not null,
    filed_on     date not null,
    ended_on     date
);
create unique index extra_premises_open on extra_premises (uscc, address_code)
    where ended_on is null;
create index extra_premises_of on extra_premises (uscc, id);
revoke delete on extra_premises from ${app};

create table cluster_host (
    uscc         text primary key references entity (uscc),
    address_code text not null,
    agreement    text not null,
    since        date not null
);
create table cluster_member (
    uscc      text primary key references entity (uscc),
    host_uscc text not null references cluster_host (uscc),
    agreement text not null,
    since     date not null
);
create index cluster_member_of on cluster_member (host_uscc, uscc);
create table cluster_lost_contact (
    id          uuid primary key,
    host_uscc   text not null references cluster_host (uscc),
    member_uscc text not null references cluster_member (uscc),
    lost_on     date not null,
    due_on      date not null,
    reported_on date not null,
    late        boolean not null
);
create index cluster_lost_contact_of on cluster_lost_contact (host_uscc, id);
revoke update, delete on cluster_lost_contact from ${app};

create table service_consent (
    uscc  text primary key references entity (uscc),
    phone text,                            -- in clear
    email text,
    since date not null,
    check (phone is not null or email is not null)
);
create table served_document (
    id        uuid primary key,
    uscc      text not null references entity (uscc),
    title     text not null,
    method    text not null check (method in ('ELECTRONIC', 'PAPER')),
    address   text not null,               -- as shown: a number is masked
    sent_at   timestamptz not null,
    served_on date
);
create index served_document_of on served_document (uscc, id);
revoke delete on served_document from ${app};

create table item_filing (
    number      text primary key,
    uscc        text not null references entity (uscc),
    scope_item  text not null,
    permit_item text,
    premises    text not null,
    filed_on    date not null
);
create index item_filing_of on item_filing (uscc);
create sequence item_filing_number start with 1 no cycle;
grant usage on sequence item_filing_number to ${app};
revoke update, delete on item_filing from ${app};
