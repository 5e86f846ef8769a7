//! All SQL of the wall. Every statement about cards asks for the dialogue, `opened`, and neither to be seen
//! first nor held back; every order is that of the random key.
use super::model::{Card, Choice, Decision, MOST_CHOSEN, PAGE, Screen};
use crate::{
    base::ids::{ContributionId, DialogueId, QuestionId},
    infra::db::{Db, Result, Tx},
    params,
};

// What people sent with the code of the dialogue $1 and may be seen by who works on it. A card that the
// gatekeeper holds back leaves the wall with the next look.
macro_rules! cards {
    () => {
        "c.dialogue_id = $1 and c.channel = 'zaal' and c.opened and not c.review_first and c.held_on is null"
    };
}
macro_rules! choices_of {
    ($which:literal) => {
        concat!(
            "select c.id, c.text, q.b1 as question, c.wall from contributions c join questions q on q.id = c.question_id where ",
            cards!(),
            " and ",
            $which
        )
    };
}

pub const WALL: &str = concat!(
    "select c.text, c.wall = 'boven' as top from contributions c where ",
    cards!(),
    " and c.question_id = $2 and c.wall in ('muur', 'boven') order by top desc, c.id"
);
pub const WAITING: &str = choices_of!("c.wall is null order by c.id limit $2");
pub const CHOSEN: &str = choices_of!("c.wall is not null and c.question_id = $2 order by c.id limit $3");
pub const PLACE: &str = concat!("update contributions as c set wall = $3 where c.id = $2 and ", cards!());
pub const RECEIVED: &str = "select count(*) from contributions where dialogue_id = $1 and opened";
pub const SCREEN: &str = "select question_id, curtain from room_screens where dialogue_id = $1";
pub const ASK: &str = "insert into room_screens (dialogue_id, question_id) values ($1, $2) \
     on conflict (dialogue_id) do update set question_id = excluded.question_id";
pub const DRAW: &str = "insert into room_screens (dialogue_id, curtain) values ($1, $2) \
     on conflict (dialogue_id) do update set curtain = excluded.curtain";
pub const STATEMENTS: &[&str] = &[WALL, WAITING, CHOSEN, PLACE, RECEIVED, SCREEN, ASK, DRAW];

/// The cards on the wall about one question, the highest first.
pub async fn wall(db: &Db, dialogue: &DialogueId, question: &QuestionId) -> Result<Vec<Card>> {
    db.all(WALL, params![dialogue, question]).await
}

/// One card more than a page, about whichever question, that nobody decided about.
pub async fn waiting(db: &Db, dialogue: &DialogueId) -> Result<Vec<Choice>> {
    db.all(WAITING, params![dialogue, PAGE + 1]).await
}

/// The cards about one question that somebody decided about.
pub async fn chosen(db: &Db, dialogue: &DialogueId, question: &QuestionId) -> Result<Vec<Choice>> {
    db.all(CHOSEN, params![dialogue, question, MOST_CHOSEN]).await
}

/// Writes a decision; false when there is no such card to decide about.
pub async fn place(tx: &mut Tx, dialogue: &DialogueId, card: &ContributionId, decision: Decision) -> Result<bool> {
    Ok(tx.execute(PLACE, params![dialogue, card, decision.stored()]).await? == 1)
}

/// How many cards came in for this dialogue, of those that are opened: the number grows by five at least.
pub async fn received(db: &Db, dialogue: &DialogueId) -> Result<i64> {
    db.one::<(i64,)>(RECEIVED, params![dialogue]).await.map(|row| row.0)
}

/// What the screen was set to; nobody set it: the first question, with the cards.
pub async fn screen(db: &Db, dialogue: &DialogueId) -> Result<Screen> {
    Ok(db.optional(SCREEN, params![dialogue]).await?.unwrap_or_default())
}

/// Which question somebody put on the screen.
pub async fn chosen_question(db: &Db, dialogue: &DialogueId) -> Result<Option<QuestionId>> {
    Ok(screen(db, dialogue).await?.question_id)
}

pub async fn ask(tx: &mut Tx, dialogue: &DialogueId, question: &QuestionId) -> Result<()> {
    tx.execute(ASK, params![dialogue, question]).await.map(drop)
}

pub async fn draw(tx: &mut Tx, dialogue: &DialogueId, curtain: bool) -> Result<()> {
    tx.execute(DRAW, params![dialogue, curtain]).await.map(drop)
}
