//! Alerts, tags, cards, lists of data, paging, buttons that are links.
pub use super::table::Table;
use crate::base::texts::t;
use leptos::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ButtonKind {
    Primary,
    Secondary,
    Subtle,
    Danger,
}

impl ButtonKind {
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Primary => "nl-button nl-button--primary",
            Self::Secondary => "nl-button nl-button--secondary",
            Self::Subtle => "nl-button nl-button--subtle",
            Self::Danger => "nl-button nl-button--secondary nl-button--negative",
        }
    }
}

/// A link that looks like a button: goes somewhere, changes nothing.
pub fn link_button(href: impl Into<String>, label: impl Into<String>, kind: ButtonKind) -> AnyView {
    view! { <a class=kind.class() href=href.into()><span class="nl-button__label">{label.into()}</span></a> }.into_any()
}

/// Buttons and links next to each other.
pub fn actions(views: Vec<AnyView>) -> AnyView {
    view! { <div class="actions">{views}</div> }.into_any()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlertKind {
    Info,
    Ok,
    Warning,
    Error,
}

/// A message that stands out. The heading says what the colour says (A11Y-9).
pub fn alert(kind: AlertKind, heading: impl Into<String>, body: AnyView) -> AnyView {
    let kind = match kind {
        AlertKind::Info => "info",
        AlertKind::Ok => "ok",
        AlertKind::Warning => "warning",
        AlertKind::Error => "error",
    };
    view! {
        <div class=format!("utrecht-alert utrecht-alert--{kind}")>
            <div class="utrecht-alert__content">
                <div class="utrecht-alert__message stack">
                    <h2 class="nl-heading nl-heading--level-3">{heading.into()}</h2>
                    {body}
                </div>
            </div>
        </div>
    }
    .into_any()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagKind {
    Neutral,
    Ok,
    Warning,
    Danger,
}

/// A word or two about a status.
pub fn tag(kind: TagKind, text: impl Into<String>) -> AnyView {
    let kind = match kind {
        TagKind::Neutral => "neutral",
        TagKind::Ok => "ok",
        TagKind::Warning => "warning",
        TagKind::Danger => "danger",
    };
    view! { <span class=format!("nl-data-badge tag tag--{kind}")>{text.into()}</span> }.into_any()
}

/// Something to go to, with what one must know before going.
pub struct CardView {
    pub href: String,
    pub title: String,
    pub body: AnyView,
}

/// A card: all of it can be clicked, only its title is the link.
pub fn card(card: CardView) -> AnyView {
    view! {
        <article class="card">
            <h2 class="nl-heading nl-heading--level-3"><a class="nl-link card__link" href=card.href>{card.title}</a></h2>
            <div class="card__body stack">{card.body}</div>
        </article>
    }
    .into_any()
}

/// Cards next to each other where there is room.
pub fn cards(cards: Vec<AnyView>) -> AnyView {
    let cards = cards.into_iter().map(|card| view! { <li>{card}</li> }).collect_view();
    view! { <ul class="cards" role="list">{cards}</ul> }.into_any()
}

/// One answer or fact; `change` is the address and the word of a link behind it.
pub struct DataRow {
    pub key: String,
    pub value: AnyView,
    pub change: Option<(String, String)>,
}

/// Facts below each other: the check page of a form, the details of a dialogue.
pub fn data_list(rows: Vec<DataRow>) -> AnyView {
    let rows = rows.into_iter().map(|row| {
        let key = row.key.clone();
        let change = row.change.map(|(href, label)| {
            view! {
                <dd class="utrecht-data-list__actions">
                    <a class="nl-link" href=href>{label}<span class="visually-hidden">{format!(": {key}")}</span></a>
                </dd>
            }
        });
        view! {
            <div class="utrecht-data-list__item">
                <dt class="utrecht-data-list__item-key">{row.key}</dt>
                <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">{row.value}</dd>
                {change}
            </div>
        }
    });
    view! { <dl class="utrecht-data-list utrecht-data-list--rows data-list">{rows.collect_view()}</dl> }.into_any()
}

/// “Stap 2 van 3”: stands above the `h1` and outside the form (FORM-6, FORM-11).
pub fn step_line(n: usize, of: usize) -> AnyView {
    view! { <p class="nl-paragraph step-line">{t().ui_step(n, of)}</p> }.into_any()
}

/// Links to other pages of a list; `current` counts from 1. Empty when there is only one page.
pub fn pager(current: usize, pages: usize, href: &dyn Fn(usize) -> String) -> AnyView {
    if pages <= 1 {
        return ().into_any();
    }
    let previous =
        (current > 1).then(|| view! { <li><a class="nl-link" rel="prev" href=href(current - 1)>{t().ui_pager_previous()}</a></li> });
    let next = (current < pages).then(|| view! { <li><a class="nl-link" rel="next" href=href(current + 1)>{t().ui_pager_next()}</a></li> });
    let near = |n: &usize| *n == 1 || *n == pages || n.abs_diff(current) <= 1;
    let numbers = (1..=pages).filter(near).map(|n| {
        let mark = (n == current).then_some("page");
        let gap = (n > 1 && !near(&(n - 1))).then(|| view! { <span class="pager__gap" aria-hidden="true">"…"</span> });
        view! { <li>{gap}<a class="nl-link pager__page" aria-label=t().ui_pager_page(n) aria-current=mark href=href(n)>{n.to_string()}</a></li> }
    });
    view! { <nav class="pager" aria-label=t().ui_pager()><ul role="list">{previous}{numbers.collect_view()}{next}</ul></nav> }.into_any()
}

/// The opening of the home page: what this is, and what one can do.
pub fn hero(title: impl Into<String>, lead: impl Into<String>, buttons: Vec<AnyView>) -> AnyView {
    view! {
        <div class="hero">
            <div class="hero__content stack">
                {super::text::h1(title)}
                {super::text::lead(lead)}
                {actions(buttons)}
            </div>
            {hero_art()}
        </div>
    }
    .into_any()
}

/// Voices along a route: decoration, shown on wide screens only.
fn hero_art() -> AnyView {
    view! {
        <svg class="hero__art" viewBox="0 0 480 400" aria-hidden="true" focusable="false">
            <path class="line" d="M10 372c70-6 84-58 150-62s78 44 142 22 28-122 128-140"></path>
            <path class="a" d="M74 88h150a24 24 0 0 1 24 24v64a24 24 0 0 1-24 24h-92l-38 34v-34H74a24 24 0 0 1-24-24v-64a24 24 0 0 1 24-24z"></path>
            <path class="b" d="M272 30h112a22 22 0 0 1 22 22v46a22 22 0 0 1-22 22h-14v28l-32-28h-66a22 22 0 0 1-22-22V52a22 22 0 0 1 22-22z"></path>
            <path class="c" d="M224 158h108a22 22 0 0 1 22 22v48a22 22 0 0 1-22 22h-58l-34 30v-30h-16a22 22 0 0 1-22-22v-48a22 22 0 0 1 22-22z"></path>
            <path class="words" d="M228 190h92M228 214h58"></path>
            <path class="star" d="m436 150 10 26 26 10-26 10-10 26-10-26-26-10 26-10z"></path>
        </svg>
    }
    .into_any()
}

/// A code to keep, large enough to copy by hand. `id` is `afmeldcode` or `intrekcode`.
pub fn code_output(id: &'static str, code: impl Into<String>) -> AnyView {
    view! { <output class="code" id=id>{code.into()}</output> }.into_any()
}

/// A QR code. `svg` must be the output of the QR library: it is printed as it is.
pub fn qr(svg: String, label: impl Into<String>) -> AnyView {
    view! { <div class="qr" role="img" aria-label=label.into() inner_html=svg></div> }.into_any()
}
