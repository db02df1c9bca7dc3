-- Whoever keeps a copy of the register reads it in the order of change and goes on where it stopped.
-- The order is that of the writing transactions: a reader is shown those only before which none is
-- still running, so nothing can appear behind its back, however long a transaction takes. A number
-- from a sequence could not promise that, for it is drawn before the commit.
alter table entity add column changed_in xid8 not null default pg_current_xact_id();

create function note_entity_change() returns trigger language plpgsql as $$
begin
    new.changed_in := pg_current_xact_id();
    return new;
end $$;

create trigger entity_changes before update on entity
    for each row execute function note_entity_change();

create index entity_by_change on entity (changed_in, uscc);
