paper-cards-title = Kaarten om op te schrijven
paper-cards-text = Op een kaart schrijft iemand een antwoord, zonder naam. Aan de kaart zit een strook met een code. Die neemt de schrijver mee.
paper-cards-box = Zet in de zaal een doos met een gleuf neer. Laat iedereen de kaart er zelf in doen.
paper-cards-type = Schud de doos na afloop. Typ de kaarten over en vernietig ze daarna.
paper-cards-questions = Welke vragen zet je op kaarten?
paper-cards-questions-none = Kies ten minste één vraag.
paper-cards-each = Hoeveel kaarten wil je per vraag?
# $most (Number) - hoeveel kaarten er tegelijk kunnen
paper-cards-each-hint = Op een blad staan twee kaarten. Je print er niet meer dan { $most } tegelijk.
# $most (Number) - hoeveel kaarten er tegelijk kunnen
paper-cards-each-wrong = Vul een getal in van 1 tot en met { $most }.
# $count (Number) - hoeveel kaarten het worden
# $most (Number) - hoeveel kaarten er tegelijk kunnen
paper-cards-too-many = Dit zijn samen { $count } kaarten. Print er niet meer dan { $most } tegelijk.
paper-cards-make = Maak de kaarten
paper-cards-once = Print deze kaarten één keer en maak geen kopieën. Elke kaart heeft een eigen code. Wij bewaren de codes niet.
paper-cards-cut = Knip elk blad in het midden door. Scheuren gaat langs de stippellijn.
paper-card-back = Past het niet? Schrijf verder op de achterkant.
paper-card-use = Wij typen je tekst over en vernietigen de kaart.
paper-card-code = Code van deze kaart:
paper-strip-title = Scheur dit af en bewaar het
# $place (String) - het adres om een tekst weg te halen
paper-strip-how = Wil je je tekst later weghalen? Ga naar { $place } en typ deze code.
paper-strip-when = Dat kan zodra wij je kaart hebben overgetypt.
paper-title = Kaarten overtypen
paper-how = Typ precies over wat er staat. Kun je een woord niet lezen? Typ dan [onleesbaar].
paper-keys = Met Tab ga je naar het volgende veld. Druk bij de code op Enter om te bewaren.
paper-destroy = Zijn alle kaarten ingevoerd? Vernietig ze dan.
paper-question = Welke vraag staat op de kaart?
paper-question-wrong = Kies de vraag die op de kaart staat.
paper-text = Wat staat er op de kaart?
paper-text-name = Tekst van de kaart
paper-text-missing = Typ over wat er op de kaart staat.
paper-perspective = Wat is er aangekruist?
# $few (Number) - vanaf hoeveel mensen wij het bewaren
paper-perspective-hint = Wij bewaren dit alleen als er bij de deur { $few } of meer van deze mensen zijn geteld.
paper-perspective-none = Niets, of ‘Dat zeg ik liever niet’
paper-perspective-wrong = Kies wat er op de kaart is aangekruist.
paper-code = Code van de kaart
paper-code-hint = De code staat onderaan de kaart: 18 letters en cijfers. Heeft de kaart geen code? Laat dit leeg.
paper-code-wrong = Deze code klopt niet. Kijk of je alle 18 tekens goed hebt overgenomen.
paper-code-in-text = De code van de kaart staat ook in de tekst. Haal de code uit de tekst.
paper-before = Deze kaart is al ingevoerd. Leg de kaart weg en ga verder met de volgende.
paper-save = Bewaren en volgende
paper-saved = De kaart is bewaard
paper-saved-more = Typ de volgende kaart over.
paper-saved-title = Bewaard, volgende kaart
