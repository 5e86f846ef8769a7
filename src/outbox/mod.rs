//! Mails: written with the change, sent later by whoever holds the lease (D14).
//!
//! A mail is kept in the transaction of the change it tells about. [`send_waiting`] claims one
//! mail at a time with a lease, sends it outside any transaction, and notes what came of it:
//! sent, refused for good, or once more after a growing pause. Who must know what came of it in the
//! end gives a [`Follow`] (`docs/adr/0008-who-hears-of-a-change.md`).
mod letter;

pub use letter::Part;

use crate::{
    base::{
        ids::MailId,
        time::{HOUR, MINUTE, Timestamp},
    },
    infra::{
        App, db,
        mail::{Delivery, Letter, Mailer},
    },
    params,
};
use futures::future::BoxFuture;

/// What came of a mail in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The other side took it.
    Left,
    /// Refused, or tried often enough; since this moment.
    Failed(Timestamp),
}

/// What follows for its recipient, in the transaction that notes it.
pub type Follow = for<'a> fn(&'a mut db::Tx, &'a str, Ended) -> BoxFuture<'a, db::Result<()>>;

/// A mail about something that happened. `(recipient, kind, object, version)` is unique: asking twice keeps one.
#[derive(Clone, Debug)]
pub struct Mail {
    pub to: String,
    pub kind: &'static str,
    pub object: String,
    /// 0 unless the same thing can happen to the same object again (a dialogue that moves twice).
    pub version: i64,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub calendar: Option<String>,
}

/// How long a sender may take before another one may try.
const LEASE: i64 = 2 * MINUTE;
/// How often to try to note what came of a mail.
const INSIST: u32 = 20;
/// Pauses before the second, third, … try; after the last the mail has failed.
const PAUSES: [i64; 6] = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 8 * HOUR, 24 * HOUR];

pub const KEEP: &str = "insert into mails \
     (id, kind, object_id, version, recipient, subject, body_text, body_html, calendar, created_at, not_before) \
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10) on conflict (recipient, kind, object_id, version) do nothing";
pub const CLAIM: &str = "update mails set not_before = $1, attempts = attempts + 1 where id = \
     (select id from mails where sent_at is null and failed_at is null and not_before <= $2 order by not_before, id limit 1) \
     and not_before <= $2 and sent_at is null and failed_at is null \
     returning id, recipient, subject, body_text, body_html, calendar, attempts";
// Only whoever claimed the mail last may say what came of it: `attempts` is the claim.
pub const SENT: &str = "update mails set sent_at = $2, failure = null where id = $1 and attempts = $3";
/// A mail that left holds a code or a link that is only its recipient's: what is sent is not kept (D13).
pub const EMPTY: &str = "update mails set body_text = '', body_html = '', calendar = null where id = $1 and attempts = $2 \
     and (sent_at is not null or failed_at is not null)";
pub const FAILED: &str = "update mails set failed_at = $2, failure = $3 where id = $1 and attempts = $4";
pub const KEPT: &str = "select id from mails where recipient = $1 and kind = $2 and object_id = $3 limit 1";
pub const FORGET: &str = "delete from mails where recipient = $1 and object_id = $2";
/// Sent, or given up: nobody has to read it again.
pub const FORGET_DONE: &str = "delete from mails where coalesce(sent_at, failed_at) < $1";
pub const GIVE_UP: &str = "update mails set failed_at = $1, failure = $2, body_text = '', body_html = '', calendar = null \
     where sent_at is null and failed_at is null";
pub const DROP_WAITING: &str = "delete from mails where sent_at is null and failed_at is null";
pub const LATER: &str = "update mails set not_before = $2, failure = $3 where id = $1 and attempts = $4";

/// Keeps a mail in the transaction of the change.
pub async fn keep(app: &App, tx: &mut db::Tx, mail: Mail) -> db::Result<()> {
    let id: MailId = app.random.id();
    let values =
        params![&id, mail.kind, mail.object, mail.version, mail.to, mail.subject, mail.text, mail.html, mail.calendar, app.clock.now()];
    tx.execute(KEEP, values).await.map(drop)
}

/// Whether a mail of this kind about this object was kept before.
pub async fn is_kept(db: &db::Db, recipient: &str, kind: &str, object: &str) -> db::Result<bool> {
    let row: Option<(MailId,)> = db.optional(KEPT, params![recipient, kind, object]).await?;
    Ok(row.is_some())
}

/// Removes what was or would be written to somebody about an object: an address that must go is
/// gone from here too.
pub async fn forget(tx: &mut db::Tx, recipient: &str, object: &str) -> db::Result<u64> {
    tx.execute(FORGET, params![recipient, object]).await
}

/// Removes mails that were sent or given up before a moment; gives how many.
pub async fn forget_done(tx: &mut db::Tx, before: Timestamp) -> db::Result<u64> {
    tx.execute(FORGET_DONE, params![before]).await
}

/// Sends nothing of what waits: in a restored backup it may have been sent already, and a mail is never
/// sent twice (C-22). Staff see what was given up, and why.
pub async fn give_up(tx: &mut db::Tx, now: Timestamp, why: &str) -> db::Result<u64> {
    tx.execute(GIVE_UP, params![now, why]).await
}

/// Removes what waits, because the changes it tells of are undone.
pub async fn drop_waiting(tx: &mut db::Tx) -> db::Result<u64> {
    tx.execute(DROP_WAITING, &[]).await
}

#[derive(sqlx::FromRow)]
struct Claimed {
    id: MailId,
    recipient: String,
    subject: String,
    body_text: String,
    body_html: String,
    calendar: Option<String>,
    attempts: i64,
}

