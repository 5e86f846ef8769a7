//! What people do with words: send, type in, release, hold back, take away.
use super::{
    model::{Channel, Decision, Perspective, Provenance},
    store,
};
use crate::{
    access::{Person, Scope},
    audit::{self, Actor, Event},
    base::ids::{ContributionId, DialogueId, GemeenteId, QuestionId},
    infra::{
        App, codes,
        db::{self, Tx},
        keys::Purpose,
    },
};
use std::collections::BTreeSet;

/// One text to keep. The text must have been through [`crate::base::text`]; it is never changed after.
#[derive(Clone, Debug)]
pub struct NewEntry {
    pub question_id: QuestionId,
    pub dialogue_id: Option<DialogueId>,
    pub gemeente_id: Option<GemeenteId>,
    pub perspective: Option<Perspective>,
    pub channel: Channel,
    pub provenance: Provenance,
    pub text: String,
    /// Unique: a second entry with the same hash is the same entry.
    pub receipt_hash: Option<String>,
}

/// Keeps a text in the transaction of the caller, waiting for the gatekeeper. False when it was there already.
/// Writes no audit line: a line has a moment and a person, and a contribution has neither (never list, 4).
pub async fn store_entry(app: &App, tx: &mut Tx, entry: NewEntry) -> db::Result<bool> {
    let id: ContributionId = app.random.id();
    let row = store::Entry {
        id: &id,
        question_id: entry.question_id.as_str(),
        dialogue_id: entry.dialogue_id.as_ref().map(DialogueId::as_str),
        gemeente_id: entry.gemeente_id.as_ref().map(GemeenteId::as_str),
        perspective: entry.perspective.map(Perspective::slug),
        channel: entry.channel.stored(),
        provenance: entry.provenance.stored(),
        text: &entry.text,
        received_on: &app.clock.now().day(),
        receipt_hash: entry.receipt_hash.as_deref(),
    };
    store::insert(tx, row).await
}

/// Keeps what an anonymous person sent; gives the receipt to show once.
///
/// The receipt follows from the form's key and the words, so a double click keeps one text and shows
/// one receipt, and the next person on the same device is not taken for the first (C-42). A page that
/// is sent again after its text was taken away brings nothing back.
pub async fn send(app: &App, form_key: &str, entry: NewEntry) -> db::Result<Sent> {
    let said = format!("{form_key}\n{}\n{}", entry.question_id, entry.text);
    let code = app.keys.code_for(Purpose::ContributionReceipt, &said);
    let receipt_hash = receipt_hash(app, &code);
    let mut tx = app.db.begin().await?;
    if store::is_withdrawn(&mut tx, receipt_hash.as_deref()).await? {
        return Ok(Sent::Withdrawn);
    }
    store_entry(app, &mut tx, NewEntry { receipt_hash, ..entry }).await?;
    tx.commit().await?;
    Ok(Sent::Kept { receipt: code })
}

/// What came of sending a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    Kept {
        receipt: String,
    },
    /// These very words of this very form were taken away before.
    Withdrawn,
}

/// The stored form of a receipt as typed; `None` when it cannot be one.
pub fn receipt_hash(app: &App, typed: &str) -> Option<String> {
    codes::normalise(typed, codes::RECEIPT).map(|code| app.keys.hash(Purpose::ContributionReceipt, &code))
}

/// The statements somebody noted down at a dialogue.
#[derive(Clone, Debug)]
pub struct Batch {
    pub dialogue_id: DialogueId,
    pub gemeente_id: Option<GemeenteId>,
    pub question_id: QuestionId,
    pub perspective: Option<Perspective>,
    pub statements: Vec<String>,
}

/// Keeps the statements of a batch; gives how many were new (the same form sent twice adds none).
pub async fn enter_batch(app: &App, person: &Person, form_key: &str, batch: Batch) -> db::Result<usize> {
    let mut tx = app.db.begin().await?;
    let mut kept = 0;
    for (index, text) in batch.statements.into_iter().enumerate() {
        let mark = format!("batch {form_key} {index} {} {text}", batch.question_id);
        let entry = NewEntry {
            question_id: batch.question_id.clone(),
            dialogue_id: Some(batch.dialogue_id.clone()),
            gemeente_id: batch.gemeente_id.clone(),
            perspective: batch.perspective,
            channel: Channel::Batch,
            provenance: Provenance::NotedDown,
            text,
            receipt_hash: Some(app.keys.hash(Purpose::ContributionReceipt, &mark)),
        };
        kept += usize::from(store_entry(app, &mut tx, entry).await?);
    }
    // Without the dialogue: with one batch per dialogue, the line would date its texts (never list, 4).
    let event = Event { action: "contributions.entered", object: "contributions", id: None };
    audit::record_result(app, &mut tx, &person.actor(), event, &kept.to_string()).await?;
    tx.commit().await?;
    Ok(kept)
}

/// Releases or holds back the texts that wait and are in scope; gives how many. The log gets the number,
/// not the texts and not their keys (AN-75).
pub async fn decide(app: &App, person: &Person, scope: &Scope, ids: &[ContributionId], decision: Decision) -> db::Result<usize> {
    let day = app.clock.now().day();
    let mut tx = app.db.begin().await?;
    let mut done = 0;
    // One order for everybody: two keepers with the same texts would otherwise wait for each other.
    let ids: BTreeSet<&ContributionId> = ids.iter().collect();
    for id in ids {
        done += usize::from(match decision {
            Decision::Release => store::release(&mut tx, scope, id, &day).await?,
            Decision::Hold => store::hold(&mut tx, scope, id, &day).await?,
        });
    }
    let action = match decision {
        Decision::Release => "contributions.released",
        Decision::Hold => "contributions.held",
    };
    let event = Event { action, object: "contributions", id: None };
    audit::record_result(app, &mut tx, &person.actor(), event, &done.to_string()).await?;
    tx.commit().await?;
    Ok(done)
}

/// Takes a text away, with its excerpts and codings. False when the receipt is unknown or was used.
pub async fn withdraw(app: &App, receipt_hash: &str) -> db::Result<bool> {
    let mut tx = app.db.begin().await?;
    let gone = store::forget(&mut tx, receipt_hash).await?;
    if gone {
        let event = Event { action: "contribution.withdrawn", object: "contributions", id: None };
        audit::record(app, &mut tx, &Actor::RESIDENT, event).await?;
    }
    tx.commit().await?;
    // The files still hold the words until this is done (AN-52).
    if gone && let Err(error) = app.db.forget_deleted(store::WORDS).await {
        tracing::warn!(%error, "the write-ahead log was not emptied after a withdrawal");
    }
    Ok(gone)
}
