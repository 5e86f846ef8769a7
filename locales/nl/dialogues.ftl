dialogues-title = Gesprekken
dialogues-lead = Praat mee over kinderen en opvoeden. Kom naar een gesprek bij jou in de buurt. Je hebt geen account nodig.
dialogues-online = Online
# $from (String) - begintijd, zoals 19.30
# $until (String) - eindtijd, zoals 21.00 uur
dialogues-time = van { $from } tot { $until }
# $audience (String) - voor wie, zoals ouders
dialogues-for = Voor: { $audience }
dialogues-region = Hele regio
dialogues-seats-free = Er is nog plek
dialogues-seats-full = Vol
dialogues-seats-cancelled = Gaat niet door

dialogues-filter-gemeente = Gemeente
dialogues-filter-all-places = Alle plaatsen
dialogues-filter-audience = Voor wie
dialogues-filter-everybody = Iedereen
dialogues-filter-submit = Zoek gesprekken
dialogues-follow = Zet deze gesprekken in je agenda (.ics)
dialogues-empty-title = Geen gesprekken gevonden
# $gemeente (String) - naam van een gemeente
dialogues-empty-in = Er zijn nu geen gesprekken in { $gemeente }. Kijk bij een andere plaats. Of geef online je mening.
# $audience (String) - voor wie, zoals ouders
dialogues-empty-for = Er zijn nu geen gesprekken voor { $audience }. Kijk bij een andere plaats. Of geef online je mening.
dialogues-empty = Er zijn nu geen gesprekken. Kom later terug. Of geef online je mening.

dialogues-fact-day = Dag
dialogues-fact-time = Tijd
dialogues-fact-place = Plaats
dialogues-fact-audience = Voor wie
dialogues-fact-seats = Plekken
dialogues-full-title = Dit gesprek is vol
dialogues-full-text = Soms komt er een plek vrij. Zet je op de wachtlijst, dan krijg je een bericht.
dialogues-cancelled-title = Dit gesprek gaat niet door
dialogues-over-title = Dit gesprek is begonnen
dialogues-over-text = Je kunt je niet meer aanmelden. Je kunt wel online je mening geven.
dialogues-past-title = Dit gesprek is geweest
dialogues-processing-text = Wij verwerken nu wat mensen zeiden. Daarna lees je op deze website wat wij hoorden en wat wij ermee doen.
dialogues-done-text = Wij hebben verwerkt wat mensen zeiden. Lees bij de resultaten wat wij hoorden en wat wij ermee doen.
dialogues-to-results = Bekijk de resultaten
# $title (String) - titel van een ander gesprek
# $when (String) - dag en tijd
dialogues-next = Kom naar een ander gesprek: { $title }, { $when }
dialogues-to-list = Bekijk alle gesprekken
dialogues-sign-up = Meld je aan
dialogues-take-part-online = Geef online je mening
dialogues-online-link = Ga naar het online gesprek
dialogues-to-calendar = Zet in je agenda (.ics)
dialogues-expect-title = Zo gaat het gesprek
dialogues-expect-1 = Iedereen mag iets zeggen.
dialogues-expect-2 = Je hoeft niets te zeggen.
dialogues-expect-3 = Wij schrijven geen namen op.

dialogues-feed-name = Gesprekken over opgroeien
# $reason (String) - waarom het gesprek niet doorgaat
dialogues-cancelled-because = Dit gesprek gaat niet door. { $reason }
# $link (String) - webadres
dialogues-take-part-at = Doe online mee: { $link }

dialogues-kind-library = Bibliotheek
dialogues-kind-community = Wijkcentrum
dialogues-kind-school = School
dialogues-kind-canteen = Sportkantine
dialogues-kind-youth = Jongerencentrum
dialogues-kind-town-hall = Gemeentehuis
dialogues-kind-other = Anders

dialogues-stage-concept = Concept
dialogues-stage-open = Open
dialogues-stage-full = Vol
dialogues-stage-cancelled = Afgelast
dialogues-stage-over = Bezig
dialogues-stage-processing = Input verwerken
dialogues-stage-done = Afgerond

