//! CSV, as spreadsheets write it: with `;`, `,` or a tab between the cells, in UTF-8, UTF-16 or the old western
//! alphabet of Windows.
use super::sheet::{Cell, Fault, Sheet};
use encoding_rs::{Encoding, WINDOWS_1252};

/// What can stand between two cells; the first one when a file has none.
const BETWEEN: [u8; 3] = *b";,\t";
/// A last row of our own. When a quotation mark is never closed, it ends up inside the row with that mark.
const END: &str = "einde";

pub fn read(bytes: &[u8]) -> Result<Sheet, Fault> {
    let text = decoded(bytes)?.replace("\r\n", "\n").replace('\r', "\n");
    if text.contains('\0') {
        return Err(Fault::NoTable);
    }
    let whole = format!("{text}\n{END}");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(between(&text)).from_reader(whole.as_bytes());
    let (mut sheet, mut row, mut record) = (Sheet::default(), 0_u32, csv::StringRecord::new());
    loop {
        // The library passes over empty lines; on the screen of a spreadsheet they are rows.
        let at = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        let empty = whole.bytes().skip(at).take_while(|byte| *byte == b'\n').count();
        let last = std::mem::take(&mut record);
        match reader.read_record(&mut record) {
            Ok(true) => put(&mut sheet, row, &last)?,
            Ok(false) if last == [END][..] => return Ok(sheet),
            Ok(false) => return Err(Fault::OpenQuote(row)),
            Err(_) => return Err(Fault::Damaged),
        }
        row = row.saturating_add(1).saturating_add(u32::try_from(empty).unwrap_or(u32::MAX));
    }
}

fn put(sheet: &mut Sheet, row: u32, record: &csv::StringRecord) -> Result<(), Fault> {
    (0..).zip(record).try_for_each(|(column, cell)| sheet.put(row, column, Cell::text(cell.to_owned())))
}

/// Bytes that are not UTF-8 are taken for the alphabet in which Excel writes CSV in the Netherlands.
fn decoded(bytes: &[u8]) -> Result<String, Fault> {
    let (encoding, marks) = Encoding::for_bom(bytes).unwrap_or((WINDOWS_1252, 0));
    if let (0, Ok(text)) = (marks, std::str::from_utf8(bytes)) {
        return Ok(text.to_owned());
    }
    let (text, failed) = encoding.decode_without_bom_handling(&bytes[marks..]);
    if failed { Err(Fault::Damaged) } else { Ok(text.into_owned()) }
}

/// The sign that stands most often between the names of the columns.
fn between(text: &str) -> u8 {
    let names = text.trim_start().lines().next().unwrap_or_default();
    let times = |sign: u8| names.bytes().filter(|byte| *byte == sign).count();
    BETWEEN.into_iter().rev().max_by_key(|sign| times(*sign)).unwrap_or(BETWEEN[0])
}
