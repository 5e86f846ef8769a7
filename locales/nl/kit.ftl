kit-title = Pakket om te printen
# $title (String) - titel van het gesprek
# $when (String) - dag, of dag en tijd
kit-of = { $title }, { $when }
# $time (String) - van wanneer tot wanneer
# $place (String) - waar het is
kit-when-where = { $time }, { $place }
kit-text = Alles voor het gesprek staat klaar. Print alles tegelijk, of kies een deel.
kit-saved = De vragen zijn bewaard
kit-all = Alles om te printen
kit-concept = Dit gesprek is nog een concept
kit-concept-text = Publiceer het gesprek eerst. Het adres op de poster werkt pas daarna.
kit-draft = Concept: hang dit nog niet op
kit-cancelled = Dit gesprek gaat niet door
kit-cancelled-text = Haal posters en kaartjes weg. Print ze niet meer.
kit-guide = Leidraad voor het gesprek
kit-guide-text = De vragen in grote letters, met de huisregels erboven.
kit-poster = Poster voor de aanmelding
kit-poster-text = Om op te hangen voor het gesprek. Met QR-code en adres om je aan te melden.
kit-room-poster = Poster voor de zaal
kit-room-poster-text = Voor aan de muur. Met QR-code, adres en code van het gesprek.
kit-cards = Tafelkaartjes
kit-cards-text = Vier kaartjes op een blad. Knip ze uit en leg ze op tafel.
kit-answer-cards = Kaarten om op te schrijven
kit-answer-cards-text = Voor wie liever schrijft. Met een strook om te bewaren. Je kiest hoeveel kaarten je print.
kit-tally = Tellijst
kit-tally-text = Kruis bij de deur aan wie er komt. Zonder namen.
kit-report = Verslagformulier
kit-report-text = Schrijf per vraag op wat mensen zeiden, en wat er daarna gebeurt.
kit-questions-asked = Deze vragen stel je
# $count (Number) - hoeveel vragen weggelaten zijn
kit-questions-left-out = { $count ->
    [one] Je laat 1 vraag van de lijst weg.
   *[other] Je laat { $count } vragen van de lijst weg.
  }
kit-questions-title = Kies de vragen
kit-questions-text = Vink aan welke vragen je stelt. Je ziet ze ook op het scherm in de zaal en op telefoons.
kit-questions-order = Wil je een vraag verplaatsen? Typ bij die vraag de nieuwe plek. De andere vragen schuiven op.
kit-questions-save = Bewaar de vragen
kit-questions-none = Kies ten minste één vraag.
# $number (Number) - de hoeveelste vraag
kit-question = Vraag { $number }
kit-about-work = Deze vraag gaat over werk. Stel hem aan mensen die met kinderen of jongeren werken.
# $number (Number) - de hoeveelste vraag
kit-place = Plek van vraag { $number }
# $most (Number) - hoeveel vragen er zijn
kit-place-wrong = Vul een getal in van 1 tot en met { $most }.
kit-print-hint = Print dit: druk op Ctrl en P. Op een Mac: druk op Cmd en P.
kit-print-hint-phone = Op een telefoon: open het menu van je browser en kies Delen of Afdrukken.
kit-rules = Iedereen mag iets zeggen. Je hoeft niets te zeggen. Wij noemen geen namen.
# $text (String) - de vraag in de woorden van de bron
kit-source = In de woorden van het programma: { $text }
kit-call = Kom praten
kit-poster-way = Scan de code en meld je aan. Of ga naar:
kit-qr-public = QR-code van de pagina van dit gesprek
kit-room-way = Scan de code met je telefoon. Of ga naar:
kit-room-type = en typ deze code:
kit-qr-room = QR-code van de pagina met de vragen
kit-card-text = Schrijf of typ wat jij vindt. Niemand weet wie je bent.
# $address (String) - het korte adres
kit-card-way = Scan de code. Of ga naar { $address } en typ:
# $people (Number) - mensen met een plek
# $seats (Number) - plekken
kit-signed-up = Aangemeld: { $people } van { $seats } plekken.
kit-tally-how = Zet een kruisje voor iedereen die komt. Schrijf geen namen op.
kit-tally-people = Wie er zijn
kit-tally-kind = Wie
kit-tally-signed-up = Met aanmelding
kit-tally-walk-in = Zonder aanmelding
kit-tally-together = Samen
kit-tally-needs = Wat mensen nodig hebben
kit-tally-need = Wat
kit-tally-asked = Gevraagd
kit-tally-came = In de zaal
kit-tally-keep = Dit blad is voor wie het gesprek leidt. Laat het niet liggen. Vul de aantallen daarna online in.
kit-report-how = Schrijf op wat mensen zeiden. Schrijf geen namen op. Ook niet van een kind, school of hulpverlener.
kit-report-struck = Wat ons opviel
kit-report-agreed = Waarover mensen het eens waren
kit-report-differed = Waar mensen anders over dachten
kit-report-discussed = Waar we nog over moeten praten
kit-report-actions = Wat we gaan doen
kit-report-what = Wat
kit-report-role = Wie doet het (rol)
kit-report-by = Voor welke dag
kit-came-unknown = Er waren: ……… mensen.
# $kind (String) - ouders, jongeren, …
# $people (Number) - hoeveel
kit-came-kind = { $kind }: { $people }
# $people (Number) - hoeveel mensen er waren
# $kinds (String) - hoeveel van elke soort
kit-came = { $people ->
    [one] Er was 1 mens. { $kinds }.
   *[other] Er waren { $people } mensen. { $kinds }.
}
