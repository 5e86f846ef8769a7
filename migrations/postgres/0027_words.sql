-- A fixed order of letters, whatever the server speaks: a beginning of a word is a range. SQLite has no other.
-- The stems of released texts (ADR 12).
create table text_words (
  stem text collate "C" not null,
  contribution_id text not null references contributions (id) on delete cascade,
  primary key (stem, contribution_id)
);
create index text_words_of_text on text_words (contribution_id, stem);
