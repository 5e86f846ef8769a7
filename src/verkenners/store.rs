//! All SQL of the slice.
use super::model::{Application, NewApplication};
use crate::{
    base::{
        ids::{AccountId, ApplicationId},
        time::Timestamp,
    },
    infra::db::{Db, Result, Tx},
    params,
};

pub const KEEP: &str = "insert into verkenner_applications \
     (id, name, organisation, domain, gemeente_id, email, motivation, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8) \
     on conflict (email) where approved_at is null and declined_at is null do nothing";
/// The no-op update takes the row, so that two decisions come one after the other.
pub const LOCK: &str = "update verkenner_applications set created_at = created_at where id = $1 \
     returning id, gemeente_id, email, approved_at, declined_at";
pub const APPROVE: &str = "update verkenner_applications set approved_at = $2, account_id = $3 where id = $1";
pub const DECLINE: &str = "update verkenner_applications set declined_at = $2 where id = $1";
pub const OPEN: &str = "select v.id, v.name, v.organisation, v.domain, g.name as gemeente, v.email, v.motivation, v.created_at \
     from verkenner_applications v join gemeenten g on g.id = v.gemeente_id \
     where v.approved_at is null and v.declined_at is null order by v.created_at, v.id limit $1";
pub const OPEN_COUNT: &str = "select count(*) from verkenner_applications where approved_at is null and declined_at is null";
pub const VERKENNERS: &str = "select v.name, a.email, g.name as gemeente, v.domain, a.activated_at, a.deactivated_at \
     from accounts a left join gemeenten g on g.id = a.gemeente_id left join verkenner_applications v on v.account_id = a.id \
     where a.role = 'verkenner' order by g.position, a.email, a.id limit $1 offset $2";

/// Keeps the application unless the address has an open one; tells whether it was kept.
pub async fn keep(tx: &mut Tx, id: &ApplicationId, new: &NewApplication, now: Timestamp) -> Result<bool> {
    let row = params![id, &new.name, &new.organisation, new.domain.slug(), &new.gemeente, new.email.as_str(), &new.motivation, now];
    Ok(tx.execute(KEEP, row).await? == 1)
}

/// The application, held until the transaction ends.
pub async fn lock(tx: &mut Tx, id: &ApplicationId) -> Result<Option<Application>> {
    tx.optional(LOCK, params![id]).await
}

pub async fn approve(tx: &mut Tx, id: &ApplicationId, account: &AccountId, now: Timestamp) -> Result<()> {
    tx.execute(APPROVE, params![id, now, account]).await.map(drop)
}

pub async fn decline(tx: &mut Tx, id: &ApplicationId, now: Timestamp) -> Result<()> {
    tx.execute(DECLINE, params![id, now]).await.map(drop)
}

/// An open application as the team reads it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Open {
    pub id: ApplicationId,
    pub name: String,
    pub organisation: String,
    pub domain: String,
    pub gemeente: String,
    pub email: String,
    pub motivation: String,
    pub created_at: i64,
}

/// The oldest open applications.
pub async fn open(db: &Db, limit: i64) -> Result<Vec<Open>> {
    db.all(OPEN, params![limit]).await
}

/// How many applications wait for a decision.
pub async fn open_count(db: &Db) -> Result<i64> {
    let (count,): (i64,) = db.one(OPEN_COUNT, &[]).await?;
    Ok(count)
}

/// A verkenner as the team sees it. Without a name and domain when the account was not made from an application.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Verkenner {
    pub name: Option<String>,
    pub email: String,
    pub gemeente: Option<String>,
    pub domain: Option<String>,
    pub activated_at: Option<i64>,
    pub deactivated_at: Option<i64>,
}

pub async fn verkenners(db: &Db, limit: i64, offset: i64) -> Result<Vec<Verkenner>> {
    db.all(VERKENNERS, params![limit, offset]).await
}

pub const STATEMENTS: &[&str] = &[KEEP, LOCK, APPROVE, DECLINE, OPEN, OPEN_COUNT, VERKENNERS];
