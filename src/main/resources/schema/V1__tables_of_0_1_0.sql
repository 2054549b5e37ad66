-- The tables that 0.1.0 made, beside HAPI's. It kept no history of them, so every statement can be run on them again.

-- The demo cohort that was loaded, so that a later start, or another server, does not load it again.
create table if not exists hepatora_demo_cohort (
  as_of     date        not null,
  patients  integer     not null,
  seed      bigint      not null,
  loaded_at timestamptz not null default now()
);

-- The authorization server: what has been granted (Spring Authorization Server's own table).
create table if not exists oauth2_authorization (
  id                            varchar(100) primary key,
  registered_client_id          varchar(100) not null,
  principal_name                varchar(200) not null,
  authorization_grant_type      varchar(100) not null,
  authorized_scopes             text,
  attributes                    text,
  state                         varchar(500),
  authorization_code_value      text,
  authorization_code_issued_at  timestamptz,
  authorization_code_expires_at timestamptz,
  authorization_code_metadata   text,
  access_token_value            text,
  access_token_issued_at        timestamptz,
  access_token_expires_at       timestamptz,
  access_token_metadata         text,
  access_token_type             varchar(100),
  access_token_scopes           text,
  oidc_id_token_value           text,
  oidc_id_token_issued_at       timestamptz,
  oidc_id_token_expires_at      timestamptz,
  oidc_id_token_metadata        text,
  refresh_token_value           text,
  refresh_token_issued_at       timestamptz,
  refresh_token_expires_at      timestamptz,
  refresh_token_metadata        text,
  user_code_value               text,
  user_code_issued_at           timestamptz,
  user_code_expires_at          timestamptz,
  user_code_metadata            text,
  device_code_value             text,
  device_code_issued_at         timestamptz,
  device_code_expires_at        timestamptz,
  device_code_metadata          text
);
create index if not exists oauth2_authorization_state on oauth2_authorization using hash (state);
create index if not exists oauth2_authorization_code on oauth2_authorization using hash (authorization_code_value);
create index if not exists oauth2_authorization_access on oauth2_authorization using hash (access_token_value);
create index if not exists oauth2_authorization_refresh on oauth2_authorization using hash (refresh_token_value);

-- Keys that sign tokens; the newest of each kind signs, older ones still verify.
create table if not exists hepatora_signing_key (
  kid        text        primary key,
  kind       text        not null,
  jwk        text        not null,
  made_at    timestamptz not null default now()
);

-- Clients that an administrator registered, beside those of the file.
create table if not exists hepatora_client (
  client_id     text        primary key,
  registration  text        not null,
  registered_at timestamptz not null default now(),
  registered_by text        not null
);

-- Contexts that a launching system prepared; each opens one app, once.
create table if not exists hepatora_launch (
  id         text        primary key,
  patient    text,
  encounter  text,
  app_context text,
  made_by    text        not null,
  made_at    timestamptz not null default now(),
  used_at    timestamptz
);

-- Access tokens withdrawn before their end.
create table if not exists hepatora_revoked_token (
  jti        text        primary key,
  expires_at timestamptz not null
);

-- Assertions of clients, so that none is taken twice.
create table if not exists hepatora_client_assertion (
  client_id  text        not null,
  jti        text        not null,
  expires_at timestamptz not null,
  primary key (client_id, jti)
);

-- Sessions of people who signed in, common to all servers (Spring Session's own tables under our name).
create table if not exists hepatora_session (
  primary_id            char(36) primary key,
  session_id            char(36) not null,
  creation_time         bigint   not null,
  last_access_time      bigint   not null,
  max_inactive_interval int      not null,
  expiry_time           bigint   not null,
  principal_name        varchar(200)
);
create unique index if not exists hepatora_session_id on hepatora_session (session_id);
create index if not exists hepatora_session_expiry on hepatora_session (expiry_time);
create index if not exists hepatora_session_principal on hepatora_session (principal_name);
create table if not exists hepatora_session_attributes (
  session_primary_id char(36)     not null references hepatora_session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  primary key (session_primary_id, attribute_name)
);

-- Failed attempts to sign in.
create table if not exists hepatora_login_failure (
  account   text        not null,
  address   text        not null,
  failed_at timestamptz not null default now()
);
create index if not exists hepatora_login_failure_at on hepatora_login_failure (failed_at);

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
-- Until when changes of the record were looked for.
create table if not exists hepatora_worklist_look (
  only_row     boolean   primary key default true check (only_row),
  looked_until timestamp not null
);

-- Who did what; written with the change, shown as AuditEvent to administrators, never content.
create table if not exists hepatora_audit (
  id         bigint      generated always as identity primary key,
  at         timestamptz not null default now(),
  action     text        not null,
  what       text        not null,
  status     smallint    not null,
  subject    text        not null,
  client     text        not null,
  address    text        not null,
  resource   text        not null,
  patients   text[]      not null,
  parameters text[]      not null
);
create index if not exists hepatora_audit_at on hepatora_audit using brin (at);
create index if not exists hepatora_audit_patients on hepatora_audit using gin (patients);
