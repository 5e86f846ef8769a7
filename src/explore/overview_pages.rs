//! The overview of themes: differences, the two tables, and the series.
use super::{
    compare::{Difference, Share},
    matrix::Matrix,
    saturation::Step,
    store::Series,
};
use crate::{
    base::{ids::ThemeId, paths, texts::t, time::LocalTime},
    contributions::Perspective,
    themes::Theme,
    ui::{
        page::Page,
        parts::{AlertKind, ButtonKind, Table, actions, alert, link_button},
        text::{details, h1, h2, lead, link, list, p, stack},
    },
};
use leptos::prelude::*;

/// A theme with two groups.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    pub theme: Theme,
    pub groups: (Perspective, Perspective),
    pub shares: (Share, Share),
    pub difference: Difference,
}

pub struct Overview {
    pub compared: Vec<Compared>,
    pub by_perspective: Matrix,
    pub by_gemeente: Matrix,
    /// Coded texts in all.
    pub coded: i64,
    pub series: Vec<Series>,
}

pub fn overview(overview: &Overview) -> Page {
    let mut body = vec![h1(t().explore_overview_title()), lead(t().explore_overview_lead())];
    if overview.coded == 0 {
        body.push(alert(AlertKind::Info, t().explore_nothing_title(), p(t().explore_nothing())));
        return framed(t().explore_overview_title(), body);
    }
    body.extend([p(t().explore_coded(overview.coded)), h2(t().explore_differences()), differences(&overview.compared)]);
    body.extend([h2(t().explore_numbers()), p(t().explore_numbers_text())]);
    body.push(matrix(t().explore_by_perspective(), &overview.by_perspective));
    body.push(details(t().explore_by_gemeente(), turned(t().explore_by_gemeente(), &overview.by_gemeente)));
    body.push(actions(vec![link_button(paths::DESK_OVERVIEW_CSV, t().explore_download(), ButtonKind::Secondary)]));
    if !overview.series.is_empty() {
        let links = overview.series.iter().map(|series| link(address(series), series.title.clone())).collect();
        body.extend([h2(t().explore_series()), p(t().explore_series_text()), list(links)]);
    }
    framed(t().explore_overview_title(), body)
}

fn address(series: &Series) -> String {
    paths::DESK_SATURATION.replace("{series}", series.id.as_str())
}

fn framed(title: String, body: Vec<AnyView>) -> Page {
    Page::new(title, stack(body)).section(paths::DESK_OVERVIEW).wide()
}

/// What is clear as sentences; what is not, and where too few spoke, behind a fold.
fn differences(all: &[Compared]) -> AnyView {
    let clear: Vec<AnyView> = all.iter().filter_map(|one| clear(one).map(IntoAny::into_any)).collect();
    let others = all.iter().filter_map(|one| match one.difference {
        Difference::Clear { .. } => None,
        Difference::NotClear => Some(t().explore_not_clear(&one.theme.label_b1, in_words(one.groups.0), in_words(one.groups.1))),
        Difference::TooFew => Some(t().explore_too_few(&one.theme.label_b1, in_words(one.groups.0), in_words(one.groups.1))),
    });
    let others: Vec<AnyView> = others.map(IntoAny::into_any).collect();
    let shown = if clear.is_empty() { p(t().explore_no_difference()) } else { list(clear) };
    let folded = (!others.is_empty()).then(|| details(t().explore_other_differences(), list(others)));
    stack([shown].into_iter().chain(folded).collect())
}

fn clear(one: &Compared) -> Option<String> {
    let Difference::Clear { points, from, to } = one.difference else { return None };
    // The group that speaks of it more often comes first.
    let ((more, less), (a, b), (low, high)) = match points > 0 {
        true => (one.groups, one.shares, (from, to)),
        false => ((one.groups.1, one.groups.0), (one.shares.1, one.shares.0), (-to, -from)),
    };
    let numbers = t().explore_difference_numbers(a.with, a.of, b.with, b.of, points.abs(), low, high);
    Some(format!("{} {numbers}", t().explore_difference(&one.theme.label_b1, in_words(more), in_words(less))))
}