/// Sends what is due, one mail at a time; gives how many were sent.
pub async fn send_waiting(app: &App, mailer: &Mailer, follow: Follow) -> db::Result<u32> {
    let mut sent = 0;
    while let Some(delivery) = send_next(app, mailer, follow).await? {
        sent += u32::from(delivery == Delivery::Sent);
    }
    Ok(sent)
}

/// Sends one mail that is due; `None` when none is.
pub async fn send_next(app: &App, mailer: &Mailer, follow: Follow) -> db::Result<Option<Delivery>> {
    let Some(claimed) = claim(app).await? else { return Ok(None) };
    let delivery = mailer.send(&claimed.letter()).await;
    // A mail that was sent and is not noted would be sent again: the lease leaves time to insist.
    let mut tries = 0;
    while let Err(error) = note(app, &claimed, &delivery, mailer.leaves(), follow).await {
        tries += 1;
        if tries == INSIST {
            return Err(error);
        }
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    }
    Ok(Some(delivery))
}

impl Claimed {
    fn letter(&self) -> Letter {
        Letter {
            to: self.recipient.clone(),
            subject: self.subject.clone(),
            text: self.body_text.clone(),
            html: self.body_html.clone(),
            calendar: self.calendar.clone(),
            id: self.id.to_string(),
        }
    }
}

async fn claim(app: &App) -> db::Result<Option<Claimed>> {
    let now = app.clock.now();
    let mut tx = app.db.begin().await?;
    let claimed = tx.optional(CLAIM, params![now.plus(LEASE), now]).await?;
    tx.commit().await?;
    Ok(claimed)
}

/// What follows is written before the mail: cancelling a sign-up also takes the sign-up first, so the
/// two never wait for each other. A mail that is claimed by another or gone leaves nothing behind.
async fn note(app: &App, claimed: &Claimed, delivery: &Delivery, leaves: bool, follow: Follow) -> db::Result<()> {
    let now = app.clock.now();
    let mut tx = app.db.begin().await?;
    let (id, to, claim) = (&claimed.id, claimed.recipient.as_str(), claimed.attempts);
    let noted = match (delivery, usize::try_from(claim).ok().and_then(|n| PAUSES.get(n.saturating_sub(1)))) {
        (Delivery::Sent, _) => {
            follow(&mut tx, to, Ended::Left).await?;
            tx.execute(SENT, params![id, now, claim]).await?
        }
        (Delivery::TryLater(why), Some(pause)) => tx.execute(LATER, params![id, now.plus(*pause), masked(why), claim]).await?,
        (Delivery::RefusedForGood(why), _) => {
            follow(&mut tx, to, Ended::Failed(now)).await?;
            tx.execute(FAILED, params![id, now, masked(why), claim]).await?
        }
        // Given up, and nothing is known of the address: our server was away, or gave no answer.
        (Delivery::TryLater(why) | Delivery::Unknown(why), _) => tx.execute(FAILED, params![id, now, masked(why), claim]).await?,
    };
    if noted == 0 {
        return Ok(());
    }
    if leaves {
        tx.execute(EMPTY, params![id, claim]).await?;
    }
    tx.commit().await
}

/// What the other side said, without the address it may repeat.
fn masked(why: &str) -> String {
    let words = why.split_whitespace().map(|word| if word.contains('@') { "…@…" } else { word });
    words.collect::<Vec<_>>().join(" ").chars().take(300).collect()
}

/// One mail as staff see it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Kept {
    pub id: MailId,
    pub kind: String,
    pub recipient: String,
    pub subject: String,
    pub body_text: String,
    pub created_at: i64,
    pub attempts: i64,
    pub sent_at: Option<i64>,
    pub failed_at: Option<i64>,
    pub failure: Option<String>,
}

impl Kept {
    pub fn written(&self) -> Timestamp {
        Timestamp(self.created_at)
    }
}

pub const NEWEST: &str = "select id, kind, recipient, subject, body_text, created_at, attempts, sent_at, failed_at, failure \
     from mails order by created_at desc, id limit $1 offset $2";
pub const ONE: &str = "select id, kind, recipient, subject, body_text, created_at, attempts, sent_at, failed_at, failure \
     from mails where id = $1";
pub const WAITING: &str = "select count(*) from mails where sent_at is null and failed_at is null";

/// What became of the mails of one kind about an object, per version; mails that are gone are not in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Became {
    pub version: i64,
    pub kept: i64,
    pub sent: i64,
    pub failed: i64,
}

pub const BECAME: &str = "select version, count(*) as kept, count(sent_at) as sent, count(failed_at) as failed \
     from mails where object_id = $1 and kind = $2 group by version order by version";

pub async fn became(db: &db::Db, object: &str, kind: &str) -> db::Result<Vec<Became>> {
    db.all(BECAME, params![object, kind]).await
}

pub async fn newest(db: &db::Db, limit: i64, offset: i64) -> db::Result<Vec<Kept>> {
    db.all(NEWEST, params![limit, offset]).await
}

pub async fn by_id(db: &db::Db, id: &MailId) -> db::Result<Option<Kept>> {
    db.optional(ONE, params![id]).await
}

/// How many mails are still to be sent.
pub async fn waiting(db: &db::Db) -> db::Result<i64> {
    let (count,): (i64,) = db.one(WAITING, &[]).await?;
    Ok(count)
}

pub const STATEMENTS: &[&str] =
    &[KEEP, KEPT, CLAIM, SENT, EMPTY, FAILED, FORGET, FORGET_DONE, GIVE_UP, DROP_WAITING, LATER, NEWEST, ONE, WAITING, BECAME];
