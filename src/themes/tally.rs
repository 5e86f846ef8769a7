//! Which themes a text was given, counted once per text: written with every coding, so that the overview
//! adds up one index instead of every coding there is.
use crate::{
    base::ids::ContributionId,
    infra::db::{Result, Tx},
    params,
};

pub const CLEAR_TALLY: &str = "delete from text_themes where contribution_id = $1";
pub const TALLY: &str = "insert into text_themes (theme_id, contribution_id, perspective, gemeente_id) \
     select distinct ct.theme_id, c.id, c.perspective, coalesce(c.gemeente_id, d.gemeente_id) \
     from contributions c join excerpts e on e.contribution_id = c.id join codings k on k.excerpt_id = e.id \
     join coding_themes ct on ct.coding_id = k.id left join dialogues d on d.id = c.dialogue_id where c.id = $1";

/// Counts the themes of a text anew. To be called in every transaction that changes one of its codings.
pub async fn refresh(tx: &mut Tx, text: &ContributionId) -> Result<()> {
    tx.execute(CLEAR_TALLY, params![text]).await?;
    tx.execute(TALLY, params![text]).await.map(drop)
}

pub const STATEMENTS: &[&str] = &[CLEAR_TALLY, TALLY];
