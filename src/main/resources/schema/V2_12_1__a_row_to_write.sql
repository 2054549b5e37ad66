-- Written when it is asked whether this server is ready: a database whose disk is full still answers questions.
create table hepatora_readiness (
  only_row boolean     primary key default true check (only_row),
  asked_at timestamptz not null default now()
);
insert into hepatora_readiness default values;
