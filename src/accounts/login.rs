//! The two steps of a login. Each decides, counts and writes one audit line in one transaction.
use super::{model, store};
use crate::{
    access::gate::{self, HalfLogin},
    audit::{self, Actor, Event},
    base::ids::AccountId,
    infra::{App, codes, db, keys::Purpose, password},
    params,
};
use axum::http::HeaderValue;

/// What came of a step.
pub enum Step {
    /// Right: the browser gets this cookie.
    Passed(HeaderValue),
    Wrong,
    /// Too many wrong tries: wait this many seconds.
    Wait(i64),
}

const LOGIN: &str = "login";

/// The first step. An unknown address takes as long as a wrong password, and says the same.
pub async fn give_password(app: &App, email: &str, typed: String) -> db::Result<Step> {
    let account = store::by_email(&app.db, email).await?;
    if let Some(seconds) = account.as_ref().and_then(|a| waiting(app, a)) {
        return Ok(Step::Wait(seconds));
    }
    let fits = password::verify(typed, account.as_ref().and_then(|a| a.password_hash.clone())).await;
    let Some(account) = account else { return Ok(Step::Wrong) };
    if !fits {
        return fail(app, &account, "login.password").await;
    }
    let mut tx = app.db.begin().await?;
    let cookie = gate::start(app, &mut tx, &account.id).await?;
    tx.commit().await?;
    Ok(Step::Passed(cookie))
}

/// The second step: the code of the app, or one of the recovery codes.
pub async fn give_code(app: &App, half: &HalfLogin, typed: &str) -> db::Result<Step> {
    let Some(account) = store::credentials(&app.db, &half.account).await? else { return Ok(Step::Wrong) };
    if let Some(seconds) = waiting(app, &account) {
        return Ok(Step::Wait(seconds));
    }
    let now = app.clock.now();
    let mut tx = app.db.begin().await?;
    let step = account.totp_secret.as_deref().and_then(|s| model::accepted_step(s, typed, now, account.totp_step));
    let passed = match (step, codes::normalise(typed, codes::RECEIPT)) {
        (Some(step), _) => tx.execute(store::USE_STEP, params![&account.id, step]).await? == 1,
        (None, Some(code)) => store::use_recovery(&mut tx, &app.keys.hash(Purpose::RecoveryCode, &code), &account.id, now).await?,
        (None, None) => false,
    };
    if !passed {
        drop(tx);
        return fail(app, &account, "login.code").await;
    }
    tx.execute(store::SUCCEEDED, params![&account.id]).await?;
    let cookie = gate::confirm(app, &mut tx, half).await?;
    audit::record(app, &mut tx, &actor(&account.id), Event { action: "login.succeeded", object: LOGIN, id: None }).await?;
    tx.commit().await?;
    Ok(Step::Passed(cookie))
}

fn waiting(app: &App, account: &store::Credentials) -> Option<i64> {
    let left = account.locked_until - app.clock.now().0;
    (left > 0).then_some((left + 999) / 1000)
}

async fn fail(app: &App, account: &store::Credentials, action: &'static str) -> db::Result<Step> {
    let mut tx = app.db.begin().await?;
    let (failures,): (i64,) = tx.one(store::FAILED, params![&account.id]).await?;
    let until = app.clock.now().plus(model::wait_after(failures));
    tx.execute(store::LOCK_UNTIL, params![&account.id, until]).await?;
    audit::record_result(app, &mut tx, &actor(&account.id), Event { action, object: LOGIN, id: None }, "refused").await?;
    tx.commit().await?;
    Ok(Step::Wrong)
}

fn actor(id: &AccountId) -> Actor {
    Actor { account: Some(id.to_string()), role: LOGIN }
}
