//! ODS, read as a stream of tags: the library that reads XLSX can read it too, but makes every cell that a file
//! says it repeats, before anybody can count them.
use super::{
    archive::Archive,
    sheet::{Cell, Fault, MOST_COLUMNS, MOST_ROWS, Odd, Sheet},
};
use quick_xml::{
    Reader,
    escape::resolve_xml_entity,
    events::{BytesRef, BytesStart, Event},
};

const KIND: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
/// Spaces in a row that are kept; more of them is decoration.
const MOST_SPACES: u32 = 100;

/// `kind` is what the archive says it is.
pub fn read(kind: &[u8], archive: &mut Archive) -> Result<Sheet, Fault> {
    if !kind.trim_ascii().starts_with(KIND) {
        return Err(Fault::NoTable);
    }
    let parts = archive.part("META-INF/manifest.xml")?.unwrap_or_default();
    if String::from_utf8_lossy(&parts).contains("encryption-data") {
        return Err(Fault::Password);
    }
    let content = archive.part("content.xml")?.ok_or(Fault::Damaged)?;
    Tags::new(&content).sheet()
}

struct Tags<'a>(Reader<&'a [u8]>);

impl<'a> Tags<'a> {
    fn new(content: &'a [u8]) -> Self {
        let mut reader = Reader::from_reader(content);
        reader.config_mut().expand_empty_elements = true;
        Self(reader)
    }

    fn next(&mut self) -> Result<Event<'a>, Fault> {
        self.0.read_event().map_err(|_| Fault::Damaged)
    }

    /// Goes on behind the end of this tag.
    fn pass(&mut self, tag: &BytesStart) -> Result<(), Fault> {
        self.0.read_to_end(tag.name()).map(drop).map_err(|_| Fault::Damaged)
    }

    fn sheet(mut self) -> Result<Sheet, Fault> {
        let (mut sheet, mut tables, mut row) = (Sheet::default(), 0, 0_u32);
        loop {
            match self.next()? {
                Event::Start(tag) if tag.name().as_ref() == b"table:table" => {
                    tables += 1;
                    if tables > 1 {
                        self.pass(&tag)?;
                    }
                }
                Event::Start(tag) if tag.name().as_ref() == b"table:shapes" => self.pass(&tag)?,
                Event::Start(tag) if tag.name().as_ref() == b"table:table-row" => {
                    let times = times(&tag, "table:number-rows-repeated");
                    let cells = self.row()?;
                    let copies = if cells.is_empty() { 0 } else { times.min(MOST_ROWS as u32 + 2) };
                    for copy in 1..=copies {
                        cells.iter().try_for_each(|(column, cell)| sheet.put(row.saturating_add(copy), *column, cell.clone()))?;
                    }
                    row = row.saturating_add(times);
                }
                Event::Eof if tables == 0 => return Err(Fault::Damaged),
                Event::Eof => break,
                _ => {}
            }
        }
        sheet.others = tables - 1;
        Ok(sheet)
    }

    /// The cells of one row that hold something, up to its end tag.
    fn row(&mut self) -> Result<Vec<(u32, Cell)>, Fault> {
        let (mut cells, mut column) = (Vec::new(), 0_u32);
        loop {
            match self.next()? {
                Event::Start(tag) if matches!(tag.name().as_ref(), b"table:table-cell" | b"table:covered-table-cell") => {
                    let times = times(&tag, "table:number-columns-repeated");
                    let cell = self.cell(&tag)?;
                    let until = column.saturating_add(times);
                    if cell != Cell::Empty {
                        cells.extend((column..until.min(MOST_COLUMNS)).map(|column| (column, cell.clone())));
                    }
                    column = until;
                }
                Event::Start(tag) => self.pass(&tag)?,
                Event::End(tag) if tag.name().as_ref() == b"table:table-row" => return Ok(cells),
                Event::Eof => return Err(Fault::Damaged),
                _ => {}
            }
        }
    }

    fn cell(&mut self, tag: &BytesStart) -> Result<Cell, Fault> {
        let shown = self.shown()?;
        let kind = value(tag, "office:value-type").unwrap_or_default();
        let spans = ["table:number-columns-spanned", "table:number-rows-spanned"].iter().any(|name| times(tag, name) > 1);
        Ok(match kind.as_str() {
            _ if value(tag, "table:formula").is_some() => Cell::Odd(Odd::Formula),
            "" | "string" if shown.trim().is_empty() && value(tag, "office:string-value").is_none() => Cell::Empty,
            _ if spans => Cell::Odd(Odd::Merged),
            "string" => Cell::text(value(tag, "office:string-value").unwrap_or(shown)),
            "float" | "percentage" | "currency" => match value(tag, "office:value").and_then(|number| number.parse().ok()) {
                Some(number) => Cell::number(number),
                None => Cell::Odd(Odd::Error),
            },
            "date" | "time" => Cell::Odd(Odd::Date),
            "boolean" => Cell::Odd(Odd::YesNo),
            _ => Cell::text(shown),
        })
    }

    /// The paragraphs of a cell, up to its end tag; without notes and drawings that hang on it.
    fn shown(&mut self) -> Result<String, Fault> {
        let (mut text, mut paragraphs, mut inside) = (String::new(), 0, false);
        loop {
            match self.next()? {
                Event::Start(tag) => match tag.name().as_ref() {
                    b"text:p" => {
                        text.push_str(if paragraphs > 0 { "\n" } else { "" });
                        (paragraphs, inside) = (paragraphs + 1, true);
                    }
                    b"text:s" => text.extend((0..times(&tag, "text:c").min(MOST_SPACES)).map(|_| ' ')),
                    b"text:tab" => text.push('\t'),
                    b"text:line-break" => text.push('\n'),
                    name if name == b"office:annotation" || name.starts_with(b"draw:") => self.pass(&tag)?,
                    _ => {}
                },
                Event::Text(piece) if inside => {
                    text.push_str(&piece.decode().map_err(|_| Fault::Damaged)?.replace(['\n', '\r', '\t'], " "));
                }
                Event::CData(piece) if inside => text.push_str(&piece.decode().map_err(|_| Fault::Damaged)?),
                Event::GeneralRef(name) if inside => text.push_str(&sign(&name)?),
                Event::End(tag) if tag.name().as_ref() == b"text:p" => inside = false,
                Event::End(tag) if matches!(tag.name().as_ref(), b"table:table-cell" | b"table:covered-table-cell") => return Ok(text),
                Event::Eof => return Err(Fault::Damaged),
                _ => {}
            }
        }
    }
}

/// `&amp;`, `&#8217;`: no other names exist in these files.
fn sign(name: &BytesRef) -> Result<String, Fault> {
    if let Ok(Some(sign)) = name.resolve_char_ref() {
        return Ok(sign.to_string());
    }
    let name = name.decode().map_err(|_| Fault::Damaged)?;
    resolve_xml_entity(&name).map(str::to_owned).ok_or(Fault::Damaged)
}

fn value(tag: &BytesStart, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok().flatten()?;
    let raw = String::from_utf8_lossy(&attribute.value);
    quick_xml::escape::unescape(&raw).ok().map(|text| text.into_owned())
}

/// How often something is repeated, or over how many it spans: once when it does not say.
fn times(tag: &BytesStart, name: &str) -> u32 {
    value(tag, name).and_then(|times| times.parse().ok()).unwrap_or(1)
}
