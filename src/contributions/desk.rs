//! What staff and verkenners ask of this slice: the room screen, batch entry, the gatekeeper's queue.
use super::{
    commands, desk_pages as pages, forms,
    model::{Decision, MOST_DECISIONS, QUEUE_PAGE},
    store,
};
use crate::{
    access::{Gatekeeper, Scribe, reply},
    base::{
        form::FormState,
        ids::{ContributionId, DialogueId},
        paths,
        texts::t,
    },
    crew,
    infra::{
        App,
        db::found,
        problem::Problem,
        qr,
        web::{Form, Query},
    },
    kit, region,
};
use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::{get, post},
};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(paths::DESK_ROOM, get(room))
        .route(paths::DESK_BATCH, get(show_batch).post(enter_batch))
        .route(paths::DESK_GATE, get(queue).post(decide_many))
        .route(paths::DESK_GATE_TEXT, post(decide_one))
}

async fn room(State(app): State<App>, scribe: Scribe, Path(id): Path<DialogueId>) -> Result<Response, Problem> {
    let dialogue = crew::worked_on_by(&app.db, &scribe, &id).await?;
    let questions = kit::questions_of(&app.db, &dialogue).await?;
    let cards = store::count_of_dialogue(&app.db, &dialogue.id).await?;
    let room = pages::Room {
        qr: qr::svg(&app.settings.url(&paths::room_code(&dialogue.room_code)))?,
        short_address: app.settings.short_url(paths::ROOM_ENTRY),
        dialogue,
        questions,
        cards,
    };
    Ok(reply::desk(&app, &scribe.person, pages::room(&room)))
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

async fn enter_batch(State(app): State<App>, scribe: Scribe, Path(id): Path<DialogueId>, Form(form): Form) -> Result<Response, Problem> {
    let dialogue = crew::worked_on_by(&app.db, &scribe, &id).await?;
    // A question that was left out since the page was opened may still have been asked.
    let list = region::questions(&app.db, &dialogue.question_list_id).await?;
    let batch = match forms::batch(&form, &dialogue, &list) {
        Ok(batch) => batch,
        Err(form) => {
            let questions = kit::questions_of(&app.db, &dialogue).await?;
            return Ok(reply::desk_again(&app, &scribe.person, pages::batch(&dialogue, &questions, &form, None)));
        }
    };
    let key = form.key().map_or_else(|| app.random.id(), str::to_owned);
    let kept = commands::enter_batch(&app, &scribe.person, &key, batch).await?.to_string();
    let again = [
        (forms::SAVED, kept.as_str()),
        (forms::QUESTION, form.value(forms::QUESTION)),
        (forms::PERSPECTIVE, form.value(forms::PERSPECTIVE)),
    ];
    Ok(reply::see(&paths::with_query(&paths::fill(paths::DESK_BATCH, dialogue.id.as_str()), &again)))
}

async fn queue(State(app): State<App>, gatekeeper: Gatekeeper, Query(query): Query) -> Result<Response, Problem> {
    let done = [Decision::Release, Decision::Hold].into_iter().find_map(|d| Some((d, query.value(d.slug()).parse().ok()?)));
    let page = queue_page(&app, &gatekeeper, &FormState::empty(), done).await?;
    Ok(reply::desk(&app, &gatekeeper.person, page))
}

/// Texts in an order that is new every time: nobody can tell which came first (AN-55).
async fn queue_page(
    app: &App,
    gatekeeper: &Gatekeeper,
    form: &FormState,
    done: Option<(Decision, usize)>,
) -> Result<crate::ui::page::Page, Problem> {
    let from: String = app.random.id();
    let mut texts = store::waiting(&app.db, &gatekeeper.scope, &from, QUEUE_PAGE).await?;
    app.random.shuffle(&mut texts);
    let count = store::waiting_count(&app.db, &gatekeeper.scope, pages::MOST_COUNTED + 1).await?;
    Ok(pages::queue(&texts, count, form, done))
}

async fn decide_many(State(app): State<App>, gatekeeper: Gatekeeper, Form(form): Form) -> Result<Response, Problem> {
    let ids: Vec<ContributionId> = form.values(forms::ID).take(MOST_DECISIONS).map(ContributionId::from).collect();
    decide(&app, &gatekeeper, &form, &ids).await
}

async fn decide_one(
    State(app): State<App>,
    gatekeeper: Gatekeeper,
    Path(id): Path<ContributionId>,
    Form(form): Form,
) -> Result<Response, Problem> {
    let there = store::is_in_scope(&app.db, &gatekeeper.scope, &id).await?;
    found(there.then_some(()))?;
    decide(&app, &gatekeeper, &form, &[id]).await
}

async fn decide(app: &App, gatekeeper: &Gatekeeper, form: &FormState, ids: &[ContributionId]) -> Result<Response, Problem> {
    let Some(decision) = Decision::parse(form.value(forms::DECISION)).filter(|_| !ids.is_empty()) else {
        let form = form.clone().with_error(pages::QUEUE, t().contributions_gate_wrong());
        let page = queue_page(app, gatekeeper, &form, None).await?;
        return Ok(reply::desk_again(app, &gatekeeper.person, page));
    };
    let done = commands::decide(app, &gatekeeper.person, &gatekeeper.scope, ids, decision).await?.to_string();
    Ok(reply::see(&paths::with_query(paths::DESK_GATE, &[(decision.slug(), &done)])))
}
