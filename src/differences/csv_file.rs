//! The choices of a round, for whoever wants to reckon with them: unit, coder, value (RFC 4180, UTF-8).
//! A coder is a number. One row per choice; a unit that still waits for one is not in it.
use crate::{
    base::{text::harmless, texts::t},
    themes::agreement::{Judgements, Verdict},
};

/// Themes by their id, with a space between.
pub fn write(judgements: &Judgements) -> Result<Vec<u8>, String> {
    let mut file = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let mut write = |cells: [String; 3]| file.write_record(cells.map(harmless)).map_err(|e| e.to_string());
    write([t().differences_csv_unit(), t().differences_csv_coder(), t().differences_csv_value()])?;
    for unit in judgements.select(&[]).units() {
        for said in unit.said {
            write([unit.id.to_string(), said.coder.number().to_string(), value(&said.verdict)])?;
        }
    }
    file.into_inner().map_err(|e| e.to_string())
}

fn value(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Unsure => "weet-ik-niet".to_owned(),
        Verdict::Finished(chosen) if chosen.is_empty() => "past-nergens".to_owned(),
        Verdict::Finished(chosen) => chosen.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
    }
}
