-- Coding twice: a round draws part of the pieces, two coders judge them apart, then the werkgroep talks and decides.
create table coding_rounds (
  id text not null primary key,
  name text not null,
  -- Whole percents of the pieces.
  share bigint not null,
  codebook_version text not null,
  opened_at bigint not null,
  closed_at bigint
);
-- One at a time.
create unique index coding_rounds_open on coding_rounds (coalesce(closed_at, 0)) where closed_at is null;

-- The pieces that a round drew. `beside`: the one coder who judged it, as long as it waits for a second.
create table round_units (
  excerpt_id text not null primary key references excerpts (id) on delete cascade,
  round_id text not null references coding_rounds (id),
  beside text references accounts (id)
);
create index round_units_of_round on round_units (round_id, excerpt_id);
create index round_units_waiting on round_units (beside, excerpt_id) where beside is not null;

-- A choice its coder is asked to look at again (E-17). It is there until the coder has done so.
create table reopened_codings (
  coding_id text not null primary key references codings (id) on delete cascade,
  coder_id text not null references accounts (id)
);
create index reopened_codings_of_coder on reopened_codings (coder_id, coding_id);

-- What the werkgroep decided together about a piece. No coder stands in it: it is no coding (E-16).
-- kind: eens, besproken, gesprek. outcome: themes, nowhere, or open when there is only a point to talk about.
create table decisions (
  excerpt_id text not null primary key references excerpts (id) on delete cascade,
  kind text not null,
  outcome text not null,
  note text not null,
  codebook_version text not null,
  -- Whoever said it had told that it was not meant so.
  after_objection boolean not null,
  decided_at bigint not null
);
create table decision_themes (
  excerpt_id text not null references decisions (excerpt_id) on delete cascade,
  theme_id text not null references themes (id),
  primary key (excerpt_id, theme_id)
);
create index decision_themes_by_theme on decision_themes (theme_id, excerpt_id);

-- Raising hands about one piece: everybody with the code, blind, until the votes are shown.
create table hands (
  excerpt_id text not null primary key references excerpts (id) on delete cascade,
  code text not null unique,
  revealed boolean not null default false
);
-- `voter` is a keyed hash: one vote each, and no account beside it.
create table hand_votes (
  excerpt_id text not null references hands (excerpt_id) on delete cascade,
  voter text not null,
  outcome text not null,
  theme_id text references themes (id),
  primary key (excerpt_id, voter)
);

-- What a piece is about: what was decided, or else everything that a coder chose. Each theme once, without `distinct`,
-- so that looking at one piece reads one piece.
create view excerpt_results as
  select dt.excerpt_id, dt.theme_id from decision_themes dt
  union all
  select k.excerpt_id, ct.theme_id from codings k join coding_themes ct on ct.coding_id = k.id
  where not exists (select 1 from decisions d where d.excerpt_id = k.excerpt_id and d.outcome <> 'open')
  and not exists (select 1 from codings o join coding_themes ot on ot.coding_id = o.id
    where o.excerpt_id = k.excerpt_id and o.id < k.id and ot.theme_id = ct.theme_id);

-- themes, nowhere or unsure. Nothing was said about a piece that is not in it.
create view excerpt_outcomes as
  select e.id as excerpt_id, case
    when exists (select 1 from decisions d where d.excerpt_id = e.id and d.outcome = 'themes') then 'themes'
    when exists (select 1 from decisions d where d.excerpt_id = e.id and d.outcome = 'nowhere') then 'nowhere'
    when exists (select 1 from codings k where k.excerpt_id = e.id and k.outcome = 'themes') then 'themes'
    when exists (select 1 from codings k where k.excerpt_id = e.id and k.outcome = 'nowhere') then 'nowhere'
    else 'unsure' end as outcome
  from excerpts e where exists (select 1 from codings k where k.excerpt_id = e.id);

create index audit_log_by_object on audit_log (object_id, at);
create index contributions_objected on contributions (objected_on) where objected_on is not null;
