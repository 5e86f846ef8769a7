-- The language of a text, where it is surely another one than Dutch: who can read it is found by it.
-- It follows from the words alone; nothing is read from the browser (AN-10). Null: Dutch, or not sure.
alter table contributions add column language text;
