-- DER-050: the days of a filed dormancy are none on which an entity has stopped; registration tells them.
create table dormant_period (
    id        uuid primary key,                    -- of the dormancy
    uscc      text not null references known_entity,
    starts_on date not null,
    ends_on   date not null                        -- last day; before the first one if it never began
);
create index dormant_period_of on dormant_period (uscc, starts_on);
revoke delete on dormant_period from ${app};
