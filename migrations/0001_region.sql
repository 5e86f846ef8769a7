-- The programme of the region (seed-data), read-only for the program: loaded by `expeditie seed`.
create table gemeenten (
  id text not null primary key,
  name text not null,
  position bigint not null
);

create table question_lists (
  id text not null primary key,
  title text not null,
  audience text not null,
  position bigint not null
);

create table questions (
  id text not null primary key,
  list_id text not null references question_lists (id),
  position bigint not null,
  verbatim text not null,
  b1 text not null
);
create index questions_by_list on questions (list_id, position);

-- Codebook v1.0 is Bijlage 2. `description` is null where the source has none (theme 5).
create table themes (
  id text not null primary key,
  position bigint not null unique,
  label text not null,
  label_b1 text not null,
  description_verbatim text,
  description text,
  description_b1 text not null
);

create table theme_quotes (
  id text not null primary key,
  theme_id text not null references themes (id),
  position bigint not null,
  verbatim text not null,
  display text not null
);

-- Principles, advices, sub-advices, programme lines and indicators: lists that are shown and linked to.
create table programme_items (
  kind text not null,
  id text not null,
  position bigint not null,
  title text not null,
  verbatim text not null,
  primary key (kind, id)
);
