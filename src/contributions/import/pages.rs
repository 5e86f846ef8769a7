//! Choosing a file, with how it must look.
use super::{
    check::{Of, Place},
    sentences,
    sheet::MOST_ROWS,
    web::FILE,
};
use crate::{
    base::{form::FormState, paths, texts::t},
    region::Question,
    ui::{
        field::FileInput,
        form::{Form, error_summary},
        page::Page,
        parts::{AlertKind, ButtonKind, actions, alert, link_button},
        text::{details, h1, h2, h3, lead, list, p},
    },
};
use leptos::prelude::*;

/// What a browser offers to choose from.
const KINDS: &str = ".csv,.ods,.xlsx";

pub fn path(place: &Place) -> String {
    match place.dialogue_id() {
        Some(id) => paths::fill(paths::DESK_IMPORT, id.as_str()),
        None => paths::DESK_IMPORT_REGION.to_owned(),
    }
}

/// A page within the place, below the page it was opened from.
pub fn page(place: &Place, title: String, body: AnyView) -> Page {
    let page = Page::new(title, body);
    match place.dialogue_id() {
        Some(id) => page
            .crumb(paths::DESK_DIALOGUES, t().contributions_desk_dialogues())
            .crumb(paths::fill(paths::DESK_BATCH, id.as_str()), t().contributions_batch_title()),
        None => page.crumb(paths::DESK_GATE, t().contributions_gate_title()),
    }
}

/// `kept`: how many rows were kept just now, and how many were there already.
pub fn choose(place: &Place, form: &FormState, kept: Option<(usize, usize)>) -> Page {
    let title = place.dialogue.as_ref().map_or_else(|| t().import_region(), |dialogue| dialogue.title.clone());
    let input = FileInput::new(FILE, t().import_file()).hint(t().import_file_hint(sentences::megabytes(), MOST_ROWS)).kinds(KINDS);
    let fields = Form::new().upload().field(input.view(form)).submit(t().import_look());
    let body = view! {
        {error_summary(form)}
        {kept.map(done)}
        {h1(t().import_title())}
        {lead(title)}
        {p(t().import_lead())}
        {fields.view()}
        {h2(t().import_how())}
        {p(t().import_how_more())}
        {columns(place)}
        {actions(vec![
            link_button(paths::DESK_IMPORT_XLSX, t().import_empty_xlsx(), ButtonKind::Secondary),
            link_button(paths::DESK_IMPORT_CSV, t().import_empty_csv(), ButtonKind::Secondary),
        ])}
        {codes(place)}
    };
    page(place, t().import_title(), body.into_any())
}

fn done((kept, known): (usize, usize)) -> AnyView {
    let known = (known > 0).then(|| p(t().import_known(known)));
    let waits = (kept > 0).then(|| p(t().import_kept_more()));
    let kind = if kept > 0 { AlertKind::Ok } else { AlertKind::Info };
    alert(kind, t().import_kept(kept), view! { {waits} {known} }.into_any())
}

/// What belongs in each column, by its name.
fn columns(place: &Place) -> AnyView {
    let question = if place.lists.len() == 1 { t().import_column_question_one() } else { t().import_column_question() };
    let gemeente = match &place.gemeente {
        Of::Given(Some(own)) => t().import_column_gemeente_own(&own.name),
        Of::Given(None) => t().import_column_gemeente_none(),
        Of::Asked(_) => t().import_column_gemeente(),
    };
    let lines = [t().import_column_text(), question, t().import_column_perspective(), gemeente];
    list(lines.into_iter().map(IntoAny::into_any).collect())
}

/// The code of every question that can be answered.
fn codes(place: &Place) -> AnyView {
    let several = place.lists.len() > 1;
    let lists = place.lists.iter().map(|(list, questions)| {
        let title = several.then(|| h3(list.title.clone()));
        view! { {title} {questions_of(questions)} }
    });
    let lists = lists.collect_view().into_any();
    details(t().import_codes(), lists)
}

fn questions_of(questions: &[Question]) -> AnyView {
    let lines =
        questions.iter().enumerate().map(|(index, question)| t().import_code(question.id.as_str(), index + 1, question.asked()).into_any());
    list(lines.collect())
}
