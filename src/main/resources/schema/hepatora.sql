-- Tables of our own, beside HAPI's. Every statement can be run again.

-- The demo cohort that was loaded, so that a later start, or another server, does not load it again.
create table if not exists hepatora_demo_cohort (
  as_of     date        not null,
  patients  integer     not null,
  seed      bigint      not null,
  loaded_at timestamptz not null default now()
);

-- The definitions of the implementation guide that are stored, each with the hash of its content, so that a later start stores what changed only.
create table if not exists hepatora_definition (
  reference text     primary key,
  hash      char(64) not null
);
