//! All SQL of the kit.
use super::model::{self, Choice, Planned};
use crate::{
    base::ids::{DialogueId, QuestionId},
    dialogues::Dialogue,
    infra::db::{Db, Result, Tx},
    params,
    region::{self, Question},
};

pub const CHOSEN: &str = "select question_id, asked from kit_questions where dialogue_id = $1 order by position, question_id";
pub const FORGET: &str = "delete from kit_questions where dialogue_id = $1";
pub const CHOOSE: &str = "insert into kit_questions (dialogue_id, question_id, position, asked) values ($1, $2, $3, $4)";
pub const STATEMENTS: &[&str] = &[CHOSEN, FORGET, CHOOSE];

/// The whole list of a dialogue in its order, with what is asked and what is left out.
pub async fn planned(db: &Db, dialogue: &Dialogue) -> Result<Vec<Planned>> {
    let list = region::question_list(db, &dialogue.question_list_id).await?;
    let audiences = [dialogue.audience.as_str(), list.as_ref().map_or("", |list| list.audience.as_str())];
    let chosen: Vec<Choice> = db.all(CHOSEN, params![&dialogue.id]).await?;
    let questions = region::questions(db, &dialogue.question_list_id).await?;
    Ok(model::planned(questions, &chosen, model::is_for_professionals(&audiences)))
}

/// The questions that a dialogue asks, in order: on paper, on the screen in the room and on phones.
pub async fn questions_of(db: &Db, dialogue: &Dialogue) -> Result<Vec<Question>> {
    Ok(planned(db, dialogue).await?.into_iter().filter(|one| one.asked).map(|one| one.question).collect())
}

/// Writes a choice over the one before.
pub async fn choose(tx: &mut Tx, dialogue: &DialogueId, order: &[(QuestionId, bool)]) -> Result<()> {
    tx.execute(FORGET, params![dialogue]).await?;
    for (position, (question, asked)) in (1_i64..).zip(order) {
        tx.execute(CHOOSE, params![dialogue, question, position, *asked]).await?;
    }
    Ok(())
}
