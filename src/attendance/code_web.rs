//! Requests with a code at the door. The answer is the page itself and no redirect: a code is in no
//! address (D13). Sent again, it says that these people are inside.
use super::{
    code_pages::{self, CODE},
    commands::{self, CheckIn},
    model::{self, Kind},
    pages::KIND,
    web::page,
};
use crate::{
    access::{Scribe, reply},
    base::{ids::DialogueId, paths, texts::t},
    crew,
    infra::{
        App,
        limit::Attempt,
        problem::Problem,
        web::{Form, VisitorIp},
    },
};
use axum::{
    extract::{Path, State},
    response::Response,
};

pub(super) async fn check_in(
    State(app): State<App>,
    scribe: Scribe,
    VisitorIp(ip): VisitorIp,
    Path(id): Path<DialogueId>,
    Form(form): Form,
) -> Result<Response, Problem> {
    let dialogue = crew::worked_on_by(&app.db, &scribe, &id).await?;
    if !model::is_open(&dialogue, app.clock.local()) {
        return Ok(reply::desk_again(&app, &scribe.person, page(&app, &dialogue, &form, None).await?));
    }
    let code = form.value(CODE).trim();
    if code.is_empty() {
        let form = form.with_error(CODE, t().attendance_code_missing());
        return Ok(reply::desk_again(&app, &scribe.person, page(&app, &dialogue, &form, None).await?));
    }
    let answer = commands::check_in(&app, &scribe.person, &dialogue, code, Kind::parse(form.value(KIND))).await?;
    // A queue of people with a good code is never slowed down; guessing is.
    if answer == CheckIn::Unknown {
        app.limits.take(Attempt::Code, ip)?;
    }
    let form = form.without(KIND);
    Ok(match code_pages::refusal(answer) {
        Some(sentence) => {
            let form = form.with_error(CODE, sentence);
            reply::desk_again(&app, &scribe.person, page(&app, &dialogue, &form, None).await?)
        }
        None => reply::desk(&app, &scribe.person, page(&app, &dialogue, &form, Some(answer)).await?),
    })
}

pub(super) async fn check_out(
    State(app): State<App>,
    scribe: Scribe,
    Path(id): Path<DialogueId>,
    Form(form): Form,
) -> Result<Response, Problem> {
    let dialogue = crew::worked_on_by(&app.db, &scribe, &id).await?;
    if model::is_open(&dialogue, app.clock.local()) {
        commands::check_out(&app, &scribe.person, &dialogue, form.value(CODE)).await?;
    }
    Ok(reply::see(&paths::fill(paths::DESK_DOOR, id.as_str())))
}
