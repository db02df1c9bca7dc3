-- REG-134: a department that says nothing has failed, and is asked again like one that says no.
insert into parameter (code, jurisdiction, value, valid_from, valid_to, basis) values
    ('oneWindow.answer.seconds', '100000', '3600', '2021-01-01', null, 'REG-134; design default');
