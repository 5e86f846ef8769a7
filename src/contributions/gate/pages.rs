//! The queue: words and question, nothing about who or where (AN-75).
use super::{
    forms,
    model::{Decision, Waiting},
    proposal_pages::said,
    store::Waits,
};
use crate::{
    base::{form::FormState, ids::ContributionId, paths, texts::t},
    contributions::{language::Language, model::FEWEST_SHOWN},
    ui::{
        form::{error_summary, post_button_with},
        page::Page,
        parts::{AlertKind, ButtonKind, TagKind, actions, alert, link_button, tag},
        text::{h1, h2, h3, lead, link, list, numbered, p, stack},
    },
};
use leptos::prelude::*;

/// Where the error summary of the queue leads to.
pub const QUEUE: &str = "wachtrij";
/// A queue longer than this is called "more than".
pub const MOST_COUNTED: i64 = 500;
/// In an address: a text was taken away for somebody.
pub const GONE: &str = "weg";

/// What was done just now, and to how many.
#[derive(Clone, Copy, Debug)]
pub enum Done {
    Decided(Decision, usize),
    Gone,
}

impl Done {
    /// From the values of an address.
    pub fn read<'a>(value: impl Fn(&str) -> &'a str) -> Option<Self> {
        if value(GONE) == "1" {
            return Some(Self::Gone);
        }
        Decision::ALL.into_iter().find_map(|d| Some(Self::Decided(d, value(d.slug()).parse().ok()?)))
    }

    fn view(self) -> AnyView {
        let title = match self {
            Self::Decided(Decision::Release, count) => t().contributions_gate_released(count),
            Self::Decided(Decision::Hold, count) => t().contributions_gate_held(count),
            Self::Decided(Decision::Seen, _) => t().contributions_gate_seen(),
            Self::Gone => t().contributions_gate_gone(),
        };
        alert(AlertKind::Ok, title, ().into_any())
    }
}

/// What the queue shows.
pub struct Queue {
    /// Texts that must be seen first, on top of the first page.
    pub first: Vec<Waiting>,
    pub texts: Vec<Waiting>,
    /// After which text the next page begins.
    pub next: Option<ContributionId>,
    pub waits: Waits,
    pub done: Option<Done>,
    pub reads_log: bool,
}

pub fn queue(queue: &Queue, form: &FormState) -> Page {
    let overdue =
        queue.waits.overdue.then(|| alert(AlertKind::Warning, t().contributions_gate_overdue(), p(t().contributions_gate_overdue_more())));
    let next = queue.next.as_ref().map(|id| paths::with_query(paths::DESK_GATE, &[(forms::AFTER, id.as_str())]));
    let next = next.map(|href| link_button(href, t().contributions_gate_next(), ButtonKind::Subtle));
    let before = queue.first.len();
    let body = view! {
        {error_summary(form)}
        {queue.done.map(Done::view)}
        {h1(t().contributions_gate_title())}
        {waiting_line(queue.waits.count)}
        {overdue}
        {p(t().contributions_gate_lead())}
        {p(t().contributions_gate_batches())}
        {(before > 0).then(|| first(&queue.first))}
        <div class="stack" id=QUEUE>
            {queue.texts.iter().enumerate().map(|(index, text)| waiting_text(before + index + 1, text)).collect_view()}
        </div>
        {(queue.texts.len() > 1).then(|| release_all(&queue.texts))}
        {next}
        {others(queue.reads_log)}
    };
    Page::new(t().contributions_gate_title(), body.into_any())
}

/// A number below five is said in words: with one text waiting, it would tell that somebody just spoke.
fn waiting_line(count: i64) -> AnyView {
    match count {
        0 => p(t().contributions_gate_empty()),
        n if n < FEWEST_SHOWN => lead(t().contributions_gate_few(FEWEST_SHOWN)),
        n if n > MOST_COUNTED => lead(t().contributions_gate_many(MOST_COUNTED)),
        n => lead(t().contributions_gate_count(n)),
    }
}

fn others(reads_log: bool) -> AnyView {
    let log = reads_log.then(|| link(paths::DESK_GATE_LOG, t().contributions_log_link()));
    let links = std::iter::once(link(paths::DESK_QUOTES, t().contributions_quote_link())).chain(log).collect();
    stack(vec![h2(t().contributions_gate_more()), list(links)])
}

