//! What the clock brings the gatekeeper: batches whose period is over, and a word about texts that wait long.
use super::store;
use crate::{
    base::{paths, texts::t, time::LocalTime},
    infra::{App, db},
    outbox::{self, Mail, Part},
};

/// Nobody has to hear of it before this hour.
const MORNING: &str = "09:00";
const KIND: &str = "gate-reminder";

/// Opens every text whose period is over. Writes only when there is one.
pub async fn open_due(app: &App) -> db::Result<()> {
    let today = app.clock.local();
    if !store::is_due(&app.db, today).await? {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    store::open_due(&mut tx, today).await?;
    tx.commit().await
}

/// At most one mail a day to a gatekeeper in whose scope a text waits longer than three days (C-50). It says
/// that there are, not how many or what (C-36).
pub async fn remind_due(app: &App) -> db::Result<()> {
    let now = app.clock.local();
    if now.clock().as_str() < MORNING || !store::overdue(&app.db, None, now).await? {
        return Ok(());
    }
    for keeper in store::keepers(&app.db).await? {
        let told = outbox::is_kept(&app.db, &keeper.email, KIND, &now.day()).await?;
        if told || !store::overdue(&app.db, keeper.gemeente_id.as_ref(), now).await? {
            continue;
        }
        let mut tx = app.db.begin().await?;
        outbox::keep(app, &mut tx, letter(app, &keeper.email, now)).await?;
        tx.commit().await?;
    }
    Ok(())
}

fn letter(app: &App, email: &str, today: LocalTime) -> Mail {
    let parts = [
        Part::Text(t().contributions_gate_mail()),
        Part::Text(t().contributions_gate_mail_how()),
        Part::Link(app.settings.url(paths::DESK_GATE)),
    ];
    Mail::of(email, KIND, &today.day(), t().contributions_gate_mail_subject(), &parts)
}
