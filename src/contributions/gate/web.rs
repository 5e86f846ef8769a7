//! What a gatekeeper asks: the queue, one text, blacking out, taking away, the log as a file.
use super::{
    commands, forms, log,
    model::{self, Decision, MOST_DECISIONS, QUEUE_PAGE, Waiting},
    pages,
    proposal::proposal,
    quotes, redact_pages, store,
};
use crate::{
    access::{Gatekeeper, ModerationReader, reply},
    base::{form::FormState, ids::ContributionId, paths, texts::t},
    infra::{
        App,
        db::{self, found},
        keys::Purpose,
        problem::Problem,
        web::{Form, Query},
    },
    ui::page::Page,
};
use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::{get, post},
};

pub fn routes() -> Router<App> {
    Router::new()
        .route(paths::DESK_GATE, get(queue).post(decide_many))
        .route(paths::DESK_GATE_LOG, get(log_file))
        .route(paths::DESK_GATE_TEXT, get(show_text).post(decide_one))
        .route(paths::DESK_GATE_REDACT, post(redact))
        .route(paths::DESK_GATE_WITHDRAW, post(withdraw))
        .merge(quotes::routes())
}

async fn queue(State(app): State<App>, gatekeeper: Gatekeeper, Query(query): Query) -> Result<Response, Problem> {
    let done = pages::Done::read(|name| query.value(name));
    let page = queue_page(&app, &gatekeeper, &FormState::empty(), query.value(forms::AFTER), done).await?;
    Ok(reply::desk(&app, &gatekeeper.person, page))
}

/// Texts in the order of this login, which has nothing to do with arrival (AN-55), from after `after` on.
async fn queue_page(app: &App, gatekeeper: &Gatekeeper, form: &FormState, after: &str, done: Option<pages::Done>) -> db::Result<Page> {
    let place = model::place_of(app, &gatekeeper.person.login);
    let from = if after.is_empty() { place.as_str() } else { after };
    let mut texts = store::waiting(&app.db, &gatekeeper.scope, &place, from, QUEUE_PAGE + 1).await?;
    let more = texts.len() > QUEUE_PAGE as usize;
    texts.truncate(QUEUE_PAGE as usize);
    let queue = pages::Queue {
        first: if after.is_empty() { store::first(&app.db, &gatekeeper.scope, QUEUE_PAGE).await? } else { Vec::new() },
        next: texts.last().filter(|_| more).map(|text| text.id.clone()),
        texts,
        waits: store::waits(&app.db, &gatekeeper.scope, app.clock.local(), pages::MOST_COUNTED + 1).await?,
        done,
        reads_log: ModerationReader::of(gatekeeper.person.clone()).is_some(),
    };
    Ok(pages::queue(&queue, form))
}

async fn decide_many(State(app): State<App>, gatekeeper: Gatekeeper, Form(form): Form) -> Result<Response, Problem> {
    let ids: Vec<ContributionId> = form.values(forms::ID).take(MOST_DECISIONS).map(ContributionId::from).collect();
    decide(&app, &gatekeeper, &form, &ids).await
}

async fn decide_one(
    State(app): State<App>,
    gatekeeper: Gatekeeper,
    Path(id): Path<ContributionId>,
    Form(form): Form,
) -> Result<Response, Problem> {
    found(store::one(&app.db, &gatekeeper.scope, &id).await?)?;
    decide(&app, &gatekeeper, &form, &[id]).await
}

async fn decide(app: &App, gatekeeper: &Gatekeeper, form: &FormState, ids: &[ContributionId]) -> Result<Response, Problem> {
    let Some(decision) = Decision::parse(form.value(forms::DECISION)).filter(|_| !ids.is_empty()) else {
        let form = form.clone().with_error(pages::QUEUE, t().contributions_gate_wrong());
        let page = queue_page(app, gatekeeper, &form, "", None).await?;
        return Ok(reply::desk_again(app, &gatekeeper.person, page));
    };
    let done = commands::decide(app, &gatekeeper.person, &gatekeeper.scope, ids, decision).await?.to_string();
    Ok(reply::see(&paths::with_query(paths::DESK_GATE, &[(decision.slug(), &done)])))
}

/// The fingerprint of a text: a page that shows an older one is not written over a newer one.
fn state(app: &App, text: &Waiting) -> String {
    app.keys.hash(Purpose::GateText, &text.text)
}

async fn show_text(
    State(app): State<App>,
    gatekeeper: Gatekeeper,
    Path(id): Path<ContributionId>,
    Query(query): Query,
) -> Result<Response, Problem> {
    let text = found(store::one(&app.db, &gatekeeper.scope, &id).await?)?;
    let form = FormState::empty().with(forms::STATE, state(&app, &text));
    let found = proposal(&text.text).map(|proposal| proposal.words).unwrap_or_default();
    let form = found.into_iter().fold(form, |form, word| form.with(forms::WORD, word.to_string()));
    Ok(reply::desk(&app, &gatekeeper.person, redact_pages::text(&text, &form, query.is_chosen(forms::DONE, forms::WRITE))))
}

async fn redact(
    State(app): State<App>,
    gatekeeper: Gatekeeper,
    Path(id): Path<ContributionId>,
    Form(form): Form,
) -> Result<Response, Problem> {
    let text = found(store::one(&app.db, &gatekeeper.scope, &id).await?)?;
    let now = state(&app, &text);
    let (step, new) = (form.value(forms::STEP), forms::rewritten(&form, &text.text, &now));
    let shown = form.clone().without(forms::STATE).with(forms::STATE, now);
    if step == forms::CHOOSE {
        return Ok(reply::desk(&app, &gatekeeper.person, redact_pages::text(&text, &shown, false)));
    }
    let new = match new {
        Ok(new) => new,
        Err(form) => {
            let form = form.without(forms::STATE).with(forms::STATE, shown.value(forms::STATE));
            return Ok(reply::desk_again(&app, &gatekeeper.person, redact_pages::text(&text, &form, false)));
        }
    };
    if ![forms::WRITE, forms::PROPOSED].contains(&step) {
        return Ok(reply::desk(&app, &gatekeeper.person, redact_pages::preview(&text, &new, &form)));
    }
    found(commands::redact(&app, &gatekeeper, &id, &text.text, &new).await?.then_some(()))?;
    let path = paths::fill(paths::DESK_GATE_TEXT, id.as_str());
    Ok(reply::see(&paths::with_query(&path, &[(forms::DONE, forms::WRITE)])))
}

async fn withdraw(
    State(app): State<App>,
    gatekeeper: Gatekeeper,
    Path(id): Path<ContributionId>,
    Form(form): Form,
) -> Result<Response, Problem> {
    let text = found(store::one(&app.db, &gatekeeper.scope, &id).await?)?;
    if !form.is_chosen(forms::CONFIRM, forms::YES) {
        let form = FormState::empty().with(forms::STATE, state(&app, &text));
        let form = form.with_error(forms::CONFIRM, t().contributions_gate_withdraw_wrong());
        return Ok(reply::desk_again(&app, &gatekeeper.person, redact_pages::text(&text, &form, false)));
    }
    found(commands::withdraw(&app, &gatekeeper, &id).await?.then_some(()))?;
    Ok(reply::see(&paths::with_query(paths::DESK_GATE, &[(pages::GONE, "1")])))
}

async fn log_file(State(app): State<App>, _reader: ModerationReader) -> Result<Response, Problem> {
    Ok(reply::file("text/csv; charset=utf-8", "poortwachter.csv", log::csv(&app).await?))
}
