-- REG-100: whether a shareholder is honoured is asked by the SHA-256 of its credit code; the honour
-- itself (守合同重信用) is a fact like any other, drafted by one officer and approved by another.
alter table credit_file
    add column code_hash text generated always as (encode(sha256(uscc::bytea), 'hex')) stored;
create index credit_file_code_hash on credit_file (code_hash);
