-- Which questions of its list a dialogue asks, and in which order (FAC-01). No rows: nobody chose, see `src/kit`.
create table kit_questions (
  dialogue_id text not null references dialogues (id),
  question_id text not null references questions (id),
  -- The place in the order, left-out questions counted too.
  position bigint not null,
  asked boolean not null,
  primary key (dialogue_id, question_id)
);
