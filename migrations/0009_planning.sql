-- What a planner arranges besides day and place, and who is on the waiting list.

-- A dialoogreeks: dialogues that belong together.
create table series (
  id text not null primary key,
  title text not null,
  -- Null: for the whole region.
  gemeente_id text references gemeenten (id),
  question_list_id text not null references question_lists (id),
  -- Days: `2026-11-22`.
  starts_on text not null,
  ends_on text not null,
  created_at bigint not null
);
create index series_by_start on series (starts_on, id);

alter table dialogues add column series_id text references series (id);
-- dialoogsessie, verkenningssessie, workshop, …
alter table dialogues add column kind text not null default 'dialoogsessie';
-- gemengd or apart: whether groups of people are mixed.
alter table dialogues add column mix text not null default 'gemengd';
-- A concept with this moment publishes itself then.
alter table dialogues add column publish_at bigint;
-- passend or volgorde: who on the waiting list is next.
alter table dialogues add column waiting_rule text not null default 'passend';
-- From so many hours before the start nobody on the waiting list is offered a seat.
alter table dialogues add column offers_stop_hours bigint not null default 12;
-- Hours before the start, separated by spaces.
alter table dialogues add column reminder_hours text not null default '48';
alter table dialogues add column verkenners_wanted bigint not null default 0;
-- Seats kept for a group of people until a moment (wall time); after it they are everybody's.
alter table dialogues add column reserved_parents bigint not null default 0;
alter table dialogues add column reserved_youths bigint not null default 0;
alter table dialogues add column reserved_professionals bigint not null default 0;
alter table dialogues add column reserved_until text;
-- The account that planned it, and hears when the report is late.
alter table dialogues add column organiser_id text;
-- Grows with every change; a form made from an older edition is not written over a newer one.
alter table dialogues add column edition bigint not null default 0;
create index dialogues_by_series on dialogues (series_id, starts_local, id);
create index dialogues_to_publish on dialogues (publish_at) where published_at is null and cancelled_at is null and publish_at is not null;

-- Addresses a dialogue had before its title changed; they lead to the one it has now.
create table old_slugs (
  slug text not null primary key,
  dialogue_id text not null references dialogues (id)
);

-- A sign-up is waiting (no seat), offered a seat (until offer_until), or has a seat, until it ends.
alter table signups add column waiting_since bigint;
alter table signups add column seated_at bigint;
alter table signups add column offer_until bigint;
-- The keyed hash of the link in the mail that offers a seat.
alter table signups add column offer_hash text;
-- ouders, jongeren or professionals; asked only where seats are reserved, shown as totals only.
alter table signups add column coming_as text;
-- How it ended: afgemeld, afgewezen, verlopen, begonnen, verwijderd.
alter table signups add column ended text;
update signups set seated_at = created_at;
update signups set ended = 'afgemeld' where cancelled_at is not null;
drop index signups_taken;
create index signups_seated on signups (dialogue_id, coming_as, people) where cancelled_at is null and seated_at is not null;
create index signups_waiting on signups (dialogue_id, waiting_since, id) where cancelled_at is null and seated_at is null;
create index signups_offered on signups (offer_until) where cancelled_at is null and offer_until is not null;
create unique index signups_by_offer on signups (offer_hash);

-- A published dialogue that moved, as the people who signed up know it; gone when they are told.
create table dialogue_moves (
  dialogue_id text not null primary key references dialogues (id),
  starts_local text not null,
  ends_local text not null,
  place text not null,
  online_link text,
  -- They are told at this moment, of all changes at once.
  due_at bigint not null
);
create index dialogue_moves_due on dialogue_moves (due_at);

-- Which reminder was written for which start: a dialogue that moves is reminded of anew (C-31).
create table reminders_written (
  dialogue_id text not null references dialogues (id),
  -- Hours before the start; below zero: hours after the end, to the organiser.
  hours bigint not null,
  starts_local text not null,
  primary key (dialogue_id, hours, starts_local)
);
