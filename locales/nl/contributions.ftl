contributions-title = Geef je mening
contributions-lead = Wij willen weten wat jij belangrijk vindt. Je hebt geen account nodig. Wij weten niet wie je bent.
contributions-list-youth = Ben je jong?
contributions-list-parents = Ben je ouder of verzorger?
contributions-list-everybody = Vragen voor iedereen
contributions-list-professionals = Werk je met kinderen of jongeren?
# $count (Number) - het aantal vragen van de lijst
contributions-list-count = { $count ->
    [one] 1 vraag
   *[other] { $count } vragen
}
contributions-promise-title = Wat doen wij met je woorden?
contributions-promise-kept = Wij bewaren je tekst, de vraag en de dag.
contributions-promise-never = Wij bewaren nooit je naam, je telefoon of de tijd.
contributions-promise-use = Wij lezen je tekst later en gebruiken hem in een verslag zonder namen.
contributions-young-kept = Wij bewaren wat je schrijft, de vraag en de dag.
contributions-young-never = Je naam en je telefoon bewaren wij nooit.
contributions-young-use = Later lezen wij je tekst. Er komt een verslag zonder namen.
contributions-other-title = Heb je een code?
contributions-room-link = Ik ben bij een gesprek en heb een code
contributions-withdraw-link = Ik wil mijn tekst weghalen
contributions-worry-title = Maak je je zorgen?
contributions-information = Zoek je informatie over opgroeien?
contributions-text-hint = Schrijf geen namen op. Ook niet van je kind, school of hulpverlener.
contributions-text-missing = Schrijf op wat je wilt zeggen. Eén woord mag ook.
# $over (Number) - hoeveel tekens te veel
contributions-text-too-long = Je tekst is { $over ->
    [one] 1 teken
   *[other] { $over } tekens
} te lang. Maak je tekst korter.
contributions-text-odd = In je tekst staat een teken dat wij niet kunnen lezen. Wij hebben het weggehaald. Kijk je tekst na en ga verder.
# $what (String) - wat het is
# $words (String) - de woorden uit de tekst
contributions-trace-found = Er staat { $what } in je tekst: { $words }.
contributions-trace-must-go = Haal dat weg.
contributions-trace-phone = een telefoonnummer
contributions-trace-email = een e-mailadres
contributions-trace-iban = een rekeningnummer
contributions-trace-bsn = een burgerservicenummer
contributions-trace-profile = een link naar een persoon
contributions-trace-remove = Haal het voor mij weg
contributions-trace-removed = Wij hebben het weggehaald
contributions-trace-removed-more = Er staat nu [weg]. Kijk je tekst na en ga verder.
contributions-trace-title = Hierdoor kan iemand je herkennen. Aanpassen?
contributions-trace-lead = Kijk naar de gekleurde woorden. Met één druk op een knop maak je ze algemeen.
# $words (String) - de gewone woorden
contributions-trace-replace = Maak ervan: { $words }
contributions-trace-all = Maak alles algemeen
contributions-trace-own = Zelf aanpassen
contributions-trace-leave = Laat het zo staan
contributions-trace-leave-more = Laat je het zo staan? Dan kijkt iemand van ons je tekst als eerste na.
# $number (Number) - het nummer van de regel
contributions-trace-line = Regel { $number }
# $words (String) - de gewone woorden
contributions-trace-becomes = Algemeen: { $words }
contributions-trace-batch-title = Hierdoor kan iemand herkend worden. Aanpassen?
contributions-trace-batch-lead = Je keuze geldt voor alles op deze pagina. Wat blijft staan, kijkt de poortwachter als eerste na.
contributions-perspective = Wat past bij jou?
# $few (Number) - vanaf hoeveel mensen wij het bewaren
contributions-perspective-room = Wij bewaren dit alleen als er { $few } of meer mensen zoals jij bij dit gesprek zijn.
contributions-perspective-parent = Ik ben ouder of verzorger
contributions-perspective-youth = Ik ben kind of jongere
contributions-perspective-professional = Ik werk met kinderen of jongeren
contributions-perspective-other = Iets anders
contributions-perspective-wrong = Kies wat bij je past. Of kies: dat zeg ik liever niet.
contributions-not-told = Dat zeg ik liever niet
contributions-gemeente = Waar woon je?
contributions-gemeente-wrong = Kies een plaats uit de lijst. Of kies: dat zeg ik liever niet.
contributions-next = Verder
contributions-back = Terug
contributions-questions = Andere vragen
contributions-questions-work = Werk je met kinderen of jongeren?
# $title (String) - de titel van het gesprek
contributions-room-of = Je doet mee met: { $title }
contributions-room-read-first = Iemand leest je antwoord eerst. Daarna kan het op het scherm in de zaal komen.
contributions-check-title = Klopt dit?
contributions-check-lead = Kijk je antwoord na. Staat er een naam in? Haal die dan weg. Wij bewaren pas iets als je op ‘Versturen’ drukt.
contributions-check-code = Na het versturen krijg je een code. Kwijt is kwijt: wij kunnen de code niet voor je terugvinden.
contributions-check-question = De vraag
contributions-check-text = Je antwoord
contributions-check-perspective = Wat past bij jou
contributions-check-gemeente = Waar je woont
contributions-change = Wijzig
contributions-send = Versturen
contributions-sent-title = Dank je wel. Wij hebben je tekst.
contributions-help-first = Wij lezen je tekst later en weten niet wie je bent. Wij kunnen je via dit formulier niet helpen. Je kunt nu wel iemand bellen.
contributions-sent-code = Jouw code
contributions-sent-keep = Met deze code kun je je tekst later weghalen. Schrijf de code op of maak een foto.
contributions-sent-unknown = Zonder code kunnen wij je tekst niet terugvinden. Wij weten niet wie je bent.
contributions-sent-kept = Ik heb mijn code bewaard
contributions-sent-not-needed = Ik heb geen code nodig
contributions-sent-qr = Bewaar de code met de camera van je telefoon
contributions-sent-qr-label = QR-code met jouw code
contributions-sent-next = Wat gebeurt er nu?
contributions-sent-gate = Iemand van ons leest je tekst. Staat er een naam in? Dan halen wij die weg of gebruiken wij je tekst niet.
contributions-sent-report = Daarna komt je tekst bij de teksten van andere mensen. Wij schrijven er een verslag over.
contributions-sent-about = Ik heb een vraag over Expeditie
contributions-next-title = Wil je nog een vraag beantwoorden?
contributions-next-question = Naar de volgende vraag
contributions-room-code = Wat is de code van het gesprek?
contributions-room-code-hint = De code staat op het scherm in de zaal. Het zijn 6 letters en cijfers.
contributions-room-open = Open de vragen
contributions-room-unknown = Deze code werkt niet. Kijk of je de code goed hebt overgenomen.
contributions-room-without = Heb je geen code? Je kunt ook zo meedoen.
contributions-room-online = Geef online je mening
contributions-withdraw-title = Je tekst weghalen
contributions-withdraw-code = Wat is je code?
contributions-withdraw-hint = Je kreeg deze code toen je je tekst verstuurde. Het zijn 16 letters en cijfers.
contributions-withdraw-look = Zoek mijn tekst
contributions-withdraw-missing = Vul de code in die je van ons kreeg.
contributions-withdraw-wrong = Wij kennen deze code niet. Kijk of je de code goed hebt overgenomen.
contributions-receipt-title = Wij hebben je tekst gevonden
contributions-state-waiting = Je tekst wacht nog
contributions-state-waiting-more = Iemand van ons leest je tekst binnenkort.
contributions-state-released = Wij hebben je tekst gelezen
contributions-state-released-more = Wij gebruiken je tekst voor het verslag.
contributions-state-held = Wij gebruiken je tekst niet
contributions-state-held-more = Er stond misschien een naam in. Wij gebruiken je tekst niet.
contributions-withdraw-final = Wil je dat wij je tekst weghalen? Dan is hij voor altijd weg.
contributions-withdraw-do = Haal mijn tekst weg
contributions-withdraw-keep = Nee, mijn tekst mag blijven
contributions-gone-title = Je tekst is weg
contributions-gone-lead = Wij hebben je tekst nu niet meer. Je code werkt niet meer.
contributions-gone-again = Geef opnieuw je mening
contributions-help-danger = Ben je nu in gevaar? Bel
contributions-help-113 = Denk je aan zelfmoord? Bel
contributions-help-113-free = Bel 113 ook gratis op
contributions-help-children = Ben je jong en wil je praten? Bel de Kindertelefoon:
contributions-help-violence = Is het thuis niet veilig? Bel Veilig Thuis:

