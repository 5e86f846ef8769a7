//! The SQL of a sign-up that changes.
use crate::{
    base::ids::SignupId,
    infra::db::{Result, Tx},
    params,
};

pub const CHANGE: &str = "update signups set people = $2, needs = $3, \
     mail_failed_at = case when email = $4 then mail_failed_at end, email = $4, edition = edition + 1 where id = $1 and cancelled_at is null";
pub const STATEMENTS: &[&str] = &[CHANGE];

/// What a person may change. When it was made and its place in line stay.
pub async fn change(tx: &mut Tx, id: &SignupId, people: i64, needs: &str, email: Option<&str>) -> Result<u64> {
    tx.execute(CHANGE, params![id, people, needs, email]).await
}
