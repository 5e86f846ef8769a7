-- Which themes a text was given, counted once per text: what the matrix adds up. It follows from the codings
-- and is written with them. Perspective and gemeente are those of the text, so that adding up reads one index.
create table text_themes (
  theme_id text not null references themes (id),
  contribution_id text not null references contributions (id) on delete cascade,
  perspective text,
  gemeente_id text references gemeenten (id),
  primary key (theme_id, contribution_id)
);
create index text_themes_of_text on text_themes (contribution_id);
create index text_themes_by_perspective on text_themes (theme_id, perspective);
create index text_themes_by_gemeente on text_themes (theme_id, gemeente_id);
create index contributions_coded on contributions (perspective) where coded and released_on is not null;
