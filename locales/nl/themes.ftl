themes-desk-title = Thematiseren
themes-desk-lead = Lees de tekst. Kies daarna één of meer thema’s.
# $coded (Number) - texts of which a piece is coded
# $released (Number) - texts that may be coded
themes-progress = { $coded } van { $released } teksten gedaan
# $count (Number) - texts that nobody has coded
themes-to-do = Nog { $count } teksten te doen
# $count (Number) - a round number
themes-to-do-many = Nog meer dan { $count } teksten te doen
themes-question = De vraag was
themes-text = Dit schreef of zei iemand
themes-sentences = Over welke zinnen gaat het?
themes-sentences-hint = Kies je niets? Dan gaat het over de hele tekst.
themes-fixed-piece = Het gaat over dit stuk
themes-themes = Welke thema’s passen erbij?
themes-themes-hint = Je kunt meer thema’s kiezen.
# $number (Number) - 1 to 7
# $label (String) - the short name of the theme
themes-option = { $number }. { $label }
themes-nowhere-legend = Of past geen enkel thema?
themes-nowhere = Past nergens bij
themes-examples = Voorbeelden uit Bijlage 2
themes-save-next = Opslaan en volgende
themes-save-more = Opslaan en nog een stuk uit deze tekst
themes-saved-title = Opgeslagen
themes-saved = Kies nu nog een stuk uit deze tekst.
themes-skip = Naar een andere tekst
themes-own = Dit heb je al gekozen uit deze tekst
# $themes (String) - names of themes, with commas
themes-own-themes = Thema: { $themes }
themes-empty-title = Alle teksten zijn gedaan
themes-empty = Er is nu geen tekst om te lezen. Kom later nog eens terug.
themes-empty-none-title = Er is nog geen tekst
themes-empty-none = Zodra er teksten zijn vrijgegeven, zie je ze hier.
themes-gone-title = Deze tekst is er niet meer
themes-gone = Iemand heeft de tekst weggehaald. Of de tekst mag niet meer worden gebruikt. Er is niets opgeslagen.
themes-gone-next = Ga naar de volgende tekst
themes-error-apart = Kies zinnen die bij elkaar staan.
themes-error-sentence = Kies zinnen uit deze tekst.
themes-error-theme = Kies een thema uit de lijst.
themes-error-none = Kies een thema. Of kies ‘Past nergens bij’.
themes-error-both = Kies thema’s of kies ‘Past nergens bij’. Allebei kan niet.
themes-keys = Toetsen (druk op ?)
themes-keys-switch = Toetsen gebruiken
themes-keys-theme = thema aan of uit
themes-keys-nowhere = past nergens bij
themes-keys-save = opslaan en volgende
themes-keys-list = deze lijst tonen of sluiten

themes-annex-title = Bijlage 2: thema’s en citaten
themes-annex-table = De zeven thema’s, met wat mensen zeiden
themes-annex-theme = Thema
themes-annex-quotes = Citaten
themes-annex-description = Omschrijving
themes-annex-provenance = Herkomst
themes-annex-no-description = De werkgroep heeft nog geen omschrijving gemaakt.
themes-annex-no-quotes = Nog geen citaten.
themes-annex-noted-down = (opgetekend)
themes-annex-edited = (bewerkt)
themes-annex-own-words = eigen woorden
themes-annex-by-others = opgetekend
# $quote (String) - what somebody said
themes-annex-quote = ‘{ $quote }’
themes-annex-date = Datum
# $version (String) - such as 1.0
themes-annex-version = { $version } (Bijlage 2)
themes-annex-codebook = Codeboek
themes-annex-inputs = Vrijgegeven teksten
themes-annex-coded = Teksten met een thema of ‘past nergens’
themes-annex-nowhere = Stukken die nergens bij passen
# $date (String) - in words
# $version (String) - such as 1.0
# $inputs (Number) - released texts
# $coded (Number) - texts of which a piece is coded
# $nowhere (Number) - pieces that fit no theme
themes-annex-meta = Datum: { $date }. Codeboek: { $version } (Bijlage 2). Vrijgegeven teksten: { $inputs }. Daarvan gelezen door de werkgroep: { $coded }. Stukken die nergens bij passen: { $nowhere }.
themes-annex-docx = Download voor Word (docx)
themes-annex-odt = Download voor LibreOffice (odt)
themes-annex-csv = Download als tabel (csv)
themes-annex-leave-out = Laat weg
themes-annex-put-back = Zet terug
# $count (Number) - quotes that are not printed
themes-annex-left-out = Weggelaten: { $count }
# $count (Number) - hoeveel stukken meetellen en niet als citaat mogen
themes-annex-not-quotable = Niet als citaat: { $count }
# $count (Number) - hoeveel stukken meetellen en niet naast een ander stuk van dezelfde tekst mogen staan
themes-annex-too-near = Staat er niet bij, want dan staan er twee stukken van één tekst naast elkaar: { $count }
themes-annex-fault-title = Deze bijlage klopt niet
themes-annex-fault = Deze citaten zijn niet gelijk aan de tekst waar ze uit komen. Daarom maken wij de bijlage niet. Vraag de beheerder om hulp.

themes-public-title = De zeven thema’s
themes-public-lead = Mensen vertellen ons over opgroeien en opvoeden. Wij leggen hun woorden bij zeven thema’s.
# $label (String) - the name of the theme in Bijlage 2
themes-public-label = In Bijlage 2 heet dit thema: { $label }.
themes-objected-title = Punt van gesprek
themes-objected = Iemand zei: zo bedoelde ik het niet. Bespreek deze tekst met elkaar en kies opnieuw.
