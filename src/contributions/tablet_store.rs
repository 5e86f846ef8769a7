//! All SQL of the tablet that goes round.
use crate::{
    base::time::LocalTime,
    infra::db::{Db, Result, Tx},
    params,
};

pub const FINISH: &str = "insert into finished_forms (id, finished_on) values ($1, $2) on conflict (id) do nothing";
pub const IS_FINISHED: &str = "select id from finished_forms where id = $1";
pub const FORGET: &str = "delete from finished_forms where finished_on < $1";

pub async fn finish(tx: &mut Tx, form: &str, day: &str) -> Result<()> {
    tx.execute(FINISH, params![form, day]).await.map(drop)
}

pub async fn is_finished(db: &Db, form: &str) -> Result<bool> {
    let row: Option<(String,)> = db.optional(IS_FINISHED, params![form]).await?;
    Ok(row.is_some())
}

/// Forgets the forms that were finished before a day; gives how many.
pub async fn forget(tx: &mut Tx, before: LocalTime) -> Result<u64> {
    tx.execute(FORGET, params![before.day()]).await
}

pub const STATEMENTS: &[&str] = &[FINISH, IS_FINISHED, FORGET];
