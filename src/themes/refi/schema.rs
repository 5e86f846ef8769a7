//! What we take over of the two schemas: elements with their children and attributes.
use super::{Losses, tree::Element};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Codebook,
    Project,
}

impl Format {
    pub fn namespace(self) -> &'static str {
        match self {
            Self::Codebook => "urn:QDA-XML:codebook:1.0",
            Self::Project => "urn:QDA-XML:project:1.0",
        }
    }

    pub fn root(self) -> &'static str {
        match self {
            Self::Codebook => "CodeBook",
            Self::Project => "Project",
        }
    }

    fn children(self, element: &str) -> &'static [&'static str] {
        let codebook = self == Self::Codebook;
        match element {
            "Project" => &["Users", "CodeBook", "Variables", "Cases", "Sources", "Notes", "Links", "Sets", "Description", "NoteRef"],
            "Users" => &["User"],
            "CodeBook" if codebook => &["Codes", "Sets"],
            "CodeBook" => &["Codes"],
            "Codes" => &["Code"],
            "Code" if codebook => &["Description", "Code"],
            "Code" => &["Description", "NoteRef", "Code"],
            "Variables" => &["Variable"],
            "Cases" => &["Case"],
            "Case" => &["Description", "CodeRef", "VariableValue", "SourceRef", "SelectionRef"],
            "VariableValue" => &["VariableRef", "TextValue", "BooleanValue", "IntegerValue", "FloatValue", "DateValue", "DateTimeValue"],
            "Sources" => &["TextSource"],
            "TextSource" => &["Description", "PlainTextContent", "PlainTextSelection", "Coding", "NoteRef", "VariableValue"],
            "PlainTextSelection" => &["Description", "Coding", "NoteRef"],
            "Coding" => &["CodeRef", "NoteRef"],
            "Notes" => &["Note"],
            "Note" => &["PlainTextContent"],
            "Links" => &["Link"],
            "Link" => &["NoteRef"],
            "Sets" => &["Set"],
            "Set" if codebook => &["Description", "MemberCode"],
            "Set" => &["Description", "MemberCode", "MemberSource", "MemberNote"],
            "Variable" => &["Description"],
            _ => &[],
        }
    }

    fn attributes(self, element: &str) -> &'static [&'static str] {
        match element {
            // Who made the file: it tells how line ends were counted.
            "Project" => &["name", "origin"],
            "CodeBook" if self == Self::Codebook => &["origin"],
            "User" | "Case" | "Set" => &["guid", "name"],
            "Code" => &["guid", "name", "isCodable", "color"],
            "Variable" => &["guid", "name", "typeOfVariable"],
            "TextSource" => &["guid", "name", "plainTextPath"],
            "PlainTextSelection" => &["guid", "name", "startPosition", "endPosition"],
            "Coding" => &["guid", "creatingUser"],
            "Note" => &["guid", "name", "plainTextPath", "creatingUser"],
            "Link" => &["guid", "name", "direction", "color", "originGUID", "targetGUID"],
            "MemberCode" if self == Self::Codebook => &["guid"],
            "CodeRef" | "NoteRef" | "SourceRef" | "SelectionRef" | "VariableRef" | "MemberCode" | "MemberSource" | "MemberNote" => {
                &["targetGUID"]
            }
            _ => &[],
        }
    }

    /// Takes out what we have no place for, counts it, and gives the elements that went.
    pub fn prune(self, element: &mut Element, losses: &mut Losses, gone: &mut Vec<Element>) {
        let (children, attributes) = (self.children(&element.name), self.attributes(&element.name));
        element.attributes.retain(|(name, _)| {
            let kept = attributes.contains(&&**name);
            if !kept {
                losses.add(name);
            }
            kept
        });
        let taken = |child: &Element| children.contains(&&*child.name) && !is_date(child) && !is_nothing(child);
        let (kept, left): (Vec<Element>, Vec<Element>) = std::mem::take(&mut element.children).into_iter().partition(taken);
        left.iter().for_each(|child| losses.add(&child.name));
        gone.extend(left);
        element.children = kept;
        element.children.iter_mut().for_each(|child| self.prune(child, losses, gone));
    }
}

/// A variable that holds moments.
fn is_date(element: &Element) -> bool {
    &*element.name == "Variable" && matches!(element.attribute("typeOfVariable"), Some("Date" | "DateTime"))
}

/// A piece without a character.
fn is_nothing(element: &Element) -> bool {
    let position = |name| element.attribute(name).and_then(|value| value.trim().parse::<i64>().ok());
    &*element.name == "PlainTextSelection" && position("startPosition").is_some_and(|start| position("endPosition") == Some(start))
}
