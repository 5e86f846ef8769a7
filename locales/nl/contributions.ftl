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
contributions-other-title = Heb je een code?
contributions-room-link = Ik ben bij een gesprek en heb een code
contributions-withdraw-link = Ik wil mijn tekst weghalen
contributions-text-hint = Schrijf geen namen op. Ook niet van je kind, school of hulpverlener.
contributions-text-missing = Schrijf op wat je wilt zeggen. Eén woord mag ook.
# $over (Number) - hoeveel tekens te veel
contributions-text-too-long = Je tekst is { $over ->
    [one] 1 teken
   *[other] { $over } tekens
} te lang. Maak je tekst korter.
contributions-text-odd = In je tekst staat een teken dat wij niet kunnen lezen. Wij hebben het weggehaald. Kijk je tekst na en ga verder.
contributions-perspective = Wat past bij jou?
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
contributions-check-title = Klopt dit?
contributions-check-lead = Kijk je antwoord na. Staat er een naam in? Haal die dan weg. Wij bewaren pas iets als je op ‘Versturen’ drukt.
contributions-check-question = De vraag
contributions-check-text = Je antwoord
contributions-check-perspective = Wat past bij jou
contributions-check-gemeente = Waar je woont
contributions-change = Wijzig
contributions-send = Versturen
contributions-sent-title = Dank je wel. Wij hebben je tekst.
contributions-sent-lead = Wij weten niet wie je bent. Wij kunnen je dus niet antwoorden. Heb je nu hulp nodig? Kijk dan onderaan deze pagina.
contributions-sent-code = Jouw code
contributions-sent-keep = Met deze code kun je je tekst later weghalen. Schrijf de code op of maak een foto.
contributions-sent-unknown = Zonder code kunnen wij je tekst niet terugvinden. Wij weten niet wie je bent.
contributions-sent-next = Wat gebeurt er nu?
contributions-sent-gate = Iemand van ons leest je tekst. Staat er een naam in? Dan gebruiken wij je tekst niet.
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
contributions-state-waiting-more = Nog niemand heeft je tekst gelezen.
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
contributions-desk-room-questions = De vragen
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
contributions-gate-lead = Geef een tekst vrij als niemand erin te herkennen is. Staat er een naam, school of adres in? Houd de tekst dan achter.
contributions-gate-empty = Er wacht nu geen tekst. Je bent klaar.
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
