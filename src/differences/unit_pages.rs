//! One piece: what was chosen, what is decided, and who did what when.
use super::{
    forms,
    hands::{RAISE, WHAT},
    model::{Kind, Ruling},
    store::{Decision, Unit},
};
use crate::{
    audit::Line,
    base::{
        form::FormState,
        ids::ThemeId,
        paths,
        texts::t,
        time::{LocalTime, Timestamp},
    },
    themes::{
        Theme,
        agreement::{Said, Verdict},
        model::Span,
    },
    ui::{
        field::{CheckboxGroup, RadioGroup, TextArea},
        form::{Form, error_summary, post_button_with},
        page::Page,
        parts::{AlertKind, ButtonKind, Table, actions, alert, link_button},
        text::{details, h1, h2, lead, link, list, p, stack, text_block},
    },
};
use leptos::prelude::*;

/// The piece alone.
pub fn cut(unit: &Unit) -> AnyView {
    let piece = Span::stored(unit.start_at, unit.end_at).and_then(|span| span.cut(&unit.text)).unwrap_or_default();
    view! { <div class="desk-text">{text_block(piece)}</div> }.into_any()
}

/// The piece, from whom it comes, and the text around it.
pub fn piece(unit: &Unit) -> AnyView {
    let origin = view! { <p class="nl-paragraph note">{t().differences_provenance(&unit.provenance)}</p> }.into_any();
    let is_whole = Span::stored(unit.start_at, unit.end_at) == Span::whole(&unit.text);
    let around = (!is_whole).then(|| details(t().differences_whole(), text_block(&unit.text)));
    stack([cut(unit), origin].into_iter().chain(around).collect())
}

/// What each coder said, by number.
pub fn said(said: &[Said], themes: &[Theme]) -> AnyView {
    let line = |(at, said): (usize, &Said)| t().differences_coder_said(at as i64 + 1, verdict(&said.verdict, themes)).into_any();
    list(said.iter().enumerate().map(line).collect())
}

fn verdict(verdict: &Verdict, themes: &[Theme]) -> String {
    match verdict {
        Verdict::Unsure => t().differences_unsure(),
        Verdict::Finished(chosen) if chosen.is_empty() => t().differences_nowhere(),
        Verdict::Finished(chosen) => labels(themes, |id| chosen.contains(id)),
    }
}

fn labels(themes: &[Theme], is_chosen: impl Fn(&ThemeId) -> bool) -> String {
    let chosen = themes.iter().filter(|theme| is_chosen(&theme.id)).map(|theme| theme.label_b1.as_str());
    chosen.collect::<Vec<_>>().join(", ")
}

/// Everything about one piece.
pub struct Talk {
    pub unit: Unit,
    pub said: Vec<Said>,
    pub decision: Option<Decision>,
    pub themes: Vec<Theme>,
    /// People vote about it right now, or the votes are on the wall.
    pub voting: bool,
}

fn address(pattern: &str, talk: &Talk) -> String {
    paths::fill(pattern, talk.unit.id.as_str())
}

pub fn talk(talk: &Talk, form: &FormState) -> Page {
    let title = t().differences_unit_title();
    let objected = talk.unit.objected.then(|| alert(AlertKind::Warning, t().differences_objected(), p(t().differences_unit_objected())));
    let mut body = vec![error_summary(form), h1(title.clone())];
    body.extend(objected);
    body.extend(talk.decision.as_ref().map(|decision| decided(decision, &talk.themes)));
    body.extend([p(talk.unit.question.clone()), piece(&talk.unit)]);
    body.extend([h2(t().differences_chosen()), said(&talk.said, &talk.themes), hands(talk), reopen(talk)]);
    body.extend([view! { <h2 class="nl-heading nl-heading--level-2" id="beslis">{t().differences_decide()}</h2> }.into_any()]);
    body.extend([p(t().differences_decide_text()), decide(talk, form)]);
    body.push(link(address(paths::DESK_CHANGES, talk), t().differences_changes()));
    let page = Page::new(title.clone(), stack(body)).crumb(paths::DESK_DIFFERENCES, t().differences_title());
    let page = page.crumb(address(paths::DESK_DIFFERENCE, talk), title);
    if form.has_errors() { page.failed() } else { page }
}

