-- Forms on a tablet that goes round of which somebody was done: what they hold is not shown again to who presses
-- the back button. A keyed hash of the key of the form, which is in no other table, and a day to forget it by.
create table finished_forms (
  id text not null primary key,
  finished_on text not null
);
create index finished_forms_by_day on finished_forms (finished_on);
