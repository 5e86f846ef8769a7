//! Requests of planners, and of verkenners for the dialogues they lead.
use super::{
    Dialogue, Plan, arranged_form, cancel_page,
    commands::{self, Changed, Published, Tell},
    desk_pages::{self, Planned},
    forms::{self, Choices},
    store::{self, Choice, When},
    web::page_number,
};
use crate::{
    access::{Planner, Scribe, reply},
    base::{form::FormState, ids::DialogueId, paths, texts::t},
    infra::{
        App, db,
        problem::Problem,
        web::{Form, Query},
    },
    region,
    ui::parts::AlertKind,
};
use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::{MethodRouter, get, post},
};
use futures::future::BoxFuture;

const PAGE: usize = 25;
const AHEAD: usize = 9;

/// What another slice says on the desk page of a dialogue: one line, and where it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub text: String,
    pub href: String,
}

/// Gives the notes about a dialogue. The slices that stand on this one know them
/// (`docs/adr/0009-what-others-say-on-a-page.md`).
pub type Notes = for<'a> fn(&'a App, &'a Dialogue) -> BoxFuture<'a, db::Result<Vec<Note>>>;

/// Pages of the desk; `tell` is what follows for the people concerned when a dialogue changes,
/// `notes` what the other slices say about it.
pub fn routes(tell: Tell, notes: Notes) -> Router<App> {
    let others = Others { tell, notes };
    Router::new()
        .route(paths::DESK_DIALOGUES, get(list))
        .route(paths::DESK_NEW_DIALOGUE, get(new).post(plan))
        .route(paths::DESK_DIALOGUE, get(move |app, planner, id, query| show(app, planner, id, query, notes)))
        .route(paths::DESK_EDIT_DIALOGUE, edit_route(others))
        .route(paths::DESK_PUBLISH_DIALOGUE, post(move |app, planner, id| publish(app, planner, id, notes)))
        .route(paths::DESK_CLOSE_DIALOGUE, post(close))
        .route(paths::DESK_CANCEL_DIALOGUE, get(ask_reason).post(move |app, planner, id, form| cancel(app, planner, id, form, tell)))
}

/// What the slices that stand on this one give.
#[derive(Clone, Copy)]
struct Others {
    tell: Tell,
    notes: Notes,
}

fn edit_route(others: Others) -> MethodRouter<App> {
    get(move |app, planner, id| edit(app, planner, id, others.notes))
        .post(move |app, planner, id, form| change(app, planner, id, form, others))
}

async fn list(State(app): State<App>, scribe: Scribe, Query(query): Query) -> Result<Response, Problem> {
    let now = app.clock.local();
    let Some(planner) = Planner::of(scribe.person.clone()) else {
        let dialogues = store::led_by(&app.db, &scribe.person.account).await?;
        return Ok(reply::desk(&app, &scribe.person, desk_pages::led(&dialogues, now)));
    };
    let when = if query.value("toon") == desk_pages::SHOW_PAST { When::Past } else { When::Coming };
    let wanted = page_number(&query);
    let count = store::planned_count(&app.db, &planner.scope, when, now, ((wanted + AHEAD) * PAGE) as i64).await?;
    let pages = usize::try_from(count).unwrap_or(0).div_ceil(PAGE).max(1);
    let page = wanted.min(pages);
    let dialogues = store::planned_in_scope(&app.db, &planner.scope, when, now, PAGE as i64, ((page - 1) * PAGE) as i64).await?;
    Ok(reply::desk(&app, &planner.person, desk_pages::list(&Planned { when, dialogues, page, pages, now })))
}

/// What the form offers. Who leads the dialogue now stays a choice, whoever that is.
async fn choices(app: &App, planner: &Planner, of: Option<&Dialogue>) -> Result<Choices, Problem> {
    let mut facilitators = store::facilitators(&app.db, &planner.scope).await?;
    let leader = of.and_then(|d| d.facilitator_id.as_ref().zip(d.facilitator_email.as_ref()));
    if let Some((id, email)) = leader.filter(|(id, _)| !facilitators.iter().any(|f| f.value == id.as_str())) {
        facilitators.push(Choice { value: id.to_string(), label: email.clone() });
    }
    Ok(Choices {
        scope: planner.scope.clone(),
        gemeenten: region::gemeenten(&app.db).await?,
        lists: region::question_lists(&app.db).await?,
        facilitators,
    })
}

async fn new(State(app): State<App>, planner: Planner) -> Result<Response, Problem> {
    let choices = choices(&app, &planner, None).await?;
    let form = arranged_form::empty(FormState::empty().with(forms::FORM_KEY, app.random.id::<String>()));
    Ok(reply::desk(&app, &planner.person, desk_pages::form(&form, &choices, None)))
}

async fn plan(State(app): State<App>, planner: Planner, Form(form): Form) -> Result<Response, Problem> {
    refuse_foreign_gemeente(&planner, &form)?;
    let choices = choices(&app, &planner, None).await?;
    match forms::parse(&form, &choices, app.clock.local()) {
        Ok(plan) => {
            let id = commands::plan(&app, &planner, form.value(forms::FORM_KEY), &plan).await?;
            Ok(reply::see(&done(&id, "bewaard")))
        }
        Err(form) => Ok(reply::desk_again(&app, &planner.person, desk_pages::form(&form, &choices, None))),
    }
}

async fn show(
    State(app): State<App>,
    planner: Planner,
    Path(id): Path<DialogueId>,
    Query(query): Query,
    notes: Notes,
) -> Result<Response, Problem> {
    let dialogue = db::found(store::in_scope(&app.db, &planner.scope, &id).await?)?;
    let message = desk_pages::done_message(query.value("gedaan")).map(|text| (AlertKind::Ok, text));
    let notes = notes(&app, &dialogue).await?;
    Ok(reply::desk(&app, &planner.person, desk_pages::detail(&dialogue, notes, app.clock.local(), message)))
}

