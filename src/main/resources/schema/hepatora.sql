-- Tables of our own, beside HAPI's. Every statement can be run again.

-- The demo cohort that was loaded, so that a later start, or another server, does not load it again.
create table if not exists hepatora_demo_cohort (
  as_of     date        not null,
  patients  integer     not null,
  seed      bigint      not null,
  loaded_at timestamptz not null default now()
);