dialogues-desk-new = Nieuw gesprek
dialogues-desk-coming = Komende gesprekken
dialogues-desk-past = Gesprekken die zijn geweest
dialogues-desk-to-past = Bekijk gesprekken die zijn geweest
dialogues-desk-to-coming = Bekijk komende gesprekken
dialogues-desk-empty = Er staan hier nog geen gesprekken.
dialogues-column-title = Gesprek
dialogues-column-when = Wanneer
dialogues-column-where = Waar
dialogues-column-gemeente = Gemeente
dialogues-column-taken = Bezet
dialogues-column-stage = Status
dialogues-column-work = Werk
# $taken (Number) - mensen met een plek
# $seats (Number) - alle plekken
dialogues-taken-of = { $taken } van { $seats }
dialogues-led-title = Mijn gesprekken
dialogues-led-caption = Gesprekken die jij leidt
dialogues-led-empty = Je leidt nu geen gesprekken. Het programmateam of je gemeente koppelt jou aan een gesprek.
dialogues-signups = Aanmeldingen en berichten
dialogues-led-help = Kijk waar je kunt meehelpen
dialogues-room = Scherm voor de zaal
dialogues-batch = Uitspraken invoeren

dialogues-preview = Voorbeeld van de openbare pagina
dialogues-preview-note = Zo ziet een bezoeker dit gesprek. De knoppen om mee te doen staan alleen op de openbare pagina.
dialogues-desk-work = Voor de planning
# $taken (Number) - mensen met een plek
# $seats (Number) - alle plekken
dialogues-taken-sentence = Er zijn { $taken } van de { $seats } plekken bezet.
# $list (String) - naam van een vragenlijst
dialogues-list-sentence = Vragenlijst: { $list }.
# $email (String) - e-mailadres van de gespreksleider
dialogues-leader = Gespreksleider: { $email }
dialogues-no-leader = Nog geen gespreksleider
dialogues-room-code = Code voor de zaal:
dialogues-publish = Publiceer dit gesprek
dialogues-edit = Wijzig dit gesprek
dialogues-to-public = Bekijk de openbare pagina
dialogues-saved = Het gesprek is bewaard.
dialogues-published = Het gesprek is openbaar. Mensen kunnen zich aanmelden.
dialogues-publish-past = Het begin van dit gesprek is al geweest. Kies eerst een andere dag. Publiceer daarna.
dialogues-too-late = Dit gesprek is begonnen of afgelast. Je kunt het niet meer wijzigen.

dialogues-form-edit = Gesprek wijzigen
dialogues-form-submit = Bewaar en bekijk het voorbeeld
dialogues-choose = Maak een keuze
# $gemeente (String) - naam van de eigen gemeente
dialogues-own-gemeente = Dit gesprek is van de gemeente { $gemeente }.
dialogues-field-title = Titel
dialogues-field-title-hint = Een korte vraag of zin die iedereen begrijpt.
dialogues-field-gemeente = Van welke gemeente is het gesprek?
dialogues-field-day = Datum
dialogues-field-begin = Begin
dialogues-field-end = Einde
dialogues-field-place-kind = Soort plek
dialogues-field-place = Plaats
dialogues-field-place-hint = De naam van het dorp of de stad. Laat leeg bij een online gesprek.
dialogues-field-venue = Locatie
dialogues-field-venue-hint = De naam van het gebouw, als het kan met straat en nummer. Laat leeg bij een online gesprek.
dialogues-field-link = Link naar het online gesprek
dialogues-field-link-hint = Nodig bij een online gesprek. De link begint met https:// en staat op de openbare pagina.
dialogues-field-audience = Voor wie is het gesprek?
dialogues-field-audience-hint = Bijvoorbeeld: ouders, jongeren of professionals.
dialogues-field-list = Vragenlijst
dialogues-field-seats = Aantal plekken
dialogues-field-explanation = Uitleg
dialogues-field-explanation-hint = Waar gaat het gesprek over? Is er iets geregeld, zoals koffie of een lift? Schrijf korte zinnen.
dialogues-field-facilitator = Gespreksleider

