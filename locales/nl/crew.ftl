crew-what = Gesprek
crew-when = Wanneer
crew-where = Waar

crew-help-title = Meehelpen
crew-help-lead = Hier zie je bij welke gesprekken een verkenner nodig is. Bied je hulp aan. De planner van het gesprek beslist.
crew-wanting-title = Gesprekken die nog een verkenner zoeken
crew-wanting-empty = Nu zoekt geen gesprek een verkenner. Kijk later nog eens.
crew-column-wanted = Nog nodig
crew-column-do = Doen
crew-column-state = Stand
crew-offer = Ik wil helpen
crew-mine-title = Gesprekken waar jij bij helpt
crew-mine-empty = Je hebt nog geen hulp aangeboden.
crew-your-going = Je gaat mee
crew-your-not-needed = Niet nodig
crew-take-back = Neem mijn aanbod terug
crew-leave = Ik kan toch niet
crew-done-offered = Bedankt. Je aanbod is binnen. Je krijgt een mail als de planner beslist.
crew-done-taken-back = Je helpt niet mee bij dit gesprek. Bedankt voor het doorgeven.
crew-full-now = Er zijn al genoeg verkenners voor dit gesprek. Bedankt voor je aanbod.
crew-gone-now = Je kunt bij dit gesprek niet meer helpen. Het is begonnen of gaat niet door.
crew-not-needed-now = Je hulp is bij dit gesprek niet nodig. Bedankt voor je aanbod.
crew-begun = Het gesprek is al begonnen. Bel de planner als je niet kunt.

crew-title = Wie werkt er aan dit gesprek?
# $title (String) - titel van het gesprek
# $when (String) - dag en tijd
# $place (String) - plaats
crew-about = { $title }: { $when }, { $place }
crew-leader = Gespreksleider
crew-wanted = Verkenners gevraagd
crew-going = Gaan mee
crew-offers = Wachten op antwoord
crew-missing = Nog te vinden
crew-no-seat = Wie meewerkt, telt niet mee bij de plekken en niet bij de bezoekers.
crew-caption = Verkenners bij dit gesprek
crew-nobody = Nog niemand bood hulp aan.
crew-column-who = Verkenner
crew-state-offered = Aangeboden
crew-state-going = Gaat mee
crew-state-not-needed = Bedankt, niet nodig
crew-state-taken-back = Kan niet
crew-accept = Ja, graag
crew-decline = Nee, bedankt
crew-remove = Haal weg
crew-ask-below = Vraag hieronder opnieuw, als je wilt.
crew-assign-title = Vraag zelf een verkenner
crew-field-verkenner = Welke verkenner gaat mee?
crew-field-verkenner-hint = Vraag het eerst aan de verkenner zelf. De verkenner krijgt daarna een mail.
crew-choose = Kies een verkenner
crew-verkenner-missing = Kies welke verkenner meegaat.
crew-assign = Laat deze verkenner meegaan
crew-no-others = Er is geen andere verkenner om te vragen.
crew-done-accepted = De verkenner gaat mee en krijgt een mail.
crew-done-declined = De verkenner krijgt een mail dat hulp niet nodig is.
crew-done-assigned = De verkenner gaat mee en krijgt een mail.
crew-otherwise = Dit is intussen veranderd. Kijk hieronder hoe het nu is.
crew-closed = Je kunt nu niets veranderen. Dat kan alleen bij een openbaar gesprek dat niet is afgerond of afgelast.
crew-line-none = Verkenners: niemand gevraagd
# $going (Number) - wie meegaat
# $wanted (Number) - hoeveel er gevraagd zijn
crew-line = Verkenners: { $going } van { $wanted } gevonden
# $going (Number) - wie meegaat
# $wanted (Number) - hoeveel er gevraagd zijn
# $offered (Number) - wie op antwoord wacht
crew-line-offers = Verkenners: { $going } van { $wanted } gevonden. Nog te beslissen: { $offered }.

crew-mail-offered-subject = Een verkenner wil helpen
crew-mail-offered = Hallo. Een verkenner wil helpen bij een gesprek dat jij plant. Beslis je of dat past?
crew-mail-left-subject = Een verkenner kan toch niet
crew-mail-left = Hallo. Een verkenner die mee zou gaan, kan toch niet. Het gaat om dit gesprek:
crew-mail-going-subject = Je gaat mee naar een gesprek
crew-mail-going = Hallo. Fijn dat je helpt. Je gaat mee naar dit gesprek:
crew-mail-going-next = In de bijlage zit het gesprek voor je agenda. Kun je toch niet? Geef het door op de werkplek.
crew-mail-declined-subject = Je hulp is nu niet nodig
crew-mail-declined = Hallo. Bedankt dat je wilde helpen. Bij dit gesprek is je hulp niet nodig:
crew-mail-removed = Hallo. Je zou meegaan naar een gesprek. Je hulp is daar niet meer nodig:
crew-mail-declined-next = Misschien zoekt een ander gesprek nog een verkenner. Kijk op de werkplek.
crew-mail-moved-subject = Je gesprek is veranderd
crew-mail-moved = Hallo. De dag, de tijd of de plaats van een gesprek is veranderd. Dit is het nu:
crew-mail-moved-next = In de bijlage zit het gesprek voor je agenda. Kun je nu niet? Geef het door op de werkplek.
crew-mail-cancelled-subject = Je gesprek gaat niet door
crew-mail-cancelled = Hallo. Dit gesprek gaat niet door. Je hoeft niet te komen.
crew-mail-cancelled-next = Bij deze mail zit een bestand. Daarmee haal je het gesprek uit je agenda.
crew-mail-end = Groeten van Expeditie
