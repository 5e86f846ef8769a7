//! From a page to an answer. A slice makes a [`Page`]; here it gets its frame, status and headers.
use super::{Person, Role};
use crate::{
    base::{paths, texts::t, time::LocalTime},
    infra::{App, web},
    ui::page::{DeskBar, Frame, NavLink, Page},
};
use axum::{
    body::Body,
    http::{HeaderValue, Request, StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
};
use leptos::{hydration::HydrationScripts, nonce::use_nonce, prelude::*};

/// A page anybody may read.
pub fn public(app: &App, page: Page) -> Response {
    render(StatusCode::OK, frame(app, None), page)
}

/// The same page again, because something was filled in wrong (D5).
pub fn public_again(app: &App, page: Page) -> Response {
    render(StatusCode::UNPROCESSABLE_ENTITY, frame(app, None), page.failed())
}

/// A page of the desk.
pub fn desk(app: &App, person: &Person, page: Page) -> Response {
    render(StatusCode::OK, frame(app, Some(person)), page)
}

pub fn desk_again(app: &App, person: &Person, page: Page) -> Response {
    render(StatusCode::UNPROCESSABLE_ENTITY, frame(app, Some(person)), page.failed())
}

/// A page with another status: not found, too many tries, our fault.
pub fn with_status(app: &App, person: Option<&Person>, status: StatusCode, page: Page) -> Response {
    render(status, frame(app, person), page)
}

/// After a change: go and look (303).
pub fn see(path: &str) -> Response {
    Redirect::to(path).into_response()
}

/// A file to download or open.
pub fn file(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")).unwrap_or(HeaderValue::from_static("attachment"));
    ([(header::CONTENT_TYPE, HeaderValue::from_static(kind)), (header::CONTENT_DISPOSITION, disposition)], bytes).into_response()
}

fn render(status: StatusCode, frame: Frame, page: Page) -> Response {
    (status, Html(crate::ui::page::document(&frame, page))).into_response()
}

/// A desk page with an island on it. `page` is made anew inside the renderer, because a view
/// belongs to the owner it was made under.
pub async fn live(app: &App, person: &Person, status: StatusCode, page: impl Fn() -> Page + Clone + Send + Sync + 'static) -> Response {
    let Some(bundle) = app.settings.bundle.clone() else {
        // No browser bundle was built: the page is the same, without the comfort.
        return render(status, frame(app, Some(person)), page());
    };
    let frame = frame(app, Some(person));
    let options = LeptosOptions::builder().output_name("expeditie").site_pkg_dir(bundle.folder).build();
    let context = || {};
    let view = move || {
        if let (Some(nonce), Some(response)) = (use_nonce(), use_context::<leptos_axum::ResponseOptions>()) {
            response.set_status(status);
            if let Ok(policy) = HeaderValue::from_str(&web::live_policy(&nonce.to_string())) {
                response.insert_header(header::CONTENT_SECURITY_POLICY, policy);
            }
        }
        let scripts = view! { <HydrationScripts options=options.clone() islands=true /> }.into_any();
        crate::ui::page::shell(frame.clone(), page(), scripts)
    };
    leptos_axum::render_app_async_with_context(context, view)(Request::new(Body::empty())).await
}

fn frame(app: &App, person: Option<&Person>) -> Frame {
    Frame { stylesheet: app.settings.stylesheet.clone(), demo: app.settings.demo, desk: person.map(desk_bar) }
}

fn desk_bar(person: &Person) -> DeskBar {
    let link = |(href, label): (&str, String)| NavLink { href: href.to_owned(), label, current: false };
    DeskBar {
        label: person.email.clone(),
        links: desk_links(person.role).into_iter().map(link).collect(),
        until: Some(LocalTime::at(person.until).clock_in_words()),
    }
}

/// Where a role works, in the order of the chain.
pub fn desk_links(role: Role) -> Vec<(&'static str, String)> {
    let planning = [
        (paths::DESK_DIALOGUES, t().desk_dialogues()),
        (paths::DESK_SIGNUPS, t().desk_signups()),
        (paths::DESK_GATE, t().desk_gate()),
        (paths::DESK_VOICES, t().desk_voices()),
    ];
    let mut links = match role {
        Role::Team => [
            &planning[..],
            &[
                (paths::DESK_ANNEX, t().desk_annex()),
                (paths::DESK_VERKENNERS, t().desk_verkenners()),
                (paths::DESK_MAILBOX, t().desk_mailbox()),
            ],
        ]
        .concat(),
        Role::Coordinator => planning.to_vec(),
        Role::Werkgroep => vec![
            (paths::DESK_CODING, t().desk_coding()),
            (paths::DESK_DIFFERENCES, t().desk_differences()),
            (paths::DESK_CODEBOOK, t().desk_codebook()),
            (paths::DESK_SEARCH, t().desk_search()),
            (paths::DESK_OVERVIEW, t().desk_overview()),
            (paths::DESK_FINDINGS, t().desk_findings()),
            (paths::DESK_ANNEX, t().desk_annex()),
        ],
        Role::Verkenner => vec![
            (paths::DESK_DIALOGUES, t().desk_my_dialogues()),
            (paths::DESK_CREW, t().desk_crew()),
            (paths::DESK_EXPERIENCES, t().desk_experiences()),
        ],
        Role::Fg => vec![(paths::DESK_REGISTER, t().desk_register()), (paths::DESK_LOG, t().desk_log())],
        Role::Admin => {
            vec![(paths::DESK_ACCOUNTS, t().desk_accounts()), (paths::DESK_LOG, t().desk_log()), (paths::DESK_MAILBOX, t().desk_mailbox())]
        }
    };
    links.push((paths::PROFILE, t().desk_profile()));
    links
}
