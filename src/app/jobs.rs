//! What runs by itself: sending mails, forgetting rate limits. Each turn stands alone, so another
//! instance may do the same at the same time.
use crate::{
    infra::{App, mail::Mailer},
    outbox,
};
use std::time::Duration;
use tokio::sync::watch;

/// Runs until `stop` says so, and finishes the mail it is busy with: a mail that was sent and not
/// noted would be sent again.
pub async fn run(app: App, mailer: Mailer, mut stop: watch::Receiver<bool>) {
    let mut tick = tokio::time::interval(Duration::from_secs(2));
    loop {
        tokio::select! {
            _ = tick.tick() => {}
            _ = stop.changed() => return,
        }
        while !*stop.borrow() {
            match outbox::send_next(&app, &mailer).await {
                Ok(Some(_)) => {}
                Ok(None) => break,
                Err(error) => {
                    tracing::warn!(%error, "the outbox could not be read; trying again");
                    break;
                }
            }
        }
        app.limits.tidy();
    }
}
