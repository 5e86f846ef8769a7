//! In which language a text is. Another language than Dutch is welcome: it is kept as it is, and marked for the
//! gatekeeper. In doubt a text is Dutch: a wrong mark costs more than none.
use crate::base::{choices, texts::t};
use whatlang::{Detector, Lang};

/// A shorter text is not marked: too little to be sure.
const FEWEST_LETTERS: usize = 25;

choices! {
    /// What people in the region speak besides Dutch.
    Language:
    Arabic "ar",
    Bulgarian "bg",
    English "en",
    French "fr",
    German "de",
    Polish "pl",
    Portuguese "pt",
    Romanian "ro",
    Russian "ru",
    Spanish "es",
    Turkish "tr",
    Ukrainian "uk",
}

impl Language {
    pub fn name(self) -> String {
        match self {
            Self::Arabic => t().contributions_language_ar(),
            Self::Bulgarian => t().contributions_language_bg(),
            Self::English => t().contributions_language_en(),
            Self::French => t().contributions_language_fr(),
            Self::German => t().contributions_language_de(),
            Self::Polish => t().contributions_language_pl(),
            Self::Portuguese => t().contributions_language_pt(),
            Self::Romanian => t().contributions_language_ro(),
            Self::Russian => t().contributions_language_ru(),
            Self::Spanish => t().contributions_language_es(),
            Self::Turkish => t().contributions_language_tr(),
            Self::Ukrainian => t().contributions_language_uk(),
        }
    }

    fn detected(self) -> Lang {
        match self {
            Self::Arabic => Lang::Ara,
            Self::Bulgarian => Lang::Bul,
            Self::English => Lang::Eng,
            Self::French => Lang::Fra,
            Self::German => Lang::Deu,
            Self::Polish => Lang::Pol,
            Self::Portuguese => Lang::Por,
            Self::Romanian => Lang::Ron,
            Self::Russian => Lang::Rus,
            Self::Spanish => Lang::Spa,
            Self::Turkish => Lang::Tur,
            Self::Ukrainian => Lang::Ukr,
        }
    }
}

/// The language of a text, when it is surely not Dutch.
pub fn language(text: &str) -> Option<Language> {
    if text.chars().filter(|c| c.is_alphabetic()).count() < FEWEST_LETTERS {
        return None;
    }
    let known = Language::ALL.into_iter().map(Language::detected).chain([Lang::Nld]).collect();
    let found = Detector::with_allowlist(known).detect(text).filter(whatlang::Info::is_reliable)?;
    Language::ALL.into_iter().find(|language| language.detected() == found.lang())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_language_is_marked_when_it_is_sure() {
        for (text, expected) in [
            ("I want my children to grow up in a place where everybody helps each other.", Language::English),
            ("Chciałbym, żeby nauczyciele częściej słuchali dzieci i rozmawiali z rodzicami.", Language::Polish),
            ("أريد أن يلعب أطفالي في الشارع مع الجيران كل يوم", Language::Arabic),
            ("Я хочу, щоб мої діти могли гратися надворі разом із сусідами.", Language::Ukrainian),
        ] {
            assert_eq!(language(text), Some(expected), "{text}");
        }
        assert_eq!(language("Help"), None);
    }

    #[test]
    fn dutch_is_never_taken_for_another_language() {
        let sentences = include_str!("../privacy/sentences.jsonl").lines();
        let texts =
            sentences.map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["text"].as_str().unwrap_or_default().to_owned());
        let wrong: Vec<_> = texts.filter_map(|text| Some((language(&text)?, text))).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}
