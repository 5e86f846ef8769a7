//! To the bytes of a file. Children stand in the order of the schema, and lists without anything in them stay out.
use super::{
    Case, Code, Codebook, Coding, Colour, Guid, Link, Note, Problems, Project, Rule, Scalar, Selection, Set, Source, Value, Variable,
    package::paths_of, schema::Format,
};
use crate::base::{
    parcel::Parcel,
    xml::{Attributes, Xml},
};
use std::io;

/// Who made the file.
const ORIGIN: &str = "Expeditie";

/// A prepared codebook as XML.
pub fn codebook(codebook: &Codebook) -> Result<Vec<u8>, Problems> {
    let write = || -> io::Result<Vec<u8>> {
        let mut xml = Xml::begin()?;
        let attributes = vec![("xmlns", Format::Codebook.namespace().to_owned()), ("origin", ORIGIN.to_owned())];
        xml.within("CodeBook", attributes, |xml| {
            // The schema wants this list, and wants it filled.
            each(xml, "Codes", &codebook.codes, code)?;
            each(xml, "Sets", &codebook.sets, |xml, set_| set(xml, set_, "guid"))
        })?;
        Ok(xml.finish())
    };
    write().map_err(|error| Problems::one(Rule::NotXml, &error.to_string()))
}

/// A prepared project as a zip file.
pub fn project(project: &Project) -> Result<Vec<u8>, Problems> {
    let main = main(project).map_err(|error| Problems::one(Rule::NotXml, &error.to_string()))?;
    let pack = || {
        let mut parcel = Parcel::begin();
        parcel.put("project.qde", &main)?;
        for source in &project.sources {
            parcel.put(&paths_of(source.guid).1, marked(&source.text).as_bytes())?;
        }
        parcel.finish()
    };
    pack().map_err(|error| Problems::one(Rule::NotAPackage, &error.to_string()))
}

/// Who reads the file takes one byte order mark away: a text that begins with that character gets another one.
fn marked(text: &str) -> String {
    if text.starts_with('\u{FEFF}') { format!("\u{FEFF}{text}") } else { text.to_owned() }
}

fn main(project: &Project) -> io::Result<Vec<u8>> {
    let mut xml = Xml::begin()?;
    let name = ("name", project.name.clone());
    let attributes = vec![("xmlns", Format::Project.namespace().to_owned()), name, ("origin", ORIGIN.to_owned())];
    xml.within("Project", attributes, |xml| {
        each(xml, "Users", &project.users, |xml, user| xml.empty("User", vec![guid(user.guid), ("name", user.seat.name())]))?;
        if !project.codes.is_empty() {
            xml.within("CodeBook", Vec::new(), |xml| each(xml, "Codes", &project.codes, code))?;
        }
        each(xml, "Variables", &project.variables, variable)?;
        each(xml, "Cases", &project.cases, case)?;
        each(xml, "Sources", &project.sources, source)?;
        each(xml, "Notes", &project.notes, note)?;
        each(xml, "Links", &project.links, link)?;
        each(xml, "Sets", &project.sets, |xml, set_| set(xml, set_, TARGET))?;
        description(xml, project.description.as_deref())?;
        references(xml, "NoteRef", &project.noted)
    })?;
    Ok(xml.finish())
}

const TARGET: &str = "targetGUID";

fn each<T>(xml: &mut Xml, list: &'static str, items: &[T], write: impl Fn(&mut Xml, &T) -> io::Result<()>) -> io::Result<()> {
    match items.is_empty() {
        true => Ok(()),
        false => xml.within(list, Vec::new(), |xml| items.iter().try_for_each(|item| write(xml, item))),
    }
}

fn code(xml: &mut Xml, code_: &Code) -> io::Result<()> {
    let mut attributes = vec![guid(code_.guid), ("name", code_.name.clone()), ("isCodable", code_.codable.to_string())];
    attributes.extend(colour(code_.colour));
    xml.within("Code", attributes, |xml| {
        description(xml, code_.description.as_deref())?;
        references(xml, "NoteRef", &code_.noted)?;
        code_.parts.iter().try_for_each(|part| code(xml, part))
    })
}

fn variable(xml: &mut Xml, variable: &Variable) -> io::Result<()> {
    let kind = ("typeOfVariable", variable.kind.name().to_owned());
    let attributes = vec![guid(variable.guid), ("name", variable.name.clone()), kind];
    xml.within("Variable", attributes, |xml| description(xml, variable.description.as_deref()))
}

fn case(xml: &mut Xml, case: &Case) -> io::Result<()> {
    xml.within("Case", with_name(case.guid, &case.name), |xml| {
        description(xml, case.description.as_deref())?;
        references(xml, "CodeRef", &case.codes)?;
        values(xml, &case.values)?;
        references(xml, "SourceRef", &case.sources)?;
        references(xml, "SelectionRef", &case.selections)
    })
}

