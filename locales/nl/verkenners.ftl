verkenners-title = Word verkenner
verkenners-lead = Werk of help jij op een plek waar kinderen en jongeren zijn? Dan kun je verkenner worden.
verkenners-asks-title = Wat vragen wij van je?
verkenners-asks-listen = Je luistert naar kinderen, jongeren en ouders.
verkenners-asks-write = Je schrijft op wat je meemaakt. Namen schrijf je niet op.
verkenners-asks-think = Je denkt met ons mee. Soms leid je een gesprek.
verkenners-gives-title = Wat krijg je van ons?
verkenners-gives-desk = Je krijgt een eigen werkplek op deze website.
verkenners-gives-questions = Je krijgt vragen die helpen om een goed gesprek te voeren.
verkenners-gives-results = Je hoort wat er met de verhalen gebeurt.
verkenners-next-title = Hoe gaat het verder?
verkenners-next = Het team leest wat je schrijft. Je krijgt een mail met het antwoord. Is het antwoord ja? Dan staat er een link in de mail. Daarmee open je jouw werkplek.
verkenners-form-title = Meld je aan
verkenners-form-privacy = Alleen het team leest wat je hier invult.
verkenners-name = Je naam
verkenners-name-missing = Vul je naam in.
verkenners-organisation = Organisatie
verkenners-organisation-hint = Bijvoorbeeld je school, sportclub of praktijk.
verkenners-organisation-missing = Vul in bij welke organisatie je werkt of helpt.
verkenners-domain = Waar werk of help je?
verkenners-domain-missing = Kies waar je werkt of helpt.
verkenners-domain-education = Onderwijs
verkenners-domain-sport = Sport
verkenners-domain-health = Consultatiebureau of schoolarts
verkenners-domain-doctor = Huisarts
verkenners-domain-care = Jeugdhulp
verkenners-domain-access = Loket of wijkteam van de gemeente
verkenners-domain-childcare = Kinderopvang
verkenners-domain-volunteer = Vrijwilliger
verkenners-domain-other = Ergens anders
verkenners-gemeente = Gemeente
verkenners-gemeente-missing = Kies een gemeente uit de lijst.
verkenners-email = E-mailadres
verkenners-email-hint = Hier sturen wij het antwoord naartoe.
verkenners-email-wrong = Vul een e-mailadres in, zoals naam@voorbeeld.nl.
verkenners-motivation = Waarom wil je verkenner worden?
verkenners-motivation-short = Motivatie
verkenners-motivation-hint = Een paar zinnen is genoeg.
verkenners-motivation-missing = Vertel in een paar zinnen waarom je verkenner wilt worden.
# $field (String) - the label of the field
# $max (Number) - how many characters fit
# $over (Number) - how many characters must go
verkenners-too-long = { $field }: de tekst is { $over ->
    [one] 1 teken
   *[other] { $over } tekens
  } te lang. Er passen { $max } tekens in.
# $field (String) - the label of the field
verkenners-odd = { $field }: er staat een teken in dat wij niet kunnen bewaren. Typ de tekst opnieuw.
verkenners-send = Verstuur
verkenners-thanks-title = Bedankt voor je aanmelding
verkenners-thanks-mail = Wij sturen je een mail. Daarin staat dat wij je aanmelding hebben.
verkenners-thanks-next = Het team leest wat je schreef. Daarna krijg je een mail met het antwoord.
verkenners-thanks-dialogues = Bekijk de gesprekken
verkenners-mail-hello = Hallo,
verkenners-mail-received-subject = Wij hebben je aanmelding
verkenners-mail-received = Je wilt verkenner worden bij Expeditie. Wat fijn! Wij hebben je aanmelding ontvangen.
verkenners-mail-received-next = Het team leest wat je schreef. Daarna krijg je een mail met het antwoord.
verkenners-mail-not-you = Heb jij dit niet gedaan? Dan hoef je niets te doen.
verkenners-mail-approved-subject = Welkom bij Expeditie
verkenners-mail-approved = Je bent nu verkenner. Wij zijn blij dat je meedoet.
verkenners-mail-approved-next = Met deze link open je jouw werkplek. Je kiest daar een wachtwoord. De link werkt één keer.
verkenners-mail-declined-subject = Antwoord op je aanmelding
verkenners-mail-declined = Bedankt dat je verkenner wilt worden. Het lukt ons nu niet om je een plek te geven.
verkenners-mail-declined-next = Je kunt wel meedoen aan een gesprek. Ook kun je op onze website je mening geven.
verkenners-mail-end = Groeten van het team van Expeditie
verkenners-desk-title = Verkenners
# $count (Number) - how many applications wait
verkenners-open-title = Aanmeldingen die wachten ({ $count })
verkenners-open-none = Er zijn nu geen nieuwe aanmeldingen.
verkenners-applied-on = Aangemeld op
# $name (String) - who applied
verkenners-approve = Maak { $name } verkenner
# $name (String) - who applied
verkenners-decline = Wijs { $name } af
verkenners-list-title = Alle verkenners
verkenners-list-none = Er zijn nog geen verkenners.
verkenners-column-name = Naam
verkenners-column-domain = Werkt of helpt bij
verkenners-column-state = Account
verkenners-state-active = Actief
verkenners-state-invited = Nog niet geopend
verkenners-state-ended = Gestopt
verkenners-notice-approved = De verkenner is toegevoegd
verkenners-notice-approved-body = De mail met de link naar de werkplek is onderweg.
verkenners-notice-declined = De aanmelding is afgewezen
verkenners-notice-declined-body = De mail met het antwoord is onderweg.
verkenners-notice-before = Over deze aanmelding is al beslist
verkenners-notice-approved-before = Deze aanmelding was al goedgekeurd. Er is niets veranderd.
verkenners-notice-declined-before = Deze aanmelding was al afgewezen. Er is niets veranderd.
verkenners-notice-exists = Er is al een account met dit e-mailadres
verkenners-notice-exists-body = De aanmelding is niet goedgekeurd en er is niets veranderd. Kijk in de lijst hieronder, of vraag de beheerder.
