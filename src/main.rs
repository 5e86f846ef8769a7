//! The binary: logging, then the command line.
use expeditie::app::{cli, log, panics};
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    log::start();
    panics::log_only_the_place();
    cli::run().await
}
