//! Exact ages of a person: "van 14", "14 jaar", "14-jarige", "ik ben 14" (AN-71).
//!
//! Ages of a group ("jongeren van 16"), bounds ("tot 18 jaar") and spans of time ("al 14 jaar") tell nobody's.
use super::{
    Found, Kind,
    lists::{KIN, Listed, listed},
    reading::Reading,
};

const WORDS: &[&str] = &[
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
    "twintig",
];
const IS: &[&str] = &["ben", "is", "was", "word", "wordt", "werd", "bent"];
const FILLERS: &[&str] =
    &["nu", "net", "pas", "bijna", "al", "nog", "maar", "toen", "zelf", "inmiddels", "vandaag", "laatst", "vorige", "week", "ook", "ruim"];
const PRONOUNS: &[&str] = &["ik", "hij", "zij", "ze", "die", "je", "jij"];
/// What follows a number that is no age.
const COUNTED: &[&str] = &[
    "uur",
    "euro",
    "kinderen",
    "kind",
    "keer",
    "procent",
    "tot",
    "minuten",
    "minuut",
    "dagen",
    "weken",
    "maanden",
    "graden",
    "km",
    "jongeren",
    "mensen",
    "ouders",
    "op",
    "x",
    "naar",
    "meter",
    "kilo",
    "of",
    "plekken",
    "dag",
    "week",
    "maand",
    "broers",
    "zussen",
    "broertjes",
    "zusjes",
    "scholen",
    "gesprekken",
    "hulpverleners",
    "begeleiders",
    "andere",
    "nachten",
    "instanties",
    "cm",
    "plaatsen",
    "instellingen",
    "verschillende",
    "oktober",
    "mei",
    "vrienden",
    "loketten",
    "gezinnen",
    "leerlingen",
    "punten",
    "april",
    "maart",
];
const TIME: &[&str] = &[
    "geleden",
    "lang",
    "later",
    "bezig",
    "wachten",
    "wachttijd",
    "samen",
    "gewacht",
    "gewoond",
    "verder",
    "vooruit",
    "en",
    "getrouwd",
    "gescheiden",
    "werkzaam",
    "leraar",
    "ervaring",
    "pleegouder",
    "vrijwilliger",
];
const BOUNDS: &[&str] = &[
    "al",
    "in",
    "over",
    "na",
    "tot",
    "onder",
    "boven",
    "vanaf",
    "per",
    "om",
    "elke",
    "binnen",
    "m",
    "sinds",
    "ongeveer",
    "eerste",
    "komende",
    "afgelopen",
    "laatste",
    "ruim",
];
const GROUPS: &[&str] =
    &["jongeren", "kinderen", "jeugdigen", "pubers", "mensen", "ouders", "tieners", "iedereen", "leerlingen", "jeugd", "groepen"];

pub(super) fn find(reading: &Reading) -> Vec<Found> {
    (0..reading.tokens.len()).filter_map(|at| age(reading, at)).collect()
}

fn age(reading: &Reading, at: usize) -> Option<Found> {
    if let Some(last) = years_old(reading, at) {
        return Some(Found::ask(reading.over(at, last), Kind::Age, Some("jonge")));
    }
    is_number(reading, at).then_some(())?;
    let before = reading.before(at);
    let near = reading.word(before);
    let after = reading.after(at);
    let year = after.filter(|a| ["jaar", "jr", "jaren", "jaartjes"].contains(&reading.word(Some(*a))));
    let last = year.unwrap_or(at);
    let behind = reading.word(reading.after(last));
    let counted = year.is_none() && (COUNTED.contains(&behind) || (behind == "van" && near != "van"));
    let bounded = BOUNDS.contains(&near) && !(near == "al" && is_predicate(reading, at) && behind == "oud")
        || reading.gap(at).first().is_some_and(|c| "%:+€".contains(*c));
    let older = behind == "en" && ["ouder", "jonger", "hoger"].contains(&reading.word(reading.after(last).and_then(|a| reading.after(a))));
    let spans = year.is_some() && behind != "en" && TIME.contains(&behind) || ["tot", "t", "plus"].contains(&behind);
    if counted || bounded || older || spans {
        return None;
    }
    let told = (year.is_some() && behind == "oud")
        || (near == "van" && of_someone(reading, before))
        || is_predicate(reading, at)
        || is_aside(reading, at);
    let from = before.filter(|b| near == "van" && *b < at).unwrap_or(at);
    let second = reading
        .after(last)
        .and_then(|and| reading.after(and))
        .filter(|second| behind == "en" && near == "van" && is_number(reading, *second));
    let old = reading.after(last).filter(|_| year.is_some() && behind == "oud");
    let last = second.or(old).unwrap_or(last);
    let replacement = if near == "van" { "van [leeftijd]" } else { "[leeftijd]" };
    told.then(|| Found::ask(reading.over(from, last), Kind::Age, Some(replacement)))
}

