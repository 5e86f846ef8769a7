//! Requests for the table of voices.
use super::{
    csv_file, forms,
    model::{Place, Voices},
    pages,
};
use crate::{
    access::{Planner, reply},
    attendance,
    base::{form::FormState, paths, time::Days},
    contributions, dialogues,
    infra::{App, db, problem::Problem, web::Query},
    region,
};
use axum::{Router, extract::State, response::Response, routing::get};

pub fn routes() -> Router<App> {
    Router::new().route(paths::DESK_VOICES, get(show)).route(paths::DESK_VOICES_CSV, get(download))
}

async fn show(State(app): State<App>, planner: Planner, Query(query): Query) -> Result<Response, Problem> {
    match forms::period(&query, app.clock.local()) {
        Ok((days, words)) => {
            let voices = read(&app, &planner, &days).await?;
            Ok(reply::desk(&app, &planner.person, pages::voices(&voices, &words, &query, app.clock.local())))
        }
        Err(form) => Ok(ask_again(&app, &planner, &form)),
    }
}

async fn download(State(app): State<App>, planner: Planner, Query(query): Query) -> Result<Response, Problem> {
    match forms::period(&query, app.clock.local()) {
        Ok((days, _)) => {
            let voices = read(&app, &planner, &days).await?;
            Ok(reply::file("text/csv; charset=utf-8", "stemmen.csv", csv_file::write(&voices).map_err(Problem::ours)?))
        }
        Err(form) => Ok(ask_again(&app, &planner, &form)),
    }
}

fn ask_again(app: &App, planner: &Planner, form: &FormState) -> Response {
    reply::desk_again(app, &planner.person, pages::wrong_period(form, app.clock.local()))
}

/// What the planner may know of these days.
async fn read(app: &App, planner: &Planner, days: &Days) -> db::Result<Voices> {
    let gemeenten = region::gemeenten(&app.db).await?;
    let own = gemeenten.into_iter().filter(|gemeente| planner.scope.covers(Some(&gemeente.id)));
    let mut places: Vec<Place> = own.map(|gemeente| Place::new(Some(gemeente.id), gemeente.name)).collect();
    if planner.scope.covers(None) {
        places.push(Place::new(None, pages::region_name()));
    }
    let dialogues = dialogues::per_gemeente(&app.db, &planner.scope, days, app.clock.local()).await?;
    let came = attendance::per_gemeente(&app.db, &planner.scope, days).await?;
    let heard = contributions::heard(&app.db, &planner.scope, days).await?;
    Ok(Voices::of(places, &dialogues, &came, &heard))
}
