language-name = Nederlands
site-name = Expeditie

site-home-page = Samen in gesprek over opgroeien
site-home-title = Kinderen opvoeden is soms lastig. Dat is gewoon.
site-home-lead = Wij willen weten wat jij belangrijk vindt.
site-home-to-dialogues = Kies een gesprek
site-home-to-input = Geef online je mening
site-home-about-title = Waar gaat dit over?
site-home-about-what = Expeditie is een zoektocht van negen gemeenten. Wij praten met kinderen, jongeren en ouders. Ook praten wij met mensen die met kinderen werken.
site-home-about-normal = Opgroeien gaat niet altijd vanzelf. Een kind is druk, stil of boos. Vaak hoort dat erbij. Wij noemen dat ‘normaliseren’: verschillen gewoon vinden, en hulp geven als dat echt nodig is.
site-home-about-you = Wat vind jij gewoon? En wat helpt jou? Vertel het ons. Wij schrijven het op zonder je naam. Daarna lees je hier wat wij ermee doen.
site-home-about-more = Lees meer over Expeditie
site-home-coming-title = De eerste gesprekken
site-home-coming-none = Er zijn nu geen gesprekken. Geef je mening online, of kijk later nog eens.
site-home-coming-all = Bekijk alle gesprekken
site-home-ways-title = Zo doe je mee
site-home-way-talk = Kom praten
site-home-way-talk-text = Kies een gesprek bij jou in de buurt. Je hoeft je naam niet te geven.
site-home-way-write = Schrijf het op
site-home-way-write-text = Beantwoord thuis een vraag. Wij weten niet wie je bent.
site-home-way-scout = Word verkenner
site-home-way-scout-text = Werk of help je op een plek waar kinderen zijn? Luister dan met ons mee.

site-about-title = Over Expeditie
site-about-lead = Negen gemeenten zoeken samen uit wat kinderen en ouders nodig hebben.
site-about-normal = Dat noemen wij ‘normaliseren’: verschillen tussen kinderen gewoon vinden, en hulp geven als dat echt nodig is.
site-about-help = Heeft je kind hulp nodig? Dan blijft die hulp er. Wij willen weten wat daarnaast helpt.
site-about-steps-title = Dit gebeurt er met je woorden
site-about-step-talk = Je praat mee of je schrijft online iets op.
site-about-step-read = Iemand van het team leest je tekst. Staat er een naam in? Dan gebruiken wij de tekst niet.
site-about-step-sort = De werkgroep legt teksten over hetzelfde onderwerp bij elkaar.
site-about-step-back = Wij schrijven op wat wij hoorden en wat wij ermee doen. Dat lees je op deze website.
site-about-who-title = Wie zijn wij?
site-about-who = Deze negen gemeenten in West-Brabant West werken samen:
site-about-principles-title = Hier gaan wij van uit
site-about-principles = Deze negen zinnen komen uit het plan van de gemeenten. Alleen een taalfout is verbeterd.
site-about-ask-title = Heb je een vraag?
site-about-ask = Stuur een e-mail naar:
site-about-lines-title = Hier werken wij aan
site-about-lines = In het plan staan zes onderdelen. Het zijn woorden uit het plan. Soms zijn ze moeilijk.

