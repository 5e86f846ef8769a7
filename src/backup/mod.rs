//! `expeditie backup` and `expeditie restore`: everything in one file, the same on both engines.
//!
//! Rules:
//! - **Made** of one moment (a snapshot), from the schema itself: every table is in it, or in [`LEFT_OUT`]
//!   with the reason. Rows stand in the order of their keys, which are random (AN-12), so the file adds
//!   no order of arrival; its finest moment is the day. Two backups of one state on one day are the same
//!   bytes. What nobody has checked yet is not in it, nor what hangs on that (AN-54).
//! - **Proven** before it counts: reading a backup loads it into a database without a name, with the
//!   schema it was made with, so keys, links and types are checked by a database and not by us; then it
//!   is migrated, and every coded excerpt must still be its slice (D15). `restore` replaces in one
//!   transaction, or not at all.
//! - **Nothing that was taken away comes back** (AN-54, INW-04): withdrawn texts, sign-ups that ended and
//!   accounts that ended in the database that is replaced are taken away again. What happened stays
//!   ([`MERGED`]): a restore does not rewrite the log, and no mail is sent twice (C-22).
//! - The secret is never in the file; a keyed check value tells whether the codes in it can be checked.
mod format;
mod make;
mod read;
mod restore;
pub mod store;
#[cfg(test)]
mod tests;

pub use make::{Made, make};
pub use read::verify;
pub use restore::{Restored, restore};

use crate::infra::{App, keys::Purpose};
use sqlx::migrate::MigrateError;

/// Tables that are not in a backup, and why.
pub const LEFT_OUT: &[(&str, &str)] = &[
    ("activations", "a link that opens an account must not come back to life; an administrator sends a new one"),
    ("logins", "everybody logs in again"),
];

/// Tables of what happened: a restore adds to them and removes nothing.
const MERGED: &[&str] = &["audit_log", "mails", "withdrawn_receipts"];

/// The rows of a table that nobody has checked yet are not in a backup.
const CHECKED: (&str, &str) = ("contributions", "(released_on is not null or held_on is not null)");

/// How many rows of a table, and the SHA-256 of their lines.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sum {
    pub table: String,
    pub rows: u64,
    pub sha256: String,
}

/// Why it was not done: one sentence each, for the person at the command line.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("This file is no backup of Expeditie.")]
    NotABackup,
    #[error("This backup is damaged: {0}.")]
    Damaged(String),
    #[error("This backup was made by a newer program (schema {backup}, this one knows {known}); restore it with that program.")]
    Newer { backup: i64, known: i64 },
    #[error(
        "This backup was made with another SECRET_KEY_FILE, so none of its codes can be checked with this one. \
         Use the key it was made with, or add --other-key to restore it without working codes."
    )]
    OtherKey,
    #[error("The file cannot be {0}: {1}.")]
    File(&'static str, std::io::Error),
    #[error("The database could not be migrated: {0}")]
    Migration(#[from] MigrateError),
    #[error("The database refused: {0}")]
    Database(#[from] sqlx::Error),
}

/// Tells whether a backup was made with this secret, and nothing about the secret.
fn key_check(app: &App) -> String {
    app.keys.hash(Purpose::BackupCheck, "expeditie backup")
}

fn is_left_out(table: &str) -> bool {
    LEFT_OUT.iter().any(|(name, _)| *name == table)
}
