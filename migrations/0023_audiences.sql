-- The choices of the filter of the agenda are found by walking from one text to the next.
create index dialogues_by_audience on dialogues (audience, starts_local) where published_at is not null;
