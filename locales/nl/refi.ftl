# $place (String) - welk element van het bestand
refi-dangling = { $place }: verwijst naar iets dat niet in het bestand staat.
# $place (String) - welk element van het bestand
refi-unknown-user = { $place }: de codeur staat niet in het bestand. De code telt mee zonder codeur.
# $place (String) - welk element van het bestand
refi-reversed = { $place }: het stuk eindigt voor het begint.
# $place (String) - welk element van het bestand
refi-one-text = { $place }: de tekst ontbreekt, of staat er op twee plekken.
# $place (String) - welk element van het bestand
refi-twice = { $place }: dit kenmerk staat twee keer in het bestand.
# $place (String) - welk element van het bestand
refi-outside = { $place }: het stuk past niet in de tekst.
# $place (String) - welk element van het bestand
refi-other-words = { $place }: de naam is anders dan de woorden in de tekst. Wij nemen de woorden uit de tekst.
# $place (String) - welk element van het bestand
refi-missing-file = { $place }: dit bestand ontbreekt in het zip-bestand.
# $place (String) - naam van een bestand
refi-extra-file = { $place }: dit bestand hoort nergens bij. Wij nemen het niet over.
# $place (String) - naam van een bestand
refi-path = { $place }: dit bestand staat op een verkeerde plek in het zip-bestand.
# $place (String) - welk deel van het bestand
refi-too-big = { $place }: dit is te groot.
# $place (String) - regel van het bestand
refi-entities = Regel { $place }: het bestand verwijst naar iets van buiten (een DTD of entiteit). Dat mag niet.
# $place (String) - welk element van het bestand
refi-not-codable = { $place }: deze code is alleen een kopje. Daar kan geen tekst bij horen.
# $place (String) - welk element van het bestand
refi-value = { $place }: de waarde past niet bij de variabele, of staat er twee keer.
# $place (String) - welk element van het bestand, en welk kenmerk
refi-attribute = { $place }: dit kenmerk ontbreekt, of klopt niet.
# $place (String) - welk element van het bestand
refi-one-code = { $place }: hier hoort precies één code te staan.
refi-empty = Er staan geen codes in het bestand.
refi-not-a-package = Dit is geen project van REFI-QDA (.qdpx).
# $place (String) - regel van het bestand
refi-not-xml = Regel { $place }: het bestand is beschadigd. Dit is geen goede XML.
# $place (String) - eerste element van het bestand
refi-other-format = Dit bestand is van een andere soort. Het begint met { $place }.
# $place (String) - naam van een bestand
refi-not-utf8 = { $place }: de tekst is niet in UTF-8 bewaard.
refi-differs = Wij kunnen dit niet zo opslaan dat alles weer terugkomt. Vraag de beheerder om hulp.
# $count (Number) - hoeveel problemen niet in de lijst staan
refi-more = { $count ->
    [one] En nog 1 probleem.
   *[other] En nog { $count } problemen.
  }
# $name (String) - naam van een element of kenmerk
# $count (Number) - hoe vaak
refi-lost = { $name }: { $count } keer
