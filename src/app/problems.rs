//! Problems become pages: what happened, and what to do. Ours are logged once, with the reference
//! that the page shows (architecture §3.9).
use super::resend::{self, Sent};
use crate::{
    access::{self, Person, reply},
    base::{paths, texts::t},
    infra::{App, codes, problem::Problem},
    ui::{
        page::Page,
        parts::{ButtonKind, actions, link_button},
        text::{h1, p, stack},
    },
};
use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use leptos::prelude::*;

pub async fn as_pages(State(app): State<App>, request: Request, next: Next) -> Response {
    let (request, sent) = match resend::keep(request).await {
        Ok(kept) => kept,
        Err(problem) => return page(&app, None, &problem, None),
    };
    // Asked only where there is something to lose: reading a page pays nothing for this.
    let was_logged_in = sent.is_some() && access::was_logged_in(&app.keys, request.headers());
    let response = next.run(request).await;
    let person = response.extensions().get::<Person>().cloned();
    let page = |app: &App, problem: &Problem| match problem {
        Problem::LoginNeeded if was_logged_in => login_ended(app, sent.as_ref()),
        _ => page(app, person.as_ref(), problem, sent.as_ref()),
    };
    match (response.extensions().get::<Problem>(), response.status()) {
        (Some(problem), _) => page(&app, problem),
        // What the framework refused by itself: a path parameter that is no text, a timeout.
        (None, StatusCode::SERVICE_UNAVAILABLE) if is_bare(&response) => {
            page(&app, &Problem::Ours { detail: "timeout".into(), unavailable: true })
        }
        (None, status) if is_bare(&response) && status.is_client_error() => page(&app, &Problem::NotFound),
        _ => response,
    }
}

fn is_bare(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    kind.is_empty() || kind.starts_with("text/plain")
}

/// The login ended while somebody typed: they log in elsewhere, and send again.
fn login_ended(app: &App, sent: Option<&Sent>) -> Response {
    let login = view! { <a class="nl-link" href=paths::LOGIN target="_blank" rel="noopener">{t().problem_login_ended_link()}</a> };
    let body = stack(vec![h1(t().problem_login_ended_title()), p(t().problem_login_ended_text()), login.into_any(), resend::again(sent)]);
    reply::with_status(app, None, StatusCode::UNAUTHORIZED, Page::new(t().problem_login_ended_title(), body).no_index())
}

fn page(app: &App, person: Option<&Person>, problem: &Problem, sent: Option<&Sent>) -> Response {
    let home = || link_button(paths::HOME, t().problem_to_home(), ButtonKind::Primary);
    let dialogues = || link_button(paths::DIALOGUES, t().problem_to_dialogues(), ButtonKind::Secondary);
    let (title, text, buttons) = match problem {
        Problem::LoginNeeded => return reply::see(paths::LOGIN),
        Problem::NotFound => (t().problem_not_found_title(), t().problem_not_found_text(), vec![home(), dialogues()]),
        Problem::TooMany { .. } => (t().problem_too_many_title(), t().problem_too_many_text(), vec![home()]),
        Problem::TooLarge => (t().problem_too_large_title(), t().problem_too_large_text(), vec![home()]),
        Problem::ForeignOrigin => (t().problem_foreign_title(), t().problem_foreign_text(), vec![home()]),
        Problem::BadRequest => (t().problem_bad_request_title(), t().problem_bad_request_text(), vec![home()]),
        Problem::Ours { detail, .. } => {
            let reference = codes::base32(&app.random.bytes::<5>());
            tracing::error!(reference, detail, "request failed");
            (t().problem_ours_title(), t().problem_ours_text(reference), vec![home()])
        }
    };
    let again = match problem {
        Problem::TooMany { .. } | Problem::Ours { .. } => resend::again(sent),
        _ => ().into_any(),
    };
    let body = stack(vec![h1(title.clone()), p(text), again, actions(buttons)]);
    let mut response = reply::with_status(app, person, problem.status(), Page::new(title, body).no_index());
    if let Problem::TooMany { wait_seconds } = problem {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*wait_seconds));
    }
    response.into_response()
}
