-- How many people came, never who (FAC-04). A row is one count at the door; its id is the key of the form.
create table attendance (
  id text not null primary key,
  dialogue_id text not null references dialogues (id),
  -- ouders, jongeren, professionals, anderen
  kind text not null,
  people bigint not null,
  -- 1: without a sign-up.
  walk_in bigint not null,
  counted_at bigint not null,
  undone_at bigint
);
create index attendance_of_dialogue on attendance (dialogue_id, counted_at, id);
