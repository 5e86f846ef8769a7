//! What staff and verkenners ask of this slice: batch entry.
use super::{
    commands, desk_pages as pages, forms, model,
    traces::{Choice, Looked},
};
use crate::{
    access::{Scribe, reply},
    base::{form::FormState, ids::DialogueId, paths, texts::t},
    crew,
    dialogues::Dialogue,
    infra::{
        App,
        problem::Problem,
        web::{Form, Query},
    },
    kit, region,
    ui::page::Page,
};
use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::get,
};

pub(super) fn routes() -> Router<App> {
    Router::new().route(paths::DESK_BATCH, get(show_batch).post(enter_batch))
}

async fn show_batch(State(app): State<App>, scribe: Scribe, Path(id): Path<DialogueId>, Query(query): Query) -> Result<Response, Problem> {
    let dialogue = crew::worked_on_by(&app.db, &scribe, &id).await?;
    let questions = kit::questions_of(&app.db, &dialogue).await?;
    let key: String = app.random.id();
    // The next block is often about the same question.
    let form = [forms::QUESTION, forms::PERSPECTIVE].into_iter().fold(FormState::empty(), |form, name| form.with(name, query.value(name)));
    let page = pages::batch(&dialogue, &questions, &form.with(forms::KEY, key), query.value(forms::SAVED).parse().ok());
    Ok(reply::desk(&app, &scribe.person, page))
}

/// The question about what was found in the lines, unless they may stay so.
fn asks(dialogue: &Dialogue, form: &FormState) -> Option<Page> {
    let lines = model::looked(form.value(forms::TEXT)).into_iter().filter(|(_, looked)| !looked.asks.is_empty());
    let lines: Vec<(String, Looked)> = lines.map(|(number, looked)| (t().contributions_trace_line(number), looked)).collect();
    let left = Choice::parse(form.value(forms::TRACES)) == Some(Choice::Leave);
    (!left && !lines.is_empty()).then(|| pages::batch_asks(dialogue, &lines, form))
}

async fn enter_batch(State(app): State<App>, scribe: Scribe, Path(id): Path<DialogueId>, Form(form): Form) -> Result<Response, Problem> {
    let dialogue = crew::worked_on_by(&app.db, &scribe, &id).await?;
    // A question that was left out since the page was opened may still have been asked.
    let list = region::questions(&app.db, &dialogue.question_list_id).await?;
    let choice = Choice::parse(form.value(forms::TRACES));
    let form = match choice {
        Some(choice @ (Choice::Remove | Choice::All)) => {
            let text = model::looked(form.value(forms::TEXT)).iter().map(|(_, looked)| looked.after(choice)).collect::<Vec<_>>().join("\n");
            form.without(forms::TEXT).with(forms::TEXT, text)
        }
        _ => form,
    };
    if matches!(choice, Some(Choice::Remove | Choice::Own)) {
        let questions = kit::questions_of(&app.db, &dialogue).await?;
        return Ok(reply::desk(&app, &scribe.person, pages::batch(&dialogue, &questions, &form, None)));
    }
    let batch = match forms::batch(&form, &dialogue, &list) {
        Ok(batch) => batch,
        Err(form) => {
            let questions = kit::questions_of(&app.db, &dialogue).await?;
            return Ok(reply::desk_again(&app, &scribe.person, pages::batch(&dialogue, &questions, &form, None)));
        }
    };
    if let Some(page) = asks(&dialogue, &form) {
        return Ok(reply::desk(&app, &scribe.person, page));
    }
    let key = form.key().map_or_else(|| app.random.id(), str::to_owned);
    let kept = commands::enter_batch(&app, &scribe.person, &key, batch).await?.to_string();
    let again = [
        (forms::SAVED, kept.as_str()),
        (forms::QUESTION, form.value(forms::QUESTION)),
        (forms::PERSPECTIVE, form.value(forms::PERSPECTIVE)),
    ];
    Ok(reply::see(&paths::with_query(&paths::fill(paths::DESK_BATCH, dialogue.id.as_str()), &again)))
}
