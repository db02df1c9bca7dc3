-- REG-098: the texts that are promised, by version; a version is never changed, a new one is added.
create table commitment_text (
    kind     text not null check (kind in ('DOMICILE', 'NAME_SIMILAR', 'PROMISE_ENTRY', 'TOLERANCE')),
    version  text not null,
    since    date not null,
    text     text not null,
    primary key (kind, version)
);

insert into commitment_text (kind, version, since, text)
values
    ('DOMICILE', '2026-01', '2026-01-01', '本人（本企业）承诺：所申报的住所（经营场所）真实、合法、安全，不属于违法建筑、危险建筑、保障性住房、人民防空工程、已列入征收范围的房屋或者本地禁设名单所列场所，可以作为法律文书送达地址；申报不实的，依法承担责任。'),
    ('NAME_SIMILAR', '2026-01', '2026-01-01', '本人（本企业）知悉所申报的名称与他人名称近似，承诺因使用该名称造成混淆或者侵害他人合法权益的，依法承担责任，并按照登记机关的要求变更名称。'),
    ('PROMISE_ENTRY', '2026-01', '2026-01-01', '本人（本企业）承诺：已经知晓并符合所从事经营项目的法定条件和标准，在经营期间持续符合；违反承诺的，依法承担责任。'),
    ('TOLERANCE', '2026-01', '2026-01-01', '本人（本企业）承诺：在告知的期限内补交所缺材料，所补材料真实、合法、有效；逾期未补交的，接受终止办理或者纠正登记，并承担相应的信用后果。');
