//! Handlers: read → command → reply.
use super::{
    commands, csv_file,
    forms::{self, Offered},
    model::{List, State as Stand},
    pages, quote_pages,
    store::{self, Finding},
};
use crate::{
    access::{AnnexReader, Coder, Role, reply},
    base::{
        form::FormState,
        ids::{ExcerptId, FindingId, ThemeId},
        paths,
        texts::t,
    },
    infra::{
        App,
        db::{self, Db, found},
        problem::Problem,
        web::{Form, Query},
    },
    region, themes,
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
        .route(paths::DESK_FINDINGS, get(list))
        .route(paths::DESK_FINDINGS_NEW, get(show_new).post(add))
        .route(paths::DESK_FACTORS, get(factors))
        .route(paths::DESK_FACTORS_CSV, get(factors_csv))
        .route(paths::DESK_FINDING, get(show).post(set_state))
        .route(paths::DESK_FINDING_EDIT, get(show_edit).post(edit))
        .route(paths::DESK_FINDING_QUOTES, get(show_quotes).post(add_quotes))
        .route(paths::DESK_FINDING_DROP, post(drop_quote))
}

async fn offered(db: &Db) -> db::Result<Offered> {
    let mut lists = Vec::new();
    for list in List::ALL {
        lists.push((list, region::items(db, list.slug()).await?));
    }
    Ok(Offered { themes: themes::themes(db).await?, lists })
}

async fn list(State(app): State<App>, reader: AnnexReader, Query(query): Query) -> Result<Response, Problem> {
    let themes = themes::themes(&app.db).await?;
    let theme = themes.iter().map(|theme| &theme.id).find(|id| id.as_str() == query.value(forms::THEME));
    let state = Stand::parse(query.value(forms::STATE)).unwrap_or(Stand::Draft);
    let findings = store::list(&app.db, theme, state).await?;
    let writes = reader.person.role == Role::Werkgroep;
    Ok(reply::desk(&app, &reader.person, pages::list(&pages::Listed { themes, findings, state, writes }, &query)))
}

async fn show_new(State(app): State<App>, coder: Coder) -> Result<Response, Problem> {
    let offered = offered(&app.db).await?;
    Ok(reply::desk(&app, &coder.person, pages::form(None, &offered, &FormState::empty().with(forms::FACTOR, forms::NEITHER))))
}

async fn add(State(app): State<App>, coder: Coder, Form(form): Form) -> Result<Response, Problem> {
    let offered = offered(&app.db).await?;
    match forms::read(&form, &offered) {
        Ok(written) => Ok(reply::see(&paths::fill(paths::DESK_FINDING_QUOTES, commands::write(&app, &coder, &written).await?.as_str()))),
        Err(wrong) => Ok(reply::desk_again(&app, &coder.person, pages::form(None, &offered, &wrong))),
    }
}

async fn show(State(app): State<App>, reader: AnnexReader, Path(id): Path<FindingId>) -> Result<Response, Problem> {
    let finding = found(store::one(&app.db, &id).await?)?;
    let view = pages::Whole {
        themes: chosen_labels(&app.db, &id).await?,
        items: item_labels(&app.db, &id).await?,
        quotes: store::quotes_of(&app.db, &id).await?,
        rests: store::rests(&app.db, &id).await?,
        editions: store::editions(&app.db, &id).await?,
        writes: reader.person.role == Role::Werkgroep,
        finding,
    };
    Ok(reply::desk(&app, &reader.person, pages::whole(&view)))
}

async fn chosen_labels(db: &Db, id: &FindingId) -> db::Result<Vec<String>> {
    let (chosen, all) = (store::themes_of(db, id).await?, themes::themes(db).await?);
    Ok(all.into_iter().filter(|theme| chosen.contains(&theme.id)).map(|theme| theme.label_b1).collect())
}

async fn item_labels(db: &Db, id: &FindingId) -> db::Result<Vec<(List, String)>> {
    let chosen = store::items_of(db, id).await?;
    let mut labels = Vec::new();
    for (list, items) in offered(db).await?.lists {
        labels.extend(items.into_iter().filter(|item| chosen.contains(&(list, item.id.clone()))).map(|item| (list, item.title)));
    }
    Ok(labels)
}

async fn set_state(State(app): State<App>, coder: Coder, Path(id): Path<FindingId>, Form(form): Form) -> Result<Response, Problem> {
    found(store::one(&app.db, &id).await?)?;
    let state = Stand::parse(form.value(forms::STATE)).ok_or(Problem::BadRequest)?;
    commands::set_state(&app, &coder, &id, state).await?;
    Ok(reply::see(&paths::fill(paths::DESK_FINDING, id.as_str())))
}