/// The texts to see first: those that tell of danger with the steps that are always the same (AN-93), and those
/// in which somebody may be known and the writer let it stay.
fn first(texts: &[Waiting]) -> AnyView {
    let (danger, known): (Vec<&Waiting>, Vec<&Waiting>) = texts.iter().partition(|text| text.tells_of_danger());
    let card = |(number, text): (usize, &&Waiting)| waiting_text(number + 1, text);
    let about_danger = (!danger.is_empty()).then(|| why_first(true));
    let about_known = (!known.is_empty()).then(|| why_first(false));
    let dangerous = danger.iter().enumerate().map(card).collect();
    let known = known.iter().enumerate().map(|(n, text)| card((danger.len() + n, text))).collect();
    view! { <section class="stack" id="eerst">{about_danger}{stack(dangerous)}{about_known}{stack(known)}</section> }.into_any()
}

/// Why a text is on top, with what to do.
pub fn why_first(danger: bool) -> AnyView {
    match danger {
        true => alert(AlertKind::Warning, t().contributions_crisis_title(), crisis_steps()),
        false => alert(AlertKind::Info, t().contributions_known_title(), p(t().contributions_known_more())),
    }
}

/// What to do about a text that tells of danger. Nobody is traced: that was promised.
fn crisis_steps() -> AnyView {
    numbered(vec![
        t().contributions_crisis_call().into_any(),
        t().contributions_crisis_contact().into_any(),
        t().contributions_crisis_code().into_any(),
        t().contributions_crisis_trace().into_any(),
        t().contributions_crisis_hold().into_any(),
    ])
}

/// The buttons of a waiting text.
pub fn decisions(number: usize, waiting: &Waiting) -> Vec<AnyView> {
    let action = paths::fill(paths::DESK_GATE_TEXT, waiting.id.as_str());
    let button = |label: String, kind, decision: Decision| {
        post_button_with(action.clone(), label, kind, vec![(forms::DECISION, decision.slug().to_owned())])
    };
    let seen = waiting.review_first.then(|| button(t().contributions_gate_see(number), ButtonKind::Secondary, Decision::Seen));
    let danger = waiting.tells_of_danger();
    let kind = |first: bool| if first { ButtonKind::Primary } else { ButtonKind::Secondary };
    let release = button(t().contributions_gate_release(number), kind(!danger), Decision::Release);
    let hold = button(t().contributions_gate_hold(number), kind(danger), Decision::Hold);
    // The last step for a text that tells of danger is to hold it back.
    let decide = if danger { [hold, release] } else { [release, hold] };
    decide.into_iter().chain(seen).collect()
}

fn waiting_text(number: usize, waiting: &Waiting) -> AnyView {
    let mut buttons = decisions(number, waiting);
    let path = paths::fill(paths::DESK_GATE_TEXT, waiting.id.as_str());
    buttons.push(link_button(path, t().contributions_gate_change(number), ButtonKind::Subtle));
    view! {
        <article class="card stack">
            {h3(t().contributions_gate_text(number))}
            {marks(waiting)}
            {p(waiting.question.clone())}
            {said(&waiting.text)}
            {actions(buttons)}
        </article>
    }
    .into_any()
}

/// What must be known about a text before it is read.
pub fn marks(waiting: &Waiting) -> AnyView {
    let first = waiting.review_first.then(|| tag(TagKind::Danger, t().contributions_crisis_tag()));
    let redacted = waiting.redacted.then(|| tag(TagKind::Neutral, t().contributions_redact_tag()));
    let language = waiting.language.as_deref().and_then(Language::parse);
    let language = language.map(|language| tag(TagKind::Neutral, language.name()));
    (first, redacted, language).into_any()
}

fn release_all(texts: &[Waiting]) -> AnyView {
    let ids = texts.iter().map(|text| (forms::ID, text.id.to_string()));
    let values = ids.chain([(forms::DECISION, Decision::Release.slug().to_owned())]).collect();
    actions(vec![post_button_with(paths::DESK_GATE, t().contributions_gate_release_all(), ButtonKind::Secondary, values)])
}
