//! Handlers: read → command → reply.
use super::{
    commands, forms,
    model::{Change, Refused},
    pages, recode_pages, store,
};
use crate::{
    access::{AnnexReader, Coder, Role, reply},
    base::{form::FormState, ids::ThemeId, paths, texts::t},
    infra::{
        App,
        db::{self, found},
        problem::Problem,
        web::Form,
    },
    themes::{self, Theme, commands::Judged},
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
        .route(paths::DESK_CODEBOOK, get(list))
        .route(paths::DESK_CODEBOOK_NEW, get(show_new).post(add))
        .route(paths::DESK_CODEBOOK_THEME, get(show_theme).post(describe))
        .route(paths::DESK_CODEBOOK_SPLIT, get(show_split).post(split))
        .route(paths::DESK_CODEBOOK_MERGE, get(show_merge).post(merge))
        .route(paths::DESK_CODEBOOK_ARCHIVE, get(show_archive).post(archive))
        .route(paths::DESK_CODEBOOK_BACK, post(put_back))
        .route(paths::DESK_RECODE, get(show_recode).post(recode))
}

async fn list(State(app): State<App>, reader: AnnexReader) -> Result<Response, Problem> {
    let page = list_page(&app, reader.person.role == Role::Werkgroep, &FormState::empty()).await?;
    Ok(reply::desk(&app, &reader.person, page))
}

async fn list_page(app: &App, changes: bool, form: &FormState) -> db::Result<Page> {
    let (themes, versions, counts) = (themes::themes(&app.db).await?, store::versions(&app.db).await?, store::counts(&app.db).await?);
    Ok(pages::codebook(&pages::Codebook { themes, versions, counts, changes }, form))
}

async fn show_new(State(app): State<App>, coder: Coder) -> Response {
    reply::desk(&app, &coder.person, pages::new(None, &FormState::empty()))
}

async fn add(State(app): State<App>, coder: Coder, Form(form): Form) -> Result<Response, Problem> {
    match forms::add(&form, None) {
        Ok((change, why)) => make(&app, &coder, &change, &why).await,
        Err(wrong) => Ok(reply::desk_again(&app, &coder.person, pages::new(None, &wrong))),
    }
}

async fn show_theme(State(app): State<App>, coder: Coder, Path(id): Path<ThemeId>) -> Result<Response, Problem> {
    let theme = touched(&app, &id).await?;
    Ok(reply::desk(&app, &coder.person, pages::describe(&theme, &forms::filled(&theme.theme))))
}

async fn describe(State(app): State<App>, coder: Coder, Path(id): Path<ThemeId>, Form(form): Form) -> Result<Response, Problem> {
    match forms::describe(&form, &id) {
        Ok((change, why)) => make(&app, &coder, &change, &why).await,
        Err(wrong) => Ok(reply::desk_again(&app, &coder.person, pages::describe(&touched(&app, &id).await?, &wrong))),
    }
}

async fn show_split(State(app): State<App>, coder: Coder, Path(id): Path<ThemeId>) -> Result<Response, Problem> {
    let theme = touched(&app, &id).await?;
    Ok(reply::desk(&app, &coder.person, pages::new(Some(&theme), &FormState::empty())))
}

async fn split(State(app): State<App>, coder: Coder, Path(id): Path<ThemeId>, Form(form): Form) -> Result<Response, Problem> {
    match forms::add(&form, Some(&id)) {
        Ok((change, why)) => make(&app, &coder, &change, &why).await,
        Err(wrong) => Ok(reply::desk_again(&app, &coder.person, pages::new(Some(&touched(&app, &id).await?), &wrong))),
    }
}

async fn show_merge(State(app): State<App>, coder: Coder, Path(id): Path<ThemeId>) -> Result<Response, Problem> {
    let (theme, themes) = (touched(&app, &id).await?, themes::themes(&app.db).await?);
    Ok(reply::desk(&app, &coder.person, pages::merge(&theme, &themes, &FormState::empty())))
}

async fn merge(State(app): State<App>, coder: Coder, Path(id): Path<ThemeId>, Form(form): Form) -> Result<Response, Problem> {
    let themes = themes::themes(&app.db).await?;
    match forms::merge(&form, &id, &themes) {
        Ok((change, why)) => make(&app, &coder, &change, &why).await,
        Err(wrong) => Ok(reply::desk_again(&app, &coder.person, pages::merge(&touched(&app, &id).await?, &themes, &wrong))),
    }
}