site-privacy-title = Privacy
site-privacy-lead = Je kunt hier meedoen zonder te zeggen wie je bent.
site-privacy-short-name = Je hoeft je naam nooit te geven om mee te doen.
site-privacy-short-words = Wij weten niet wie een tekst heeft geschreven.
site-privacy-short-mail = Je e-mailadres geef je alleen als je een bericht wilt.
site-privacy-short-cookies = Wij volgen je niet en zetten geen cookies. Alleen wie inlogt op de werkplek krijgt er één.
site-privacy-short-remove = Je kunt je tekst en je aanmelding zelf weghalen.
site-privacy-young-title = Ben je jonger dan 16?
site-privacy-young = Je mag gewoon meedoen. Schrijf je naam niet op. Wij bewaren ook geen e-mailadres van jou. Wat je zegt, is van jou. Je mag het altijd weer weghalen.
site-privacy-kept-title = Dit bewaren wij
site-privacy-kept-caption = Wat wij bewaren en hoe lang
site-privacy-kept-what = Waarvoor
site-privacy-kept-data = Wat wij bewaren
site-privacy-kept-term = Hoe lang
site-privacy-by-hand = Aanmeldingen en mails haalt de website zelf weg. De rest haalt een beheerder weg.
site-privacy-never-title = Dit bewaren wij nooit bij je tekst
site-privacy-never-name = Je naam, je adres of je geboortedatum.
site-privacy-never-device = Je IP-adres of welk toestel je gebruikt.
site-privacy-never-time = Hoe laat je iets schreef. Wij bewaren alleen de dag.
site-privacy-never-link = Of je ook naar een gesprek kwam.
site-privacy-remove-title = Zelf weghalen
site-privacy-remove-text = Haal je tekst weg met je code
site-privacy-remove-signup = Meld je af voor een gesprek
site-privacy-why-title = Waarom mogen wij dit?
site-privacy-why = Gemeenten hebben de taak om te zorgen voor de jeugd. Dat staat in de wet. Om dat goed te doen, vragen wij wat jij vindt.
site-privacy-rights-title = Jouw rechten
site-privacy-rights = Je mag vragen wat wij van je hebben. Je mag ook vragen om het te verbeteren of te wissen. Stuur een mail naar:
site-privacy-complaint = Ben je niet tevreden? Dan kun je een klacht sturen naar de Autoriteit Persoonsgegevens.

site-access-title = Toegankelijkheid
site-access-lead = Iedereen moet deze website kunnen gebruiken.
site-access-status-title = Nog niet onderzocht
site-access-status = Niemand van buiten heeft deze website al onderzocht. Wij kunnen dus nog niet zeggen dat hij aan alle regels voldoet.
site-access-done-title = Hier letten wij op
site-access-done-keys = Je kunt alles doen met het toetsenbord. Je kunt alles laten voorlezen.
site-access-done-script = De website werkt zonder JavaScript.
site-access-done-phone = De website werkt op een kleine en oude telefoon.
site-access-done-words = Wij gebruiken korte zinnen en gewone woorden.
site-access-report-title = Lukt er iets niet?
site-access-report = Vertel ons wat er niet lukt en op welke pagina. Dan helpen wij je. Stuur een mail naar:
site-access-unhappy-title = Niet tevreden met ons antwoord?
site-access-unhappy = Dan kun je een klacht sturen naar de Nationale ombudsman.

site-results-title = Resultaten
site-results-none = Er staat hier nog niets. Wij hebben nog geen verslag gemaakt.
site-results-when = Eerst zijn de gesprekken. Daarna leest de werkgroep alle teksten. Dan maken wij een verslag en zetten wij het hier.
site-results-promise = In het verslag staat wat wij hoorden. Ook staat erin wat wij wel doen, wat wij niet doen en waarom.
site-results-themes = Bekijk de thema’s
site-experiences-title = Ervaringen van verkenners
site-experiences-none = Er staat hier nog niets. Wij hebben nog geen ervaringen gedeeld.
site-experiences-when = Verkenners schrijven op wat zij meemaken. Het team leest elke tekst na. Pas daarna kan een goed voorbeeld hier staan.

site-desk-title = Werkplek
# $role (String) - the name of the role
site-desk-role = Je werkt hier als: { $role }.
# $count (Number) - how much waits
site-desk-waits = { $count ->
    [one] 1 wacht op jou
   *[other] { $count } wachten op jou
  }
# $count (Number) - how many mails wait
site-desk-mails-wait = { $count ->
    [one] 1 mail wacht op verzending
   *[other] { $count } mails wachten op verzending
  }
