//! The figures against a slow reference that follows the definitions pair by pair, and what must not
//! change them.
use super::{Coding, Figure, Judgements, Undefined, Verdict, coding, figures, set, theme, themes};
use crate::base::ids::{AccountId, ExcerptId};
use proptest::{collection::vec, prelude::*, sample::subsequence};

const THEMES: usize = 3;

/// What each coder says of each unit.
type Table = Vec<Vec<Option<Verdict>>>;

fn tables(coders: std::ops::Range<usize>) -> impl Strategy<Value = Table> {
    let chosen = subsequence(vec![1, 2, 3], 0..=THEMES).prop_map(|chosen| Some(set(&chosen)));
    let said = prop_oneof![6 => chosen, 1 => Just(Some(Verdict::Unsure)), 1 => Just(None)];
    coders.prop_flat_map(move |coders| vec(vec(said.clone(), coders), 0..12))
}

fn codings(table: &Table) -> Vec<Coding> {
    let said = |unit: usize, coder: usize| Some(coding(unit, &format!("c{coder}"), table[unit][coder].clone()?));
    (0..table.len()).flat_map(|unit| (0..table[unit].len()).filter_map(move |coder| said(unit, coder))).collect()
}

/// Per shared unit the coder and the themes as yes or no.
fn shared(table: &Table) -> Vec<Vec<(usize, Vec<bool>)>> {
    let values = |said: &Option<Verdict>| themes(THEMES).iter().map(|theme| said.as_ref()?.value(theme)).collect::<Option<_>>();
    let of = |unit: &Vec<Option<Verdict>>| unit.iter().enumerate().filter_map(|(coder, said)| Some((coder, values(said)?))).collect();
    table.iter().map(of).filter(|unit: &Vec<_>| unit.len() > 1).collect()
}

/// α by its definition: every pair within every unit, and every pair of all values.
fn slow_alpha(units: &[Vec<Vec<bool>>], distance: impl Fn(&[bool], &[bool]) -> f64) -> Figure {
    let pairs = |values: &[Vec<bool>]| -> f64 { values.iter().map(|a| values.iter().map(|b| distance(a, b)).sum::<f64>()).sum() };
    let all = units.concat();
    let n = all.len() as f64;
    if all.is_empty() {
        return Err(Undefined::NoSharedUnits);
    }
    if all.iter().all(|value| *value == all[0]) {
        return Err(Undefined::NoVariation);
    }
    let observed = units.iter().map(|unit| pairs(unit) / (unit.len() as f64 - 1.0)).sum::<f64>() / n;
    Ok(1.0 - observed / (pairs(&all) / (n * (n - 1.0))))
}

/// κ and AC1 by their definitions, from shares.
fn slow_two(units: &[Vec<(usize, bool)>]) -> [Figure; 2] {
    let mut coders: Vec<usize> = units.concat().iter().map(|(coder, _)| *coder).collect();
    coders.sort_unstable();
    coders.dedup();
    let values: Vec<bool> = units.concat().iter().map(|(_, value)| *value).collect();
    let reason = match coders.len() {
        0 => Some(Undefined::NoSharedUnits),
        2 => values.iter().all(|value| *value == values[0]).then_some(Undefined::NoVariation),
        _ => Some(Undefined::MoreThanTwoCoders),
    };
    if let Some(reason) = reason {
        return [Err(reason); 2];
    }
    let share =
        |counts: fn(bool, bool) -> bool| units.iter().filter(|unit| counts(unit[0].1, unit[1].1)).count() as f64 / units.len() as f64;
    let (observed, a, b) = (share(|a, b| a == b), share(|a, _| a), share(|_, b| b));
    let beyond = |chance: f64| Ok((observed - chance) / (1.0 - chance));
    let q = (a + b) / 2.0;
    [beyond(a * b + (1.0 - a) * (1.0 - b)), beyond(2.0 * q * (1.0 - q))]
}

fn slow_jaccard(one: &[bool], other: &[bool]) -> f64 {
    let either = (0..THEMES).filter(|at| one[*at] || other[*at]).count();
    let both = (0..THEMES).filter(|at| one[*at] && other[*at]).count();
    if either == 0 { 0.0 } else { 1.0 - both as f64 / either as f64 }
}

/// The number behind the letter of an id of these tests.
fn number(id: &str) -> usize {
    id[1..].parse().unwrap()
}

fn is_near(one: Figure, other: Figure) -> bool {
    match (one, other) {
        (Ok(one), Ok(other)) => (one - other).abs() < 1e-9,
        _ => one == other,
    }
}

