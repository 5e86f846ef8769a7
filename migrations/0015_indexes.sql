-- Whom we heard, counted per period without reading a text. Days and places only: the order in it is
-- that of days, and within a day says nothing about arrival (AN-12).
create index contributions_by_day on contributions (received_on, gemeente_id, perspective, dialogue_id);
