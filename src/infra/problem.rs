//! What can stand in the way of an answer, as one closed list. No library text is in it (never list, 8).
use std::borrow::Cow;

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

#[derive(Clone, Debug)]
pub enum Problem {
    /// No such page, or not yours: the two look the same (never list, 11).
    NotFound,
    /// Nobody is logged in: answered with the login page.
    LoginNeeded,
    /// Too many tries; wait this many seconds.
    TooMany { wait_seconds: u64 },
    /// The body is larger than any honest form.
    TooLarge,
    /// The request comes from a page that is not ours.
    ForeignOrigin,
    /// The body is no form at all.
    BadRequest,
    /// We failed. `detail` is for the log only; the edge gives it a reference.
    Ours { detail: String, unavailable: bool },
}

impl Problem {
    /// A fault of ours that is not about the database.
    pub fn ours(detail: impl std::fmt::Display) -> Self {
        Self::Ours { detail: detail.to_string(), unavailable: false }
    }

    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::LoginNeeded => StatusCode::SEE_OTHER,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::ForeignOrigin => StatusCode::FORBIDDEN,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::Ours { unavailable: true, .. } => StatusCode::SERVICE_UNAVAILABLE,
            Self::Ours { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<sqlx::Error> for Problem {
    fn from(error: sqlx::Error) -> Self {
        use sqlx::Error::{Io, PoolClosed, PoolTimedOut, Tls, WorkerCrashed};
        let unavailable = matches!(error, Io(_) | Tls(_) | PoolTimedOut | PoolClosed | WorkerCrashed) || is_connection_loss(&error);
        Self::Ours { detail: format!("database: {error}"), unavailable }
    }
}

/// PostgreSQL: class 08 (connection), 53 (no room) and 57P (going down). SQLite gives extended codes,
/// whose last byte is the primary one: busy, locked, read-only, I/O error, corrupt, full, cannot open,
/// not a database.
fn is_connection_loss(error: &sqlx::Error) -> bool {
    let Some(code) = error.as_database_error().and_then(|e| e.code().map(Cow::into_owned)) else { return false };
    match code.parse::<u32>() {
        Ok(number) if code.len() < 5 => matches!(number & 0xff, 5 | 6 | 8 | 10 | 11 | 13 | 14 | 26),
        _ => ["57P", "08", "53"].iter().any(|class| code.starts_with(class)),
    }
}

/// The bare answer; `app` turns it into a page, because only `app` knows how pages look.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
