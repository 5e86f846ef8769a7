//! Choosing a file, looking at what is in it, keeping it.
use super::{
    check::{Checked, Of, Place, check},
    commands::{self, Chosen},
    file, pages, preview_pages,
    preview_pages::Preview,
    sentences,
    sheet::{Fault, LARGEST_FILE, MOST_ROWS},
    table::{Table, table},
};
use crate::{
    access::{Person, Planner, Scribe, reply},
    base::{
        form::{Check, FormState},
        ids::DialogueId,
        paths,
        texts::t,
    },
    contributions::{forms, model::Provenance, traces::Choice},
    crew,
    dialogues::Dialogue,
    infra::{App, db, problem::Problem, upload::Upload, web::Query},
    region,
};
use axum::{
    Router,
    extract::{Path, Request, State},
    response::Response,
    routing::get,
};

/// The fields of both pages.
pub const FILE: &str = "bestand";
pub const ROWS: &str = "rijen";
pub const LEAVE_OUT: &str = "fout";
pub const PROVENANCE: &str = "herkomst";
/// In an address: how many rows were there already.
pub const KNOWN: &str = "al";

/// A form is a little larger than the file or the rows in it.
const LARGEST_BODY: usize = LARGEST_FILE + 16 * 1024;

pub fn routes() -> Router<App> {
    Router::new()
        .route(paths::DESK_IMPORT, get(show_for_dialogue).post(send_for_dialogue))
        .route(paths::DESK_IMPORT_REGION, get(show_for_region).post(send_for_region))
        .route(paths::DESK_IMPORT_CSV, get(empty_csv))
        .route(paths::DESK_IMPORT_XLSX, get(empty_xlsx))
}

async fn show_for_dialogue(
    State(app): State<App>,
    scribe: Scribe,
    Path(id): Path<DialogueId>,
    Query(query): Query,
) -> Result<Response, Problem> {
    let place = of_dialogue(&app, crew::worked_on_by(&app.db, &scribe, &id).await?).await?;
    Ok(reply::desk(&app, &scribe.person, pages::choose(&place, &FormState::empty(), kept(&query))))
}

async fn show_for_region(State(app): State<App>, planner: Planner, Query(query): Query) -> Result<Response, Problem> {
    let place = of_region(&app, &planner).await?;
    Ok(reply::desk(&app, &planner.person, pages::choose(&place, &FormState::empty(), kept(&query))))
}

/// (kept, known before), from the address.
fn kept(query: &FormState) -> Option<(usize, usize)> {
    Some((query.value(forms::SAVED).parse().ok()?, query.value(KNOWN).parse().unwrap_or(0)))
}

// Whose place it is comes before the body: who may not send a file here is not listened to.
async fn send_for_dialogue(
    State(app): State<App>,
    scribe: Scribe,
    Path(id): Path<DialogueId>,
    request: Request,
) -> Result<Response, Problem> {
    let place = of_dialogue(&app, crew::worked_on_by(&app.db, &scribe, &id).await?).await?;
    take(&app, &scribe.person, place, request).await
}

async fn send_for_region(State(app): State<App>, planner: Planner, request: Request) -> Result<Response, Problem> {
    let place = of_region(&app, &planner).await?;
    take(&app, &planner.person, place, request).await
}

async fn of_dialogue(app: &App, dialogue: Dialogue) -> Result<Place, Problem> {
    let list = db::found(region::question_list(&app.db, &dialogue.question_list_id).await?)?;
    let questions = region::questions(&app.db, &list.id).await?;
    let gemeenten = region::gemeenten(&app.db).await?;
    let gemeente = gemeenten.into_iter().find(|g| Some(&g.id) == dialogue.gemeente_id.as_ref());
    Ok(Place { dialogue: Some(dialogue), lists: vec![(list, questions)], gemeente: Of::Given(gemeente) })
}

async fn of_region(app: &App, planner: &Planner) -> Result<Place, Problem> {
    let mut lists = Vec::new();
    for list in region::question_lists(&app.db).await? {
        let questions = region::questions(&app.db, &list.id).await?;
        lists.push((list, questions));
    }
    let gemeenten = region::gemeenten(&app.db).await?;
    let gemeente = match planner.scope.gemeente() {
        None => Of::Asked(gemeenten),
        Some(own) => Of::Given(gemeenten.into_iter().find(|g| g.id == *own)),
    };
    Ok(Place { dialogue: None, lists, gemeente })
}

