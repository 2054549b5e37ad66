-- Tables of our own, beside HAPI's. Every statement can be run again.

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

-- Failed attempts to sign in.
create table if not exists hepatora_login_failure (
  account   text        not null,
  address   text        not null,
  failed_at timestamptz not null default now()
);
create index if not exists hepatora_login_failure_at on hepatora_login_failure (failed_at);
