//! Public pages in memory, as long as nothing changed.
//!
//! A page is served again only if this process has committed nothing since it was made, and for
//! at most a second, because another instance may have committed. So the agenda costs a memory copy
//! under load and still never shows a seat that this instance has given away.
use super::db::Db;
use axum::{
    body::{Body, Bytes, HttpBody, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, Method, StatusCode},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
    time::{Duration, Instant},
};

const FRESH: Duration = Duration::from_secs(1);
/// At most 256 pages of at most 128 kB: 32 MB.
const MOST_PAGES: usize = 256;
const LARGEST: usize = 128 * 1024;

#[derive(Clone)]
struct Kept {
    commits: u64,
    made: Instant,
    headers: HeaderMap,
    body: Bytes,
}

#[derive(Clone)]
pub struct PageCache {
    db: Db,
    kept: Arc<RwLock<HashMap<String, Kept>>>,
}

impl PageCache {
    pub fn new(db: Db) -> Self {
        Self { db, kept: Arc::default() }
    }

    fn get(&self, key: &str) -> Option<Kept> {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        kept.get(key).filter(|k| k.commits == self.db.commits() && k.made.elapsed() < FRESH).cloned()
    }

    fn keep(&self, key: String, page: Kept) {
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST_PAGES {
            kept.clear();
        }
        kept.insert(key, page);
    }
}

/// On an answer that looks the same for everybody; only such an answer is kept.
#[derive(Clone, Copy)]
struct ForEverybody;

/// The layer around the public pages that look the same for everybody.
pub async fn for_everybody(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.extensions_mut().insert(ForEverybody);
    response
}

/// The outermost layer: what is kept is the answer as it goes out, so a page from memory passes
/// nothing else.
pub async fn serve(State(cache): State<PageCache>, request: Request, next: Next) -> Response {
    if request.method() != Method::GET {
        return next.run(request).await;
    }
    let key = request.uri().to_string();
    if let Some(page) = cache.get(&key) {
        return (page.headers, Body::from(page.body)).into_response();
    }
    // Read before the page is made: a commit during the making must make it stale.
    let commits = cache.db.commits();
    let response = next.run(request).await;
    let size = response.body().size_hint().upper().and_then(|bytes| usize::try_from(bytes).ok());
    let anybodys = response.extensions().get::<ForEverybody>().is_some();
    if !anybodys || response.status() != StatusCode::OK || size.is_none_or(|size| size > LARGEST) {
        return response;
    }
    let (parts, body) = response.into_parts();
    match to_bytes(body, LARGEST).await {
        Ok(body) => {
            cache.keep(key, Kept { commits, made: Instant::now(), headers: parts.headers.clone(), body: body.clone() });
            Response::from_parts(parts, Body::from(body))
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
