//! What the werkgroep does: judge a piece of a text, and choose the quotes of the annex.
use super::{
    model::{Outcome, Span},
    rounds, store, tally,
};
use crate::{
    access::Coder,
    audit::{self, Event},
    base::ids::{CodingId, ContributionId, ExcerptId, ThemeId},
    infra::{App, db},
};

/// A judgement: this piece of this text is about this.
#[derive(Clone, Debug)]
pub struct Judgement {
    pub contribution: ContributionId,
    pub span: Span,
    pub outcome: Outcome,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Judged {
    Kept(CodingId),
    /// The text was withdrawn or held back in the meantime, or the piece lies outside it.
    Gone,
}

/// Keeps the judgement of this coder. The same coder about the same piece replaces what was there.
pub async fn judge(app: &App, coder: &Coder, judgement: &Judgement) -> db::Result<Judged> {
    let mut tx = app.db.begin().await?;
    let Some(text) = store::take(&mut tx, &judgement.contribution).await? else { return Ok(Judged::Gone) };
    let Some(piece) = judgement.span.cut(&text) else { return Ok(Judged::Gone) };
    let (excerpt, coding) = (app.random.id(), app.random.id());
    let excerpt = store::put_excerpt(&mut tx, &excerpt, &judgement.contribution, judgement.span, piece).await?;
    let now = app.clock.now();
    let coding = store::put_coding(&mut tx, &coding, &excerpt, &coder.person.account, &judgement.outcome, now).await?;
    rounds::settle(app, &mut tx, &excerpt, &coder.person.account).await?;
    tally::refresh(&mut tx, &judgement.contribution).await?;
    let event = Event { action: "excerpt.coded", object: "coding", id: Some(coding.as_str()) };
    audit::record(app, &mut tx, &coder.person.actor(), event).await?;
    tx.commit().await?;
    Ok(Judged::Kept(coding))
}

/// Whether a quote is printed under a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    LeaveOut,
    PutBack,
}

/// Leaves a quote out of the annex of a theme or puts it back. `None`: no such quote there.
pub async fn choose_quote(app: &App, coder: &Coder, excerpt: &ExcerptId, theme: &ThemeId, choice: Choice) -> db::Result<Option<()>> {
    let mut tx = app.db.begin().await?;
    if !store::choose_quote(&mut tx, excerpt, theme, choice == Choice::LeaveOut).await? {
        return Ok(None);
    }
    let action = match choice {
        Choice::LeaveOut => "annex.quote_left_out",
        Choice::PutBack => "annex.quote_put_back",
    };
    audit::record(app, &mut tx, &coder.person.actor(), Event { action, object: "excerpt", id: Some(excerpt.as_str()) }).await?;
    tx.commit().await?;
    Ok(Some(()))
}
