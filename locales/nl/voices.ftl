voices-title = Welke stemmen ontbreken?
voices-lead = Hier zie je in welke gemeente je wie nog niet of te weinig hoorde.
voices-region = Hele regio of niet verteld
voices-parents = Ouders
voices-youths = Jongeren
voices-professionals = Professionals
voices-others = Anderen
voices-untold = Niet verteld
voices-field-year = Jaar
# $year (String) - dit jaar
voices-this-year = Dit jaar ({ $year })
voices-all-years = alle jaren
voices-field-from = Of vanaf deze dag
voices-field-until = Tot en met deze dag
voices-show = Laat zien
voices-no-day = Dit is geen dag. Schrijf een dag als 24-3-2026.
voices-backwards = De laatste dag ligt voor de eerste. Draai de dagen om.
# $from (String) - eerste dag
# $until (String) - laatste dag
voices-between = van { $from } tot en met { $until }
# $from (String) - eerste dag
voices-since = vanaf { $from }
# $until (String) - laatste dag
voices-until = tot en met { $until }
# $year (String) - het jaar
voices-in-year = in { $year }
# $period (String) - de periode in woorden
voices-missing = Wie hoorden wij nog niet? ({ $period })
# $groups (String) - groepen mensen
# $gemeente (String) - naam van de gemeente
voices-missing-in = Nog geen of heel weinig { $groups } gehoord in { $gemeente }.
# $gemeente (String) - naam van de gemeente
voices-nobody-in = Nog niemand of heel weinig mensen gehoord in { $gemeente }.
voices-no-dialogue = Er was nog geen gesprek en er is er geen gepland.
# $planned (Number) - hoeveel gesprekken er nog komen
voices-only-planned = { $planned ->
    [one] Er was nog geen gesprek. Er is er 1 gepland.
   *[other] Er was nog geen gesprek. Er zijn er { $planned } gepland.
}
voices-nobody-missing = In elke gemeente hoorden wij ouders, jongeren, professionals en anderen.
# $names (String) - namen met komma's ertussen
# $last (String) - de laatste naam
voices-and = { $names } en { $last }
voices-numbers = De getallen
voices-numbers-text = Staat er minder dan 5? Dan kan het ook niemand zijn. Zo is niemand te herkennen.
voices-dialogues = Gesprekken
voices-came = Mensen bij gesprekken
voices-said = Inbreng
voices-column-gemeente = Gemeente
voices-column-group = Wie
voices-column-held = Gehouden gesprekken
voices-column-planned = Geplande gesprekken
voices-none = nog geen
voices-not-counted = niet geteld
voices-download = Download als CSV
