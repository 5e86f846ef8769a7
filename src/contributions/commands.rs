//! What people do with words: send, type in, object, take away.
use super::{
    crowd::Crowd,
    gate::store::{Pool, open_batch},
    language::{Language, language},
    model::{Channel, Perspective, Provenance},
    store, traces,
};
use crate::{
    access::Person,
    audit::{self, Actor, Event},
    base::ids::{ContributionId, DialogueId, GemeenteId, QuestionId},
    infra::{
        App, codes,
        db::{self, Tx},
        keys::Purpose,
    },
};

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
    /// The gatekeeper must see it first; what in it is the reason is kept nowhere (AN-92).
    pub review_first: bool,
}

impl NewEntry {
    fn pool(&self) -> Pool {
        Pool { dialogue: self.dialogue_id.clone(), question: self.question_id.clone(), gemeente: self.gemeente_id.clone() }
    }
}

/// Keeps a text in the transaction of the caller, waiting for the gatekeeper, and opens its batch when that
/// is large enough now (AN-55). False when it was there already.
pub async fn store_entry(app: &App, tx: &mut Tx, entry: NewEntry) -> db::Result<bool> {
    let pool = entry.pool();
    let crowd = match &entry.dialogue_id {
        Some(dialogue) => Some(Crowd::of(tx, dialogue).await?),
        None => None,
    };
    let kept = keep(app, tx, entry, crowd).await?;
    open_batch(tx, &pool).await?;
    Ok(kept)
}

/// Writes the row; `crowd` is of its dialogue. No audit line: a line has a moment and a person, and a contribution
/// has neither (never list, 4).
async fn keep(app: &App, tx: &mut Tx, entry: NewEntry, crowd: Option<Crowd>) -> db::Result<bool> {
    let id: ContributionId = app.random.id();
    let row = store::Entry {
        id: &id,
        question_id: entry.question_id.as_str(),
        dialogue_id: entry.dialogue_id.as_ref().map(DialogueId::as_str),
        gemeente_id: entry.gemeente_id.as_ref().map(GemeenteId::as_str),
        perspective: entry.perspective.filter(|one| crowd.is_none_or(|crowd| crowd.keeps(*one))).map(Perspective::slug),
        channel: entry.channel.stored(),
        provenance: entry.provenance.stored(),
        text: &entry.text,
        received_on: &app.clock.now().day(),
        receipt_hash: entry.receipt_hash.as_deref(),
        review_first: entry.review_first,
        language: language(&entry.text).map(Language::slug),
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
    let pool = Pool { dialogue: Some(batch.dialogue_id.clone()), question: batch.question_id.clone(), gemeente: batch.gemeente_id.clone() };
    let crowd = Crowd::of(&mut tx, &batch.dialogue_id).await?;
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
            review_first: traces::review_first(&text),
            text,
            receipt_hash: Some(app.keys.hash(Purpose::ContributionReceipt, &mark)),
        };
        kept += usize::from(keep(app, &mut tx, entry, Some(crowd)).await?);
    }
    open_batch(&mut tx, &pool).await?;
    // Without the dialogue: with one batch per dialogue, the line would date its texts (never list, 4).
    let event = Event { action: "contributions.entered", object: "contributions", id: None };
    audit::record_result(app, &mut tx, &person.actor(), event, &kept.to_string()).await?;
    tx.commit().await?;
    Ok(kept)
}

/// Whoever holds the receipt says that the text is not meant as it is used. False when it is not released,
/// or said before. No audit line: it would tie the text to the moment its author was here (never list, 4).
pub async fn object(app: &App, receipt_hash: &str) -> db::Result<bool> {
    let mut tx = app.db.begin().await?;
    let noted = store::object(&mut tx, receipt_hash, &app.clock.now().day()).await?;
    tx.commit().await?;
    Ok(noted)
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
