//! `/weghalen`: what became of a text, for whoever holds its receipt: objecting and taking it away (C-43).
//! Every answer is to a POST: a code is never in an address (D13).
use super::{
    commands, forms,
    model::State as Became,
    receipt_pages::{self as pages, Standing},
    store::{self, Found},
};
use crate::{
    access::reply,
    base::{form::FormState, ids::ContributionId, paths, texts::t},
    infra::{
        App, db,
        limit::Attempt,
        problem::Problem,
        web::{Form, VisitorIp},
    },
};
use axum::{Router, extract::State, response::Response, routing::get};
use futures::future::BoxFuture;

/// The themes a text was given, in words. `themes` stands on this slice, so `app` hands this over (ADR 8).
pub type Given = for<'a> fn(&'a App, &'a ContributionId) -> BoxFuture<'a, db::Result<Vec<String>>>;

pub(super) fn routes(given: Given) -> Router<App> {
    Router::new().route(paths::WITHDRAW, get(show).post(move |app, ip, form| send(app, ip, form, given)))
}

async fn show(State(app): State<App>) -> Response {
    reply::public(&app, pages::ask(&FormState::empty()))
}

async fn send(State(app): State<App>, VisitorIp(ip): VisitorIp, Form(form): Form, given: Given) -> Result<Response, Problem> {
    app.limits.take(Attempt::Code, ip)?;
    let Some(hash) = commands::receipt_hash(&app, form.value(forms::CODE)) else { return Ok(unknown(&app, form)) };
    let Some(found) = store::by_receipt(&app.db, &hash).await? else { return Ok(unknown(&app, form)) };
    if form.value(forms::CONFIRM) == forms::YES {
        return Ok(match commands::withdraw(&app, &hash).await? {
            true => reply::public(&app, pages::withdrawn()),
            false => unknown(&app, form),
        });
    }
    let objects = form.value(forms::OBJECTION) == forms::YES;
    let objected = (objects && commands::object(&app, &hash).await?) || found.objected;
    Ok(reply::public(&app, pages::receipt(&standing(&app, &found, objected, given).await?, &form)))
}

async fn standing(app: &App, found: &Found, objected: bool, given: Given) -> db::Result<Standing> {
    let state = found.state();
    let themes = if state == Became::Released { given(app, &found.id).await? } else { Vec::new() };
    Ok(Standing { state, themes, objected })
}

/// Not known, used before, or no code at all: the same answer.
fn unknown(app: &App, form: FormState) -> Response {
    let sentence = match form.value(forms::CODE).trim().is_empty() {
        true => t().contributions_withdraw_missing(),
        false => t().contributions_withdraw_wrong(),
    };
    reply::public_again(app, pages::ask(&form.with_error(forms::CODE, sentence)))
}
