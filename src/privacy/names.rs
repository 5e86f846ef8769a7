//! First names and surnames, in capitals or not (AN-71, AN-72).
use super::{
    Found, Kind,
    lists::{CHILD, KIN, Listed, MINE, PREFIXES, listed},
    reading::Reading,
};

const NAMED: &[&str] = &["heet", "heette", "heten", "genaamd", "noemde"];
const SAYS: &[&str] = &[
    "zegt",
    "zei",
    "zeg",
    "vertelt",
    "vertelde",
    "vroeg",
    "vraagt",
    "riep",
    "roept",
    "antwoordde",
    "huilt",
    "huilde",
    "vindt",
    "vind",
    "vond",
    "belt",
    "belde",
    "appt",
    "appte",
    "lacht",
    "lachte",
    "schreeuwt",
    "schreeuwde",
    "denkt",
    "dacht",
    "snapt",
    "luistert",
    "luisterde",
    "pest",
    "pestte",
    "hielp",
    "helpt",
];
const WITH: &[&str] = &["met", "aan", "door", "bij", "tegen", "van", "voor", "naar"];
const SPOKEN: &[&str] = &[
    "gepraat",
    "gesproken",
    "praten",
    "praat",
    "gebeld",
    "bellen",
    "geappt",
    "gespeeld",
    "spelen",
    "speelt",
    "afgesproken",
    "afspreken",
    "ruzie",
    "verteld",
    "gevraagd",
    "gezegd",
    "gechat",
    "gepest",
    "geholpen",
    "gekletst",
];
const ARTICLES: &[&str] = &["de", "het", "een", "n", "t", "deze", "die", "dit", "dat", "elke", "geen", "veel", "meer", "in", "op"];
/// Words with a capital that are no names of persons.
const NO_NAMES: &[&str] = &[
    "nederlands",
    "nederlandse",
    "engels",
    "turks",
    "turkse",
    "arabisch",
    "pools",
    "poolse",
    "marokkaans",
    "marokkaanse",
    "syrische",
    "surinaamse",
    "brabants",
    "duits",
    "frans",
    "corona",
    "autisme",
    "jeugdzorg",
    "veilig",
    "thuis",
    "god",
    "allah",
    "niet",
    "is",
    "heeft",
    "wil",
    "wordt",
    "kan",
    "en",
    "ik",
];
/// What follows "heet" when it is no name.
const NOT_CALLED: &[&str] = &[
    "niet",
    "dat",
    "dit",
    "het",
    "de",
    "een",
    "eigenlijk",
    "nou",
    "zo",
    "gewoon",
    "anders",
    "ook",
    "nu",
    "wel",
    "dan",
    "je",
    "ze",
    "hij",
    "welkom",
    "toch",
    "en",
    "net",
];

pub(super) fn find(reading: &Reading) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < reading.tokens.len() {
        if !is_name(reading, at) {
            at += 1;
            continue;
        }
        let last = whole(reading, at);
        let (first, words) = begin(reading, at);
        found.push(Found::ask(reading.over(first, last), Kind::Name, Some(words)));
        at = last + 1;
    }
    found
}

/// Where the trace starts and what takes its place: "mijn zoon Daan" becomes "mijn kind".
fn begin(reading: &Reading, at: usize) -> (usize, &'static str) {
    let before = reading.before(at).filter(|_| at > 0 && reading.gap(at - 1).iter().all(|c| *c == ' '));
    let kin = reading.word(before);
    let owner = before.and_then(|kin| reading.before(kin));
    match owner {
        Some(mut owner) if CHILD.contains(&kin) && MINE.contains(&reading.word(Some(owner))) => {
            if reading.word(Some(owner)) == "n" && owner > 0 && reading.word(Some(owner - 1)) == "m" {
                owner -= 1;
            }
            (owner, "mijn kind")
        }
        _ if KIN.contains(&kin) => (at, "[naam]"),
        _ => (at, "iemand"),
    }
}

fn is_name(reading: &Reading, at: usize) -> bool {
    let token = &reading.tokens[at];
    if token.number {
        return false;
    }
    match listed(&token.text) {
        Some(Listed::First | Listed::Last) => true,
        Some(Listed::FirstWord { plain }) if plain => token.capital && !token.opens && is_shown(reading, at),
        Some(Listed::FirstWord { .. }) => is_shown(reading, at),
        Some(Listed::LastWord { .. }) => is_called(reading, at),
        None => is_called(reading, at) || is_kin_with_capital(reading, at),
    }
}

