//! Requests about series: the list, one series, and making one from a dialogue.
use super::{
    calendar::holidays_of,
    commands,
    model::{self, Fault, MOST, MOST_WEEKS, Rhythm},
    pages, store,
};
use crate::{
    access::{Planner, reply},
    base::{
        form::{Check, FormState, KEY, LineTexts},
        ids::{DialogueId, SeriesId},
        paths,
        texts::t,
        time::LocalTime,
    },
    dialogues::{self, Dialogue},
    infra::{App, db::found, problem::Problem, web::Form},
};
use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::get,
};

pub fn routes() -> Router<App> {
    Router::new()
        .route(paths::DESK_SERIES, get(list))
        .route(paths::DESK_ONE_SERIES, get(show))
        .route(paths::DESK_MAKE_SERIES, get(new).post(make))
}

async fn list(State(app): State<App>, planner: Planner) -> Result<Response, Problem> {
    let series = store::newest(&app.db, &planner.scope).await?;
    Ok(reply::desk(&app, &planner.person, pages::list(&series)))
}

async fn show(State(app): State<App>, planner: Planner, Path(id): Path<SeriesId>) -> Result<Response, Problem> {
    let series = found(store::one(&app.db, &planner.scope, &id).await?)?;
    let dialogues = dialogues::of_series(&app.db, &planner.scope, &id).await?;
    Ok(reply::desk(&app, &planner.person, pages::one(&series, &dialogues, app.clock.local())))
}

async fn new(State(app): State<App>, planner: Planner, Path(id): Path<DialogueId>) -> Result<Response, Problem> {
    let source = found(dialogues::in_scope(&app.db, &planner.scope, &id).await?)?;
    let form = FormState::empty()
        .with(KEY, app.random.id::<String>())
        .with(pages::TITLE, &source.title)
        .with(pages::RHYTHM, pages::WEEKS)
        .with(pages::EVERY, "1");
    Ok(reply::desk(&app, &planner.person, pages::form(&source, &form)))
}

/// Shows the dates with their warnings; with the last button, makes the series.
async fn make(State(app): State<App>, planner: Planner, Path(id): Path<DialogueId>, Form(form): Form) -> Result<Response, Problem> {
    let source = found(dialogues::in_scope(&app.db, &planner.scope, &id).await?)?;
    let form = form.with_key(|| app.random.id());
    let (title, starts) = match parse(&form, &source, app.clock.local()) {
        Ok(parsed) => parsed,
        Err(form) => return Ok(reply::desk_again(&app, &planner.person, pages::form(&source, &form))),
    };
    match form.value(pages::STEP) {
        pages::SEND => {
            let id = commands::make(&app, &planner, &source, &title, &starts, form.key().unwrap_or_default()).await?;
            Ok(reply::see(&paths::fill(paths::DESK_ONE_SERIES, id.as_str())))
        }
        pages::BACK => Ok(reply::desk(&app, &planner.person, pages::form(&source, &form))),
        _ => {
            let dates: Vec<(LocalTime, Vec<String>)> = starts.into_iter().map(|at| (at, holidays_of(&at.day()))).collect();
            Ok(reply::desk(&app, &planner.person, pages::check(&source, &form, &dates)))
        }
    }
}

fn parse(form: &FormState, source: &Dialogue, now: LocalTime) -> Result<(String, Vec<LocalTime>), FormState> {
    let mut check = Check::of(form);
    let texts = LineTexts {
        missing: &t().series_title_missing(),
        too_long: &|max, over| t().series_too_long(over, max),
        odd_characters: &t().series_odd_characters(),
    };
    let title = check.line(pages::TITLE, 120, &texts);
    let rhythm = rhythm(&mut check);
    let starts = rhythm.and_then(|rhythm| {
        let field = if matches!(rhythm, Rhythm::List(_)) { pages::DATES } else { pages::COUNT };
        model::dates((source.starts(), source.ends()), &rhythm, now).map_err(|fault| check.fault(field, sentence(fault))).ok()
    });
    check.finish(|| Some((title?, starts?)))
}

fn rhythm(check: &mut Check) -> Option<Rhythm> {
    let kinds = |value: &str| [pages::WEEKS, pages::LIST].into_iter().find(|kind| *kind == value);
    match check.choice(pages::RHYTHM, kinds, &t().series_rhythm_missing())? {
        pages::LIST => Some(Rhythm::List(check.value(pages::DATES).to_owned())),
        _ => {
            let every = check.number(pages::EVERY, 1..=MOST_WEEKS, &t().series_every_wrong(MOST_WEEKS));
            let count = check.number(pages::COUNT, 1..=MOST, &t().series_count_wrong(MOST));
            Some(Rhythm::Weeks { every: every?, count: count? })
        }
    }
}

fn sentence(fault: Fault) -> String {
    match fault {
        Fault::NoDay => t().series_no_day(),
        Fault::Past(day) => t().series_past(day),
        Fault::TooFar(day) => t().series_too_far(day),
        Fault::Twice(day) => t().series_twice(day),
        Fault::ClockChange(day) => t().series_clock_change(day),
        Fault::None => t().series_no_dates(),
        Fault::TooMany => t().series_too_many(MOST),
        Fault::OnLine(line, fault) => t().series_on_line(i64::try_from(line).unwrap_or(i64::MAX), sentence(*fault)),
    }
}