# $few (Number) - from how many on we count
site-desk-few-wait = Minder dan { $few } wachten
site-desk-overdue = Wacht al langer dan drie dagen
site-desk-nothing-waits = Niets wacht
site-desk-dialogues = Bekijk en regel de gesprekken.
site-desk-signups = Kijk hoeveel mensen er komen.
site-desk-gate = Lees nieuwe teksten na en geef ze vrij.
site-desk-annex = Lees de tabel met thema’s en citaten.
site-desk-verkenners = Lees aanmeldingen en beslis wie verkenner wordt.
site-desk-mailbox = Kijk welke mails zijn verstuurd.
site-desk-coding = Geef citaten een thema.
site-desk-experiences = Leg vast wat je meemaakte.
site-desk-register = Lees welke gegevens het platform bewaart.
site-desk-log = Lees wie wat heeft gedaan.
site-desk-accounts = Maak accounts en beëindig ze.
site-desk-profile = Bekijk je eigen account.

site-log-title = Logboek
site-log-lead = Elke verandering staat hier op een eigen regel. De teksten van mensen staan er niet in.
site-log-caption = Wat er is gebeurd, het nieuwste eerst
site-log-gate = Download hoe vaak teksten zijn nagekeken (csv)
site-log-when = Wanneer
site-log-who = Wie
site-log-what = Wat
site-log-about = Waarover
site-log-result = Uitkomst
# $role (String) - the name of the role
# $email (String) - the address of the account
site-log-person = { $role }, { $email }
site-log-resident = Inwoner
site-log-system = Het programma

site-mail-title = Postvak
site-mail-lead = Hier staan alle mails die de website schrijft.
site-mail-caption = Mails, de nieuwste eerst
site-mail-none = Er zijn nog geen mails.
site-mail-subject = Onderwerp
site-mail-to = Aan
site-mail-when = Geschreven op
site-mail-state = Status
site-mail-waits = Wacht
site-mail-sent = Verstuurd
site-mail-failed = Mislukt
site-mail-sent-at = Verstuurd op
site-mail-reason = Wat er misging
site-mail-refused = De mailserver weigert deze mail. Waarschijnlijk klopt het adres niet.
site-mail-busy = De mailserver was bezet.
site-mail-gone = De mailserver was niet te bereiken.
site-mail-text = Tekst van de mail
site-mail-hidden-title = De tekst staat hier niet
site-mail-hidden = In deze mail staat een code of een link. Alleen de ontvanger mag die zien.

site-register-title = Verwerkingen
site-register-lead = Dit bewaart het platform over mensen, waarom en hoe lang.
site-register-by-hand-title = Wissen gebeurt voor een deel met de hand
site-register-by-hand = Het programma wist elk uur aanmeldingen en mails waarvan de termijn voorbij is. De rest wist de beheerder met de hand.
site-register-purpose = Doel
site-register-basis = Grondslag
site-register-basis-task = Publieke taak (AVG, artikel 6, lid 1, onder e). De gemeenten stellen dit nog vast.
site-register-data = Gegevens
site-register-persons = Over wie
site-register-receivers = Wie ziet het
site-register-term = Hoe lang
site-register-measures = Hoe beschermd
site-register-tables = Tabellen

