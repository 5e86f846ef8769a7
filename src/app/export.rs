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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::support::TestApp;

    #[tokio::test]
    async fn e_26_every_format_can_be_written_to_a_file() {
        let test = TestApp::new().await;
        let built = annex::build(&test.app.db, test.app.clock.local()).await.unwrap();
        let folder = std::env::temp_dir().join(format!("expeditie-annex-{}", test.app.random.id::<String>()));
        std::fs::create_dir_all(&folder).unwrap();
        let expected = [
            (Format::Docx, annex::to_docx(&built).unwrap()),
            (Format::Odt, annex::to_odt(&built).unwrap()),
            (Format::Csv, annex::to_csv(&built).unwrap()),
            (Format::Json, annex::to_json(&built).unwrap()),
            (Format::Html, annex::to_html(&built)),
        ];
        for (format, bytes) in expected {
            let file = folder.join("bijlage-2");
            super::annex(&test.app, format, Some(file.clone())).await.unwrap();
            assert!(std::fs::read(&file).unwrap() == bytes, "{format:?}");
        }
        assert!(super::annex(&test.app, Format::Odt, Some(folder.join("nergens/x"))).await.is_err());
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
