accounts-email = E-mailadres
accounts-email-wrong = Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.
accounts-email-taken = Dit e-mailadres heeft al een account. Kijk in de lijst of gebruik een ander adres.
accounts-password = Wachtwoord
accounts-password-missing = Vul je wachtwoord in.
# $length (Number) - the least number of characters
accounts-password-short = Kies een wachtwoord van { $length } tekens of meer.
accounts-login-title = Inloggen op de werkplek
accounts-login-who = Dit is voor mensen die gesprekken organiseren of verwerken. Meedoen aan een gesprek kan zonder account.
accounts-login-button = Verder
accounts-login-wrong = Het e-mailadres of het wachtwoord klopt niet. Probeer het nog een keer.
# $seconds (Number) - how long to wait
accounts-login-wait = Inloggen kan nu even niet. Wacht { $seconds ->
    [one] 1 seconde
   *[other] { $seconds } seconden
  }. Probeer het dan weer.
accounts-code = Code uit je app
accounts-code-hint = 6 cijfers uit je app. Heb je de app niet bij de hand? Vul dan een herstelcode in.
accounts-code-title = Vul je code in
accounts-code-button = Inloggen
accounts-code-missing = Vul de 6 cijfers uit je app in.
accounts-code-wrong = Deze code klopt niet, of je hebt hem al gebruikt. Wacht op de volgende code in je app.
accounts-activate-title = Maak je account klaar
# $email (String) - the address of the account
accounts-activate-for = Dit account is voor { $email }.
accounts-app-title = Stap 1: koppel een app
accounts-app-text = Open een app voor inlogcodes op je telefoon. Scan dit plaatje met de app.
accounts-app-qr = QR-code voor je app
accounts-app-by-hand = Lukt scannen niet? Typ deze sleutel over in je app.
accounts-activate-form = Stap 2: kies een wachtwoord
accounts-new-password = Nieuw wachtwoord
# $length (Number) - the least number of characters
accounts-new-password-hint = Minstens { $length } tekens. Een zin van een paar woorden werkt goed.
accounts-first-code-hint = De 6 cijfers die de app nu laat zien.
accounts-activate-button = Account klaarmaken
accounts-activated-title = Je account is klaar
accounts-recovery-text = Bewaar deze herstelcodes op een veilige plek. Elke code werkt één keer. Je ziet ze alleen nu.
accounts-to-login = Naar inloggen
accounts-link-closed-title = Deze link werkt niet meer
accounts-link-closed-text = De link is al gebruikt of te oud. Kun je niet inloggen? Vraag de beheerder om een nieuwe link.
accounts-profile-title = Mijn account
accounts-role = Rol
accounts-role-missing = Kies een rol.
accounts-recovery-left = Herstelcodes over
accounts-logout = Uitloggen
accounts-title = Accounts
accounts-table = Accounts van medewerkers en verkenners
accounts-gemeente = Gemeente
accounts-gemeente-hint = Alleen voor een coördinator of verkenner.
accounts-gemeente-missing = Kies een gemeente voor deze rol.
accounts-region = Regio
accounts-state = Status
accounts-active = In gebruik
accounts-invited = Uitgenodigd
accounts-ended = Beëindigd
accounts-action = Actie
accounts-end = Beëindigen
accounts-invite-again = Nieuwe link
accounts-new-title = Nieuw account
accounts-new-button = Account maken
accounts-made-title = Het account is gemaakt
accounts-made-text = Geef deze link aan de persoon. De link werkt één keer, een week lang.
role-verkenner = Verkenner
role-coordinator = Gemeente-coördinator
role-team = Programmateam
role-werkgroep = Werkgroep
role-fg = Functionaris gegevensbescherming
role-admin = Beheerder
