//! Requests about who is invited to a dialogue.
use super::{
    commands::{self, Saved},
    model::{self, Answer, MOST_NOTE, Noted, State as Asked},
    pages, store,
};
use crate::{
    access::{Planner, reply},
    base::{
        form::{Check, FormState, LineTexts},
        ids::DialogueId,
        paths,
        texts::t,
    },
    dialogues::{self, Dialogue, Note},
    infra::{
        App, db,
        problem::Problem,
        web::{Form, Query},
    },
};
use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::get,
};
use futures::future::BoxFuture;

pub fn routes() -> Router<App> {
    Router::new().route(paths::DESK_INVITATIONS, get(show).post(save))
}

/// The line about the invitations on the desk page of a dialogue (`dialogues::Notes`).
pub fn note<'a>(app: &'a App, dialogue: &'a Dialogue) -> BoxFuture<'a, db::Result<Note>> {
    Box::pin(async move {
        let noted = store::of_dialogue(&app.db, &dialogue.id).await?;
        let (asked, all) = model::progress(dialogue, &noted);
        Ok(Note { text: t().invitations_line(asked, all), href: paths::fill(paths::DESK_INVITATIONS, dialogue.id.as_str()) })
    })
}

async fn show(State(app): State<App>, planner: Planner, Path(id): Path<DialogueId>, Query(query): Query) -> Result<Response, Problem> {
    let dialogue = db::found(dialogues::in_scope(&app.db, &planner.scope, &id).await?)?;
    let noted = store::of_dialogue(&app.db, &id).await?;
    let saved = query.value(pages::DONE) == pages::SAVED;
    Ok(reply::desk(&app, &planner.person, pages::list(&dialogue, &noted, &filled(&dialogue, &noted), saved)))
}

/// A form that shows what is noted.
fn filled(dialogue: &Dialogue, noted: &[Noted]) -> FormState {
    let form = FormState::empty().with(pages::EDITION, model::edition(noted).to_string());
    let groups = model::lists(dialogue).into_iter().flat_map(|list| list.groups);
    groups.map(|group| model::answer(noted, &group.id)).fold(form, |form, answer| {
        form.with(&pages::state_field(&answer.group), answer.state.slug()).with(&pages::note_field(&answer.group), answer.note)
    })
}

async fn save(State(app): State<App>, planner: Planner, Path(id): Path<DialogueId>, Form(form): Form) -> Result<Response, Problem> {
    let dialogue = db::found(dialogues::in_scope(&app.db, &planner.scope, &id).await?)?;
    let edition = form.value(pages::EDITION).parse().unwrap_or(0);
    let (noted, form) = match parse(&dialogue, &form) {
        Err(form) => (store::of_dialogue(&app.db, &id).await?, form),
        Ok(answers) => match commands::save(&app, &planner, &id, &answers, edition).await? {
            Saved::Yes => {
                let here = paths::fill(paths::DESK_INVITATIONS, id.as_str());
                return Ok(reply::see(&paths::with_query(&here, &[(pages::DONE, pages::SAVED)])));
            }
            Saved::Newer { noted, groups } => {
                let form = newer(&dialogue, &noted, &answers, &groups);
                (noted, form)
            }
        },
    };
    Ok(reply::desk_again(&app, &planner.person, pages::list(&dialogue, &noted, &form, false)))
}

/// The list as it is now, with what the planner sent written; at each group that somebody else changed in
/// the meantime both answers, and theirs chosen.
fn newer(dialogue: &Dialogue, noted: &[Noted], answers: &[Answer], groups: &[String]) -> FormState {
    let stale = answers.iter().filter(|mine| groups.contains(&mine.group));
    stale.fold(filled(dialogue, noted), |form, mine| {
        let theirs = in_words(&model::answer(noted, &mine.group));
        form.with_error(&pages::state_field(&mine.group), t().invitations_newer(theirs, in_words(mine)))
    })
}

fn in_words(answer: &Answer) -> String {
    let state = pages::state_name(answer.state);
    if answer.note.is_empty() { state } else { t().invitations_answer(state, &answer.note) }
}

fn parse(dialogue: &Dialogue, form: &FormState) -> Result<Vec<Answer>, FormState> {
    let mut check = Check::of(form);
    let texts =
        LineTexts { missing: "", too_long: &|max, over| t().invitations_too_long(over, max), odd_characters: &t().invitations_odd() };
    let mut answers = Vec::new();
    for group in model::lists(dialogue).into_iter().flat_map(|list| list.groups) {
        let state = check.choice(&pages::state_field(&group.id), Asked::parse, &t().invitations_state_missing(group.name()));
        let note = check.optional_paragraph(&pages::note_field(&group.id), MOST_NOTE, &texts);
        answers.extend(state.zip(note).map(|(state, note)| Answer { group: group.id.clone(), state, note }));
    }
    check.finish(|| Some(answers))
}