async fn take(app: &App, person: &Person, place: Place, request: Request) -> Result<Response, Problem> {
    let refused = |place: &Place, fault: &Fault| {
        let form = FormState::empty().with_error(FILE, sentences::fault(fault));
        reply::desk_again(app, person, pages::choose(place, &form, None))
    };
    let upload = match Upload::read(request, LARGEST_BODY).await {
        Err(Problem::TooLarge) => return Ok(refused(&place, &Fault::TooLarge)),
        upload => upload?,
    };
    let looks = upload.form.value(ROWS).is_empty();
    let table = if looks { opened(upload.file).await } else { Ok(returned(upload.form.value(ROWS))?) };
    let table = match table {
        Ok(table) => table,
        Err(fault) => return Ok(refused(&place, &fault)),
    };
    let form = upload.form.without(ROWS);
    let (place, preview) = looked_at(app, place, table).await?;
    if looks {
        return Ok(match preview.travels() {
            true => reply::desk(app, person, preview_pages::preview(&place, &preview, &form)),
            false => refused(&place, &Fault::TooMuchText),
        });
    }
    match chosen(&form, &preview.checked) {
        Err(form) => Ok(reply::desk_again(app, person, preview_pages::preview(&place, &preview, &form))),
        Ok(chosen) => keep(app, person, place, preview, chosen).await,
    }
}

async fn keep(app: &App, person: &Person, place: Place, preview: Preview, chosen: Chosen) -> Result<Response, Problem> {
    let (path, lines) = (pages::path(&place), preview.checked.lines);
    let right = preview.known + preview.checked.twice.len() + lines.len();
    let kept = commands::import(app, person, place, lines, chosen).await?;
    let counts = [(forms::SAVED, kept.to_string()), (KNOWN, (right - kept).to_string())];
    Ok(reply::see(&paths::with_query(&path, &counts.each_ref().map(|(name, count)| (*name, count.as_str())))))
}

/// Reading a file takes a while, and a reader that falls over a strange one is a damaged file.
async fn opened(file: Option<Vec<u8>>) -> Result<Table, Fault> {
    let file = file.ok_or(Fault::NotChosen)?;
    let read = tokio::task::spawn_blocking(move || file::read(&file).and_then(|sheet| table(&sheet)));
    read.await.unwrap_or(Err(Fault::Damaged))
}

/// The rows as the page sent them back.
fn returned(rows: &str) -> Result<Table, Problem> {
    let table: Option<Table> = serde_json::from_str(rows).ok();
    table.filter(|table| table.rows.len() <= MOST_ROWS).ok_or(Problem::BadRequest)
}

/// What is in the rows, on a thread of its own: looking for names in two thousand texts takes a while too.
async fn looked_at(app: &App, place: Place, table: Table) -> Result<(Place, Preview), Problem> {
    let checking = tokio::task::spawn_blocking(move || (check(&place, &table.rows), place, table));
    let (mut checked, place, table) = checking.await.map_err(Problem::ours)?;
    let lines = std::mem::take(&mut checked.lines);
    let right = lines.len();
    checked.lines = commands::new_ones(app, &place, lines).await?;
    let known = right - checked.lines.len();
    Ok((place, Preview { table, checked, known }))
}

/// What was chosen, as far as there was something to choose.
fn chosen(form: &FormState, checked: &Checked) -> Result<Chosen, FormState> {
    let mut check = Check::of(form);
    if !checked.wrong.is_empty() && check.value(LEAVE_OUT) != forms::YES {
        check.fault(LEAVE_OUT, t().import_leave_out_wrong());
    }
    let neutral = match checked.asks().next() {
        None => Some(false),
        Some(_) => check.choice(
            forms::TRACES,
            |typed| match Choice::parse(typed) {
                Some(Choice::All) => Some(true),
                Some(Choice::Leave) => Some(false),
                _ => None,
            },
            &t().import_traces_wrong(),
        ),
    };
    let provenances = [Provenance::OwnWords, Provenance::NotedDown];
    let one_of = |typed: &str| provenances.into_iter().find(|p| p.stored() == typed);
    let provenance = check.choice(PROVENANCE, one_of, &t().import_provenance_wrong());
    check.finish(|| Some(Chosen { provenance: provenance?, neutral: neutral? }))
}

async fn empty_csv(_: Scribe) -> Response {
    reply::file("text/csv; charset=utf-8", "uitspraken.csv", include_bytes!("empty.csv").to_vec())
}

async fn empty_xlsx(_: Scribe) -> Response {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    reply::file(kind, "uitspraken.xlsx", include_bytes!("empty.xlsx").to_vec())
}
