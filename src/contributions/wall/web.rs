//! What who works on a dialogue asks of its screen: the wall, and the choice of what is on it.
use super::{
    choose_pages as choose, commands,
    model::{Decision, PAGE},
    pages, store, stream,
};
use crate::{
    access::{Scribe, reply},
    base::{form::FormState, ids::DialogueId, paths, texts::t},
    contributions::forms,
    crew,
    dialogues::Dialogue,
    infra::{
        App,
        db::{self, found},
        problem::Problem,
        qr,
        web::{Form, Query},
    },
    kit,
    ui::page::Page,
};
use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
    routing::get,
};
use std::sync::Arc;

pub fn routes() -> Router<App> {
    Router::new()
        .route(paths::DESK_ROOM, get(show_wall).post(turn))
        .route(paths::DESK_ROOM_CARDS, get(show_cards).post(place))
        .route(paths::DESK_ROOM_STREAM, get(stream::stream))
}

async fn show_wall(State(app): State<App>, scribe: Scribe, Path(id): Path<DialogueId>) -> Result<Response, Problem> {
    let dialogue = crew::worked_on_by(&app.db, &scribe, &id).await?;
    let room = Arc::new(pages::Room {
        qr: qr::svg(&app.settings.url(&paths::room_code(&dialogue.room_code)))?,
        short_address: app.settings.short_url(paths::ROOM_ENTRY),
        wall: commands::wall(&app, &dialogue).await?,
        dialogue,
    });
    Ok(reply::live(&app, &scribe.person, StatusCode::OK, move || pages::wall(&room)).await)
}

/// Another question, or the curtain; then back to the page with the button.
async fn turn(State(app): State<App>, scribe: Scribe, Path(id): Path<DialogueId>, Form(form): Form) -> Result<Response, Problem> {
    let dialogue = crew::worked_on_by(&app.db, &scribe, &id).await?;
    match form.value(choose::CURTAIN) {
        "" => {
            let questions = kit::questions_of(&app.db, &dialogue).await?;
            let asked = questions.into_iter().find(|q| q.id.as_str() == form.value(forms::QUESTION));
            commands::ask(&app, &id, &asked.ok_or(Problem::BadRequest)?.id).await?;
        }
        choose::DRAWN => commands::draw(&app, &scribe.person, &id, true).await?,
        choose::OPEN => commands::draw(&app, &scribe.person, &id, false).await?,
        _ => return Err(Problem::BadRequest),
    }
    let back = if form.value(choose::TO) == choose::CARDS { paths::DESK_ROOM_CARDS } else { paths::DESK_ROOM };
    Ok(reply::see(&paths::fill(back, id.as_str())))
}

async fn show_cards(State(app): State<App>, scribe: Scribe, Path(id): Path<DialogueId>, Query(query): Query) -> Result<Response, Problem> {
    let dialogue = crew::worked_on_by(&app.db, &scribe, &id).await?;
    let done = Decision::parse(query.value(forms::DECISION));
    Ok(reply::desk(&app, &scribe.person, cards_page(&app, dialogue, &FormState::empty(), done).await?))
}

async fn cards_page(app: &App, dialogue: Dialogue, form: &FormState, done: Option<Decision>) -> db::Result<Page> {
    let wall = commands::wall(app, &dialogue).await?;
    let mut waiting = store::waiting(&app.db, &dialogue.id).await?;
    let more = waiting.len() > PAGE as usize;
    waiting.truncate(PAGE as usize);
    let chosen = match wall.question() {
        Some(question) => store::chosen(&app.db, &dialogue.id, &question.id).await?,
        None => Vec::new(),
    };
    Ok(choose::cards(&choose::Cards { dialogue, wall, waiting, more, chosen, done }, form))
}

async fn place(State(app): State<App>, scribe: Scribe, Path(id): Path<DialogueId>, Form(form): Form) -> Result<Response, Problem> {
    let dialogue = crew::worked_on_by(&app.db, &scribe, &id).await?;
    let Some(decision) = Decision::parse(form.value(forms::DECISION)) else {
        let form = FormState::empty().with_error(choose::WAITING, t().contributions_cards_wrong());
        return Ok(reply::desk_again(&app, &scribe.person, cards_page(&app, dialogue, &form, None).await?));
    };
    let card = form.value(forms::ID).into();
    found(commands::place(&app, &scribe.person, &id, &card, decision).await?.then_some(()))?;
    let path = paths::fill(paths::DESK_ROOM_CARDS, id.as_str());
    let path = paths::with_query(&path, &[(forms::DECISION, decision.slug())]);
    Ok(reply::see(&format!("{path}#{}", choose::PLACE)))
}
