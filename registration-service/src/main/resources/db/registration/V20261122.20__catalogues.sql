-- Catalogues are data: their rows come from src/main/resources/catalogue by the repeatable
-- migration R__load_catalogues, so the tables are read-only for the running service.
-- `source` says where a row comes from; "unverified" means from memory, to be confirmed.

create table division (
    code          text primary key,
    name          text    not null,
    level         text    not null check (level in ('PROVINCE', 'CITY', 'COUNTY', 'ZONE')),
    parent        text,
    other_meaning boolean not null,
    source        text    not null
);

create table industry_division (
    code    text primary key check (code ~ '^[0-9]{2}$'),
    section text not null check (section ~ '^[A-T]$'),
    name    text not null,
    source  text not null
);

create table industry_word (
    word          text primary key,
    division      text,
    synonym_group text,
    source        text not null
);

create table scope_item (
    code            text primary key,
    text            text    not null unique,
    kind            text    not null check (kind in ('GENERAL', 'PRE', 'POST', 'FILING')),
    industry_class  text    not null check (industry_class ~ '^[0-9]{4}$'),
    permit_item     text,
    premises_bound  boolean not null,
    online_possible boolean not null,
    market_access   text    not null check (market_access in ('FREE', 'APPROVAL', 'PROHIBITED')),
    fdi_rule        text    not null check (fdi_rule ~ '^(OPEN|PROHIBITED|RESTRICTED:[A-Z0-9_]+)$'),
    source          text    not null
);

create table forbidden_word (
    word   text primary key,
    class  smallint not null check (class between 1 and 9),
    match  text     not null check (match in ('ANYWHERE', 'TRADE_NAME_HAS', 'TRADE_NAME_IS')),
    source text     not null
);

create table financial_word (
    word   text primary key,
    source text not null
);

create table organisation_form (
    form        text not null,
    entity_type text not null,
    source      text not null,
    primary key (form, entity_type)
);

revoke insert, update, delete, truncate
    on division, industry_division, industry_word, scope_item,
       forbidden_word, financial_word, organisation_form
    from ${app};
