# Aanmelden voor een gesprek

signups-crumb = Gesprekken
# $title (String) - the title of the dialogue
# $when (String) - day and time in words
signups-for = Je meldt je aan voor: { $title }, { $when }.
signups-people = Met hoeveel mensen kom je?
signups-people-hint = Tel jezelf ook mee. Je mag met 1 tot en met 8 mensen komen.
signups-people-wrong = Vul een getal in van 1 tot en met 8.
# $left (Number) - how many seats are free
signups-seats-left = { $left ->
    [one] Er is nog 1 plek.
   *[other] Er zijn nog { $left } plekken.
}
# $left (Number) - how many seats are free
signups-too-many = { $left ->
    [one] Er is nog 1 plek. Kom alleen of kies een ander gesprek.
   *[other] Er zijn nog { $left } plekken. Kom met minder mensen of kies een ander gesprek.
}
signups-next = Verder
signups-back = Terug

signups-message = Wil je een bericht van ons krijgen?
signups-message-hint = Dan sturen wij je een e-mail met de tijd en de plaats. En een bericht als het gesprek niet doorgaat.
signups-message-yes = Ja, stuur mij een bericht
signups-message-no = Nee, dat hoeft niet
signups-message-wrong = Kies of je een bericht wilt.
signups-email = Wat is je e-mailadres?
signups-email-hint = Je mag dit leeg laten. Je kunt ook zo komen.
signups-email-wrong = Dit e-mailadres klopt niet. Kijk of je het goed hebt geschreven. Bijvoorbeeld: naam@voorbeeld.nl.
# $seats (Number) - hoeveel plekken het gesprek heeft
signups-never-fits = Dit gesprek heeft { $seats } plekken. Kom met minder mensen, of kies een ander gesprek.
signups-full-late = Dit gesprek is vol
signups-email-often = Met dit adres is al vaak aangemeld. Wacht een uur, of meld je aan zonder e-mail.
signups-sixteen = Ben je 16 jaar of ouder?
signups-sixteen-hint = Dit vragen wij alleen als je een e-mailadres invult.
signups-sixteen-wrong = Kies of je 16 jaar of ouder bent.
signups-sixteen-no = Je kunt meedoen zonder e-mail. Of vraag je ouder om zich aan te melden.
signups-without-email = Verder zonder e-mail
signups-yes = Ja
signups-no = Nee
signups-to-needs = Ik heb iets nodig om mee te doen
signups-children = Ben je jonger dan 16 jaar?
signups-children-text = Je mag gewoon komen. Wij vragen je naam niet. Wij schrijven op wat je zegt. Wij schrijven niet op wie het zei. Geef ons geen e-mailadres. Je ouder mag dat wel doen.

signups-needs = Wat heb je nodig om mee te doen?
signups-needs-hint = Kies wat bij jou past. Je mag ook niets kiezen.
signups-needs-wrong = Kies alleen uit de lijst.
signups-need-wheelchair = Een plek voor een rolstoel
signups-need-interpreter = Een tolk
signups-need-reading = Hulp bij lezen
signups-need-childcare = Opvang voor mijn kind

signups-check = Klopt dit?
signups-check-intro = Kijk of alles goed is. Daarna meld je je aan.
signups-check-people = Aantal mensen
signups-check-message = Bericht
# $email (String) - the address somebody typed
signups-check-email = Ja, op { $email }
signups-check-no-email = Nee, geen bericht
signups-check-needs = Wat heb je nodig?
signups-check-no-needs = Niets
signups-change-people = Wijzig aantal mensen
signups-change-message = Wijzig bericht
signups-change-needs = Wijzig wat je nodig hebt
signups-privacy = Wij bewaren je naam niet. Je e-mailadres gebruiken wij alleen voor dit gesprek.
signups-send = Meld mij aan