proptest! {
    #[test]
    fn a1_the_figures_are_those_of_the_definitions(table in prop_oneof![tables(2..3), tables(1..6)]) {
        let (shared, fast) = (shared(&table), figures(&codings(&table).into_iter().collect(), THEMES));
        let sets: Vec<Vec<Vec<bool>>> = shared.iter().map(|unit| unit.iter().map(|(_, values)| values.clone()).collect()).collect();
        prop_assert!(is_near(fast.sets.alpha, slow_alpha(&sets, slow_jaccard)), "{fast:?}");
        for (at, of) in fast.themes.iter().enumerate() {
            let of_coder = |(coder, values): &(usize, Vec<bool>)| (*coder, values[at]);
            let units: Vec<Vec<(usize, bool)>> = shared.iter().map(|unit| unit.iter().map(of_coder).collect()).collect();
            let values: Vec<Vec<Vec<bool>>> = units.iter().map(|unit| unit.iter().map(|(_, value)| vec![*value]).collect()).collect();
            prop_assert!(is_near(of.alpha, slow_alpha(&values, |a, b| if a == b { 0.0 } else { 1.0 })), "{of:?}");
            let [kappa, ac1] = slow_two(&units);
            prop_assert!(is_near(of.kappa, kappa) && is_near(of.ac1, ac1), "{of:?}, not {kappa:?} and {ac1:?}");
            let equal = units.iter().filter(|unit| unit.iter().all(|(_, value)| *value == unit[0].1)).count();
            let observed = if shared.is_empty() { Err(Undefined::NoSharedUnits) } else { Ok(equal as f64 / shared.len() as f64) };
            prop_assert_eq!((of.shared, of.equal, of.observed), (shared.len(), equal, observed));
        }
    }

    #[test]
    fn a1_a_figure_is_at_most_one_and_a_difference_is_apart(table in tables(2..5)) {
        let (judgements, all) = (codings(&table).into_iter().collect::<Judgements>(), themes(THEMES));
        let found = judgements.select(&all).figures();
        let figures = found.themes.iter().flat_map(|of| [of.observed, of.kappa, of.alpha, of.ac1]).chain([found.sets.alpha]);
        prop_assert!(figures.flatten().all(|figure| (-1.0..=1.0).contains(&figure)));
        let differences = judgements.select(&all).differences();
        prop_assert_eq!(differences.len(), found.sets.shared - found.sets.equal);
        prop_assert!(differences.iter().all(|one| one.apart > 0.0 && one.apart <= 1.0));
        prop_assert!(differences.is_sorted_by(|one, next| one.apart >= next.apart));
    }

    #[test]
    fn a1_who_is_which_coder_makes_no_difference(table in tables(2..5)) {
        // The last becomes the first.
        let turned = |coder: &AccountId| AccountId::from(format!("c{}", 9 - number(coder.as_str())));
        let others = codings(&table).into_iter().map(|coding| Coding { coder: turned(&coding.coder), ..coding });
        let (one, other) = (codings(&table).into_iter().collect(), others.collect());
        prop_assert_eq!(figures(&one, THEMES), figures(&other, THEMES));
    }

    #[test]
    fn a1_the_order_of_rows_and_units_makes_no_difference(table in tables(2..5), turn in 0_usize..40) {
        let whole = codings(&table);
        // One row per theme, as a query gives them, from somewhere in the middle and backwards.
        let per_theme = |coding: &Coding| match &coding.verdict {
            Verdict::Finished(chosen) if !chosen.is_empty() => {
                chosen.iter().map(|one| Coding { verdict: Verdict::Finished([one.clone()].into()), ..coding.clone() }).collect()
            }
            _ => vec![coding.clone()],
        };
        let mut rows: Vec<Coding> = whole.iter().flat_map(per_theme).rev().collect();
        let middle = turn.min(rows.len());
        rows.rotate_left(middle);
        let judgements: Judgements = whole.iter().cloned().collect();
        prop_assert_eq!(&judgements, &rows.into_iter().collect());
        let turned = |unit: &ExcerptId| ExcerptId::from(format!("u{:02}", 99 - number(unit.as_str())));
        let others = whole.into_iter().map(|coding| Coding { unit: turned(&coding.unit), ..coding });
        let (one, other) = (figures(&judgements, THEMES), figures(&others.collect(), THEMES));
        prop_assert!(is_near(one.sets.alpha, other.sets.alpha));
        for (one, other) in one.themes.iter().zip(&other.themes) {
            prop_assert!(is_near(one.alpha, other.alpha) && is_near(one.kappa, other.kappa) && is_near(one.ac1, other.ac1));
        }
    }
}

/// Every pair of sets of seven themes, seven times: independent coders. All pairs of these judgements
/// would be 50 thousand million.
#[test]
fn a1_a_hundred_thousand_units_are_counted_by_value() {
    let chosen = |bits: usize| set(&(1..=7).filter(|theme| bits >> (theme - 1) & 1 == 1).collect::<Vec<_>>());
    let units = 7 * 128 * 128;
    let said = |unit: usize| [coding(unit, "a", chosen(unit % 128)), coding(unit, "b", chosen(unit / 128 % 128))];
    let judgements: Judgements = (0..units).flat_map(said).collect();
    let found = figures(&judgements, 7);
    // Chance between different judgements only: 1 divided by the number of judgements above nothing.
    let alpha = Ok(1.0 / (2 * units) as f64);
    assert!(is_near(found.sets.alpha, alpha), "{:?}", found.sets);
    assert_eq!((found.sets.shared, found.sets.equal), (units, 7 * 128));
    for (at, of) in found.themes.iter().enumerate() {
        assert_eq!((&of.theme, of.observed, of.kappa, of.ac1), (&theme(at + 1), Ok(0.5), Ok(0.0), Ok(0.0)));
        assert!(is_near(of.alpha, alpha));
    }
    let all = themes(7);
    let differences = judgements.select(&all).differences();
    assert_eq!((differences.len(), differences[0].themes.len()), (units - 7 * 128, 7));
}
