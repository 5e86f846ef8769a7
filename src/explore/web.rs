//! Handlers: read → store → reply.
use super::{
    compare::{self, Share},
    csv_file, forms,
    matrix::{Column, Matrix},
    overview_pages::{self, Compared, Overview},
    saturation, search, search_pages,
    store::{self, Narrowed, Tally},
};
use crate::{
    access::{Coder, reply},
    base::{ids::SeriesId, paths, texts::t},
    contributions::Perspective,
    infra::{
        App,
        db::{self, Db},
        problem::Problem,
        web::Query,
    },
    region,
    themes::{Theme, themes},
};
use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::get,
};

pub fn routes() -> Router<App> {
    Router::new()
        .route(paths::DESK_SEARCH, get(show_search))
        .route(paths::DESK_OVERVIEW, get(show_overview))
        .route(paths::DESK_OVERVIEW_CSV, get(overview_csv))
        .route(paths::DESK_SATURATION, get(show_saturation))
}

async fn show_search(State(app): State<App>, coder: Coder, Query(query): Query) -> Result<Response, Problem> {
    let themes = themes(&app.db).await?;
    if query.values(forms::WORDS).next().is_none() {
        return Ok(reply::desk(&app, &coder.person, search_pages::search(&query, &themes, None)));
    }
    match forms::read(&query, &themes) {
        Err(wrong) => Ok(reply::desk_again(&app, &coder.person, search_pages::search(&wrong, &themes, None))),
        Ok(asked) => {
            let narrowed = Narrowed {
                state: asked.state.map(forms::State::slug),
                theme: asked.theme.as_ref(),
                coder: &coder.person.account,
                everybody: asked.everybody,
            };
            let found = search::find(&app.db, &asked.query, &narrowed, asked.after.clone()).await?;
            Ok(reply::desk(&app, &coder.person, search_pages::search(&query, &themes, Some((&asked, &found)))))
        }
    }
}

async fn show_overview(State(app): State<App>, coder: Coder) -> Result<Response, Problem> {
    let themes = themes(&app.db).await?;
    let tallies = store::by_perspective(&app.db).await?;
    let coded = store::coded(&app.db).await?;
    let overview = Overview {
        compared: compared(&themes, &tallies, &coded),
        by_perspective: Matrix::of(&themes, perspectives(), &tallies),
        by_gemeente: by_gemeente(&app.db, &themes).await?,
        coded: coded.iter().map(|(_, texts)| texts).sum(),
        series: store::series(&app.db).await?,
    };
    Ok(reply::desk(&app, &coder.person, overview_pages::overview(&overview)))
}

async fn overview_csv(State(app): State<App>, _coder: Coder) -> Result<Response, Problem> {
    let themes = themes(&app.db).await?;
    let by_perspective = Matrix::of(&themes, perspectives(), &store::by_perspective(&app.db).await?);
    let by_gemeente = by_gemeente(&app.db, &themes).await?;
    let file = csv_file::write(&by_perspective, &by_gemeente).map_err(Problem::ours)?;
    Ok(reply::file("text/csv; charset=utf-8", "thema-overzicht.csv", file))
}

async fn show_saturation(State(app): State<App>, coder: Coder, Path(id): Path<SeriesId>) -> Result<Response, Problem> {
    let series = db::found(store::one_series(&app.db, &id).await?)?;
    let (steps, left) = saturation::steps(&store::given(&app.db, &id).await?);
    let themes = themes(&app.db).await?;
    Ok(reply::desk(&app, &coder.person, overview_pages::saturation(&series, &steps, left, &themes)))
}

async fn by_gemeente(db: &Db, themes: &[Theme]) -> db::Result<Matrix> {
    let gemeenten = region::gemeenten(db).await?.into_iter();
    let columns = gemeenten.map(|g| Column { value: Some(g.id.to_string()), label: g.name });
    let columns = columns.chain([Column { value: None, label: t().explore_whole_region() }]).collect();
    Ok(Matrix::of(themes, columns, &store::by_gemeente(db).await?))
}

fn perspectives() -> Vec<Column> {
    let told = Perspective::ALL.map(|one| Column { value: Some(one.slug().to_owned()), label: overview_pages::group_name(one) });
    told.into_iter().chain([Column { value: None, label: t().explore_untold() }]).collect()
}

/// Every theme with every two groups who told from where they speak.
fn compared(themes: &[Theme], tallies: &[Tally], coded: &[(Option<String>, i64)]) -> Vec<Compared> {
    let of = |group: Perspective| coded.iter().filter(|(value, _)| value.as_deref() == Some(group.slug())).map(|(_, n)| n).sum();
    let with = |theme: &Theme, group: Perspective| {
        let mine = |tally: &&Tally| tally.theme_id == theme.id && tally.value.as_deref() == Some(group.slug());
        tallies.iter().filter(mine).map(|tally| tally.texts).sum()
    };
    let groups = [Perspective::Parent, Perspective::Youth, Perspective::Professional];
    let pairs = [(groups[0], groups[1]), (groups[0], groups[2]), (groups[1], groups[2])];
    let one = |theme: &Theme, (a, b): (Perspective, Perspective)| {
        let (first, second) = (Share { with: with(theme, a), of: of(a) }, Share { with: with(theme, b), of: of(b) });
        Compared { theme: theme.clone(), groups: (a, b), shares: (first, second), difference: compare::compare(first, second) }
    };
    themes.iter().flat_map(|theme| pairs.map(|pair| one(theme, pair))).collect()
}
