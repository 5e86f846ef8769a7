create table verkenner_applications (
  id text not null primary key,
  name text not null,
  organisation text not null,
  domain text not null,
  gemeente_id text not null references gemeenten (id),
  email text not null,
  motivation text not null,
  created_at bigint not null,
  approved_at bigint,
  declined_at bigint,
  account_id text references accounts (id)
);
-- One open application per address: sending it twice is friendly, not double.
create unique index verkenner_applications_open on verkenner_applications (email) where approved_at is null and declined_at is null;
create index verkenner_applications_by_time on verkenner_applications (created_at, id);
