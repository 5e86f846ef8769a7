//! From the tree of a file to plain values. All that is wrong is collected: nobody wants to mend a file one fault at a
//! time (E-22).
use super::{
    Case, Code, Codebook, Direction, Link, Losses, Note, Problems, Project, Rule, Seat, Set, Taken, User, Variable,
    fields::{description, named},
    index::{Index, Kind, boolean},
    package::Package,
    schema::Format,
    tree::Element,
};
use std::collections::BTreeSet;

pub struct Reader<'a> {
    root: Element,
    pub format: Format,
    pub package: Package<'a>,
    pub index: Index,
    problems: Problems,
    warnings: Problems,
    pub losses: Losses,
}

impl<'a> Reader<'a> {
    pub fn of(mut root: Element, format: Format, package: Package<'a>) -> Self {
        let (mut problems, mut warnings, mut losses, mut gone) = <(Problems, Problems, Losses, Vec<Element>)>::default();
        for file in package.extra(paths(&root).into_iter()) {
            warnings.add(Rule::ExtraFile, &file);
        }
        format.prune(&mut root, &mut losses, &mut gone);
        let index = Index::of(&root, &gone, format, &mut problems);
        Self { root, format, package, index, problems, warnings, losses }
    }

    pub fn warn(&mut self, warnings: Problems) {
        self.warnings.add_all(warnings);
    }

    pub fn add(&mut self, rule: Rule, place: &str) {
        let list = if rule.stops() { &mut self.problems } else { &mut self.warnings };
        list.add(rule, place);
    }

    pub fn taken<T>(self, value: T) -> Result<Taken<T>, Problems> {
        match self.problems.is_empty() {
            true => Ok(Taken { value, warnings: self.warnings, losses: self.losses }),
            false => Err(self.problems),
        }
    }

    /// Takes the tree, so that what is read can be counted while it is walked.
    fn root(&mut self) -> Element {
        let name = self.root.name.clone();
        std::mem::replace(&mut self.root, Element { name, attributes: Vec::new(), children: Vec::new(), text: String::new() })
    }

    pub fn codebook(&mut self) -> Codebook {
        let root = self.root();
        let codes: Vec<Code> = root.all("Codes").flat_map(|codes| codes.all("Code")).filter_map(|code| self.code(code)).collect();
        if codes.is_empty() {
            self.add(Rule::Empty, &root.name);
        }
        Codebook { codes, sets: self.each(&root, "Sets", "Set", Self::set) }
    }

    pub fn project(&mut self) -> Project {
        let root = self.root();
        let one_per_line_end = root.attribute("origin").is_some_and(|origin| origin.starts_with("ATLAS.ti"));
        let books: Vec<&Element> = root.all("CodeBook").flat_map(|book| book.all("Codes")).collect();
        Project {
            name: self.required(&root, "name"),
            description: description(&root),
            users: self.users(&root),
            codes: books.into_iter().flat_map(|codes| codes.all("Code")).filter_map(|code| self.code(code)).collect(),
            variables: self.each(&root, "Variables", "Variable", Self::variable),
            cases: self.each(&root, "Cases", "Case", Self::case),
            sources: self.each(&root, "Sources", "TextSource", |reader, source| reader.source(source, one_per_line_end)),
            notes: self.each(&root, "Notes", "Note", Self::note),
            links: self.each(&root, "Links", "Link", Self::link),
            sets: self.each(&root, "Sets", "Set", Self::set),
            noted: self.references(&root, "NoteRef", Kind::Note),
        }
    }

    fn each<T>(&mut self, root: &Element, list: &str, item: &str, mut read: impl FnMut(&mut Self, &Element) -> Option<T>) -> Vec<T> {
        root.all(list).flat_map(|list| list.all(item)).filter_map(|element| read(self, element)).collect()
    }

    /// Names of people stay out: who has no seat of ours gets the next free one.
    fn users(&mut self, root: &Element) -> Vec<User> {
        let elements: Vec<&Element> = root.all("Users").flat_map(|users| users.all("User")).collect();
        let seat = |element: &Element| element.attribute("name").and_then(Seat::named);
        let mut taken: BTreeSet<Seat> = BTreeSet::new();
        let own: Vec<Option<Seat>> = elements.iter().map(|element| seat(element).filter(|&seat| taken.insert(seat))).collect();
        let mut users = Vec::new();
        for (element, own) in elements.into_iter().zip(own) {
            let free = || (1..).map(Seat::Coder).find(|seat| !taken.contains(seat));
            let Some(seat) = own.or_else(free) else { continue };
            if own.is_none() && element.attribute("name").is_some() {
                self.losses.add("User name");
            }
            taken.insert(seat);
            users.extend(self.guid(element).map(|guid| User { guid, seat }));
        }
        users
    }

    fn code(&mut self, element: &Element) -> Option<Code> {
        let codable = self.required(element, "isCodable");
        if boolean(&codable).is_none() && !codable.is_empty() {
            self.wrong(element, "isCodable");
        }
        let parts = element.all("Code").filter_map(|part| self.code(part)).collect();
        Some(Code {
            guid: self.guid(element)?,
            name: self.required(element, "name"),
            description: description(element),
            colour: self.colour(element),
            codable: boolean(&codable).unwrap_or(true),
            noted: self.references(element, "NoteRef", Kind::Note),
            parts,
        })
    }

    fn variable(&mut self, element: &Element) -> Option<Variable> {
        let guid = self.guid(element)?;
        let Some(Kind::Variable(Some(kind))) = self.index.kind(guid) else {
            self.wrong(element, "typeOfVariable");
            return None;
        };
        Some(Variable { guid, name: self.required(element, "name"), description: description(element), kind })
    }

    fn case(&mut self, element: &Element) -> Option<Case> {
        Some(Case {
            guid: self.guid(element)?,
            name: named(element),
            description: description(element),
            codes: self.references(element, "CodeRef", Kind::Code { codable: true }),
            values: self.values(element),
            sources: self.references(element, "SourceRef", Kind::Source),
            selections: self.references(element, "SelectionRef", Kind::Selection),
        })
    }

    fn note(&mut self, element: &Element) -> Option<Note> {
        let text = self.words(element)?;
        let user = self.user(element);
        Some(Note { guid: self.guid(element)?, name: named(element), text: super::line_ends::plain(&text), user })
    }

    fn link(&mut self, element: &Element) -> Option<Link> {
        let direction = element.attribute("direction");
        let known = direction.and_then(|name| Direction::ALL.into_iter().find(|direction| direction.name() == name));
        if direction.is_some() && known.is_none() {
            self.wrong(element, "direction");
        }
        Some(Link {
            guid: self.guid(element)?,
            name: named(element),
            direction: known,
            colour: self.colour(element),
            origin: self.reference(element, "originGUID", None),
            target: self.reference(element, "targetGUID", None),
            noted: self.references(element, "NoteRef", Kind::Note),
        })
    }

    fn set(&mut self, element: &Element) -> Option<Set> {
        Some(Set {
            guid: self.guid(element)?,
            name: self.required(element, "name"),
            description: description(element),
            codes: self.references(element, "MemberCode", Kind::Code { codable: true }),
            sources: self.references(element, "MemberSource", Kind::Source),
            notes: self.references(element, "MemberNote", Kind::Note),
        })
    }
}

/// Every file a project names, also for what we do not take over.
fn paths(element: &Element) -> Vec<&str> {
    let own = element.attributes.iter().map(|(_, value)| value.as_str()).filter(|value| value.starts_with("internal://"));
    own.chain(element.children.iter().flat_map(paths)).collect()
}
