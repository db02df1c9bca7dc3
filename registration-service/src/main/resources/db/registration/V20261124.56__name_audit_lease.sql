-- An audit of names is no legal deadline: a replica leases it, by the machine's time.
delete from deadline where kind = 'NAME_AUDIT';
alter table name_audit add column lease_until timestamptz;
create index name_audit_begun on name_audit (begun_at);
