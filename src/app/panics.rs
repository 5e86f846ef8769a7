//! A panic may hold what somebody typed: only where it happened is logged, and the page says nothing (AN-51).
use crate::infra::problem::Problem;
use axum::response::{IntoResponse, Response};
use std::any::Any;
use tower_http::catch_panic::CatchPanicLayer;

type Answer = fn(Box<dyn Any + Send>) -> Response;

/// From now on a panic of this process is one line with its place, without its message.
pub fn log_only_the_place() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "panic");
    }));
}

/// Turns a panic in a handler into a problem of ours.
pub fn answered() -> CatchPanicLayer<Answer> {
    CatchPanicLayer::custom((|_| Problem::ours("panic").into_response()) as Answer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{Router, body::Body, http::Request, routing::get};
    use std::{
        io,
        sync::{Arc, Mutex},
    };
    use tower::ServiceExt;

    #[derive(Clone, Default)]
    struct Log(Arc<Mutex<Vec<u8>>>);

    impl io::Write for Log {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[tokio::test]
    async fn an_51_a_panic_tells_where_and_never_what() {
        let log = Log::default();
        let writer = log.clone();
        let subscriber =
            tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_ansi(false).with_writer(move || writer.clone()).finish();
        let before = std::panic::take_hook();
        log_only_the_place();
        let _log_here = tracing::subscriber::set_default(subscriber);
        let fall = async |request: Request<Body>| -> String { panic!("kanarie: {:?}", request.headers()) };
        let router = Router::new().route("/", get(fall)).layer(answered());
        let request = Request::builder().uri("/").header("user-agent", "KanarieBrowser").body(Body::empty()).unwrap();
        let answer = router.oneshot(request).await.unwrap();
        std::panic::set_hook(before);
        assert_eq!(answer.status(), 500);
        let body = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        let said = String::from_utf8_lossy(&log.0.lock().unwrap()).into_owned();
        assert!(said.contains("panics.rs:"), "{said}");
        for text in [said, String::from_utf8_lossy(&body).into_owned()] {
            assert!(!text.to_lowercase().contains("kanarie"), "{text}");
        }
    }
}
