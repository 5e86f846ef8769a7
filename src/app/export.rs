//! `expeditie export annex`.
use super::cli::Format;
use crate::infra::App;
use std::path::PathBuf;

/// Writes the annex in the asked format; the sentences tell why it cannot be written.
pub async fn annex(_app: &App, _format: Format, _output: Option<PathBuf>) -> Result<(), Vec<String>> {
    Err(vec!["not yet".into()])
}
