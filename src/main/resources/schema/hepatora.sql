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
-- Tokens of CDS clients that were used, so that none of the servers takes one twice.
create table if not exists hepatora_cds_token (
  issuer text        not null,
  id     text        not null,
  until  timestamptz not null,
  primary key (issuer, id)
);
create index if not exists hepatora_cds_token_until on hepatora_cds_token (until);

-- What clinicians did with cards. Rows are added, never changed; the digest keeps a report that is sent again out.
create table if not exists hepatora_cds_feedback (
  digest      bytea       primary key,
  service     text        not null,
  issuer      text        not null,
  card        text        not null,
  outcome     text        not null check (outcome in ('accepted', 'overridden')),
  outcome_at  timestamptz not null,
  suggestions text[]      not null,
  reason_system text,
  reason_code text,
  user_comment text,
  received_at timestamptz not null default now()
);
create index if not exists hepatora_cds_feedback_service on hepatora_cds_feedback (service, outcome_at);
create or replace function hepatora_append_only() returns trigger language plpgsql as
  'begin raise exception ''rows of % are never changed'', tg_table_name; end';
create or replace trigger hepatora_cds_feedback_append_only
  before update or delete on hepatora_cds_feedback
  for each row execute function hepatora_append_only();

-- Where each patient stands, as the worklist shows it; made again from the record at any time.
create table if not exists hepatora_worklist (
  patient         text        primary key,
  name            text        not null,
  disposition     text        not null,
  summary         text        not null,
  urgency         integer     not null,
  plateau_days    integer     not null,
  earliest        date,
  next_assessment date,
  as_of           date        not null,
  policy          text        not null,
  assessed_at     timestamp   not null
);
create index if not exists hepatora_worklist_order on hepatora_worklist (urgency, plateau_days desc, patient);
