create table dialogues (
  id text not null primary key,
  slug text not null unique,
  title text not null,
  -- Null: for the whole region.
  gemeente_id text references gemeenten (id),
  place text not null,
  venue text not null,
  -- bibliotheek, school, wijkcentrum, … , online
  place_kind text not null,
  audience text not null,
  -- The audience folded for searching: lower case, no diacritics.
  audience_key text not null,
  question_list_id text not null references question_lists (id),
  seats bigint not null,
  online_link text,
  explanation text not null,
  -- Wall time in Europe/Amsterdam: `2026-11-22T19:30` (D7).
  starts_local text not null,
  ends_local text not null,
  room_code text not null unique,
  -- Who may enter statements of this dialogue, besides the planners: the gespreksleider.
  facilitator_id text references accounts (id),
  -- Grows with every published change; the SEQUENCE of the calendar entry.
  revision bigint not null default 0,
  created_at bigint not null,
  published_at bigint,
  cancelled_at bigint,
  cancel_reason text,
  -- All input is entered; the dialogue is done.
  closed_at bigint
);
create index dialogues_by_start on dialogues (starts_local, id);
create index dialogues_by_facilitator on dialogues (facilitator_id, starts_local);
create index dialogues_by_gemeente on dialogues (gemeente_id, starts_local, id);
