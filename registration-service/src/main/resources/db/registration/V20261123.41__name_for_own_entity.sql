-- REG-048: a name that an entity reserves in place of its own is no conflict with its own, and only a
-- case of that entity can use it.
alter table name_hold add column for_uscc text references entity (uscc);
