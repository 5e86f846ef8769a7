//! The addresses of sign-ups.
use super::{
    change_web, commands, done_pages,
    forms::{self, CODE, CONFIRM, EMAIL, MAY_WAIT, NO, PEOPLE, STEP, Step, WITHOUT_EMAIL, YES},
    messages,
    model::{CancelOutcome, CodeState, NewSignup, Outcome},
    offer_pages, offer_web, offers, pages, removal, staff_pages, store,
};
use crate::{
    access::{Planner, reply},
    base::{
        form::FormState,
        ids::{DialogueId, SignupId},
        paths,
        texts::t,
    },
    dialogues::{self, Dialogue, Stage},
    infra::{
        App,
        db::found,
        guard,
        limit::Attempt,
        problem::Problem,
        qr,
        web::{Form, Query, VisitorIp},
    },
};
use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::Response,
    routing::get,
};

type Reply = Result<Response, Problem>;

/// Sign up, cancel, and what staff see of it. None of it is for a cache: a form holds a key.
pub fn routes() -> Router<App> {
    Router::new()
        .route(paths::SIGNUP, get(show).post(go_on))
        .route(paths::CANCEL_SIGNUP, get(ask_code).post(cancel))
        .route(paths::SEAT_OFFER, get(offer_web::show).post(offer_web::answer))
        .route(paths::DESK_SIGNUPS, get(totals))
        .route(paths::DESK_SIGNUPS_OF, get(of_dialogue))
        .route(paths::DESK_WAITING, get(offer_web::line))
        .merge(messages::routes())
        .merge(removal::routes())
}

/// The first question; where there is no seat, whether somebody wants to wait.
async fn show(State(app): State<App>, Path(slug): Path<String>, Query(query): Query) -> Reply {
    let dialogue = found(dialogues::published_by_slug(&app.db, &slug).await?)?;
    let waits = forms::may_wait(&query);
    match dialogue.stage_now(app.clock.local()) {
        Stage::Open | Stage::Full if waits => {
            Ok(show_step(&app, &dialogue, Step::People, &fresh(&app, FormState::empty().with(MAY_WAIT, YES))))
        }
        Stage::Open => Ok(show_step(&app, &dialogue, Step::People, &fresh(&app, FormState::empty()))),
        stage => closed(&app, StatusCode::OK, &dialogue, stage, &FormState::empty()).await,
    }
}

/// The form with its key and its stamp.
fn fresh(app: &App, form: FormState) -> FormState {
    guard::stamped(app, form.with_key(|| app.random.id()))
}

/// The step the person wants to see, or the first one that is not right.
async fn go_on(State(app): State<App>, Path(slug): Path<String>, ip: VisitorIp, Form(form): Form) -> Reply {
    let dialogue = found(dialogues::published_by_slug(&app.db, &slug).await?)?;
    if forms::may_wait(&form) && form.value(STEP) == WITHOUT_EMAIL {
        let next = dialogues::next_nearby(&app.db, &dialogue, app.clock.local()).await?;
        return Ok(reply::public(&app, offer_pages::cannot_wait(&dialogue, next.as_ref())));
    }
    let (step, form) = forms::wanted(form);
    if step == Step::Send {
        return send(&app, ip, &dialogue, &form.with_key(|| app.random.id())).await;
    }
    let form = fresh(&app, form);
    Ok(match (forms::ready_for(step, &form), forms::slip_to_ask(step, &form)) {
        (Ok(()), Some(meant)) => reply::public(&app, pages::slip(&dialogue, step, &meant, &form)),
        (Ok(()), None) => show_step(&app, &dialogue, step, &form),
        (Err((wrong, form)), _) => reply::public_again(&app, pages::step(&dialogue, wrong, &form)),
    })
}