signups-what = Gesprek
signups-when = Wanneer
signups-where = Waar
signups-done = Je bent aangemeld
signups-code = Dit is je code
signups-code-text = Schrijf de code op of maak een foto. Wij laten de code maar één keer zien. Met de code kun je je aanmelding veranderen. Of je weer afmelden.
signups-cancel-link = Afmelden met je code
signups-online = Meedoen via internet
signups-online-text = Dit gesprek is online. Je doet mee via deze link:
signups-mailed = Je krijgt een e-mail van ons. Daar staat alles nog een keer in.
signups-not-mailed = Je krijgt geen e-mail van ons. Schrijf dus op wanneer het gesprek is.
signups-next-title = Wat gebeurt er nu?
signups-next-come = Je komt op de dag van het gesprek. Je hoeft niets mee te nemen.
signups-next-hear = Wij schrijven op wat mensen zeggen. Wij schrijven geen namen op.
signups-next-result = Later lees je op deze website wat wij hebben gehoord. En wat wij ermee doen.
signups-calendar = Zet het gesprek in je agenda (.ics)
signups-ask = Heb je een vraag?
signups-ask-text = Stel je vraag gerust. Je hoeft je code niet te geven.
signups-ask-link = Kijk bij wie je terechtkunt
signups-withdrawn = Je had je al afgemeld
signups-withdrawn-text = Je hebt dit formulier al eerder verstuurd. Daarna heb je je afgemeld. Wil je toch komen? Meld je dan opnieuw aan.
signups-again = Meld je opnieuw aan

signups-cancelled-dialogue = Dit gesprek gaat niet door
signups-cancelled-dialogue-text = Je kunt je niet meer aanmelden.
signups-over = Je kunt je niet meer aanmelden
signups-over-text = Dit gesprek is al begonnen of voorbij.
signups-other = Kun je dan wel?
# $title (String) - the title of another dialogue
# $when (String) - day and time in words
# $place (String) - venue and place
signups-other-link = { $title }, { $when }, { $place }
signups-all-dialogues = Bekijk alle gesprekken
signups-take-part = Geef online je mening

signups-cancel-title = Afmelden
signups-cancel-code = Wat is je code?
signups-cancel-code-hint = De code heeft 16 letters en cijfers. Je kreeg de code toen je je aanmeldde.
signups-cancel-code-empty = Vul je code in.
signups-cancel-code-wrong = Wij kennen deze code niet. Kijk of je de code goed hebt overgenomen.
signups-cancel-ask = Wil je je afmelden?
signups-cancel-yes = Ja, meld mij af
signups-cancel-no = Nee, ik kom wel
signups-cancel-done = Je bent afgemeld
# $title (String) - the title of the dialogue
signups-cancel-done-text = Je komt niet naar: { $title }. Goed dat je dit laat weten. Nu kan iemand anders komen.
signups-cancel-done-gone = Had je een e-mailadres gegeven? Dat hebben wij weggehaald.
signups-cancel-already = Je was al afgemeld
# $title (String) - the title of the dialogue
signups-cancel-already-text = Met deze code heb je je al afgemeld voor: { $title }. Je hoeft niets meer te doen.
signups-staying = Fijn dat je komt
# $when (String) - day and time in words
signups-staying-text = Je bent nog aangemeld. Wij zien je graag op { $when }.
signups-staying-link = Bekijk het gesprek

signups-mail-seated-subject = Je bent aangemeld
signups-mail-seated = Hallo! Je bent aangemeld. Hier staat alles nog een keer.
signups-mail-calendar = Bij deze mail zit een bestand voor je agenda.
signups-mail-cancel = Kun je toch niet komen? Meld je dan af. Dat doe je op deze pagina:
signups-mail-code = Je hebt daar deze code nodig:
signups-mail-greeting = Groeten van
    Expeditie
signups-mail-cancelled-subject = Je afspraak gaat niet door
signups-mail-cancelled = Hallo. Je had je aangemeld voor een gesprek. Dit gesprek gaat niet door.
signups-mail-cancelled-calendar = Bij deze mail zit een bestand. Daarmee haal je het gesprek uit je agenda.
signups-mail-other = Wil je naar een ander gesprek? Kijk dan op deze pagina:

signups-staff = Aanmeldingen
signups-staff-past = Eerdere aanmeldingen
signups-staff-text = Je ziet alleen aantallen. Mensen en aanmeldingen tellen mee als zij een plek hebben en niet zijn afgemeld. E-mailadressen zie je niet. Die gebruiken wij alleen om berichten te sturen.
signups-staff-caption = Aantallen per gesprek
signups-staff-none = Er zijn hier geen gesprekken.
signups-staff-dialogue = Gesprek
signups-staff-people = Mensen
signups-staff-signups = Aanmeldingen
signups-staff-left = Vrije plekken
signups-staff-cancelled = Afgemeld
signups-staff-needs = Nodig
# $need (String) - what is needed
# $count (Number) - how many sign-ups ask for it
signups-staff-need = { $need }: { $count }
signups-staff-no-needs = Niets
signups-staff-called-off = Gaat niet door
signups-staff-previous = Vorige
signups-staff-next = Volgende

