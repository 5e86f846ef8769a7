-- The code of a sign-up at the door, and changing a sign-up.

-- 1: counted with a code. The id of such a row follows from the code, which is kept nowhere, and its
-- moments are the start of the dialogue: nothing in it leads to the sign-up or tells when somebody came in.
alter table attendance add column by_code bigint not null default 0;
-- Grows with every change, so that each one is told once.
alter table signups add column edition bigint not null default 0;
