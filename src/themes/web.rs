//! Handlers: read → command → reply.
use super::{
    annex::{self, AnnexFault},
    commands::{self, Judged, Judgement},
    forms,
    model::Span,
    pages, rounds,
    store::{self, Codable},
};
use crate::{
    access::{
        AnnexReader, Coder, Person, Role,
        reply::{desk, file, live, public, see, with_status},
    },
    base::{
        form::FormState,
        ids::{ContributionId, ExcerptId},
        paths,
    },
    infra::{
        App, db,
        problem::Problem,
        web::{Form, Query},
    },
};
use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::Response,
    routing::{get, post},
};
use futures::future::BoxFuture;
use std::sync::Arc;

/// The desk: needs a person.
pub fn routes() -> Router<App> {
    Router::new()
        .route(paths::DESK_CODING, get(show_desk).post(judge))
        .route(paths::DESK_ANNEX, get(show_annex))
        .route(paths::DESK_ANNEX_QUOTE, post(choose_quote))
        .route(paths::DESK_ANNEX_CSV, get(annex_csv))
        .route(paths::DESK_ANNEX_DOCX, get(annex_docx))
        .route(paths::DESK_ANNEX_ODT, get(annex_odt))
        .route(paths::DESK_ANNEX_JSON, get(annex_json))
        .route(paths::DESK_ANNEX_HTML, get(annex_html))
}

/// Pages that are the same for everybody.
pub fn public_pages() -> Router<App> {
    Router::new().route(paths::THEMES, get(show_themes))
}

async fn show_themes(State(app): State<App>) -> Result<Response, Problem> {
    Ok(public(&app, pages::public(&store::themes(&app.db).await?)))
}

/// The themes a text was given, for whoever holds its receipt ([`crate::contributions::Given`]).
pub fn given<'a>(app: &'a App, text: &'a ContributionId) -> BoxFuture<'a, db::Result<Vec<String>>> {
    Box::pin(store::given(&app.db, text))
}

const OPEN: &str = "id";
const SAVED: &str = "bewaard";

async fn show_desk(State(app): State<App>, coder: Coder, Query(query): Query) -> Result<Response, Problem> {
    let text = match query.value(OPEN) {
        "" => match rounds::second_for(&app.db, &coder.person.account).await? {
            Some(piece) => return Ok(see(&piece_address(&piece))),
            None => store::next_to_code(&app.db).await?,
        },
        id => match store::codable(&app.db, &id.into()).await? {
            None => return Ok(gone(&app, &coder.person)),
            found => found,
        },
    };
    let Some(text) = text else { return Ok(desk(&app, &coder.person, pages::empty(store::glance(&app.db).await?))) };
    let piece = fixed(&app, &query, &text.id).await?;
    let view = pages::Desk { piece, ..desk_view(&app, &coder, text, query.is_chosen(SAVED, "ja")).await? };
    Ok(show(&app, &coder, StatusCode::OK, view, FormState::empty()).await)
}

/// The desk with this piece to judge, and no other.
fn piece_address(piece: &rounds::Piece) -> String {
    let pairs = [(OPEN, piece.contribution_id.as_str()), (forms::PIECE, piece.id.as_str())];
    paths::with_query(paths::DESK_CODING, &pairs)
}

/// The fixed piece that a page or a form is about; `None` when the coder chooses it.
async fn fixed(app: &App, asked: &FormState, text: &ContributionId) -> db::Result<Option<(ExcerptId, Span)>> {
    let excerpt: ExcerptId = asked.value(forms::PIECE).into();
    let found = rounds::piece(&app.db, &excerpt, text).await?;
    Ok(found.and_then(|piece| Some((piece.id, Span::stored(piece.start_at, piece.end_at)?))))
}

async fn desk_view(app: &App, coder: &Coder, text: Codable, saved: bool) -> db::Result<pages::Desk> {
    Ok(pages::Desk {
        themes: store::themes(&app.db).await?,
        examples: store::source_quotes(&app.db).await?,
        own: store::own_pieces(&app.db, &text.id, &coder.person.account).await?,
        progress: store::glance(&app.db).await?,
        saved,
        piece: None,
        text,
    })
}

