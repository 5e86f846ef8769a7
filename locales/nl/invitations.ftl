invitations-title = Wie nodig je uit?
# $title (String) - titel van het gesprek
# $when (String) - dag en tijd
invitations-about = { $title }: { $when }
# $asked (Number) - groepen die zijn gevraagd
# $all (Number) - alle groepen
invitations-line = Uitnodigen: { $asked } van { $all } groepen benaderd
invitations-mix-title = Mengen of apart
invitations-mixed = Jij koos: ouders, jongeren en professionals zitten samen.
invitations-separate = Jij koos: één groep apart.
invitations-no-names = Noteer kort wat je collega moet weten. Schrijf geen namen van mensen op.
invitations-guide = Mensen om aan te denken
invitations-guide-text = Deze groepen komen uit de handleiding voor gesprekken.
invitations-targets = Doelgroepen van het programma
# $who (String) - wie deze groepen benadert
invitations-approached-by = Wie benadert deze groepen: { $who }.
# $words (String) - woorden uit de handleiding
invitations-source = Uitleg: { $words }
# $places (String) - plekken, met komma’s ertussen
invitations-find-via = Te vinden via: { $places }.
# $day (String) - een dag
invitations-changed-on = Laatst gewijzigd op { $day }.
invitations-not-yet = Nog niet
invitations-asked = Benaderd
invitations-left-out = Bewust niet
# $group (String) - naam van een groep
invitations-field-note = Notitie: { $group }
# $group (String) - naam van een groep
invitations-state-missing = Kies bij { $group } of je deze groep hebt benaderd.
# $over (Number) - hoeveel tekens te veel
# $max (Number) - hoeveel tekens mogen
invitations-too-long = Deze notitie is { $over } tekens te lang. Er passen { $max } tekens.
invitations-odd = In deze notitie staan tekens die wij niet kunnen laten zien. Haal die weg.
# $theirs (String) - wat er nu staat
# $mine (String) - wat deze planner koos
invitations-newer = Iemand anders koos intussen: { $theirs }. Jij koos: { $mine }. De rest is bewaard. Kies hier opnieuw.
# $state (String) - benaderd, nog niet of bewust niet
# $note (String) - de notitie
invitations-answer = { $state } ({ $note })
invitations-save = Bewaar de lijst
invitations-saved = De lijst is bewaard.
