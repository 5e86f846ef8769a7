//! What helps and hinders, a line per finding and item of the programme (RFC 4180, UTF-8).
use super::{
    model::{Factor, List},
    store::FactorRow,
};
use crate::base::{text::harmless, texts::t};

pub fn write(rows: &[FactorRow]) -> Result<Vec<u8>, String> {
    let mut file = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let mut write = |cells: [String; 4]| file.write_record(cells.map(harmless)).map_err(|e| e.to_string());
    write([t().findings_column_list(), t().findings_column_item(), t().findings_column_factor(), t().findings_column_finding()])?;
    for row in rows {
        let list = List::parse(&row.kind).map(List::label).unwrap_or_default();
        let factor = Factor::parse(&row.factor).map(Factor::label).unwrap_or_default();
        write([list, row.item.clone(), factor, row.title.clone()])?;
    }
    file.into_inner().map_err(|e| e.to_string())
}
