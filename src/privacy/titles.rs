//! "mevrouw Voorbeeld", "juf anita", "meneer van dijk" (AN-71, INW-08).
use super::{
    Found, Kind,
    lists::{Listed, listed},
    names::{surname, whole},
    reading::Reading,
};

const TITLES: &[(&str, &str)] = &[
    ("mevrouw", "iemand"),
    ("mevr", "iemand"),
    ("mvr", "iemand"),
    ("mw", "iemand"),
    ("meneer", "iemand"),
    ("dhr", "iemand"),
    ("heer", "iemand"),
    ("juf", "een leerkracht"),
    ("juffrouw", "een leerkracht"),
    ("meester", "een leerkracht"),
    ("mees", "een leerkracht"),
    ("dokter", "een arts"),
    ("dr", "een arts"),
    ("oom", "familie"),
    ("tante", "familie"),
    ("opa", "familie"),
    ("oma", "familie"),
    ("ome", "familie"),
];
/// What follows a title in a sentence that names nobody.
const NOBODY: &[&str] = &[
    "is",
    "van",
    "en",
    "die",
    "dat",
    "heeft",
    "had",
    "was",
    "zegt",
    "zei",
    "in",
    "op",
    "met",
    "wil",
    "kan",
    "moet",
    "of",
    "niet",
    "ik",
    "ze",
    "hij",
    "de",
    "het",
    "een",
    "mag",
    "ook",
    "maar",
    "als",
    "er",
    "weet",
    "doet",
    "geeft",
    "vindt",
    "nederlands",
    "engels",
];

pub(super) fn find(reading: &Reading) -> Vec<Found> {
    (0..reading.tokens.len()).filter_map(|at| titled(reading, at)).collect()
}

fn titled(reading: &Reading, at: usize) -> Option<Found> {
    let (title, words) = TITLES.iter().find(|(title, _)| *title == reading.tokens[at].text)?;
    let close = matches!(reading.gap(at), [' '])
        || (title.len() <= 4 && matches!(reading.gap(at), ['.', ' '] | ['.']) && !["oom", "juf", "mees", "opa", "oma"].contains(title));
    let next = reading.tokens.get(at + 1).filter(|_| close && *title != "mees")?;
    let capital = next.capital && !NOBODY.contains(&next.text.as_str()) && next.text.len() > 1;
    let known = match listed(&next.text) {
        Some(Listed::First | Listed::Last) => true,
        Some(Listed::FirstWord { plain } | Listed::LastWord { plain }) => !plain,
        None => false,
    };
    let family = *words == "familie";
    let last = match surname(reading, at) {
        _ if (capital || (known && !family)) && !next.number => whole(reading, at + 1),
        Some(last) if !family && last > at + 1 => whole(reading, last),
        _ => return None,
    };
    Some(Found::ask(reading.over(at, last), Kind::Name, Some(words)))
}
