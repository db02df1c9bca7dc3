-- What the public register is searched by (REG-112a). The writer of an entry fills these columns with
-- it, so that a search never reads the JSON of an entry.
alter table entity
    add column search_name        text not null default '',   -- comparable form of the name
    add column responsible_person text not null default '',
    add column capital_cny        numeric;                    -- null when none, or in another currency

update entity
set search_name = upper(translate(normalize(coalesce(name, ''), NFKC), ' ()', '')),
    responsible_person = coalesce(body::jsonb ->> 'responsiblePerson', ''),
    capital_cny = case when body::jsonb #>> '{capital,currency}' = 'CNY'
                       then (body::jsonb #>> '{capital,amount}')::numeric end;

-- Pairs of neighbouring characters. Every fragment of two or more characters has at least one, so
-- one index serves them all; trigrams would leave the two-character fragments to a table scan.
create function bigrams(key text) returns text[]
    language sql immutable strict parallel safe
    return array(select distinct substr(key, i, 2) from generate_series(1, char_length(key) - 1) as i);

create index entity_name_bigrams on entity using gin (bigrams(search_name));
create index entity_by_responsible_person on entity (responsible_person, authority_code, uscc);
create index entity_by_place on entity (authority_code, uscc);
create index entity_by_status on entity (status, authority_code, uscc);
create index entity_by_type on entity (entity_type, authority_code, uscc);

insert into parameter (code, jurisdiction, value, valid_from, valid_to, basis)
values
    ('directory.small.types', '100000', 'LLC,SOLE,PGEN,PSPE,PLIM,COOP,COOPU,IND', '2021-01-01', null, 'REG-144; design default'),
    ('directory.small.capital.amount', '100000', '10000000', '2021-01-01', null, 'REG-144; design default: the register holds neither staff nor turnover'),
    ('directory.micro.capital.amount', '100000', '1000000', '2021-01-01', null, 'REG-144; design default: the register holds neither staff nor turnover');
