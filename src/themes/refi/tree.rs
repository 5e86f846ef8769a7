//! XML as a tree, for files of others: no DTD, no entities (R10), no endless nesting (R9).
use super::{Problems, Rule, package::Limits, schema::Format};
use quick_xml::{
    Error, NsReader, XmlVersion,
    escape::{EscapeError, resolve_predefined_entity},
    events::{BytesRef, BytesStart, Event},
    name::ResolveResult,
};
use std::{collections::HashSet, rc::Rc};

/// An element. Its name has no prefix when it is of the standard, and one when it is of somebody else.
pub struct Element {
    pub name: Rc<str>,
    /// Without those of other namespaces.
    pub attributes: Vec<(Rc<str>, String)>,
    pub children: Vec<Element>,
    pub text: String,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| &**key == name).map(|(_, value)| value.as_str())
    }

    /// Its children of that name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |child| &*child.name == name)
    }

    pub fn first<'a>(&'a self, name: &'a str) -> Option<&'a Element> {
        self.all(name).next()
    }
}

/// The root of a document in the namespace of `format`.
pub fn parse(xml: String, format: Format, limits: &Limits) -> Result<Element, Problems> {
    let mut reader = NsReader::from_str(&xml);
    let mut growing = Growing::default();
    loop {
        let read = reader.read_resolved_event().map_err(Fault::from).and_then(|(namespace, event)| {
            let ours = matches!(namespace, ResolveResult::Bound(found) if found.as_ref() == format.namespace().as_bytes());
            growing.take(event, ours, limits)
        });
        match read {
            Ok(true) => {}
            Ok(false) => break,
            Err(Fault(rule)) => return Err(Problems::one(rule, &line(&xml, reader.buffer_position()))),
        }
    }
    match growing.root {
        Some(root) if growing.open.is_empty() && &*root.name == format.root() => Ok(root),
        Some(root) if growing.open.is_empty() => Err(Problems::one(Rule::OtherFormat, &root.name)),
        _ => Err(Problems::one(Rule::NotXml, &line(&xml, xml.len() as u64))),
    }
}

/// The line of a byte, as editors count.
fn line(xml: &str, position: u64) -> String {
    let before = xml.as_bytes().iter().take(usize::try_from(position).unwrap_or(usize::MAX));
    (before.filter(|&&byte| byte == b'\n').count() + 1).to_string()
}

struct Fault(Rule);

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        match error {
            Error::Escape(EscapeError::UnrecognizedEntity(..)) => Self(Rule::Entities),
            _ => Self(Rule::NotXml),
        }
    }
}

#[derive(Default)]
struct Growing {
    /// From the root down.
    open: Vec<Element>,
    root: Option<Element>,
    count: usize,
    names: HashSet<Rc<str>>,
}

impl Growing {
    /// `false` at the end of the document.
    fn take(&mut self, event: Event, ours: bool, limits: &Limits) -> Result<bool, Fault> {
        match event {
            Event::Start(start) => {
                let element = self.element(&start, ours, limits)?;
                self.open.push(element);
            }
            Event::Empty(start) => {
                let element = self.element(&start, ours, limits)?;
                self.close(element)?;
            }
            Event::End(_) => {
                let element = self.open.pop().ok_or(Fault(Rule::NotXml))?;
                self.close(element)?;
            }
            Event::Text(text) => self.text(&text.xml10_content().map_err(|_| Fault(Rule::NotXml))?)?,
            Event::CData(text) => self.text(&text.xml10_content().map_err(|_| Fault(Rule::NotXml))?)?,
            Event::GeneralRef(reference) => self.text(&resolved(&reference)?)?,
            Event::DocType(_) => return Err(Fault(Rule::Entities)),
            Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
            Event::Eof => return Ok(false),
        }
        Ok(true)
    }

    fn element(&mut self, start: &BytesStart, ours: bool, limits: &Limits) -> Result<Element, Fault> {
        self.count += 1;
        if self.count > limits.elements || self.open.len() >= limits.depth {
            return Err(Fault(Rule::TooBig));
        }
        let own = String::from_utf8_lossy(start.local_name().into_inner()).into_owned();
        let name = if ours { own } else { format!("?:{own}") };
        let mut element = Element { name: self.name(&name), attributes: Vec::new(), children: Vec::new(), text: String::new() };
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|_| Fault(Rule::NotXml))?;
            let key = String::from_utf8_lossy(attribute.key.into_inner());
            if key != "xmlns" && !key.contains(':') {
                let value = attribute.normalized_value(XmlVersion::Implicit1_0)?.into_owned();
                element.attributes.push((self.name(&key), value));
            }
        }
        Ok(element)
    }

    /// The same few names come back thousands of times.
    fn name(&mut self, name: &str) -> Rc<str> {
        if let Some(known) = self.names.get(name) {
            return known.clone();
        }
        let new: Rc<str> = name.into();
        self.names.insert(new.clone());
        new
    }

    fn close(&mut self, element: Element) -> Result<(), Fault> {
        match self.open.last_mut() {
            Some(parent) => parent.children.push(element),
            None if self.root.is_none() => self.root = Some(element),
            None => return Err(Fault(Rule::NotXml)),
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), Fault> {
        match self.open.last_mut() {
            Some(element) => element.text.push_str(text),
            None if text.trim().is_empty() => {}
            None => return Err(Fault(Rule::NotXml)),
        }
        Ok(())
    }
}

/// A character by its number, or one of the five of XML itself.
fn resolved(reference: &BytesRef) -> Result<String, Fault> {
    if let Some(c) = reference.resolve_char_ref()? {
        return Ok(c.to_string());
    }
    let name = reference.decode().map_err(|_| Fault(Rule::NotXml))?;
    resolve_predefined_entity(&name).map(str::to_owned).ok_or(Fault(Rule::Entities))
}
