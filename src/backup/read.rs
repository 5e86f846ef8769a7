//! From a file to a database without a name, where everything about it is checked.
use super::{
    Fault, Sum,
    format::{Line, Manifest, Reader},
    is_left_out, key_check, store,
};
use crate::{
    base::ids::ExcerptId,
    infra::{
        App,
        db::{self, Db, Tx, whole::Table},
    },
    themes::model::{Quote, Span},
};
use std::path::Path;

/// How many excerpts are looked at at once.
const AT_ONCE: i64 = 200;

/// Whether a restore would take this file; gives what is in it. Changes nothing.
///
/// # Errors
/// With the reason why not.
pub async fn verify(app: &App, path: &Path, other_key: bool) -> Result<Vec<Sum>, Fault> {
    let loaded = load(app, path, other_key).await?;
    loaded.scratch.close().await;
    Ok(loaded.sums)
}

/// A backup that is fine, as a database with the newest schema.
pub(super) struct Loaded {
    pub scratch: Db,
    pub sums: Vec<Sum>,
    /// It was made with another key, and that was allowed.
    pub other_key: bool,
}

pub(super) async fn load(app: &App, path: &Path, other_key: bool) -> Result<Loaded, Fault> {
    let (mut reader, manifest) = Reader::open(path)?;
    let scratch = Db::scratch().await?;
    let known = scratch.newest_schema();
    if manifest.schema > known {
        return Err(Fault::Newer { backup: manifest.schema, known });
    }
    let is_other = manifest.key_check != key_check(app);
    if is_other && !other_key {
        return Err(Fault::OtherKey);
    }
    scratch.migrate_to(manifest.schema).await?;
    let mut tx = scratch.begin().await?;
    let sums = fill(&mut tx, &mut reader, &manifest).await?;
    tx.commit().await?;
    scratch.migrate().await?;
    let mut tx = scratch.begin().await?;
    every_excerpt_is_its_slice(&mut tx).await?;
    tx.commit().await?;
    Ok(Loaded { scratch, sums, other_key: is_other })
}

/// Puts the rows of the file into an empty database of the same schema. Keys, links and types are its to check.
async fn fill(tx: &mut Tx, reader: &mut Reader, manifest: &Manifest) -> Result<Vec<Sum>, Fault> {
    let mut tables = tx.tables().await?;
    tables.retain(|table| !is_left_out(&table.name));
    // What migrations put there comes from the backup as well.
    tx.empty(&tables.iter().collect::<Vec<_>>()).await?;
    let mut sums = Vec::new();
    for listed in &manifest.tables {
        let unknown = || Fault::Damaged(format!("the table {} does not belong to schema {}", listed.name, manifest.schema));
        let at = tables.iter().position(|table| table.name == listed.name).ok_or_else(unknown)?;
        let table = in_order(tables.remove(at), &listed.columns).ok_or_else(unknown)?;
        sums.push(fill_table(tx, reader, &table).await?);
    }
    if let Some(table) = tables.first() {
        return Err(Fault::Damaged(format!("the table {} is not in it", table.name)));
    }
    match reader.next()? {
        Line::End => Ok(sums),
        _ => Err(Fault::Damaged("there is more in it than it says".into())),
    }
}

/// The same table with its columns in the order of the file; `None` when they are not the same columns.
fn in_order(mut table: Table, names: &[String]) -> Option<Table> {
    let mut columns = Vec::new();
    for name in names {
        let at = table.columns.iter().position(|column| column.name == *name)?;
        columns.push(table.columns.remove(at));
    }
    table.columns.is_empty().then_some(Table { columns, ..table })
}

async fn fill_table(tx: &mut Tx, reader: &mut Reader, table: &Table) -> Result<Sum, Fault> {
    let misfit = || Fault::Damaged(format!("a row of {} does not fit", table.name));
    let insert = table.insert(false);
    loop {
        match reader.next()? {
            Line::Row(row) => {
                let added = tx.add_row(&insert, table.parse(&row).ok_or_else(misfit)?).await;
                added.map_err(|error| if error.as_database_error().is_some() { misfit() } else { Fault::Database(error) })?;
            }
            Line::Sum(sum) if sum.table == table.name => return Ok(sum),
            _ => return Err(Fault::Damaged(format!("the table {} does not end", table.name))),
        }
    }
}

/// A quote that is not a piece of its text can never be printed (never list, 6); a backup that has one
/// is not what was coded.
async fn every_excerpt_is_its_slice(tx: &mut Tx) -> Result<(), Fault> {
    let mut last = ExcerptId::from("");
    loop {
        let excerpts: db::Result<Vec<store::Excerpt>> = store::excerpts_after(tx, &last, AT_ONCE).await;
        let excerpts = excerpts?;
        let Some(end) = excerpts.last() else { return Ok(()) };
        last = end.id.clone();
        for excerpt in excerpts {
            let span = Span::stored(excerpt.start_at, excerpt.end_at);
            Quote::verified(excerpt.id, &excerpt.text, span, &excerpt.fingerprint, false)
                .map_err(|wrong| Fault::Damaged(format!("the excerpt {} is not the piece that was coded", wrong.0)))?;
        }
    }
}
