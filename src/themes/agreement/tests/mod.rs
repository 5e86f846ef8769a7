//! The fixtures of the definitions, to the digits they are printed with, and the rules one by one.
mod properties;

use super::{Agreement, Coding, Figure, Judgements, OfTheme, Undefined, Verdict, figures::jaccard};
use crate::base::ids::{CodingId, ExcerptId, ThemeId};
use std::collections::BTreeSet;

/// A row of a coding as the database has it.
fn coding(unit: usize, coder: &str, verdict: Verdict) -> Coding {
    let unit = ExcerptId::from(format!("u{unit:06}"));
    Coding { id: format!("{unit} {coder}").into(), unit, coder: coder.into(), verdict }
}

fn theme(number: usize) -> ThemeId {
    format!("t{number}").into()
}

fn set(themes: &[usize]) -> Verdict {
    Verdict::Finished(themes.iter().map(|number| theme(*number)).collect())
}

/// Per coder the units in order: `1` the theme, `0` *past nergens*, `?` *weet ik niet*, `-` not coded.
fn judged(coders: &[&str]) -> Judgements {
    let verdict = |sign| match sign {
        '1' => Some(set(&[1])),
        '0' => Some(set(&[])),
        '?' => Some(Verdict::Unsure),
        _ => None,
    };
    let of = |(coder, signs): (usize, &&str)| {
        let said = signs.chars().enumerate().filter_map(|(unit, sign)| Some((unit, verdict(sign)?)));
        said.map(|(unit, verdict)| coding(unit, &format!("c{coder}"), verdict)).collect::<Vec<_>>()
    };
    coders.iter().enumerate().flat_map(of).collect()
}

/// Two coders, and the sets they choose unit by unit.
fn sets(a: &[&[usize]], b: &[&[usize]]) -> Judgements {
    let of = |coder, sets: &[&[usize]]| sets.iter().enumerate().map(|(unit, chosen)| coding(unit, coder, set(chosen))).collect::<Vec<_>>();
    [of("a", a), of("b", b)].concat().into_iter().collect()
}

fn themes(count: usize) -> Vec<ThemeId> {
    (1..=count).map(theme).collect()
}

fn figures(judgements: &Judgements, count: usize) -> Agreement {
    judgements.select(&themes(count)).figures()
}

fn of_one(coders: &[&str]) -> OfTheme {
    figures(&judged(coders), 1).themes.remove(0)
}

/// As it is printed: four digits.
fn printed(figure: Figure) -> String {
    figure.map_or_else(|reason| format!("{reason:?}"), |figure| format!("{figure:.4}"))
}

#[test]
fn a1_f1_two_coders_who_mostly_agree() {
    let figures = of_one(&["111000001000", "110000001100"]);
    assert_eq!([figures.observed, figures.kappa, figures.alpha, figures.ac1].map(printed), ["0.8333", "0.6250", "0.6406", "0.7000"]);
    assert_eq!((figures.shared, figures.equal), (12, 10));
}

#[test]
fn a1_f2_a_rare_theme_makes_kappa_collapse() {
    let figures = of_one(&["10000000000000000000", "01000000000000000000"]);
    assert_eq!([figures.observed, figures.kappa, figures.alpha, figures.ac1].map(printed), ["0.9000", "-0.0526", "-0.0263", "0.8895"]);
}

#[test]
fn a1_f3_three_coders_with_holes() {
    for (first, third) in [("10110-", "-01111"), ("10110?", "?01111")] {
        let figures = of_one(&[first, "100101", third]);
        assert_eq!(printed(figures.alpha), "0.5000");
        assert_eq!((figures.kappa, figures.ac1), (Err(Undefined::MoreThanTwoCoders), Err(Undefined::MoreThanTwoCoders)));
        assert_eq!((figures.shared, figures.equal, printed(figures.observed)), (6, 4, "0.6667".to_owned()));
    }
}

#[test]
fn a1_f4_sets_that_are_partly_the_same() {
    let judgements = sets(&[&[1], &[1, 2], &[3], &[4, 5], &[6], &[7]], &[&[1], &[1], &[3], &[4, 5], &[7], &[7, 2]]);
    let sets = figures(&judgements, 7).sets;
    assert_eq!((printed(sets.alpha), sets.shared, sets.equal), ("0.6152".to_owned(), 6, 3));
    assert_eq!(jaccard(&[false; 7], &[false; 7]), 0.0);
}

#[test]
fn a1_f5_all_equal_is_no_agreement() {
    for coders in [["0000", "0000"], ["1111", "1111"]] {
        let judgements = judged(&coders);
        let Agreement { themes, sets } = figures(&judgements, 1);
        let none = Err(Undefined::NoVariation);
        assert_eq!([themes[0].kappa, themes[0].alpha, themes[0].ac1, sets.alpha], [none; 4]);
        // How many were the same is no figure of agreement beyond chance, and stays.
        assert_eq!((themes[0].shared, themes[0].equal, themes[0].observed), (4, 4, Ok(1.0)));
    }
}

#[test]
fn a1_always_the_same_with_variation_is_one() {
    let figures = of_one(&["0110", "0110"]);
    assert_eq!([figures.observed, figures.kappa, figures.alpha, figures.ac1], [Ok(1.0); 4]);
    let figures = of_one(&["0101", "1010"]);
    assert_eq!([figures.observed, figures.kappa, figures.ac1], [Ok(0.0), Ok(-1.0), Ok(-1.0)]);
}