site-register-signups = Aanmelden voor een gesprek
site-register-signups-purpose = Plekken verdelen en een bericht sturen aan wie dat wil.
site-register-signups-data = Met hoeveel mensen je komt. Als je wilt: je e-mailadres, wat je nodig hebt en als wie je komt.
site-register-signups-persons = Inwoners die zich aanmelden.
site-register-signups-receivers = Het team en de coördinator van de gemeente zien aantallen. Zij zien geen e-mailadres.
site-register-signups-term = Je e-mailadres: tot 14 dagen na het gesprek. Meld je je af? Dan meteen weg.
site-register-signups-measures = Geen naam. Van de afmeldcode bewaren wij alleen een afdruk met een sleutel.
site-register-mails = Mails
site-register-mails-purpose = Bevestigen wat iemand deed, en laten weten dat iets verandert.
site-register-mails-data = Je e-mailadres en de tekst van de mail.
site-register-mails-persons = Iedereen die om een mail vroeg.
site-register-mails-receivers = Het team en de beheerder zien de eerste letter en het domein van het adres.
site-register-mails-term = Tot 14 dagen na het versturen.
site-register-mails-measures = Eén ontvanger per mail, geen volgpixel. De tekst is niet te lezen als mails echt worden verstuurd.
site-register-words = Teksten van mensen
site-register-words-purpose = Weten wat mensen belangrijk vinden, en dat ordenen in thema’s.
site-register-words-data = Je tekst, de vraag en de dag. Als je wilt: je gemeente, en of je ouder of jongere bent of met kinderen werkt.
site-register-words-persons = Mensen die anoniem iets zeggen of schrijven, en de leden van de werkgroep die het ordenen.
site-register-words-receivers = Eerst wie de tekst naleest. Daarna alleen teksten zonder namen: de werkgroep.
site-register-words-term = 24 maanden. Haal je de tekst weg? Dan meteen.
site-register-words-measures = Geen naam, adres, toestel of tijdstip. Willekeurige volgorde. Elke tekst wordt eerst nagelezen. Nooit een tekst alleen.
site-register-applications = Verkenner worden
site-register-applications-purpose = Kiezen wie verkenner wordt.
site-register-applications-data = Je naam, organisatie, gemeente en e-mailadres. Ook waar je werkt of helpt en waarom je mee wilt doen.
site-register-applications-persons = Mensen die zich aanmelden als verkenner.
site-register-applications-receivers = Het team.
site-register-applications-term = Word je verkenner? Dan tot 30 dagen nadat je stopt. Anders tot 4 weken na het antwoord.
site-register-applications-measures = Alleen te lezen na inloggen met een code.
site-register-accounts = Accounts
site-register-accounts-purpose = Alleen mensen met een taak laten inloggen, met de rechten van hun rol.
site-register-accounts-data = E-mailadres, rol, gemeente, afdruk van het wachtwoord, geheim van de codes-app, afdrukken van herstelcodes en links.
site-register-accounts-persons = Medewerkers en verkenners.
site-register-accounts-receivers = De beheerder. Het team ziet de verkenners.
site-register-accounts-term = Tot 30 dagen na het einde van het account.
site-register-accounts-measures = Wachtwoord met Argon2id, altijd een tweede stap, langere wachttijd na fouten.
site-register-logins = Inloggen
site-register-logins-purpose = Weten wie er is ingelogd.
site-register-logins-data = Account, begin van het inloggen en afdruk van de cookie.
site-register-logins-receivers = Niemand.
site-register-logins-term = Tot uitloggen, uiterlijk 30 dagen. Na 30 minuten zonder gebruik ben je uitgelogd.
site-register-logins-measures = De cookie is verzegeld en komt alleen op de werkplek.
site-register-log = Logboek
site-register-log-purpose = Kunnen nagaan wie wat heeft veranderd.
site-register-log-data = Account, rol, handeling, onderwerp, uitkomst en tijd.
site-register-log-receivers = De functionaris gegevensbescherming en de beheerder.
site-register-log-term = 18 maanden.
site-register-log-measures = Alleen toevoegen. Geen teksten, adressen of IP-adressen van inwoners.
site-register-dialogues = Gesprekken
site-register-dialogues-purpose = Weten wie een gesprek plant en wie het leidt.
site-register-dialogues-data = Het account van de planner en van de gespreksleider.
site-register-dialogues-persons = Planners en gespreksleiders.
site-register-dialogues-receivers = Het team en de coördinator van de gemeente.
site-register-dialogues-term = Tot 24 maanden na het gesprek.
site-register-dialogues-measures = De planner en de gespreksleider staan niet op de openbare pagina.
