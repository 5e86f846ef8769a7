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
        gate::store::{Pool, open_batch},
        model::{Channel, Perspective, Provenance},
        store as texts, traces,
    },
    infra::{App, db, keys::Purpose},
};
use std::collections::BTreeMap;

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
pub async fn import(app: &App, person: &Person, place: &Place, lines: &[Line], chosen: Chosen) -> db::Result<usize> {
    let mut tx = app.db.begin().await?;
    let (mut kept, mut pools) = (0, BTreeMap::new());
    for line in lines {
        let text = if chosen.neutral { line.neutral() } else { line.text.clone() };
        let receipt_hash = Some(mark(app, place, line, &text));
        if texts::is_withdrawn(&mut tx, receipt_hash.as_deref()).await? {
            continue;
        }
        let pool = Pool { dialogue: place.dialogue_id().cloned(), question: line.question.id.clone(), gemeente: line.gemeente.clone() };
        pools.insert((line.question.list_id.to_string(), line.gemeente.as_ref().map(ToString::to_string)), pool);
        let entry = NewEntry {
            question_id: line.question.id.clone(),
            dialogue_id: place.dialogue_id().cloned(),
            gemeente_id: line.gemeente.clone(),
            perspective: line.perspective,
            channel: Channel::Batch,
            provenance: chosen.provenance,
            review_first: traces::review_first(&text),
            text,
            receipt_hash,
        };
        kept += usize::from(keep(app, &mut tx, entry).await?);
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
