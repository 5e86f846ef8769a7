attendance-title = Tel wie er is
# $title (String) - titel van het gesprek
# $when (String) - dag en tijd
attendance-of = { $title }, { $when }
# $inside (Number) - hoeveel mensen er zijn
# $expected (Number) - hoeveel mensen zich aanmeldden
attendance-inside = { $inside } binnen, { $expected } aangemeld
# $clock (String) - tijd
attendance-as-of = Stand van { $clock }. Wij tellen mensen en schrijven geen namen op.
attendance-closed = Tellen kan nu niet
# $from (String) - dag en tijd
# $until (String) - dag en tijd
attendance-when = Tellen kan van { $from } tot en met { $until }, als het gesprek doorgaat.
attendance-one-text = Komt er iemand met een aanmelding? Druk op de knop.
attendance-one-parent = 1 ouder erbij
attendance-one-youth = 1 jongere erbij
attendance-one-professional = 1 professional erbij
attendance-one-other = 1 ander erbij
attendance-undo = Maak de laatste telling ongedaan
attendance-group = Een groep, of zonder aanmelding
attendance-field-kind = Wie zijn het?
attendance-parents = Ouders
attendance-youths = Jongeren
attendance-professionals = Professionals
attendance-others = Anderen
attendance-kind-missing = Kies wie het zijn.
attendance-field-people = Hoeveel mensen?
# $most (Number) - het hoogste getal
attendance-people-wrong = Vul een getal in van 1 tot en met { $most }.
attendance-field-walk-in = Hadden zij zich aangemeld?
attendance-walk-in = Nee, zij kwamen zonder aanmelding
attendance-count = Tel deze mensen
attendance-code-title = Met een code
attendance-code = Code van de aanmelding
attendance-code-hint = Niemand hoeft een code te laten zien. Typ de code, plak hem of scan hem.
attendance-code-check = Tel met deze code
# $people (Number) - hoeveel mensen
attendance-code-counted = { $people ->
    [one] 1 mens geteld
   *[other] { $people } mensen geteld
}
# $kind (String) - wie het zijn
attendance-code-as = Wie zijn het: { $kind }.
# $people (Number) - hoeveel mensen
attendance-code-inside = { $people ->
    [one] Al binnen: 1 mens
   *[other] Al binnen: { $people } mensen
}
attendance-code-inside-text = Deze code is al geteld. Wij tellen niet nog een keer.
# $people (Number) - hoeveel mensen
attendance-code-who = { $people ->
    [one] 1 mens. Wie is het?
   *[other] { $people } mensen. Wie zijn het?
}
attendance-code-who-text = Kies een knop. Dan tellen wij deze mensen.
attendance-code-undo = Maak deze telling ongedaan
attendance-code-unknown = Wij kennen deze code niet. Kijk of de code goed is overgenomen.
attendance-code-cancelled = Deze code is afgemeld. Komen zij toch? Tel hen dan zonder aanmelding.
attendance-code-elsewhere = Deze code is van een ander gesprek. Tel deze mensen zonder aanmelding.
attendance-code-no-seat = Deze mensen staan op de wachtlijst. Is er plek? Tel hen dan zonder aanmelding.
attendance-code-missing = Vul een code in.
attendance-caption = Wie er zijn
attendance-column-kind = Wie
attendance-column-signed-up = Met aanmelding
attendance-column-walk-in = Zonder aanmelding
attendance-column-together = Samen

# $people (Number) - hoeveel mensen er zijn geteld
attendance-note = { $people ->
    [one] Bij de deur is 1 mens geteld.
   *[other] Bij de deur zijn { $people } mensen geteld.
}
