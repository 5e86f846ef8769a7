dialogues-online = Online
# $from (String) - begintijd, zoals 19.30
# $until (String) - eindtijd, zoals 21.00 uur
dialogues-time = van { $from } tot { $until }
