//! A profession with a place: "de huisarts in …" is one person (AN-71).
use super::{Found, Kind, place::Places, reading::Reading};

const PROFESSIONS: &[&str] = &[
    "huisarts",
    "wijkagent",
    "burgemeester",
    "wethouder",
    "leraar",
    "lerares",
    "leerkracht",
    "docent",
    "docente",
    "tandarts",
    "kapper",
    "bakker",
    "slager",
    "verloskundige",
    "dominee",
    "pastoor",
    "imam",
    "apotheker",
    "jeugdarts",
    "kinderarts",
    "psycholoog",
    "psychiater",
    "jeugdwerker",
    "jongerenwerker",
    "maatschappelijk",
    "wijkverpleegkundige",
    "schooldirecteur",
    "directeur",
    "conciërge",
    "conciergerie",
    "logopedist",
    "fysiotherapeut",
    "agent",
    "politieagent",
    "gezinscoach",
    "voogd",
    "jeugdbeschermer",
    "boer",
    "notaris",
    "trainer",
    "intern",
    "gastouder",
    "brandweerman",
    "schoolarts",
    "orthopedagoog",
    "verpleegkundige",
    "buschauffeur",
    "koster",
    "kok",
    "loodgieter",
    "dierenarts",
    "advocaat",
];
const WIDE: &[&str] = &[
    "nederland",
    "europa",
    "brabant",
    "zeeland",
    "turkije",
    "marokko",
    "syrië",
    "syrie",
    "polen",
    "belgie",
    "opleiding",
    "suriname",
    "oekraine",
    "duitsland",
];

pub(super) fn find(reading: &Reading, places: &Places) -> Vec<Found> {
    let named = reading.tokens.iter().enumerate().filter(|(_, token)| PROFESSIONS.contains(&token.text.as_str()));
    named
        .filter_map(|(at, _)| {
            Some(Found::ask(reading.over(at, placed(reading, places, at)?), Kind::Profession, Some("iemand met dit werk")))
        })
        .collect()
}

/// The last word of the place, right behind the profession.
fn placed(reading: &Reading, places: &Places, at: usize) -> Option<usize> {
    let mut next = reading.after(at)?;
    if reading.word(Some(at)) == "maatschappelijk" {
        next = reading.after(next)?;
    }
    let link = reading.word(Some(next));
    let place = reading.after(next).filter(|_| ["in", "te", "uit", "van"].contains(&link))?;
    let token = &reading.tokens[place];
    match places.at(reading, place) {
        Some((last, _)) => Some(last),
        None => (token.capital && link != "van" && token.text.len() > 2 && !WIDE.contains(&token.text.as_str())).then_some(place),
    }
}

/// Does the text name a profession at all?
pub(super) fn is_named(reading: &Reading) -> bool {
    reading.tokens.iter().any(|token| PROFESSIONS.contains(&token.text.as_str()))
}
