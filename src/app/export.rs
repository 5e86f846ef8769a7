//! `expeditie export annex`.
use super::cli::Format;
use crate::{infra::App, themes::annex};
use std::{io::Write, path::PathBuf};

/// Writes the annex in the asked format; the sentences tell why it cannot be written.
pub async fn annex(app: &App, format: Format, output: Option<PathBuf>) -> Result<(), Vec<String>> {
    let built = annex::build(&app.db, app.clock.local()).await.map_err(|e| vec![e.to_string()])?;
    let bytes = match format {
        Format::Docx => annex::to_docx(&built),
        Format::Odt => annex::to_odt(&built),
        Format::Csv => annex::to_csv(&built),
        Format::Json => annex::to_json(&built),
        Format::Html => Ok(annex::to_html(&built)),
    };
    let bytes = bytes.map_err(|e| vec![e.to_string()])?;
    let written = match &output {
        Some(file) => std::fs::write(file, bytes),
        None => std::io::stdout().write_all(&bytes),
    };
    written.map_err(|e| vec![format!("The annex cannot be written: {e}")])
}
