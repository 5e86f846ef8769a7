-- The wall in the room (ADR 11).
-- What somebody who leads the dialogue decided about a card: 'muur' on the wall, 'boven' above the others,
-- 'niet' not on it; null: nobody decided. No moment and no person: that somebody did is in the log, without the card.
alter table contributions add column wall text;

-- What the screen of a dialogue shows now, and nothing of what it showed before: a moment at which a
-- question came would date the texts that answer it.
create table room_screens (
  dialogue_id text not null primary key references dialogues (id),
  -- Null: the first question of the dialogue.
  question_id text references questions (id),
  -- The cards stay away until everybody has written (C-56).
  curtain boolean not null default false
);
