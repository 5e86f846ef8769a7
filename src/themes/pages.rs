//! The coding desk and the public page of the themes.
use super::{
    forms,
    islands::DeskKeys,
    model::Span,
    sentences::sentences,
    store::{Codable, Glance, MANY, OwnPiece, Theme},
};
use crate::{
    base::{
        form::FormState,
        ids::{ExcerptId, ThemeId},
        paths,
        texts::t,
    },
    ui::{
        field::{CheckboxGroup, hidden},
        form::{Form, error_summary},
        page::Page,
        parts::{AlertKind, ButtonKind, alert, link_button},
        text::{details, h1, h2, h3, lead, list, p, quote, stack, text_block},
    },
};
use leptos::prelude::*;

/// What the desk shows about one text. Perspective and gemeente are not in it: they would steer.
#[derive(Clone, Debug)]
pub struct Desk {
    pub text: Codable,
    pub themes: Vec<Theme>,
    /// (theme, quote) of Bijlage 2.
    pub examples: Vec<(ThemeId, String)>,
    pub own: Vec<OwnPiece>,
    pub progress: Glance,
    /// A piece was just kept; now another piece of the same text.
    pub saved: bool,
    /// The piece to judge, when it is not for the coder to choose: it was drawn for a second pair of eyes.
    pub piece: Option<(ExcerptId, Span)>,
}

pub fn desk(desk: &Desk, form: &FormState) -> Page {
    let saved = desk.saved.then(|| alert(AlertKind::Ok, t().themes_saved_title(), p(t().themes_saved())));
    let work = vec![
        h2(t().themes_question()),
        p(desk.text.question.clone()),
        h2(t().themes_text()),
        desk.text.objected.then(|| alert(AlertKind::Warning, t().themes_objected_title(), p(t().themes_objected()))).into_any(),
        view! { <div class="desk-text">{text_block(&desk.text.text)}</div> }.into_any(),
        own(desk),
        coding_form(desk, form),
    ];
    let body = (
        h1(t().themes_desk_title()),
        error_summary(form),
        saved,
        lead(t().themes_desk_lead()),
        progress(desk.progress),
        view! { <div class="columns desk-coding">{stack(work)}<div class="stack">{keys()}{examples(desk)}</div></div> },
    );
    let page = Page::new(t().themes_desk_title(), body.into_any()).crumb(paths::DESK_CODING, t().themes_desk_title());
    if form.has_errors() { page.failed() } else { page }
}

/// Exact as long as there are not many texts; then how many there are left, as far as it was counted.
fn progress(now: Glance) -> AnyView {
    if now.released > MANY {
        return p(if now.to_do > MANY { t().themes_to_do_many(MANY) } else { t().themes_to_do(now.to_do) });
    }
    let (coded, released) = (now.released - now.to_do, now.released);
    view! {
        <p class="nl-paragraph desk-progress">
            <span>{t().themes_progress(coded, released)}</span>
            <progress class="desk-progress__bar" aria-hidden="true" max=released.max(1) value=coded></progress>
        </p>
    }
    .into_any()
}

fn keys() -> AnyView {
    let keys = [
        ("1–7", t().themes_keys_theme()),
        ("0", t().themes_keys_nowhere()),
        ("Enter", t().themes_keys_save()),
        ("?", t().themes_keys_list()),
    ];
    let keys: Vec<(String, String)> = keys.map(|(key, does)| (key.to_owned(), does)).into();
    view! { <DeskKeys summary=t().themes_keys() switch=t().themes_keys_switch() keys=keys /> }.into_any()
}

fn own(desk: &Desk) -> AnyView {
    if desk.own.is_empty() {
        return ().into_any();
    }
    let pieces = desk.own.iter().filter_map(|piece| {
        let text = piece.span.cut(&desk.text.text)?;
        let themes = match piece.themes.is_empty() {
            true => t().themes_nowhere(),
            false => t().themes_own_themes(piece.themes.join(", ")),
        };
        Some(stack(vec![quote(text), p(themes)]))
    });
    let pieces = pieces.collect();
    stack(vec![h2(t().themes_own()), list(pieces), link_button(paths::DESK_CODING, t().themes_skip(), ButtonKind::Subtle)])
}

