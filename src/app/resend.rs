//! What somebody typed is not lost when we cannot take it now: the login ended while they typed,
//! too many people send at once, the database is away. The page that says so holds the same fields,
//! and a button that sends them again.
use crate::{
    base::texts::t,
    infra::{
        problem::Problem,
        web::{LARGEST_BODY, pairs},
    },
    ui::{field::hidden, form::Form, text::p},
};
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::Request,
    http::{Method, header},
};
use leptos::prelude::*;

/// Never in a page: a password, a code.
const SECRETS: [&str; 2] = ["wachtwoord", "code"];

/// A form as it was sent, and where to.
pub struct Sent {
    path: String,
    body: Bytes,
}

/// Reads the body of a form and gives the request back whole; other requests pass as they are.
pub async fn keep(request: Request) -> Result<(Request, Option<Sent>), Problem> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if request.method() != Method::POST || !kind.starts_with("application/x-www-form-urlencoded") {
        return Ok((request, None));
    }
    let path = request.uri().path_and_query().map_or_else(String::new, ToString::to_string);
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, LARGEST_BODY).await.map_err(|_| Problem::TooLarge)?;
    Ok((Request::from_parts(parts, Body::from(body.clone())), Some(Sent { path, body })))
}

/// The button that sends the same fields again; nothing when there were none.
pub fn again(sent: Option<&Sent>) -> AnyView {
    let Some(sent) = sent else { return ().into_any() };
    let fields: Vec<_> = pairs(&sent.body).filter(|(name, _)| !SECRETS.contains(&name.as_str())).collect();
    if fields.is_empty() {
        return ().into_any();
    }
    let form = Form::new().action(&sent.path);
    let form = fields.into_iter().fold(form, |form, (name, value)| form.field(hidden(name, value)));
    view! { {p(t().problem_kept())} {form.submit(t().problem_send_again()).view()} }.into_any()
}