signups-coming-as = Als wie kom je?
signups-coming-as-hint = Voor sommige groepen bewaren wij plekken. Kom je samen? Kies dan wat het beste past.
signups-coming-as-other = Iets anders, of dat zeg ik liever niet
signups-coming-as-wrong = Kies een antwoord uit de lijst.
signups-group-parents = Ouder of verzorger
signups-group-youths = Jongere
signups-group-professionals = Professional
signups-waiting-title = Je gaat naar de wachtlijst
signups-waiting-note = Er is nu geen plek voor jullie allemaal. Komt er een plek vrij? Dan sturen wij je een bericht.
signups-waiting-email = Vul een e-mailadres in. Zonder adres kunnen wij je niet zeggen dat er een plek is.
signups-waiting-ask = Dit gesprek is vol. Wil je op de wachtlijst?
signups-waiting-start = Zet mij op de wachtlijst
# $hours (Number) - hoeveel uur een plek wordt vastgehouden
signups-waiting-how = Komt er een plek vrij? Dan krijg je een bericht. Je hebt dan { $hours } uur om ja te zeggen. Kort voor het gesprek is dat korter.
signups-rule-fits = De eerste groep op de lijst die past, krijgt de plek.
signups-rule-order = De eerste groep op de lijst krijgt de plek. Past die groep nog niet? Dan wacht iedereen erachter ook.
signups-waiting-done = Je staat op de wachtlijst
signups-waiting-next = Je hebt nu nog geen plek. Kom dus pas als je een bericht van ons hebt.
signups-waiting-mailed = Je krijgt nu een e-mail van ons. Daarin staat hoe de wachtlijst werkt.
signups-waiting-code-text = Schrijf de code op. Met deze code zie je waar je staat en ga je van de lijst af.
# $number (Number) - de plek op de lijst
signups-line-number = Je bent nummer { $number } op de wachtlijst.
signups-why-full = Alle plekken zijn bezet. Komt er een plek vrij, dan hoor je dat van ons.
# $free (Number) - hoeveel plekken vrij zijn
signups-why-too-large = { $free ->
    [0] Er is nu geen plek die jullie kunnen krijgen.
    [one] Er is 1 plek vrij. Dat is te weinig voor jullie groep.
   *[other] Er zijn { $free } plekken vrij. Dat is te weinig voor jullie groep.
}
signups-why-kept = Er zijn plekken vrij, maar die bewaren wij nog voor een andere groep mensen.
signups-why-behind = Voor jou wacht nog een groep. Die is eerst aan de beurt.
signups-why-late = Het gesprek is al bijna. Wij bieden nu geen plekken meer aan via de wachtlijst. Is er plek? Meld je dan gewoon aan.
signups-line-offered = Er is een plek voor je. Kijk in je e-mail en zeg ja.
signups-line-leave = Ja, haal mij van de wachtlijst
signups-line-stay = Nee, ik wil op de lijst blijven
signups-line-ask = Wil je van de wachtlijst af?
signups-offer-title = Er is een plek voor je
signups-offer-ask = Kom je? Kies hieronder.
# $until (String) - dag en tijd
signups-offer-until = Wij bewaren de plek voor je tot { $until }.
signups-offer-yes = Ja, ik kom
signups-offer-no = Nee, geef de plek aan iemand anders
signups-offer-accepted = Je hebt een plek
# $title (String) - titel van een gesprek
signups-offer-accepted-text = Je bent aangemeld voor { $title }. Tot dan.
signups-offer-accepted-mail = Je krijgt een e-mail met alles erin. Je afmeldcode staat in de e-mail over de wachtlijst.
signups-offer-declined = De plek gaat naar iemand anders
signups-offer-declined-text = Je staat niet meer op de wachtlijst. Je e-mailadres is weg.
signups-offer-gone = Deze plek is er niet meer
signups-offer-gone-text = Je was te laat met antwoorden, of je bent al afgemeld. Je kunt je opnieuw aanmelden, als er nog plek is.
signups-offer-unknown = Wij kennen deze link niet
signups-offer-unknown-text = Kijk of je de hele link uit de e-mail hebt gebruikt.

