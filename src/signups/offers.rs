//! The waiting list: who gets a seat that comes free, and what they answer.
//!
//! [`settle`] is the one place where a seat is offered. It runs in the transaction of whatever
//! freed a seat, with the dialogue locked, and running it again offers nothing twice (C-04).
use super::{
    commands::end,
    mails,
    seating::{Waiting, Why},
    store::{self, Ending, Signup, State},
};
use crate::{
    audit::{self, Actor, Event},
    base::{ids::SignupId, time::Timestamp},
    dialogues::{self, Dialogue, offer_until},
    infra::{App, db, db::Tx, keys::Purpose},
    outbox,
};

/// What came of an answer to an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The seat is theirs: now, or before.
    Accepted,
    Declined,
    /// The offer lapsed, was declined, or the sign-up is cancelled.
    Gone,
    Unknown,
}

/// Whether a seat that comes free now would still be offered to who waits.
pub fn still_offered(dialogue: &Dialogue, now: Timestamp) -> bool {
    offer_until(dialogue.starts().instant(), dialogue.offers_stop_hours, now).is_some()
}

/// Takes back the seats of offers nobody answered, and offers what is free to who waits, by the rule
/// of the dialogue; nothing once it is too late (C-06). The caller holds the lock of the dialogue.
pub async fn settle(app: &App, tx: &mut Tx, dialogue: &Dialogue) -> db::Result<()> {
    let now = app.clock.now();
    for signup in store::lapsed(tx, &dialogue.id, now).await? {
        end(app, tx, &signup, Ending::Lapsed, &Actor::SYSTEM).await?;
    }
    if !dialogue.stage_now(app.clock.local()).is_coming() {
        return close(app, tx, dialogue).await;
    }
    let Some(until) = offer_until(dialogue.starts().instant(), dialogue.offers_stop_hours, now) else { return Ok(()) };
    let waiting = store::waiting(tx, &dialogue.id).await?;
    if waiting.is_empty() {
        return Ok(());
    }
    let mut seating = store::seating(tx, dialogue, app.clock.local()).await?;
    for group in seating.offer(&waiting, dialogue.arranged().rule) {
        offer(app, tx, dialogue, &group, now, until).await?;
    }
    Ok(())
}

async fn offer(app: &App, tx: &mut Tx, dialogue: &Dialogue, group: &Waiting, now: Timestamp, until: Timestamp) -> db::Result<()> {
    let token = token(app, &group.id);
    if !store::offer(tx, &group.id, &hash(app, &token), now, until).await? {
        return Ok(());
    }
    audit::record(app, tx, &Actor::SYSTEM, Event { action: "signup.offered", object: "signup", id: Some(group.id.as_str()) }).await?;
    match &group.email {
        Some(email) => outbox::keep(app, tx, mails::offer(app, dialogue, group, email, &token, until)).await,
        None => Ok(()),
    }
}

/// A dialogue that began or was cancelled has no waiting list: no state without an exit (C-19).
async fn close(app: &App, tx: &mut Tx, dialogue: &Dialogue) -> db::Result<()> {
    if dialogue.cancelled_at.is_some() {
        return Ok(());
    }
    for signup in store::unseated(tx, &dialogue.id).await? {
        end(app, tx, &signup, Ending::Begun, &Actor::SYSTEM).await?;
    }
    Ok(())
}

/// Settles every dialogue where something is due. For the job that runs by itself.
pub async fn settle_due(app: &App) -> db::Result<()> {
    for id in store::to_settle(&app.db, app.clock.now()).await? {
        let mut tx = app.db.begin().await?;
        if let Some(dialogue) = dialogues::lock(&mut tx, &id).await? {
            settle(app, &mut tx, &dialogue).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

/// The sign-up an offer is for, when nothing is changed.
pub async fn look(app: &App, token: &str) -> db::Result<Option<Signup>> {
    store::find_offer(&app.db, &hash(app, token)).await
}

/// Takes the seat that was offered.
pub async fn accept(app: &App, token: &str) -> db::Result<Answer> {
    let Some((mut tx, dialogue, signup)) = held(app, token).await? else { return Ok(Answer::Unknown) };
    match signup.state() {
        State::Confirmed => return Ok(Answer::Accepted),
        _ if !dialogue.stage_now(app.clock.local()).is_coming() => return Ok(Answer::Gone),
        State::Offered { .. } if store::accept(&mut tx, &signup.id, app.clock.now()).await? => {}
        _ => return Ok(Answer::Gone),
    }
    if let Some(email) = &signup.email {
        outbox::keep(app, &mut tx, mails::confirmation(app, &dialogue, &signup.id, signup.people, email, None)).await?;
    }
    audit::record(app, &mut tx, &Actor::RESIDENT, Event { action: "signup.accepted", object: "signup", id: Some(signup.id.as_str()) })
        .await?;
    tx.commit().await?;
    Ok(Answer::Accepted)
}

/// Gives the offered seat to who is next.
pub async fn decline(app: &App, token: &str) -> db::Result<Answer> {
    let Some((mut tx, dialogue, signup)) = held(app, token).await? else { return Ok(Answer::Unknown) };
    if !matches!(signup.state(), State::Offered { .. }) {
        return Ok(if signup.state() == State::Confirmed { Answer::Accepted } else { Answer::Gone });
    }
    end(app, &mut tx, &signup, Ending::Declined, &Actor::RESIDENT).await?;
    settle(app, &mut tx, &dialogue).await?;
    tx.commit().await?;
    Ok(Answer::Declined)
}

/// The sign-up of an offer, with its dialogue locked; as it is after the wait for the lock.
async fn held(app: &App, token: &str) -> db::Result<Option<(Tx, Dialogue, Signup)>> {
    let hash = hash(app, token);
    let mut tx = app.db.begin().await?;
    let Some(signup) = store::by_offer(&mut tx, &hash).await? else { return Ok(None) };
    let Some(dialogue) = dialogues::lock(&mut tx, &signup.dialogue_id).await? else { return Ok(None) };
    let signup = store::by_offer(&mut tx, &hash).await?;
    Ok(signup.map(|signup| (tx, dialogue, signup)))
}

/// Where a group is in line, and why it has no offer (C-14).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InLine {
    /// 1 for who is first.
    pub number: usize,
    pub people: i64,
    pub why: Why,
}

/// The whole waiting list of a dialogue, in order, each with the reason that it waits.
pub async fn line(app: &App, dialogue: &Dialogue) -> db::Result<Vec<(SignupId, InLine)>> {
    let seating = store::seating_now(&app.db, dialogue, app.clock.local()).await?;
    let waiting = store::waiting_list(&app.db, &dialogue.id).await?;
    let (rule, late) = (dialogue.arranged().rule, !still_offered(dialogue, app.clock.now()));
    let place = |(at, group): (usize, &Waiting)| {
        let why = seating.why(group, at > 0, rule, late);
        (group.id.clone(), InLine { number: at + 1, people: group.people, why })
    };
    Ok(waiting.iter().enumerate().map(place).collect())
}

/// The token of the link in the mail. It follows from the sign-up, so it is kept nowhere.
pub fn token(app: &App, id: &SignupId) -> String {
    app.keys.code_for(Purpose::SeatOffer, id.as_str()).replace('-', "")
}

fn hash(app: &App, token: &str) -> String {
    app.keys.hash(Purpose::SeatOffer, token)
}