fn coding_form(desk: &Desk, form: &FormState) -> AnyView {
    let cut = sentences(&desk.text.text);
    let pieces = cut.iter().enumerate().filter_map(|(index, span)| Some((index.to_string(), span.cut(&desk.text.text)?.to_owned())));
    let group = CheckboxGroup::new(forms::SENTENCE, t().themes_sentences()).hint(t().themes_sentences_hint());
    let group = pieces.fold(group, |group, (index, sentence)| group.option(index, sentence));
    let themes = CheckboxGroup::new(forms::THEME, t().themes_themes()).hint(t().themes_themes_hint());
    let themes = desk.themes.iter().fold(themes, |group, theme| {
        let label = t().themes_option(theme.position, &theme.label_b1);
        let about = theme.description.as_ref().unwrap_or(&theme.description_b1);
        group.option_hint(theme.id.as_str(), label, about)
    });
    let nowhere = CheckboxGroup::new(forms::NOWHERE, t().themes_nowhere_legend()).option("ja", t().themes_nowhere());
    // One sentence is the whole text: there is nothing to choose.
    let choose = cut.len() > 1 || form.error(forms::SENTENCE).is_some();
    let choose = if choose { group.view(form) } else { ().into_any() };
    Form::new()
        .action(paths::DESK_CODING)
        .field(hidden(forms::TEXT, desk.text.id.as_str()))
        .field(fixed(desk).unwrap_or(choose))
        .field(themes.view(form))
        .field(nowhere.view(form))
        .submit_as(t().themes_save_next(), forms::THEN, forms::NEXT)
        .secondary_submit(t().themes_save_more(), forms::THEN, forms::MORE)
        .view()
}

/// The piece that was drawn, in place of the choice of sentences.
fn fixed(desk: &Desk) -> Option<AnyView> {
    let (id, span) = desk.piece.as_ref()?;
    let piece = span.cut(&desk.text.text)?;
    Some(stack(vec![h3(t().themes_fixed_piece()), quote(piece), hidden(forms::PIECE, id.as_str())]))
}

fn examples(desk: &Desk) -> AnyView {
    let of_theme = |theme: &Theme| {
        let quotes = desk.examples.iter().filter(|(id, _)| *id == theme.id);
        let quotes = quotes.map(|(_, quote)| t().themes_annex_quote(quote).into_any()).collect();
        details(t().themes_option(theme.position, &theme.label), list(quotes))
    };
    let all: Vec<AnyView> = std::iter::once(h2(t().themes_examples())).chain(desk.themes.iter().map(of_theme)).collect();
    stack(all)
}

/// Nothing to code: everything is done, or nothing is there yet.
pub fn empty(now: Glance) -> Page {
    let (title, text) = match now.released {
        0 => (t().themes_empty_none_title(), t().themes_empty_none()),
        _ => (t().themes_empty_title(), t().themes_empty()),
    };
    let body = stack(vec![h1(t().themes_desk_title()), progress(now), alert(AlertKind::Info, title, p(text))]);
    Page::new(t().themes_desk_title(), body).crumb(paths::DESK_CODING, t().themes_desk_title())
}

/// The text was withdrawn, held back, or never there: the three look the same.
pub fn gone() -> Page {
    let next = link_button(paths::DESK_CODING, t().themes_gone_next(), ButtonKind::Primary);
    let body = stack(vec![h1(t().themes_gone_title()), p(t().themes_gone()), next]);
    Page::new(t().themes_gone_title(), body).crumb(paths::DESK_CODING, t().themes_desk_title())
}

/// The seven themes for everybody. No words of residents.
pub fn public(themes: &[Theme]) -> Page {
    let parts = themes.iter().map(|theme| {
        let heading = h2(t().themes_option(theme.position, &theme.label_b1));
        view! {
            <li class="card">
                <div class="card__body stack">
                    {heading}
                    {p(theme.description_b1.clone())}
                    <p class="nl-paragraph note">{t().themes_public_label(&theme.label)}</p>
                </div>
            </li>
        }
    });
    let cards = view! { <ul class="cards" role="list">{parts.collect_view()}</ul> };
    let body = (h1(t().themes_public_title()), lead(t().themes_public_lead()), cards);
    Page::new(t().themes_public_title(), body.into_any()).section(paths::THEMES)
}

/// Quotes that are not what was coded, by the id of their excerpt.
pub fn fault(excerpts: &[String]) -> Page {
    let ids = excerpts.iter().map(|id| view! { <code>{id.clone()}</code> }.into_any()).collect();
    let body = stack(vec![
        h1(t().themes_annex_title()),
        alert(AlertKind::Error, t().themes_annex_fault_title(), p(t().themes_annex_fault())),
        h3(t().themes_annex_quotes()),
        list(ids),
    ]);
    Page::new(t().themes_annex_title(), body).crumb(paths::DESK_ANNEX, t().themes_annex_title())
}
