//! The link in the mail that offers a seat, and the waiting list as staff see it.
use super::{
    forms::{NO, YES},
    offer_pages::{self, ANSWER},
    offers::{self, Answer},
    store::State as SignupState,
};
use crate::{
    access::{Planner, reply},
    base::ids::DialogueId,
    dialogues,
    infra::{
        App,
        db::found,
        limit::Attempt,
        problem::Problem,
        web::{Form, VisitorIp},
    },
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};

/// Shows what was offered. A mail scanner may open it as often as it likes (C-20).
pub(super) async fn show(State(app): State<App>, VisitorIp(ip): VisitorIp, Path(token): Path<String>) -> Result<Response, Problem> {
    let Some(signup) = offers::look(&app, &token).await? else {
        app.limits.take(Attempt::Code, ip)?;
        return Ok(reply::with_status(&app, None, StatusCode::NOT_FOUND, offer_pages::unknown()));
    };
    let dialogue = found(dialogues::by_id(&app.db, &signup.dialogue_id).await?)?;
    let coming = dialogue.stage_now(app.clock.local()).is_coming();
    Ok(match signup.state() {
        SignupState::Confirmed => reply::public(&app, offer_pages::accepted(&dialogue)),
        SignupState::Offered { until } if coming && app.clock.now() < until => {
            reply::public(&app, offer_pages::offer(&dialogue, &signup, until))
        }
        _ => reply::with_status(&app, None, StatusCode::GONE, offer_pages::gone(&dialogue)),
    })
}

/// "Ja, ik kom" or "Nee"; anything else shows the offer again.
pub(super) async fn answer(
    State(app): State<App>,
    ip: VisitorIp,
    Path(token): Path<String>,
    Form(form): Form,
) -> Result<Response, Problem> {
    app.limits.take(Attempt::Code, ip.0)?;
    let answer = match form.value(ANSWER) {
        YES => offers::accept(&app, &token).await?,
        NO => offers::decline(&app, &token).await?,
        _ => return show(State(app), ip, Path(token)).await,
    };
    match answer {
        Answer::Declined => Ok(reply::public(&app, offer_pages::declined())),
        _ => show(State(app), ip, Path(token)).await,
    }
}

/// Who waits and why, as numbers.
pub(super) async fn line(State(app): State<App>, planner: Planner, Path(id): Path<DialogueId>) -> Result<Response, Problem> {
    let dialogue = found(dialogues::in_scope(&app.db, &planner.scope, &id).await?)?;
    let line = offers::line(&app, &dialogue).await?;
    Ok(reply::desk(&app, &planner.person, offer_pages::line(&dialogue, &line)))
}
