//! The table for a spreadsheet (RFC 4180, UTF-8): one line per gemeente and perspective, with what the page shows.
use super::model::{Group, Voices};
use crate::base::{text::harmless, texts::t};

pub fn write(voices: &Voices) -> Result<Vec<u8>, String> {
    let mut file = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let mut write = |cells: [String; 6]| file.write_record(cells.map(harmless)).map_err(|e| e.to_string());
    write([
        t().voices_column_gemeente(),
        t().voices_column_group(),
        t().voices_column_held(),
        t().voices_column_planned(),
        t().voices_came(),
        t().voices_said(),
    ])?;
    for (row, place) in voices.places.iter().enumerate() {
        for group in Group::ALL {
            let came = voices.came(row, group).map_or_else(|| t().voices_not_counted(), |cell| cell.to_string());
            let said = voices.said(row, group).to_string();
            write([place.name.clone(), group.name(), place.held.to_string(), place.planned.to_string(), came, said])?;
        }
    }
    file.into_inner().map_err(|e| e.to_string())
}
