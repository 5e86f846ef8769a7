//! Keeping a card that was typed over: one transaction, with its line in the log.
use super::forms::Card;
use crate::{
    access::Person,
    audit::{self, Event},
    contributions::{
        commands::{NewEntry, receipt_hash, store_entry},
        model::{Channel, Provenance},
        store::{self, Same},
        traces,
    },
    dialogues::Dialogue,
    infra::{
        App,
        db::{self, Tx},
        keys::Purpose,
    },
};

/// What came of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entered {
    /// It is kept: now, or a moment ago when the same form was sent twice.
    Kept,
    /// Its code was used for other words, or for words that were taken away since.
    Before,
}

/// Keeps a card of `dialogue`. Without a code, the form and the words tell whether it is the same card again.
pub async fn enter(app: &App, person: &Person, form_key: &str, dialogue: &Dialogue, card: Card) -> db::Result<Entered> {
    let hash = match &card.code {
        Some(code) => receipt_hash(app, code.on_strip()),
        None => Some(app.keys.hash(Purpose::ContributionReceipt, &format!("card {form_key} {} {}", card.question, card.text))),
    };
    let entry = NewEntry {
        question_id: card.question,
        dialogue_id: Some(dialogue.id.clone()),
        gemeente_id: dialogue.gemeente_id.clone(),
        perspective: card.perspective,
        channel: Channel::Paper,
        provenance: Provenance::OwnWords,
        review_first: traces::review_first(&card.text),
        text: card.text,
        receipt_hash: hash,
    };
    let mut tx = app.db.begin().await?;
    if store::is_withdrawn(&mut tx, entry.receipt_hash.as_deref()).await? {
        return Ok(Entered::Before);
    }
    if !store_entry(app, &mut tx, entry.clone()).await? {
        return again(&mut tx, &entry).await;
    }
    // Without the dialogue: the line would date its texts (never list, 4).
    let event = Event { action: "contributions.entered", object: "contributions", id: None };
    audit::record_result(app, &mut tx, &person.actor(), event, "1").await?;
    tx.commit().await?;
    Ok(Entered::Kept)
}

/// Whether a card that is there already says the same.
async fn again(tx: &mut Tx, entry: &NewEntry) -> db::Result<Entered> {
    let same = Same {
        receipt_hash: entry.receipt_hash.as_deref(),
        dialogue: entry.dialogue_id.as_ref(),
        question: &entry.question_id,
        text: &entry.text,
    };
    Ok(if store::is_same(tx, same).await? { Entered::Kept } else { Entered::Before })
}
