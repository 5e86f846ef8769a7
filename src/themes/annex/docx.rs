//! The annex for Word and LibreOffice: a title, a line of facts, and a real table.
use super::{Annex, AnnexFault, AnnexTheme};
use crate::{base::texts::t, themes::model::Quote};
use docx_rs::{
    BreakType, Docx, PageMargin, PageOrientationType, Paragraph, Run, RunFonts, Shading, Style, StyleType, Table, TableCell,
    TableCellMargins, TableLayoutType, TableRow, WidthType, XMLDocx,
};
use std::io::Cursor;

/// Widths of Thema, Citaten and Omschrijving in twentieths of a point: A4 on its side within its margins.
const WIDTHS: [usize; 3] = [2900, 7100, 3970];
const HEAD_COLOUR: &str = "E7EEF0";

/// The bytes of the document.
pub fn to_docx(annex: &Annex) -> Result<Vec<u8>, AnnexFault> {
    let document = styled()
        .add_paragraph(Paragraph::new().style("Heading1").add_run(run(t().themes_annex_title())))
        .add_paragraph(Paragraph::new().add_run(run(annex.meta())))
        .add_table(table(annex))
        .add_paragraph(Paragraph::new());
    let mut parts = document.build();
    speak_dutch(&mut parts)?;
    repeat_header(&mut parts)?;
    let mut file = Cursor::new(Vec::new());
    parts.pack(&mut file).map_err(|e| AnnexFault::File(e.to_string()))?;
    Ok(file.into_inner())
}

fn styled() -> Docx {
    let font = RunFonts::new().ascii("Calibri").hi_ansi("Calibri").cs("Calibri");
    let heading = Style::new("Heading1", StyleType::Paragraph).name("heading 1").based_on("Normal").size(36).bold().outline_lvl(0);
    Docx::new()
        .default_fonts(font)
        .default_size(21)
        .add_style(heading)
        .page_size(16838, 11906)
        .page_orient(PageOrientationType::Landscape)
        .page_margin(PageMargin { top: 1134, left: 1418, bottom: 1134, right: 1418, header: 709, footer: 709, gutter: 0 })
}

fn table(annex: &Annex) -> Table {
    let head = [t().themes_annex_theme(), t().themes_annex_quotes(), t().themes_annex_description()];
    let head = head.into_iter().zip(WIDTHS).map(|(text, width)| {
        let shade = Shading::new().fill(HEAD_COLOUR).color("auto");
        cell(width, vec![paragraph(vec![run(text).bold()])]).shading(shade)
    });
    // The first row that may not split is the header; `repeat_header` counts on it.
    let head = TableRow::new(head.collect()).cant_split();
    let rows = std::iter::once(head).chain(annex.themes.iter().map(row)).collect();
    Table::new(rows)
        .set_grid(WIDTHS.to_vec())
        .layout(TableLayoutType::Fixed)
        .width(WIDTHS.iter().sum(), WidthType::Dxa)
        .margins(TableCellMargins::new().margin(80, 100, 80, 100))
}

fn row(theme: &AnnexTheme) -> TableRow {
    let quotes: Vec<Paragraph> = theme.quotes.iter().map(quote).collect();
    let quotes = if quotes.is_empty() { vec![paragraph(vec![run(t().themes_annex_no_quotes())])] } else { quotes };
    TableRow::new(vec![
        cell(WIDTHS[0], vec![paragraph(vec![run(&theme.label).bold()])]),
        cell(WIDTHS[1], quotes),
        cell(WIDTHS[2], vec![paragraph(vec![run(theme.description_text())])]),
    ])
}

/// One paragraph per quote, in quote marks. What somebody else wrote down is in italics and says so.
fn quote(quote: &Quote) -> Paragraph {
    let text = run(t().themes_annex_quote(quote.text()));
    let mut runs = match quote.noted_down() {
        true => vec![text.italic(), run(format!(" {}", t().themes_annex_noted_down()))],
        false => vec![text],
    };
    if quote.is_edited() {
        runs.push(run(format!(" {}", t().themes_annex_edited())));
    }
    paragraph(runs)
}

fn cell(width: usize, paragraphs: Vec<Paragraph>) -> TableCell {
    paragraphs.into_iter().fold(TableCell::new().width(width, WidthType::Dxa), TableCell::add_paragraph)
}

fn paragraph(runs: Vec<Run>) -> Paragraph {
    runs.into_iter().fold(Paragraph::new(), Paragraph::add_run)
}

/// Lines of a text stay lines.
fn run(text: impl Into<String>) -> Run {
    let text = text.into().replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}");
    text.split('\n').enumerate().fold(Run::new(), |run, (n, line)| {
        let run = if n > 0 { run.add_break(BreakType::TextWrapping) } else { run };
        run.add_text(line)
    })
}

/// docx-rs has no language: it goes into the defaults of the styles and the properties by hand, so
/// that Word checks the spelling in Dutch and a reader speaks it so.
fn speak_dutch(parts: &mut XMLDocx) -> Result<(), AnnexFault> {
    insert(&mut parts.styles, "</w:rPr></w:rPrDefault>", "<w:lang w:val=\"nl-NL\" />", "the language of the styles")?;
    let title = t().themes_annex_title();
    let title = format!("<dc:language>nl-NL</dc:language><dc:title>{title}</dc:title>");
    insert(&mut parts.doc_props.core, "</cp:coreProperties>", &title, "the language of the document")
}

/// docx-rs has no repeated header row either.
fn repeat_header(parts: &mut XMLDocx) -> Result<(), AnnexFault> {
    insert(&mut parts.document, "</w:trPr>", "<w:tblHeader />", "the header row")
}

/// Puts `what` before the first `before` of a part.
fn insert(part: &mut Vec<u8>, before: &str, what: &str, name: &str) -> Result<(), AnnexFault> {
    let at = part.windows(before.len()).position(|window| window == before.as_bytes());
    let at = at.ok_or_else(|| AnnexFault::File(format!("no place for {name}")))?;
    part.splice(at..at, what.bytes());
    Ok(())
}
