//! Addresses of the slice.
use super::{
    commands::{self, Decision},
    forms, pages, store,
};
use crate::{
    access::{
        VerkennerKeeper,
        reply::{desk, desk_again, public, public_again, see},
    },
    base::{form::FormState, ids::ApplicationId, paths},
    infra::{
        App, guard,
        limit::Attempt,
        problem::Problem,
        web::{Form, Query, VisitorIp},
    },
    region,
};
use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::{get, post},
};

/// Verkenners on one page of the list.
const PER_PAGE: i64 = 50;

pub fn routes() -> Router<App> {
    Router::new()
        .route(paths::BECOME_VERKENNER, get(show).post(send))
        .route(paths::DESK_VERKENNERS, get(list))
        .route(paths::DESK_DECIDE_VERKENNER, post(decide))
}

async fn show(State(app): State<App>, Query(query): Query) -> Result<Response, Problem> {
    if query.is_chosen("verstuurd", "ja") {
        return Ok(public(&app, pages::thanks()));
    }
    let gemeenten = region::gemeenten(&app.db).await?;
    Ok(public(&app, pages::apply(&guard::stamped(&app, FormState::empty()), &gemeenten)))
}

async fn send(State(app): State<App>, VisitorIp(ip): VisitorIp, Form(form): Form) -> Result<Response, Problem> {
    let gemeenten = region::gemeenten(&app.db).await?;
    let new = match forms::parse(&form, &gemeenten) {
        Ok(new) => new,
        Err(form) => return Ok(public_again(&app, pages::apply(&guard::stamped(&app, form), &gemeenten))),
    };
    if let Err(form) = guard::check(&app, &form) {
        return Ok(public_again(&app, pages::apply(&form, &gemeenten)));
    }
    // Only a right form costs: a person who makes mistakes is never sent away.
    app.limits.take(Attempt::Application, ip)?;
    commands::apply(&app, &new).await?;
    Ok(see(&paths::with_query(paths::BECOME_VERKENNER, &[("verstuurd", "ja")])))
}

async fn list(State(app): State<App>, keeper: VerkennerKeeper, Query(query): Query) -> Result<Response, Problem> {
    let notice = pages::Notice::parse(query.value("melding"));
    let page = query.value("pagina").parse().unwrap_or(1).clamp(1, 10_000);
    Ok(desk(&app, &keeper.person, pages::list(overview(&app, page).await?, notice)))
}

async fn overview(app: &App, page: i64) -> Result<pages::Overview, Problem> {
    let mut verkenners = store::verkenners(&app.db, PER_PAGE + 1, (page - 1) * PER_PAGE).await?;
    let more = verkenners.len() > PER_PAGE as usize;
    verkenners.truncate(PER_PAGE as usize);
    let open = store::open(&app.db, PER_PAGE).await?;
    Ok(pages::Overview { open_count: store::open_count(&app.db).await?, open, verkenners, page: page as usize, more })
}

async fn decide(
    State(app): State<App>,
    keeper: VerkennerKeeper,
    Path(id): Path<ApplicationId>,
    Form(form): Form,
) -> Result<Response, Problem> {
    let decision = match form.value("besluit") {
        "goedkeuren" => commands::approve(&app, &keeper, &id).await?,
        "afwijzen" => commands::decline(&app, &keeper, &id).await?,
        // No such thing to do here.
        _ => return Err(Problem::NotFound),
    };
    let notice = pages::Notice::of(decision);
    if decision == Decision::AccountExists {
        return Ok(desk_again(&app, &keeper.person, pages::list(overview(&app, 1).await?, Some(notice))));
    }
    Ok(see(&paths::with_query(paths::DESK_VERKENNERS, &[("melding", notice.slug())])))
}