/// A step that holds no address may be kept by the browser of the person alone, so that its own
/// "back" shows what was filled in (INW-03); a page with an address in it is kept by nobody.
fn show_step(app: &App, dialogue: &Dialogue, step: Step, form: &FormState) -> Response {
    let mut response = reply::public(app, pages::step(dialogue, step, form));
    if form.value(EMAIL).is_empty() {
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    }
    response
}

async fn send(app: &App, VisitorIp(ip): VisitorIp, dialogue: &Dialogue, form: &FormState) -> Reply {
    let new = match forms::parse(form) {
        Ok(new) => new,
        Err((wrong, form)) => return Ok(reply::public_again(app, pages::step(dialogue, wrong, &guard::stamped(app, form)))),
    };
    if let Err(form) = guard::check(app, form) {
        return Ok(reply::public_again(app, pages::step(dialogue, Step::Check, &form)));
    }
    app.limits.take(Attempt::Signup, ip)?;
    if new.email.as_ref().is_some_and(|email| !app.limits.take_mail(email.as_str())) {
        let form = form.clone().with_error(EMAIL, t().signups_email_often());
        return Ok(reply::public_again(app, pages::step(dialogue, Step::Message, &form)));
    }
    sign_up(app, dialogue, new, form).await
}

async fn sign_up(app: &App, dialogue: &Dialogue, new: NewSignup, form: &FormState) -> Reply {
    let (key, people) = (form.key().unwrap_or_default(), new.people);
    match commands::sign_up(app, &dialogue.id, new, key).await? {
        Outcome::Seated(seat) => Ok(reply::public(app, done_pages::seated(dialogue, &seat, qr::svg(&seat.code)?))),
        Outcome::Waiting(seat) => Ok(reply::public(app, done_pages::waiting(dialogue, &seat))),
        Outcome::Full { .. } if people > dialogue.seats => {
            let form = form.clone().with_error(PEOPLE, t().signups_never_fits(dialogue.seats));
            Ok(reply::public_again(app, pages::step(dialogue, Step::People, &form)))
        }
        Outcome::Full { left: 0 } => closed(app, StatusCode::UNPROCESSABLE_ENTITY, dialogue, Stage::Full, form).await,
        Outcome::Full { left } => {
            let form = form.clone().with_error(PEOPLE, t().signups_too_many(left));
            Ok(reply::public_again(app, pages::step(dialogue, Step::People, &form)))
        }
        Outcome::Closed => {
            // Read again: what closed it may have happened a moment ago.
            let dialogue = found(dialogues::by_id(&app.db, &dialogue.id).await?)?;
            closed(app, StatusCode::UNPROCESSABLE_ENTITY, &dialogue, dialogue.stage_now(app.clock.local()), form).await
        }
        Outcome::Withdrawn => Ok(reply::with_status(app, None, StatusCode::UNPROCESSABLE_ENTITY, done_pages::withdrawn(dialogue))),
    }
}

/// Nobody can sign up (any more). What was filled in goes along to the waiting list.
async fn closed(app: &App, status: StatusCode, dialogue: &Dialogue, stage: Stage, form: &FormState) -> Reply {
    let next = dialogues::next_nearby(&app.db, dialogue, app.clock.local()).await?;
    let late = !offers::still_offered(dialogue, app.clock.now());
    Ok(reply::with_status(app, None, status, done_pages::closed(dialogue, stage, next.as_ref(), form, late)))
}

async fn ask_code(State(app): State<App>) -> Response {
    reply::public(&app, done_pages::ask_code(&FormState::empty()))
}

