-- The gatekeeper: when a text may be seen, what is done to it, and whether it may be quoted (ADR 10).
-- To be looked at first. Only that, never what in the text was the reason (AN-92).
alter table contributions add column review_first boolean not null default false;
-- People may see it: its batch is large enough, or its period is over (AN-55).
alter table contributions add column opened boolean not null default false;
-- Words were blacked out or made general; what stood there is kept nowhere (AN-15).
alter table contributions add column redacted boolean not null default false;
-- May be printed as a quote: a decision of its own, no unless somebody said yes (AN-76).
alter table contributions add column quotable boolean not null default false;
-- Null: nobody judged it as a quote. 'nee': it is none. Otherwise a keyed hash of who said yes first,
-- so that the second pair of eyes can be told from the first without an account beside a text.
alter table contributions add column quote_check text;
-- The day on which whoever said it told "that is not what I meant".
alter table contributions add column objected_on text;

update contributions set opened = true where released_on is not null or held_on is not null;

-- Only what is opened is counted.
drop index contributions_by_day;
create index contributions_by_day on contributions (received_on, gemeente_id, perspective, dialogue_id) where opened;

drop index contributions_waiting;
create index contributions_waiting on contributions (id) where opened and not review_first and released_on is null and held_on is null;
create index contributions_first on contributions (id) where opened and review_first and released_on is null and held_on is null;
create index contributions_waiting_since on contributions (received_on) where opened and released_on is null and held_on is null;
-- By expression: a text without a dialogue or gemeente is found by '' here, and not among all online texts.
create index contributions_unopened on contributions (coalesce(dialogue_id, ''), coalesce(gemeente_id, '')) where not opened;
create index contributions_to_quote on contributions (id)
  where released_on is not null and not quotable and coalesce(quote_check, '') <> 'nee';
create index audit_log_by_kind on audit_log (object_kind, at);
