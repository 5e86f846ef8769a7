//! Requests to change a sign-up. They come to the address for cancelling, with the code in the form.
use super::{
    change_forms::{self, CHANGE, SAVE},
    change_pages,
    changing::{self, Changed},
    forms::{CODE, CONFIRM, MESSAGE, PEOPLE},
    store::Signup,
};
use crate::{
    access::reply,
    base::{form::FormState, texts::t},
    dialogues::Dialogue,
    infra::{App, problem::Problem},
};
use axum::{http::StatusCode, response::Response};

/// The answer, where somebody wants to change a sign-up that stands; none for anything else.
pub(super) async fn answer(app: &App, form: &FormState) -> Result<Option<Response>, Problem> {
    let wanted = form.value(CONFIRM);
    if wanted != CHANGE && wanted != SAVE {
        return Ok(None);
    }
    let code = form.value(CODE).trim();
    let Some((dialogue, signup)) = changing::standing(app, code).await? else { return Ok(None) };
    if !dialogue.stage_now(app.clock.local()).is_coming() {
        return Ok(Some(too_late(app, &dialogue)));
    }
    match wanted == SAVE {
        true => save(app, code, form, &dialogue, &signup).await,
        false => Ok(Some(reply::public(app, change_pages::change(&dialogue, &signup, &change_forms::filled(&signup, code))))),
    }
}

async fn save(app: &App, code: &str, form: &FormState, dialogue: &Dialogue, signup: &Signup) -> Result<Option<Response>, Problem> {
    let again = |form: &FormState| Ok(Some(reply::public_again(app, change_pages::change(dialogue, signup, form))));
    let change = match change_forms::parse(form, signup) {
        Ok(change) => change,
        Err(form) => return again(&form),
    };
    let wrong = |name: &str, sentence: String| form.clone().with_error(name, sentence);
    if changing::mailed(signup, &change).is_some_and(|email| !app.limits.take_mail(&email)) {
        return again(&wrong(PEOPLE, t().signups_change_often()));
    }
    match changing::change(app, code, &change).await? {
        Changed::Saved(signup) => Ok(Some(reply::public(app, change_pages::saved(dialogue, &signup)))),
        Changed::Same(signup) => Ok(Some(reply::public(app, change_pages::same(dialogue, &signup)))),
        Changed::TooMany { most } => again(&wrong(PEOPLE, t().signups_change_too_many(most))),
        Changed::OnlyFewer { most } => again(&wrong(PEOPLE, t().signups_change_only_fewer(most))),
        Changed::NeedsAddress => again(&wrong(MESSAGE, t().signups_waiting_email())),
        Changed::TooLate => Ok(Some(too_late(app, dialogue))),
        Changed::Gone => Ok(None),
    }
}

fn too_late(app: &App, dialogue: &Dialogue) -> Response {
    reply::with_status(app, None, StatusCode::UNPROCESSABLE_ENTITY, change_pages::too_late(dialogue))
}
