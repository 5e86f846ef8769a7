-- The codebook grows by whole versions. Version 1.0 is Bijlage 2: the rows of `themes` that came with the
-- programme, which nothing here changes. Version 1.n is the n-th row below, with one change each.
create table codebook_versions (
  position bigint not null primary key,
  -- described, added, split, merged, archived, restored
  kind text not null,
  theme_id text not null references themes (id),
  -- Into which it was merged, or from which it was split.
  other_id text references themes (id),
  why text not null,
  made_by text not null references accounts (id),
  made_at bigint not null,
  -- The version that put this change back.
  restored_by bigint
);

-- How a theme reads since a version. None: as in Bijlage 2, or as it was added.
create table theme_texts (
  theme_id text not null references themes (id),
  position bigint not null references codebook_versions (position),
  label text not null,
  label_b1 text not null,
  description text,
  description_b1 text not null,
  archived boolean not null,
  primary key (theme_id, position)
);

create view current_themes as
  select t.id, t.position, case when x.theme_id is null then t.label else x.label end as label,
    case when x.theme_id is null then t.label_b1 else x.label_b1 end as label_b1,
    case when x.theme_id is null then t.description else x.description end as description,
    case when x.theme_id is null then t.description_b1 else x.description_b1 end as description_b1,
    coalesce(x.archived, false) as archived
  from themes t left join theme_texts x on x.theme_id = t.id
    and x.position = (select max(y.position) from theme_texts y where y.theme_id = t.id);

-- Judgements to look at again because of a change: of whoever judged. Nothing is taken from them.
create table recode (
  coding_id text not null references codings (id) on delete cascade,
  position bigint not null references codebook_versions (position),
  done_at bigint,
  primary key (coding_id, position)
);
create index recode_open on recode (coding_id) where done_at is null;

-- What a merge did to each judgement, so that it can be put back (E-06).
create table codebook_moved (
  coding_id text not null references codings (id) on delete cascade,
  position bigint not null references codebook_versions (position),
  -- The judgement had the other theme already.
  had_both boolean not null,
  primary key (coding_id, position)
);
create index codebook_moved_by_version on codebook_moved (position);
