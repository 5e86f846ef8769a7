//! The list: first what to talk about, last the figures.
use super::{
    figure_pages,
    forms::{self, Filter},
    model::{Kind, Stand},
    store::{Round, Unit},
    unit_pages,
};
use crate::{
    base::{form::FormState, ids::ThemeId, paths, texts::t},
    themes::{
        Theme,
        agreement::{Agreement, Said},
    },
    ui::{
        field::Select,
        form::Form,
        page::Page,
        parts::{AlertKind, ButtonKind, CardView, TagKind, actions, alert, card, link_button, pager, tag},
        text::{h1, h2, lead, p, stack},
    },
};
use leptos::prelude::*;

/// Units on one page of the list.
pub const PER_PAGE: usize = 10;

/// A unit with what the coders said, and how it was decided.
#[derive(Clone, Debug)]
pub struct Shown {
    pub unit: Unit,
    pub said: Vec<Said>,
    pub kind: Option<Kind>,
}

/// Everything on the page about one round.
pub struct OfRound {
    pub round: Round,
    /// The units of this page of the list, and how many there are.
    pub shown: Vec<Shown>,
    pub found: usize,
    /// Of the themes and units that were asked for.
    pub figures: Agreement,
    /// Units that wait for a second coder, counted no further than [`MOST_WAITING`].
    pub waiting: i64,
}

pub const MOST_WAITING: i64 = 1000;

pub struct Board {
    pub rounds: Vec<Round>,
    pub themes: Vec<Theme>,
    pub filter: Filter,
    /// Pieces of texts that were not meant so, of any round or of none.
    pub objected: Vec<Shown>,
    pub of_round: Option<OfRound>,
    /// What was just done, in a sentence.
    pub done: Option<String>,
}

pub fn board(board: &Board) -> Page {
    let mut body = vec![h1(t().differences_title()), lead(t().differences_lead())];
    body.extend(board.done.clone().map(|done| alert(AlertKind::Ok, t().differences_done(), p(done))));
    if !board.objected.is_empty() {
        body.extend([h2(t().differences_objected()), p(t().differences_objected_text())]);
        body.extend(board.objected.iter().map(|shown| unit_card(shown, &board.themes)));
    }
    match &board.of_round {
        None => body.push(alert(AlertKind::Info, t().differences_no_round_title(), p(t().differences_no_round()))),
        Some(of_round) => body.extend(round(board, of_round)),
    }
    body.push(actions(vec![
        link_button(paths::DESK_ROUNDS, t().differences_rounds(), ButtonKind::Secondary),
        link_button(paths::DESK_HAND_CODE, t().differences_hand_title(), ButtonKind::Subtle),
    ]));
    Page::new(t().differences_title(), stack(body)).section(paths::DESK_DIFFERENCES).wide()
}

fn round(board: &Board, of_round: &OfRound) -> Vec<AnyView> {
    let stand = board.filter.stand.unwrap_or(Stand::Open);
    let mut body = vec![h2(t().differences_round_heading(&of_round.round.name)), filter(board), p(state(of_round))];
    body.push(h2(t().differences_list(stand.label(), of_round.found as i64)));
    if of_round.shown.is_empty() {
        body.push(p(t().differences_none()));
    }
    body.extend(of_round.shown.iter().map(|shown| unit_card(shown, &board.themes)));
    body.push(pager(board.filter.page, of_round.found.div_ceil(PER_PAGE), &|page| address(&board.filter, page)));
    body.extend(figure_pages::figures(of_round, &board.themes));
    body
}

/// The state of the coders: of the werkgroep it is which units are listed (E-18).
fn state(of_round: &OfRound) -> String {
    match (of_round.round.is_open(), of_round.waiting) {
        (false, _) => t().differences_closed(),
        (true, 0) => t().differences_waiting_none(of_round.round.share),
        (true, MOST_WAITING..) => t().differences_waiting_many(of_round.round.share, MOST_WAITING),
        (true, waiting) => t().differences_waiting(of_round.round.share, waiting),
    }
}

fn filter(board: &Board) -> AnyView {
    let Filter { round, theme, stand, .. } = &board.filter;
    let form = FormState::empty()
        .with(forms::ROUND, round.as_ref().map(ToString::to_string).unwrap_or_default())
        .with(forms::THEME, theme.as_ref().map(ToString::to_string).unwrap_or_default())
        .with(forms::STAND, stand.map(Stand::slug).unwrap_or_default());
    let rounds = Select::new(forms::ROUND, t().differences_round());
    let rounds = board.rounds.iter().fold(rounds, |select, round| select.option(round.id.as_str(), &round.name));
    let themes = Select::new(forms::THEME, t().differences_filter_theme()).option("", t().differences_filter_all_themes());
    let themes = board.themes.iter().fold(themes, |select, theme| select.option(theme.id.as_str(), &theme.label_b1));
    let stands = Select::new(forms::STAND, t().differences_filter_stand()).option("", Stand::Open.label());
    // Open ones are listed when nothing is chosen, with the figures of all.
    let stands = [Stand::Decided, Stand::Talk].into_iter().fold(stands, |select, stand| select.option(stand.slug(), stand.label()));
    let fields = [rounds.view(&form), themes.view(&form), stands.view(&form)];
    fields.into_iter().fold(Form::new().get(), Form::field).submit(t().differences_filter()).view()
}

fn address(filter: &Filter, page: usize) -> String {
    let (round, theme) = (filter.round.as_ref(), filter.theme.as_ref());
    let pairs = [
        (forms::ROUND, round.map_or("", |id| id.as_str())),
        (forms::THEME, theme.map_or("", ThemeId::as_str)),
        (forms::STAND, filter.stand.map_or("", Stand::slug)),
        (forms::PAGE, &page.to_string()),
    ];
    paths::with_query(paths::DESK_DIFFERENCES, &pairs)
}

fn unit_card(shown: &Shown, themes: &[Theme]) -> AnyView {
    let decided = shown.kind.map(|kind| tag(TagKind::Ok, kind.label()));
    let body = vec![unit_pages::cut(&shown.unit), unit_pages::said(&shown.said, themes), decided.into_any()];
    let href = paths::fill(paths::DESK_DIFFERENCE, shown.unit.id.as_str());
    card(CardView { href, title: t().differences_talk(&shown.unit.question), body: stack(body) })
}
