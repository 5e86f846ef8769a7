-- A number of people, and an e-mail address only if they asked for a message. No name, ever.
create table signups (
  id text not null primary key,
  dialogue_id text not null references dialogues (id),
  people bigint not null,
  email text,
  -- rolstoel, tolk, …: separated by spaces; shown as totals only (INW-11).
  needs text not null default '',
  code_hash text not null unique,
  created_at bigint not null,
  cancelled_at bigint
);
create index signups_taken on signups (dialogue_id) where cancelled_at is null;
create index signups_by_dialogue on signups (dialogue_id, created_at, id);