/// With a code: asks whether the person is sure. With the answer too: does it.
async fn cancel(State(app): State<App>, VisitorIp(ip): VisitorIp, Form(form): Form) -> Reply {
    app.limits.take(Attempt::Code, ip)?;
    if let Some(reply) = change_web::answer(&app, &form).await? {
        return Ok(reply);
    }
    let code = form.value(CODE).trim();
    let page = match commands::look_up(&app, code).await? {
        CodeState::Unknown => {
            let sentence = if code.is_empty() { t().signups_cancel_code_empty() } else { t().signups_cancel_code_wrong() };
            let form = form.with_error(CODE, sentence);
            return Ok(reply::public_again(&app, done_pages::ask_code(&form)));
        }
        CodeState::Cancelled(id) => done_pages::already(&dialogue(&app, &id).await?),
        CodeState::Waiting { .. } | CodeState::Seated { .. } if form.value(CONFIRM) == YES => done(&app, code).await?,
        CodeState::Waiting { dialogue: id, signup, unreached } => {
            let code = (form.value(CONFIRM) != NO).then_some(code);
            let dialogue = dialogue(&app, &id).await?;
            let place = place_of(&app, &dialogue, &signup).await?;
            // The offer is in a mail that may not arrive; with the code it is on the screen too (C-21).
            let offer = place.is_none().then(|| paths::fill(paths::SEAT_OFFER, &offers::token(&app, &signup)));
            offer_pages::in_line(&dialogue, &offer_pages::Own { place, offer, unreached, code })
        }
        CodeState::Seated { dialogue: id, unreached } => match form.value(CONFIRM) {
            NO => done_pages::staying(&dialogue(&app, &id).await?),
            _ => done_pages::confirm(&dialogue(&app, &id).await?, unreached, code),
        },
    };
    Ok(reply::public(&app, page))
}

async fn done(app: &App, code: &str) -> Result<crate::ui::page::Page, Problem> {
    Ok(match commands::cancel(app, code).await? {
        CancelOutcome::Cancelled(id) => done_pages::cancelled(&dialogue(app, &id).await?),
        CancelOutcome::Already(id) => done_pages::already(&dialogue(app, &id).await?),
        CancelOutcome::Unknown => return Err(Problem::NotFound),
    })
}

/// Where a group is in line; none when it has an offer.
async fn place_of(app: &App, dialogue: &Dialogue, own: &SignupId) -> Result<Option<offers::InLine>, Problem> {
    let line = offers::line(app, dialogue).await?;
    Ok(line.into_iter().find(|(signup, _)| signup == own).map(|(_, place)| place))
}

async fn dialogue(app: &App, id: &DialogueId) -> Result<Dialogue, Problem> {
    found(dialogues::by_id(&app.db, id).await?)
}

/// What staff do with sign-ups is about a published dialogue of their own: a concept has none (C-23).
pub(super) async fn staffed(app: &App, planner: &Planner, id: &DialogueId) -> Result<Dialogue, Problem> {
    found(dialogues::in_scope(&app.db, &planner.scope, id).await?.filter(Dialogue::is_published))
}

/// One page of the numbers holds this many dialogues.
const PER_PAGE: i64 = 25;

async fn totals(State(app): State<App>, planner: Planner, Query(query): Query) -> Reply {
    let past = query.value(staff_pages::WHEN) == staff_pages::PAST;
    let page = query.value(staff_pages::PAGE).parse::<i64>().ok().filter(|page| (1..=100_000).contains(page)).unwrap_or(1);
    // One row more than fits tells whether there is a next page.
    let mut rows = store::totals(&app.db, &planner.scope, past, app.clock.local(), PER_PAGE + 1, (page - 1) * PER_PAGE).await?;
    let more = rows.len() > PER_PAGE as usize;
    rows.truncate(PER_PAGE as usize);
    Ok(reply::desk(&app, &planner.person, staff_pages::totals(&rows, past, page, more)))
}

/// The numbers of one dialogue, with what staff sent and removed.
async fn of_dialogue(State(app): State<App>, planner: Planner, Path(id): Path<DialogueId>) -> Reply {
    let totals = found(store::totals_of(&app.db, &planner.scope, &id).await?)?;
    let sent = messages::sent(&app.db, &id).await?;
    let removed = removal::removed(&app.db, &id).await?;
    Ok(reply::desk(&app, &planner.person, staff_pages::of_dialogue(&totals, &sent, &removed)))
}
