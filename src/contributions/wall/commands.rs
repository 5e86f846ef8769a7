//! What somebody who works on a dialogue does with its screen, each in one transaction.
use super::{
    model::{Decision, Wall, shown},
    store,
};
use crate::{
    access::Person,
    base::ids::{ContributionId, DialogueId, QuestionId},
    contributions::gate::commands::note,
    dialogues::Dialogue,
    infra::{App, db},
    kit,
};

/// What the screen of a dialogue shows now.
pub async fn wall(app: &App, dialogue: &Dialogue) -> db::Result<Wall> {
    let questions = kit::questions_of(&app.db, dialogue).await?;
    let screen = store::screen(&app.db, &dialogue.id).await?;
    let at = shown(&questions, screen.question_id.as_ref());
    let cards = match questions.get(at) {
        Some(question) if !screen.curtain => store::wall(&app.db, &dialogue.id, &question.id).await?,
        _ => Vec::new(),
    };
    Ok(Wall { at, cards, curtain: screen.curtain, received: store::received(&app.db, &dialogue.id).await?, questions })
}

/// Decides about a card, once more if need be. The log gets the decision and the number, without the card
/// and its dialogue. False when there is no such card to decide about.
pub async fn place(app: &App, person: &Person, dialogue: &DialogueId, card: &ContributionId, decision: Decision) -> db::Result<bool> {
    let mut tx = app.db.begin().await?;
    if !store::place(&mut tx, dialogue, card, decision).await? {
        return Ok(false);
    }
    note(app, &mut tx, person, decision.action(), 1).await?;
    tx.commit().await?;
    Ok(true)
}

/// Puts another question on the screen; the phones open at it. No line in the log: it would tell from when
/// to when the texts about a question were written (never list, 4).
pub async fn ask(app: &App, dialogue: &DialogueId, question: &QuestionId) -> db::Result<()> {
    let mut tx = app.db.begin().await?;
    store::ask(&mut tx, dialogue, question).await?;
    tx.commit().await
}

/// Draws the curtain before the cards, or opens it; opening is the moment at which a room sees what was
/// said, so it is in the log (C-56), without the dialogue.
pub async fn draw(app: &App, person: &Person, dialogue: &DialogueId, curtain: bool) -> db::Result<()> {
    let action = if curtain { "contributions.curtain_drawn" } else { "contributions.curtain_opened" };
    let mut tx = app.db.begin().await?;
    store::draw(&mut tx, dialogue, curtain).await?;
    note(app, &mut tx, person, action, 1).await?;
    tx.commit().await
}
