-- REG-082, REG-134: the report of a foreign investment to commerce is a task like the others.
alter table window_task drop constraint window_task_task_check;
alter table window_task add check (task in ('T2', 'T3', 'T4', 'T5', 'T6', 'T7'));
