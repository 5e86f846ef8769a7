//! The routes inside their layers, from the outside in: the page cache, panics, headers, problems as pages,
//! origin check, time limit, then the gate of the desk.
use super::{assets::Assets, panics, problems, routes};
use crate::{
    access::gate,
    infra::{App, page_cache, problem::Problem, web},
};
use axum::{
    Router,
    extract::Request,
    http::StatusCode,
    middleware::{Next, from_fn, from_fn_with_state},
    response::Response,
};
use std::time::Duration;
use tower_http::timeout::TimeoutLayer;

pub fn router(app: App, assets: Assets) -> Router {
    let cached = routes::public_pages().layer(from_fn(page_cache::for_everybody));
    Router::new()
        .merge(cached)
        .merge(routes::routes())
        .fallback(|| async { Problem::NotFound })
        .method_not_allowed_fallback(|| async { Problem::NotFound })
        .layer(from_fn_with_state(app.clone(), desk_only))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, Duration::from_secs(30)))
        .layer(panics::answered())
        .layer(from_fn_with_state(app.clone(), web::refuse_foreign))
        .layer(from_fn_with_state(app.clone(), problems::as_pages))
        .layer(from_fn(move |request: Request, next: Next| {
            let assets = assets.clone();
            async move { if assets.holds(request.uri().path()) { assets.serve(&request) } else { next.run(request).await } }
        }))
        .layer(from_fn_with_state(app.clone(), web::security_headers))
        .layer(from_fn_with_state(app.pages.clone(), page_cache::serve))
        .with_state(app)
}

/// The gate stands before everything under `/werkplek`, also before addresses that do not exist.
async fn desk_only(state: axum::extract::State<App>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if path == crate::base::paths::DESK || path.starts_with("/werkplek/") {
        return gate::keep(state, request, next).await;
    }
    next.run(request).await
}
