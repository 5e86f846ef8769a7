//! The SQL of what people are told: who wants to hear, what moved, which reminders were written.
use crate::{
    base::{
        ids::DialogueId,
        time::{LocalTime, Timestamp},
    },
    dialogues::Dialogue,
    infra::db::{Db, Result, Tx},
    params,
};

/// Somebody who wants to hear about a dialogue. Not printable: an address stays out of logs.
#[derive(Clone, sqlx::FromRow)]
pub struct Recipient {
    pub email: String,
}

/// One row per address, however often it signed up.
pub const RECIPIENTS: &str = "select distinct email from signups \
     where dialogue_id = $1 and cancelled_at is null and email is not null order by email";
pub const REMEMBER_MOVE: &str = "insert into dialogue_moves (dialogue_id, starts_local, ends_local, place, online_link, due_at) \
     values ($1, $2, $3, $4, $5, $6) on conflict (dialogue_id) do nothing";
pub const FORGET_MOVE: &str = "delete from dialogue_moves where dialogue_id = $1";
pub const MOVES_DUE: &str = "select dialogue_id, starts_local, ends_local, place, online_link from dialogue_moves \
     where due_at <= $1 order by due_at, dialogue_id limit 100";

pub const STARTING: &str = "select id from dialogues where published_at is not null and cancelled_at is null \
     and starts_local > $1 and starts_local <= $2 order by starts_local, id";
pub const UNREPORTED: &str = "select id from dialogues where published_at is not null and cancelled_at is null and closed_at is null \
     and starts_local > $1 and ends_local <= $2 and starts_local <= $2 order by starts_local, id";
pub const NOTE_REMINDER: &str = "insert into reminders_written (dialogue_id, hours, starts_local) values ($1, $2, $3) \
     on conflict (dialogue_id, hours, starts_local) do nothing";
pub const SEATED_BEFORE: &str = "select distinct email from signups where dialogue_id = $1 and cancelled_at is null \
     and email is not null and seated_at <= $2 and offer_until is null order by email";
pub const ORGANISER: &str = "select a.email from dialogues d join accounts a on a.id = d.organiser_id \
     where d.id = $1 and a.activated_at is not null and a.deactivated_at is null";

/// A dialogue that moved, as people know it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Move {
    pub dialogue_id: DialogueId,
    pub starts_local: String,
    pub ends_local: String,
    pub place: String,
    pub online_link: Option<String>,
}

/// Keeps what people know of a dialogue before its first change; a later change within the time
/// leaves that, so that all of them are told at once.
pub async fn remember_move(tx: &mut Tx, before: &Dialogue, due: Timestamp) -> Result<()> {
    let (starts, ends) = (before.starts().stored(), before.ends().stored());
    let values = params![&before.id, starts, ends, before.where_in_words(), before.online_link.as_deref(), due];
    tx.execute(REMEMBER_MOVE, values).await.map(drop)
}

/// False when nothing was kept: somebody else told people, or nobody has to be told.
pub async fn forget_move(tx: &mut Tx, dialogue: &DialogueId) -> Result<bool> {
    Ok(tx.execute(FORGET_MOVE, params![dialogue]).await? == 1)
}

pub async fn moves_due(db: &Db, now: Timestamp) -> Result<Vec<Move>> {
    db.all(MOVES_DUE, params![now]).await
}

/// Dialogues people can come to that begin in this time.
pub async fn starting(db: &Db, from: LocalTime, until: LocalTime) -> Result<Vec<DialogueId>> {
    let rows: Vec<(DialogueId,)> = db.all(STARTING, params![from.stored(), until.stored()]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Dialogues that ended, whose input is not entered yet.
pub async fn unreported(db: &Db, from: LocalTime, until: LocalTime) -> Result<Vec<DialogueId>> {
    let rows: Vec<(DialogueId,)> = db.all(UNREPORTED, params![from.stored(), until.stored()]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// False when this reminder was written before.
pub async fn note_reminder(tx: &mut Tx, dialogue: &Dialogue, hours: i64) -> Result<bool> {
    Ok(tx.execute(NOTE_REMINDER, params![&dialogue.id, hours, dialogue.starts().stored()]).await? == 1)
}

/// Who has a seat since before a moment, and asked for messages.
pub async fn seated_before(tx: &mut Tx, dialogue: &DialogueId, moment: Timestamp) -> Result<Vec<Recipient>> {
    tx.all(SEATED_BEFORE, params![dialogue, moment]).await
}

/// Who planned the dialogue, as long as that account is in use.
pub async fn organiser(tx: &mut Tx, dialogue: &DialogueId) -> Result<Vec<Recipient>> {
    tx.all(ORGANISER, params![dialogue]).await
}

/// Everybody who asked for messages about a dialogue.
pub async fn recipients(tx: &mut Tx, dialogue: &DialogueId) -> Result<Vec<Recipient>> {
    tx.all(RECIPIENTS, params![dialogue]).await
}

pub const STATEMENTS: &[&str] =
    &[RECIPIENTS, REMEMBER_MOVE, FORGET_MOVE, MOVES_DUE, STARTING, UNREPORTED, NOTE_REMINDER, SEATED_BEFORE, ORGANISER];
