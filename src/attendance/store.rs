//! All SQL of the door. Every statement is about one dialogue (C-12), but for the one that goes to the gate.
use super::model::Kind;
use crate::{
    access::Scope,
    base::{
        gate,
        ids::{DialogueId, GemeenteId},
        time::{Days, Timestamp},
    },
    infra::db::{Db, Result, Tx},
    params,
};

/// People of one kind, of the counts that were not undone.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Total {
    pub kind: String,
    pub signed_up: i64,
    pub walk_in: i64,
}

pub const COUNT: &str = "insert into attendance (id, dialogue_id, kind, people, walk_in, counted_at) values ($1, $2, $3, $4, $5, $6) \
     on conflict (id) do nothing";
pub const LAST: &str = "select id from attendance where dialogue_id = $1 and undone_at is null and by_code = 0 \
     order by counted_at desc, id limit 1";
pub const UNDO: &str = "update attendance set undone_at = $3 where dialogue_id = $1 and id = $2 and undone_at is null";
pub const TOTALS: &str = "select kind, cast(sum(case when walk_in = 0 then people else 0 end) as bigint) as signed_up, \
     cast(sum(case when walk_in = 0 then 0 else people end) as bigint) as walk_in \
     from attendance where dialogue_id = $1 and undone_at is null group by kind order by kind";
pub const PER_GEMEENTE: &str = "select d.gemeente_id, a.kind, cast(sum(a.people) as bigint) as people \
     from dialogues d join attendance a on a.dialogue_id = d.id where d.starts_local >= $1 and d.starts_local < $2 \
     and d.cancelled_at is null and a.undone_at is null and (cast($3 as text) is null or d.gemeente_id = $3) \
     group by d.gemeente_id, a.kind";

/// People of one kind who came in one gemeente, or (none) to dialogues of the whole region.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Came {
    pub gemeente_id: Option<GemeenteId>,
    pub kind: String,
    #[sqlx(try_from = "i64")]
    pub people: gate::Count,
}
/// Counted again after it was undone; never twice.
pub const COUNT_CODE: &str = "insert into attendance (id, dialogue_id, kind, people, walk_in, counted_at, by_code) \
     values ($1, $2, $3, $4, 0, $5, 1) on conflict (id) do update set kind = excluded.kind, people = excluded.people, undone_at = null \
     where attendance.undone_at is not null";
pub const OF_CODE: &str = "select kind, people from attendance where id = $1 and undone_at is null";
pub const STATEMENTS: &[&str] = &[COUNT, LAST, UNDO, TOTALS, PER_GEMEENTE, COUNT_CODE, OF_CODE];

/// A number of people at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    pub kind: Kind,
    pub people: i64,
    /// Without a sign-up.
    pub walk_in: bool,
}

/// False when this form was counted before.
pub async fn count(tx: &mut Tx, key: &str, dialogue: &DialogueId, count: Count, now: Timestamp) -> Result<bool> {
    let values = params![key, dialogue, count.kind.slug(), count.people, i64::from(count.walk_in), now];
    Ok(tx.execute(COUNT, values).await? == 1)
}

/// Counts the people of a code; false when they were counted before. `moment` is no time of entry.
pub async fn count_code(tx: &mut Tx, id: &str, dialogue: &DialogueId, people: i64, kind: Kind, moment: Timestamp) -> Result<bool> {
    Ok(tx.execute(COUNT_CODE, params![id, dialogue, kind.slug(), people, moment]).await? == 1)
}

/// What a code counted, when that stands: kind and people.
pub async fn of_code(tx: &mut Tx, id: &str) -> Result<Option<(String, i64)>> {
    tx.optional(OF_CODE, params![id]).await
}

/// The last count by hand of a dialogue that stands.
pub async fn last(db: &Db, dialogue: &DialogueId) -> Result<Option<String>> {
    let last: Option<(String,)> = db.optional(LAST, params![dialogue]).await?;
    Ok(last.map(|(id,)| id))
}

/// Undoes one count of a dialogue; false when it was undone before, or is of another dialogue.
pub async fn undo(tx: &mut Tx, dialogue: &DialogueId, id: &str, now: Timestamp) -> Result<bool> {
    Ok(tx.execute(UNDO, params![dialogue, id, now]).await? == 1)
}

/// Who came to a dialogue, per kind: counts that were not undone (C-16).
pub async fn totals(db: &Db, dialogue: &DialogueId) -> Result<Vec<Total>> {
    db.all(TOTALS, params![dialogue]).await
}

/// The same within a transaction.
pub async fn totals_within(tx: &mut Tx, dialogue: &DialogueId) -> Result<Vec<Total>> {
    tx.all(TOTALS, params![dialogue]).await
}

/// Who came to the dialogues that began on these days, on their way to the gate.
pub async fn per_gemeente(db: &Db, scope: &Scope, days: &Days) -> Result<Vec<Came>> {
    db.all(PER_GEMEENTE, params![&days.from, &days.until, scope.gemeente()]).await
}
