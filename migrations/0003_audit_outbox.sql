-- Append-only: who did what, never what a contribution says (BIO2 8.15.01).
create table audit_log (
  id text not null primary key,
  at bigint not null,
  actor_id text,
  actor_role text not null,
  action text not null,
  object_kind text not null,
  object_id text,
  result text not null
);
create index audit_log_by_time on audit_log (at, id);

-- Mails, written in the transaction of the change they tell about (D14).
create table mails (
  id text not null primary key,
  kind text not null,
  object_id text not null,
  version bigint not null,
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  calendar text,
  created_at bigint not null,
  -- Nobody sends before this moment: the lease of a sender, or the pause before the next try.
  not_before bigint not null,
  attempts bigint not null default 0,
  sent_at bigint,
  failed_at bigint,
  failure text,
  -- One mail per happening: a job that runs twice sends once (C-22).
  unique (recipient, kind, object_id, version)
);
create index mails_waiting on mails (not_before) where sent_at is null and failed_at is null;
create index mails_by_time on mails (created_at, id);
