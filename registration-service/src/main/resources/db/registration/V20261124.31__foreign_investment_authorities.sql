-- REG-005: the authorities that register foreign investments, each authorised by the State Administration
-- for Market Regulation (MERR 4). Loaded from the catalogue file of the same name.
create table foreign_investment_authority (
    code   text primary key check (code ~ '^[0-9]{6}$'),
    name   text not null,
    source text not null
);
revoke insert, update, delete, truncate on foreign_investment_authority from ${app};
