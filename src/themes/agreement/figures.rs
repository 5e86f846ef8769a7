//! The figures. Two coders: observed agreement, Cohen's κ and Gwet's AC1. Any number: Krippendorff's α,
//! per theme with "the same or not", over sets of themes with Jaccard's distance.
//!
//! κ makes a theme that is hardly ever chosen look bad however much two coders agree; AC1 beside it
//! shows that.
use super::{CoderNumber, Selection};
use crate::base::ids::ThemeId;
use std::collections::{BTreeMap, BTreeSet};

/// Why there is no figure. The first that holds is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undefined {
    /// No unit was finished by two coders (E-15).
    NoSharedUnits,
    /// The figure is for two coders, and more of them finished a shared unit.
    MoreThanTwoCoders,
    /// Everybody said the same of every unit: there is nothing to agree on beyond chance.
    NoVariation,
}

/// A figure, 1 at most and possibly below 0, or why there is none.
pub type Figure = Result<f64, Undefined>;

/// All figures of a selection.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// In the order they were asked.
    pub themes: Vec<OfTheme>,
    pub sets: OfSets,
}

/// How far the coders agree on one theme.
#[derive(Clone, Debug, PartialEq)]
pub struct OfTheme {
    pub theme: ThemeId,
    /// Units that two coders or more finished.
    pub shared: usize,
    /// Shared units of which everybody who finished them said the same.
    pub equal: usize,
    /// Po: the share of the shared units that is equal.
    pub observed: Figure,
    pub kappa: Figure,
    pub alpha: Figure,
    pub ac1: Figure,
}

/// How far they agree on all selected themes of a unit together.
#[derive(Clone, Debug, PartialEq)]
pub struct OfSets {
    pub shared: usize,
    pub equal: usize,
    /// Jaccard-α: a set that is partly the same is partly agreed on.
    pub alpha: Figure,
}

impl Selection<'_> {
    /// The figures. Twice the judgements is twice the work: pairs of judgements are never listed, only
    /// pairs of different values, and of those there are as many as the themes allow.
    pub fn figures(self) -> Agreement {
        let shared = Shared::of(self);
        let alpha = alpha(shared.units.iter().map(|unit| unit.iter()), |one, other| jaccard(one, other));
        let sets = OfSets { shared: shared.units.len(), equal: shared.equal(|values| values), alpha };
        let themes = self.themes.iter().enumerate().map(|(at, theme)| shared.of_theme(at, theme)).collect();
        Agreement { themes, sets }
    }
}

/// The shared units: for each, the themes according to everybody who finished it.
struct Shared {
    coders: usize,
    units: Vec<Vec<Vec<bool>>>,
}

impl Shared {
    fn of(selection: Selection) -> Self {
        let finished = selection.units().map(|unit| selection.finished(&unit));
        let shared: Vec<Vec<(CoderNumber, Vec<bool>)>> = finished.filter(|finished| finished.len() > 1).collect();
        let coders: BTreeSet<CoderNumber> = shared.iter().flatten().map(|(coder, _)| *coder).collect();
        let units = shared.into_iter().map(|unit| unit.into_iter().map(|(_, values)| values).collect()).collect();
        Self { coders: coders.len(), units }
    }

    fn of_theme(&self, at: usize, theme: &ThemeId) -> OfTheme {
        let (shared, equal) = (self.units.len(), self.equal(|values| &values[at]));
        let observed = if shared == 0 { Err(Undefined::NoSharedUnits) } else { Ok(ratio(equal, shared)) };
        let two = self.two(at);
        let kappa = two.and_then(Two::kappa);
        let ac1 = two.and_then(Two::ac1);
        let differ = |one: &bool, other: &bool| if one == other { 0.0 } else { 1.0 };
        let alpha = alpha(self.units.iter().map(|unit| unit.iter().map(|values| &values[at])), differ);
        OfTheme { theme: theme.clone(), shared, equal, observed, kappa, alpha, ac1 }
    }

