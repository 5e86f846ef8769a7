//! Requests about messages.
use super::{
    Audience, LONGEST,
    commands::{self, NewMessage, Outcome},
    is_open,
    pages::{self, AUDIENCE, Desk, SENT, TEXT},
    store,
};
use crate::{
    access::{Planner, reply},
    base::{
        form::{Check, FormState, KEY, LineTexts},
        ids::DialogueId,
        paths,
        texts::t,
    },
    dialogues::Dialogue,
    infra::{
        App,
        problem::Problem,
        web::{Form, Query},
    },
    signups::{
        forms::{STEP, Step},
        mails,
        web::staffed,
    },
    ui::page::Page,
};
use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::get,
};

type Reply = Result<Response, Problem>;

pub fn routes() -> Router<App> {
    Router::new().route(paths::DESK_MESSAGE, get(show).post(go_on))
}

async fn show(State(app): State<App>, planner: Planner, Path(id): Path<DialogueId>, Query(query): Query) -> Reply {
    let dialogue = staffed(&app, &planner, &id).await?;
    let form = FormState::empty().with_key(|| app.random.id());
    let page = write_page(&app, &dialogue, &form, query.value("gedaan") == SENT).await?;
    Ok(reply::desk(&app, &planner.person, page))
}

async fn write_page(app: &App, dialogue: &Dialogue, form: &FormState, done: bool) -> Result<Page, Problem> {
    let counts = store::counts(&app.db, &dialogue.id).await?;
    let sent = store::sent(&app.db, &dialogue.id).await?;
    let open = is_open(dialogue, app.clock.local());
    Ok(pages::write(&Desk { dialogue, counts, sent: &sent, open, done }, form))
}

/// The text again, the preview, or the sending.
async fn go_on(State(app): State<App>, planner: Planner, Path(id): Path<DialogueId>, Form(form): Form) -> Reply {
    let dialogue = staffed(&app, &planner, &id).await?;
    // Whoever comes back to a message that was sent writes another one.
    let used = form.value(STEP) != Step::Send.slug() && store::was_sent(&app.db, &id, form.key().unwrap_or_default()).await?;
    let form = if used { form.without(KEY) } else { form };
    let form = form.with_key(|| app.random.id());
    if form.value(STEP) == pages::CHANGE {
        return Ok(reply::desk(&app, &planner.person, write_page(&app, &dialogue, &form, false).await?));
    }
    let counts = store::counts(&app.db, &id).await?;
    let open = is_open(&dialogue, app.clock.local());
    let new = match parse(&form, &counts) {
        Ok(new) if open => new,
        Ok(_) => return again(&app, &planner, &dialogue, &form).await,
        Err(wrong) => return again(&app, &planner, &dialogue, &wrong).await,
    };
    if form.value(STEP) != Step::Send.slug() {
        let mail = mails::message(&app, &dialogue, "", 0, &new.text);
        return Ok(reply::desk(&app, &planner.person, pages::preview(&dialogue, &mail, counts.of(new.audience), &form)));
    }
    match commands::send(&app, &planner, &id, &new, form.key().unwrap_or_default()).await? {
        Outcome::Sent => Ok(reply::see(&paths::with_query(&paths::fill(paths::DESK_MESSAGE, id.as_str()), &[("gedaan", SENT)]))),
        Outcome::Nobody => again(&app, &planner, &dialogue, &form.with_error(AUDIENCE, t().signups_letter_nobody())).await,
        Outcome::Closed => again(&app, &planner, &dialogue, &form).await,
    }
}

async fn again(app: &App, planner: &Planner, dialogue: &Dialogue, form: &FormState) -> Reply {
    Ok(reply::desk_again(app, &planner.person, write_page(app, dialogue, form, false).await?))
}

/// The message, or the form with its mistakes. A group without an address is a mistake too.
fn parse(form: &FormState, counts: &store::Counts) -> Result<NewMessage, FormState> {
    let mut check = Check::of(form);
    let audience = check.choice(AUDIENCE, Audience::parse, &t().signups_letter_audience_missing());
    if audience.is_some_and(|audience| counts.of(audience) == 0) {
        check.fault(AUDIENCE, t().signups_letter_nobody());
    }
    let texts = LineTexts {
        missing: &t().signups_letter_text_missing(),
        too_long: &|max, over| t().signups_letter_too_long(over, max),
        odd_characters: &t().signups_letter_odd(),
    };
    let text = check.paragraph(TEXT, LONGEST, &texts);
    check.finish(|| Some(NewMessage { audience: audience?, text: text? }))
}
