differences-title = Verschillen bespreken
differences-lead = Twee mensen keken apart naar hetzelfde stuk. Hier zie je waar zij iets anders kozen. Praat erover en beslis samen.
differences-done = Gelukt
differences-done-decided = Jullie besluit is opgeslagen. Bijlage 2 volgt het besluit.
differences-done-reopened = De codeur krijgt dit stuk opnieuw. Tot dan staat het niet in de lijst.
differences-done-opened = De ronde is open. Een deel van de stukken gaat nu naar een tweede codeur.
differences-done-closed = De ronde is gesloten. Er gaan geen stukken meer naar een tweede codeur.
differences-objected = Zo bedoelde iemand het niet
differences-objected-text = Wie dit zei, is het niet eens met wat wij ervan maakten. Bespreek ook deze stukken.
differences-no-round-title = Er is nog geen ronde
differences-no-round = In een ronde kijken twee mensen apart naar dezelfde stukken. Open een ronde om te beginnen.
differences-rounds = Rondes
differences-rounds-lead = In een ronde gaat een deel van de stukken naar een tweede codeur. Welke stukken, bepaalt het toeval.
differences-rounds-caption = Alle rondes
differences-round = Ronde
# $name (String) - the name of the round
differences-round-heading = Ronde: { $name }
differences-column-share = Deel
differences-column-opened = Geopend
differences-column-state = Stand
# $day (String) - a day in words
differences-closed-on = Gesloten op { $day }
differences-close = Sluit de ronde
differences-new-round = Nieuwe ronde
differences-one-round = Er is al een ronde open. Sluit die eerst.
differences-name = Naam van de ronde
differences-name-hint = Bijvoorbeeld: Voorjaar, eerste keer
differences-share = Hoeveel procent van de stukken?
differences-share-hint = Meestal is 20 genoeg.
differences-open = Open de ronde
differences-error-name = Geef de ronde een naam.
differences-error-share = Vul een getal in van 1 tot en met 100.
# $over (Number) - how many characters too many
# $max (Number) - how many are allowed
differences-error-long = Haal { $over } tekens weg. Je mag { $max } tekens gebruiken.
differences-error-odd = Haal de vreemde tekens weg.
differences-filter = Toon
differences-filter-theme = Thema
differences-filter-all-themes = Alle thema’s
differences-filter-stand = Welke stukken?
differences-stand-open = Nog te bespreken
differences-stand-decided = Besloten
differences-stand-talk = Punt van gesprek
# $stand (String) - which units are listed
# $count (Number) - how many there are
differences-list = { $stand }: { $count }
differences-none = Er zijn geen stukken om te tonen.
differences-closed = Deze ronde is gesloten.
# $share (Number) - percentage
differences-waiting-none = { $share } procent gaat naar een tweede codeur. Er wacht nu geen stuk.
# $share (Number) - percentage
# $count (Number) - units that wait
differences-waiting = { $share } procent gaat naar een tweede codeur. Daarvan wachten er nu nog { $count }.
# $share (Number) - percentage
# $count (Number) - a round number
differences-waiting-many = { $share } procent gaat naar een tweede codeur. Daarvan wachten er nu nog meer dan { $count }.
# $question (String) - what was asked
differences-talk = Bespreek: { $question }
# $number (Number) - which coder
# $choice (String) - names of themes, or that there is none
differences-coder-said = Codeur { $number }: { $choice }
differences-nowhere = Past nergens bij
differences-unsure = Weet ik niet
# $number (Number) - 1 to 7
# $label (String) - the short name of the theme
differences-theme = { $number }. { $label }

differences-unit-title = Bespreek dit stuk
differences-unit-objected = Wie dit zei, vindt dat wij het anders opschreven dan bedoeld. Kijk er samen opnieuw naar.
# $provenance (String) - own words, noted down, paraphrase
differences-provenance = Herkomst: { $provenance }
differences-whole = Lees de hele tekst
differences-chosen = Dit kozen de codeurs
differences-reopen-title = Laat een codeur opnieuw kijken
differences-reopen-text = De codeur krijgt dit stuk dan als eerste. De oude keuze blijft staan tot er een nieuwe is.
# $number (Number) - which coder
differences-reopen = Codeur { $number } kijkt opnieuw
differences-decide = Beslis samen
differences-decide-text = Jullie besluit telt voor Bijlage 2. De keuzes van de codeurs blijven bewaard.
differences-decided-title = Jullie besloten dit al
# $kind (String) - how it was decided
# $choice (String) - names of themes, or that there is none
differences-decided = { $kind }: { $choice }
# $day (String) - a day in words
# $version (String) - of the codebook
differences-decided-on = Besloten op { $day }, met codeboek { $version }.
differences-ruling-open = nog geen thema gekozen
differences-kind = Zijn jullie het eens?
differences-kind-agreed = Eens
differences-kind-agreed-hint = We kiezen nu hetzelfde.
differences-kind-discussed = Oneens, wel besproken
differences-kind-discussed-hint = We blijven anders denken. Toch gaan we hiermee verder.
differences-kind-talk = Punt van gesprek
differences-kind-talk-hint = We nemen dit mee naar de bevindingen.
differences-themes = Welke thema’s passen erbij?
differences-themes-hint = Bij een punt van gesprek mag je dit leeg laten.
differences-nowhere-legend = Of past geen enkel thema?
differences-note = Toelichting
differences-note-hint = Wat hielp bij het kiezen? Noem geen namen. Bij een punt van gesprek is dit nodig.
differences-save = Leg het besluit vast
differences-error-kind = Kies of jullie het eens zijn.
differences-error-theme = Kies een thema uit de lijst.
differences-error-none = Kies een thema. Of kies ‘Past nergens bij’.
differences-error-both = Kies thema’s of kies ‘Past nergens bij’. Allebei kan niet.
differences-error-note = Schrijf op waarover jullie willen praten.

