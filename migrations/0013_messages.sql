-- Messages of planners to everybody who signed up, sign-ups that staff removed, and addresses that do not work.

-- A message. Its text is in the mails alone; its id is the key of the form, so that a form sent twice is one message.
create table dialogue_messages (
  id text not null primary key,
  dialogue_id text not null references dialogues (id),
  -- 1, 2, 3 …: the version of its mails.
  number bigint not null,
  -- plek, wacht or allen
  audience text not null,
  addresses bigint not null,
  written_at bigint not null,
  unique (dialogue_id, number)
);
-- What became of the mails of one dialogue.
create index mails_by_object on mails (object_id, kind, version);

-- A block of sign-ups that staff removed. The reason was mailed to who left an address; the id is the key of the form.
create table signup_removals (
  id text not null primary key,
  dialogue_id text not null references dialogues (id),
  reason text not null,
  signups bigint not null,
  people bigint not null,
  removed_at bigint not null
);
create index signup_removals_of_dialogue on signup_removals (dialogue_id, removed_at, id);

-- Since when a mail to the address of this sign-up failed for good; null again once one leaves.
alter table signups add column mail_failed_at bigint;
create index signups_by_email on signups (email) where email is not null;
