-- REG-159, REG-160: whose share is pledged or frozen, for how much, on whose document.
alter table entity_encumbrance
    add column encumbrance_id   uuid not null default gen_random_uuid() unique,
    add column holder           text,             -- as the register names the investor; none for a mortgage of chattels
    add column holder_hash      text check (holder_hash ~ '^[0-9a-f]{64}$'),
    add column amount           numeric(20, 2) check (amount > 0),
    add column currency         text,
    add column in_favour_of     text not null default '',   -- pledgee, court, mortgagee
    add column document         text not null default '',   -- number of the contract or of the court's notice
    add column release_document text,
    add column recorded_at      timestamptz,
    add column version          bigint not null default 0,
    add check (released_on >= since);
create index entity_encumbrance_published on entity_encumbrance (uscc, encumbrance_id);

revoke delete on entity_encumbrance from ${app};
