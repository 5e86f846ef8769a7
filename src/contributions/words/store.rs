//! All SQL of the index.
use super::stems;
use crate::{
    base::ids::ContributionId,
    infra::db::{Result, Tx},
    params,
};

pub const PUT: &str = "insert into text_words (stem, contribution_id) values ($1, $2) on conflict (stem, contribution_id) do nothing";
pub const CLEAR: &str = "delete from text_words where contribution_id = $1";
pub const RELEASED_TEXT: &str = "select text from contributions where id = $1 and released_on is not null";
pub const RELEASED_AFTER: &str = "select id, text from contributions where released_on is not null and id > $1 order by id limit 500";

/// Indexes a text as it is now, if it is released: after a release, and after words were taken out of it.
pub async fn put(tx: &mut Tx, id: &ContributionId) -> Result<()> {
    tx.execute(CLEAR, params![id]).await?;
    if let Some((text,)) = tx.optional::<(String,)>(RELEASED_TEXT, params![id]).await? {
        write(tx, id, &text).await?;
    }
    Ok(())
}

/// Indexes every released text anew; gives how many there are.
async fn rebuild(tx: &mut Tx) -> Result<usize> {
    let (mut last, mut done) = (ContributionId::from(""), 0);
    loop {
        let texts: Vec<(ContributionId, String)> = tx.all(RELEASED_AFTER, params![&last]).await?;
        let Some((end, _)) = texts.last() else { return Ok(done) };
        last = end.clone();
        done += texts.len();
        for (id, text) in &texts {
            tx.execute(CLEAR, params![id]).await?;
            write(tx, id, text).await?;
        }
    }
}

/// Indexes every released text, when none is indexed yet: after an upgrade.
pub async fn catch_up(tx: &mut Tx) -> Result<()> {
    let any: Option<(String,)> = tx.optional(ANY, &[]).await?;
    if any.is_none() {
        rebuild(tx).await?;
    }
    Ok(())
}

async fn write(tx: &mut Tx, id: &ContributionId, text: &str) -> Result<()> {
    for stem in stems(text) {
        tx.execute(PUT, params![stem, id]).await?;
    }
    Ok(())
}

pub const ANY: &str = "select stem from text_words limit 1";

pub const STATEMENTS: &[&str] = &[ANY, PUT, CLEAR, RELEASED_TEXT, RELEASED_AFTER];
