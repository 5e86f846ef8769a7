//! Choosing the citaten that a finding rests on.
use super::{
    forms,
    store::{Finding, Piece},
};
use crate::{
    base::{form::FormState, ids::ThemeId, paths, texts::t},
    themes::{
        Theme,
        model::{Quote, Span},
    },
    ui::{
        field::{CheckboxGroup, Select, hidden},
        form::{Form, error_summary},
        page::Page,
        parts::{AlertKind, ButtonKind, actions, alert, link_button},
        text::{h1, lead, p, stack},
    },
};
use leptos::prelude::*;

/// Citaten on a page.
pub const PAGE: i64 = 25;
pub const AFTER: &str = "na";

pub struct Choosing {
    pub finding: Finding,
    pub themes: Vec<Theme>,
    pub theme: ThemeId,
    /// One more than a page when there are more.
    pub pieces: Vec<Piece>,
}

/// The citaat, if it still is the piece that was coded (D15).
pub fn verified(piece: &Piece) -> Option<Quote> {
    let span = Span::stored(piece.start_at, piece.end_at);
    Quote::verified(piece.id.clone(), &piece.text, span, &piece.fingerprint, piece.provenance == "opgetekend").ok()
}

pub fn choose(choosing: &Choosing, form: &FormState) -> Page {
    let address = paths::fill(paths::DESK_FINDING_QUOTES, choosing.finding.id.as_str());
    let theme = Select::new(forms::THEME, t().findings_of_theme());
    let theme = choosing.themes.iter().fold(theme, |select, theme| select.option(theme.id.as_str(), &theme.label_b1));
    let filter = FormState::empty().with(forms::THEME, choosing.theme.as_str());
    let body = vec![
        error_summary(form),
        h1(t().findings_quotes_title()),
        lead(t().findings_quotes_lead(&choosing.finding.title)),
        Form::new().action(address.clone()).get().field(theme.view(&filter)).submit(t().findings_show()).view(),
        offered(choosing, &address, form),
        actions(vec![link_button(
            paths::fill(paths::DESK_FINDING, choosing.finding.id.as_str()),
            t().findings_to_finding(),
            ButtonKind::Subtle,
        )]),
    ];
    Page::new(t().findings_quotes_title(), stack(body)).crumb(paths::DESK_FINDINGS, t().findings_title())
}

fn offered(choosing: &Choosing, address: &str, form: &FormState) -> AnyView {
    let shown: Vec<Quote> = choosing.pieces.iter().take(PAGE as usize).filter_map(verified).collect();
    if shown.is_empty() {
        return alert(AlertKind::Info, t().findings_no_quotes_title(), p(t().findings_no_quotes()));
    }
    let group = CheckboxGroup::new(forms::QUOTE, t().findings_quotes_legend());
    let group = shown.iter().fold(group, |group, quote| group.option(quote.excerpt().as_str(), quote.text()));
    let chosen = Form::new().action(address).field(hidden(forms::THEME, choosing.theme.as_str())).field(group.view(form));
    let more = (choosing.pieces.len() > PAGE as usize).then(|| shown.last()).flatten().map(|last| {
        let query = [(forms::THEME, choosing.theme.as_str()), (AFTER, last.excerpt().as_str())];
        link_button(paths::with_query(address, &query), t().findings_more(), ButtonKind::Secondary)
    });
    stack([chosen.submit(t().findings_add_quotes()).view()].into_iter().chain(more).collect())
}