dialogues-title-missing = Vul een titel in.
dialogues-gemeente-missing = Kies een gemeente of de hele regio.
dialogues-day-wrong = Vul een dag in die bestaat, zoals 24-3-2027.
dialogues-day-past = Deze dag is al geweest. Kies een dag die nog komt.
dialogues-day-too-far = Deze dag is meer dan drie jaar weg. Kijk het jaar na.
dialogues-begin-wrong = Vul in hoe laat het begint, zoals 19:30.
dialogues-end-wrong = Vul in hoe laat het is afgelopen, zoals 21:00.
dialogues-begin-past = Deze tijd is vandaag al geweest. Kies een latere tijd of een andere dag.
dialogues-end-before-begin = Het einde moet later zijn dan het begin.
dialogues-place-kind-missing = Kies wat voor plek het is.
dialogues-place-missing = Vul in welk dorp of welke stad het is.
dialogues-venue-missing = Vul in welk gebouw het is.
dialogues-link-wrong = Vul de link naar het online gesprek in. De link begint met https://.
dialogues-audience-missing = Vul in voor wie het gesprek is.
dialogues-list-missing = Kies een vragenlijst.
# $most (Number) - het hoogste aantal plekken
dialogues-seats-wrong = Vul een heel getal in van 1 tot en met { $most }.
# $taken (Number) - mensen die een plek hebben
dialogues-seats-taken = Er hebben al { $taken } mensen een plek. Kies { $taken } of meer plekken.
dialogues-explanation-missing = Schrijf op waar het gesprek over gaat.
dialogues-facilitator-unknown = Deze gespreksleider is er niet meer. Kies iemand anders.
# $over (Number) - hoeveel tekens er te veel zijn
# $max (Number) - hoeveel tekens er in het veld passen
dialogues-too-long = Deze tekst is { $over ->
    [one] 1 teken
   *[other] { $over } tekens
  } te lang. Er passen { $max } tekens in.
dialogues-odd-characters = In deze tekst staan tekens die wij niet kunnen bewaren. Typ de tekst opnieuw.

dialogues-cancel-title = Gelast dit gesprek af
# $title (String) - titel van het gesprek
# $when (String) - dag en tijd
# $place (String) - plaats
dialogues-cancel-which = Het gaat om ‘{ $title }’, { $when }, { $place }.
# $taken (Number) - mensen met een plek
dialogues-cancel-consequence = Er hebben nu { $taken } mensen een plek. Wie een e-mailadres gaf, krijgt meteen bericht. Je kunt dit niet terugdraaien.
dialogues-cancel-reason = Waarom gaat het gesprek niet door?
dialogues-cancel-reason-hint = Iedereen kan dit lezen. Schrijf korte zinnen. Noem geen namen van mensen.
dialogues-cancel-reason-missing = Schrijf op waarom het gesprek niet doorgaat.
dialogues-cancel-submit = Ja, gelast dit gesprek af

# $time (String) - de tijd die is gekozen
# $before (String) - een uur eerder
# $after (String) - een uur later
dialogues-clock-skipped = { $time } bestaat niet in deze nacht. De klok gaat van 2 naar 3 uur. Bedoel je { $before } of { $after }?
# $time (String) - de tijd die is gekozen
# $before (String) - een uur eerder
# $after (String) - een uur later
dialogues-clock-twice = { $time } komt in deze nacht twee keer voor: eerst in zomertijd, dan in wintertijd. Kies { $before } als je de eerste keer bedoelt, of { $after } als je de tweede keer bedoelt.
dialogues-newer = Iemand anders heeft dit gesprek net gewijzigd. Kijk of jouw tekst nog klopt. Bewaar dan nog een keer: dan geldt jouw tekst.

dialogues-field-kind = Soort gesprek
dialogues-kind-dialogue = Dialoogsessie
dialogues-kind-exploration = Verkenningssessie
dialogues-kind-workshop = Workshop
dialogues-kind-conference = Regionale conferentie
dialogues-kind-pressure-cooker = Pressure cooker
dialogues-kind-classroom = Klassengesprek
dialogues-kind-wrong = Kies een soort gesprek uit de lijst.
dialogues-field-mix = Zitten groepen mensen bij elkaar?
dialogues-field-mix-hint = Bij elkaar horen mensen elkaars verhaal. Apart praten mensen soms vrijer.
dialogues-mix-mixed = Ja, ouders, jongeren en professionals samen
dialogues-mix-separate = Nee, één groep apart
dialogues-mix-missing = Kies of groepen mensen bij elkaar zitten of apart.

