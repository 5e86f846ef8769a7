//! The owner of a new account chooses a password and connects an app.
use super::{model, store};
use crate::{
    audit::{self, Actor, Event},
    infra::{App, codes, db, keys::Purpose, password},
    params,
};

/// What an activation link is worth.
pub enum Link {
    Open(Box<store::Credentials>),
    /// Used, too old or unknown; the page does not tell which.
    Closed,
}

pub async fn look_up(app: &App, token: &str) -> db::Result<Link> {
    let hash = app.keys.hash(Purpose::ActivationToken, token);
    let row = store::activation(&app.db, &hash).await?;
    let open = row.filter(|row| row.used_at.is_none() && row.expires_at > app.clock.now().0);
    let Some(row) = open else { return Ok(Link::Closed) };
    Ok(store::credentials(&app.db, &row.account_id).await?.map_or(Link::Closed, |account| Link::Open(Box::new(account))))
}

/// What came of an activation.
pub enum Activated {
    /// These recovery codes are shown once.
    Yes(Vec<String>),
    WrongCode,
    LinkClosed,
}

/// Uses the link: stores the password, and proves that the app works before it is needed.
pub async fn activate(app: &App, token: &str, chosen: String, code: &str) -> db::Result<Activated> {
    let Link::Open(account) = look_up(app, token).await? else { return Ok(Activated::LinkClosed) };
    let now = app.clock.now();
    let step = account.totp_secret.as_deref().and_then(|secret| model::accepted_step(secret, code, now, account.totp_step));
    let Some(step) = step else { return Ok(Activated::WrongCode) };
    let hash = password::hash(chosen, app.random.bytes()).await;
    let mut tx = app.db.begin().await?;
    let used = tx.execute(store::USE_ACTIVATION, params![app.keys.hash(Purpose::ActivationToken, token), now]).await?;
    if used == 0 {
        return Ok(Activated::LinkClosed);
    }
    tx.execute(store::ACTIVATE, params![&account.id, hash, step, now]).await?;
    let mut shown = Vec::new();
    for _ in 0..model::RECOVERY_CODES {
        let code = codes::grouped(&app.random.bytes());
        let plain = code.replace('-', "");
        tx.execute(store::ADD_RECOVERY, params![app.keys.hash(Purpose::RecoveryCode, &plain), &account.id]).await?;
        shown.push(code);
    }
    let actor = Actor { account: Some(account.id.to_string()), role: "account" };
    audit::record(app, &mut tx, &actor, Event { action: "account.activated", object: "account", id: Some(account.id.as_str()) }).await?;
    tx.commit().await?;
    Ok(Activated::Yes(shown))
}
