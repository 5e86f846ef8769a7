//! What verkenners and planners do about the crew, each in one transaction; and what the crew hears.
use super::{
    mails,
    model::{Member, Numbers, State},
    store,
};
use crate::{
    access::{Person, Planner, VerkennerUser},
    audit::{self, Event},
    base::ids::{AccountId, DialogueId},
    dialogues::{self, Dialogue, Stage},
    infra::{
        App,
        db::{self, Tx},
        problem::Problem,
    },
    outbox,
};

/// What came of an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Now or before: pressing twice is no mistake.
    Made,
    /// It goes along already.
    Going,
    /// A planner said that its help is not needed.
    NotNeeded,
    /// Others were first.
    Full,
    /// It has begun or was cancelled.
    Gone,
}

/// What came of a decision of a planner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decided {
    /// Now, or before.
    Yes,
    /// The verkenner changed its mind in the meantime, or has nothing to do with this dialogue.
    Otherwise,
    /// The dialogue is not published, was cancelled, or all of it is done.
    Closed,
}

/// Offers the help of a verkenner; the organiser gets a mail. A dialogue of another gemeente is not there.
pub async fn offer(app: &App, verkenner: &VerkennerUser, id: &DialogueId) -> Result<Offer, Problem> {
    let mut tx = app.db.begin().await?;
    let dialogue = for_verkenner(&mut tx, verkenner, id).await?;
    let account = &verkenner.person.account;
    let members = store::members_in(&mut tx, id).await?;
    match state_of(&members, account) {
        Some(State::Offered) => return Ok(Offer::Made),
        Some(State::Going) => return Ok(Offer::Going),
        Some(State::NotNeeded) => return Ok(Offer::NotNeeded),
        Some(State::TakenBack) | None => {}
    }
    if dialogue.facilitator_id.as_ref() == Some(account) {
        return Ok(Offer::Going);
    }
    if !dialogue.stage_now(app.clock.local()).is_coming() {
        return Ok(Offer::Gone);
    }
    if Numbers::of(dialogue.verkenners_wanted, &members).open() == 0 {
        return Ok(Offer::Full);
    }
    store::put(&mut tx, id, account, State::Offered, app.clock.now()).await?;
    if let Some(to) = organiser(&mut tx, &dialogue).await? {
        outbox::keep(app, &mut tx, mails::offered(app, &dialogue, &to, account)).await?;
    }
    record(app, &mut tx, &verkenner.person, "crew.offered", id).await?;
    tx.commit().await?;
    Ok(Offer::Made)
}

/// Takes an offer back, or does not come after all; then the organiser gets a mail. False when the
/// dialogue has begun. Nothing to take back is no mistake.
pub async fn take_back(app: &App, verkenner: &VerkennerUser, id: &DialogueId) -> Result<bool, Problem> {
    let mut tx = app.db.begin().await?;
    let account = &verkenner.person.account;
    // Who was asked by a planner may be of another gemeente than the dialogue.
    let dialogue = db::found(dialogues::lock(&mut tx, id).await?)?;
    let Some(before) = state_of(&store::members_in(&mut tx, id).await?, account) else { return Err(Problem::NotFound) };
    if !before.counts() {
        return Ok(true);
    }
    if app.clock.local() >= dialogue.starts() {
        return Ok(false);
    }
    let edition = store::put(&mut tx, id, account, State::TakenBack, app.clock.now()).await?;
    if before == State::Going
        && let Some(to) = organiser(&mut tx, &dialogue).await?
    {
        outbox::keep(app, &mut tx, mails::left(app, &dialogue, &to, account, edition)).await?;
    }
    record(app, &mut tx, &verkenner.person, "crew.taken_back", id).await?;
    tx.commit().await?;
    Ok(true)
}

/// Accepts an offer; the verkenner gets a mail.
pub async fn accept(app: &App, planner: &Planner, id: &DialogueId, account: &AccountId) -> Result<Decided, Problem> {
    decide(app, planner, id, account, "crew.accepted", State::Going, |before| before == Some(State::Offered)).await
}

/// Thanks somebody who offered, or removes somebody who goes along; the verkenner gets a mail.
pub async fn decline(app: &App, planner: &Planner, id: &DialogueId, account: &AccountId) -> Result<Decided, Problem> {
    decide(app, planner, id, account, "crew.declined", State::NotNeeded, |before| before.is_some_and(State::counts)).await
}