signups-mail-waiting-subject = Je staat op de wachtlijst
signups-mail-waiting = Het gesprek is vol. Je staat op de wachtlijst. Je hebt dus nog geen plek.
signups-mail-offer-subject = Er is een plek voor je
signups-mail-offer = Er is een plek vrij bij het gesprek waarvoor je op de wachtlijst staat.
# $until (String) - dag en tijd
signups-mail-offer-until = Wil je komen? Open deze link en zeg ja. Dat kan tot { $until }.
signups-mail-offer-else = Kom je niet? Zeg dan nee op dezelfde pagina. Dan krijgt iemand anders de plek.
signups-mail-code-before = Gebruik daarvoor de code uit ons eerste bericht.
signups-mail-moved-subject = Je gesprek is veranderd
signups-mail-moved = De dag, de tijd of de plaats van het gesprek is veranderd. Dit is het nu:
signups-mail-moved-calendar = In de bijlage zit het gesprek voor je agenda. Het komt in de plaats van wat er stond.
signups-mail-reminder-subject = Het gesprek is bijna
signups-mail-reminder = Je hebt je aangemeld voor een gesprek. Wij zien je graag.
signups-mail-report-subject = Een gesprek is nog niet afgerond
# $days (Number) - hoeveel dagen geleden
signups-mail-report = Dit gesprek was { $days } dagen geleden. Het is nog niet afgerond.
signups-mail-report-how = Voer in wat mensen zeiden. Kies daarna: Alle inbreng is verwerkt.

signups-staff-waiting = Wachtlijst
signups-staff-line = Wachtlijst
signups-staff-line-text = Zo staat de wachtlijst er nu voor, en waarom niemand een plek krijgt.
signups-staff-line-empty = Er wacht niemand.
signups-staff-line-number = Nummer
signups-staff-line-people = Mensen
signups-staff-line-why = Waarom nog geen plek
signups-staff-why-full = Alle plekken zijn bezet of aangeboden.
# $free (Number) - hoeveel plekken vrij zijn
signups-staff-why-too-large = De groep is groter dan het aantal vrije plekken ({ $free }).
signups-staff-why-kept = De vrije plekken zijn bewaard voor een andere groep mensen.
signups-staff-why-behind = Er wacht een groep voor deze, en de lijst gaat op volgorde.
signups-staff-why-late = Het is te laat om nog een plek aan te bieden.

# Een adres dat op een tikfout lijkt
# $meant (String) - the address that was probably meant
signups-slip-title = Bedoel je { $meant }?
# $typed (String) - the address that was typed
signups-slip-text = Je schreef: { $typed }. Kies welk adres goed is.
# $meant (String) - the address that was probably meant
signups-slip-yes = Ja, gebruik { $meant }
# $typed (String) - the address that was typed
signups-slip-no = Nee, { $typed } is goed

# Een mail die niet aankwam
signups-unreached = Ons bericht kwam niet aan op je e-mailadres
signups-unreached-text = Reken niet op een mail van ons. Schrijf op wat hieronder staat, of print deze pagina.
signups-line-answer = Bekijk de plek en geef antwoord
# $count (Number) - how many addresses
signups-staff-unreached = { $count ->
    [one] 1 adres werkt niet
   *[other] { $count } adressen werken niet
}
signups-staff-unreached-fact = Adressen die niet werken
signups-staff-unreached-text = Een mail kwam niet aan. Wie met de code kijkt op de pagina Afmelden, ziet dat ook.
# $title (String) - the title of the dialogue
signups-staff-of = Aanmeldingen voor { $title }
# $title (String) - the title of the dialogue
# $when (String) - day and time in words
signups-for-staff = Het gaat om: { $title }, { $when }.

