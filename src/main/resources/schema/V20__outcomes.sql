-- What became of each patient, in days from time zero; made again from the record at any time.
create table hepatora_outcome (
  patient     text     primary key,
  fingerprint char(64) not null,
  time_zero   date,
  content     text     not null
);

-- Reports that take long, worked on by one of the servers and asked for at any of them.
create table hepatora_outcome_job (
  id         uuid        primary key,
  subject    text        not null,
  done       integer     not null default 0,
  steps      integer     not null,
  answer     text,
  problem    text,
  begun_at   timestamptz not null default now(),
  alive_at   timestamptz not null default now()
);