/// Asks a verkenner of the planner's scope who did not offer; the verkenner gets a mail.
pub async fn assign(app: &App, planner: &Planner, id: &DialogueId, account: &AccountId) -> Result<Decided, Problem> {
    let there = dialogues::facilitators(&app.db, &planner.scope).await?;
    if !there.iter().any(|one| one.value == account.as_str()) {
        return Ok(Decided::Otherwise);
    }
    decide(app, planner, id, account, "crew.assigned", State::Going, |_| true).await
}

/// Writes `after` if the state allows it, with the audit line and the mail.
async fn decide(
    app: &App,
    planner: &Planner,
    id: &DialogueId,
    account: &AccountId,
    action: &'static str,
    after: State,
    allows: impl Fn(Option<State>) -> bool,
) -> Result<Decided, Problem> {
    let mut tx = app.db.begin().await?;
    let dialogue = dialogues::lock(&mut tx, id).await?.filter(|d| planner.scope.covers(d.gemeente_id.as_ref()));
    let dialogue = db::found(dialogue)?;
    let before = state_of(&store::members_in(&mut tx, id).await?, account);
    match before {
        _ if !can_decide(&dialogue, app) => return Ok(Decided::Closed),
        Some(before) if before == after => return Ok(Decided::Yes),
        before if !allows(before) || dialogue.facilitator_id.as_ref() == Some(account) => return Ok(Decided::Otherwise),
        _ => {}
    }
    // An account that ended in this moment is in no list; its row would say nothing.
    let Some(to) = store::address(&mut tx, account).await? else { return Ok(Decided::Otherwise) };
    let edition = store::put(&mut tx, id, account, after, app.clock.now()).await?;
    let mail = match after {
        State::Going => mails::going(app, &dialogue, &to, edition),
        _ => mails::not_needed(app, &dialogue, &to, before.unwrap_or(State::Offered), edition),
    };
    outbox::keep(app, &mut tx, mail).await?;
    record(app, &mut tx, &planner.person, action, id).await?;
    tx.commit().await?;
    Ok(Decided::Yes)
}

/// Whether a planner can still say who goes along: also during and after, because who goes along enters what was said.
pub fn can_decide(dialogue: &Dialogue, app: &App) -> bool {
    matches!(dialogue.stage_now(app.clock.local()), Stage::Open | Stage::Full | Stage::Over | Stage::Processing)
}

/// Everybody who works on a dialogue hears that it does not go on, in the transaction that cancels it.
pub async fn tell_called_off(app: &App, tx: &mut Tx, dialogue: &Dialogue) -> db::Result<()> {
    for to in store::concerned(tx, &dialogue.id).await? {
        outbox::keep(app, tx, mails::called_off(app, dialogue, &to)).await?;
    }
    Ok(())
}

/// Everybody who works on a dialogue hears that it moved, in the transaction that tells the others.
pub async fn tell_moved(app: &App, tx: &mut Tx, dialogue: &Dialogue) -> db::Result<()> {
    for to in store::concerned(tx, &dialogue.id).await? {
        outbox::keep(app, tx, mails::moved(app, dialogue, &to)).await?;
    }
    Ok(())
}

/// The published dialogue, held, if it is of the verkenner's gemeente or of the whole region.
async fn for_verkenner(tx: &mut Tx, verkenner: &VerkennerUser, id: &DialogueId) -> Result<Dialogue, Problem> {
    let near = |d: &Dialogue| d.gemeente_id.is_none() || verkenner.scope.covers(d.gemeente_id.as_ref());
    db::found(dialogues::lock(tx, id).await?.filter(|d| d.is_published() && near(d)))
}

async fn organiser(tx: &mut Tx, dialogue: &Dialogue) -> db::Result<Option<String>> {
    match &dialogue.organiser_id {
        Some(account) => store::address(tx, account).await,
        None => Ok(None),
    }
}

fn state_of(members: &[Member], account: &AccountId) -> Option<State> {
    members.iter().find(|member| member.account_id == *account).map(|member| member.state)
}

async fn record(app: &App, tx: &mut Tx, person: &Person, action: &'static str, id: &DialogueId) -> db::Result<()> {
    audit::record(app, tx, &person.actor(), Event { action, object: "dialogue", id: Some(id.as_str()) }).await
}
