//! Places below the municipality, as the region gives them (AN-71).
use std::collections::HashMap;

use super::{
    Found, Kind,
    reading::{Reading, words},
};

/// The names of the places that a text may speak of. Made once, for as long as the region stays the same.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// By the first word: the words, and whether it is a place below a municipality.
    named: HashMap<String, Vec<(Vec<String>, bool)>>,
}

impl Places {
    /// `below`: villages and districts, each a trace. `municipalities`: allowed by themselves, also where a
    /// village has the same name; beside a profession they tell who somebody is.
    pub fn new(below: &[&str], municipalities: &[&str]) -> Self {
        let mut places = Self::default();
        for (names, trace) in [(municipalities, false), (below, true)] {
            for name in names.iter().map(|name| words(name)).filter(|name| !name.is_empty()) {
                let known = places.named.entry(name[0].clone()).or_default();
                if !known.iter().any(|(other, _)| *other == name) {
                    known.push((name, trace));
                }
            }
        }
        for known in places.named.values_mut() {
            known.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        }
        places
    }

    /// The place that is named at `at`: its last word, and whether it is a trace by itself.
    pub(super) fn at(&self, reading: &Reading, at: usize) -> Option<(usize, bool)> {
        let known = self.named.get(reading.word(Some(at)))?;
        known.iter().find_map(|(name, trace)| Some((reading.spells(at, name)?, *trace)))
    }

    pub(super) fn find(&self, reading: &Reading) -> Vec<Found> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < reading.tokens.len() {
            let place = self.at(reading, at);
            if let Some((last, true)) = place {
                found.push(Found::ask(reading.over(at, last), Kind::Place, Some("een dorp")));
            }
            at = place.map_or(at, |(last, _)| last) + 1;
        }
        found
    }
}
