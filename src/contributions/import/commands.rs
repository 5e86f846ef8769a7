//! Keeping the rows of a file.
use super::{
    check::{Line, Place},
    store,
};
use crate::{
    access::Person,
    audit::{self, Event},
    base::ids::GemeenteId,
    contributions::{
        commands::{NewEntry, keep},
        crowd::Crowd,
        gate::store::open_batch,
        model::{Channel, Perspective, Provenance},
        store as texts, traces,
    },
    infra::{App, db, keys::Purpose, problem::Problem},
};
use std::collections::{BTreeMap, HashMap};

/// What was chosen for all rows of a file.
#[derive(Clone, Copy, Debug)]
pub struct Chosen {
    pub provenance: Provenance,
    /// What could tell who somebody is gets neutral words.
    pub neutral: bool,
}

/// The mark of a row: the same for the same words at the same place, so that a file that is sent again adds nothing.
fn mark(app: &App, place: &Place, line: &Line, text: &str) -> String {
    let dialogue = place.dialogue_id().map_or("regio", |id| id.as_str());
    let perspective = line.perspective.map_or("", Perspective::slug);
    let gemeente = line.gemeente.as_ref().map_or("", GemeenteId::as_str);
    let said = format!("bestand {dialogue} {} {perspective} {gemeente} {text}", line.question.id);
    app.keys.hash(Purpose::ContributionReceipt, &said)
}

/// Only the lines that were not kept before, as they stand or with neutral words.
pub async fn new_ones(app: &App, place: &Place, lines: Vec<Line>) -> db::Result<Vec<Line>> {
    let mut new = Vec::new();
    for line in lines {
        let neutral = (!line.looked.asks.is_empty()).then(|| line.neutral());
        let texts = [Some(line.text.clone()), neutral];
        let mut known = false;
        for text in texts.iter().flatten() {
            known = known || store::is_known(&app.db, &mark(app, place, &line, text)).await?;
        }
        if !known {
            new.push(line);
        }
    }
    Ok(new)
}

/// Keeps all lines or none; gives how many were new (the same page sent twice adds none). All lines count
/// before a batch opens (AN-55), and their keys are random, so nothing tells the order of the file (AN-12).
pub async fn import(app: &App, person: &Person, place: Place, lines: Vec<Line>, chosen: Chosen) -> Result<usize, Problem> {
    // Before the transaction, in which nobody else can write: looking for names in all texts takes a while.
    let keys = app.clone();
    let made = tokio::task::spawn_blocking(move || entries(&keys, &place, &lines, chosen));
    let entries = made.await.map_err(Problem::ours)?;
    let mut tx = app.db.begin().await?;
    let (mut kept, mut pools) = (0, BTreeMap::new());
    // All rows are of one dialogue, or of none.
    let crowd = match entries.first().and_then(|(_, entry)| entry.dialogue_id.as_ref()) {
        Some(dialogue) => Some(Crowd::of(&mut tx, dialogue).await?),
        None => None,
    };
    for (list, entry) in entries {
        if texts::is_withdrawn(&mut tx, entry.receipt_hash.as_deref()).await? {
            continue;
        }
        pools.insert((list, entry.gemeente_id.as_ref().map(ToString::to_string)), entry.pool());
        kept += usize::from(keep(app, &mut tx, entry, crowd).await?);
    }
    for pool in pools.values() {
        open_batch(&mut tx, pool).await?;
    }
    // Without the dialogue: with one file per dialogue, the line would date its texts (never list, 4).
    let event = Event { action: "contributions.imported", object: "contributions", id: None };
    audit::record_result(app, &mut tx, &person.actor(), event, &kept.to_string()).await?;
    tx.commit().await?;
    Ok(kept)
}

/// What is kept of each line, with its question list. Lines that differed until names became neutral words are
/// of different people: each gets a mark of its own.
fn entries(app: &App, place: &Place, lines: &[Line], chosen: Chosen) -> Vec<(String, NewEntry)> {
    let mut times: HashMap<String, usize> = HashMap::new();
    let entry = |line: &Line| {
        let text = if chosen.neutral { line.neutral() } else { line.text.clone() };
        let first = mark(app, place, line, &text);
        let before = times.entry(first.clone()).or_default();
        let receipt_hash = if *before == 0 { first } else { mark(app, place, line, &format!("{text} {before}")) };
        *before += 1;
        let entry = NewEntry {
            question_id: line.question.id.clone(),
            dialogue_id: place.dialogue_id().cloned(),
            gemeente_id: line.gemeente.clone(),
            perspective: line.perspective,
            channel: Channel::Batch,
            provenance: chosen.provenance,
            review_first: traces::review_first(&text),
            text,
            receipt_hash: Some(receipt_hash),
        };
        (line.question.list_id.to_string(), entry)
    };
    lines.iter().map(entry).collect()
}
