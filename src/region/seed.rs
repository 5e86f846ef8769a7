//! Loading the programme: idempotent, and it stops when a count is not what the sources hold (BEH-04).
use super::{data, data::Programme, store};
use crate::{
    audit::{self, Actor, Event},
    infra::{App, db::Tx},
    params,
};

#[derive(Debug, thiserror::Error)]
pub enum SeedFault {
    #[error("the region's data file cannot be read: {0}")]
    Unreadable(#[from] serde_json::Error),
    #[error("the region's data file has {found} {what}, and must have {expected}; nothing was loaded")]
    WrongCount { what: &'static str, expected: usize, found: usize },
    #[error("the database refused the programme data: {0}")]
    Database(#[from] sqlx::Error),
}

/// What was loaded, in the order of the sources.
#[derive(Debug, PartialEq, Eq)]
pub struct SeedReport(pub Vec<(&'static str, usize)>);

/// Loads the compiled-in programme in one transaction. Running it again changes nothing.
pub async fn seed(app: &App) -> Result<SeedReport, SeedFault> {
    let programme = data::programme()?;
    let report = counts(&programme)?;
    let mut tx = app.db.begin().await?;
    lists(&mut tx, &programme).await?;
    themes(&mut tx, &programme).await?;
    items(&mut tx, &programme).await?;
    audit::record(app, &mut tx, &Actor::SYSTEM, Event { action: "programme.seeded", object: "programme", id: None }).await?;
    tx.commit().await?;
    Ok(report)
}

/// The counts of the sources: 9 gemeenten, 7 themes with 26 quotes and 6 descriptions, question
/// lists of 11, 3, 1 and 2, 9 principles, 3 advices, 6 programme lines, 9 indicators.
pub(super) fn counts(programme: &Programme) -> Result<SeedReport, SeedFault> {
    let questions = |id: &str| programme.question_lists.iter().find(|l| l.id == id).map_or(0, |l| l.questions.len());
    let wanted = [
        ("gemeenten", 9, programme.municipalities.len()),
        ("themes", 7, programme.themes.len()),
        ("quotes of themes", 26, programme.themes.iter().map(|t| t.quotes.len()).sum()),
        ("descriptions of themes", 6, programme.themes.iter().filter(|t| t.description.is_some()).count()),
        ("question lists", 4, programme.question_lists.len()),
        ("questions in groepsgesprek", 11, questions("groepsgesprek")),
        ("questions in ouders", 3, questions("ouders")),
        ("questions in jongeren", 1, questions("jongeren")),
        ("questions in handelingskader-moerdijk", 2, questions("handelingskader-moerdijk")),
        ("principles", 9, programme.principles.len()),
        ("advices", 3, programme.advices.len()),
        ("programme lines", 6, programme.programme_lines.len()),
        ("indicators", 9, programme.indicators.len()),
    ];
    match wanted.iter().find(|(_, expected, found)| expected != found) {
        Some(&(what, expected, found)) => Err(SeedFault::WrongCount { what, expected, found }),
        None => Ok(SeedReport(wanted.iter().map(|&(what, _, found)| (what, found)).collect())),
    }
}

async fn lists(tx: &mut Tx, programme: &Programme) -> sqlx::Result<()> {
    for g in &programme.municipalities {
        tx.execute(store::PUT_GEMEENTE, params![&g.id, &g.name, g.order]).await?;
    }
    for (position, list) in (1_i64..).zip(&programme.question_lists) {
        tx.execute(store::PUT_LIST, params![&list.id, &list.title, &list.audience, position]).await?;
        for q in &list.questions {
            let b1 = q.b1.as_ref().unwrap_or(&q.verbatim);
            tx.execute(store::PUT_QUESTION, params![&q.id, &list.id, q.order, &q.verbatim, b1]).await?;
        }
    }
    Ok(())
}

async fn themes(tx: &mut Tx, programme: &Programme) -> sqlx::Result<()> {
    for theme in &programme.themes {
        let verbatim = theme.description.as_ref().map(|d| d.verbatim.as_str());
        let shown = theme.description.as_ref().map(data::Text::shown);
        let row = params![&theme.id, theme.order, &theme.label, &theme.label_b1, verbatim, shown, &theme.description_b1];
        tx.execute(store::PUT_THEME, row).await?;
        for (position, quote) in (1_i64..).zip(&theme.quotes) {
            let row = params![&quote.id, &theme.id, position, &quote.text.verbatim, quote.text.shown()];
            tx.execute(store::PUT_QUOTE, row).await?;
        }
    }
    Ok(())
}

async fn items(tx: &mut Tx, programme: &Programme) -> sqlx::Result<()> {
    let lines =
        [("uitgangspunt", &programme.principles), ("programmalijn", &programme.programme_lines), ("indicator", &programme.indicators)];
    for (kind, lines) in lines {
        for line in lines {
            let title = line.label.as_deref().unwrap_or(line.text.shown());
            tx.execute(store::PUT_ITEM, params![kind, &line.id, line.order, title, &line.text.verbatim]).await?;
        }
    }
    for advice in &programme.advices {
        tx.execute(store::PUT_ITEM, params!["advies", &advice.id, advice.order, &advice.title, &advice.title]).await?;
        for (position, sub) in (1_i64..).zip(&advice.sub) {
            let id = format!("{}/{}", advice.id, sub.id);
            let row = params!["deeladvies", id, advice.order * 100 + position, &sub.title, &sub.text.verbatim];
            tx.execute(store::PUT_ITEM, row).await?;
        }
    }
    Ok(())
}
