import-title = Bestand inlezen
import-link = Een bestand inlezen
import-link-region = Lees teksten in uit een bestand
import-region = Zonder gesprek
import-lead = Heb je uitspraken in een rekenblad? Lees ze hier samen in. Schrijf geen namen op. Ook niet van een kind, school of hulpverlener.
import-file = Welk bestand?
# $size (Number) - hoeveel megabyte een bestand mag zijn
# $rows (Number) - hoeveel rijen erin mogen staan
import-file-hint = Kies een csv-, ods- of xlsx-bestand. Niet groter dan { $size } MB en niet meer dan { $rows } rijen. Wij bewaren het bestand niet.
import-look = Bekijk wat erin staat
import-how = Zo maak je het bestand
import-how-more = De eerste rij heeft de namen van de kolommen. Elke uitspraak krijgt een eigen rij.
import-column-text = tekst: wat er is gezegd.
import-column-question-one = vraag: het nummer of de code van de vraag. De codes staan onderaan.
import-column-question = vraag: de code van de vraag. De codes staan onderaan.
import-column-perspective = perspectief: ouder, jeugdige, professional of anders. Dit mag leeg blijven.
import-column-gemeente = gemeente: de naam van de gemeente. Dit mag leeg blijven.
# $name (String) - de naam van de gemeente
import-column-gemeente-own = gemeente: dit mag leeg blijven. Alle rijen horen bij { $name }.
import-column-gemeente-none = gemeente: laat dit leeg. Het gesprek is van de hele regio.
import-empty-xlsx = Download een leeg rekenblad (xlsx)
import-empty-csv = Download een leeg bestand (csv)
import-codes = Bekijk de codes van de vragen
# $code (String) - de code van de vraag
# $number (Number) - het nummer van de vraag in de lijst
# $question (String) - de vraag
import-code = { $code } (nummer { $number }): { $question }
# $count (Number) - hoeveel teksten zijn bewaard
import-kept = { $count ->
    [0] Er is niets bijgekomen
    [one] 1 tekst bewaard
   *[other] { $count } teksten bewaard
}
import-kept-more = De teksten wachten nu op nakijken.
# $count (Number) - hoeveel rijen er al waren
import-known = { $count ->
    [one] 1 rij was al bewaard. Die telt niet nog een keer.
   *[other] { $count } rijen waren al bewaard. Die tellen niet nog een keer.
}
import-preview-title = Klopt dit?
import-preview-lead = Er is nog niets bewaard.
# $count (Number) - hoeveel teksten goed en nieuw zijn
import-count = { $count ->
    [0] Er is geen nieuwe tekst om te bewaren
    [one] 1 nieuwe tekst is goed
   *[other] { $count } nieuwe teksten zijn goed
}
# $count (Number) - hoeveel rijen fout zijn
import-count-wrong = { $count ->
    [one] 1 rij is fout. Hieronder staat wat er mis is.
   *[other] { $count } rijen zijn fout. Hieronder staat wat er mis is.
}
# $count (Number) - hoeveel rijen dubbel zijn
# $rows (String) - de nummers van de rijen
import-twice = { $count ->
    [one] 1 rij staat er twee keer in
   *[other] { $count } rijen staan er vaker in
}: { $rows }. Wij bewaren zo'n rij één keer.
# $row (Number) - het nummer van de rij
# $first (Number) - het nummer van de eerdere rij
import-twice-row = rij { $row } is gelijk aan rij { $first }
# $names (String) - de namen van de kolommen
import-unknown = Deze kolommen kennen wij niet: { $names }. Wij laten ze weg.
# $count (Number) - hoeveel andere bladen er zijn
import-others = { $count ->
    [one] Je bestand heeft nog 1 blad. Wij lezen alleen het eerste blad.
   *[other] Je bestand heeft nog { $count } bladen. Wij lezen alleen het eerste blad.
}
import-row = Rij
# $row (Number) - het nummer van de rij
import-row-number = Rij { $row }
import-column = Kolom
import-fault = Wat is er mis?
import-whole-row = Hele rij
import-faults = Wat is er fout?
# $count (Number) - hoeveel fouten niet op de pagina staan
import-faults-more = { $count ->
    [one] Er is nog 1 fout. Verbeter eerst deze.
   *[other] Er zijn nog { $count } fouten. Verbeter eerst deze.
}
import-trace = In de tekst
import-trace-becomes = Algemeen
import-trace-stays = Pas dit zelf aan
import-traces-title = Wat doen wij met de gekleurde woorden?
import-traces-leave-more = De poortwachter kijkt deze teksten als eerste na.
import-traces-wrong = Kies wat wij met de gekleurde woorden doen.
# $count (Number) - hoeveel rijen er staan
import-first = { $count ->
    [one] Zo lezen wij de eerste rij
   *[other] Zo lezen wij de eerste { $count } rijen
}
import-not-told = Niet bekend
import-leave-out-title = En de foute rijen?
# $count (Number) - hoeveel rijen fout zijn
import-leave-out = { $count ->
    [one] Laat de foute rij weg
   *[other] Laat de { $count } foute rijen weg
}
import-leave-out-wrong = Verbeter de foute rijen in je bestand. Of vink aan dat wij ze weglaten.
import-provenance = Van wie zijn de woorden?
import-provenance-own = Mensen schreven dit zelf
import-provenance-noted = Iemand schreef op wat mensen zeiden
import-provenance-wrong = Kies van wie de woorden zijn.
# $count (Number) - hoeveel teksten worden bewaard
import-keep = { $count ->
    [one] Bewaar 1 tekst
   *[other] Bewaar { $count } teksten
}
import-again = Kies een ander bestand

