//! Requests of the wall and of the phones.
use super::{
    commands, pages,
    store::{self, Hands, Vote},
};
use crate::{
    access::{Coder, reply},
    base::{
        form::FormState,
        ids::{ExcerptId, ThemeId},
        paths,
        texts::t,
    },
    differences::store as units,
    infra::{
        App, db,
        problem::Problem,
        qr,
        web::{Form, Query},
    },
    themes::{Theme, themes},
};
use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::get,
};

pub const WHAT: &str = "doe";
pub const RAISE: &str = "begin";
pub const SHOW: &str = "toon";
pub const LOWER: &str = "stop";
pub const CODE: &str = "code";
pub const VOTE: &str = "stem";
pub const NOWHERE: &str = "nergens";
pub const UNSURE: &str = "weet-niet";

pub fn routes() -> Router<App> {
    Router::new()
        .route(paths::DESK_HANDS, get(show_wall).post(change))
        .route(paths::DESK_HAND_CODE, get(show_code))
        .route(paths::DESK_HAND, get(show_vote).post(vote))
}

/// The page for the wall: the piece, the code, and how many voted; later what.
async fn show_wall(State(app): State<App>, coder: Coder, Path(id): Path<ExcerptId>) -> Result<Response, Problem> {
    let unit = db::found(units::unit(&app.db, &id).await?)?;
    let hands = db::found(store::of_unit(&app.db, &id).await?)?;
    let votes = if hands.revealed { store::votes(&app.db, &id).await? } else { Vec::new() };
    let address = paths::fill(paths::DESK_HAND, &hands.code);
    let wall = pages::Wall {
        count: store::count(&app.db, &id).await?,
        themes: themes(&app.db).await?,
        qr: qr::svg(&app.settings.url(&address))?,
        typed: app.settings.short_url(paths::DESK_HAND_CODE),
        unit,
        hands,
        votes,
    };
    Ok(reply::desk(&app, &coder.person, pages::wall(&wall)))
}

async fn change(State(app): State<App>, coder: Coder, Path(id): Path<ExcerptId>, Form(form): Form) -> Result<Response, Problem> {
    let wall = paths::fill(paths::DESK_HANDS, id.as_str());
    match form.value(WHAT) {
        RAISE => commands::raise(&app, &coder, &id).await?,
        SHOW => db::found(commands::reveal(&app, &coder, &id).await?)?,
        LOWER => {
            db::found(commands::lower(&app, &coder, &id).await?)?;
            return Ok(reply::see(&paths::fill(paths::DESK_DIFFERENCE, id.as_str())));
        }
        _ => return Err(Problem::NotFound),
    }
    Ok(reply::see(&wall))
}

/// Where somebody types the code that is on the wall.
async fn show_code(State(app): State<App>, coder: Coder, Query(query): Query) -> Result<Response, Problem> {
    let code = query.value(CODE).trim();
    if code.is_empty() {
        return Ok(reply::desk(&app, &coder.person, pages::code(&FormState::empty())));
    }
    match store::of_code(&app.db, code).await? {
        Some(hands) => Ok(reply::see(&paths::fill(paths::DESK_HAND, &hands.code))),
        None => {
            let wrong = FormState::empty().with(CODE, code).with_error(CODE, t().differences_hand_unknown());
            Ok(reply::desk_again(&app, &coder.person, pages::code(&wrong)))
        }
    }
}

async fn phone(app: &App, coder: &Coder, hands: Hands) -> db::Result<Option<pages::Phone>> {
    let voter = commands::voter(app, &hands.excerpt_id, &coder.person.account);
    let Some(unit) = units::unit(&app.db, &hands.excerpt_id).await? else { return Ok(None) };
    Ok(Some(pages::Phone { mine: store::mine(&app.db, &hands.excerpt_id, &voter).await?, themes: themes(&app.db).await?, unit, hands }))
}

async fn show_vote(State(app): State<App>, coder: Coder, Path(code): Path<String>) -> Result<Response, Problem> {
    let hands = db::found(store::of_code(&app.db, &code).await?)?;
    let phone = db::found(phone(&app, &coder, hands).await?)?;
    Ok(reply::desk(&app, &coder.person, pages::phone(&phone)))
}

async fn vote(State(app): State<App>, coder: Coder, Path(code): Path<String>, Form(form): Form) -> Result<Response, Problem> {
    let chosen = read(form.value(VOTE), &themes(&app.db).await?).ok_or(Problem::NotFound)?;
    // Too late or unknown: the page says which.
    commands::vote(&app, &coder, &code, &chosen).await?;
    Ok(reply::see(&paths::fill(paths::DESK_HAND, &code)))
}

fn read(word: &str, themes: &[Theme]) -> Option<Vote> {
    match word {
        NOWHERE => Some(Vote::Nowhere),
        UNSURE => Some(Vote::Unsure),
        word => themes.iter().find(|theme| theme.id.as_str() == word).map(|theme| Vote::Theme(ThemeId::clone(&theme.id))),
    }
}
