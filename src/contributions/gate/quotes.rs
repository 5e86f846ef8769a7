//! `/werkplek/inbreng/citaten`: which released texts may be quoted, one at a time.
use super::{
    commands, forms,
    model::{self, Quoted, ToQuote, Trait},
    quote_pages as pages, store,
};
use crate::{
    access::{Gatekeeper, reply},
    base::{form::FormState, paths, texts::t},
    infra::{
        App, db,
        problem::Problem,
        web::{Form, Query},
    },
    ui::page::Page,
};
use axum::{Router, extract::State, response::Response, routing::get};

pub fn routes() -> Router<App> {
    Router::new().route(paths::DESK_QUOTES, get(show).post(judge))
}

async fn show(State(app): State<App>, gatekeeper: Gatekeeper, Query(query): Query) -> Result<Response, Problem> {
    let done = [Quoted::Yes, Quoted::No, Quoted::AskColleague].into_iter().find(|quoted| query.is_chosen(forms::DONE, quoted.slug()));
    let page = next_page(&app, &gatekeeper, query.value(forms::AFTER), &FormState::empty(), done).await?;
    Ok(reply::desk(&app, &gatekeeper.person, page))
}

/// What the program finds in the text is ticked beforehand.
async fn next_page(app: &App, gatekeeper: &Gatekeeper, after: &str, form: &FormState, done: Option<Quoted>) -> db::Result<Page> {
    let place = model::place_of(app, &gatekeeper.person.login);
    let from = if after.is_empty() { place.as_str() } else { after };
    let text = store::next_to_quote(&app.db, &gatekeeper.scope, &place, from).await?;
    let found = text.as_ref().map(|text| Trait::found_in(&text.text)).unwrap_or_default();
    let form = found.iter().fold(form.clone(), |form, one| form.with(forms::TRAIT, one.slug()));
    Ok(page(app, gatekeeper, text, &form, done))
}

fn page(app: &App, gatekeeper: &Gatekeeper, text: Option<ToQuote>, form: &FormState, done: Option<Quoted>) -> Page {
    let text = text.map(|text| {
        let asked = text.quote_check.as_ref().map(|first| *first == commands::mark(app, gatekeeper, &text.id));
        (text, asked)
    });
    pages::quotes(text, form, done)
}

async fn judge(State(app): State<App>, gatekeeper: Gatekeeper, Form(form): Form) -> Result<Response, Problem> {
    let Some(judgement) = forms::judgement(&form) else {
        let form = form.with_error(pages::QUOTE, t().contributions_quote_wrong());
        let text = store::to_quote(&app.db, &gatekeeper.scope, &form.value(forms::ID).into()).await?;
        let page = match text {
            Some(text) => page(&app, &gatekeeper, Some(text), &form, None),
            None => next_page(&app, &gatekeeper, "", &form, None).await?,
        };
        return Ok(reply::desk_again(&app, &gatekeeper.person, page));
    };
    let id = judgement.id;
    let quoted = commands::judge_quote(&app, &gatekeeper, &id, &judgement.traits, judgement.may).await?;
    match quoted {
        Quoted::Gone => Err(Problem::NotFound),
        Quoted::OwnYes => {
            let form = form.with_error(pages::QUOTE, t().contributions_quote_own());
            let text = store::to_quote(&app.db, &gatekeeper.scope, &id).await?;
            Ok(reply::desk_again(&app, &gatekeeper.person, page(&app, &gatekeeper, text, &form, None)))
        }
        done => Ok(reply::see(&paths::with_query(paths::DESK_QUOTES, &[(forms::DONE, done.slug()), (forms::AFTER, id.as_str())]))),
    }
}
