//! Which themes a text was given, counted once per text: written with every coding and decision, so that the overview
//! adds up one index instead of every coding there is.
use crate::{
    base::ids::ContributionId,
    infra::db::{Result, Tx},
    params,
};

pub const CLEAR_TALLY: &str = "delete from text_themes where contribution_id = $1";
macro_rules! tally {
    ($which:literal) => {
        concat!(
            "insert into text_themes (theme_id, contribution_id, perspective, gemeente_id) \
             select r.theme_id, c.id, c.perspective, coalesce(c.gemeente_id, d.gemeente_id) \
             from contributions c join excerpts e on e.contribution_id = c.id join excerpt_results r on r.excerpt_id = e.id \
             left join dialogues d on d.id = c.dialogue_id ",
            $which,
            " on conflict (theme_id, contribution_id) do nothing"
        )
    };
}
pub const TALLY: &str = tally!("where c.id = $1");
pub const TALLY_ALL: &str = tally!("where true");
pub const ANY_TALLY: &str = "select theme_id from text_themes limit 1";

/// Counts the themes of a text anew. To be called in every transaction that changes one of its codings or decisions.
pub async fn refresh(tx: &mut Tx, text: &ContributionId) -> Result<()> {
    tx.execute(CLEAR_TALLY, params![text]).await?;
    tx.execute(TALLY, params![text]).await.map(drop)
}

/// Counts every text, when nothing was counted yet: after an upgrade.
pub async fn catch_up(tx: &mut Tx) -> Result<()> {
    let any: Option<(String,)> = tx.optional(ANY_TALLY, &[]).await?;
    if any.is_none() {
        tx.execute(TALLY_ALL, &[]).await?;
    }
    Ok(())
}

pub const STATEMENTS: &[&str] = &[CLEAR_TALLY, TALLY, ANY_TALLY, TALLY_ALL];
