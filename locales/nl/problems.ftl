problem-to-home = Naar de eerste pagina
problem-to-dialogues = Bekijk de gesprekken
problem-not-found-title = Deze pagina is er niet
problem-not-found-text = Misschien is het adres niet goed overgenomen. Of de pagina is weg. Kijk bij de gesprekken, of begin op de eerste pagina.
problem-too-many-title = Even wachten
problem-too-many-text = Er kwamen te veel verzoeken achter elkaar. Wacht een minuut. Probeer het dan weer.
problem-too-large-title = Je tekst is te lang
problem-too-large-text = Wij kunnen zo veel tekst niet in één keer ontvangen. Ga terug en maak je tekst korter.
problem-foreign-title = Dit kwam niet van onze website
problem-foreign-text = Er is niets veranderd. Open de pagina op onze website en probeer het daar opnieuw.
problem-bad-request-title = Wij begrijpen dit verzoek niet
problem-bad-request-text = Er is niets veranderd. Ga terug naar de pagina en probeer het opnieuw.
problem-ours-title = Er ging iets mis aan onze kant
# $reference (String) - what to mention when asking for help
problem-ours-text = Jij kunt hier niets aan doen. Er is niets half opgeslagen. Probeer het later opnieuw. Kenmerk: { $reference }.
