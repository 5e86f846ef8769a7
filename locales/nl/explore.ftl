explore-search-title = Zoek in teksten
explore-search-lead = Zoek op woorden in alle teksten die de werkgroep mag lezen.
explore-field-words = Waar zoek je naar?
explore-field-state = Wat is er gekozen?
explore-every-state = maakt niet uit
explore-state-not-coded = nog niet gecodeerd
explore-state-themes = een of meer thema’s
explore-state-nowhere = past nergens
explore-state-unsure = weet ik niet
explore-field-theme = Bij welk thema?
explore-every-theme = alle thema’s
explore-field-whose = Gekozen door wie?
explore-whose-own = door mij
explore-whose-everybody = door iedereen, in teksten die ik zelf ook deed
explore-search = Zoek
explore-help = Zo zoek je
explore-help-all = Zet meer woorden achter elkaar: ze staan dan allemaal in de tekst.
explore-help-phrase = Zet woorden tussen aanhalingstekens: dan staan ze naast elkaar, zoals "bij oma".
explore-help-start = Zet een sterretje achter een begin: wacht* vindt ook wachtlijst.
explore-help-without = Zet een streepje voor een woord dat er niet in mag staan, zoals -school.
explore-error-empty = Schrijf een woord waar je naar zoekt.
# $most (Number) - hoeveel woorden
explore-error-too-many = Zoek met hoogstens { $most } woorden. Twee woorden mag je weglaten.
explore-results = Gevonden
explore-none-title = Niets gevonden
explore-none = Probeer een ander woord, of kies minder.
# $count (Number) - hoeveel teksten
explore-found = Gevonden: { $count ->
    [one] 1 tekst
   *[other] { $count } teksten
}.
# $count (Number) - hoeveel teksten op deze pagina
explore-found-page = Op deze pagina: { $count ->
    [one] 1 tekst
   *[other] { $count } teksten
}.
explore-more = Verder
explore-from-start = Terug naar het begin
explore-noted-down = opgetekend
explore-to-desk = Open bij Thematiseren
explore-overview-title = Overzicht van thema’s
explore-overview-lead = Hier zie je hoe vaak een thema is genoemd, en door wie.
explore-nothing-title = Er is nog niets gecodeerd
explore-nothing = Kies eerst thema’s bij teksten. Daarna staan hier getallen.
# $count (Number) - hoeveel teksten
explore-coded = { $count ->
    [one] Er is 1 tekst gecodeerd.
   *[other] Er zijn { $count } teksten gecodeerd.
}
explore-differences = Wie noemt wat vaker?
explore-no-difference = Er is nergens een duidelijk verschil tussen de groepen.
explore-other-differences = Geen duidelijk verschil, of te weinig inbreng
# $theme (String) - het thema
# $more (String) - wie het vaker noemt
# $less (String) - wie het minder vaak noemt
explore-difference = { $theme }: { $more } noemen dit vaker dan { $less }.
# $with_more (Number) - teksten met het thema
# $of_more (Number) - teksten
# $with_less (Number) - teksten met het thema
# $of_less (Number) - teksten
# $points (Number) - het verschil
# $low (Number) - laagste verschil
# $high (Number) - hoogste verschil
explore-difference-numbers = Het gaat om { $with_more } van { $of_more } en { $with_less } van { $of_less } teksten. Dat scheelt { $points } procentpunten, met 95 procent zekerheid tussen { $low } en { $high }.
# $theme (String) - het thema
# $one (String) - een groep
# $other (String) - een andere groep
explore-not-clear = { $theme }: geen duidelijk verschil tussen { $one } en { $other }.
# $theme (String) - het thema
# $one (String) - een groep
# $other (String) - een andere groep
explore-too-few = { $theme }: te weinig inbreng om iets te zeggen over { $one } en { $other }.
explore-numbers = Aantallen
explore-numbers-text = Een tekst telt bij elk thema dat erbij is gekozen, een keer. Deze getallen zijn precies en alleen voor de werkgroep.
explore-by-perspective = Thema’s en wie het zei
explore-by-gemeente = Thema’s en gemeenten
explore-column-theme = Thema
explore-column-property = Kenmerk
explore-column-value = Waarde
explore-column-texts = Teksten
explore-perspective = wie het zei
explore-gemeente = gemeente
explore-gemeente-column = Gemeente
# $number (Number) - nummer van het thema
explore-theme-number = Thema { $number }
explore-untold = niet verteld
explore-whole-region = hele regio of niet verteld
explore-parents = Ouders
explore-youths = Jongeren
explore-professionals = Professionals
explore-others = Anderen
# $position (Number) - nummer van het thema
# $label (String) - naam van het thema
explore-theme = { $position }. { $label }
explore-download = Download als CSV
explore-series = Horen we nog iets nieuws?
explore-series-text = Kies een reeks. Je ziet per gesprek welke thema’s er voor het eerst klonken.
# $title (String) - naam van de reeks
explore-saturation-title = Nog iets nieuws? { $title }
explore-saturation-lead = Klinkt er lang niets nieuws, dan is een extra gesprek misschien niet nodig.
explore-saturation-caption = Nieuwe thema’s per gesprek
explore-saturation-few-title = Te weinig inbreng om iets te zeggen
explore-saturation-few = Er zijn nog geen vijf teksten van deze reeks gecodeerd.
explore-column-dialogue = Gesprek
explore-column-new = Voor het eerst gehoord
explore-column-known = Thema’s tot nu toe
# $title (String) - naam van het gesprek
# $day (String) - de dag
explore-dialogue = { $title }, { $day }
explore-nothing-new = niets nieuws
explore-saturated = De laatste twee keer klonk er geen nieuw thema.
explore-perhaps-saturated = De laatste keer klonk er geen nieuw thema. Een keer zegt nog weinig.
explore-not-saturated = De laatste keer klonk er nog een nieuw thema.
# $count (Number) - hoeveel gesprekken
explore-saturation-left = { $count ->
    [one] Van 1 gesprek zijn nog te weinig teksten gecodeerd.
   *[other] Van { $count } gesprekken zijn nog te weinig teksten gecodeerd.
}
