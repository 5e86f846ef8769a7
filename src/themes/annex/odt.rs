//! The annex as ODF 1.3, the standard for documents of the Dutch government: a title, a line of facts, and a real table.
use super::{Annex, AnnexFault, AnnexTheme, odt_parts};
use crate::{
    base::{
        parcel::Parcel,
        texts::t,
        xml::{Attributes, Xml},
    },
    themes::model::Quote,
};
use std::io;

/// The media type of the document, which is also its first file.
pub const ODT: &str = "application/vnd.oasis.opendocument.text";

/// The bytes of the document: the same for the same annex, without a moment or an author (AN-62).
pub fn to_odt(annex: &Annex) -> Result<Vec<u8>, AnnexFault> {
    let write = || -> io::Result<[(&str, Vec<u8>); 4]> {
        Ok([
            ("META-INF/manifest.xml", odt_parts::manifest()?),
            ("meta.xml", odt_parts::meta()?),
            ("styles.xml", odt_parts::styles()?),
            ("content.xml", content(annex)?),
        ])
    };
    let parts = write().map_err(|e| AnnexFault::File(e.to_string()))?;
    let pack = || {
        let mut parcel = Parcel::begin();
        // First and not packed, so that anybody can tell what it is from the first bytes (ODF 1.3, part 2, 3.3).
        parcel.put_as_is("mimetype", ODT.as_bytes())?;
        parts.iter().try_for_each(|(name, bytes)| parcel.put(name, bytes))?;
        parcel.finish()
    };
    pack().map_err(|e: zip::result::ZipError| AnnexFault::File(e.to_string()))
}

fn content(annex: &Annex) -> io::Result<Vec<u8>> {
    odt_parts::document("office:document-content", |xml| {
        odt_parts::table_styles(xml)?;
        xml.within("office:body", vec![], |xml| {
            xml.within("office:text", vec![], |xml| {
                let heading = vec![style("text:style-name", "Heading_20_1"), ("text:outline-level", "1".to_owned())];
                xml.within("text:h", heading, |xml| words(xml, &t().themes_annex_title()))?;
                paragraph(xml, |xml| words(xml, &annex.meta()))?;
                table(xml, annex)
            })
        })
    })
}

fn table(xml: &mut Xml, annex: &Annex) -> io::Result<()> {
    let named = vec![("table:name", t().themes_annex_table()), style("table:style-name", "Table")];
    xml.within("table:table", named, |xml| {
        for (column, _) in odt_parts::COLUMNS {
            xml.empty("table:table-column", vec![style("table:style-name", column)])?;
        }
        xml.within("table:table-header-rows", vec![], |xml| {
            let head = [t().themes_annex_theme(), t().themes_annex_quotes(), t().themes_annex_description()];
            xml.within("table:table-row", vec![style("table:style-name", "Row")], |xml| {
                head.iter().try_for_each(|text| cell(xml, "HeadCell", |xml| paragraph(xml, |xml| span(xml, "Bold", text))))
            })
        })?;
        annex.themes.iter().try_for_each(|theme| row(xml, theme))
    })
}

fn row(xml: &mut Xml, theme: &AnnexTheme) -> io::Result<()> {
    xml.within("table:table-row", vec![], |xml| {
        cell(xml, "Cell", |xml| paragraph(xml, |xml| span(xml, "Bold", &theme.label)))?;
        cell(xml, "Cell", |xml| match theme.quotes.is_empty() {
            true => paragraph(xml, |xml| words(xml, &t().themes_annex_no_quotes())),
            false => theme.quotes.iter().try_for_each(|quote_| quote(xml, quote_)),
        })?;
        cell(xml, "Cell", |xml| paragraph(xml, |xml| words(xml, &theme.description_text())))
    })
}

/// One paragraph per quote, in quote marks. What somebody else wrote down is in italics and says so.
fn quote(xml: &mut Xml, quote: &Quote) -> io::Result<()> {
    let text = t().themes_annex_quote(quote.text());
    paragraph(xml, |xml| {
        match quote.noted_down() {
            true => {
                span(xml, "Italic", &text)?;
                words(xml, &format!(" {}", t().themes_annex_noted_down()))?;
            }
            false => words(xml, &text)?,
        }
        match quote.is_edited() {
            true => words(xml, &format!(" {}", t().themes_annex_edited())),
            false => Ok(()),
        }
    })
}

type Inside = io::Result<()>;

fn cell(xml: &mut Xml, name: &str, inside: impl FnOnce(&mut Xml) -> Inside) -> Inside {
    let attributes: Attributes = vec![style("table:style-name", name), ("office:value-type", "string".to_owned())];
    xml.within("table:table-cell", attributes, inside)
}

fn paragraph(xml: &mut Xml, inside: impl FnOnce(&mut Xml) -> Inside) -> Inside {
    xml.within("text:p", vec![style("text:style-name", "Standard")], inside)
}

fn span(xml: &mut Xml, name: &str, text: &str) -> Inside {
    xml.within("text:span", vec![style("text:style-name", name)], |xml| words(xml, text))
}

fn style(key: &'static str, name: &str) -> (&'static str, String) {
    (key, name.to_owned())
}

/// Lines stay lines, and every space stays: a reader makes one space of many, and none of a first one (ODF 1.3, part 3, 6.1.2).
fn words(xml: &mut Xml, text: &str) -> Inside {
    let mut plain = String::new();
    let mut after = None;
    for c in text.chars() {
        let element = match c {
            '\n' => Some("text:line-break"),
            '\t' => Some("text:tab"),
            ' ' if matches!(after, None | Some(' ' | '\n' | '\t')) => Some("text:s"),
            _ => None,
        };
        after = Some(c);
        match element {
            None => plain.push(c),
            Some(name) => {
                xml.text(&std::mem::take(&mut plain))?;
                xml.empty(name, vec![])?;
            }
        }
    }
    xml.text(&plain)
}