async fn show_archive(State(app): State<App>, coder: Coder, Path(id): Path<ThemeId>) -> Result<Response, Problem> {
    let theme = touched(&app, &id).await?;
    Ok(reply::desk(&app, &coder.person, pages::archive(&theme, &FormState::empty())))
}

async fn archive(State(app): State<App>, coder: Coder, Path(id): Path<ThemeId>, Form(form): Form) -> Result<Response, Problem> {
    match forms::reason(&form) {
        Ok(why) => make(&app, &coder, &Change::Archive(id), &why).await,
        Err(wrong) => Ok(reply::desk_again(&app, &coder.person, pages::archive(&touched(&app, &id).await?, &wrong))),
    }
}

async fn put_back(State(app): State<App>, coder: Coder, Path(position): Path<i64>, Form(form): Form) -> Result<Response, Problem> {
    let why = match forms::reason(&form) {
        Ok(why) => why,
        Err(wrong) => return Ok(reply::desk_again(&app, &coder.person, list_page(&app, true, &wrong).await?)),
    };
    match commands::put_back(&app, &coder, position, &why).await? {
        Ok(_) => Ok(reply::see(paths::DESK_CODEBOOK)),
        Err(refused) => refuse(&app, &coder, form, refused).await,
    }
}

async fn make(app: &App, coder: &Coder, change: &Change, why: &str) -> Result<Response, Problem> {
    match commands::change(app, coder, change, why).await? {
        Ok(_) => Ok(reply::see(paths::DESK_CODEBOOK)),
        Err(Refused::Gone) => Err(Problem::NotFound),
        Err(refused) => refuse(app, coder, FormState::empty().with(forms::WHY, why), refused).await,
    }
}

async fn refuse(app: &App, coder: &Coder, form: FormState, refused: Refused) -> Result<Response, Problem> {
    let sentence = match refused {
        Refused::Gone => t().codebook_refused_gone(),
        Refused::InUse => t().codebook_refused_in_use(),
        Refused::NotTheLast => t().codebook_refused_not_last(),
    };
    let page = list_page(app, true, &form.with_error(forms::WHY, sentence)).await?;
    Ok(reply::desk_again(app, &coder.person, page))
}

async fn touched(app: &App, id: &ThemeId) -> Result<pages::Touched, Problem> {
    let theme: Theme = found(store::theme_now(&app.db, id).await?)?;
    let (pieces, count) = store::touched(&app.db, id).await?;
    Ok(pages::Touched { theme, pieces, count })
}

async fn show_recode(State(app): State<App>, coder: Coder) -> Result<Response, Problem> {
    let page = recode_page(&app, &coder, &FormState::empty()).await?;
    Ok(reply::desk(&app, &coder.person, page))
}

async fn recode_page(app: &App, coder: &Coder, form: &FormState) -> db::Result<Page> {
    let themes = themes::themes(&app.db).await?;
    Ok(match store::again(&app.db, &coder.person.account).await? {
        None => recode_pages::nothing(),
        Some((again, chosen, left)) => recode_pages::one(&again, &chosen, left, &themes, form),
    })
}

/// Judges the piece anew, or leaves it as it is; either way it was looked at.
async fn recode(State(app): State<App>, coder: Coder, Form(form): Form) -> Result<Response, Problem> {
    let Some((again, _, _)) = store::again(&app.db, &coder.person.account).await? else { return Ok(reply::see(paths::DESK_RECODE)) };
    // Sent from an older page: the next one is shown instead of a judgement about another piece.
    if form.value(recode_pages::CODING) != again.coding_id.as_str() {
        return Ok(reply::see(paths::DESK_RECODE));
    }
    let themes = themes::themes(&app.db).await?;
    let judgement = match themes::read_judgement(&form, &themes, &again.text_id, (again.start_at, again.end_at)) {
        Ok(judgement) => judgement,
        Err(wrong) => return Ok(reply::desk_again(&app, &coder.person, recode_page(&app, &coder, &wrong).await?)),
    };
    if let Judged::Kept(coding) = themes::commands::judge(&app, &coder, &judgement).await? {
        commands::looked_again(&app, &coder, &coding).await?;
    }
    Ok(reply::see(paths::DESK_RECODE))
}
