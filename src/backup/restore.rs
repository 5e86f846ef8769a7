//! From a verified backup to the database, in one transaction.
use super::{Fault, MERGED, Sum, is_left_out, read};
use crate::{
    accounts,
    audit::{self, Actor, Event},
    contributions,
    infra::{
        App,
        db::{self, Db, Tx, whole::Table},
    },
    outbox, signups,
};
use std::path::Path;

/// Stands with the mails that are not sent, for staff.
const GIVEN_UP: &str = "teruggezet uit een back-up: misschien al verstuurd";

/// What a restore did.
#[derive(Debug, PartialEq, Eq)]
pub struct Restored {
    /// What was in the backup.
    pub sums: Vec<Sum>,
    pub again: Again,
    /// Its codes cannot be checked with the key of this installation.
    pub other_key: bool,
}

/// What the backup still had, and was taken away since.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Again {
    pub texts: usize,
    pub signups: usize,
    pub accounts: usize,
    /// Mails that waited when the backup was made: whether they were sent since, nobody knows.
    pub mails: u64,
}

/// Replaces everything by what is in the backup, once that is proven to be right.
///
/// # Errors
/// With the reason why not; then nothing was changed (but an older schema is migrated first).
pub async fn restore(app: &App, path: &Path, other_key: bool) -> Result<Restored, Fault> {
    let loaded = read::load(app, path, other_key).await?;
    app.db.migrate().await?;
    let mut target = app.db.begin().await?;
    let mut tables = target.tables().await?;
    target.hold(&tables.iter().collect::<Vec<_>>()).await?;
    let again = take_away_again(app, &mut target, &loaded.scratch).await?;
    outbox::drop_waiting(&mut target).await?;
    target.empty(&tables.iter().filter(|table| !is_merged(table)).collect::<Vec<_>>()).await?;
    tables.retain(|table| !is_left_out(&table.name));
    copy(&loaded.scratch, &mut target, &tables).await?;
    let rows: u64 = loaded.sums.iter().map(|sum| sum.rows).sum();
    let event = Event { action: "backup.restored", object: "backup", id: None };
    audit::record_result(app, &mut target, &Actor::SYSTEM, event, &rows.to_string()).await?;
    target.commit().await?;
    loaded.scratch.close().await;
    // The texts that were replaced must not stay in the files (AN-52).
    app.db.forget_deleted(contributions::WORDS).await?;
    app.db.rewrite_forgotten().await?;
    Ok(Restored { sums: loaded.sums, again, other_key: loaded.other_key })
}

fn is_merged(table: &Table) -> bool {
    MERGED.contains(&table.name.as_str())
}

/// Does to the backup what was done to the database since. The receipts noted in the backup itself are
/// done as well: an older one may have been put together from two.
async fn take_away_again(app: &App, target: &mut Tx, scratch: &Db) -> db::Result<Again> {
    let mut kept = scratch.begin().await?;
    let mut again = Again::default();
    let mut receipts = contributions::withdrawn(target).await?;
    receipts.extend(contributions::withdrawn(&mut kept).await?);
    for receipt in &receipts {
        again.texts += usize::from(contributions::forget_again(&mut kept, receipt).await?);
    }
    for ended in &signups::ended(target).await? {
        again.signups += usize::from(signups::end_again(&mut kept, ended).await?);
    }
    for ended in &accounts::ended(target).await? {
        again.accounts += usize::from(accounts::end_again(&mut kept, ended).await?);
    }
    again.mails = outbox::give_up(&mut kept, app.clock.now(), GIVEN_UP).await?;
    kept.commit().await?;
    Ok(again)
}

/// Row by row: what is in the backup needs no place in memory.
async fn copy(scratch: &Db, target: &mut Tx, tables: &[Table]) -> Result<(), Fault> {
    let mut from = scratch.snapshot().await?;
    for table in tables {
        let insert = table.insert(is_merged(table));
        from.each_row(table, None, async |row| target.add_row(&insert, row).await.map(drop)).await?;
    }
    Ok(())
}
