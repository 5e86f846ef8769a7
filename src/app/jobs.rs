//! What runs by itself: sending mails, forgetting rate limits. Each turn stands alone, so another
//! instance may do the same at the same time.
use crate::{
    infra::{App, mail::Mailer},
    outbox,
};
use std::time::Duration;

/// Runs until the process ends.
pub async fn run(app: App, mailer: Mailer) {
    let mut tick = tokio::time::interval(Duration::from_secs(2));
    loop {
        tick.tick().await;
        if let Err(error) = outbox::send_waiting(&app, &mailer).await {
            tracing::warn!(%error, "the outbox could not be read; trying again");
        }
        app.limits.tidy();
    }
}
