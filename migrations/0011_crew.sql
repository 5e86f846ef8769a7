-- Who goes along to a dialogue besides the gespreksleider, and who is invited to it.

-- A verkenner and a dialogue: one state at a time, since a moment. Never part of the sign-ups (C-12).
create table crew (
  dialogue_id text not null references dialogues (id),
  account_id text not null references accounts (id),
  -- aangeboden, mee, niet-nodig, teruggenomen
  state text not null,
  since bigint not null,
  -- Grows with every change: the version of the mail about it.
  edition bigint not null,
  primary key (dialogue_id, account_id)
);
create index crew_of_account on crew (account_id, dialogue_id);

-- Whether a group of the programme was asked to come to a dialogue (GEM-03); no row: not yet.
create table invitations (
  dialogue_id text not null references dialogues (id),
  -- The id of a group in the programme data of the region.
  group_id text not null,
  -- benaderd, nog-niet, bewust-niet
  state text not null,
  note text not null,
  -- Day of the last change: `2026-11-22`.
  changed_on text not null,
  -- The change of the list that wrote this row; the highest is the edition of the list.
  edition bigint not null,
  primary key (dialogue_id, group_id)
);
