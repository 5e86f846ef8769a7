//! All SQL of accounts.
use crate::{
    base::{
        ids::{AccountId, GemeenteId},
        time::Timestamp,
    },
    infra::db::{Db, Result, Tx},
    params,
};

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct AccountRow {
    pub id: AccountId,
    pub email: String,
    pub role: String,
    pub gemeente_id: Option<GemeenteId>,
    pub gemeente: Option<String>,
    pub activated_at: Option<i64>,
    pub deactivated_at: Option<i64>,
}

/// What a login decides on. Its `Debug` shows no secret.
#[derive(Clone, sqlx::FromRow)]
pub struct Credentials {
    pub id: AccountId,
    pub email: String,
    pub password_hash: Option<String>,
    pub totp_secret: Option<String>,
    pub totp_step: i64,
    pub failed_logins: i64,
    pub locked_until: i64,
}

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Activation {
    pub account_id: AccountId,
    pub expires_at: i64,
    pub used_at: Option<i64>,
}

pub const INSERT: &str = "insert into accounts (id, email, role, gemeente_id, totp_secret, created_at) values ($1, $2, $3, $4, $5, $6)";
pub const INVITE: &str = "insert into activations (token_hash, account_id, expires_at, used_at) values ($1, $2, $3, null)";
pub const ACTIVATION: &str = "select n.account_id, n.expires_at, n.used_at from activations n \
     join accounts a on a.id = n.account_id where n.token_hash = $1 and a.deactivated_at is null";
pub const USE_ACTIVATION: &str = "update activations set used_at = $2 where token_hash = $1 and used_at is null";
pub const ACTIVATE: &str =
    "update accounts set password_hash = $2, totp_step = $3, activated_at = $4, failed_logins = 0, locked_until = 0 where id = $1";
/// Back to the beginning: no password, another secret, nothing to recover with.
pub const RESET: &str = "update accounts set password_hash = null, totp_secret = $2, totp_step = 0, activated_at = null, \
     failed_logins = 0, locked_until = 0 where id = $1 and deactivated_at is null";
pub const DROP_RECOVERY: &str = "delete from recovery_codes where account_id = $1";
pub const CLOSE_LINKS: &str = "update activations set used_at = $2 where account_id = $1 and used_at is null";
pub const EXISTS: &str = "select id from accounts where email = $1";
pub const ADD_RECOVERY: &str = "insert into recovery_codes (code_hash, account_id, used_at) values ($1, $2, null)";
pub const USE_RECOVERY: &str = "update recovery_codes set used_at = $3 where code_hash = $1 and account_id = $2 and used_at is null";
pub const RECOVERY_LEFT: &str = "select count(*) from recovery_codes where account_id = $1 and used_at is null";
pub const BY_EMAIL: &str = "select id, email, password_hash, totp_secret, totp_step, failed_logins, locked_until from accounts \
     where email = $1 and activated_at is not null and deactivated_at is null";
pub const CREDENTIALS: &str =
    "select id, email, password_hash, totp_secret, totp_step, failed_logins, locked_until from accounts where id = $1";
pub const FAILED: &str = "update accounts set failed_logins = failed_logins + 1 where id = $1 returning failed_logins";
pub const LOCK_UNTIL: &str = "update accounts set locked_until = $2 where id = $1";
/// Zero rows when the step was used in the meantime.
pub const USE_STEP: &str = "update accounts set totp_step = $2 where id = $1 and totp_step < $2";
pub const SUCCEEDED: &str = "update accounts set failed_logins = 0, locked_until = 0 where id = $1";
pub const ALL: &str = "select a.id, a.email, a.role, a.gemeente_id, g.name as gemeente, a.activated_at, a.deactivated_at \
     from accounts a left join gemeenten g on g.id = a.gemeente_id order by a.email";
pub const END: &str = "update accounts set deactivated_at = $2 where id = $1 and deactivated_at is null";
pub const ENDED: &str = "select id, deactivated_at from accounts where deactivated_at is not null order by id";
pub const END_LOGINS: &str = "delete from logins where account_id = $1";

pub async fn by_email(db: &Db, email: &str) -> Result<Option<Credentials>> {
    db.optional(BY_EMAIL, params![email]).await
}

pub async fn credentials(db: &Db, id: &AccountId) -> Result<Option<Credentials>> {
    db.optional(CREDENTIALS, params![id]).await
}

pub async fn activation(db: &Db, token_hash: &str) -> Result<Option<Activation>> {
    db.optional(ACTIVATION, params![token_hash]).await
}

pub async fn all(db: &Db) -> Result<Vec<AccountRow>> {
    db.all(ALL, &[]).await
}

pub async fn recovery_left(db: &Db, id: &AccountId) -> Result<i64> {
    let (left,): (i64,) = db.one(RECOVERY_LEFT, params![id]).await?;
    Ok(left)
}

/// Whether a recovery code was there to be used.
pub async fn use_recovery(tx: &mut Tx, hash: &str, account: &AccountId, now: Timestamp) -> Result<bool> {
    Ok(tx.execute(USE_RECOVERY, params![hash, account, now]).await? == 1)
}

/// The accounts that ended, each with the moment.
pub async fn ended(tx: &mut Tx) -> Result<Vec<(AccountId, i64)>> {
    tx.all(ENDED, &[]).await
}

/// Ends an account that ended in another copy of this database; false when it is not here, or ended.
pub async fn end_again(tx: &mut Tx, (id, at): &(AccountId, i64)) -> Result<bool> {
    Ok(tx.execute(END, params![id, *at]).await? == 1)
}

pub const STATEMENTS: &[&str] = &[
    INSERT,
    INVITE,
    ACTIVATION,
    USE_ACTIVATION,
    ACTIVATE,
    RESET,
    DROP_RECOVERY,
    CLOSE_LINKS,
    EXISTS,
    ADD_RECOVERY,
    USE_RECOVERY,
    RECOVERY_LEFT,
    BY_EMAIL,
    CREDENTIALS,
    FAILED,
    LOCK_UNTIL,
    USE_STEP,
    SUCCEEDED,
    ALL,
    END,
    ENDED,
    END_LOGINS,
];