async fn edit(State(app): State<App>, planner: Planner, Path(id): Path<DialogueId>, notes: Notes) -> Result<Response, Problem> {
    let dialogue = db::found(store::in_scope(&app.db, &planner.scope, &id).await?)?;
    if !dialogue.stage_now(app.clock.local()).can_change() {
        return too_late(&app, &planner, &dialogue, notes).await;
    }
    let choices = choices(&app, &planner, Some(&dialogue)).await?;
    Ok(reply::desk(&app, &planner.person, desk_pages::form(&forms::filled(&dialogue), &choices, Some(&dialogue))))
}

async fn change(
    State(app): State<App>,
    planner: Planner,
    Path(id): Path<DialogueId>,
    Form(form): Form,
    others: Others,
) -> Result<Response, Problem> {
    let dialogue = db::found(store::in_scope(&app.db, &planner.scope, &id).await?)?;
    refuse_foreign_gemeente(&planner, &form)?;
    let choices = choices(&app, &planner, Some(&dialogue)).await?;
    let again = |form: &FormState| reply::desk_again(&app, &planner.person, desk_pages::form(form, &choices, Some(&dialogue)));
    let plan = match forms::parse(&form, &choices, app.clock.local()) {
        Ok(plan) => plan,
        Err(form) => return Ok(again(&form)),
    };
    // The series of a dialogue is not on its form.
    let plan = Plan { series: dialogue.series_id.clone(), ..plan };
    let edition = form.value(forms::EDITION).parse().ok();
    Ok(match commands::change(&app, &planner, &id, &plan, edition, others.tell).await? {
        Changed::Saved => reply::see(&done(&id, "bewaard")),
        Changed::Newer { edition } => {
            let form = form.without(forms::EDITION).with(forms::EDITION, edition.to_string());
            again(&form.with_error(forms::TITLE, t().dialogues_newer()))
        }
        Changed::TooFewSeats { taken } => again(&form.with_error(forms::SEATS, t().dialogues_seats_taken(taken))),
        Changed::TooLate => return too_late(&app, &planner, &dialogue, others.notes).await,
    })
}

async fn publish(State(app): State<App>, planner: Planner, Path(id): Path<DialogueId>, notes: Notes) -> Result<Response, Problem> {
    let sentence = match commands::publish(&app, &planner, &id).await? {
        Published::Yes => return Ok(reply::see(&done(&id, "gepubliceerd"))),
        Published::Past => t().dialogues_publish_past(),
        Published::Cancelled => t().dialogues_too_late(),
    };
    let dialogue = db::found(store::in_scope(&app.db, &planner.scope, &id).await?)?;
    let notes = notes(&app, &dialogue).await?;
    let page = desk_pages::detail(&dialogue, notes, app.clock.local(), Some((AlertKind::Error, sentence)));
    Ok(reply::desk_again(&app, &planner.person, page))
}

async fn close(State(app): State<App>, planner: Planner, Path(id): Path<DialogueId>) -> Result<Response, Problem> {
    commands::close(&app, &planner, &id).await?;
    Ok(reply::see(&done(&id, "afgerond")))
}

/// Asks why it does not go on.
async fn ask_reason(State(app): State<App>, planner: Planner, Path(id): Path<DialogueId>) -> Result<Response, Problem> {
    let dialogue = db::found(store::in_scope(&app.db, &planner.scope, &id).await?)?;
    let page = match dialogue.stage_now(app.clock.local()).is_coming() {
        true => cancel_page::form(&dialogue, &FormState::empty()),
        false => cancel_page::too_late(&dialogue),
    };
    Ok(reply::desk(&app, &planner.person, page))
}

async fn cancel(
    State(app): State<App>,
    planner: Planner,
    Path(id): Path<DialogueId>,
    Form(form): Form,
    tell: Tell,
) -> Result<Response, Problem> {
    let dialogue = db::found(store::in_scope(&app.db, &planner.scope, &id).await?)?;
    let reason = match cancel_page::parse(&form) {
        Ok(reason) => reason,
        Err(form) => return Ok(reply::desk_again(&app, &planner.person, cancel_page::form(&dialogue, &form))),
    };
    if commands::cancel(&app, &planner, &id, &reason, tell).await? {
        return Ok(reply::see(&paths::fill(paths::DESK_DIALOGUE, id.as_str())));
    }
    Ok(reply::desk_again(&app, &planner.person, cancel_page::too_late(&dialogue)))
}

fn done(id: &DialogueId, what: &str) -> String {
    paths::with_query(&paths::fill(paths::DESK_DIALOGUE, id.as_str()), &[("gedaan", what)])
}

async fn too_late(app: &App, planner: &Planner, dialogue: &Dialogue, notes: Notes) -> Result<Response, Problem> {
    let message = (AlertKind::Error, t().dialogues_too_late());
    let notes = notes(app, dialogue).await?;
    Ok(reply::desk_again(app, &planner.person, desk_pages::detail(dialogue, notes, app.clock.local(), Some(message))))
}

/// The form of a coordinator has no gemeente field; who sends another gemeente all the same asks
/// for something that is not theirs (GEM-01).
fn refuse_foreign_gemeente(planner: &Planner, form: &FormState) -> Result<(), Problem> {
    let sent = form.value(forms::GEMEENTE).trim();
    let foreign = planner.scope.gemeente().is_some_and(|own| !sent.is_empty() && own.as_str() != sent);
    if foreign { Err(Problem::NotFound) } else { Ok(()) }
}
