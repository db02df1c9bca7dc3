-- REG-006: whoever files may act for others only.
alter table application add column filed_by_agent boolean not null default false;

-- REG-084: an old foreign investment that an imported register says is not restructured.
alter table entity add column legacy_foreign_form boolean not null default false;
