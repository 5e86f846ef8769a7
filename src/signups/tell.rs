//! What a change of a dialogue means for the people concerned: seats that come free are offered, and
//! who asked for messages, and who works on it, hears when day, time or place change, or that it does not go on.
use super::{mails, notices, offers};
use crate::{
    base::time::MINUTE,
    crew,
    dialogues::Dialogue,
    infra::{App, db, db::Tx},
    outbox,
};
use futures::future::BoxFuture;

/// Changes of one dialogue within this time give one message (C-32).
pub const PATIENCE: i64 = 10 * MINUTE;

/// Runs in the transaction of the change (`dialogues::Tell`).
pub fn tell<'a>(app: &'a App, tx: &'a mut Tx, before: &'a Dialogue, after: &'a Dialogue) -> BoxFuture<'a, db::Result<()>> {
    Box::pin(async move {
        if !after.is_published() {
            return Ok(());
        }
        if after.cancelled_at.is_some() && before.cancelled_at.is_none() {
            return called_off(app, tx, after).await;
        }
        if has_moved(before, after) {
            notices::remember_move(tx, before, app.clock.now().plus(PATIENCE)).await?;
        }
        offers::settle(app, tx, after).await
    })
}

/// What people must know of: a day, a time, a place. Small edits mail nobody (C-32).
fn has_moved(before: &Dialogue, after: &Dialogue) -> bool {
    facts(before) != facts(after)
}

fn facts(dialogue: &Dialogue) -> (String, String, String, Option<String>) {
    let Dialogue { online_link, .. } = dialogue;
    (dialogue.starts().stored(), dialogue.ends().stored(), dialogue.where_in_words(), online_link.clone())
}

async fn called_off(app: &App, tx: &mut Tx, dialogue: &Dialogue) -> db::Result<()> {
    notices::forget_move(tx, &dialogue.id).await?;
    for recipient in notices::recipients(tx, &dialogue.id).await? {
        outbox::keep(app, tx, mails::dialogue_cancelled(app, dialogue, &recipient.email)).await?;
    }
    crew::tell_called_off(app, tx, dialogue).await
}

/// Writes the messages about dialogues that moved ten minutes ago: one per address and move, with
/// the new entry for the calendar. A dialogue that moved back needs none. For the job.
pub async fn tell_moved(app: &App) -> db::Result<()> {
    for moved in notices::moves_due(&app.db, app.clock.now()).await? {
        let mut tx = app.db.begin().await?;
        let Some(dialogue) = crate::dialogues::lock(&mut tx, &moved.dialogue_id).await? else { continue };
        if !notices::forget_move(&mut tx, &moved.dialogue_id).await? {
            continue;
        }
        let same = moved.starts_local == dialogue.starts().stored()
            && moved.ends_local == dialogue.ends().stored()
            && moved.place == dialogue.where_in_words()
            && moved.online_link == dialogue.online_link;
        if !same && dialogue.stage_now(app.clock.local()).is_coming() {
            for recipient in notices::recipients(&mut tx, &dialogue.id).await? {
                outbox::keep(app, &mut tx, mails::moved(app, &dialogue, &recipient.email)).await?;
            }
            crew::tell_moved(app, &mut tx, &dialogue).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}
