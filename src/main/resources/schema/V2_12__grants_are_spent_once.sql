-- Authorization codes and refresh tokens that were used, by their hash, so that each gives tokens once, whichever server is asked.
create table hepatora_spent_grant (
  hash             char(64)     primary key,
  authorization_id varchar(100) not null,
  expires_at       timestamptz  not null
);
create index hepatora_spent_grant_expiry on hepatora_spent_grant (expires_at);
