//! Where somebody can go right now: the same block at the same place on every page that has it.
use super::text::details;
use crate::base::texts::t;
use leptos::prelude::*;

/// One line of the help block: whom to call and on which number.
#[derive(Clone, Debug)]
pub struct HelpLine {
    pub label: String,
    pub number: String,
}

/// The block “Heb je nu hulp nodig?”; empty without lines.
pub fn help_block(lines: Vec<HelpLine>) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    view! {
        <aside class="help" aria-labelledby="hulp">
            <h2 class="nl-heading nl-heading--level-3" id="hulp">{t().ui_help_title()}</h2>
            {list_of(lines)}
        </aside>
    }
    .into_any()
}

/// The same lines in the text, behind the sentence that this form is not the place to ask for help (AN-90).
pub fn help_first(said: String, lines: Vec<HelpLine>) -> AnyView {
    let body = view! { <p class="nl-paragraph">{said}</p> {list_of(lines)} };
    details(t().ui_help_title(), body.into_any())
}

fn list_of(lines: Vec<HelpLine>) -> AnyView {
    view! { <ul class="help__lines">{lines.into_iter().map(help_line).collect_view()}</ul> }.into_any()
}

fn help_line(line: HelpLine) -> impl IntoView {
    view! { <li>{whom(line)}</li> }
}

/// One line by itself, where it is seen first.
pub fn call(line: HelpLine) -> AnyView {
    view! { <p class="nl-paragraph">{whom(line)}</p> }.into_any()
}

fn whom(line: HelpLine) -> impl IntoView {
    let digits: String = line.number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    view! { <span>{line.label}</span>" "<a class="nl-link" href=format!("tel:{digits}")>{line.number}</a> }
}
