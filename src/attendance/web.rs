//! Requests at the door.
use super::{
    code_web,
    commands::{self, CheckIn},
    model,
    model::{Kind, MOST},
    pages::{self, Door, KIND, LAST, PEOPLE, WALK_IN},
    store::{self, Count},
};
use crate::{
    access::{Scribe, reply},
    base::{
        form::{Check, FormState, KEY},
        ids::DialogueId,
        paths,
        texts::t,
    },
    crew,
    dialogues::Dialogue,
    infra::{App, problem::Problem, web::Form},
    ui::page::Page,
};
use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::{get, post},
};

pub fn routes() -> Router<App> {
    Router::new()
        .route(paths::DESK_DOOR, get(show).post(count))
        .route(paths::DESK_DOOR_UNDO, post(undo))
        .route(paths::DESK_DOOR_CODE, post(code_web::check_in))
        .route(paths::DESK_DOOR_CODE_UNDO, post(code_web::check_out))
}

async fn show(State(app): State<App>, scribe: Scribe, Path(id): Path<DialogueId>) -> Result<Response, Problem> {
    let dialogue = crew::worked_on_by(&app.db, &scribe, &id).await?;
    let page = page(&app, &dialogue, &FormState::empty(), None).await?;
    Ok(reply::desk(&app, &scribe.person, page))
}

/// The page with a new key behind every button: each button counts once.
pub(super) async fn page(app: &App, dialogue: &Dialogue, form: &FormState, answer: Option<CheckIn>) -> Result<Page, Problem> {
    let totals = store::totals(&app.db, &dialogue.id).await?;
    let last = store::last(&app.db, &dialogue.id).await?;
    let door = Door { dialogue, totals: &totals, last: last.as_deref(), now: app.clock.local(), answer };
    Ok(pages::door(&door, form, &|| app.random.id::<String>()))
}

async fn count(State(app): State<App>, scribe: Scribe, Path(id): Path<DialogueId>, Form(form): Form) -> Result<Response, Problem> {
    let dialogue = crew::worked_on_by(&app.db, &scribe, &id).await?;
    let parsed = parse(&form);
    if !model::is_open(&dialogue, app.clock.local()) {
        return Ok(reply::desk_again(&app, &scribe.person, page(&app, &dialogue, &form, None).await?));
    }
    match parsed {
        Ok(count) => {
            let key = form.key().map_or_else(|| app.random.id::<String>(), str::to_owned);
            commands::count(&app, &scribe.person, &id, count, &key).await?;
            Ok(reply::see(&paths::fill(paths::DESK_DOOR, id.as_str())))
        }
        Err(form) => Ok(reply::desk_again(&app, &scribe.person, page(&app, &dialogue, &form.without(KEY), None).await?)),
    }
}

async fn undo(State(app): State<App>, scribe: Scribe, Path(id): Path<DialogueId>, Form(form): Form) -> Result<Response, Problem> {
    let dialogue = crew::worked_on_by(&app.db, &scribe, &id).await?;
    if model::is_open(&dialogue, app.clock.local()) {
        commands::undo(&app, &scribe.person, &id, form.value(LAST)).await?;
    }
    Ok(reply::see(&paths::fill(paths::DESK_DOOR, id.as_str())))
}

fn parse(form: &FormState) -> Result<Count, FormState> {
    let mut check = Check::of(form);
    let kind = check.choice(KIND, Kind::parse, &t().attendance_kind_missing());
    let people = check.number(PEOPLE, 1..=MOST, &t().attendance_people_wrong(MOST));
    let walk_in = !form.value(WALK_IN).is_empty();
    check.finish(|| Some(Count { kind: kind?, people: people?, walk_in }))
}
