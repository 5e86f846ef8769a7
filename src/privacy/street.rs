//! A street with a number (AN-71). A street alone is no trace: whole neighbourhoods are called after one.
use super::{Found, Kind, reading::Reading};

const ENDS: &[&str] = &[
    "straat",
    "straatje",
    "laan",
    "weg",
    "plein",
    "dreef",
    "hof",
    "kade",
    "singel",
    "gracht",
    "pad",
    "steeg",
    "dijk",
    "plantsoen",
    "baan",
    "markt",
    "erf",
    "akker",
    "veld",
    "kamp",
    "ring",
    "burg",
    "donk",
    "wal",
    "haven",
    "berg",
    "zoom",
    "str",
    "beemd",
    "stede",
    "oord",
    "boulevard",
];
const NO_STREETS: &[&str] = &[
    "onderweg",
    "halverwege",
    "terugweg",
    "snelweg",
    "uitweg",
    "omweg",
    "heenweg",
    "loopbaan",
    "middenweg",
    "schoolplein",
    "speelveld",
    "voetbalveld",
    "sportveld",
    "ervaring",
    "begeleiding",
    "supermarkt",
    "arbeidsmarkt",
    "achtbaan",
    "skatebaan",
    "voorhof",
    "rechtsaf",
    "zorgkantoor",
    "groepsgesprek",
    "trainingskamp",
    "zomerkamp",
    "schoolkamp",
    "ponykamp",
    "doorweg",
    "bijbaan",
    "fietspad",
    "levenspad",
    "werkveld",
    "middenveld",
    "gerechtshof",
    "kring",
    "vrijmarkt",
    "rommelmarkt",
    "weekmarkt",
    "woningmarkt",
    "straathoek",
];
const COUNTED: &[&str] = &[
    "keer", "x", "jaar", "kinderen", "uur", "minuten", "dagen", "weken", "maanden", "euro", "procent", "jongeren", "mensen", "km", "meter",
    "op", "van", "gezinnen", "huizen", "ouders", "personen", "kind", "bankjes", "tot", "dingen", "of", "à", "weekend", "jongens", "meiden",
    "meisjes",
];

pub(super) fn find(reading: &Reading) -> Vec<Found> {
    (0..reading.tokens.len()).filter_map(|at| street(reading, at)).collect()
}

fn street(reading: &Reading, at: usize) -> Option<Found> {
    let word = reading.tokens[at].text.as_str();
    let alone = ["straat", "weg", "laan", "plein", "hof", "kade", "markt", "dreef", "dijk"].contains(&word)
        && reading.tokens[at].capital
        && !reading.tokens[at].opens;
    let ends = ENDS.iter().any(|end| word.strip_suffix(end).is_some_and(|stem| stem.chars().count() >= 3));
    let number = at + 1;
    let digits = reading.tokens.get(number).filter(|token| token.number && token.text.len() <= 4 && !token.text.starts_with('0'))?;
    let named = (ends && !NO_STREETS.contains(&word)) || alone;
    let spaced = matches!(reading.gap(at), [' '] | ['.', ' '] | [' ', ' ']);
    let counted = COUNTED.contains(&reading.word(reading.after(number)));
    let year = digits.text.len() == 4 && (digits.text.starts_with("19") || digits.text.starts_with("20"));
    let plain_number = !reading.gap(number).first().is_some_and(|c| ":%".contains(*c));
    if !(named && spaced && plain_number) || counted || year {
        return None;
    }
    let letter =
        reading.tokens.get(number + 1).filter(|token| token.text.chars().count() == 1 && !token.number && reading.gap(number).is_empty());
    let mut first = at;
    while let Some(before) =
        reading.before(first).filter(|b| reading.tokens[*b].capital && !reading.tokens[*b].opens && reading.gap(*b).len() == 1)
    {
        first = before;
    }
    Some(Found::ask(reading.over(first, number + usize::from(letter.is_some())), Kind::Street, Some("een straat")))
}
