-- Files that are taken in, worked on by one of the servers and asked for at any of them.
create table hepatora_import (
  id         uuid        primary key,
  subject    text        not null,
  request    text        not null,
  progress   text        not null default '',
  answer     text,
  problem    text,
  begun_at   timestamptz not null default now(),
  alive_at   timestamptz not null default now()
);

-- Every line that was not stored.
create table hepatora_import_line (
  job        uuid        not null references hepatora_import on delete cascade,
  file       integer     not null,
  line       integer     not null,
  resource   text        not null,
  reason     text        not null,
  primary key (job, file, line)
);
