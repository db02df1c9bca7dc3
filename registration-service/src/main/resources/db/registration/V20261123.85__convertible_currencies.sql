-- REG-018: the currencies a foreign investment may state its capital in.
insert into parameter (code, jurisdiction, value, valid_from, valid_to, basis)
values
    ('capital.convertible.currencies', '100000', 'USD,EUR,GBP,JPY,HKD,MOP,SGD,AUD,CAD,CHF,NZD,SEK,NOK,DKK,KRW,THB', '2022-03-01', null, 'REG-018; Market Entity Registration Rules 13, the list is a design default');