#[test]
fn e_14_figures_and_differences_of_some_units_and_themes() {
    let judgements = sets(&[&[1], &[1, 2], &[3], &[]], &[&[1], &[2], &[2], &[]]);
    let units = |differences: &[super::Difference]| differences.iter().map(|one| one.unit.id.to_string()).collect::<Vec<_>>();
    let (all, second) = (themes(3), [theme(2)]);
    assert_eq!(units(&judgements.select(&all).differences()), ["u000002", "u000001"]);
    assert_eq!(units(&judgements.select(&second).differences()), ["u000002"]);
    let only: BTreeSet<ExcerptId> = [0, 1, 3].map(|unit| ExcerptId::from(format!("u{unit:06}"))).into();
    let some = judgements.select(&second).only(&only);
    assert!(some.differences().is_empty());
    let figures = some.figures();
    assert_eq!(figures.themes.iter().map(|of| (&of.theme, of.shared, of.kappa)).collect::<Vec<_>>(), [(&theme(2), 3, Ok(1.0))]);
    // Only the chosen theme counts in the sets: 1 against 1 and 2 is no difference in 3.
    assert_eq!((figures.sets.equal, figures.sets.alpha), (3, Ok(1.0)));
    assert_eq!(judgements.select(&all).only(&BTreeSet::new()).figures().sets.alpha, Err(Undefined::NoSharedUnits));
}

#[test]
fn e_14_the_units_farthest_apart_come_first() {
    let a: &[&[usize]] = &[&[1], &[1, 2], &[1, 2], &[4], &[1]];
    let b: &[&[usize]] = &[&[2], &[1], &[3, 4], &[4], &[]];
    let (judgements, all) = (sets(a, b), themes(4));
    let found = judgements.select(&all).differences();
    let told = found.iter().map(|one| (one.unit.id.as_str(), one.themes.len(), one.apart)).collect::<Vec<_>>();
    assert_eq!(told, [("u000002", 4, 1.0), ("u000000", 2, 1.0), ("u000004", 1, 1.0), ("u000001", 1, 0.5)]);
    let said = |coder| &found[3].unit.said[coder];
    assert_eq!((said(0).coder.number(), &said(0).verdict), (1, &set(&[1, 2])));
    assert_eq!((said(1).coder.number(), &said(1).verdict), (2, &set(&[1])));
    assert_eq!(said(1).coding, CodingId::from("u000001 b"));
}

#[test]
fn e_15_only_units_that_two_finished_count() {
    let none = Err(Undefined::NoSharedUnits);
    for coders in [&["11--", "--00"][..], &["1100"], &[], &["11??", "??00"]] {
        let Agreement { themes, sets } = figures(&judged(coders), 1);
        assert_eq!([themes[0].observed, themes[0].kappa, themes[0].alpha, themes[0].ac1, sets.alpha], [none; 5]);
        assert_eq!((themes[0].shared, sets.shared), (0, 0));
        assert!(judged(coders).select(&[theme(1)]).differences().is_empty());
    }
    // Whoever shares no unit does not count as a third coder.
    let third = of_one(&["1100--", "1010--", "----11"]);
    assert_eq!((third.shared, third.kappa, third.alpha), (4, Ok(0.0), of_one(&["1100", "1010"]).alpha));
}

/// What was decided together has no `CodingId`, and nothing else leads into the judgements: this is the
/// whole way in, and every field of it is needed.
#[test]
fn e_16_only_a_coding_makes_a_coder() {
    let the_way_in: fn(Vec<Coding>) -> Judgements = Judgements::from_iter;
    let Coding { id, unit, coder, verdict } = coding(0, "a", set(&[1]));
    let _: &CodingId = &id;
    let judgements = the_way_in(vec![Coding { id, unit, coder, verdict }]);
    assert_eq!(judgements.select(&[]).units().map(|unit| unit.said.len()).collect::<Vec<_>>(), [1]);
    assert!(Judgements::default().select(&[]).units().next().is_none());
}

#[test]
fn e_19_nowhere_unsure_and_not_coded_are_three_things() {
    let value = |verdict: Verdict| verdict.value(&theme(1));
    assert_eq!([value(set(&[1])), value(set(&[])), value(Verdict::Unsure)], [Some(true), Some(false), None]);
    let (judgements, one) = (judged(&["1111", "10?-"]), [theme(1)]);
    let of_one = judgements.select(&one).figures().themes.remove(0);
    assert_eq!((of_one.shared, of_one.equal), (2, 1));
    let second: Vec<_> = judgements.select(&one).units().map(|unit| unit.said.get(1).map(|said| said.verdict.clone())).collect();
    assert_eq!(second, [Some(set(&[1])), Some(set(&[])), Some(Verdict::Unsure), None]);
    // Without any theme nobody differs, and who is unsure has still not finished.
    assert_eq!(judgements.select(&[]).figures().sets.shared, 2);
}

#[test]
fn e_19_who_is_unsure_is_heard_where_others_differ() {
    let (judgements, one) = (judged(&["10", "01", "??"]), [theme(1)]);
    let found = judgements.select(&one).differences();
    assert_eq!(found.iter().map(|one| (one.unit.said.len(), one.apart)).collect::<Vec<_>>(), [(3, 1.0), (3, 1.0)]);
    // Both equally far apart: by id.
    assert_eq!(found.iter().map(|one| one.unit.id.as_str()).collect::<Vec<_>>(), ["u000000", "u000001"]);
}

#[test]
fn e_19_doubt_in_one_row_is_doubt_about_the_unit() {
    let rows = [set(&[1]), Verdict::Unsure, set(&[2])].map(|verdict| coding(0, "a", verdict));
    let whole: Judgements = [coding(0, "a", Verdict::Unsure)].into_iter().collect();
    for turn in 0..3 {
        let mut rows = rows.clone();
        rows.rotate_left(turn);
        assert_eq!(rows.into_iter().collect::<Judgements>(), whole);
    }
}
