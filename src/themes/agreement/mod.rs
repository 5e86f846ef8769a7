//! How far coders agree, and where they do not: something to talk about, not an exam.
//!
//! - A unit is a fixed excerpt (D15), so who agrees can be counted exactly, theme by theme.
//! - A coder says one of three things about a unit (E-19): these themes, and none of them is an answer
//!   too (*past nergens*); *weet ik niet*; or nothing yet (*niet gecodeerd*). Only the first is finished.
//! - Only units that two coders or more finished count (E-15). Work on different units is no agreement.
//! - Only a coding makes a coder: what was decided together has no coding, so it can be none (E-16).
//! - The figures can be asked for some of the units and themes (E-14).
//! - Everybody always the same is no agreement beyond chance: such a figure does not exist, and is not 1.
//!
//! Nothing here reads or writes, and no account goes in further than [`Judgements`]: coders come out
//! as numbers. Which units are coded twice is in [`sample`].
mod differences;
mod figures;
pub mod sample;
#[cfg(test)]
mod tests;

pub use differences::Difference;
pub use figures::{Agreement, Figure, OfSets, OfTheme, Undefined};

use crate::base::ids::{AccountId, CodingId, ExcerptId, ThemeId};
use std::collections::{BTreeMap, BTreeSet};

/// What a coder says about a unit; *niet gecodeerd* is to have no coding of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It belongs to these themes. None at all is *past nergens*.
    Finished(BTreeSet<ThemeId>),
    /// *Weet ik niet*.
    Unsure,
}

impl Verdict {
    /// Whether the unit belongs to the theme; `None` when the coder did not finish it.
    pub fn value(&self, theme: &ThemeId) -> Option<bool> {
        match self {
            Self::Finished(chosen) => Some(chosen.contains(theme)),
            Self::Unsure => None,
        }
    }

    pub fn is_finished(&self) -> bool {
        matches!(self, Self::Finished(_))
    }

    /// Together with what another row of the same coding says.
    fn with(self, other: Self) -> Self {
        match (self, other) {
            (Self::Finished(some), Self::Finished(more)) => Self::Finished(some.into_iter().chain(more).collect()),
            _ => Self::Unsure,
        }
    }
}

/// One coding of a unit, or one row of it with a single theme: rows of the same coder and unit are put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coding {
    pub id: CodingId,
    pub unit: ExcerptId,
    pub coder: AccountId,
    pub verdict: Verdict,
}

/// A coder among these judgements, from 1; who it is cannot be told from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CoderNumber(usize);

impl CoderNumber {
    pub fn number(self) -> usize {
        self.0
    }
}

/// What one coder says about one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub coder: CoderNumber,
    /// To reopen the unit for this coder (E-17).
    pub coding: CodingId,
    pub verdict: Verdict,
}

/// A unit and what was said about it, in the order of the coders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit<'a> {
    pub id: &'a ExcerptId,
    pub said: Vec<&'a Said>,
}

/// Everything the coders said, whatever the order of the rows it came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judgements(BTreeMap<ExcerptId, BTreeMap<CoderNumber, Said>>);

impl FromIterator<Coding> for Judgements {
    fn from_iter<I: IntoIterator<Item = Coding>>(codings: I) -> Self {
        let codings: Vec<Coding> = codings.into_iter().collect();
        let coders: BTreeSet<AccountId> = codings.iter().map(|coding| coding.coder.clone()).collect();
        let numbers: BTreeMap<AccountId, CoderNumber> = coders.into_iter().zip((1..).map(CoderNumber)).collect();
        let mut units: BTreeMap<ExcerptId, BTreeMap<CoderNumber, Said>> = BTreeMap::new();
        for Coding { id, unit, coder, verdict } in codings {
            let coder = numbers[&coder];
            let of_unit = units.entry(unit).or_default();
            let said = match of_unit.remove(&coder) {
                Some(before) => Said { verdict: before.verdict.with(verdict), ..before },
                None => Said { coder, coding: id, verdict },
            };
            of_unit.insert(coder, said);
        }
        Self(units)
    }
}

impl Judgements {
    /// All units, and these themes, each named once, in the order in which the figures are wanted.
    pub fn select<'a>(&'a self, themes: &'a [ThemeId]) -> Selection<'a> {
        Selection { judgements: self, themes, only: None }
    }
}

/// Some units and some themes of the judgements (E-14). Coders keep their numbers.
#[derive(Clone, Copy, Debug)]
pub struct Selection<'a> {
    judgements: &'a Judgements,
    themes: &'a [ThemeId],
    only: Option<&'a BTreeSet<ExcerptId>>,
}

impl<'a> Selection<'a> {
    /// Of these units no others.
    pub fn only(self, units: &'a BTreeSet<ExcerptId>) -> Self {
        Self { only: Some(units), ..self }
    }

    /// The units somebody said something about, in the order of their ids.
    pub fn units(self) -> impl Iterator<Item = Unit<'a>> {
        let wanted = move |id: &ExcerptId| self.only.is_none_or(|only| only.contains(id));
        let units = self.judgements.0.iter().filter(move |(id, _)| wanted(id));
        units.map(|(id, said)| Unit { id, said: said.values().collect() })
    }

    /// Per coder who finished the unit, in their order: yes or no for each selected theme.
    fn finished(self, unit: &Unit) -> Vec<(CoderNumber, Vec<bool>)> {
        let finished = unit.said.iter().filter(|said| said.verdict.is_finished());
        finished.map(|said| (said.coder, self.themes.iter().map(|theme| said.verdict.value(theme) == Some(true)).collect())).collect()
    }
}
