//! What happens with a page of the form that was sent in: the next page, the same with errors, a question
//! about what was found, or the end. Nothing is written before the last step (AN-14).
use super::{
    commands::{self, Sent},
    forms,
    model::{self, Step},
    pages, receipt_pages, tablet,
    traces::{Choice, Looked},
    web::Entrance,
};
use crate::{
    access::reply,
    base::form::FormState,
    infra::{App, guard, limit::Attempt, problem::Problem, qr},
};
use axum::response::Response;
use std::net::IpAddr;

pub async fn take(app: &App, entrance: &Entrance, ip: Option<IpAddr>, form: FormState) -> Result<Response, Problem> {
    if let Some(answer) = ended(app, entrance, &form).await? {
        return Ok(answer);
    }
    let form = form.with_key(|| app.random.id());
    let form = form.without(forms::QUESTION).with(forms::QUESTION, entrance.question.id.as_str());
    let choice = Choice::parse(form.value(forms::TRACES));
    let form = guard::stamped(app, changed(form, choice));
    if choice == Some(Choice::Remove) {
        return Ok(reply::public(app, pages::step(entrance, Step::Text, &form)));
    }
    let step = match Step::asked(form.value(forms::STEP)) {
        _ if choice == Some(Choice::Own) => Step::Text,
        Step::Gemeente if !entrance.asks_gemeente() => Step::Check,
        step => step,
    };
    match forms::answer(&form, &entrance.gemeenten, step) {
        Err((wrong, form)) => Ok(reply::public_again(app, pages::step(entrance, wrong, &form))),
        Ok(answer) if step == Step::Send => send(app, entrance, ip, &form, answer).await,
        Ok(answer) => {
            let looked = Looked::at(&answer.text);
            let asks = step > Step::Text && choice != Some(Choice::Leave) && !looked.asks.is_empty();
            let page = if asks { pages::ask(entrance, step, &form, &looked) } else { pages::step(entrance, step, &form) };
            Ok(reply::public(app, page))
        }
    }
}

/// The answer to who is done, or on a tablet wipes the form or sends one again of which somebody was done.
async fn ended(app: &App, entrance: &Entrance, form: &FormState) -> Result<Option<Response>, Problem> {
    let step = form.value(forms::STEP);
    let left = || reply::public(app, pages::left(entrance, next(entrance)));
    if !entrance.tablet {
        return Ok((step == forms::LEFT).then(left));
    }
    if [forms::LEFT, forms::WIPE].contains(&step) {
        tablet::finish(app, form).await?;
    }
    Ok(match step {
        forms::LEFT => Some(tablet::wiped(left())),
        forms::WIPE => tablet::next_person(entrance),
        _ if tablet::is_finished(app, form).await? => tablet::next_person(entrance),
        _ => None,
    })
}

/// The form with the text that a choice makes of it.
pub fn changed(form: FormState, choice: Option<Choice>) -> FormState {
    match choice {
        Some(choice @ (Choice::Remove | Choice::All | Choice::One(_))) => {
            let text = Looked::at(form.value(forms::TEXT)).after(choice);
            form.without(forms::TEXT).with(forms::TEXT, text)
        }
        _ => form,
    }
}

fn next(entrance: &Entrance) -> Option<&crate::region::Question> {
    model::next_question(&entrance.questions, &entrance.question, entrance.room.is_some())
}

async fn send(app: &App, entrance: &Entrance, ip: Option<IpAddr>, form: &FormState, answer: forms::Answer) -> Result<Response, Problem> {
    if let Err(form) = guard::check(app, form) {
        return Ok(reply::public_again(app, pages::step(entrance, Step::Check, &form)));
    }
    app.limits.take(Attempt::Contribution, ip)?;
    let key = form.key().unwrap_or_default();
    let danger = crate::privacy::danger(&answer.text);
    Ok(match commands::send(app, key, entrance.entry(answer)).await? {
        Sent::Kept { receipt } => {
            reply::public(app, pages::sent(entrance, &pages::Receipt { code: &receipt, qr: qr::svg(&receipt)?, danger }, form))
        }
        Sent::Withdrawn => reply::public(app, receipt_pages::withdrawn()),
    })
}