fn in_words(group: Perspective) -> String {
    group_name(group).to_lowercase()
}

/// How a group is called in a heading.
pub fn group_name(group: Perspective) -> String {
    match group {
        Perspective::Parent => t().explore_parents(),
        Perspective::Youth => t().explore_youths(),
        Perspective::Professional => t().explore_professionals(),
        Perspective::Other => t().explore_others(),
    }
}

fn matrix(caption: String, matrix: &Matrix) -> AnyView {
    let table = Table::new(caption).column(t().explore_column_theme());
    let table = matrix.columns.iter().fold(table, |table, column| table.numeric(column.label.clone()));
    let rows = matrix.rows.iter();
    rows.fold(table, |table, (theme, counts)| {
        let name = t().explore_theme(theme.position, &theme.label_b1).into_any();
        table.row([name].into_iter().chain(counts.iter().map(|count| count.to_string().into_any())).collect())
    })
    .view()
}

/// A row per value and a column per theme, by its number: there are more gemeenten than fit beside each other.
fn turned(caption: String, matrix: &Matrix) -> AnyView {
    let table = Table::new(caption).column(t().explore_gemeente_column());
    let table = matrix.rows.iter().fold(table, |table, (theme, _)| table.numeric(t().explore_theme_number(theme.position)));
    let rows = matrix.columns.iter().enumerate();
    rows.fold(table, |table, (at, column)| {
        let counts = matrix.rows.iter().filter_map(|(_, counts)| Some(counts.get(at)?.to_string().into_any()));
        table.row([column.label.clone().into_any()].into_iter().chain(counts).collect())
    })
    .view()
}

/// `left`: dialogues at the end with too few texts to be a step.
pub fn saturation(series: &Series, steps: &[Step], left: usize, themes: &[Theme]) -> Page {
    let mut body = vec![h1(t().explore_saturation_title(&series.title)), lead(t().explore_saturation_lead())];
    if steps.is_empty() {
        body.push(alert(AlertKind::Info, t().explore_saturation_few_title(), p(t().explore_saturation_few())));
    } else {
        let table = Table::new(t().explore_saturation_caption())
            .column(t().explore_column_dialogue())
            .numeric(t().explore_column_texts())
            .column(t().explore_column_new())
            .numeric(t().explore_column_known());
        body.push(steps.iter().fold(table, |table, step| table.row(cells(step, themes))).view());
        body.push(p(verdict(steps)));
    }
    if left > 0 {
        body.push(p(t().explore_saturation_left(left as i64)));
    }
    framed(t().explore_saturation_title(&series.title), body)
}

fn cells(step: &Step, themes: &[Theme]) -> Vec<AnyView> {
    let when = |starts: &str| LocalTime::from_stored(starts).map(|at| at.day_in_words()).unwrap_or_default();
    let dialogues: Vec<String> = step.dialogues.iter().map(|(title, starts)| t().explore_dialogue(title, when(starts))).collect();
    let label = |id: &ThemeId| themes.iter().find(|theme| theme.id == *id).map(|theme| theme.label_b1.clone());
    let new: Vec<String> = step.new.iter().filter_map(label).collect();
    let new = if new.is_empty() { t().explore_nothing_new() } else { new.join(", ") };
    vec![dialogues.join("; ").into_any(), step.texts.to_string().into_any(), new.into_any(), step.known.to_string().into_any()]
}

/// Two steps without anything new say something; one does not.
fn verdict(steps: &[Step]) -> String {
    match steps {
        [.., a, b] if a.new.is_empty() && b.new.is_empty() => t().explore_saturated(),
        [.., last] if last.new.is_empty() => t().explore_perhaps_saturated(),
        _ => t().explore_not_saturated(),
    }
}
