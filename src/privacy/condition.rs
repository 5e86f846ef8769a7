//! Kinship with a rare condition, and what else of a family is told (AN-71, AN-76).
use super::{
    Found, Kind,
    lists::KIN,
    reading::{Reading, words},
};

/// So rare that with "mijn zoon" before it few can be meant.
const RARE: &[&str] = &[
    "taaislijmziekte",
    "cystic fibrosis",
    "duchenne",
    "spierdystrofie",
    "prader willi",
    "prader-willi",
    "rett",
    "angelman",
    "spina bifida",
    "open ruggetje",
    "pku",
    "fragiele x",
    "fragile x",
    "williams syndroom",
    "syndroom van williams",
    "marfan",
    "huntington",
    "sma",
    "leukodystrofie",
    "tubereuze sclerose",
    "noonan",
    "turner",
    "klinefelter",
    "22q11",
    "dravet",
    "west syndroom",
    "osteogenesis",
    "progeria",
    "hemofilie",
    "sikkelcel",
    "sikkelcelziekte",
    "thalassemie",
    "stofwisselingsziekte",
    "lissencefalie",
    "cri du chat",
    "edwards",
    "patau",
    "smith magenis",
    "gilles de la tourette",
    "tourette",
    "selectief mutisme",
    "narcolepsie",
    "albinisme",
    "achondroplasie",
    "dwerggroei",
    "foetaal alcohol syndroom",
    "fas",
    "leukemie",
    "hersentumor",
    "kindereboezem",
    "mucopolysaccharidose",
    "sanfilippo",
    "batten",
    "usher",
    "doofblind",
    "doofblindheid",
    "epidermolysis bullosa",
    "cornelia de lange",
];
/// Less rare: they count (AN-76), they do not ask.
const KNOWN: &[&str] = &[
    "autisme",
    "autistisch",
    "adhd",
    "add",
    "pdd",
    "asperger",
    "down",
    "epilepsie",
    "diabetes",
    "anorexia",
    "boulimia",
    "borderline",
    "depressie",
    "depressief",
    "dyslexie",
    "odd",
    "ptss",
    "psychose",
    "schizofrenie",
    "kanker",
    "verstandelijke beperking",
    "lvb",
    "doof",
    "blind",
    "rolstoel",
    "hechtingsstoornis",
    "eetstoornis",
    "verslaafd",
    "verslaving",
];
const FAMILY: &[&str] = &[
    "alleenstaande",
    "gescheiden",
    "scheiding",
    "pleegouder",
    "pleegouders",
    "pleegkind",
    "pleegzoon",
    "pleegdochter",
    "pleeggezin",
    "adoptie",
    "geadopteerd",
    "tweeling",
    "drieling",
    "stiefvader",
    "stiefmoeder",
    "stiefouder",
    "samengesteld",
    "weduwe",
    "weduwnaar",
    "enig",
    "regenbooggezin",
    "bonuskind",
    "bonusmoeder",
    "bonusvader",
    "tienermoeder",
    "gezinshuis",
    "eenoudergezin",
    "wees",
    "co-ouder",
    "coouder",
    "halfbroer",
    "halfzus",
    "kinderen",
];

fn at(reading: &Reading, names: &[Vec<String>]) -> Vec<(usize, usize)> {
    (0..reading.tokens.len()).filter_map(|at| names.iter().find_map(|name| reading.spells(at, name)).map(|last| (at, last))).collect()
}

fn rare() -> &'static [Vec<String>] {
    static RARE_WORDS: std::sync::LazyLock<Vec<Vec<String>>> = std::sync::LazyLock::new(|| RARE.iter().map(|name| words(name)).collect());
    &RARE_WORDS
}

fn known() -> &'static [Vec<String>] {
    static KNOWN_WORDS: std::sync::LazyLock<Vec<Vec<String>>> = std::sync::LazyLock::new(|| KNOWN.iter().map(|name| words(name)).collect());
    &KNOWN_WORDS
}

pub(super) fn find(reading: &Reading) -> Vec<Found> {
    let near = |first: usize, last: usize| reading.tokens[first.saturating_sub(10)..(last + 9).min(reading.tokens.len())].iter();
    let of_kin = |(first, last): &(usize, usize)| {
        near(*first, *last).any(|token| KIN.contains(&token.text.as_str()) || ["ik", "hij", "zij"].contains(&token.text.as_str()))
    };
    at(reading, rare())
        .into_iter()
        .filter(of_kin)
        .map(|(first, last)| Found::ask(reading.over(first, last), Kind::Condition, Some("een ziekte")))
        .collect()
}

/// Does the text name a condition, rare or not?
pub(super) fn is_named(reading: &Reading) -> bool {
    !at(reading, rare()).is_empty() || !at(reading, known()).is_empty()
}

/// Does the text tell how a family is made up?
pub(super) fn tells_of_a_family(reading: &Reading) -> bool {
    let told = |token: &super::reading::Token| FAMILY.contains(&token.text.as_str()) && token.text != "kinderen" && token.text != "enig";
    let counted = |pair: &[super::reading::Token]| {
        pair[1].text == "kinderen" && (pair[0].number || ["drie", "vier", "vijf", "zes", "zeven", "acht"].contains(&pair[0].text.as_str()))
    };
    let only = |pair: &[super::reading::Token]| pair[0].text == "enig" && pair[1].text == "kind";
    reading.tokens.iter().any(told) || reading.tokens.windows(2).any(|pair| counted(pair) || only(pair))
}
