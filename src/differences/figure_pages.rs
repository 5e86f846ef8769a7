//! The figures, in words first.
use super::pages::OfRound;
use crate::{
    base::{paths, texts::t},
    themes::{
        Theme,
        agreement::{Figure, OfTheme, Undefined},
    },
    ui::{
        parts::{ButtonKind, Table, actions, link_button},
        text::{details, h2, list, p},
    },
};
use leptos::prelude::*;

/// Last on the page: what to talk about is more than a number.
pub fn figures(of_round: &OfRound, themes: &[Theme]) -> Vec<AnyView> {
    let (figures, id) = (&of_round.figures, of_round.round.id.as_str());
    let table = Table::new(t().differences_figures_caption())
        .column(t().differences_column_theme())
        .numeric(t().differences_column_shared())
        .numeric(t().differences_column_equal())
        .column(t().differences_column_observed())
        // Not `numeric`: a reason why there is no figure must be able to wrap.
        .column(t().differences_column_kappa())
        .column(t().differences_column_alpha())
        .column(t().differences_column_ac1());
    let table = figures.themes.iter().map(|theme| row(theme, themes)).fold(table, Table::row);
    let sets = &figures.sets;
    let meaning = [
        t().differences_meaning_observed(),
        t().differences_meaning_kappa(),
        t().differences_meaning_alpha(),
        t().differences_meaning_ac1(),
        t().differences_meaning_jaccard(),
    ];
    let csv = paths::fill(paths::DESK_ROUND_CSV, id);
    vec![
        h2(t().differences_figures()),
        p(t().differences_no_exam()),
        p(t().differences_sets(sets.shared as i64, sets.equal as i64, shown(sets.alpha))),
        table.view(),
        details(t().differences_meaning(), list(meaning.map(IntoAny::into_any).into())),
        p(t().differences_codebook(&of_round.round.codebook_version)),
        actions(vec![link_button(csv, t().differences_csv(), ButtonKind::Secondary)]),
    ]
}

fn row(of: &OfTheme, themes: &[Theme]) -> Vec<AnyView> {
    let label = themes.iter().find(|theme| theme.id == of.theme).map(|theme| t().differences_theme(theme.position, &theme.label_b1));
    let observed = of.observed.map_or_else(undefined, |share| t().differences_percent((share * 100.0).round() as i64));
    let cells =
        [label.unwrap_or_default(), of.shared.to_string(), of.equal.to_string(), observed, shown(of.kappa), shown(of.alpha), shown(of.ac1)];
    cells.map(IntoAny::into_any).into()
}

/// With two decimals and a comma; or in words why there is none.
fn shown(figure: Figure) -> String {
    figure.map_or_else(undefined, |number| {
        let text = format!("{number:.2}").replace('.', ",");
        if text == "-0,00" { "0,00".into() } else { text.replace('-', "−") }
    })
}

fn undefined(why: Undefined) -> String {
    match why {
        Undefined::NoSharedUnits => t().differences_no_shared(),
        Undefined::MoreThanTwoCoders => t().differences_two_only(),
        Undefined::NoVariation => t().differences_no_variation(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_dutch_and_a_missing_one_says_why() {
        let figures = [Ok(0.614), Ok(1.0), Ok(-0.25), Ok(-0.001), Err(Undefined::NoVariation), Err(Undefined::NoSharedUnits)];
        let words = ["0,61", "1,00", "−0,25", "0,00", "niet te berekenen (geen variatie)", "geen gezamenlijke eenheden"];
        assert_eq!(figures.map(shown), words);
    }
}
