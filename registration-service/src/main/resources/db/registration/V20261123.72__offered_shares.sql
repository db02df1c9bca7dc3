-- REG-004, REG-013: the documents of a joint-stock company that offers its shares to the public.
insert into application_document (kind, weight, basis)
values ('CSRC_REGISTRATION', 'MAIN', 'Market Entity Registration Rules 26');
