-- REG-081: what "Chinese control" of the foreign investment negative list means in shares.
insert into parameter (code, jurisdiction, value, valid_from, valid_to, basis)
values
    ('fdi.chineseControl.share.min', '100000', '0.51', '2020-01-01', null, 'REG-081; State Council Order 346 (2002) article 8: Chinese investors hold 51 per cent or more');
