//! Requests about rounds and differences.
use super::{
    commands, csv_file, forms, hands,
    model::{self, Stand},
    pages::{self, Board, MOST_WAITING, OfRound, PER_PAGE, Shown},
    round_pages,
    store::{self, Round},
    unit_pages::{self, Talk},
};
use crate::{
    access::{Coder, reply},
    audit,
    base::{
        form::{FormState, KEY},
        ids::{CodingId, ExcerptId, RoundId, ThemeId},
        paths,
        texts::t,
    },
    infra::{
        App, db,
        problem::Problem,
        web::{Form, Query},
    },
    themes::{
        Theme,
        agreement::{Judgements, Said, Selection, sample::Share},
        themes,
    },
};
use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::{get, post},
};
use std::collections::{BTreeMap, BTreeSet};

pub fn routes() -> Router<App> {
    Router::new()
        .route(paths::DESK_DIFFERENCES, get(show_board))
        .route(paths::DESK_ROUNDS, get(show_rounds).post(open_round))
        .route(paths::DESK_CLOSE_ROUND, post(close_round))
        .route(paths::DESK_ROUND_CSV, get(round_csv))
        .route(paths::DESK_DIFFERENCE, get(show_unit).post(decide))
        .route(paths::DESK_REOPEN, post(reopen))
        .route(paths::DESK_CHANGES, get(show_changes))
        .merge(hands::routes())
}

/// What was just done, from the address of the page to a sentence.
fn done(word: &str) -> Option<String> {
    Some(match word {
        "besloten" => t().differences_done_decided(),
        "opnieuw" => t().differences_done_reopened(),
        "geopend" => t().differences_done_opened(),
        "gesloten" => t().differences_done_closed(),
        _ => return None,
    })
}

fn see_board(word: &str) -> Response {
    reply::see(&paths::with_query(paths::DESK_DIFFERENCES, &[(forms::DONE, word)]))
}

async fn show_board(State(app): State<App>, coder: Coder, Query(query): Query) -> Result<Response, Problem> {
    let (rounds, themes) = (store::rounds(&app.db).await?, themes(&app.db).await?);
    let filter = forms::read_filter(&query, &rounds, &themes);
    let mut objected = Vec::new();
    for id in store::objected(&app.db).await? {
        let said = model::said_of(&store::of_unit(&app.db, &id).await?);
        objected.extend(shown(&app, &id, said, None).await?);
    }
    let round = rounds.iter().find(|round| Some(&round.id) == filter.round.as_ref()).cloned();
    let of_round = match round {
        Some(round) => Some(of_round(&app, round, &filter, &themes).await?),
        None => None,
    };
    let done = done(query.value(forms::DONE));
    Ok(reply::desk(&app, &coder.person, pages::board(&Board { rounds, themes, filter, objected, of_round, done })))
}

async fn shown(app: &App, id: &ExcerptId, said: Vec<Said>, kind: Option<model::Kind>) -> db::Result<Option<Shown>> {
    Ok(store::unit(&app.db, id).await?.map(|unit| Shown { unit, said, kind }))
}

async fn of_round(app: &App, round: Round, filter: &forms::Filter, themes: &[Theme]) -> db::Result<OfRound> {
    let judgements = store::of_round(&app.db, &round.id).await?;
    let decided = store::decided(&app.db, &round.id).await?;
    let wanted: Vec<ThemeId> = match &filter.theme {
        Some(theme) => vec![theme.clone()],
        None => themes.iter().map(|theme| theme.id.clone()).collect(),
    };
    let selection = judgements.select(&wanted);
    let listed = model::listed(selection, &decided, filter.stand.unwrap_or(Stand::Open), filter.theme.as_ref());
    let figures = match filter.stand {
        Some(_) => selection.only(&listed.iter().cloned().collect::<BTreeSet<_>>()).figures(),
        None => selection.figures(),
    };
    let said = said_of(selection, &listed);
    let mut shown = Vec::new();
    for id in listed.iter().skip((filter.page - 1) * PER_PAGE).take(PER_PAGE) {
        let said = said.get(id).cloned().unwrap_or_default();
        shown.extend(self::shown(app, id, said, decided.get(id).copied()).await?);
    }
    let waiting = if round.is_open() { store::waiting(&app.db, &round.id, MOST_WAITING).await? } else { 0 };
    Ok(OfRound { shown, found: listed.len(), figures, waiting, round })
}

