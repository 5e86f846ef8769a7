//! Both tables in one file (RFC 4180, UTF-8): theme, property, value, number of texts. For the werkgroep: exact.
use super::matrix::Matrix;
use crate::base::{text::harmless, texts::t};

pub fn write(by_perspective: &Matrix, by_gemeente: &Matrix) -> Result<Vec<u8>, String> {
    let mut file = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let mut write = |cells: [String; 4]| file.write_record(cells.map(harmless)).map_err(|e| e.to_string());
    write([t().explore_column_theme(), t().explore_column_property(), t().explore_column_value(), t().explore_column_texts()])?;
    for (property, matrix) in [(t().explore_perspective(), by_perspective), (t().explore_gemeente(), by_gemeente)] {
        for (theme, counts) in &matrix.rows {
            for (column, count) in matrix.columns.iter().zip(counts) {
                write([theme.label.clone(), property.clone(), column.label.clone(), count.to_string()])?;
            }
        }
    }
    file.into_inner().map_err(|e| e.to_string())
}
