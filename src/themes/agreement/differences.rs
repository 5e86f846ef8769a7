//! The units that coders judged differently: what to talk about first.
use super::{
    Selection, Unit,
    figures::{counted, disagreement, jaccard},
};
use crate::base::ids::ThemeId;
use std::cmp::Ordering;

/// A shared unit that was judged differently.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference<'a> {
    /// With what each coder says, also who is unsure.
    pub unit: Unit<'a>,
    /// On which of the selected themes they differ, in the order of the selection.
    pub themes: Vec<&'a ThemeId>,
    /// How far two of those who finished it are apart on average: above 0, and 1 when no two share a theme.
    pub apart: f64,
}

impl<'a> Selection<'a> {
    /// The units to talk about (E-14): first those whose coders are farthest apart, then those with most
    /// themes to talk about, then by id, so that the list is the same for everybody.
    pub fn differences(self) -> Vec<Difference<'a>> {
        let mut found: Vec<Difference<'a>> = self.units().filter_map(|unit| self.difference(unit)).collect();
        found.sort_by(farthest_first);
        found
    }

    fn difference(self, unit: Unit<'a>) -> Option<Difference<'a>> {
        let finished: Vec<Vec<bool>> = self.finished(&unit).into_iter().map(|(_, values)| values).collect();
        let differ = |at: usize| finished.iter().any(|values| values[at] != finished[0][at]);
        let themes: Vec<&ThemeId> = self.themes.iter().enumerate().filter(|(at, _)| differ(*at)).map(|(_, theme)| theme).collect();
        if themes.is_empty() {
            return None;
        }
        let apart = disagreement(&counted(finished.iter()), |one, other| jaccard(one, other)) / finished.len() as f64;
        Some(Difference { unit, themes, apart })
    }
}

fn farthest_first(one: &Difference, other: &Difference) -> Ordering {
    let apart = other.apart.total_cmp(&one.apart);
    apart.then(other.themes.len().cmp(&one.themes.len())).then_with(|| one.unit.id.cmp(other.unit.id))
}
