//! The log: to standard error, as much as `RUST_LOG` asks for, and never who is connected (AN-10, AN-50).
use tracing_subscriber::{EnvFilter, filter::filter_fn, fmt, prelude::*};

/// What tells the address of every connection, at `trace`.
const CONNECTIONS: &str = "axum::serve";

/// From now on this process logs. No setting brings back what is left out (AN-81).
pub fn start() {
    let asked = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let nobody = filter_fn(|line| !line.target().starts_with(CONNECTIONS));
    tracing_subscriber::registry().with(fmt::layer().with_writer(std::io::stderr)).with(asked).with(nobody).init();
}
