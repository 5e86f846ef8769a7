//! Requests of verkenners who offer help, and of planners who decide about it.
use super::{
    commands::{self, Decided, Offer},
    model::Numbers,
    pages::{self, Crew},
    store, verkenner_pages,
};
use crate::{
    access::{Planner, VerkennerUser, reply},
    base::{
        form::FormState,
        ids::{AccountId, DialogueId},
        paths,
        texts::t,
    },
    dialogues::{self, Dialogue, Note},
    infra::{
        App, db,
        problem::Problem,
        web::{Form, Query},
    },
    ui::parts::AlertKind,
};
use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::{get, post},
};
use futures::future::BoxFuture;

pub fn routes() -> Router<App> {
    Router::new()
        .route(paths::DESK_CREW, get(mine))
        .route(paths::DESK_OFFER_HELP, post(offer))
        .route(paths::DESK_TAKE_BACK_HELP, post(take_back))
        .route(paths::DESK_DIALOGUE_CREW, get(show).post(decide))
}

/// The line about the crew on the desk page of a dialogue (`dialogues::Notes`).
pub fn note<'a>(app: &'a App, dialogue: &'a Dialogue) -> BoxFuture<'a, db::Result<Note>> {
    Box::pin(async move {
        let members = store::members(&app.db, &dialogue.id).await?;
        let numbers = Numbers::of(dialogue.verkenners_wanted, &members);
        Ok(Note { text: pages::numbers_in_words(numbers), href: paths::fill(paths::DESK_DIALOGUE_CREW, dialogue.id.as_str()) })
    })
}

async fn mine(State(app): State<App>, verkenner: VerkennerUser, Query(query): Query) -> Result<Response, Problem> {
    let message = verkenner_pages::done_message(query.value(pages::DONE)).map(|text| (AlertKind::Ok, text));
    Ok(reply::desk(&app, &verkenner.person, mine_page(&app, &verkenner, message).await?))
}

async fn mine_page(app: &App, verkenner: &VerkennerUser, message: Option<(AlertKind, String)>) -> db::Result<crate::ui::page::Page> {
    let (account, now) = (&verkenner.person.account, app.clock.local());
    let wanting = store::wanting(&app.db, verkenner.scope.gemeente(), account, now).await?;
    let mine = store::mine(&app.db, account).await?;
    Ok(verkenner_pages::mine(&mine, &wanting, now, message))
}

async fn offer(State(app): State<App>, verkenner: VerkennerUser, Path(id): Path<DialogueId>) -> Result<Response, Problem> {
    let sentence = match commands::offer(&app, &verkenner, &id).await? {
        Offer::Made => return Ok(done(paths::DESK_CREW, verkenner_pages::OFFERED)),
        Offer::Going => return Ok(reply::see(paths::DESK_CREW)),
        Offer::NotNeeded => t().crew_not_needed_now(),
        Offer::Full => t().crew_full_now(),
        Offer::Gone => t().crew_gone_now(),
    };
    let page = mine_page(&app, &verkenner, Some((AlertKind::Info, sentence))).await?;
    Ok(reply::desk_again(&app, &verkenner.person, page))
}

async fn take_back(State(app): State<App>, verkenner: VerkennerUser, Path(id): Path<DialogueId>) -> Result<Response, Problem> {
    if commands::take_back(&app, &verkenner, &id).await? {
        return Ok(done(paths::DESK_CREW, verkenner_pages::TAKEN_BACK));
    }
    let page = mine_page(&app, &verkenner, Some((AlertKind::Info, t().crew_begun()))).await?;
    Ok(reply::desk_again(&app, &verkenner.person, page))
}

async fn show(State(app): State<App>, planner: Planner, Path(id): Path<DialogueId>, Query(query): Query) -> Result<Response, Problem> {
    let dialogue = db::found(dialogues::in_scope(&app.db, &planner.scope, &id).await?)?;
    let message = pages::done_message(query.value(pages::DONE)).map(|text| (AlertKind::Ok, text));
    let crew = crew(&app, &planner, dialogue).await?;
    Ok(reply::desk(&app, &planner.person, pages::crew(&crew, &FormState::empty(), message)))
}

async fn crew(app: &App, planner: &Planner, dialogue: Dialogue) -> db::Result<Crew> {
    let members = store::members(&app.db, &dialogue.id).await?;
    let mut others = dialogues::facilitators(&app.db, &planner.scope).await?;
    let leads = dialogue.facilitator_id.clone();
    others.retain(|one| {
        let id = AccountId::from(one.value.as_str());
        leads.as_ref() != Some(&id) && !members.iter().any(|member| member.account_id == id && member.state.counts())
    });
    Ok(Crew { can_decide: commands::can_decide(&dialogue, app), dialogue, members, others })
}

async fn decide(State(app): State<App>, planner: Planner, Path(id): Path<DialogueId>, Form(form): Form) -> Result<Response, Problem> {
    let dialogue = db::found(dialogues::in_scope(&app.db, &planner.scope, &id).await?)?;
    let account = AccountId::from(form.value(pages::ACCOUNT));
    let (decided, what) = match form.value(pages::DECISION) {
        pages::ACCEPT => (commands::accept(&app, &planner, &id, &account).await?, pages::ACCEPT),
        pages::DECLINE => (commands::decline(&app, &planner, &id, &account).await?, pages::DECLINE),
        _ if account.as_str().is_empty() => {
            let form = form.with_error(pages::ACCOUNT, t().crew_verkenner_missing());
            let crew = crew(&app, &planner, dialogue).await?;
            return Ok(reply::desk_again(&app, &planner.person, pages::crew(&crew, &form, None)));
        }
        _ => (commands::assign(&app, &planner, &id, &account).await?, pages::ASSIGN),
    };
    let sentence = match decided {
        Decided::Yes => return Ok(done(&paths::fill(paths::DESK_DIALOGUE_CREW, id.as_str()), what)),
        Decided::Otherwise => t().crew_otherwise(),
        Decided::Closed => t().crew_closed(),
    };
    let crew = crew(&app, &planner, dialogue).await?;
    Ok(reply::desk_again(&app, &planner.person, pages::crew(&crew, &FormState::empty(), Some((AlertKind::Warning, sentence)))))
}

fn done(path: &str, what: &str) -> Response {
    reply::see(&paths::with_query(path, &[(pages::DONE, what)]))
}
