-- REG-084: foreign investments in a form of before 2020 change nothing else until restructured.
insert into parameter (code, jurisdiction, value, valid_from, valid_to, basis)
values
    ('fdi.legacy.establishedBefore.date', '100000', '2020-01-01', '2020-01-01', null, 'REG-084; Foreign Investment Law Implementation Regulation 44'),
    ('fdi.legacy.blockedFrom.date', '100000', '2025-01-01', '2020-01-01', null, 'REG-084; Foreign Investment Law Implementation Regulation 44');
