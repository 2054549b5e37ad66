-- Patients who could not be assessed: how often in a row, why the last time, and when it is tried again.
alter table hepatora_worklist add column if not exists failures integer not null default 0;
alter table hepatora_worklist add column if not exists failure text;
alter table hepatora_worklist add column if not exists retry_at timestamp;
create index if not exists hepatora_worklist_retry on hepatora_worklist (retry_at) where retry_at is not null;
