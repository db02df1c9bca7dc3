-- Names on the books: reserved by an applicant, registered for an entity, or ended less than a year
-- ago (REG-048). A lapsed or given back reservation stays as history and counts for nothing.
create table name_hold (
    id                uuid primary key,
    name              text   not null,
    authority_code    text   not null,
    entity_type       text   not null,
    trade_key         text   not null check (trade_key <> ''),
    industry_division text   not null default '',   -- '' when the name has no industry part
    synonym_group     text   not null default '',
    status            text   not null check (status in (
        'RESERVED', 'REGISTERED', 'WITHDRAWN', 'EXPIRED',
        'DEREGISTERED', 'CHANGED', 'CANCELLED_FOR_FRAUD')),
    holder            text,                         -- OIDC subject of the applicant who reserved it
    evidence          text,                         -- what was shown to have a closed word (REG-046, 047, 054)
    liability_accepted boolean not null default false,  -- for a similar name (REG-049)
    reserved_on       date,
    reserved_until    date,                         -- last day of the reservation (REG-050)
    uscc              text check (is_credit_code(uscc)),
    ended_on          date,
    conflict_exception text,                        -- investment relation, or loaded as a fact
    version           bigint not null,
    check (status <> 'RESERVED' or (holder is not null and reserved_until is not null)),
    check (status not in ('DEREGISTERED', 'CHANGED', 'CANCELLED_FOR_FRAUD') or ended_on is not null)
);

-- REG-048, INV-07: of two that reserve the same name at once only one gets it, whatever the services do.
create unique index name_hold_in_use
    on name_hold (authority_code, trade_key, industry_division)
    where status in ('RESERVED', 'REGISTERED') and conflict_exception is null;

create index name_hold_by_holder on name_hold (holder, id) where holder is not null;
create index name_hold_by_uscc on name_hold (uscc) where uscc is not null;
create index name_hold_by_name on name_hold (name, authority_code) where status = 'RESERVED';

-- Hashes under which a name can be met: itself, its parts, its sound, its characters in order, each
-- with authority and industry. Near names share one, so that finding them is one look into a btree.
create table name_key (
    key     bigint not null,
    hold_id uuid   not null references name_hold (id) on delete cascade,
    primary key (key, hold_id)
);
create index name_key_by_hold on name_key (hold_id);
