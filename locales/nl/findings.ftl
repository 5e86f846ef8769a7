findings-title = Bevindingen
findings-lead = Wat zeggen de citaten samen? Schrijf op waar mensen het eens zijn, en waar niet.
findings-new = Nieuwe bevinding
findings-edit = Verander deze bevinding
findings-form-lead = Schrijf in gewone woorden. Daarna kies je de citaten die erbij horen.
findings-agreement = overeenkomst
findings-difference = verschil
findings-discussion = punt van gesprek
findings-helps = werkzaam
findings-hinders = belemmerend
findings-neither = geen van beide
findings-draft = concept
findings-agreed = vastgesteld
findings-away = weggezet
findings-principles = Uitgangspunten
findings-advices = Adviezen
findings-lines = Programmalijnen
findings-of-theme = Bij welk thema?
findings-every-theme = alle thema’s
findings-of-state = Hoe ver?
findings-show = Laat zien
findings-none-title = Hier is nog niets
findings-none = Er is geen bevinding die hierbij past.
findings-field-kind = Wat voor bevinding is het?
findings-field-factor = Helpt dit, of staat het in de weg?
findings-field-themes = Bij welke thema’s hoort dit?
findings-field-title = Titel
findings-field-text = Wat hebben jullie gehoord?
findings-field-text-hint = Hoogstens 600 tekens. Noem geen namen.
findings-save = Bewaar
findings-error-kind = Kies wat voor bevinding het is.
findings-error-factor = Kies of dit helpt, in de weg staat, of geen van beide.
findings-error-title = Schrijf een titel.
findings-error-text = Schrijf wat jullie hebben gehoord.
findings-error-theme = Kies een of meer thema’s.
findings-error-quote = Kies een of meer citaten.
findings-error-odd = Er staan tekens in die wij niet kunnen bewaren. Typ de tekst opnieuw.
# $over (Number) - hoeveel tekens te veel
# $max (Number) - hoeveel tekens mogen
findings-error-long = Dit is { $over } tekens te lang. Er passen { $max } tekens.
findings-error-newer = Iemand heeft dit net ook veranderd. Lees die tekst, en bewaar daarna jouw tekst.
findings-newer-title = Dit staat er nu
# $themes (String) - namen van thema’s
findings-about = Thema’s: { $themes }.
# $list (String) - soort
# $title (String) - naam
findings-item = { $list }: { $title }
findings-agree = Stel vast
findings-put-away = Zet weg
findings-reopen = Terug naar concept
findings-quotes = Waar rust dit op?
# $quotes (Number) - hoeveel citaten
# $conversations (Number) - hoeveel gesprekken
findings-rests = { $quotes ->
    [one] Dit rust op 1 citaat
   *[other] Dit rust op { $quotes } citaten
} { $conversations ->
    [one] uit 1 gesprek.
   *[other] uit { $conversations } gesprekken.
}
findings-thin-title = Dit is nog mager
findings-thin = Kies ten minste twee citaten, uit twee gesprekken. Wat online kwam, telt als een gesprek.
findings-not-quotable = mag niet als citaat
findings-noted-down = opgetekend
findings-drop = Hoort er niet bij
# $edition (Number) - de hoeveelste
# $day (String) - de dag
# $version (String) - versie van het codeboek
findings-edition = Versie { $edition }, { $day }, met codeboek { $version }
findings-editions = Eerdere versies
findings-quotes-title = Kies citaten
# $title (String) - titel van de bevinding
findings-quotes-lead = Welke citaten horen bij ‘{ $title }’?
findings-quotes-legend = Citaten bij dit thema
findings-no-quotes-title = Geen citaten meer
findings-no-quotes = Bij dit thema is geen citaat dat er nog niet bij staat.
findings-add-quotes = Zet ze erbij
findings-more = Meer citaten
findings-to-finding = Terug naar de bevinding
findings-factors = Wat werkt en wat niet
findings-factors-lead = Hier staat per uitgangspunt, advies en programmalijn wat helpt en wat in de weg staat.
findings-no-factors-title = Hier is nog niets
findings-no-factors = Er is nog geen bevinding die werkt of in de weg staat, met een programmalijn of advies.
findings-no-factor = nog niets
findings-column-list = Soort
findings-column-item = Onderdeel
findings-column-factor = Werking
findings-column-finding = Bevinding
findings-download = Download als CSV
