//! Requests about a kit.
use super::{
    commands, forms,
    model::Part,
    pages,
    sheets::{self, Entry, Kit},
    store,
};
use crate::{
    access::{Planner, Scribe, reply},
    attendance,
    base::{ids::DialogueId, paths},
    crew,
    dialogues::{self, Dialogue},
    infra::{
        App,
        problem::Problem,
        qr,
        web::{Form, Query},
    },
    signups,
};
use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::get,
};

type Reply = Result<Response, Problem>;

pub fn routes() -> Router<App> {
    Router::new()
        .route(paths::DESK_KIT, get(show))
        .route(paths::DESK_KIT_QUESTIONS, get(questions).post(choose))
        .route(paths::DESK_KIT_ALL, get(all))
        .route(paths::DESK_KIT_GUIDE, get(|app, scribe, id| one(app, scribe, id, Part::Guide)))
        .route(paths::DESK_KIT_POSTER, get(|app, scribe, id| one(app, scribe, id, Part::Poster)))
        .route(paths::DESK_KIT_ROOM_POSTER, get(|app, scribe, id| one(app, scribe, id, Part::RoomPoster)))
        .route(paths::DESK_KIT_CARDS, get(|app, scribe, id| one(app, scribe, id, Part::Cards)))
        .route(paths::DESK_KIT_TALLY, get(|app, scribe, id| one(app, scribe, id, Part::Tally)))
        .route(paths::DESK_KIT_REPORT, get(|app, scribe, id| one(app, scribe, id, Part::Report)))
}

/// The dialogue, for who may have its kit: a planner from the moment it is a concept, and everybody who
/// works on it once it is published.
pub async fn opened_by(app: &App, scribe: &Scribe, id: &DialogueId) -> Result<Dialogue, Problem> {
    if let Some(planner) = Planner::of(scribe.person.clone())
        && let Some(dialogue) = dialogues::in_scope(&app.db, &planner.scope, id).await?
    {
        return Ok(dialogue);
    }
    crew::worked_on_by(&app.db, scribe, id).await
}

async fn show(State(app): State<App>, scribe: Scribe, Path(id): Path<DialogueId>, Query(query): Query) -> Reply {
    let dialogue = opened_by(&app, &scribe, &id).await?;
    let planned = store::planned(&app.db, &dialogue).await?;
    let saved = query.value(pages::DONE) == pages::SAVED;
    Ok(reply::desk(&app, &scribe.person, pages::kit(&dialogue, &planned, saved)))
}

async fn questions(State(app): State<App>, scribe: Scribe, Path(id): Path<DialogueId>) -> Reply {
    let dialogue = opened_by(&app, &scribe, &id).await?;
    let planned = store::planned(&app.db, &dialogue).await?;
    Ok(reply::desk(&app, &scribe.person, pages::questions(&dialogue, &planned, &forms::filled(&planned))))
}

/// Who leads or plans it chooses; a verkenner who goes along prints.
async fn choose(State(app): State<App>, scribe: Scribe, Path(id): Path<DialogueId>, Form(form): Form) -> Reply {
    let dialogue = opened_by(&app, &scribe, &id).await?;
    let leads = dialogue.facilitator_id.as_ref() == Some(&scribe.person.account);
    if !leads && Planner::of(scribe.person.clone()).is_none() {
        return Err(Problem::NotFound);
    }
    let shown = forms::shown(&form, store::planned(&app.db, &dialogue).await?);
    match forms::parse(&form, &shown) {
        Ok(order) => {
            commands::choose(&app, &scribe.person, &id, &order).await?;
            let kit = paths::fill(paths::DESK_KIT, id.as_str());
            Ok(reply::see(&paths::with_query(&kit, &[(pages::DONE, pages::SAVED)])))
        }
        Err(form) => Ok(reply::desk_again(&app, &scribe.person, pages::questions(&dialogue, &shown, &form))),
    }
}

async fn one(State(app): State<App>, scribe: Scribe, Path(id): Path<DialogueId>, part: Part) -> Reply {
    let kit = gather(&app, opened_by(&app, &scribe, &id).await?).await?;
    Ok(reply::desk(&app, &scribe.person, pages::print(&kit.dialogue, pages::name(part), vec![sheets::sheet(&kit, part)])))
}

async fn all(State(app): State<App>, scribe: Scribe, Path(id): Path<DialogueId>) -> Reply {
    let kit = gather(&app, opened_by(&app, &scribe, &id).await?).await?;
    let sheets = Part::ALL.iter().map(|part| sheets::sheet(&kit, *part)).collect();
    Ok(reply::desk(&app, &scribe.person, pages::print(&kit.dialogue, pages::all_name(), sheets)))
}

/// Everything the parts need to know.
async fn gather(app: &App, dialogue: Dialogue) -> Result<Kit, Problem> {
    let entry = |path: &str, typed: &str| -> Result<Entry, Problem> {
        Ok(Entry { qr: qr::svg(&app.settings.url(path))?, address: app.settings.short_url(typed) })
    };
    let public = paths::dialogue(&dialogue.slug);
    Ok(Kit {
        questions: store::questions_of(&app.db, &dialogue).await?,
        needs: signups::needs_of(&app.db, &dialogue.id).await?,
        counted: attendance::totals(&app.db, &dialogue.id).await?,
        public: entry(&public, &public)?,
        room: entry(&paths::room_code(&dialogue.room_code), paths::ROOM_ENTRY)?,
        dialogue,
    })
}
