//! XML that is written: well-formed whatever the texts hold, and the same bytes for the same content.
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event, attributes::Attribute},
};
use std::{borrow::Cow, io};

/// The attributes of one element, in the order they are written.
pub type Attributes = Vec<(&'static str, String)>;

/// A document that is being written.
pub struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// With its first line; UTF-8 without a byte order mark.
    pub fn begin() -> io::Result<Self> {
        let mut writer = Writer::new(Vec::new());
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        writer.write_event(Event::Text(BytesText::from_escaped("\n")))?;
        Ok(Self(writer))
    }

    /// An element with what `inside` writes.
    pub fn within(
        &mut self,
        name: &'static str,
        attributes: Attributes,
        inside: impl FnOnce(&mut Self) -> io::Result<()>,
    ) -> io::Result<()> {
        self.0.write_event(Event::Start(start(name, &attributes)))?;
        inside(self)?;
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element with nothing in it.
    pub fn empty(&mut self, name: &'static str, attributes: Attributes) -> io::Result<()> {
        self.0.write_event(Event::Empty(start(name, &attributes)))
    }

    /// An element with a text.
    pub fn leaf(&mut self, name: &'static str, attributes: Attributes, text: &str) -> io::Result<()> {
        self.within(name, attributes, |xml| xml.text(text))
    }

    pub fn text(&mut self, text: &str) -> io::Result<()> {
        self.0.write_event(Event::Text(BytesText::from_escaped(escaped(&fit(text), false))))
    }

    pub fn finish(self) -> Vec<u8> {
        self.0.into_inner()
    }
}

fn start(name: &'static str, attributes: &Attributes) -> BytesStart<'static> {
    let mut start = BytesStart::new(name);
    for (key, value) in attributes {
        let value = escaped(&fit(value), true);
        start.push_attribute(Attribute::from((key.as_bytes(), value.as_bytes())));
    }
    start
}

/// Line ends and tabs within an attribute are written as numbers: a reader would make spaces of them (XML 1.0, 3.3.3).
fn escaped(text: &str, attribute: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if attribute => out.push_str("&quot;"),
            '\t' if attribute => out.push_str("&#9;"),
            '\n' if attribute => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            c => out.push(c),
        }
    }
    out
}

/// The text with U+FFFD for what XML 1.0 cannot hold in any way (2.2): control characters, U+FFFE and U+FFFF.
pub fn fit(text: &str) -> Cow<'_, str> {
    let odd = |c: char| matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}');
    match text.contains(odd) {
        true => Cow::Owned(text.replace(odd, "\u{FFFD}")),
        false => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_can_always_be_read() {
        let mut xml = Xml::begin().unwrap();
        let odd = "a<b>&\"'\u{1}\u{FFFF}\t\n\r 👩‍👧";
        xml.within("r", vec![("k", odd.to_owned())], |xml| xml.leaf("t", Vec::new(), odd)).unwrap();
        assert_eq!(
            String::from_utf8(xml.finish()).unwrap(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<r k=\"a&lt;b&gt;&amp;&quot;'\u{FFFD}\u{FFFD}&#9;&#10;&#13; 👩‍👧\">\
             <t>a&lt;b&gt;&amp;\"'\u{FFFD}\u{FFFD}\t\n&#13; 👩‍👧</t></r>"
        );
    }
}