differences-figures = Hoe vaak kozen jullie hetzelfde?
differences-no-exam = Deze cijfers zijn geen toets. Ze laten zien over welk thema praten het meest helpt.
# $shared (Number) - units two coders finished
# $equal (Number) - of those with the same choice
# $alpha (String) - a figure, or why there is none
differences-sets = Samen bekeken stukken: { $shared }. Precies hetzelfde gekozen: { $equal }. Alle thema’s samen (Jaccard-alfa): { $alpha }.
differences-figures-caption = Hetzelfde gekozen, per thema
differences-column-theme = Thema
differences-column-shared = Samen bekeken
differences-column-equal = Gelijk
differences-column-observed = Deel gelijk (Po)
differences-column-kappa = Kappa (κ)
differences-column-alpha = Alfa (α)
differences-column-ac1 = AC1
# $number (Number) - a whole percentage
differences-percent = { $number } %
differences-no-shared = geen gezamenlijke eenheden
differences-no-variation = niet te berekenen (geen variatie)
differences-two-only = alleen bij twee codeurs
differences-meaning = Wat betekenen deze cijfers?
differences-meaning-observed = Deel gelijk (Po): van alle samen bekeken stukken het deel met dezelfde keuze.
differences-meaning-kappa = Kappa (κ): hetzelfde, maar zonder wat door toeval gelijk is. 1 is altijd gelijk, 0 is toeval.
differences-meaning-alpha = Alfa (α): net als kappa, ook voor meer dan twee codeurs.
differences-meaning-ac1 = AC1: net als kappa, en eerlijker bij een thema dat bijna nooit voorkomt.
differences-meaning-jaccard = Jaccard-alfa: kijkt naar alle thema’s van een stuk. Deels hetzelfde telt voor een deel.
# $version (String) - of the codebook
differences-codebook = De ronde begon met codeboek { $version }.
differences-csv = Haal de keuzes op (CSV)
differences-csv-unit = eenheid
differences-csv-coder = codeur
differences-csv-value = waarde

differences-changes = Wie veranderde wat, en wanneer?
differences-changes-lead = Dit staat in het logboek over dit stuk.
differences-changes-when = Wanneer
differences-changes-who = Wie
differences-changes-what = Wat
differences-did-code = maakte of veranderde een keuze
differences-did-decide = legde een besluit vast
differences-did-reopen = liet een codeur opnieuw kijken
differences-did-raise = begon met hand opsteken
differences-did-show = toonde de stemmen
differences-did-lower = stopte met hand opsteken
differences-did-leave-out = liet het citaat weg uit Bijlage 2
differences-did-put-back = zette het citaat terug in Bijlage 2

differences-hands-text = Wil je weten wat iedereen denkt? Laat iedereen stemmen met de telefoon.
differences-hands-raise = Hand opsteken
differences-hands-go = Ga naar het stemmen
differences-hands-title = Hand opsteken
differences-hands-how = Stem met je telefoon
# $address (String) - where to go
differences-hands-address = Ga naar { $address }. Vul daar deze code in.
differences-hands-qr = QR-code naar de pagina om te stemmen
# $count (Number) - how many voted
differences-hands-count = Aantal stemmen: { $count }
differences-hands-refresh = Tel opnieuw
differences-hands-show = Toon de stemmen
differences-hands-lower = Stop met stemmen
differences-hands-result = Dit stemden jullie
differences-hands-votes = Stemmen per keuze
differences-hands-seats = Stemmen per stoel
differences-hands-seat = Stoel
differences-hands-choice = Keuze
differences-hands-times = Aantal
differences-hands-talk = Praat erover. Wie koos iets anders, en waarom?
differences-hands-decide = Beslis samen
differences-hand-title = Stem mee
differences-hand-code = Code op het scherm
differences-hand-code-hint = Vier cijfers
differences-hand-go = Ga stemmen
differences-hand-unknown = Deze code werkt niet. Kijk nog eens op het scherm.
differences-hand-question = Welk thema past het best?
# $choice (String) - a theme, or that there is none
differences-hand-mine = Je koos: { $choice }
differences-hand-change = Je kunt je keuze veranderen tot de stemmen op het scherm staan.
differences-hand-over = De stemmen staan op het scherm.
differences-hand-late-title = Je kunt niet meer stemmen
differences-hand-late = De stemmen staan al op het scherm.
