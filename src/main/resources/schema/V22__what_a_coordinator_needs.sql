-- What a coordinator of the board looks for on the worklist: who it is, which regimen, the last scan, until when scan and laboratory count, how much is
-- missing, what the MDT was asked and decided. The rows are made from the record: they are made again.
alter table hepatora_worklist add column if not exists born         text    not null default '';
alter table hepatora_worklist add column if not exists sex          text    not null default '';
alter table hepatora_worklist add column if not exists regimen      text;
alter table hepatora_worklist add column if not exists last_scan    date;
alter table hepatora_worklist add column if not exists scan_until   date;
alter table hepatora_worklist add column if not exists labs_until   date;
alter table hepatora_worklist add column if not exists preferred    date;
alter table hepatora_worklist add column if not exists missing      integer not null default 0;
alter table hepatora_worklist add column if not exists mdt          text    not null default '';
alter table hepatora_worklist add column if not exists mdt_on       date;
alter table hepatora_worklist add column if not exists settled      boolean not null default false;
-- Name, id and regimen in small letters, in every language offered.
alter table hepatora_worklist add column if not exists search       text    not null default '';
drop index if exists hepatora_worklist_order;
create index hepatora_worklist_order on hepatora_worklist (settled, urgency, missing, plateau_days desc, patient);
delete from hepatora_worklist;
update hepatora_worklist_share set sweep_day = null, reached = '', swept = false;
