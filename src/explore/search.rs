//! One page of what a search finds.
use super::store::{self, Hit, Narrowed};
use crate::{
    base::ids::ContributionId,
    contributions::words::Query,
    infra::db::{Db, Result},
};

/// Texts on a page.
pub const PAGE: usize = 25;
/// Texts that are read at once, and how often: a phrase of common words is looked for in so many texts.
const BATCH: i64 = 200;
const BATCHES: usize = 20;

/// What was found behind a text, in the order of random keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub hits: Vec<Hit>,
    /// Behind this text there may be more.
    pub more: Option<ContributionId>,
}

/// The next [`PAGE`] texts behind `after` (empty: from the beginning).
pub async fn find(db: &Db, query: &Query, narrowed: &Narrowed<'_>, after: ContributionId) -> Result<Found> {
    let (mut hits, mut last) = (Vec::new(), after);
    for _ in 0..BATCHES {
        let batch = store::hits(db, query, narrowed, &last, BATCH).await?;
        let end = batch.len() < BATCH as usize;
        for hit in batch {
            if hits.len() == PAGE {
                return Ok(Found { hits, more: Some(last) });
            }
            last = hit.id.clone();
            if query.phrases_stand_in(&hit.text) {
                hits.push(hit);
            }
        }
        if end {
            return Ok(Found { hits, more: None });
        }
    }
    Ok(Found { hits, more: Some(last) })
}
