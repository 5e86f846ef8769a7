language-name = Nederlands
site-name = Expeditie
