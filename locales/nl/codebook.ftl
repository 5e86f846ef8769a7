codebook-title = Codeboek
# $version (String) - versie van het codeboek
codebook-lead = Dit zijn de thema’s van nu: versie { $version }. Versie 1.0 is Bijlage 2.
codebook-add = Nieuw thema
codebook-to-recode = Nog eens bekijken
# $position (Number) - nummer van het thema
# $label (String) - naam van het thema
codebook-theme = { $position }. { $label }
codebook-no-description = Dit thema heeft nog geen omschrijving.
# $count (Number) - hoeveel teksten
codebook-texts = { $count ->
    [0] nog geen tekst
    [one] bij 1 tekst
   *[other] bij { $count } teksten
}
codebook-describe = Andere woorden
# $theme (String) - het thema
codebook-describe-theme = Andere woorden voor { $theme }
codebook-split = Splits
# $theme (String) - het thema
codebook-split-theme = Splits { $theme }
# $theme (String) - het thema
codebook-split-lead = Maak een thema naast { $theme }. Wat al gekozen is, blijft staan tot iemand er weer naar kijkt.
codebook-merge = Voeg samen
# $theme (String) - het thema
codebook-merge-theme = Voeg { $theme } samen met een ander thema
codebook-merge-lead = Elk citaat bij dit thema gaat naar het andere thema. Dit thema kun je daarna niet meer kiezen.
codebook-archive = Zet weg
# $theme (String) - het thema
codebook-archive-theme = Zet { $theme } weg
codebook-archive-lead = Je kunt dit thema daarna niet meer kiezen. Later terughalen kan.
codebook-versions = Wat is er veranderd?
# $version (String) - versie van het codeboek
# $day (String) - de dag
# $what (String) - wat er veranderde
codebook-version = Versie { $version }, { $day }: { $what }
codebook-first = Versie 1.0: Bijlage 2, zoals die is geschreven.
codebook-put-back = Draai terug
# $theme (String) - het thema
codebook-was-described = andere woorden voor { $theme }.
# $theme (String) - het thema
codebook-was-added = nieuw thema { $theme }.
# $theme (String) - het nieuwe thema
# $other (String) - het oude thema
codebook-was-split = { $theme } is gesplitst van { $other }.
# $theme (String) - het oude thema
# $other (String) - het andere thema
codebook-was-merged = { $theme } is samengevoegd met { $other }.
# $theme (String) - het thema
codebook-was-archived = { $theme } is weggezet.
# $theme (String) - het thema
codebook-was-restored = een verandering van { $theme } is teruggedraaid.
codebook-touches-none-title = Dit raakt geen citaten
codebook-touches-none = Er is nog geen citaat bij dit thema.
# $count (Number) - hoeveel citaten
codebook-touches-title = { $count ->
    [one] Dit raakt 1 citaat
   *[other] Dit raakt { $count } citaten
}
codebook-touches = Geen keuze gaat verloren. Lees eerst om welke woorden het gaat.
codebook-touches-show = Bekijk de citaten
codebook-field-label = Naam van het thema
codebook-field-label-b1 = Naam in gewone woorden
codebook-field-label-b1-hint = Zo staat het op de pagina voor iedereen.
codebook-field-description = Omschrijving voor Bijlage 2
codebook-field-description-b1 = Uitleg in gewone woorden
codebook-field-again = Moet iedereen zijn keuzes nog eens bekijken?
codebook-again-no = Nee, de betekenis blijft gelijk
codebook-again-yes = Ja, zet alle citaten van dit thema op de lijst
codebook-field-into = Samen met welk thema?
codebook-choose = kies een thema
codebook-field-why = Waarom?
codebook-field-why-hint = Dit staat bij de versie. Zo begrijpt iemand het later ook.
codebook-save = Maak de nieuwe versie
codebook-error-label = Schrijf de naam van het thema.
codebook-error-label-b1 = Schrijf de naam in gewone woorden.
codebook-error-description-b1 = Leg uit waar het thema over gaat.
codebook-error-why = Schrijf waarom dit verandert.
codebook-error-again = Kies ja of nee.
codebook-error-into = Kies een ander thema.
# $over (Number) - hoeveel tekens te veel
# $max (Number) - hoeveel tekens mogen
codebook-error-long = Dit is { $over } tekens te lang. Er passen { $max } tekens.
codebook-error-odd = Er staan tekens in die wij niet kunnen bewaren. Typ de tekst opnieuw.
codebook-refused-title = Dit kan nog niet
codebook-refused-gone = Dit thema is er niet meer.
codebook-refused-in-use = Er zijn citaten bij dit thema. Voeg het eerst samen met een ander thema.
codebook-refused-not-last = Alleen de laatste verandering kun je terugdraaien.
codebook-recode-title = Nog eens bekijken
# $left (Number) - hoeveel er nog zijn
codebook-recode-lead = { $left ->
    [one] Een thema is veranderd. Er is nog 1 keuze van jou om te bekijken.
   *[other] Een thema is veranderd. Er zijn nog { $left } keuzes van jou om te bekijken.
}
# $version (String) - versie van het codeboek
codebook-recode-why = Veranderd in versie { $version }
codebook-recode-piece = Het citaat
codebook-recode-text = Lees de hele tekst
codebook-recode-save = Bewaar en ga verder
codebook-recode-none-title = Je bent klaar
codebook-recode-none = Er is niets van jou om nog eens te bekijken.
codebook-to-codebook = Naar het codeboek
