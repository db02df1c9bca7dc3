-- Names that divisions had once. Registered names keep them, so they are read (REG-040) though no new
-- name may begin with one (REG-041). Rows come from the catalogue file.
create table former_division (
    word     text primary key,
    division text not null check (division ~ '^[0-9]{6}$'),
    source   text not null
);

revoke insert, update, delete, truncate on former_division from ${app};
