-- WITHOUT ROWID keeps no hidden counter that tells the order of arrival (AN-12); PostgreSQL cannot parse it.
-- What somebody said, and nothing about who or when: a day, never a moment (AN-01, AN-11).
create table contributions (
  id text not null primary key,
  question_id text not null references questions (id),
  dialogue_id text references dialogues (id),
  gemeente_id text references gemeenten (id),
  -- ouder, jeugdige, professional, anders; null when not told
  perspective text,
  -- digitaal, zaal, invoer, verkenner
  channel text not null,
  -- eigen woorden, opgetekend
  provenance text not null,
  text text not null,
  received_on text not null,
  -- Days, not moments: the gatekeeper's decision.
  released_on text,
  held_on text,
  -- Somebody coded a piece of it: what is still to do stays one step in an index, however much is done.
  coded boolean not null default false,
  receipt_hash text unique
) without rowid;
create index contributions_waiting on contributions (id) where released_on is null and held_on is null;
create index contributions_released on contributions (id) where released_on is not null;
create index contributions_to_code on contributions (id) where released_on is not null and not coded;
create index contributions_by_dialogue on contributions (dialogue_id, id);

-- Receipts of texts that were taken away: a page sent again, or a restored backup, must not bring
-- the words back. The hash alone: no text, no day (AN-54).
create table withdrawn_receipts (
  receipt_hash text not null primary key
) without rowid;
