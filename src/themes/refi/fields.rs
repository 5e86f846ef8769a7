//! The identifiers, references, codings and values that many elements have.
use super::{
    Coding, Colour, Guid, Rule, Scalar, Value, VariableKind,
    index::{Kind, boolean},
    read::Reader,
    schema::Format,
    tree::Element,
};

impl Reader<'_> {
    pub fn codings(&mut self, element: &Element) -> Vec<Coding> {
        element.all("Coding").filter_map(|coding| self.coding(coding)).collect()
    }

    fn coding(&mut self, element: &Element) -> Option<Coding> {
        let (guid, user) = (self.guid(element)?, self.user(element));
        if element.all("CodeRef").count() != 1 {
            self.add(Rule::OneCode, &place(element));
            return None;
        }
        let code = self.references(element, "CodeRef", Kind::Code { codable: true }).pop()?;
        if self.index.kind(code) == Some(Kind::Code { codable: false }) {
            self.add(Rule::NotCodable, &place(element));
        }
        Some(Coding { guid, code, user, noted: self.references(element, "NoteRef", Kind::Note) })
    }

    /// R12.
    pub fn values(&mut self, element: &Element) -> Vec<Value> {
        let mut values: Vec<Value> = Vec::new();
        for found in element.all("VariableValue") {
            let Some(variable) = self.references(found, "VariableRef", Kind::Variable(None)).pop() else { continue };
            let Some(Kind::Variable(Some(kind))) = self.index.kind(variable) else { continue };
            let Some(holder) = found.children.iter().find(|child| child.name.ends_with("Value")) else {
                self.losses.add(&found.name);
                continue;
            };
            let scalar = scalar(kind, &holder.text).filter(|_| &*holder.name == kind.element());
            match scalar {
                Some(scalar) if values.iter().all(|value| value.variable != variable) => values.push(Value { variable, scalar }),
                _ => self.add(Rule::Value, &format!("{} {variable}", place(element))),
            }
        }
        values
    }

    pub fn guid(&mut self, element: &Element) -> Option<Guid> {
        let guid = element.attribute("guid").and_then(Guid::parse);
        if guid.is_none() {
            self.wrong(element, "guid");
        }
        guid
    }

    /// An attribute that must be there; empty when it is not.
    pub fn required(&mut self, element: &Element, name: &str) -> String {
        if element.attribute(name).is_none() {
            self.wrong(element, name);
        }
        element.attribute(name).unwrap_or_default().to_owned()
    }

    pub fn wrong(&mut self, element: &Element, attribute: &str) {
        self.add(Rule::Attribute, &format!("{} {attribute}", place(element)));
    }

    /// Who did it. A user who is not in the file harms nothing.
    pub fn user(&mut self, element: &Element) -> Option<Guid> {
        let guid = Guid::parse(element.attribute("creatingUser")?);
        let known = guid.filter(|&guid| self.index.kind(guid) == Some(Kind::User));
        if known.is_none() {
            self.add(Rule::UnknownUser, &place(element));
        }
        known
    }

    /// The references in the children of that name, to objects of that kind (R1).
    pub fn references(&mut self, element: &Element, name: &str, kind: Kind) -> Vec<Guid> {
        let attribute = if self.format == Format::Codebook { "guid" } else { "targetGUID" };
        element.all(name).filter_map(|child| self.reference(child, attribute, Some(kind))).collect()
    }

    /// A reference to something that was not taken over is lost as well.
    pub fn reference(&mut self, element: &Element, attribute: &str, kind: Option<Kind>) -> Option<Guid> {
        let Some(text) = element.attribute(attribute) else {
            // Only a link may leave its ends open.
            kind.is_some().then(|| self.wrong(element, attribute));
            return None;
        };
        let fits = |found: &Kind| kind.is_none_or(|kind| std::mem::discriminant(&kind) == std::mem::discriminant(found));
        let guid = Guid::parse(text);
        match guid.and_then(|guid| self.index.kind(guid)) {
            Some(Kind::Gone) => {
                self.losses.add(&element.name);
                None
            }
            Some(found) if fits(&found) => guid,
            _ => {
                self.add(Rule::Dangling, &format!("{} {text}", element.name));
                None
            }
        }
    }

    pub fn colour(&mut self, element: &Element) -> Option<Colour> {
        let text = element.attribute("color")?;
        let colour = colour(text.trim());
        if colour.is_none() {
            self.wrong(element, "color");
        }
        colour
    }
}

/// An element for somebody who looks for it in the file.
pub fn place(element: &Element) -> String {
    let which = element.attribute("guid").or(element.attribute("name")).unwrap_or_default();
    format!("{} {which}", element.name).trim_end().to_owned()
}

pub fn named(element: &Element) -> String {
    element.attribute("name").unwrap_or_default().to_owned()
}

/// An empty description is none.
pub fn description(element: &Element) -> Option<String> {
    element.first("Description").map(|description| description.text.clone()).filter(|text| !text.is_empty())
}

fn scalar(kind: VariableKind, text: &str) -> Option<Scalar> {
    let trimmed = text.trim();
    match kind {
        VariableKind::Text => Some(Scalar::Text(text.to_owned())),
        VariableKind::Boolean => boolean(trimmed).map(Scalar::Boolean),
        VariableKind::Integer => trimmed.parse().ok().map(Scalar::Integer),
        VariableKind::Float if trimmed.contains(|c: char| c.is_alphabetic()) => None,
        VariableKind::Float => trimmed.parse().ok().map(Scalar::Float),
    }
}

/// `#1f6feb` or `#abc`.
fn colour(text: &str) -> Option<Colour> {
    let digits: Vec<u8> =
        text.strip_prefix('#')?.chars().map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok())).collect::<Option<_>>()?;
    match digits[..] {
        [r, g, b] => Some(Colour([r * 17, g * 17, b * 17])),
        [r, s, g, h, b, c] => Some(Colour([r << 4 | s, g << 4 | h, b << 4 | c])),
        _ => None,
    }
}
