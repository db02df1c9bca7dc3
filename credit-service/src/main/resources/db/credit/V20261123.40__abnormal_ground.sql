-- CRE-020: why an entity stands on the abnormal operations list, as a code that REG-157 can act on.
-- None where the record says it in words only.
alter table fact
    add column ground text check (ground is null or kind = 'ABNORMAL_LISTED');
alter table fact_draft
    add column ground text check (ground is null or kind = 'ABNORMAL_LISTED');

-- What was recorded before named this ground in the words of the law.
update fact set ground = 'NOT_REACHABLE'
where kind = 'ABNORMAL_LISTED' and legal_basis like '%无法联系%';
update fact_draft set ground = 'NOT_REACHABLE'
where kind = 'ABNORMAL_LISTED' and legal_basis like '%无法联系%';
