//! What every ODT of the annex has beside its words: styles, the list of its files, and facts about itself.
use crate::base::{
    texts::t,
    xml::{Attributes, Xml},
};
use std::io;

const VERSION: &str = "1.3";

/// Columns for Thema, Citaten and Omschrijving, with their widths: A4 on its side within its margins, as in the DOCX.
pub const COLUMNS: [(&str, &str); 3] = [("Column1", "5.12cm"), ("Column2", "12.52cm"), ("Column3", "7.0cm")];
const WIDTH: &str = "24.64cm";
const HEAD_COLOUR: &str = "#e7eef0";

const NAMESPACES: [(&str, &str); 7] = [
    ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    ("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    ("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    ("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
    ("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
];

/// One of the XML files, with the namespaces that are used anywhere.
pub fn document(root: &'static str, inside: impl FnOnce(&mut Xml) -> io::Result<()>) -> io::Result<Vec<u8>> {
    let mut xml = Xml::begin()?;
    let mut attributes = with(&NAMESPACES);
    attributes.push(("office:version", VERSION.to_owned()));
    xml.within(root, attributes, inside)?;
    Ok(xml.finish())
}

/// Title and language; no author and no moment (AN-62).
pub fn meta() -> io::Result<Vec<u8>> {
    document("office:document-meta", |xml| {
        xml.within("office:meta", vec![], |xml| {
            xml.leaf("dc:title", vec![], &t().themes_annex_title())?;
            xml.leaf("dc:language", vec![], "nl-NL")
        })
    })
}

pub fn manifest() -> io::Result<Vec<u8>> {
    let mut xml = Xml::begin()?;
    let root = [("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"), ("manifest:version", VERSION)];
    let files = [("/", super::odt::ODT), ("content.xml", "text/xml"), ("styles.xml", "text/xml"), ("meta.xml", "text/xml")];
    xml.within("manifest:manifest", with(&root), |xml| {
        files.iter().try_for_each(|&(path, kind)| {
            let mut attributes = with(&[("manifest:full-path", path), ("manifest:media-type", kind)]);
            // Only the package itself has a version.
            attributes.extend((path == "/").then(|| ("manifest:version", VERSION.to_owned())));
            xml.empty("manifest:file-entry", attributes)
        })
    })?;
    Ok(xml.finish())
}

/// Dutch throughout, so that spelling is checked and read aloud in it; the page lies on its side.
pub fn styles() -> io::Result<Vec<u8>> {
    let language = [("fo:language", "nl"), ("fo:country", "NL"), ("fo:font-family", "Calibri"), ("fo:font-size", "10.5pt")];
    let page = [
        ("fo:page-width", "29.7cm"),
        ("fo:page-height", "21cm"),
        ("style:print-orientation", "landscape"),
        ("fo:margin-top", "2cm"),
        ("fo:margin-bottom", "2cm"),
        ("fo:margin-left", "2.5cm"),
        ("fo:margin-right", "2.5cm"),
    ];
    document("office:document-styles", |xml| {
        xml.within("office:styles", vec![], |xml| {
            let default = with(&[("style:family", "paragraph")]);
            xml.within("style:default-style", default, |xml| xml.empty("style:text-properties", with(&language)))?;
            xml.empty("style:style", with(&[("style:name", "Standard"), ("style:family", "paragraph"), ("style:class", "text")]))?;
            heading(xml)
        })?;
        xml.within("office:automatic-styles", vec![], |xml| {
            let layout = with(&[("style:name", "Page")]);
            xml.within("style:page-layout", layout, |xml| xml.empty("style:page-layout-properties", with(&page)))
        })?;
        xml.within("office:master-styles", vec![], |xml| {
            xml.empty("style:master-page", with(&[("style:name", "Standard"), ("style:page-layout-name", "Page")]))
        })
    })
}

fn heading(xml: &mut Xml) -> io::Result<()> {
    let style = [
        ("style:name", "Heading_20_1"),
        ("style:display-name", "Heading 1"),
        ("style:family", "paragraph"),
        ("style:parent-style-name", "Standard"),
        ("style:default-outline-level", "1"),
        ("style:class", "text"),
    ];
    xml.within("style:style", with(&style), |xml| {
        xml.empty("style:paragraph-properties", with(&[("fo:margin-bottom", "0.3cm"), ("fo:keep-with-next", "always")]))?;
        xml.empty("style:text-properties", with(&[("fo:font-size", "18pt"), ("fo:font-weight", "bold")]))
    })
}

/// The styles of the table and of what stands in it.
pub fn table_styles(xml: &mut Xml) -> io::Result<()> {
    let cell = [("fo:padding", "0.15cm"), ("fo:border", "0.5pt solid #5b6b70"), ("style:vertical-align", "top")];
    let head = [cell[0], cell[1], cell[2], ("fo:background-color", HEAD_COLOUR)];
    xml.within("office:automatic-styles", vec![], |xml| {
        let table = [("style:width", WIDTH), ("table:align", "left"), ("fo:margin-top", "0.4cm")];
        of(xml, ("Table", "table"), "style:table-properties", &table)?;
        for (column, width) in COLUMNS {
            of(xml, (column, "table-column"), "style:table-column-properties", &[("style:column-width", width)])?;
        }
        of(xml, ("Row", "table-row"), "style:table-row-properties", &[("fo:keep-together", "always")])?;
        of(xml, ("HeadCell", "table-cell"), "style:table-cell-properties", &head)?;
        of(xml, ("Cell", "table-cell"), "style:table-cell-properties", &cell)?;
        of(xml, ("Bold", "text"), "style:text-properties", &[("fo:font-weight", "bold")])?;
        of(xml, ("Italic", "text"), "style:text-properties", &[("fo:font-style", "italic")])
    })
}

fn of(xml: &mut Xml, (name, family): (&str, &str), element: &'static str, properties: &[(&'static str, &str)]) -> io::Result<()> {
    let style = with(&[("style:name", name), ("style:family", family)]);
    xml.within("style:style", style, |xml| xml.empty(element, with(properties)))
}

fn with(attributes: &[(&'static str, &str)]) -> Attributes {
    attributes.iter().map(|&(key, value)| (key, value.to_owned())).collect()
}
