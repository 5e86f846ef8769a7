series-title = Reeksen
series-lead = Een reeks is een rij gesprekken die bij elkaar horen. Je maakt een reeks vanuit een gesprek.
series-empty = Er zijn nog geen reeksen. Open een gesprek en kies: Maak een reeks.
series-region = Hele regio
series-column-title = Titel
series-column-period = Periode
series-column-gemeente = Gemeente
series-column-dialogues = Gesprekken
series-column-when = Wanneer
series-column-where = Waar
series-column-stage = Stand
series-dialogues = Gesprekken in deze reeks
# $from (String) - eerste dag
# $until (String) - laatste dag
series-period = Van { $from } tot en met { $until }
series-next = Nieuwe gesprekken zijn een concept. Kijk bij elk gesprek of de plaats klopt. Publiceer het daarna.
series-make = Maak een reeks
# $title (String) - titel van het gesprek
# $when (String) - dag en tijd
# $place (String) - plaats
series-about = Je maakt een reeks van { $title }: { $when }, { $place }.
series-copied = Elk nieuw gesprek krijgt dezelfde titel, tijd, vragen en afspraken. Ook de plaats gaat mee: die kun je daarna wijzigen.
series-field-title = Titel van de reeks
series-title-missing = Geef de reeks een titel.
# $over (Number) - hoeveel tekens te veel
# $max (Number) - hoeveel tekens mogen
series-too-long = Deze tekst is { $over } tekens te lang. Er passen { $max } tekens.
series-odd-characters = In deze tekst staan tekens die wij niet kunnen laten zien. Haal die weg.
series-field-rhythm = Hoe kies je de dagen?
series-rhythm-weeks = Om de zoveel weken
series-rhythm-list = Ik schrijf de dagen zelf op
series-rhythm-missing = Kies hoe je de dagen maakt.
series-field-every = Om de hoeveel weken?
series-field-count = Hoeveel gesprekken erbij?
series-field-dates = Eigen dagen
series-field-dates-hint = Eén dag per regel, zoals 24-3-2026. De tijd blijft gelijk.
# $most (Number) - het hoogste getal
series-every-wrong = Vul een getal in van 1 tot en met { $most }.
# $most (Number) - het hoogste getal
series-count-wrong = Vul een getal in van 1 tot en met { $most }.
# $line (Number) - nummer van de regel
# $fault (String) - wat er mis is met die regel
series-on-line = Regel { $line }: { $fault }
series-no-day = dit is geen dag. Schrijf een dag als 24-3-2026.
# $day (String) - een dag
series-past = { $day } is al geweest. Kies een dag die nog komt.
# $day (String) - een dag
series-too-far = { $day } is meer dan drie jaar weg. Kies een dag die eerder komt.
# $day (String) - een dag
series-twice = { $day } staat er twee keer. Haal er een weg.
# $day (String) - een dag
series-clock-change = { $day } kan niet: de klok gaat dan om op dit uur. Kies een andere dag.
series-no-dates = Schrijf minstens één dag op.
# $most (Number) - het hoogste getal
series-too-many = meer dan { $most } dagen tegelijk kan niet. Haal de rest weg.
series-to-check = Bekijk de dagen
series-check = Kloppen deze dagen?
# $title (String) - titel van de reeks
series-check-text = Dit zijn de nieuwe gesprekken in de reeks { $title }.
series-warned = Bij sommige dagen staat een feestdag of vakantie. Het mag, maar misschien komen er minder mensen.
# $count (Number) - hoeveel gesprekken
series-send = { $count ->
    [one] Maak 1 gesprek
   *[other] Maak { $count } gesprekken
}
series-back = Andere dagen
