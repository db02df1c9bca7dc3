-- DER-019: an exit obtained by fraud was undone; the entity may leave by liquidation only.
alter table known_entity add column exit_undone boolean not null default false;