contributions-desk-dialogues = Gesprekken
contributions-desk-room-title = Zaalscherm
contributions-desk-room-link = Naar het zaalscherm
contributions-desk-batch-link = Uitspraken invoeren
contributions-desk-room-join = Doe mee met je telefoon
contributions-desk-room-qr = QR-code van de pagina met de vragen
# $address (String) - het korte adres
contributions-desk-room-address = Scan de code. Of ga naar { $address } en typ:
# $count (Number) - hoeveel antwoorden er zijn
contributions-desk-room-cards = Er zijn al { $count } antwoorden.
contributions-batch-title = Uitspraken invoeren
contributions-batch-lead = Typ wat mensen zeiden, in hun eigen woorden. Schrijf geen namen op. Ook niet van een kind, school of hulpverlener.
contributions-batch-question = Bij welke vraag?
contributions-batch-question-wrong = Kies de vraag waarover dit gaat.
contributions-batch-perspective = Wie zeiden dit?
# $few (Number) - vanaf hoeveel mensen wij het bewaren
contributions-batch-perspective-hint = Wij bewaren dit alleen als er { $few } of meer van hen zijn geteld. Tel daarom eerst bij de deur.
contributions-batch-perspective-parent = Ouders of verzorgers
contributions-batch-perspective-youth = Kinderen of jongeren
contributions-batch-perspective-professional = Mensen die met kinderen of jongeren werken
contributions-batch-perspective-other = Anderen
contributions-batch-perspective-unknown = Gemengd of niet bekend
contributions-batch-text = Wat is er gezegd?
# $most (Number) - hoeveel regels er mogen zijn
contributions-batch-hint = Zet elke uitspraak op een eigen regel. Niet meer dan { $most } regels tegelijk.
contributions-batch-empty = Typ ten minste één uitspraak.
# $count (Number) - hoeveel regels er zijn
# $most (Number) - hoeveel regels er mogen zijn
contributions-batch-too-many = Dit zijn { $count } uitspraken. Bewaar er niet meer dan { $most } tegelijk.
# $lines (String) - de nummers van de regels
# $most (Number) - hoeveel tekens een regel mag hebben
contributions-batch-too-long = Deze regels zijn langer dan { $most } tekens: { $lines }. Maak ze korter of verdeel ze.
# $lines (String) - de nummers van de regels
contributions-batch-odd = In deze regels stond een teken dat wij niet kunnen lezen: { $lines }. Wij hebben het weggehaald. Kijk ze na.
contributions-batch-save = Bewaren
# $count (Number) - hoeveel uitspraken er zijn bewaard
contributions-batch-saved = { $count ->
    [one] 1 uitspraak bewaard
   *[other] { $count } uitspraken bewaard
}
contributions-batch-saved-more = Ze wachten nu op nakijken. Je kunt hieronder verder typen.
contributions-gate-title = Inbreng nakijken
contributions-gate-lead = Geef een tekst vrij als niemand erin te herkennen is. Staat er een naam, school of adres in? Lak die woorden dan eerst weg.
contributions-gate-empty = Er wacht nu geen tekst. Je bent klaar.
# $few (Number) - vanaf hoeveel wij tellen
contributions-gate-few = Er wachten minder dan { $few } teksten.
# $count (Number) - hoeveel teksten wachten
contributions-gate-count = { $count ->
    [one] Er wacht 1 tekst.
   *[other] Er wachten { $count } teksten.
}
# $count (Number) - tot hoever wij tellen
contributions-gate-many = Er wachten meer dan { $count } teksten.
contributions-gate-wrong = Kies of je een tekst vrijgeeft of achterhoudt.
# $number (Number) - de hoeveelste tekst op de pagina
contributions-gate-text = Tekst { $number }
# $number (Number) - de hoeveelste tekst op de pagina
contributions-gate-release = Vrijgeven (tekst { $number })
# $number (Number) - de hoeveelste tekst op de pagina
contributions-gate-hold = Achterhouden (tekst { $number })
contributions-gate-release-all = Alles op deze pagina vrijgeven
# $count (Number) - hoeveel teksten zijn vrijgegeven
contributions-gate-released = { $count ->
    [one] 1 tekst vrijgegeven
   *[other] { $count } teksten vrijgegeven
}
# $count (Number) - hoeveel teksten worden achtergehouden
contributions-gate-held = { $count ->
    [one] 1 tekst achtergehouden
   *[other] { $count } teksten achtergehouden
}
contributions-gate-batches = Teksten komen hier met ten minste vijf tegelijk, of als het gesprek of de week voorbij is.
contributions-gate-overdue = Er wachten teksten langer dan drie dagen
contributions-gate-overdue-more = Kijk ze vandaag na. Dan kan de werkgroep verder.
contributions-gate-next = Naar de volgende teksten
contributions-gate-more = Meer
# $number (Number) - de hoeveelste tekst op de pagina
contributions-gate-see = Gezien (tekst { $number })
# $number (Number) - de hoeveelste tekst op de pagina
contributions-gate-change = Weglakken of weghalen (tekst { $number })
contributions-gate-seen = Genoteerd dat je de tekst hebt gezien
contributions-gate-gone = De tekst is weg
contributions-gate-one-title = Tekst nakijken
contributions-gate-mail-subject = Er wacht werk op de werkplek
contributions-gate-mail = Er zijn teksten die langer dan drie dagen wachten op nakijken.
contributions-gate-mail-how = Log in en kijk ze na:
contributions-gate-withdraw-title = Vroeg iemand om deze tekst weg te halen?
contributions-gate-withdraw-lead = Doe dit alleen als de persoon zelf het vroeg. De tekst is dan voor altijd weg.
contributions-gate-withdraw-sure = Weet je het zeker?
contributions-gate-withdraw-yes = Ja, de persoon vroeg dit zelf
contributions-gate-withdraw-wrong = Vink aan dat de persoon dit zelf vroeg.
contributions-crisis-tag = Eerst lezen
contributions-crisis-title = Hier is misschien iemand in gevaar
contributions-crisis-call = Is er nu gevaar en weet je waar? Bel 112.
contributions-crisis-contact = Bespreek de tekst met de aandachtsfunctionaris. Bel voor advies Veilig Thuis: 0800-2000.
contributions-crisis-code = Werk je met de meldcode? Volg dan de stappen van de meldcode.
contributions-crisis-trace = Zoek niet uit wie dit schreef. Dat hebben wij beloofd. De schrijver zag al waar hulp is.
contributions-crisis-hold = Houd de tekst achter. Kies ‘Gezien’ als je de stappen hebt gedaan.
contributions-known-title = Hier is misschien iemand te herkennen
contributions-known-more = Wie dit schreef, liet het zo staan. Neem ons voorstel over of lak zelf woorden weg. Geef de tekst daarna vrij.
contributions-redact-tag = Bewerkt
contributions-redact-title = Woorden weglakken of vervangen
contributions-redact-lead = Vink de woorden aan waaraan je iemand kunt herkennen. Wat wij vonden, staat al aangevinkt. Je ziet eerst hoe het wordt.
contributions-redact-words = Welke woorden moeten weg?
contributions-redact-cover = Wat komt ervoor in de plaats?
# $bar (String) - hoe weggelakte woorden eruitzien
contributions-redact-black = Weglakken: { $bar }
# $words (String) - de gewone woorden
contributions-redact-general = Vervangen door ‘{ $words }’
contributions-redact-cover-wrong = Kies wat er in de plaats komt.
contributions-redact-none = Vink ten minste één woord aan.
contributions-redact-changed = Iemand anders heeft deze tekst net veranderd. Kijk opnieuw.
contributions-redact-look = Bekijk hoe het wordt
contributions-redact-check = Klopt het zo?
contributions-redact-now = Nu
contributions-redact-then = Straks
contributions-redact-final = Dit kun je niet terugdraaien. De oude tekst is dan weg.
contributions-redact-write = Bewaar zo
contributions-redact-done = De tekst is bewerkt
contributions-redact-done-more = De oude woorden zijn weg. Je kunt nog meer woorden kiezen of de tekst vrijgeven.
contributions-cover-someone = iemand
contributions-cover-child = mijn kind
contributions-cover-parent = een ouder
contributions-cover-helper = een hulpverlener
contributions-cover-teacher = een leraar
contributions-cover-school = een school
contributions-cover-organisation = een organisatie
contributions-cover-place = een plaats
contributions-cover-day = een dag
contributions-quote-link = Kies wat een citaat mag zijn
contributions-quote-title = Citaten kiezen
contributions-quote-lead = Alleen wat jij hier goed vindt, staat straks met aanhalingstekens in Bijlage 2. De rest telt alleen mee.
contributions-quote-empty = Er is nu geen tekst waarover je moet kiezen.
contributions-quote-traits = Wat staat er in deze tekst?
# $many (Number) - vanaf hoeveel er een tweede persoon nodig is
contributions-quote-traits-hint = Wat wij zelf vonden, staat al aangevinkt en telt altijd mee. Vink aan wat je nog meer ziet. Zijn het er { $many } of meer? Dan moet ook een collega kijken.
contributions-quote-yes = Mag als citaat
contributions-quote-no = Niet als citaat
contributions-quote-skip = Sla deze tekst over
contributions-quote-wrong = Kies of deze tekst een citaat mag zijn.
contributions-quote-is = De tekst mag als citaat
contributions-quote-is-not = De tekst wordt geen citaat
contributions-quote-ask = Vraag een collega
# $many (Number) - vanaf hoeveel er een tweede persoon nodig is
contributions-quote-ask-more = In de tekst staan { $many } of meer dingen waaraan je iemand herkent. Een collega moet ook ja zeggen.
contributions-quote-own = Jij zei al ja. Vraag een collega om ook te kijken.
contributions-quote-second = Kijk jij als tweede?
contributions-quote-second-more = Een collega zei ja. Er staat veel in waaraan je iemand herkent. Zeg alleen ja als jij dat ook goed vindt.
contributions-trait-age = Een leeftijd
contributions-trait-place = Een plaats, buurt of straat
contributions-trait-institution = Een school, club of organisatie
contributions-trait-date = Een dag of een gebeurtenis
contributions-trait-family = Hoe het gezin eruitziet
contributions-trait-profession = Een beroep
contributions-trait-condition = Een ziekte of beperking
contributions-log-link = Download hoe vaak teksten zijn nagekeken (csv)
contributions-log-day = Dag
contributions-log-action = Wat
contributions-log-count = Aantal
contributions-log-role = Rol
# $few (Number) - vanaf hoeveel wij tellen
contributions-log-few = minder dan { $few }
contributions-log-entered = ingevoerd na een gesprek
contributions-log-released = vrijgegeven
contributions-log-held = achtergehouden
contributions-log-seen = als eerste gezien
contributions-log-redacted = weggelakt of vervangen
contributions-log-withdrawn-for = weggehaald op verzoek
contributions-log-withdrawn = weggehaald met een code
contributions-log-quote-yes = mag als citaat
contributions-log-quote-asked = tweede persoon gevraagd voor een citaat
contributions-log-quote-no = niet als citaat
contributions-themes-title = Waar gaat je tekst over?
contributions-themes-given = De werkgroep koos hierbij:
contributions-themes-none = De werkgroep heeft nog geen thema gekozen.
contributions-object-lead = Bedoelde je iets anders? Zeg het ons. Wij kijken dan opnieuw.
contributions-object = Zo bedoelde ik het niet
contributions-objected = Wij hebben het genoteerd
contributions-objected-more = De werkgroep praat opnieuw over je tekst.
contributions-language-ar = Arabisch
contributions-language-bg = Bulgaars
contributions-language-en = Engels
contributions-language-fr = Frans
contributions-language-de = Duits
contributions-language-pl = Pools
contributions-language-pt = Portugees
contributions-language-ro = Roemeens
contributions-language-ru = Russisch
contributions-language-es = Spaans
contributions-language-tr = Turks
contributions-language-uk = Oekraïens
contributions-tablet-next = Volgende persoon
contributions-tablet-link = Open de vragen op een tablet die rondgaat
contributions-tablet-wipe = Wis alles en begin opnieuw
contributions-tablet-keep = Deze tablet gaat naar de volgende persoon. Schrijf de code over op papier. Of maak een foto met je eigen telefoon. Met de code kun je je tekst later weghalen.
contributions-proposal-title = Ons voorstel
contributions-proposal-lead = Aan de gekleurde woorden kun je misschien iemand herkennen. Zo wordt de tekst zonder die woorden:
contributions-proposal-take = Neem het voorstel over
contributions-less-title = Krijg ik straks minder hulp?
contributions-less-lead = Veel ouders vragen dit. Ons antwoord: dat is niet de bedoeling.
contributions-less-normal = Opgroeien gaat met vallen en opstaan. Soms is een buur, de school of een club dan genoeg. Daar willen wij meer van.
contributions-less-help = Heeft je kind hulp nodig van een hulpverlener? Dan moet die hulp er zijn. Dat staat in de wet.
contributions-less-money = Wij doen dit niet om geld te besparen. In ons plan staat dat je daar niet op mag rekenen.
contributions-less-honest = Wij kunnen niet beloven dat alles blijft zoals het is. Merk je dat hulp moeilijk te krijgen is? Zeg het ons dan. Zo kunnen wij er iets aan doen.
contributions-less-say = Vertel wat jij merkt
contributions-less-where = Vraag hulp in je gemeente
contributions-less-where-more = Elke gemeente heeft een loket voor vragen over je kind. Zoek op de website naar ‘jeugdhulp’.
contributions-no-traces-title = Zo laat je geen sporen achter
contributions-no-traces-lead = Wij zetten niets op je telefoon of computer. Je browser onthoudt wel welke pagina’s je bezoekt.
contributions-no-traces-before = Voordat je begint
contributions-no-traces-private = Open een privévenster. Je browser onthoudt dan niet welke pagina’s je bezoekt.
contributions-no-traces-phone = Op een telefoon: open je browser en kies in het menu ‘Nieuw incognitotabblad’ of ‘Privé’.
contributions-no-traces-computer = Op een computer: druk op Ctrl, Shift en N. Werkt dat niet? Druk dan op Ctrl, Shift en P.
contributions-no-traces-open = Typ in dat venster het adres van deze website.
contributions-no-traces-after = Als je klaar bent
contributions-no-traces-close = Sluit het privévenster.
contributions-no-traces-history = Had je geen privévenster? Open dan de geschiedenis van je browser. Haal de pagina’s van deze website weg.
contributions-no-traces-code = Bewaar je code waar een ander hem niet vindt. Je mag ook zonder code verder.
contributions-no-traces-calls = Heb je een hulplijn gebeld? Haal het nummer weg uit de lijst met gesprekken op je telefoon.
contributions-no-traces-unsure = Kijkt er iemand mee op je telefoon?
contributions-no-traces-elsewhere = Gebruik dan een ander apparaat. Bijvoorbeeld van iemand die je vertrouwt, of in de bibliotheek.
contributions-no-traces-network = Thuis of op school kan iemand zien dat je op deze website was. Wat je schrijft, kan diegene niet zien.
# $number (Number) - de hoeveelste vraag
# $of (Number) - hoeveel vragen er zijn
contributions-wall-question = Vraag { $number } van { $of }
contributions-wall-previous = Vorige vraag
contributions-wall-next = Volgende vraag
contributions-wall-refresh = Ververs
contributions-wall-read-first = Iemand leest je antwoord eerst. Pas daarna kan het op dit scherm komen.
contributions-wall-empty = Er hangen nog geen kaarten op het scherm.
# $count (Number) - hoeveel kaarten op het scherm staan
contributions-wall-shown = { $count ->
    [one] Er hangt 1 kaart op het scherm.
   *[other] Er hangen { $count } kaarten op het scherm.
}
contributions-wall-curtain = De kaarten blijven nog even weg. Eerst schrijft iedereen zelf.
contributions-wall-keys = Kaarten komen er vanzelf bij. Met de pijltjes ← en → kies je een andere vraag.
contributions-wall-lost = Er is even geen verbinding. De kaarten zijn misschien niet de nieuwste.
contributions-wall-ended = Dit scherm staat stil. Log opnieuw in en open het scherm nog een keer.
contributions-cards-title = Kaarten kiezen
contributions-cards-lead = Iedereen in de zaal ziet wat jij kiest. Lees elke kaart eerst. Herken je iemand? Zet de kaart dan niet op het scherm.
contributions-cards-rules = Kaarten komen hier met vijf tegelijk. Een kaart met een naam of met zorgen zie je hier niet.
contributions-cards-gate = Jouw keuze gaat alleen over het scherm. De poortwachter leest daarna elke tekst nog na.
contributions-cards-waiting = Nog kiezen
# $few (Number) - vanaf hoeveel kaarten je ze ziet
contributions-cards-too-few = Er zijn nog geen { $few } kaarten. Daarom zie je ze nog niet.
contributions-cards-none = Je hebt over alle kaarten gekozen.
contributions-cards-more = Er zijn nog meer kaarten. Die zie je als je over deze hebt gekozen.
contributions-cards-wrong = Kies wat je met de kaart wilt doen.
# $number (Number) - de hoeveelste kaart op de pagina
contributions-cards-card = Kaart { $number }
# $number (Number) - de hoeveelste kaart op de pagina
contributions-cards-wall = Op het scherm (kaart { $number })
# $number (Number) - de hoeveelste kaart op de pagina
contributions-cards-top = Bovenaan (kaart { $number })
# $number (Number) - de hoeveelste kaart op de pagina
contributions-cards-not-top = Niet meer bovenaan (kaart { $number })
# $number (Number) - de hoeveelste kaart op de pagina
contributions-cards-not = Niet op het scherm (kaart { $number })
# $number (Number) - de hoeveelste kaart op de pagina
contributions-cards-back = Later kiezen (kaart { $number })
contributions-cards-shown = Op het scherm bij deze vraag
contributions-cards-top-tag = Bovenaan
# $count (Number) - hoeveel kaarten niet op het scherm komen
contributions-cards-off = { $count ->
    [one] 1 kaart komt niet op het scherm
   *[other] { $count } kaarten komen niet op het scherm
}
contributions-cards-done-wall = De kaart hangt op het scherm
contributions-cards-done-top = De kaart hangt bovenaan
contributions-cards-done-off = De kaart hangt niet op het scherm
contributions-cards-done-back = Je kunt opnieuw over de kaart kiezen
contributions-cards-screen = Het scherm
contributions-cards-question = Welke vraag staat groot op het scherm?
contributions-cards-ask = Toon deze vraag
contributions-cards-curtain-about = Wil je dat iedereen eerst zelf schrijft? Haal de kaarten dan even weg.
contributions-cards-curtain-drawn = De kaarten zijn nu weg van het scherm.
contributions-cards-curtain-draw = Haal de kaarten even weg
contributions-cards-curtain-open = Toon de kaarten
contributions-log-wall = op het scherm in de zaal gezet
contributions-log-wall-off = niet op het scherm in de zaal
contributions-log-wall-undone = keuze voor het scherm teruggenomen
contributions-log-curtain-drawn = kaarten van het scherm gehaald
contributions-log-curtain-opened = kaarten op het scherm getoond
