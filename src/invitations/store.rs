//! All SQL of invitations. Every statement is about one dialogue.
use super::model::{Answer, Noted};
use crate::{
    base::{ids::DialogueId, time::LocalTime},
    infra::db::{Db, Result, Tx},
    params,
};

pub const OF_DIALOGUE: &str = "select group_id, state, note, changed_on, edition from invitations where dialogue_id = $1 order by group_id";
pub const PUT: &str = "insert into invitations (dialogue_id, group_id, state, note, changed_on, edition) values ($1, $2, $3, $4, $5, $6) \
     on conflict (dialogue_id, group_id) do update set state = excluded.state, note = excluded.note, \
     changed_on = excluded.changed_on, edition = excluded.edition";
/// Free text has a term too.
pub const FORGET_NOTES: &str =
    "update invitations set note = '' where note <> '' and dialogue_id in (select id from dialogues where ends_local < $1)";
pub const STATEMENTS: &[&str] = &[OF_DIALOGUE, PUT, FORGET_NOTES];

/// Forgets the notes about dialogues that ended before a moment; gives how many.
pub async fn forget_notes(tx: &mut Tx, before: LocalTime) -> Result<u64> {
    tx.execute(FORGET_NOTES, params![before.stored()]).await
}

/// What is noted about the groups of a dialogue.
pub async fn of_dialogue(db: &Db, dialogue: &DialogueId) -> Result<Vec<Noted>> {
    db.all(OF_DIALOGUE, params![dialogue]).await
}

/// The same inside the transaction that holds the dialogue.
pub async fn of_dialogue_in(tx: &mut Tx, dialogue: &DialogueId) -> Result<Vec<Noted>> {
    tx.all(OF_DIALOGUE, params![dialogue]).await
}

/// Writes one answer as part of a change of the list.
pub async fn put(tx: &mut Tx, dialogue: &DialogueId, answer: &Answer, day: &str, edition: i64) -> Result<()> {
    let values = params![dialogue, &answer.group, answer.state.slug(), &answer.note, day, edition];
    tx.execute(PUT, values).await.map(drop)
}
