-- The patients of the worklist in sixteen shares by the hash of their id, so that several servers divide the work: who holds a share until when,
-- how far its sweep of the day has come, until when changes were looked for. hepatora_worklist_look stays for servers of 0.1.0 beside this one.
create table if not exists hepatora_worklist_share (
  share        integer     primary key,
  holder       text,
  held_until   timestamptz,
  sweep_day    date,
  sweep_policy text,
  reached      text        not null default '',
  swept        boolean     not null default false,
  looked_until timestamp
);
insert into hepatora_worklist_share (share, looked_until)
  select share, (select looked_until from hepatora_worklist_look) from generate_series(0, 15) as share
  on conflict do nothing;
-- Which servers there are, by which the shares are divided.
create table if not exists hepatora_worklist_server (
  holder text        primary key,
  seen   timestamptz not null
);
