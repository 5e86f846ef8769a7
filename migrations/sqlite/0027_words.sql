-- Without rowid: no hidden counter tells the order of release (AN-12); PostgreSQL cannot parse it.
-- The stems of released texts (ADR 12).
create table text_words (
  stem text not null,
  contribution_id text not null references contributions (id) on delete cascade,
  primary key (stem, contribution_id)
) without rowid;
create index text_words_of_text on text_words (contribution_id, stem);
