//! Making and ending accounts.
use super::{model, store};
use crate::{
    access::Role,
    audit::{self, Actor, Event},
    base::{
        ids::{AccountId, GemeenteId},
        paths,
        text::EmailAddress,
        time::DAY,
    },
    infra::{
        App,
        db::{self, Tx, unless_taken},
        keys::Purpose,
        password,
    },
    params,
};

/// How long an activation link works.
const LINK_LASTS: i64 = 7 * DAY;

#[derive(Clone, Debug)]
pub struct NewAccount {
    pub email: EmailAddress,
    pub role: Role,
    /// Required for the roles that belong to one gemeente.
    pub gemeente: Option<GemeenteId>,
}

/// What came of making an account.
#[derive(Debug)]
pub enum Made {
    Account(Account),
    /// The address has one already; nothing was changed.
    AddressTaken,
}

#[derive(Debug)]
pub struct Account {
    pub id: AccountId,
    /// The whole address of the page that activates it; works once, for a week.
    pub activation_link: String,
}

/// Makes an account that waits for its owner, in the transaction of the caller.
pub async fn create_account(app: &App, tx: &mut Tx, by: &Actor, new: NewAccount) -> db::Result<Made> {
    let Some(id) = insert(app, tx, &new).await? else { return Ok(Made::AddressTaken) };
    let activation_link = invite(app, tx, &id).await?;
    audit::record(app, tx, by, Event { action: "account.created", object: "account", id: Some(id.as_str()) }).await?;
    Ok(Made::Account(Account { id, activation_link }))
}

/// Starts an account anew, for who missed the link or lost phone and recovery codes: the old
/// password, app and links work no more. Gives the new link; `None` when there is no such account
/// or it has ended.
pub async fn invite_again(app: &App, by: &Actor, id: &AccountId) -> db::Result<Option<String>> {
    let mut tx = app.db.begin().await?;
    let secret = model::secret_text(app.random.bytes());
    if tx.execute(store::RESET, params![id, secret]).await? == 0 {
        return Ok(None);
    }
    tx.execute(store::DROP_RECOVERY, params![id]).await?;
    tx.execute(store::CLOSE_LINKS, params![id, app.clock.now()]).await?;
    tx.execute(store::END_LOGINS, params![id]).await?;
    let link = invite(app, &mut tx, id).await?;
    audit::record(app, &mut tx, by, Event { action: "account.invited_again", object: "account", id: Some(id.as_str()) }).await?;
    tx.commit().await?;
    Ok(Some(link))
}

/// A new link that works once; only the hash of its token is kept.
async fn invite(app: &App, tx: &mut Tx, id: &AccountId) -> db::Result<String> {
    let token: String = app.random.id();
    let hash = app.keys.hash(Purpose::ActivationToken, &token);
    tx.execute(store::INVITE, params![hash, id, app.clock.now().plus(LINK_LASTS)]).await?;
    Ok(app.settings.url(&paths::fill(paths::ACTIVATE, &token)))
}

/// Makes an account that can be used at once: `expeditie demo` and tests. Gives id and TOTP secret.
pub async fn create_ready(app: &App, new: NewAccount, password: &str) -> db::Result<Option<(AccountId, String)>> {
    let hash = password::hash(password.to_owned(), app.random.bytes()).await;
    let mut tx = app.db.begin().await?;
    let Some(id) = insert(app, &mut tx, &new).await? else { return Ok(None) };
    tx.execute(store::ACTIVATE, params![&id, hash, 0_i64, app.clock.now()]).await?;
    let event = Event { action: "account.created", object: "account", id: Some(id.as_str()) };
    audit::record(app, &mut tx, &Actor::SYSTEM, event).await?;
    let row: Option<store::Credentials> = tx.optional(store::CREDENTIALS, params![&id]).await?;
    tx.commit().await?;
    Ok(row.and_then(|row| Some((row.id, row.totp_secret?))))
}

/// Ends an account and all its logins at once; `false` when it had ended already.
pub async fn end_account(app: &App, by: &Actor, id: &AccountId) -> db::Result<bool> {
    let mut tx = app.db.begin().await?;
    let ended = tx.execute(store::END, params![id, app.clock.now()]).await? == 1;
    tx.execute(store::END_LOGINS, params![id]).await?;
    if ended {
        audit::record(app, &mut tx, by, Event { action: "account.ended", object: "account", id: Some(id.as_str()) }).await?;
    }
    tx.commit().await?;
    Ok(ended)
}

/// `None` when the address has an account. Asked first, because a refused insert would end a
/// PostgreSQL transaction.
async fn insert(app: &App, tx: &mut Tx, new: &NewAccount) -> db::Result<Option<AccountId>> {
    let taken: Option<(String,)> = tx.optional(store::EXISTS, params![new.email.as_str()]).await?;
    if taken.is_some() {
        return Ok(None);
    }
    let id: AccountId = app.random.id();
    let secret = model::secret_text(app.random.bytes());
    let row = params![&id, new.email.as_str(), new.role.slug(), new.gemeente.as_ref(), secret, app.clock.now()];
    Ok(unless_taken(tx.execute(store::INSERT, row).await)?.map(|_| id))
}