import-row-loose = Er staat iets in een kolom zonder naam. Misschien hoort het bij de tekst.
import-text-missing = Hier staat geen tekst. Vul de tekst in of maak de hele rij leeg.
import-text-number = Hier staat alleen een getal. Vul in wat er is gezegd.
# $over (Number) - hoeveel tekens te veel
import-text-too-long = De tekst is { $over ->
    [one] 1 teken
   *[other] { $over } tekens
} te lang. Maak de tekst korter.
import-text-odd = In de tekst staat een teken dat wij niet kunnen lezen. Typ de tekst opnieuw.
import-odd-date = Hier maakte het rekenblad er een datum van. Maak er tekst van.
import-odd-formula = Hier staat een formule. Zet er de gewone tekst neer.
import-odd-error = Hier staat een foutmelding van het rekenblad. Zet er de gewone tekst neer.
import-odd-merged = Deze cel is samengevoegd met andere cellen. Splits de cellen.
import-odd-yes-no = Hier staat WAAR of ONWAAR. Zet er de gewone tekst neer.
import-question-missing = Vul in bij welke vraag dit hoort.
# $most (Number) - hoeveel vragen de lijst heeft
import-question-number = Dit nummer is er niet. De vragen zijn genummerd van 1 tot en met { $most }.
import-question-unknown = Deze vraag kennen wij niet. Gebruik de code van de vraag.
import-question-several = Deze vraag staat in meer lijsten. Gebruik de code van de vraag.
import-perspective-wrong = Kies uit: ouder, jeugdige, professional of anders. Of laat de cel leeg.
import-gemeente-wrong = Deze gemeente kennen wij niet. Laat de cel leeg of gebruik de naam.
# $name (String) - de naam van de gemeente
import-gemeente-other = Dit hoort bij { $name }. Laat de cel leeg.
import-gemeente-region = Het gesprek is van de hele regio. Laat de cel leeg.

# $size (Number) - hoeveel megabyte een bestand mag zijn
import-fault-too-large = Het bestand is groter dan { $size } MB. Verdeel het in kleinere bestanden.
import-fault-not-chosen = Kies een bestand.
import-fault-empty = Dit bestand is leeg. Kies een bestand met tekst erin.
import-fault-no-table = Dit is geen csv, ods of xlsx. Sla je rekenblad zo op en kies het opnieuw.
import-fault-old = Dit is een oud soort bestand. Sla het op als xlsx, ods of csv.
import-fault-macros = In dit bestand zitten macro's. Sla het op als gewoon xlsx-bestand.
import-fault-password = Er zit een wachtwoord op dit bestand. Haal het wachtwoord eraf en kies het opnieuw.
import-fault-damaged = Dit bestand is beschadigd. Sla het opnieuw op en kies het nog een keer.
# $rows (Number) - hoeveel rijen erin mogen staan
import-fault-rows = In dit bestand staan meer dan { $rows } rijen. Verdeel het in kleinere bestanden.
import-fault-text = In dit bestand staat te veel tekst. Verdeel het in kleinere bestanden.
# $row (Number) - het nummer van de rij
import-fault-quote = In rij { $row } begint een aanhalingsteken dat niet eindigt. Verbeter die rij.
# $names (String) - de namen van de kolommen
import-fault-missing = In de eerste rij mist de naam van deze kolommen: { $names }. Zet die erbij.
# $name (String) - de naam van de kolom
import-fault-twice = De kolom { $name } staat er twee keer in. Haal er één weg.
import-fault-no-rows = Onder de namen van de kolommen staat nog niets. Vul eerst rijen in.
