experiences-title = Leg een ervaring vast
experiences-lead = Wat maakte je mee? Schrijf op wat er gebeurde, zo gewoon mogelijk.
experiences-what-next = Wij bewaren je naam niet bij deze tekst. Het team leest de tekst eerst na.
experiences-text = Wat gebeurde er?
experiences-text-short = De tekst
experiences-no-names = Schrijf geen namen op.
experiences-text-missing = Schrijf op wat er gebeurde.
experiences-helps = Wat helpt?
experiences-hinders = Wat hindert?
# $field (String) - the label of the field
# $max (Number) - how many characters fit
# $over (Number) - how many characters must go
experiences-too-long = { $field } is { $over ->
    [one] 1 teken
   *[other] { $over } tekens
  } te lang. Er passen { $max } tekens in.
# $field (String) - the label of the field
experiences-odd = { $field }: er staat een teken in dat wij niet kunnen bewaren. Typ de tekst opnieuw.
experiences-perspective = Over wie gaat het?
experiences-perspective-missing = Kies over wie het gaat.
experiences-perspective-parent = Een ouder
experiences-perspective-youth = Een kind of jongere
experiences-perspective-professional = Iemand die met kinderen of jongeren werkt
experiences-perspective-other = Iemand anders
experiences-perspective-untold = Dat zeg ik liever niet
experiences-send = Verstuur
experiences-done-title = Je ervaring is bewaard
experiences-done-lead = Dank je wel. Het team leest de tekst na. Daarna gaat hij naar de werkgroep.
# $count (Number) - how many experiences there are now
experiences-done-total = Verkenners legden samen al { $count } ervaringen vast.
experiences-done-code = Wil je de tekst later weghalen? Bewaar dan deze code:
experiences-done-unknown = Zonder code kunnen wij je tekst niet terugvinden.
experiences-done-again = Leg nog een ervaring vast
experiences-done-desk = Naar de werkplek
