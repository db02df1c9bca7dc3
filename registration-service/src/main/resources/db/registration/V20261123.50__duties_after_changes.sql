-- REG-074: a member that moves to an address of its own leaves the cluster; that it was one stays.
alter table cluster_member add column ended_on date;

-- REG-023: whether the time to name a legal representative is over is asked with every change.
create index follow_up_due on follow_up (uscc, kind, due_on) where state = 'OPEN';
