//! A restored backup must not undo a sign-up that ended after it was made (INW-04).
use super::{
    commands,
    store::{self, Signup},
};
use crate::{
    base::ids::SignupId,
    infra::db::{Result, Tx},
    params,
};

/// A sign-up that ended: when, and how.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Ended {
    id: SignupId,
    cancelled_at: i64,
    ended: String,
}

/// All sign-ups that ended.
pub async fn ended(tx: &mut Tx) -> Result<Vec<Ended>> {
    tx.all(store::ENDED, &[]).await
}

/// Ends a sign-up that ended in another copy of this database, with its address and the mails to it;
/// false when it is not here, or ended already.
pub async fn end_again(tx: &mut Tx, ended: &Ended) -> Result<bool> {
    let signup: Option<Signup> = tx.optional(store::BY_ID, params![&ended.id]).await?;
    let Some(signup) = signup else { return Ok(false) };
    if tx.execute(store::END, params![&ended.id, ended.cancelled_at, &ended.ended]).await? == 0 {
        return Ok(false);
    }
    commands::forget_mails(tx, &signup).await?;
    Ok(true)
}
