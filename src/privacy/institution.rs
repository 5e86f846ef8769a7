//! Schools and organisations by name: "De Regenboog", "basisschool de wilgenhof", "ROC …" (AN-71, AN-72).
use std::{collections::HashMap, sync::LazyLock};

use super::{
    Found, Kind, lists,
    reading::{Reading, words},
};

const ARTICLES: &[&str] = &["de", "het", "t", "'t"];
const SCHOOLS: &[&str] = &[
    "basisschool",
    "school",
    "obs",
    "cbs",
    "rkbs",
    "pcbs",
    "kbs",
    "kindcentrum",
    "ikc",
    "kdv",
    "kinderdagverblijf",
    "peuterspeelzaal",
    "bso",
    "opvang",
    "dagbesteding",
    "zorgboerderij",
    "stichting",
    "praktijk",
    "middelbare",
    "vmbo",
    "mavo",
    "sbo",
    "vso",
    "mbo",
    "huisartsenpraktijk",
    "speelzaal",
    "roc",
    "groepspraktijk",
    "scouting",
];
const BEHIND: &[&str] = &["college", "lyceum", "gymnasium", "mavo", "scholengemeenschap", "basisschool", "kindcentrum", "mytylschool"];
const ENDS: &[&str] = &["college", "lyceum", "scholen"];
const NO_COLLEGES: &[&str] = &[
    "hoorcollege",
    "werkcollege",
    "gastcollege",
    "schoolcollege",
    "basisscholen",
    "hogescholen",
    "avondscholen",
    "wethouderscollege",
    "muziekscholen",
    "buurtscholen",
    "zondagsscholen",
    "vakscholen",
];
/// What goes before the name of a school in a text without capitals.
const TO: &[&str] = &["op", "naar", "bij", "van", "school", "basisschool", "obs", "cbs", "bso", "opvang", "is"];
const COMMON: &[&str] = &["nederland"];

type Named = HashMap<String, Vec<(Vec<String>, bool)>>;

/// Names by their first word; `bare`: without an article as well.
static NAMED: LazyLock<Named> = LazyLock::new(|| {
    let mut names: Named = HashMap::new();
    for line in lists::lines(include_str!("names/schools.txt")) {
        let name = words(line.trim_start_matches('='));
        if let Some(first) = name.first().cloned() {
            names.entry(first).or_default().push((name, line.starts_with('=')));
        }
    }
    names
});

pub(super) fn find(reading: &Reading) -> Vec<Found> {
    let mut found = Vec::new();
    for at in 0..reading.tokens.len() {
        found.extend(listed(reading, at));
        found.extend(behind_a_sort(reading, at));
        found.extend(before_a_sort(reading, at));
    }
    found
}

fn school(reading: &Reading, first: usize, last: usize) -> Found {
    Found::ask(reading.over(first, last), Kind::Institution, Some("een school"))
}

/// A name of the list. Without "school" before it needs an article, and a capital or "op de …".
fn listed(reading: &Reading, at: usize) -> Option<Found> {
    let (last, bare) = NAMED.get(&reading.tokens[at].text)?.iter().find_map(|(name, bare)| Some((reading.spells(at, name)?, *bare)))?;
    if bare {
        return Some(Found::ask(reading.over(at, last), Kind::Institution, Some("een organisatie")));
    }
    let article = reading.before(at).filter(|b| ARTICLES.contains(&reading.word(Some(*b))));
    let to = article.and_then(|a| reading.before(a));
    let token = &reading.tokens[at];
    let shown = match article {
        Some(_) => {
            token.capital
                || TO[4..].contains(&reading.word(to))
                || (["op", "naar", "bij"].contains(&reading.word(to)) && is_school_talk(reading, at))
        }
        None => SCHOOLS.contains(&reading.word(reading.before(at))),
    };
    shown.then(|| school(reading, article.unwrap_or(at), last))
}

/// In lower case "op de brug" is a bridge, unless the text speaks of school nearby.
fn is_school_talk(reading: &Reading, at: usize) -> bool {
    const TALK: &[&str] = &[
        "school",
        "zit",
        "zitten",
        "zat",
        "klas",
        "juf",
        "meester",
        "groep",
        "leerling",
        "leerlingen",
        "leraar",
        "les",
        "werk",
        "gaat",
        "ging",
    ];
    reading.tokens[at.saturating_sub(7)..(at + 6).min(reading.tokens.len())].iter().any(|token| TALK.contains(&token.text.as_str()))
}

/// "basisschool De Kleine Beer", "obs het palet", "ROC West": a sort, then its name.
fn behind_a_sort(reading: &Reading, at: usize) -> Option<Found> {
    let sort = reading.tokens[at].text.as_str();
    if !SCHOOLS.contains(&sort) {
        return None;
    }
    let mut next = reading.after(at)?;
    let article = ARTICLES.contains(&reading.word(Some(next))) || (sort == "roc" && reading.word(Some(next)) == "van");
    if article {
        next = reading.after(next)?;
    }
    let name = &reading.tokens[next];
    let lower = article
        && (["obs", "cbs", "rkbs", "pcbs", "kbs", "ikc", "kdv"].contains(&sort)
            || ["hof", "boog", "burcht", "gaard", "horst", "akker", "schakel", "wijzer", "stee", "toren"]
                .iter()
                .any(|end| name.text.ends_with(end) && name.text.len() > end.len() + 2));
    let capital = name.capital && name.text.len() > 1 && !name.number && !COMMON.contains(&name.text.as_str());
    if !(capital || lower) {
        return None;
    }
    let mut last = next;
    while let Some(more) =
        reading.after(last).filter(|m| capital && reading.tokens[*m].capital && matches!(reading.gap(*m - 1), [' '] | ['-']))
    {
        last = more;
    }
    Some(school(reading, at, last))
}

/// "het Juvenaat Lyceum", "markiezaatcollege": a name, then its sort.
fn before_a_sort(reading: &Reading, at: usize) -> Option<Found> {
    let token = &reading.tokens[at];
    let joined = ENDS.iter().any(|end| token.text.strip_suffix(end).is_some_and(|stem| stem.chars().count() > 3))
        && !NO_COLLEGES.contains(&token.text.as_str());
    if joined && (!token.text.ends_with("scholen") || token.capital && !token.opens) {
        return Some(school(reading, at, at));
    }
    let before = reading
        .before(at)
        .filter(|b| reading.tokens[*b].capital && !reading.tokens[*b].opens && !ARTICLES.contains(&reading.word(Some(*b))))?;
    BEHIND.contains(&token.text.as_str()).then(|| school(reading, before, at))
}
