-- The entities of the register, as its events tell (EVT-04, EVT-07, EVT-45). Never written from
-- anything else: registration owns them (GEN-020).
create table known_entity (
    uscc        text primary key,
    name        text    not null,
    entity_type text    not null,
    authority   text    not null,
    ended       boolean not null,
    version     bigint  not null
);

-- SHA-256 of the subjects who may act for an entity.
create table known_entity_representative (
    uscc         text not null references known_entity,
    subject_hash text not null,
    primary key (uscc, subject_hash)
);
create index known_entity_representative_subject on known_entity_representative (subject_hash);