async fn show_edit(State(app): State<App>, coder: Coder, Path(id): Path<FindingId>) -> Result<Response, Problem> {
    let finding = found(store::one(&app.db, &id).await?)?;
    let form = filled(&app.db, &finding).await?;
    Ok(reply::desk(&app, &coder.person, pages::form(Some(&finding), &offered(&app.db).await?, &form)))
}

async fn filled(db: &Db, finding: &Finding) -> db::Result<FormState> {
    Ok(forms::filled(finding, &store::themes_of(db, &finding.id).await?, &store::items_of(db, &finding.id).await?))
}

async fn edit(State(app): State<App>, coder: Coder, Path(id): Path<FindingId>, Form(form): Form) -> Result<Response, Problem> {
    let finding = found(store::one(&app.db, &id).await?)?;
    let offered = offered(&app.db).await?;
    let written = match forms::read(&form, &offered) {
        Ok(written) => written,
        Err(wrong) => return Ok(reply::desk_again(&app, &coder.person, pages::form(Some(&finding), &offered, &wrong))),
    };
    let seen = form.value(forms::EDITION).parse().unwrap_or(0);
    if commands::rewrite(&app, &coder, &id, seen, &written).await? {
        return Ok(reply::see(&paths::fill(paths::DESK_FINDING, id.as_str())));
    }
    // Somebody saved in the meantime: both are shown, and the next save is over the newest.
    let newest = found(store::one(&app.db, &id).await?)?;
    let form =
        form.without(forms::EDITION).with(forms::EDITION, newest.edition.to_string()).with_error(forms::TEXT, t().findings_error_newer());
    Ok(reply::desk_again(&app, &coder.person, pages::newer(&newest, &offered, &form)))
}

async fn show_quotes(State(app): State<App>, coder: Coder, Path(id): Path<FindingId>, Query(query): Query) -> Result<Response, Problem> {
    let page = quotes_page(&app, &id, query.value(forms::THEME), &query.value(quote_pages::AFTER).into(), &FormState::empty()).await?;
    Ok(reply::desk(&app, &coder.person, page))
}

async fn quotes_page(app: &App, id: &FindingId, theme: &str, after: &ExcerptId, form: &FormState) -> Result<Page, Problem> {
    let finding = found(store::one(&app.db, id).await?)?;
    let (own, all) = (store::themes_of(&app.db, id).await?, themes::themes(&app.db).await?);
    let theme: ThemeId = match all.iter().find(|one| one.id.as_str() == theme).map(|one| one.id.clone()).or_else(|| own.first().cloned()) {
        Some(theme) => theme,
        None => return Err(Problem::NotFound),
    };
    let pieces = store::to_choose(&app.db, id, &theme, after, quote_pages::PAGE + 1).await?;
    Ok(quote_pages::choose(&quote_pages::Choosing { finding, themes: all, theme, pieces }, form))
}

async fn add_quotes(State(app): State<App>, coder: Coder, Path(id): Path<FindingId>, Form(form): Form) -> Result<Response, Problem> {
    let chosen: Vec<ExcerptId> = form.values(forms::QUOTE).map(Into::into).collect();
    if chosen.is_empty() {
        let wrong = form.clone().with_error(forms::QUOTE, t().findings_error_quote());
        let page = quotes_page(&app, &id, form.value(forms::THEME), &form.value(quote_pages::AFTER).into(), &wrong).await?;
        return Ok(reply::desk_again(&app, &coder.person, page));
    }
    found(store::one(&app.db, &id).await?)?;
    commands::choose(&app, &coder, &id, &chosen, true).await?;
    Ok(reply::see(&paths::fill(paths::DESK_FINDING, id.as_str())))
}

async fn drop_quote(State(app): State<App>, coder: Coder, Path(id): Path<FindingId>, Form(form): Form) -> Result<Response, Problem> {
    found(store::one(&app.db, &id).await?)?;
    commands::choose(&app, &coder, &id, &[form.value(forms::QUOTE).into()], false).await?;
    Ok(reply::see(&paths::fill(paths::DESK_FINDING, id.as_str())))
}

async fn factors(State(app): State<App>, reader: AnnexReader) -> Result<Response, Problem> {
    Ok(reply::desk(&app, &reader.person, pages::factors(&store::factors(&app.db).await?)))
}

async fn factors_csv(State(app): State<App>, _reader: AnnexReader) -> Result<Response, Problem> {
    let file = csv_file::write(&store::factors(&app.db).await?).map_err(Problem::ours)?;
    Ok(reply::file("text/csv; charset=utf-8", "factoren.csv", file))
}
