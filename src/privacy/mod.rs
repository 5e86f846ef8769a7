//! What in a Dutch text could tell who somebody is.
//!
//! Pure: a text goes in, places in it come out; nothing is kept and nothing is asked of the network.
//! - What points straight at a person (BSN, IBAN, e-mail, phone, profile) **blocks** until it is changed (AN-70).
//! - What may make somebody known (names, ages, places, schools, dates …) only **asks**; the writer decides (AN-71).
//! - Names are found in lower case as well; a name that is an ordinary word only beside a sign of a person (AN-72).
//! - A region's villages come in as an argument: this module knows no region.
mod age;
mod bsn;
mod condition;
mod danger;
mod date;
mod email;
mod iban;
mod institution;
mod lists;
mod names;
mod phone;
mod place;
mod postcode;
mod profession;
mod profile;
mod reading;
mod street;
#[cfg(test)]
mod tests;
mod titles;

use std::{collections::BTreeSet, ops::Range};

pub use danger::{Danger, danger};
pub use place::Places;
use reading::Reading;

/// What a trace is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Bsn,
    Iban,
    Email,
    Phone,
    Profile,
    Name,
    Postcode,
    Street,
    Institution,
    Place,
    Date,
    Age,
    Profession,
    Condition,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Must be changed before the text is sent.
    Block,
    /// "Hierdoor kan iemand herkend worden. Aanpassen?"
    Ask,
}

/// A place in a text by which somebody could be known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// First code point, and the one behind the last.
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
    pub weight: Weight,
    /// The neutral words that one tap puts in its place.
    pub replacement: Option<&'static str>,
}

/// A trace while it is looked for: where in [`Reading::chars`] it stands.
#[derive(Clone, Debug)]
struct Found {
    at: Range<usize>,
    kind: Kind,
    weight: Weight,
    replacement: Option<&'static str>,
}

impl Found {
    fn block(at: Range<usize>, kind: Kind) -> Self {
        Self { at, kind, weight: Weight::Block, replacement: Some("[weg]") }
    }

    fn ask(at: Range<usize>, kind: Kind, replacement: Option<&'static str>) -> Self {
        Self { at, kind, weight: Weight::Ask, replacement }
    }

    fn meets(&self, other: &Self) -> bool {
        self.at.start < other.at.end && other.at.start < self.at.end
    }
}

/// Every trace in `text`, in order, none over another. Villages are not known: see [`look_in`].
pub fn look(text: &str) -> Vec<Trace> {
    look_in(text, &Places::default())
}

/// As [`look`], with the names of the places of the region.
pub fn look_in(text: &str, places: &Places) -> Vec<Trace> {
    let reading = Reading::new(text);
    let mut found = blocks(&reading.chars);
    let mut asks = asks(&reading, places);
    asks.sort_by_key(|ask| (std::cmp::Reverse(ask.at.len()), ask.at.start));
    for ask in asks {
        if !found.iter().any(|other| other.meets(&ask)) {
            found.push(ask);
        }
    }
    found.sort_by_key(|found| found.at.start);
    traces(&reading, found)
}

/// What blocks. What is found is blanked and the rest read once more, so that a text without these stays one.
fn blocks(chars: &[char]) -> Vec<Found> {
    let mut rest = chars.to_vec();
    let mut found: Vec<Found> = Vec::new();
    loop {
        let before = found.len();
        for find in [email::find, profile::find, iban::find, phone::find, bsn::find] {
            let fresh = find(&rest).into_iter().filter(|found| found.weight == Weight::Block);
            for block in fresh.collect::<Vec<_>>() {
                rest[block.at.clone()].fill('[');
                found.push(block);
            }
        }
        if found.len() == before {
            return found;
        }
    }
}

fn asks(reading: &Reading, places: &Places) -> Vec<Found> {
    let mut found: Vec<Found> = profile::find(&reading.chars).into_iter().filter(|found| found.weight == Weight::Ask).collect();
    for find in [names::find, titles::find, postcode::find, street::find, institution::find, date::find, age::find, condition::find] {
        found.extend(find(reading));
    }
    found.extend(places.find(reading));
    found.extend(profession::find(reading, places));
    found
}

/// In code points of the text. A character that is read as two can be met from both sides: the first keeps it.
fn traces(reading: &Reading, found: Vec<Found>) -> Vec<Trace> {
    let mut traces: Vec<Trace> = Vec::new();
    for Found { at, kind, weight, replacement } in found {
        let (start, end) = reading.span(&at);
        let start = traces.last().map_or(start, |last| start.max(last.end));
        if start < end {
            traces.push(Trace { start, end, kind, weight, replacement });
        }
    }
    traces
}

/// The text with the neutral words in the place of these traces; one without such words stays.
pub fn replaced(text: &str, traces: &[Trace]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().enumerate().peekable();
    for trace in traces {
        let Some(words) = trace.replacement else { continue };
        while let Some((_, c)) = chars.next_if(|(at, _)| *at < trace.start) {
            out.push(c);
        }
        while chars.next_if(|(at, _)| *at < trace.end).is_some() {}
        out.push_str(words);
    }
    out.extend(chars.map(|(_, c)| c));
    out
}

/// What makes somebody known together with others of these, and hardly ever alone (AN-76).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quasi {
    Age,
    Place,
    Institution,
    Date,
    Family,
    Profession,
    Condition,
}

impl Quasi {
    fn of(kind: Kind) -> Option<Self> {
        match kind {
            Kind::Age => Some(Self::Age),
            Kind::Place | Kind::Postcode | Kind::Street => Some(Self::Place),
            Kind::Institution => Some(Self::Institution),
            Kind::Date => Some(Self::Date),
            Kind::Profession => Some(Self::Profession),
            Kind::Condition => Some(Self::Condition),
            Kind::Name | Kind::Profile | Kind::Bsn | Kind::Iban | Kind::Email | Kind::Phone => None,
        }
    }
}

/// Which of the kinds of things that together make somebody known are in the text (AN-76). With three or more a
/// second person looks before it is quoted.
pub fn quasi_identifiers(text: &str, places: &Places) -> BTreeSet<Quasi> {
    let reading = Reading::new(text);
    let mut kinds: BTreeSet<Quasi> = asks(&reading, places).into_iter().filter_map(|found| Quasi::of(found.kind)).collect();
    let named = [
        (profession::is_named(&reading), Quasi::Profession),
        (condition::is_named(&reading), Quasi::Condition),
        (condition::tells_of_a_family(&reading), Quasi::Family),
    ];
    kinds.extend(named.into_iter().filter(|(is_named, _)| *is_named).map(|(_, kind)| kind));
    kinds
}
