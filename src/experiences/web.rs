//! Addresses of the slice.
use super::{
    forms::{self, Experience},
    pages, store,
};
use crate::{
    access::{
        VerkennerUser,
        reply::{desk, desk_again, see},
    },
    base::{form::FormState, paths},
    contributions::{self, Channel, Choice, NewEntry, Provenance, Sent},
    infra::{App, db, problem::Problem, web::Form},
};
use axum::{Router, extract::State, response::Response, routing::get};

/// "Kun je een voorbeeld geven?": the question an experience answers.
const QUESTION: &str = "gg-03";
/// Below this many experiences the page tells no number (D12).
const FEWEST_TOLD: i64 = 5;

pub fn routes() -> Router<App> {
    Router::new().route(paths::DESK_EXPERIENCES, get(show).post(keep))
}

async fn show(State(app): State<App>, user: VerkennerUser) -> Response {
    let form = FormState::empty().with(forms::KEY, app.random.id::<String>());
    desk(&app, &user.person, pages::form(&form))
}

/// The code is shown in the answer itself: it may never be in an address (D13).
async fn keep(State(app): State<App>, user: VerkennerUser, Form(form): Form) -> Result<Response, Problem> {
    let key = form.key().map_or_else(|| app.random.id(), str::to_owned);
    let choice = Choice::parse(form.value(forms::TRACES));
    let form = choice.map_or_else(|| form.clone(), |choice| forms::changed(form.clone(), choice));
    if matches!(choice, Some(Choice::Remove | Choice::Own)) {
        return Ok(desk(&app, &user.person, pages::form(&form)));
    }
    match forms::parse(&form) {
        Err(form) => Ok(desk_again(&app, &user.person, pages::form(&form))),
        Ok(_) if choice != Some(Choice::Leave) && pages::asks(&form) => Ok(desk(&app, &user.person, pages::ask(&form))),
        Ok(experience) => {
            let Sent::Kept { receipt } = store_experience(&app, &user, &key, experience).await? else {
                // Sent again after it was taken away: an empty form, nothing brought back.
                return Ok(see(paths::DESK_EXPERIENCES));
            };
            let total = Some(store::total(&app.db).await?).filter(|total| *total >= FEWEST_TOLD);
            Ok(desk(&app, &user.person, pages::done(&receipt, total)))
        }
    }
}

async fn store_experience(app: &App, user: &VerkennerUser, key: &str, experience: Experience) -> db::Result<Sent> {
    let entry = NewEntry {
        question_id: QUESTION.into(),
        dialogue_id: None,
        gemeente_id: user.scope.gemeente().cloned(),
        perspective: experience.perspective,
        channel: Channel::Verkenner,
        provenance: Provenance::NotedDown,
        review_first: contributions::review_first(&experience.text),
        text: experience.text,
        receipt_hash: None,
    };
    contributions::commands::send(app, key, entry).await
}