fn source(xml: &mut Xml, source: &Source) -> io::Result<()> {
    let mut attributes = with_name(source.guid, &source.name);
    attributes.push(("plainTextPath", paths_of(source.guid).0));
    let chars: Vec<char> = source.text.chars().collect();
    xml.within("TextSource", attributes, |xml| {
        description(xml, source.description.as_deref())?;
        source.selections.iter().try_for_each(|piece| selection(xml, piece, &chars))?;
        source.codings.iter().try_for_each(|coding_| coding(xml, coding_))?;
        references(xml, "NoteRef", &source.noted)?;
        values(xml, &source.values)
    })
}

/// A piece that does not lie within its text gets a name all the same: reading it back tells that it is wrong.
fn selection(xml: &mut Xml, piece: &Selection, chars: &[char]) -> io::Result<()> {
    let words: String = chars.get(piece.start..piece.end).unwrap_or_default().iter().collect();
    let mut attributes = with_name(piece.guid, &words);
    attributes.extend([("startPosition", piece.start.to_string()), ("endPosition", piece.end.to_string())]);
    xml.within("PlainTextSelection", attributes, |xml| {
        description(xml, piece.description.as_deref())?;
        piece.codings.iter().try_for_each(|coding_| coding(xml, coding_))?;
        references(xml, "NoteRef", &piece.noted)
    })
}

fn coding(xml: &mut Xml, coding: &Coding) -> io::Result<()> {
    xml.within("Coding", with_user(vec![guid(coding.guid)], coding.user), |xml| {
        references(xml, "CodeRef", &[coding.code])?;
        references(xml, "NoteRef", &coding.noted)
    })
}

fn note(xml: &mut Xml, note: &Note) -> io::Result<()> {
    let attributes = with_user(with_name(note.guid, &note.name), note.user);
    // The mark at the beginning is of the file, also when the text stands within it.
    xml.within("Note", attributes, |xml| xml.leaf("PlainTextContent", Vec::new(), &marked(&note.text)))
}

fn link(xml: &mut Xml, link: &Link) -> io::Result<()> {
    let mut attributes = with_name(link.guid, &link.name);
    attributes.extend(link.direction.map(|direction| ("direction", direction.name().to_owned())));
    attributes.extend(colour(link.colour));
    attributes.extend(link.origin.map(|guid| ("originGUID", guid.to_string())));
    attributes.extend(link.target.map(|guid| (TARGET, guid.to_string())));
    xml.within("Link", attributes, |xml| references(xml, "NoteRef", &link.noted))
}

/// `member`: how a code is referred to. The two schemas differ in that.
fn set(xml: &mut Xml, set: &Set, member: &'static str) -> io::Result<()> {
    xml.within("Set", vec![guid(set.guid), ("name", set.name.clone())], |xml| {
        description(xml, set.description.as_deref())?;
        set.codes.iter().try_for_each(|code| xml.empty("MemberCode", vec![(member, code.to_string())]))?;
        references(xml, "MemberSource", &set.sources)?;
        references(xml, "MemberNote", &set.notes)
    })
}

fn values(xml: &mut Xml, values: &[Value]) -> io::Result<()> {
    values.iter().try_for_each(|value| {
        xml.within("VariableValue", Vec::new(), |xml| {
            references(xml, "VariableRef", &[value.variable])?;
            match &value.scalar {
                Scalar::Text(text) => xml.leaf("TextValue", Vec::new(), text),
                Scalar::Boolean(is) => xml.leaf("BooleanValue", Vec::new(), &is.to_string()),
                Scalar::Integer(number) => xml.leaf("IntegerValue", Vec::new(), &number.to_string()),
                Scalar::Float(number) => xml.leaf("FloatValue", Vec::new(), &number.to_string()),
            }
        })
    })
}

fn references(xml: &mut Xml, name: &'static str, guids: &[Guid]) -> io::Result<()> {
    guids.iter().try_for_each(|guid| xml.empty(name, vec![(TARGET, guid.to_string())]))
}

fn description(xml: &mut Xml, text: Option<&str>) -> io::Result<()> {
    text.map_or(Ok(()), |text| xml.leaf("Description", Vec::new(), text))
}

fn guid(guid: Guid) -> (&'static str, String) {
    ("guid", guid.to_string())
}

/// An empty name is none.
fn with_name(of: Guid, name: &str) -> Attributes {
    let name = (!name.is_empty()).then(|| ("name", name.to_owned()));
    std::iter::once(guid(of)).chain(name).collect()
}

fn with_user(mut attributes: Attributes, user: Option<Guid>) -> Attributes {
    attributes.extend(user.map(|guid| ("creatingUser", guid.to_string())));
    attributes
}

fn colour(colour: Option<Colour>) -> Option<(&'static str, String)> {
    colour.map(|Colour([red, green, blue])| ("color", format!("#{red:02x}{green:02x}{blue:02x}")))
}
