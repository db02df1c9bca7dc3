-- EVT-14, DER-064: whoever is back after an exit must liquidate; when three years pass without an exit, a
-- forced one may begin again.
create table restoration_watch (
    uscc        text primary key references known_entity,
    restored_on date not null,
    ended_on    date                            -- it has left the market after all
);
create index restoration_watch_open on restoration_watch (uscc) where ended_on is null;
revoke delete on restoration_watch from ${app};

insert into parameter (code, jurisdiction, value, valid_from, valid_to, basis) values
    ('forcedExit.afterRestoration.years', '100000', '3', '2024-07-01', null, 'DER-064; Forced Deregistration Measures, excerpt only; older notices by design default');
