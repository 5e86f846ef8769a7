# $page (String) - the title of this page
ui-title = { $page } – Expeditie
# $title (String) - the title of a page that shows mistakes
ui-title-failed = Fout: { $title }
ui-skip = Ga naar de inhoud
ui-tagline = Samen in gesprek over opgroeien
ui-nav-main = Hoofdmenu
ui-nav-dialogues = Gesprekken
ui-nav-join = Meedoen
ui-nav-themes = Thema’s
ui-nav-results = Resultaten
ui-nav-about = Over Expeditie
ui-nav-crumbs = Kruimelpad
ui-nav-home = Home
ui-nav-footer = Over deze website
ui-footer-mission = Expeditie is van de negen gemeenten in West-Brabant West. Wij luisteren naar jouw verhaal.
ui-footer-privacy = Privacy
ui-footer-accessibility = Toegankelijkheid
ui-footer-desk = Werkplek
ui-back = Terug
ui-demo = Dit is een demo. De gesprekken en de reacties zijn verzonnen.
ui-desk = Werkplek
ui-desk-nav = Menu van de werkplek
ui-desk-logout = Uitloggen
# $time (String) - a clock time such as 14.35 uur
ui-desk-until = Je bent ingelogd tot { $time }. Open vóór die tijd een pagina om ingelogd te blijven.
ui-exit = Snel weg
ui-exit-note = Met ‘Snel weg’ ga je naar een andere website. Deze pagina blijft wel in je geschiedenis staan.
ui-exit-traces = Zo laat je geen sporen achter
ui-help-title = Heb je nu hulp nodig?
# $label (String) - the question or label of a field
ui-optional = { $label } (niet verplicht)
ui-all-fields = Vul alle velden in. Als een veld niet verplicht is, staat dit erbij.
ui-errors-title = Er is iets niet goed ingevuld
ui-choose = Maak een keuze
# $current (Number) - the step somebody is at
# $total (Number) - how many steps there are
ui-step = Stap { $current } van { $total }
ui-pager = Pagina’s
ui-pager-previous = Vorige
ui-pager-next = Volgende
# $page (Number) - the number of a page
ui-pager-page = Pagina { $page }

ui-leave-empty = Laat dit veld leeg.
ui-errors-sending = Dit is nog niet verstuurd
ui-send-again = Stuur het nog een keer.