async fn show(app: &App, coder: &Coder, status: StatusCode, view: pages::Desk, form: FormState) -> Response {
    let (view, form) = (Arc::new(view), Arc::new(form));
    live(app, &coder.person, status, move || pages::desk(&view, &form)).await
}

fn gone(app: &App, person: &Person) -> Response {
    with_status(app, Some(person), StatusCode::NOT_FOUND, pages::gone())
}

async fn judge(State(app): State<App>, coder: Coder, Form(form): Form) -> Result<Response, Problem> {
    let id: ContributionId = form.value(forms::TEXT).into();
    let Some(text) = store::codable(&app.db, &id).await? else { return Ok(gone(&app, &coder.person)) };
    let themes = store::themes(&app.db).await?;
    let piece = fixed(&app, &form, &id).await?;
    let (span, outcome) = match forms::read(&form, &text.text, &themes, piece.as_ref().map(|(_, span)| *span)) {
        Ok(read) => read,
        Err(wrong) => {
            let view = pages::Desk { piece, ..desk_view(&app, &coder, text, false).await? };
            return Ok(show(&app, &coder, StatusCode::UNPROCESSABLE_ENTITY, view, wrong).await);
        }
    };
    let judgement = Judgement { contribution: id, span, outcome };
    match commands::judge(&app, &coder, &judgement).await? {
        Judged::Gone => Ok(gone(&app, &coder.person)),
        Judged::Kept(_) if form.is_chosen(forms::THEN, forms::MORE) => {
            let pairs = [(OPEN, judgement.contribution.as_str()), (SAVED, "ja")];
            Ok(see(&paths::with_query(paths::DESK_CODING, &pairs)))
        }
        Judged::Kept(_) => Ok(see(paths::DESK_CODING)),
    }
}

async fn show_annex(State(app): State<App>, reader: AnnexReader) -> Result<Response, Problem> {
    let chooses = reader.person.role == Role::Werkgroep;
    answer(&app, &reader, |annex| Ok(desk(&app, &reader.person, annex::page::annex(&annex, chooses)))).await
}

async fn annex_csv(State(app): State<App>, reader: AnnexReader) -> Result<Response, Problem> {
    answer(&app, &reader, |annex| Ok(file("text/csv; charset=utf-8", "bijlage-2.csv", annex::to_csv(&annex)?))).await
}

async fn annex_json(State(app): State<App>, reader: AnnexReader) -> Result<Response, Problem> {
    answer(&app, &reader, |annex| Ok(file("application/json", "bijlage-2.json", annex::to_json(&annex)?))).await
}

async fn annex_html(State(app): State<App>, reader: AnnexReader) -> Result<Response, Problem> {
    answer(&app, &reader, |annex| Ok(file("text/html; charset=utf-8", "bijlage-2.html", annex::to_html(&annex)))).await
}

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

async fn annex_docx(State(app): State<App>, reader: AnnexReader) -> Result<Response, Problem> {
    answer(&app, &reader, |annex| Ok(file(DOCX, "bijlage-2.docx", annex::to_docx(&annex)?))).await
}

async fn annex_odt(State(app): State<App>, reader: AnnexReader) -> Result<Response, Problem> {
    answer(&app, &reader, |annex| Ok(file(annex::ODT, "bijlage-2.odt", annex::to_odt(&annex)?))).await
}

/// The annex in the shape asked for, or the page that lists the quotes that are wrong.
async fn answer(
    app: &App,
    reader: &AnnexReader,
    shape: impl FnOnce(annex::Annex) -> Result<Response, AnnexFault>,
) -> Result<Response, Problem> {
    match annex::build(&app.db, app.clock.local()).await.and_then(shape) {
        Err(AnnexFault::NotSlices(wrong)) => {
            let wrong: Vec<String> = wrong.iter().map(ToString::to_string).collect();
            Ok(with_status(app, Some(&reader.person), StatusCode::CONFLICT, pages::fault(&wrong)))
        }
        other => Ok(other?),
    }
}

async fn choose_quote(State(app): State<App>, coder: Coder, Form(form): Form) -> Result<Response, Problem> {
    let (excerpt, theme, choice) = forms::read_choice(&form).ok_or(Problem::BadRequest)?;
    db::found(commands::choose_quote(&app, &coder, &excerpt, &theme, choice).await?)?;
    Ok(see(&format!("{}#thema-{theme}", paths::DESK_ANNEX)))
}
