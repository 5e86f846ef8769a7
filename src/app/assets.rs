//! Stylesheet, icons and browser bundle: read once, kept in memory, compressed beforehand.
//!
//! Files that are named by their content may be cached for a year; pages are never compressed,
//! because they can hold secrets next to what somebody typed (SEC-7).
use crate::infra::settings::{Bundle, Settings};
use axum::{
    body::Bytes,
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};
use std::{collections::HashMap, fs, io::Write, path::Path, sync::Arc};

struct Asset {
    kind: &'static str,
    plain: Bytes,
    packed: Bytes,
    forever: bool,
}

#[derive(Clone, Default)]
pub struct Assets(Arc<HashMap<String, Asset>>);

impl Assets {
    /// Reads `site.css` and the bundle below `folder` (made by `scripts/build`) and the icons of
    /// `public/`, and tells the settings under which names they are served.
    pub fn load(folder: &Path, settings: &mut Settings) -> Self {
        let mut assets = HashMap::new();
        if let Ok(css) = fs::read(folder.join("site.css")) {
            settings.stylesheet = format!("/pkg/site.{}.css", short_hash(&[&css]));
            assets.insert(settings.stylesheet.clone(), asset("text/css; charset=utf-8", css, true));
        }
        let read = |name: &str| fs::read(folder.join("pkg").join(name)).ok();
        if let (Some(script), Some(wasm)) = (read("expeditie.js"), read("expeditie_bg.wasm")) {
            let folder = format!("pkg/{}", short_hash(&[&script, &wasm]));
            assets.insert(format!("/{folder}/expeditie.js"), asset("text/javascript; charset=utf-8", script, true));
            let wasm = asset("application/wasm", wasm, true);
            assets.insert(format!("/{folder}/expeditie_bg.wasm"), Asset { plain: wasm.plain.clone(), packed: wasm.packed.clone(), ..wasm });
            assets.insert(format!("/{folder}/expeditie.wasm"), wasm);
            settings.bundle = Some(Bundle { folder });
        }
        assets.insert("/favicon.svg".into(), asset("image/svg+xml", include_bytes!("../../public/favicon.svg").to_vec(), false));
        Self(Arc::new(assets))
    }

    /// The asset at the path of the request, or 404.
    pub fn serve(&self, request: &Request) -> Response {
        let Some(asset) = self.0.get(request.uri().path()) else { return StatusCode::NOT_FOUND.into_response() };
        let accepts = request.headers().get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).is_some_and(|v| v.contains("gzip"));
        let caching = if asset.forever { "public, max-age=31536000, immutable" } else { "public, max-age=3600" };
        let body = if accepts { asset.packed.clone() } else { asset.plain.clone() };
        let mut response = body.into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.kind));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if accepts {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }
        response
    }

    pub fn holds(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }
}

fn asset(kind: &'static str, plain: Vec<u8>, forever: bool) -> Asset {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    // Writing to a Vec cannot fail; an empty result would only mean no compression.
    let packed = packer.write_all(&plain).and_then(|()| packer.finish()).unwrap_or_default();
    Asset { kind, plain: plain.into(), packed: packed.into(), forever }
}

fn short_hash(parts: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    parts.iter().for_each(|part| hash.update(part));
    hash.finalize().iter().take(6).map(|b| format!("{b:02x}")).collect()
}
