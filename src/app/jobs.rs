//! What runs by itself: sending mails, forgetting rate limits. Each turn stands alone, so another
//! instance may do the same at the same time.
use super::purge;
use crate::{
    contributions, dialogues,
    infra::{App, db, mail::Mailer},
    outbox, signups,
};
use std::time::Duration;
use tokio::sync::watch;

/// Turns of two seconds between two looks at the clock.
const TURNS_BETWEEN: u64 = 15;
/// An hour.
const TURNS_BETWEEN_PURGES: u64 = 1800;
/// Five minutes: one rewrite of the texts for all that was withdrawn in the meantime.
const TURNS_BETWEEN_REWRITES: u64 = 150;

/// Runs until `stop` says so, and finishes the mail it is busy with: a mail that was sent and not
/// noted would be sent again.
pub async fn run(app: App, mailer: Mailer, mut stop: watch::Receiver<bool>) {
    let mut turn = 0_u64;
    let mut mixed_on = String::new();
    // What was withdrawn just before the program stopped.
    if let Err(error) = app.db.forget_deleted(contributions::WORDS).await {
        tracing::warn!(%error, "the write-ahead log was not emptied");
    }
    let mut tick = tokio::time::interval(Duration::from_secs(2));
    loop {
        tokio::select! {
            _ = tick.tick() => {}
            _ = stop.changed() => return,
        }
        while !*stop.borrow() {
            match outbox::send_next(&app, &mailer, signups::note_mail).await {
                Ok(Some(_)) => {}
                Ok(None) => break,
                Err(error) => {
                    tracing::warn!(%error, "the outbox could not be read; trying again");
                    break;
                }
            }
        }
        app.limits.tidy();
        if turn.is_multiple_of(TURNS_BETWEEN)
            && let Err(error) = what_is_due(&app).await
        {
            tracing::warn!(%error, "what is due could not be done; trying again");
        }
        if turn.is_multiple_of(TURNS_BETWEEN_PURGES)
            && let Err(error) = purge::purge(&app, app.clock.now(), false).await
        {
            tracing::warn!(%error, "what is over its term could not be removed; trying again");
        }
        if turn.is_multiple_of(TURNS_BETWEEN_REWRITES)
            && let Err(error) = app.db.rewrite_forgotten().await
        {
            tracing::warn!(%error, "tables with withdrawn texts could not be rewritten; trying again");
        }
        if turn.is_multiple_of(TURNS_BETWEEN) && mixed_on != app.clock.local().day() {
            match mix(&app).await {
                Ok(()) => mixed_on = app.clock.local().day(),
                Err(error) => tracing::warn!(%error, "the texts of yesterday could not be mixed; trying again"),
            }
        }
        turn += 1;
    }
}

/// At the start and once a day, just after midnight: the rows of the day before tell no order of arrival
/// any more, where the engine showed one (AN-12).
pub async fn mix(app: &App) -> db::Result<()> {
    for table in contributions::ARRIVING {
        app.db.mix(table).await?;
    }
    Ok(())
}

/// What the clock brings: dialogues that publish themselves, offers that lapse, people who hear
/// that a dialogue moved or is near, texts whose batch opens or that wait long.
pub async fn what_is_due(app: &App) -> db::Result<()> {
    dialogues::commands::publish_due(app).await?;
    signups::settle_due(app).await?;
    signups::tell_moved(app).await?;
    signups::remind_due(app).await?;
    contributions::gate::open_due(app).await?;
    contributions::gate::remind_due(app).await
}
