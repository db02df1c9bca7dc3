-- REG-155: an enterprise that came from an individual business under another code.
alter table entity
    add column predecessor_uscc text references entity (uscc) check (predecessor_uscc <> uscc);
create unique index entity_succeeds on entity (predecessor_uscc)
    where predecessor_uscc is not null;
