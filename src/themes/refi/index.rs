//! All objects of a file by their identifier, so that references can be followed (R1, R4).
use super::{Guid, Problems, Rule, VariableKind, schema::Format, tree::Element};
use std::collections::HashMap;

/// What an identifier stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    User,
    Code {
        codable: bool,
    },
    Variable(Option<VariableKind>),
    Source,
    Selection,
    Note,
    /// Nothing we refer to but by links.
    Other,
    /// Something that was not taken over.
    Gone,
}

#[derive(Default)]
pub struct Index(HashMap<Guid, Kind>);

impl Index {
    /// `gone`: what was taken out of the tree.
    pub fn of(root: &Element, gone: &[Element], format: Format, problems: &mut Problems) -> Self {
        let mut index = Self::default();
        index.walk(root, format, false, problems);
        gone.iter().for_each(|element| index.walk(element, format, true, problems));
        index
    }

    pub fn kind(&self, guid: Guid) -> Option<Kind> {
        self.0.get(&guid).copied()
    }

    fn walk(&mut self, element: &Element, format: Format, gone: bool, problems: &mut Problems) {
        let is_reference = format == Format::Codebook && &*element.name == "MemberCode";
        let guid = element.attribute("guid").and_then(Guid::parse).filter(|_| !is_reference);
        if let Some(guid) = guid {
            let kind = if gone { Kind::Gone } else { kind(element) };
            if self.0.insert(guid, kind).is_some() {
                problems.add(Rule::Twice, &format!("{} {guid}", element.name));
            }
        }
        element.children.iter().for_each(|child| self.walk(child, format, gone, problems));
    }
}

fn kind(element: &Element) -> Kind {
    match &*element.name {
        "User" => Kind::User,
        "Code" => Kind::Code { codable: element.attribute("isCodable").and_then(boolean) != Some(false) },
        "Variable" => Kind::Variable(VariableKind::ALL.into_iter().find(|kind| element.attribute("typeOfVariable") == Some(kind.name()))),
        "TextSource" => Kind::Source,
        "PlainTextSelection" => Kind::Selection,
        "Note" => Kind::Note,
        _ => Kind::Other,
    }
}

/// `xsd:boolean`.
pub fn boolean(text: &str) -> Option<bool> {
    match text.trim() {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    }
}
