//! What a gatekeeper does. Every turn is one transaction with one line in the log: action and number.
use super::{
    model::{Decision, Quoted, Trait, needs_second_look},
    store,
};
use crate::{
    access::{Gatekeeper, Person, Scope},
    audit::{self, Event},
    base::ids::ContributionId,
    contributions::{store as texts, words},
    infra::{
        App,
        db::{self, Tx},
        keys::Purpose,
    },
};
use std::collections::BTreeSet;

/// The log of the gatekeeper, without the text and without its key (AN-75).
pub(in crate::contributions) async fn note(app: &App, tx: &mut Tx, person: &Person, action: &'static str, count: usize) -> db::Result<()> {
    let event = Event { action, object: "contributions", id: None };
    audit::record_result(app, tx, &person.actor(), event, &count.to_string()).await
}

/// Decides about the texts that wait, may be seen and are in scope; gives about how many.
pub async fn decide(app: &App, person: &Person, scope: &Scope, ids: &[ContributionId], decision: Decision) -> db::Result<usize> {
    let day = app.clock.now().day();
    let mut tx = app.db.begin().await?;
    let mut done = 0;
    // One order for everybody: two keepers with the same texts would otherwise wait for each other.
    let ids: BTreeSet<&ContributionId> = ids.iter().collect();
    for id in ids {
        let decided = match decision {
            Decision::Release => store::release(&mut tx, scope, id, &day).await?,
            Decision::Hold => store::hold(&mut tx, scope, id, &day).await?,
            Decision::Seen => store::seen(&mut tx, scope, id).await?,
        };
        if decided && decision == Decision::Release {
            words::put(&mut tx, id).await?;
        }
        done += usize::from(decided);
    }
    note(app, &mut tx, person, decision.action(), done).await?;
    tx.commit().await?;
    Ok(done)
}

/// Writes `new` over `old`, for good. False when it is no longer `old`, or no longer waits.
pub async fn redact(app: &App, keeper: &Gatekeeper, id: &ContributionId, old: &str, new: &str) -> db::Result<bool> {
    let mut tx = app.db.begin().await?;
    if !store::rewrite(&mut tx, &keeper.scope, id, old, new).await? {
        return Ok(false);
    }
    note(app, &mut tx, &keeper.person, "contributions.redacted", 1).await?;
    tx.commit().await?;
    forget_what_was(app).await;
    Ok(true)
}

/// Takes a waiting text away, because whoever said it asked for it in the room. False when it does not wait.
pub async fn withdraw(app: &App, keeper: &Gatekeeper, id: &ContributionId) -> db::Result<bool> {
    let mut tx = app.db.begin().await?;
    let Some(receipt) = store::receipt(&mut tx, &keeper.scope, id).await? else { return Ok(false) };
    let gone = match receipt {
        Some(hash) => texts::forget(&mut tx, &hash).await?,
        None => texts::forget_text(&mut tx, id).await?,
    };
    if gone {
        note(app, &mut tx, &keeper.person, "contributions.withdrawn_for_somebody", 1).await?;
        tx.commit().await?;
        forget_what_was(app).await;
    }
    Ok(gone)
}

/// The write-ahead log still holds the words until it is emptied (AN-52).
async fn forget_what_was(app: &App) {
    if let Err(error) = app.db.forget_deleted(crate::contributions::WORDS).await {
        tracing::warn!(%error, "the write-ahead log was not emptied after a text was changed or taken away");
    }
}

/// The mark of somebody beside a text: not an account, and another one at every text.
pub fn mark(app: &App, keeper: &Gatekeeper, id: &ContributionId) -> String {
    app.keys.hash(Purpose::QuoteCheck, &format!("{}\n{id}", keeper.person.account))
}

/// Judges a released text as a quote. `traits`: what somebody saw in it that tells who it is.
pub async fn judge_quote(app: &App, keeper: &Gatekeeper, id: &ContributionId, traits: &[Trait], may: bool) -> db::Result<Quoted> {
    let mut tx = app.db.begin().await?;
    let Some(text) = store::judged(&mut tx, &keeper.scope, id).await? else { return Ok(Quoted::Gone) };
    let own = mark(app, keeper, id);
    let (changed, action, outcome) = match (may, text.quote_check) {
        (false, _) => (store::quote_no(&mut tx, &keeper.scope, id).await?, "contributions.quote_refused", Quoted::No),
        (true, Some(first)) if first == own => return Ok(Quoted::OwnYes),
        (true, None) if needs_second_look(&text.text, traits) => {
            (store::quote_ask(&mut tx, &keeper.scope, id, &own).await?, "contributions.quote_asked", Quoted::AskColleague)
        }
        (true, _) => (store::quote_yes(&mut tx, &keeper.scope, id).await?, "contributions.quote_allowed", Quoted::Yes),
    };
    if !changed {
        return Ok(Quoted::Gone);
    }
    note(app, &mut tx, &keeper.person, action, 1).await?;
    tx.commit().await?;
    Ok(outcome)
}
