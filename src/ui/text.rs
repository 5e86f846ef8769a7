//! Headings, paragraphs, links and lists.
use leptos::prelude::*;

/// The title of the page: exactly one per page, unless a field carries it (`heading()`).
pub fn h1(text: impl Into<String>) -> AnyView {
    view! { <h1 class="nl-heading nl-heading--level-1">{text.into()}</h1> }.into_any()
}

pub fn h2(text: impl Into<String>) -> AnyView {
    view! { <h2 class="nl-heading nl-heading--level-2">{text.into()}</h2> }.into_any()
}

pub fn h3(text: impl Into<String>) -> AnyView {
    view! { <h3 class="nl-heading nl-heading--level-3">{text.into()}</h3> }.into_any()
}

pub fn p(text: impl Into<String>) -> AnyView {
    view! { <p class="nl-paragraph">{text.into()}</p> }.into_any()
}

/// The first, larger paragraph of a page.
pub fn lead(text: impl Into<String>) -> AnyView {
    view! { <p class="nl-paragraph lead">{text.into()}</p> }.into_any()
}

pub fn link(href: impl Into<String>, text: impl Into<String>) -> AnyView {
    view! { <a class="nl-link" href=href.into()>{text.into()}</a> }.into_any()
}

/// A list with bullets.
pub fn list(items: Vec<AnyView>) -> AnyView {
    let items = items.into_iter().map(|item| view! { <li class="utrecht-unordered-list__item">{item}</li> }).collect_view();
    view! { <ul class="utrecht-unordered-list">{items}</ul> }.into_any()
}

/// A list with numbers: what to do in which order.
pub fn numbered(items: Vec<AnyView>) -> AnyView {
    let items = items.into_iter().map(|item| view! { <li class="utrecht-ordered-list__item">{item}</li> }).collect_view();
    view! { <ol class="utrecht-ordered-list">{items}</ol> }.into_any()
}

/// Text that opens on demand, without script.
pub fn details(summary: impl Into<String>, body: AnyView) -> AnyView {
    view! { <details class="details"><summary>{summary.into()}</summary><div class="stack">{body}</div></details> }.into_any()
}

/// Views below each other with the usual space between them.
pub fn stack(views: Vec<AnyView>) -> AnyView {
    view! { <div class="stack">{views}</div> }.into_any()
}

/// Running text of a person: every line becomes a paragraph, in its own reading direction.
pub fn text_block(text: &str) -> AnyView {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines = lines.map(|line| view! { <p class="nl-paragraph" dir="auto">{line.to_owned()}</p> }).collect_view();
    view! { <div class="stack text-block">{lines}</div> }.into_any()
}

/// Somebody's own words. The quotation marks come from the stylesheet, so the text stays verbatim.
pub fn quote(text: impl Into<String>) -> AnyView {
    view! { <blockquote class="quote"><p class="nl-paragraph" dir="auto">{text.into()}</p></blockquote> }.into_any()
}
