create table shop (name text primary key, floor smallint);
create table noted (id bigint generated always as identity, subject text not null, value int not null);