fn said_of(selection: Selection, listed: &[ExcerptId]) -> BTreeMap<ExcerptId, Vec<Said>> {
    let listed: BTreeSet<&ExcerptId> = listed.iter().collect();
    let units = selection.units().filter(|unit| listed.contains(unit.id));
    units.map(|unit| (unit.id.clone(), unit.said.into_iter().cloned().collect())).collect()
}

async fn show_rounds(State(app): State<App>, coder: Coder) -> Result<Response, Problem> {
    let rounds = store::rounds(&app.db).await?;
    let share = Share::default().number().to_string();
    let form = FormState::empty().with(KEY, app.random.id::<String>()).with(forms::SHARE, share);
    Ok(reply::desk(&app, &coder.person, round_pages::rounds(&rounds, &form)))
}

async fn open_round(State(app): State<App>, coder: Coder, Form(form): Form) -> Result<Response, Problem> {
    let form = form.with_key(|| app.random.id());
    let wrong = match forms::read_round(&form) {
        Err(wrong) => wrong,
        Ok((name, share)) => match commands::open_round(&app, &coder, form.value(KEY), &name, share).await? {
            true => return Ok(see_board("geopend")),
            false => form.with_error(forms::NAME, t().differences_one_round()),
        },
    };
    let rounds = store::rounds(&app.db).await?;
    Ok(reply::desk_again(&app, &coder.person, round_pages::rounds(&rounds, &wrong)))
}

async fn close_round(State(app): State<App>, coder: Coder, Path(id): Path<RoundId>) -> Result<Response, Problem> {
    db::found(commands::close_round(&app, &coder, &id).await?)?;
    Ok(see_board("gesloten"))
}

async fn round_csv(State(app): State<App>, _coder: Coder, Path(id): Path<RoundId>) -> Result<Response, Problem> {
    db::found(store::rounds(&app.db).await?.into_iter().find(|round| round.id == id))?;
    let judgements: Judgements = store::of_round(&app.db, &id).await?;
    let file = csv_file::write(&judgements).map_err(Problem::ours)?;
    Ok(reply::file("text/csv; charset=utf-8", "keuzes-van-de-ronde.csv", file))
}

async fn talk_about(app: &App, id: &ExcerptId) -> Result<Talk, Problem> {
    Ok(Talk {
        unit: db::found(store::unit(&app.db, id).await?)?,
        said: model::said_of(&store::of_unit(&app.db, id).await?),
        decision: store::decision(&app.db, id).await?,
        themes: themes(&app.db).await?,
        voting: hands::store::of_unit(&app.db, id).await?.is_some(),
    })
}

async fn show_unit(State(app): State<App>, coder: Coder, Path(id): Path<ExcerptId>) -> Result<Response, Problem> {
    let talk = talk_about(&app, &id).await?;
    let form = talk.decision.as_ref().map_or_else(FormState::empty, |decision| forms::of_decision(&decision.what));
    Ok(reply::desk(&app, &coder.person, unit_pages::talk(&talk, &form)))
}

async fn decide(State(app): State<App>, coder: Coder, Path(id): Path<ExcerptId>, Form(form): Form) -> Result<Response, Problem> {
    let talk = talk_about(&app, &id).await?;
    match forms::read_decision(&form, &talk.themes) {
        Err(wrong) => Ok(reply::desk_again(&app, &coder.person, unit_pages::talk(&talk, &wrong))),
        Ok(deciding) => {
            db::found(commands::decide(&app, &coder, &id, &deciding).await?)?;
            Ok(see_board("besloten"))
        }
    }
}

async fn reopen(State(app): State<App>, coder: Coder, Path(id): Path<ExcerptId>, Form(form): Form) -> Result<Response, Problem> {
    let coding = CodingId::from(form.value(forms::CODING));
    db::found(commands::reopen(&app, &coder, &id, &coding).await?)?;
    Ok(see_board("opnieuw"))
}

/// What the log says about a piece and its choices, oldest first.
async fn show_changes(State(app): State<App>, coder: Coder, Path(id): Path<ExcerptId>) -> Result<Response, Problem> {
    let unit = db::found(store::unit(&app.db, &id).await?)?;
    let mut lines = Vec::new();
    for coding in store::codings(&app.db, &id).await? {
        lines.extend(audit::of_object(&app.db, coding.as_str()).await?);
    }
    lines.extend(audit::of_object(&app.db, id.as_str()).await?);
    lines.sort_by_key(|line| line.at);
    Ok(reply::desk(&app, &coder.person, unit_pages::changes(&unit, &lines)))
}
