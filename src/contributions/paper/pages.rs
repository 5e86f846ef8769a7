//! The pages of paper: choosing and printing cards, and typing them over one after another.
use super::forms::{EACH, MOST_CARDS};
use crate::{
    base::{form::FormState, paths, texts::t},
    contributions::{
        forms::{CODE, KEY, PERSPECTIVE, QUESTION, TEXT},
        model::{FEWEST_SHOWN, Perspective},
        pages::perspective_name,
        trace_pages,
        traces::Looked,
    },
    dialogues::Dialogue,
    kit,
    region::Question,
    ui::{
        field::{CheckboxGroup, InputKind, Select, TextArea, TextInput, hidden},
        form::{Form, all_fields_note, error_summary},
        page::Page,
        parts::{AlertKind, ButtonKind, actions, alert, link_button},
        text::{h1, lead, list, p},
    },
};
use leptos::prelude::*;

fn to_batch(dialogue: &Dialogue) -> String {
    paths::fill(paths::DESK_BATCH, dialogue.id.as_str())
}

fn to_paper(dialogue: &Dialogue) -> AnyView {
    let path = paths::fill(paths::DESK_PAPER, dialogue.id.as_str());
    actions(vec![link_button(path, t().paper_title(), ButtonKind::Subtle)])
}

/// Which questions come on how many cards.
pub fn order(dialogue: &Dialogue, questions: &[Question], form: &FormState) -> Page {
    let chosen = CheckboxGroup::new(QUESTION, t().paper_cards_questions());
    let chosen = questions.iter().fold(chosen, |group, question| group.option(question.id.as_str(), question.asked()));
    let each = TextInput::new(EACH, t().paper_cards_each()).kind(InputKind::Number).chars(4);
    let each = each.hint(t().paper_cards_each_hint(MOST_CARDS));
    let fields = Form::new().no_autocomplete().field(chosen.view(form)).field(each.view(form)).submit(t().paper_cards_make());
    let body = view! {
        {error_summary(form)}
        {h1(t().paper_cards_title())}
        {lead(t().kit_of(&dialogue.title, dialogue.starts().in_words()))}
        {p(t().paper_cards_text())}
        {list(vec![p(t().paper_cards_box()), p(t().paper_cards_type())])}
        {fields.view()}
        {dialogue.is_published().then(|| to_paper(dialogue))}
    };
    let kit = paths::fill(paths::DESK_KIT, dialogue.id.as_str());
    Page::new(t().paper_cards_title(), body.into_any())
        .crumb(paths::DESK_DIALOGUES, t().contributions_desk_dialogues())
        .crumb(kit, t().kit_title())
}

/// The cards to print, two on a sheet.
pub fn print(dialogue: &Dialogue, cards: Vec<AnyView>) -> Page {
    let before = view! { <div class="stack screen-only">{p(t().paper_cards_once())}{p(t().paper_cards_cut())}</div> };
    let sheet = view! {
        <section class="sheet sheet--paper">
            <h2 class="visually-hidden">{t().paper_cards_title()}</h2>
            <ul class="papers" role="list">{cards}</ul>
        </section>
    };
    kit::printed(dialogue, t().paper_cards_title(), vec![before.into_any(), sheet.into_any()])
}

/// A card to type over: the fields in the order of the card, so that Tab and Enter are enough (FAC-02).
pub fn card(dialogue: &Dialogue, questions: &[Question], form: &FormState, saved: bool) -> Page {
    let done = saved.then(|| alert(AlertKind::Ok, t().paper_saved(), p(t().paper_saved_more())));
    let body = view! {
        {error_summary(form)}
        {done}
        {h1(t().paper_title())}
        {lead(dialogue.title.clone())}
        {list(vec![p(t().paper_how()), p(t().paper_keys()), p(t().paper_destroy())])}
        {all_fields_note()}
        {fields(questions, form)}
        {actions(vec![link_button(to_batch(dialogue), t().contributions_batch_title(), ButtonKind::Subtle)])}
    };
    // The title is what is heard first when the page opens with the next card.
    let title = if saved { t().paper_saved_title() } else { t().paper_title() };
    below_the_dialogue(dialogue, title, body.into_any())
}

fn fields(questions: &[Question], form: &FormState) -> AnyView {
    let question = questions.iter().fold(Select::new(QUESTION, t().paper_question()), |s, q| s.option(q.id.as_str(), q.asked()));
    let text = TextArea::new(TEXT, t().paper_text()).rows(6);
    let text = if form.value(QUESTION).is_empty() || form.has_errors() { text } else { text.focused() };
    let perspective = Select::new(PERSPECTIVE, t().paper_perspective()).optional().option("", t().paper_perspective_none());
    let perspective = perspective.hint(t().paper_perspective_hint(FEWEST_SHOWN));
    let perspective = Perspective::ALL.into_iter().fold(perspective, |s, p| s.option(p.slug(), perspective_name(p)));
    let code = TextInput::new(CODE, t().paper_code()).optional().hint(t().paper_code_hint()).kind(InputKind::Code).chars(26);
    let fields = Form::new().no_autocomplete().field(hidden(KEY, form.value(KEY)));
    let fields = fields.field(question.view(form)).field(text.view(form)).field(perspective.view(form)).field(code.view(form));
    let blocked = form.has_errors() && !Looked::at(form.value(TEXT)).blocks.is_empty();
    let fields = fields.submit(t().paper_save());
    if blocked { trace_pages::remove_button(fields).view() } else { fields.view() }
}

/// What was found in the text of a card.
pub fn asks(dialogue: &Dialogue, looked: Looked, form: &FormState) -> Page {
    let names = [KEY, QUESTION, TEXT, PERSPECTIVE, CODE];
    let fields = names.into_iter().fold(Form::new().no_autocomplete(), |fields, name| fields.field(hidden(name, form.value(name))));
    let body = trace_pages::list(&[(t().paper_text_name(), looked)], fields);
    let paper = paths::fill(paths::DESK_PAPER, dialogue.id.as_str());
    below_the_dialogue(dialogue, t().paper_title(), body).crumb(paper, t().paper_title())
}

fn below_the_dialogue(dialogue: &Dialogue, title: String, body: AnyView) -> Page {
    Page::new(title, body)
        .crumb(paths::DESK_DIALOGUES, t().contributions_desk_dialogues())
        .crumb(to_batch(dialogue), t().contributions_batch_title())
}
