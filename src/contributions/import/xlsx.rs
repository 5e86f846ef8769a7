//! XLSX, cell by cell: what is not there takes no memory, however far apart two cells are.
use super::sheet::{Cell, Fault, Odd, Sheet};
use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::io::Cursor;

/// `kinds` is what the archive says about its parts.
pub fn read(kinds: &[u8], bytes: &[u8]) -> Result<Sheet, Fault> {
    let kinds = String::from_utf8_lossy(kinds);
    if kinds.contains("macroEnabled") {
        return Err(Fault::Macros);
    }
    if !kinds.contains("spreadsheetml") {
        return Err(Fault::NoTable);
    }
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(fault)?;
    let mut tables =
        book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible);
    let Some(name) = tables.next().map(|sheet| sheet.name.clone()) else { return Err(Fault::Empty) };
    let mut sheet = Sheet::default();
    sheet.others = tables.count();
    fill(&mut book, &name, &mut sheet)?;
    for area in book.merge_cells_by_sheet_name(&name).map_err(fault)? {
        sheet.merge(area.start.0 + 1, area.start.1);
    }
    Ok(sheet)
}

fn fill(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, sheet: &mut Sheet) -> Result<(), Fault> {
    let mut cells = book.worksheet_cells_reader(name).map_err(fault)?;
    while let Some(found) = cells.next_cell_with_formula_metadata().map_err(fault)? {
        let cell = if found.formula.is_some() { Cell::Odd(Odd::Formula) } else { cell(found.value) };
        sheet.put(found.pos.0.saturating_add(1), found.pos.1, cell)?;
    }
    Ok(())
}

fn cell(value: DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::String(text) => Cell::text(text),
        DataRef::SharedString(text) => Cell::text(text.to_owned()),
        DataRef::Int(number) => Cell::Number(number.to_string()),
        DataRef::Float(number) => Cell::number(number),
        DataRef::Bool(_) => Cell::Odd(Odd::YesNo),
        DataRef::DateTime(_) | DataRef::DateTimeIso(_) | DataRef::DurationIso(_) => Cell::Odd(Odd::Date),
        DataRef::Error(_) => Cell::Odd(Odd::Error),
    }
}

fn fault(error: XlsxError) -> Fault {
    if matches!(error, XlsxError::Password) { Fault::Password } else { Fault::Damaged }
}
