-- What the werkgroep concludes from the citaten (WER-04). Every save is an edition; older ones stay readable.
create table findings (
  id text not null primary key,
  -- concept, vast, weg
  state text not null,
  edition bigint not null
);

create table finding_editions (
  finding_id text not null references findings (id),
  edition bigint not null,
  -- overeenkomst, verschil, discussiepunt
  kind text not null,
  -- werkzaam, belemmerend, or neither
  factor text,
  title text not null,
  text text not null,
  -- The codebook it was written with (E-21).
  codebook_version text not null,
  saved_by text not null references accounts (id),
  saved_at bigint not null,
  primary key (finding_id, edition)
);

create table finding_themes (
  finding_id text not null references findings (id),
  theme_id text not null references themes (id),
  primary key (finding_id, theme_id)
);
create index finding_themes_by_theme on finding_themes (theme_id, finding_id);

-- Principles, advices and programme lines it is about (PRO-05).
create table finding_items (
  finding_id text not null references findings (id),
  kind text not null,
  item_id text not null,
  primary key (finding_id, kind, item_id)
);

-- The citaten it rests on. A text that is taken away takes its citaten along.
create table finding_quotes (
  finding_id text not null references findings (id),
  excerpt_id text not null references excerpts (id) on delete cascade,
  primary key (finding_id, excerpt_id)
);
create index finding_quotes_by_excerpt on finding_quotes (excerpt_id);
