//! The one statement of its own: rows are written as every contribution is.
use crate::{
    infra::db::{Db, Result},
    params,
};

/// What was taken away does not come back with its file.
pub const KNOWN: &str = "select receipt_hash from contributions where receipt_hash = $1 \
     union select receipt_hash from withdrawn_receipts where receipt_hash = $1";
pub const STATEMENTS: &[&str] = &[KNOWN];

/// Whether a row with this mark was kept before.
pub async fn is_known(db: &Db, mark: &str) -> Result<bool> {
    let row: Option<(String,)> = db.optional(KNOWN, params![mark]).await?;
    Ok(row.is_some())
}