# Een bericht aan iedereen die zich aanmeldde
signups-letter-title = Stuur een bericht
signups-letter-text = Je schrijft aan wie zich aanmeldde en een e-mailadres gaf. Je ziet hoeveel dat er zijn, niet wie.
signups-letter-audience = Aan wie?
signups-letter-audience-hint = Iedereen krijgt een eigen mail. Niemand ziet de anderen.
signups-letter-audience-missing = Kies aan wie het bericht gaat.
signups-letter-nobody = Niemand van deze groep gaf een e-mailadres. Kies een andere groep.
signups-letter-seated = Wie een plek heeft
signups-letter-waiting = Wie wacht op een plek
signups-letter-everybody = Iedereen
# $name (String) - a group of people
# $count (Number) - how many addresses
signups-letter-option = { $name } ({ $count ->
    [one] 1 adres
   *[other] { $count } adressen
})
signups-letter-field = Wat wil je zeggen?
# $most (Number) - how many characters
signups-letter-field-hint = Schrijf kort en gewoon, hoogstens { $most } tekens. Noem geen namen. Een link typ je helemaal uit.
signups-letter-text-missing = Schrijf het bericht.
# $over (Number) - how many characters too many
# $most (Number) - how many characters are allowed
signups-letter-too-long = Je tekst is { $over } tekens te lang. Er passen { $most } tekens.
signups-letter-odd = Er staan tekens in die niet kunnen. Typ de tekst opnieuw.
signups-letter-preview = Bekijk het bericht
signups-letter-preview-title = Klopt je bericht?
signups-letter-preview-label = Zo ziet de mail eruit
# $count (Number) - how many addresses
signups-letter-preview-text = { $count ->
    [one] Zo leest iedereen het. Het gaat naar 1 adres. Na het versturen kun je niets meer veranderen.
   *[other] Zo leest iedereen het. Het gaat naar { $count } adressen. Na het versturen kun je niets meer veranderen.
}
signups-letter-subject = Onderwerp
signups-letter-to = Adressen
signups-letter-send = Verstuur het bericht
signups-letter-change = Verander het bericht
signups-letter-done = Je bericht is verstuurd
signups-letter-done-text = Hieronder zie je hoeveel mails zijn aangekomen. Kijk over een paar minuten nog eens.
signups-letter-closed = Je kunt nu geen bericht sturen
signups-letter-closed-text = Het gesprek gaat niet door, of het is meer dan 14 dagen geleden. Dan zijn de adressen weg.
signups-letter-no-addresses = Er is niemand om aan te schrijven
signups-letter-no-addresses-text = Niemand die zich aanmeldde, gaf een e-mailadres.
signups-letter-sent-text = Mails van wie zich afmeldde, en mails van meer dan 14 dagen oud, zijn weg.
signups-letter-sent = Verstuurde berichten
signups-letter-day = Dag
signups-letter-audience-column = Aan
signups-letter-arrived = Verstuurd
signups-letter-waits = Wacht
signups-letter-failed = Niet bezorgd
signups-mail-letter-subject = Een bericht voor je
signups-mail-letter = Hallo. Je hebt je aangemeld voor een gesprek. Wij hebben een bericht voor je.

# Aanmeldingen weghalen
signups-removal-title = Haal aanmeldingen weg
signups-removal-text = Doe dit alleen als het geen echte mensen zijn. De plekken komen vrij, ook voor de wachtlijst.
signups-removal-reason = Waarom haal je ze weg?
signups-removal-reason-hint = Wie een e-mailadres gaf, leest dit in een mail. Schrijf er geen namen in.
signups-removal-reason-missing = Schrijf waarom je de aanmeldingen weghaalt.
signups-removal-by-time = Kies een tijd
signups-removal-by-time-text = Dan kies je iedereen die zich in die tijd aanmeldde. Je mag dit leeg laten.
signups-removal-day = Dag
signups-removal-from = Vanaf hoe laat?
signups-removal-until = Tot hoe laat?
signups-removal-time-wrong = Vul een dag in, en twee tijden waarvan de tweede later is.
signups-removal-by-row = Of kies losse aanmeldingen
signups-removal-caption = Aanmeldingen, de nieuwste bovenaan
signups-removal-choose = Kies
# $number (Number) - the number of a sign-up
signups-removal-number = Nummer { $number }
signups-removal-when = Aangemeld
# $day (String) - a day in words
# $from (String) - an hour
# $until (String) - the next hour
signups-removal-hour = { $day }, tussen { $from } en { $until } uur
signups-removal-state = Nu
signups-removal-seated = Heeft een plek
signups-removal-offered = Kreeg een plek aangeboden
signups-removal-waits = Wacht op een plek
signups-removal-nothing = Kies een of meer aanmeldingen, of een tijd waarin iemand zich aanmeldde.
signups-removal-next = Bekijk je keuze
signups-removal-ask = Wil je deze aanmeldingen weghalen?
signups-removal-ask-text = Je kunt dit niet terugdraaien. Wie een e-mailadres gaf, krijgt een mail met de reden.
signups-removal-numbers = Nummers
signups-removal-reason-is = Reden
signups-removal-yes = Ja, haal ze weg
signups-removal-no = Nee, terug
signups-removal-done = De aanmeldingen zijn weg
signups-removal-done-text = De plekken zijn vrij. Kan er nog iemand van de wachtlijst komen? Dan krijgt die een plek aangeboden.
signups-removal-closed = Je kunt nu niets weghalen
signups-removal-closed-text = Het gesprek is begonnen, voorbij of afgelast.
signups-removal-empty = Er zijn geen aanmeldingen
signups-removal-empty-text = Niemand is nu aangemeld voor dit gesprek.
signups-removal-history = Weggehaalde aanmeldingen
signups-removal-history-day = Weggehaald op
signups-mail-removed-subject = Je aanmelding is weggehaald
signups-mail-removed = Hallo. Je had je aangemeld voor een gesprek. Wij hebben je aanmelding weggehaald.
signups-mail-removed-why = Dit is de reden:
signups-mail-removed-again = Wil je toch komen? Meld je dan opnieuw aan op deze pagina:
signups-waiting-email-hint = Op dit adres hoor je dat er een plek is.
signups-waiting-young = Zonder e-mail kun je niet op de wachtlijst. Vraag je ouder om zich aan te melden.
signups-cannot-wait = Zonder e-mail kun je niet wachten
signups-cannot-wait-text = Komt er een plek vrij? Dan kunnen wij je dat niet zeggen. Daarom kun je niet op de wachtlijst.
signups-cannot-wait-parent = Ben je jonger dan 16 jaar? Je ouder mag zich voor jullie aanmelden.
signups-cannot-wait-online = Je kunt wel online zeggen wat je vindt. Of je gaat naar een ander gesprek.

