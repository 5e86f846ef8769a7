//! A dialogue does not go on. It lives here because people with a seat are told: the cancellation,
//! its audit line and one mail per address are one transaction.
use super::{mails, staff_pages, store};
use crate::{
    access::{Planner, reply},
    audit::{self, Event},
    base::{form::FormState, ids::DialogueId, paths},
    dialogues::{self, cancel_page},
    infra::{
        App,
        db::{self, found},
        problem::Problem,
        web::Form,
    },
    outbox,
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};

/// Asks for the reason.
pub(super) async fn show(State(app): State<App>, planner: Planner, Path(id): Path<DialogueId>) -> Result<Response, Problem> {
    let dialogue = found(dialogues::in_scope(&app.db, &planner.scope, &id).await?)?;
    let page = match dialogue.stage_now(app.clock.local()).is_coming() {
        true => cancel_page::form(&dialogue, &FormState::empty()),
        false => staff_pages::cannot_cancel(&dialogue),
    };
    Ok(reply::desk(&app, &planner.person, page))
}

pub(super) async fn send(
    State(app): State<App>,
    planner: Planner,
    Path(id): Path<DialogueId>,
    Form(form): Form,
) -> Result<Response, Problem> {
    let dialogue = found(dialogues::in_scope(&app.db, &planner.scope, &id).await?)?;
    let reason = match cancel_page::parse(&form) {
        Ok(reason) => reason,
        Err(form) => return Ok(reply::desk_again(&app, &planner.person, cancel_page::form(&dialogue, &form))),
    };
    if call_off(&app, &planner, &id, &reason).await? {
        return Ok(reply::see(&paths::fill(paths::DESK_DIALOGUE, id.as_str())));
    }
    Ok(reply::with_status(&app, Some(&planner.person), StatusCode::UNPROCESSABLE_ENTITY, staff_pages::cannot_cancel(&dialogue)))
}

/// Cancels a coming dialogue and tells who asked to hear; false when it is not coming (any more).
///
/// # Errors
/// Only of the database.
pub async fn call_off(app: &App, planner: &Planner, id: &DialogueId, reason: &str) -> db::Result<bool> {
    let mut tx = app.db.begin().await?;
    let before = dialogues::lock(&mut tx, id).await?.filter(|dialogue| planner.scope.covers(dialogue.gemeente_id.as_ref()));
    let Some(before) = before else { return Ok(false) };
    if !before.stage_now(app.clock.local()).is_coming() || !dialogues::cancel(&mut tx, id, reason, app.clock.now()).await? {
        return Ok(false);
    }
    // As it is now: with its reason and a higher revision for the calendars.
    let Some(dialogue) = dialogues::lock(&mut tx, id).await? else { return Ok(false) };
    for recipient in store::recipients(&mut tx, id).await? {
        outbox::keep(app, &mut tx, mails::dialogue_cancelled(app, &dialogue, &recipient.email)).await?;
    }
    audit::record(app, &mut tx, &planner.person.actor(), Event { action: "dialogue.cancelled", object: "dialogue", id: Some(id.as_str()) })
        .await?;
    tx.commit().await?;
    Ok(true)
}
