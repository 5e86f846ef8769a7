//! Messages at a moment before or after a dialogue: to who asked for messages, relative to the start
//! and moving along with it (C-31); to the organiser when what was said is not entered yet.
use super::{mails, notices};
use crate::{
    base::time::{HOUR, LocalTime, Timestamp},
    dialogues::{self, Dialogue},
    infra::{App, db},
    outbox,
};

/// The organiser hears so many hours after the end that the report is still open: 3 and 7 days.
const REPORT_HOURS: [i64; 2] = [72, 168];
/// The longest reminder, and a day for a server that was away.
const DAYS_AHEAD: i64 = 8;
const DAYS_BACK: i64 = 9;

/// Writes what is due. For the job.
pub async fn remind_due(app: &App) -> db::Result<()> {
    let now = app.clock.local();
    for id in notices::starting(&app.db, now, now.plus_days(DAYS_AHEAD)).await? {
        if let Some(dialogue) = dialogues::by_id(&app.db, &id).await? {
            remind(app, &dialogue).await?;
        }
    }
    for id in notices::unreported(&app.db, now.plus_days(-DAYS_BACK), now).await? {
        if let Some(dialogue) = dialogues::by_id(&app.db, &id).await? {
            ask_for_report(app, &dialogue).await?;
        }
    }
    Ok(())
}

async fn remind(app: &App, dialogue: &Dialogue) -> db::Result<()> {
    for hours in dialogue.arranged().reminders {
        let moment = dialogue.starts().instant().plus(-hours * HOUR);
        if app.clock.now() >= moment {
            write(app, dialogue, hours, moment).await?;
        }
    }
    Ok(())
}

/// Who signed up after the moment knows when it is.
async fn write(app: &App, dialogue: &Dialogue, hours: i64, moment: Timestamp) -> db::Result<()> {
    let mut tx = app.db.begin().await?;
    // As it is now: it may have moved or been cancelled since it was read.
    let Some(dialogue) = dialogues::lock(&mut tx, &dialogue.id).await?.filter(|d| d.starts() == dialogue.starts()) else { return Ok(()) };
    if !dialogue.stage_now(app.clock.local()).is_coming() || !notices::note_reminder(&mut tx, &dialogue, hours).await? {
        return Ok(());
    }
    for recipient in notices::seated_before(&mut tx, &dialogue.id, moment).await? {
        outbox::keep(app, &mut tx, mails::reminder(app, &dialogue, &recipient.email, hours)).await?;
    }
    tx.commit().await
}

async fn ask_for_report(app: &App, dialogue: &Dialogue) -> db::Result<()> {
    let ended = dialogue.ends().instant();
    for hours in REPORT_HOURS {
        if app.clock.now() < ended.plus(hours * HOUR) {
            continue;
        }
        let mut tx = app.db.begin().await?;
        if !notices::note_reminder(&mut tx, dialogue, -hours).await? {
            continue;
        }
        for organiser in notices::organiser(&mut tx, &dialogue.id).await? {
            outbox::keep(app, &mut tx, mails::report_due(app, dialogue, &organiser.email, hours)).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// The version of a reminder in the outbox: one per start and number of hours.
pub(super) fn version(starts: LocalTime, hours: i64) -> i64 {
    starts.instant().0 / HOUR * 10_000 + hours
}
