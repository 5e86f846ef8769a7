-- A fixed slice of a released text, in Unicode code points: [start_at, end_at) (D15).
create table excerpts (
  id text not null primary key,
  contribution_id text not null references contributions (id),
  start_at bigint not null,
  end_at bigint not null,
  -- SHA-256 of the slice when it was coded: a quote that no longer matches is not printed.
  fingerprint text not null,
  unique (contribution_id, start_at, end_at)
);

-- One judgement of one coder about one excerpt. outcome: themes, nowhere.
create table codings (
  id text not null primary key,
  excerpt_id text not null references excerpts (id),
  coder_id text not null references accounts (id),
  outcome text not null,
  codebook_version text not null,
  coded_at bigint not null,
  unique (excerpt_id, coder_id)
);

create table coding_themes (
  coding_id text not null references codings (id),
  theme_id text not null references themes (id),
  primary key (coding_id, theme_id)
);
create index coding_themes_by_theme on coding_themes (theme_id, coding_id);

-- The werkgroep left this quote out of the annex of this theme.
create table annex_left_out (
  excerpt_id text not null references excerpts (id),
  theme_id text not null references themes (id),
  primary key (excerpt_id, theme_id)
);