fn decided(decision: &Decision, themes: &[Theme]) -> AnyView {
    let what = &decision.what;
    let ruling = match &what.ruling {
        Ruling::Themes(chosen) => labels(themes, |id| chosen.contains(id)),
        Ruling::Nowhere => t().differences_nowhere(),
        Ruling::Open => t().differences_ruling_open(),
    };
    let when = LocalTime::at(decision.at).day_in_words();
    let mut lines = vec![p(t().differences_decided(what.kind.label(), ruling)), p(t().differences_decided_on(when, &decision.codebook))];
    if !what.note.is_empty() {
        lines.push(text_block(&what.note));
    }
    alert(AlertKind::Ok, t().differences_decided_title(), stack(lines))
}

fn hands(talk: &Talk) -> AnyView {
    let wall = address(paths::DESK_HANDS, talk);
    let button = match talk.voting {
        true => link_button(wall, t().differences_hands_go(), ButtonKind::Secondary),
        false => post_button_with(wall, t().differences_hands_raise(), ButtonKind::Secondary, vec![(WHAT, RAISE.into())]),
    };
    stack(vec![p(t().differences_hands_text()), actions(vec![button])])
}

/// One button per coder: the choice stays until there is another.
fn reopen(talk: &Talk) -> AnyView {
    let button = |(at, said): (usize, &Said)| {
        let values = vec![(forms::CODING, said.coding.to_string())];
        post_button_with(address(paths::DESK_REOPEN, talk), t().differences_reopen(at as i64 + 1), ButtonKind::Subtle, values)
    };
    let buttons = actions(talk.said.iter().enumerate().map(button).collect());
    details(t().differences_reopen_title(), stack(vec![p(t().differences_reopen_text()), buttons]))
}

fn decide(talk: &Talk, form: &FormState) -> AnyView {
    let kinds = RadioGroup::new(forms::KIND, t().differences_kind());
    let kinds = Kind::ALL.into_iter().fold(kinds, |group, kind| group.option_hint(kind.slug(), kind.label(), hint(kind)));
    let themes = CheckboxGroup::new(forms::THEME, t().differences_themes()).hint(t().differences_themes_hint());
    let themes = talk
        .themes
        .iter()
        .fold(themes, |group, theme| group.option(theme.id.as_str(), t().differences_theme(theme.position, &theme.label_b1)));
    let nowhere = CheckboxGroup::new(forms::NOWHERE, t().differences_nowhere_legend()).option("ja", t().differences_nowhere());
    let note = TextArea::new(forms::NOTE, t().differences_note()).hint(t().differences_note_hint()).optional().rows(3);
    let fields = [kinds.view(form), themes.view(form), nowhere.view(form), note.view(form)];
    let to = Form::new().action(address(paths::DESK_DIFFERENCE, talk));
    fields.into_iter().fold(to, Form::field).submit(t().differences_save()).view()
}

fn hint(kind: Kind) -> String {
    match kind {
        Kind::Agreed => t().differences_kind_agreed_hint(),
        Kind::Discussed => t().differences_kind_discussed_hint(),
        Kind::Talk => t().differences_kind_talk_hint(),
    }
}

/// Who chose what when is asked here and nowhere else: what happened, by whom, oldest first (WER-05).
pub fn changes(unit: &Unit, lines: &[Line]) -> Page {
    let table = Table::new(t().differences_changes())
        .column(t().differences_changes_when())
        .column(t().differences_changes_who())
        .column(t().differences_changes_what());
    let row = |line: &Line| {
        let who = line.actor_email.clone().unwrap_or_else(|| line.actor_role.clone());
        let cells = [LocalTime::at(Timestamp(line.at)).in_words(), who, action(&line.action)];
        cells.map(IntoAny::into_any).into()
    };
    let table = lines.iter().map(row).fold(table, Table::row).view();
    let title = t().differences_changes();
    let body = stack(vec![h1(title.clone()), lead(t().differences_changes_lead()), cut(unit), table]);
    let page = Page::new(title, body).crumb(paths::DESK_DIFFERENCES, t().differences_title());
    page.crumb(paths::fill(paths::DESK_DIFFERENCE, unit.id.as_str()), t().differences_unit_title())
}

fn action(name: &str) -> String {
    match name {
        "excerpt.coded" => t().differences_did_code(),
        "excerpt.decided" => t().differences_did_decide(),
        "coding.reopened" => t().differences_did_reopen(),
        "hands.raised" => t().differences_did_raise(),
        "hands.shown" => t().differences_did_show(),
        "hands.lowered" => t().differences_did_lower(),
        "annex.quote_left_out" => t().differences_did_leave_out(),
        "annex.quote_put_back" => t().differences_did_put_back(),
        other => other.to_owned(),
    }
}
