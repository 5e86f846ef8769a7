//! Requests about removing sign-ups.
use super::{
    LONGEST_REASON,
    commands::{self, Outcome},
    pages::{self, CHANGE, CHOSEN, DAY, Desk, FROM, REASON, REMOVED, UNTIL},
    store::{self, Line},
};
use crate::{
    access::{Planner, reply},
    base::{
        form::{Check, FormState, KEY, LineTexts},
        ids::{DialogueId, SignupId},
        paths,
        texts::t,
        time::{LocalTime, Timestamp},
    },
    dialogues::{self, Dialogue},
    infra::{
        App,
        db::found,
        problem::Problem,
        web::{Form, Query},
    },
    signups::{
        forms::{STEP, Step},
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
    Router::new().route(paths::DESK_REMOVE_SIGNUPS, get(show).post(go_on))
}

async fn show(State(app): State<App>, planner: Planner, Path(id): Path<DialogueId>, Query(query): Query) -> Reply {
    let dialogue = staffed(&app, &planner, &id).await?;
    let form = FormState::empty().with_key(|| app.random.id());
    let page = choose(&app, &dialogue, &form, query.value("gedaan") == REMOVED).await?;
    Ok(reply::desk(&app, &planner.person, page))
}

async fn choose(app: &App, dialogue: &Dialogue, form: &FormState, done: bool) -> Result<Page, Problem> {
    let lines = store::lines(&app.db, &dialogue.id, None).await?;
    let removed = store::removed(&app.db, &dialogue.id).await?;
    let open = dialogue.stage_now(app.clock.local()).is_coming();
    Ok(pages::choose(&Desk { dialogue, lines: &lines, removed: &removed, open, done }, form))
}

/// The choice again, the page that asks whether it is right, or the removal.
async fn go_on(State(app): State<App>, planner: Planner, Path(id): Path<DialogueId>, Form(form): Form) -> Reply {
    let dialogue = staffed(&app, &planner, &id).await?;
    // Whoever comes back to a removal that was done makes another choice.
    let used = form.value(STEP) != Step::Send.slug() && store::was_done(&app.db, &id, form.key().unwrap_or_default()).await?;
    let form = if used { form.without(KEY) } else { form };
    let form = form.with_key(|| app.random.id());
    if form.value(STEP) == CHANGE {
        return Ok(reply::desk(&app, &planner.person, choose(&app, &dialogue, &form, false).await?));
    }
    if !dialogue.stage_now(app.clock.local()).is_coming() {
        return again(&app, &planner, &dialogue, &form).await;
    }
    let (reason, range) = match parse(&form) {
        Ok(parsed) => parsed,
        Err(form) => return again(&app, &planner, &dialogue, &form).await,
    };
    if form.value(STEP) == Step::Send.slug() {
        return remove(&app, &planner, &dialogue, &reason, &form).await;
    }
    let lines = chosen_lines(&app, &id, &form, range).await?;
    if lines.is_empty() {
        return again(&app, &planner, &dialogue, &form.with_error(CHOSEN, t().signups_removal_nothing())).await;
    }
    Ok(reply::desk(&app, &planner.person, pages::confirm(&dialogue, &lines, &reason, &form)))
}

/// The ticked sign-ups and those of the time, as they stand.
async fn chosen_lines(app: &App, id: &DialogueId, form: &FormState, range: Option<(Timestamp, Timestamp)>) -> Result<Vec<Line>, Problem> {
    let chosen = ticked(form);
    let mut lines = match range {
        Some(_) => store::lines(&app.db, id, range).await?,
        None => Vec::new(),
    };
    let others = store::lines(&app.db, id, None).await?;
    lines.extend(others.into_iter().filter(|line| chosen.contains(&line.id)));
    lines.sort_by_key(|line| std::cmp::Reverse(line.number));
    lines.dedup_by_key(|line| line.number);
    Ok(lines)
}

fn ticked(form: &FormState) -> Vec<SignupId> {
    form.values(CHOSEN).map(SignupId::from).collect()
}

async fn remove(app: &App, planner: &Planner, dialogue: &Dialogue, reason: &str, form: &FormState) -> Reply {
    let key = form.key().unwrap_or_default();
    match commands::remove(app, planner, &dialogue.id, &ticked(form), reason, key).await? {
        Outcome::Removed => {
            let here = paths::fill(paths::DESK_REMOVE_SIGNUPS, dialogue.id.as_str());
            Ok(reply::see(&paths::with_query(&here, &[("gedaan", REMOVED)])))
        }
        Outcome::Nothing => again(app, planner, dialogue, &form.clone().with_error(CHOSEN, t().signups_removal_nothing())).await,
        Outcome::Closed => again(app, planner, dialogue, form).await,
    }
}

async fn again(app: &App, planner: &Planner, dialogue: &Dialogue, form: &FormState) -> Reply {
    // Read again: it may have begun or been cancelled a moment ago.
    let dialogue = found(dialogues::by_id(&app.db, &dialogue.id).await?)?;
    Ok(reply::desk_again(app, &planner.person, choose(app, &dialogue, form, false).await?))
}

/// A reason, and the time in which people signed up when one is given; or the form with its mistakes.
fn parse(form: &FormState) -> Result<(String, Option<(Timestamp, Timestamp)>), FormState> {
    let mut check = Check::of(form);
    let range = range(&mut check);
    if check.values(CHOSEN).next().is_none() && [DAY, FROM, UNTIL].iter().all(|name| check.value(name).trim().is_empty()) {
        check.fault(CHOSEN, t().signups_removal_nothing());
    }
    let texts = LineTexts {
        missing: &t().signups_removal_reason_missing(),
        too_long: &|max, over| t().signups_letter_too_long(over, max),
        odd_characters: &t().signups_letter_odd(),
    };
    let reason = check.paragraph(REASON, LONGEST_REASON, &texts);
    check.finish(|| reason.map(|reason| (reason, range)))
}

/// All three fields, or none.
fn range(check: &mut Check) -> Option<(Timestamp, Timestamp)> {
    let typed = [DAY, FROM, UNTIL].map(|name| check.value(name).trim().to_owned());
    if typed.iter().all(String::is_empty) {
        return None;
    }
    let [day, from, until] = &typed;
    let moments = LocalTime::parse(day, from).zip(LocalTime::parse(day, until)).filter(|(from, until)| from < until);
    if moments.is_none() {
        check.fault(DAY, t().signups_removal_time_wrong());
    }
    // Whole hours, as the list shows them: a minute could single out one person.
    moments.map(|(from, until)| (hour_of(from, 0).instant(), hour_of(until, 59).instant()))
}

/// The begin of the hour that holds the moment so many minutes later.
fn hour_of(moment: LocalTime, later: i64) -> LocalTime {
    let moment = moment.plus_minutes(later);
    moment.plus_minutes(-i64::from(moment.civil().minute()))
}