fn is_number(reading: &Reading, at: usize) -> bool {
    let token = &reading.tokens[at];
    let touched = at > 0 && reading.gap(at - 1).last().is_some_and(|c| "€-/:+,.".contains(*c) && reading.tokens[at - 1].number);
    match token.text.parse::<u32>() {
        Ok(value) => (1..=99).contains(&value) && token.text.len() <= 2 && token.number && !touched,
        Err(_) => WORDS.contains(&token.text.as_str()),
    }
}

/// "14-jarige", "14 jarige", "veertienjarige"; of one person, or the age as a quality.
fn years_old(reading: &Reading, at: usize) -> Option<usize> {
    let token = &reading.tokens[at];
    let joined = |text: &str| ["jarige", "jarig"].iter().any(|end| text.ends_with(end));
    if WORDS.iter().any(|word| token.text.strip_prefix(word).is_some_and(|rest| ["jarige", "jarig"].contains(&rest))) {
        return Some(at);
    }
    let next = reading.tokens.get(at + 1)?;
    let close = matches!(reading.gap(at), [] | [' '] | ['-']);
    (is_number(reading, at) && close && joined(&next.text) && next.text.len() <= 6).then_some(at + 1)
}

fn is_person(word: &str) -> bool {
    KIN.contains(&word) || listed(word) == Some(Listed::First) || ["jongens", "meisjes", "meiden", "tweeling", "iemand"].contains(&word)
}

/// "mijn dochter fatima van 14", "mijn kinderen van 6 en 9": somebody in the four words before.
fn of_someone(reading: &Reading, van: Option<usize>) -> bool {
    let Some(van) = van else { return false };
    let words: Vec<&str> = (van.saturating_sub(4)..van).map(|at| reading.word(Some(at))).collect();
    let ours = words.iter().any(|word| ["mijn", "onze", "mn", "haar", "hun", "twee"].contains(word));
    let group = words.last().is_some_and(|word| GROUPS.contains(word));
    words.iter().any(|word| is_person(word)) && !group || (group && ours)
}

/// "ik ben (net) 14", "is mijn zoon 9", "toen ik 12 was", "hij wordt 18".
fn is_predicate(reading: &Reading, at: usize) -> bool {
    let mut back = reading.before(at);
    while back.is_some_and(|b| FILLERS.contains(&reading.word(Some(b)))) {
        back = back.and_then(|b| reading.before(b));
    }
    let (near, far) = (reading.word(back), reading.word(back.and_then(|b| reading.before(b))));
    let subject = |word: &str| PRONOUNS.contains(&word) || is_person(word);
    let after = reading.after(at);
    let next = reading.word(after);
    let year = ["jaar", "jr"].contains(&next);
    let close = after.is_none()
        || year
        || [
            "geworden", "en", "maar", "want", "dus", "ofzo", "toen", "was", "ben", "is", "nu", "dan", "als", "oud", "wordt", "werd", "bent",
        ]
        .contains(&next);
    close && ((IS.contains(&near) && subject(far)) || (subject(near) && IS.contains(&far)) || (subject(near) && IS.contains(&next)))
}

/// "mijn dochter, 14", "Noor (14)", "zoon 9 jaar": right behind a person.
fn is_aside(reading: &Reading, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let gap: String = reading.gap(before).iter().collect();
    let set_off = [", ", " (", "(", ","].contains(&gap.as_str());
    let closed = reading.gap(at).first().is_none_or(|c| ",).\n!?;".contains(*c));
    let next = reading.word(reading.after(at));
    is_person(reading.word(Some(before))) && (set_off || gap == " ") && (closed || next == "jaar")
}
