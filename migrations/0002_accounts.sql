-- Staff and verkenners. Residents never have an account.
create table accounts (
  id text not null primary key,
  email text not null unique,
  role text not null,
  gemeente_id text references gemeenten (id),
  password_hash text,
  totp_secret text,
  -- The last 30-second step a code was accepted for: a code works once.
  totp_step bigint not null default 0,
  failed_logins bigint not null default 0,
  locked_until bigint not null default 0,
  created_at bigint not null,
  activated_at bigint,
  deactivated_at bigint
);

create table recovery_codes (
  code_hash text not null primary key,
  account_id text not null references accounts (id),
  used_at bigint
);
create index recovery_codes_by_account on recovery_codes (account_id);

create table logins (
  token_hash text not null primary key,
  account_id text not null references accounts (id),
  started_at bigint not null,
  -- Null until the second factor was given: such a login opens nothing.
  confirmed_at bigint
);
create index logins_by_account on logins (account_id);

create table activations (
  token_hash text not null primary key,
  account_id text not null references accounts (id),
  expires_at bigint not null,
  used_at bigint
);
