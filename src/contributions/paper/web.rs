//! Requests about paper.
use super::{
    cards::{self, Kind},
    code::CardCode,
    commands::{self, Entered},
    forms, pages,
};
use crate::{
    access::{Scribe, reply},
    base::{form::FormState, ids::DialogueId, paths, texts::t},
    contributions::{
        forms::{CODE, KEY, QUESTION, SAVED, TRACES, YES},
        intake::changed,
        traces::{Choice, Looked},
    },
    crew,
    dialogues::Dialogue,
    infra::{
        App,
        problem::Problem,
        web::{Form, Query},
    },
    kit, region,
};
use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::get,
};

type Reply = Result<Response, Problem>;

pub fn routes() -> Router<App> {
    Router::new().route(paths::DESK_PAPER_CARDS, get(ask_cards).post(print_cards)).route(paths::DESK_PAPER, get(show).post(enter))
}

async fn ask_cards(State(app): State<App>, scribe: Scribe, Path(id): Path<DialogueId>) -> Reply {
    let dialogue = kit::opened_by(&app, &scribe, &id).await?;
    let questions = kit::questions_of(&app.db, &dialogue).await?;
    Ok(reply::desk(&app, &scribe.person, pages::order(&dialogue, &questions, &FormState::empty())))
}

/// The cards themselves. Nothing is kept of them, so there is nothing to redirect to (D13).
async fn print_cards(State(app): State<App>, scribe: Scribe, Path(id): Path<DialogueId>, Form(form): Form) -> Reply {
    let dialogue = kit::opened_by(&app, &scribe, &id).await?;
    let questions = kit::questions_of(&app.db, &dialogue).await?;
    let order = match forms::order(&form, &questions) {
        Ok(order) => order,
        Err(form) => return Ok(reply::desk_again(&app, &scribe.person, pages::order(&dialogue, &questions, &form))),
    };
    let kind = Kind { place: app.settings.short_url(paths::WITHDRAW), dialogue: &dialogue };
    let cards = order.questions.iter().flat_map(|question| (0..order.each).map(move |_| question));
    let cards = cards.map(|question| cards::card(&kind, question, &CardCode::new(&app.keys, &app.random))).collect();
    Ok(reply::desk(&app, &scribe.person, pages::print(&dialogue, cards)))
}

async fn show(State(app): State<App>, scribe: Scribe, Path(id): Path<DialogueId>, Query(query): Query) -> Reply {
    let dialogue = crew::worked_on_by(&app.db, &scribe, &id).await?;
    let key: String = app.random.id();
    // The next card is often about the same question.
    let form = FormState::empty().with(KEY, key).with(QUESTION, query.value(QUESTION));
    let page = page(&app, &dialogue, &form, query.value(SAVED) == YES).await?;
    Ok(reply::desk(&app, &scribe.person, page))
}

async fn enter(State(app): State<App>, scribe: Scribe, Path(id): Path<DialogueId>, Form(form): Form) -> Reply {
    let dialogue = crew::worked_on_by(&app.db, &scribe, &id).await?;
    let choice = Choice::parse(form.value(TRACES));
    let form = changed(form.with_key(|| app.random.id()), choice);
    if matches!(choice, Some(Choice::Remove | Choice::Own)) {
        return Ok(reply::desk(&app, &scribe.person, page(&app, &dialogue, &form, false).await?));
    }
    // A question that was left out since the cards were printed stands on them all the same.
    let list = region::questions(&app.db, &dialogue.question_list_id).await?;
    let card = match forms::card(&form, &app.keys, &list) {
        Ok(card) => card,
        Err(form) => return Ok(reply::desk_again(&app, &scribe.person, page(&app, &dialogue, &form, false).await?)),
    };
    let looked = Looked::at(&card.text);
    if choice != Some(Choice::Leave) && !looked.asks.is_empty() {
        return Ok(reply::desk(&app, &scribe.person, pages::asks(&dialogue, looked, &form)));
    }
    let key = form.key().unwrap_or_default().to_owned();
    Ok(match commands::enter(&app, &scribe.person, &key, &dialogue, card).await? {
        Entered::Kept => reply::see(&next(&dialogue, &form)),
        Entered::Before => {
            let form = form.with_error(CODE, t().paper_before());
            reply::desk_again(&app, &scribe.person, page(&app, &dialogue, &form, false).await?)
        }
    })
}

async fn page(app: &App, dialogue: &Dialogue, form: &FormState, saved: bool) -> Result<crate::ui::page::Page, Problem> {
    let list = region::questions(&app.db, &dialogue.question_list_id).await?;
    Ok(pages::card(dialogue, &list, form, saved))
}

/// The next card; no word and no code of this one.
fn next(dialogue: &Dialogue, form: &FormState) -> String {
    let path = paths::fill(paths::DESK_PAPER, dialogue.id.as_str());
    paths::with_query(&path, &[(SAVED, YES), (QUESTION, form.value(QUESTION))])
}