signups-code-door = Laat je code zien bij de deur
signups-code-door-text = Dit hoeft niet. Met dit plaatje van je code gaat het sneller. Maak er een foto van.
signups-code-picture = QR-code met je code

signups-change-title = Verander je aanmelding
signups-change-text = Kom je met meer of minder mensen? Of heb je iets anders nodig?
signups-change-start = Ik wil iets veranderen
# $title (String) - titel van het gesprek
# $when (String) - dag en tijd
signups-for-change = Dit gaat over: { $title }, { $when }.
signups-change-fewer-hint = Tel jezelf ook mee. Je mag met minder mensen komen. Je houdt dan je plek op de wachtlijst.
signups-change-save = Bewaar
signups-change-messages-stay = Ja, blijf mij berichten sturen
signups-change-messages-stop = Nee, haal mijn e-mailadres weg
signups-change-email-empty = Vul je e-mailadres in. Of kies dat je geen bericht wilt.
# $most (Number) - hoeveel mensen er kunnen komen
signups-change-too-many = { $most ->
    [one] Er is geen plek voor meer mensen. Je kunt met 1 mens komen.
   *[other] Er is niet genoeg plek. Je kunt met { $most } mensen komen.
}
# $most (Number) - hoeveel mensen nu wachten
signups-change-only-fewer = { $most ->
    [one] Op de wachtlijst kan het aantal niet hoger worden. Je kunt met 1 mens komen.
   *[other] Op de wachtlijst kan het aantal niet hoger worden. Je kunt met 1 tot en met { $most } mensen komen.
}
signups-change-often = Je aanmelding is vaak veranderd. Wacht een uur.
signups-change-same = Er is niets veranderd
signups-change-same-text = Je aanmelding was al zo. Je krijgt er geen bericht over.
signups-change-done = Je aanmelding is veranderd
signups-change-mailed = Je krijgt een e-mail van ons. Daar staat alles nog een keer in.
signups-change-not-mailed = Je krijgt geen e-mail van ons. Schrijf dus op wanneer het gesprek is.
signups-change-waits = Je staat nog op de wachtlijst, op dezelfde plek. Komt er een plek vrij? Dan hoor je dat van ons.
signups-change-same-code = Je code blijft dezelfde.
signups-change-late = Je kunt niets meer veranderen
# $title (String) - titel van het gesprek
signups-change-late-text = Dit gesprek is al begonnen, of het gaat niet door: { $title }.
signups-mail-changed-subject = Je aanmelding is veranderd
signups-mail-changed = Hallo! Je hebt je aanmelding veranderd. Zo is het nu.
signups-mail-changed-waiting = Hallo! Je hebt je aanmelding veranderd. Je staat nog op de wachtlijst. Zo is het nu.