dialogues-part-seats = Plekken bewaren voor een groep
dialogues-part-seats-text = Zo blijft er plek voor mensen die zich later aanmelden. Wat over is, komt vanzelf vrij voor iedereen.
dialogues-field-reserved-parents = Plekken voor ouders
dialogues-field-reserved-youths = Plekken voor jongeren
dialogues-field-reserved-professionals = Plekken voor professionals
# $most (Number) - het hoogste getal
dialogues-reserved-wrong = Vul een getal in van 0 tot en met { $most }.
# $total (Number) - hoeveel plekken samen
# $seats (Number) - hoeveel plekken er zijn
dialogues-reserved-too-many = Je bewaart { $total } plekken, maar er zijn er { $seats }. Bewaar minder plekken of maak er meer.
dialogues-field-reserved-days = Hoeveel dagen voor het gesprek komen deze plekken vrij?
dialogues-field-reserved-days-hint = Vul je niets in, dan is dat 7 dagen.
# $most (Number) - het hoogste getal
dialogues-reserved-days-wrong = Vul een getal in van 0 tot en met { $most }.

dialogues-part-waiting = Wachtlijst
dialogues-field-rule = Wie krijgt een plek die vrijkomt?
dialogues-rule-fits = De eerste groep die past
dialogues-rule-order = Altijd de eerste op de lijst, ook als die groep nog niet past
dialogues-rule-wrong = Kies een van de twee regels voor de wachtlijst.
dialogues-field-offers-stop = Tot hoeveel uur voor het begin bieden wij een plek aan?
dialogues-field-offers-stop-hint = Daarna krijgt niemand van de wachtlijst nog een bericht. Vul je niets in, dan is dat 12 uur.
# $most (Number) - het hoogste getal
dialogues-offers-stop-wrong = Vul een getal in van 0 tot en met { $most }.

dialogues-part-messages = Berichten vooraf
dialogues-field-reminder = Wanneer sturen wij een herinnering?
dialogues-field-reminder-hint = Alleen wie een bericht wil, krijgt er een. Verplaats je het gesprek? Dan schuift de herinnering mee.
dialogues-reminder-week = Een week voor het gesprek
# $days (Number) - hoeveel dagen
dialogues-reminder-days = { $days ->
    [one] Een dag voor het gesprek
   *[other] { $days } dagen voor het gesprek
}
# $hours (Number) - hoeveel uur
dialogues-reminder-hours = { $hours } uur voor het gesprek
dialogues-reminder-wrong = Kies een herinnering uit de lijst.

dialogues-part-publish = Later publiceren
dialogues-part-publish-text = Wil je dat dit gesprek vanzelf op de website komt? Kies dan een moment. Anders doe je het zelf.
dialogues-field-publish-day = Op welke dag?
dialogues-field-publish-clock = Hoe laat?
dialogues-publish-day-wrong = Vul een datum in die bestaat, zoals 24-3-2026.
dialogues-publish-clock-wrong = Vul een tijd in, zoals 9.00.
dialogues-publish-too-late = Kies een moment voor het begin van het gesprek.

dialogues-part-people = Verkenners
dialogues-field-verkenners = Hoeveel verkenners zoek je?
dialogues-field-verkenners-hint = Zij zien op hun werkplek dat je iemand zoekt. Zij nemen geen plek van een deelnemer in.
# $most (Number) - het hoogste getal
dialogues-verkenners-wrong = Vul een getal in van 0 tot en met { $most }.
dialogues-stage-planned = Gepland
# $when (String) - dag en tijd
dialogues-publishes-at = Dit gesprek komt vanzelf op de website op { $when }.
dialogues-close = Alle inbreng is verwerkt
dialogues-closed = Het gesprek is afgerond.
dialogues-cancel-late = Je kunt dit gesprek niet meer afgelasten
dialogues-cancel-late-text = Het gesprek is al begonnen, voorbij of afgelast. Of het staat nog niet op de website.
dialogues-to-waiting-list = Zet je op de wachtlijst
dialogues-make-series = Maak een reeks
dialogues-to-series = Bekijk de reeksen
dialogues-kit = Pakket om te printen
dialogues-door = Tel wie er is
