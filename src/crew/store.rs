//! All SQL of crew. An account that ended counts nowhere.
use super::model::{Member, State};
use crate::{
    access::{Planner, Scribe},
    base::{
        ids::{AccountId, DialogueId, GemeenteId},
        time::{LocalTime, Timestamp},
    },
    dialogues::{self, Dialogue, whole_dialogues},
    infra::{
        db::{self, Db, Result, Tx},
        problem::Problem,
    },
    params,
};

/// A dialogue that looks for verkenners.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Wanting {
    #[sqlx(flatten)]
    pub dialogue: Dialogue,
    /// Who goes along or offered.
    pub helping: i64,
}

/// A dialogue that a verkenner offered to help with, or goes along to.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Mine {
    #[sqlx(flatten)]
    pub dialogue: Dialogue,
    #[sqlx(try_from = "String")]
    pub state: State,
}

/// $1 now, $2 the gemeente of the verkenner, $3 the verkenner.
pub const WANTING: &str = whole_dialogues!(
    ", (select count(*) from crew c join accounts a on a.id = c.account_id where c.dialogue_id = d.id \
     and c.state in ('aangeboden', 'mee') and a.deactivated_at is null) as helping",
    "where d.published_at is not null and d.cancelled_at is null and d.starts_local > $1 and (d.gemeente_id is null or d.gemeente_id = $2) \
     and (d.facilitator_id is null or d.facilitator_id <> $3) \
     and not exists (select c.state from crew c where c.dialogue_id = d.id and c.account_id = $3 and c.state <> 'teruggenomen') \
     and d.verkenners_wanted > (select count(*) from crew c join accounts a on a.id = c.account_id where c.dialogue_id = d.id \
     and c.state in ('aangeboden', 'mee') and a.deactivated_at is null) order by d.starts_local, d.id limit 100"
);
pub const MINE: &str = whole_dialogues!(
    ", c.state",
    "join crew c on c.dialogue_id = d.id where c.account_id = $1 and c.state <> 'teruggenomen' order by d.starts_local desc, d.id limit 100"
);
pub const MEMBERS: &str = "select c.account_id, a.email, c.state from crew c join accounts a on a.id = c.account_id \
     where c.dialogue_id = $1 and a.deactivated_at is null order by c.since, c.account_id";
pub const GOES_ALONG: &str = "select c.account_id from crew c join accounts a on a.id = c.account_id \
     where c.dialogue_id = $1 and c.account_id = $2 and c.state = 'mee' and a.deactivated_at is null";
pub const PUT: &str = "insert into crew (dialogue_id, account_id, state, since, edition) values ($1, $2, $3, $4, 1) \
     on conflict (dialogue_id, account_id) do update set state = excluded.state, since = excluded.since, edition = crew.edition + 1 \
     returning edition";
pub const ADDRESS: &str = "select email from accounts where id = $1 and deactivated_at is null";
/// The gespreksleider, and who goes along or offered; each address once.
pub const CONCERNED: &str = "select a.email from accounts a where a.deactivated_at is null and a.id in \
     (select d.facilitator_id from dialogues d where d.id = $1 union \
     select c.account_id from crew c where c.dialogue_id = $1 and c.state in ('aangeboden', 'mee')) order by a.email";
pub const STATEMENTS: &[&str] = &[WANTING, MINE, MEMBERS, GOES_ALONG, PUT, ADDRESS, CONCERNED];

/// A published dialogue of the planner's gemeenten, or one this account leads or goes along to; any other is not there.
pub async fn worked_on_by(db: &Db, scribe: &Scribe, id: &DialogueId) -> std::result::Result<Dialogue, Problem> {
    let dialogue = db::found(dialogues::by_id(db, id).await?.filter(Dialogue::is_published))?;
    let account = &scribe.person.account;
    let plans = Planner::of(scribe.person.clone()).is_some_and(|p| p.scope.covers(dialogue.gemeente_id.as_ref()));
    let works = plans || dialogue.facilitator_id.as_ref() == Some(account) || goes_along(db, id, account).await?;
    db::found(works.then_some(dialogue))
}

async fn goes_along(db: &Db, dialogue: &DialogueId, account: &AccountId) -> Result<bool> {
    let row: Option<(AccountId,)> = db.optional(GOES_ALONG, params![dialogue, account]).await?;
    Ok(row.is_some())
}

/// Coming dialogues of the gemeente and of the whole region that look for more verkenners, and that
/// this one neither leads nor has to do with; soonest first.
pub async fn wanting(db: &Db, gemeente: Option<&GemeenteId>, account: &AccountId, now: LocalTime) -> Result<Vec<Wanting>> {
    db.all(WANTING, params![now.stored(), gemeente, account]).await
}

/// What a verkenner offered to help with and was not taken back, latest first.
pub async fn mine(db: &Db, account: &AccountId) -> Result<Vec<Mine>> {
    db.all(MINE, params![account]).await
}

/// Who was ever in the crew of a dialogue, in the order of the last change.
pub async fn members(db: &Db, dialogue: &DialogueId) -> Result<Vec<Member>> {
    db.all(MEMBERS, params![dialogue]).await
}

/// The same inside the transaction that holds the dialogue.
pub async fn members_in(tx: &mut Tx, dialogue: &DialogueId) -> Result<Vec<Member>> {
    tx.all(MEMBERS, params![dialogue]).await
}

/// Writes what somebody is to a dialogue; gives the edition of it.
pub async fn put(tx: &mut Tx, dialogue: &DialogueId, account: &AccountId, state: State, now: Timestamp) -> Result<i64> {
    let (edition,): (i64,) = tx.one(PUT, params![dialogue, account, state.slug(), now]).await?;
    Ok(edition)
}

/// The address of an account that is in use.
pub async fn address(tx: &mut Tx, account: &AccountId) -> Result<Option<String>> {
    let row: Option<(String,)> = tx.optional(ADDRESS, params![account]).await?;
    Ok(row.map(|(email,)| email))
}

/// The addresses of everybody who works on a dialogue or offered to.
pub async fn concerned(tx: &mut Tx, dialogue: &DialogueId) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx.all(CONCERNED, params![dialogue]).await?;
    Ok(rows.into_iter().map(|(email,)| email).collect())
}
