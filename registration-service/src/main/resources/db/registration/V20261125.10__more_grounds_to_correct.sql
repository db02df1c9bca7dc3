-- REG-065, REG-098: more grounds on which an entity is ordered to correct.
alter table corrective_order drop constraint corrective_order_ground_check;
alter table corrective_order add constraint corrective_order_ground_check
    check (ground in ('CHANGE_NOT_FILED', 'LEGACY_CAPITAL', 'PERMIT_ENDED', 'FALSE_DOMICILE',
        'DORMANCY_NOT_PUBLISHED'));