/// Beside a name that is a word too: does something show that it is a person?
fn is_shown(reading: &Reading, at: usize) -> bool {
    let before = reading.before(at);
    let (near, far) = (reading.word(before), reading.word(before.and_then(|b| reading.before(b))));
    let after = reading.after(at);
    let next = reading.word(after);
    let article = ARTICLES.contains(&near);
    let token = &reading.tokens[at];
    let spoken = || [after, after.and_then(|a| reading.after(a))].iter().any(|a| SPOKEN.contains(&reading.word(*a)));
    let beside = |neighbour: Option<usize>| neighbour.is_some_and(|n| listed(&reading.tokens[n].text) == Some(Listed::First));
    NAMED.contains(&near)
        || (near == "is" && far == "naam")
        || (near == "ben" && far == "ik")
        || (KIN.contains(&near) && !ARTICLES.contains(&next))
        || (!article && SAYS.contains(&next))
        || (WITH.contains(&near) && spoken())
        || (token.capital && !token.opens && !article)
        || (near == "en" && beside(before.and_then(|b| reading.before(b))))
        || (next == "en" && beside(after.and_then(|a| reading.after(a))))
        || (!article && surname(reading, at).is_some())
}

/// "hij heet Yoran", "mijn naam is yoran": whatever stands there is a name.
fn is_called(reading: &Reading, at: usize) -> bool {
    let before = reading.before(at);
    let far = before.and_then(|b| reading.before(b));
    let someone = |word: &str| ["ik", "hij", "zij", "ze", "die"].contains(&word) || KIN.contains(&word);
    let called = ["heet", "heette"].contains(&reading.word(before)) && someone(reading.word(far));
    let named = reading.word(before) == "is" && reading.word(far) == "naam";
    (called || named) && !NOT_CALLED.contains(&reading.tokens[at].text.as_str())
}

/// "mijn dochter Anoushka": a word with a capital behind a person, whatever it is.
fn is_kin_with_capital(reading: &Reading, at: usize) -> bool {
    let token = &reading.tokens[at];
    let kin = reading.before(at).filter(|_| reading.gap(at - 1).len() == 1);
    let opened = kin.and_then(|k| reading.before(k)).is_some();
    token.capital
        && !token.opens
        && token.text.len() > 2
        && opened
        && KIN.contains(&reading.word(kin))
        && !NO_NAMES.contains(&token.text.as_str())
}

/// The last word of the name that starts at `at`: more first names, prefixes and a surname belong to it.
pub(super) fn whole(reading: &Reading, at: usize) -> usize {
    let mut last = at;
    while let Some(next) = surname(reading, last) {
        last = next;
    }
    last
}

/// The next part of the name that goes on behind `at`.
pub(super) fn surname(reading: &Reading, at: usize) -> Option<usize> {
    let mut next = at + 1;
    let mut prefixed = None;
    let close = |at: usize| matches!(reading.gap(at), [' '] | ['-'] | ['\''] | ['’'] | [' ', '\'' | '’'] | ['\'' | '’', ' '] | ['.', ' ']);
    if matches!(reading.gap(at), ['.', ' ']) {
        return None;
    }
    while next < reading.tokens.len() && close(next - 1) && PREFIXES.contains(&reading.tokens[next].text.as_str()) && next - at <= 3 {
        prefixed = Some(reading.tokens[next].text.as_str());
        next += 1;
    }
    let token = reading.tokens.get(next).filter(|token| close(next - 1) && !token.number)?;
    let listed = listed(&token.text);
    let arabic = prefixed.is_some_and(|prefix| ["el", "al", "ait", "bin"].contains(&prefix));
    let fits = match listed {
        _ if arabic => token.text.len() > 2,
        Some(Listed::Last) => true,
        Some(Listed::First) => prefixed.is_none() || token.capital,
        Some(Listed::FirstWord { .. }) => token.capital && prefixed.is_none(),
        Some(Listed::LastWord { plain }) => {
            token.capital
                || (prefixed.is_some() && (!plain || ["jong", "boer", "groot", "bruin", "wit", "koning"].contains(&token.text.as_str())))
        }
        None => token.capital && (prefixed.is_some() || reading.tokens[at].capital) && !NO_NAMES.contains(&token.text.as_str()),
    };
    fits.then_some(next)
}
