-- REG-170…175: dormancies as filed, from filing to the publication of their end.
create table dormancy (
    id                uuid primary key,
    uscc              text not null references entity (uscc),
    authority_code    text not null,
    state             text not null check (state in (
        'FILED', 'DORMANT', 'ENDED', 'WITHDRAWN', 'LAPSED')),
    reason            text not null check (reason in (
        'NATURAL_DISASTER', 'ACCIDENT', 'PUBLIC_HEALTH', 'SOCIAL_SECURITY')),
    explanation       text not null,
    service_address   text not null,
    staff_arrangement text not null,
    filed_on          date not null,
    starts_on         date not null,
    ends_on           date not null,              -- last day of the dormancy
    ended_on          date,                       -- first day on which it was over
    end_reason        text check (end_reason in ('EXPIRED', 'RESUMED', 'FOUND_TRADING', 'STATUS')),
    -- Credit did not answer at the filing: asked again before the start, or cleared by an officer.
    credit_pending    boolean not null default false,
    suspected_on      date,                       -- trade that the tax feed saw
    publish_by        date,                       -- REG-173, for one found trading
    published_on      date,
    publish_overdue   boolean not null default false,
    finding_draft     text,                       -- GEN-012: drafted by one, approved by another
    finding_drafter   text,
    version           bigint not null,
    check (starts_on > filed_on and ends_on >= starts_on),
    check ((state = 'ENDED') = (ended_on is not null))
);
-- One at a time, whatever the service does.
create unique index dormancy_open on dormancy (uscc) where state in ('FILED', 'DORMANT');
create index dormancy_of on dormancy (uscc, id);
create index dormancy_to_watch on dormancy (authority_code, id)
    where suspected_on is not null or credit_pending or publish_overdue;

revoke delete on dormancy from ${app};