    /// Of how many units everybody has the same `part`.
    fn equal<'a, T: PartialEq + ?Sized + 'a>(&'a self, part: impl Fn(&'a [bool]) -> &'a T) -> usize {
        self.units.iter().filter(|unit| unit.iter().all(|values| part(values) == part(&unit[0]))).count()
    }

    fn two(&self, at: usize) -> Result<Two, Undefined> {
        match self.coders {
            0 => return Err(Undefined::NoSharedUnits),
            // A shared unit has two judgements, so with two coders each has both.
            2 => {}
            _ => return Err(Undefined::MoreThanTwoCoders),
        }
        let yes = |coder: usize| self.units.iter().filter(|unit| unit[coder][at]).count();
        Ok(Two { units: self.units.len(), equal: self.equal(|values| &values[at]), a: yes(0), b: yes(1) })
    }
}

/// Two coders on one theme: how many units, on how many they agree, and how often each says yes.
#[derive(Clone, Copy)]
struct Two {
    units: usize,
    equal: usize,
    a: usize,
    b: usize,
}

impl Two {
    /// Cohen (1960): chance is that each of the two keeps saying yes as often as they did. Times `units²`.
    fn kappa(self) -> Figure {
        let Self { units, equal, a, b } = self;
        beyond(units * equal, a * b + (units - a) * (units - b), units * units)
    }

    /// Gwet (2008) for yes and no: chance is that somebody guesses. Times `2 · units²`.
    fn ac1(self) -> Figure {
        let Self { units, equal, a, b } = self;
        let (yes, no) = (a + b, 2 * units - a - b);
        if yes == 0 || no == 0 {
            return Err(Undefined::NoVariation);
        }
        beyond(2 * units * equal, yes * no, 2 * units * units)
    }
}

/// `(observed − chance) / (all − chance)`.
fn beyond(observed: usize, chance: usize, all: usize) -> Figure {
    match all - chance {
        0 => Err(Undefined::NoVariation),
        room if observed < chance => Ok(-ratio(chance - observed, room)),
        room => Ok(ratio(observed - chance, room)),
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

/// Krippendorff's α of units with two values or more each: 1 − the disagreement within units, to what
/// it would be if the same values were spread at random. The latter from the counts of the values: all
/// pairs would be the square of all judgements.
fn alpha<'a, V: Ord + 'a>(units: impl Iterator<Item = impl Iterator<Item = &'a V>>, distance: impl Fn(&V, &V) -> f64 + Copy) -> Figure {
    let (mut within, mut all) = (0.0, BTreeMap::new());
    for unit in units {
        let values = counted(unit);
        within += disagreement(&values, distance);
        for (value, times) in values {
            *all.entry(value).or_insert(0) += times;
        }
    }
    match all.len() {
        0 => Err(Undefined::NoSharedUnits),
        1 => Err(Undefined::NoVariation),
        _ => Ok(1.0 - within / disagreement(&all, distance)),
    }
}

/// Which values there are, and how often.
pub(super) fn counted<'a, V: Ord>(values: impl Iterator<Item = &'a V>) -> BTreeMap<&'a V, usize> {
    values.fold(BTreeMap::new(), |mut counts, value| {
        *counts.entry(value).or_insert(0) += 1;
        counts
    })
}

/// The distances of each value to all others, each divided by the number of others, added up. Two values at least.
pub(super) fn disagreement<V>(counts: &BTreeMap<&V, usize>, distance: impl Fn(&V, &V) -> f64) -> f64 {
    let mut sum = 0.0;
    for (at, (one, times)) in counts.iter().enumerate() {
        for (other, others) in counts.iter().skip(at + 1) {
            sum += 2.0 * (times * others) as f64 * distance(one, other);
        }
    }
    sum / (counts.values().sum::<usize>() - 1) as f64
}

/// The part of two sets that they do not share; two empty sets are the same.
pub(super) fn jaccard(one: &[bool], other: &[bool]) -> f64 {
    let pairs = || one.iter().zip(other);
    let (both, either) = (pairs().filter(|(a, b)| **a && **b).count(), pairs().filter(|(a, b)| **a || **b).count());
    if either == 0 { 0.0 } else { ratio(either - both, either) }
}
