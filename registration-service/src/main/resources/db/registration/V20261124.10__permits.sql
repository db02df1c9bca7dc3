-- REG-065: the permits that licensing tells of, as far as the register needs them: to see whether
-- an item of the scope is left without one.
create table entity_permit (
    permit_id   uuid primary key,
    uscc        text not null,
    item        text not null,                    -- of the permit list
    ended_on    date,
    with_entity boolean not null default false,   -- ended because its holder did
    check (ended_on is not null or not with_entity)
);
create index entity_permit_of on entity_permit (uscc, item);
revoke delete on entity_permit from ${app};
