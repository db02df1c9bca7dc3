-- LIC-003: what a change of the scope makes unnecessary is closed, and opened anew when it is needed
-- again.
alter table obligation drop constraint obligation_close_reason_check;
alter table obligation add check (close_reason in ('SATISFIED', 'ENTITY_ENDED', 'NOT_NEEDED'));
alter table obligation drop constraint obligation_uscc_item_key;
create unique index obligation_once on obligation (uscc, item)
    where close_reason is distinct from 'NOT_NEEDED';

-- EVT-10: that a business rests is noted; permits and obligations stay as they are (LIC-067).
alter table business
    add column dormant_from  date,
    add column dormant_until date,
    add check ((dormant_from is null) = (dormant_until is null));
