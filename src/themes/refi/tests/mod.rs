//! The rules of the exchange format, on files we write and on files as others write them.
mod golden;
mod others;
mod random;
mod rules;

use super::*;
use crate::base::parcel::Parcel;
use std::io::Read;

fn guid(number: u8) -> Guid {
    Guid::random([number; 16])
}

/// A project as another program could send it.
fn qdpx(main: &str, files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut parcel = Parcel::begin();
    parcel.put("project.qde", main.as_bytes()).unwrap();
    files.iter().for_each(|(name, bytes)| parcel.put(name, bytes).unwrap());
    parcel.finish().unwrap()
}

/// Name, moment and text of each file in it.
fn entries(bytes: &[u8]) -> Vec<(String, String, String)> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|index| {
            let mut entry = zip.by_index(index).unwrap();
            let mut text = String::new();
            entry.read_to_string(&mut text).unwrap();
            (entry.name().to_owned(), entry.last_modified().unwrap().to_string(), text)
        })
        .collect()
}

fn rules(problems: &Problems) -> Vec<Rule> {
    problems.first.iter().map(|problem| problem.rule).collect()
}

fn losses(losses: &Losses) -> Vec<(&str, usize)> {
    losses.iter().collect()
}

fn coding(number: u8, code: u8, user: u8) -> Coding {
    Coding { guid: guid(number), code: guid(code), user: Some(guid(user)), noted: Vec::new() }
}

fn code(number: u8, name: &str, parts: Vec<Code>) -> Code {
    Code { guid: guid(number), name: name.into(), description: None, colour: None, codable: true, noted: Vec::new(), parts }
}

/// A little of everything: emoji, accents, a combining character, overlapping pieces, two coders and the werkgroep, a
/// memo, codes of the same name, both places for values.
fn example() -> Project {
    let text = "Mooi 👍🏽 hoor, café.\nWe wachten al acht maanden 👩‍👧: té lang.";
    let piece = |number, start, end, codings| Selection { guid: guid(number), start, end, description: None, codings, noted: Vec::new() };
    let mut first = Source::new(guid(41), text);
    first.selections = vec![
        piece(52, 8, 12, vec![coding(62, 11, 2)]),
        piece(51, 20, 46, vec![coding(61, 12, 1), coding(63, 12, 2), coding(64, 12, 3)]),
        piece(53, 40, 51, vec![coding(65, 13, 1)]),
    ];
    first.selections[1].noted = vec![guid(71)];
    first.values = vec![Value { variable: guid(21), scalar: Scalar::Text("ouder".into()) }];
    let mut second = Source::new(guid(40), "Hallo & <dag> \"jij\"");
    second.codings = vec![coding(66, 14, 3)];
    let mut heading = code(10, "Hulp", vec![code(11, "Overig", vec![]), code(12, "Wachttijd", vec![])]);
    (heading.codable, heading.colour, heading.description) =
        (false, Some(Colour([0x1F, 0x6F, 0xEB])), Some("Wat hoort erbij,\nwat niet".into()));
    let user = |number, seat| User { guid: guid(number), seat };
    Project {
        name: "Dialoogronde 1".into(),
        description: Some("Codeboek 1.0".into()),
        users: vec![user(1, Seat::Coder(1)), user(3, Seat::Werkgroep), user(2, Seat::Coder(2))],
        codes: vec![heading, code(13, "School", vec![code(15, "Overig", vec![])]), code(14, "Past nergens", vec![])],
        variables: vec![
            Variable { guid: guid(21), name: "perspectief".into(), description: None, kind: VariableKind::Text },
            Variable { guid: guid(22), name: "ronde".into(), description: None, kind: VariableKind::Integer },
        ],
        cases: vec![Case {
            guid: guid(31),
            name: "ouder".into(),
            description: None,
            codes: Vec::new(),
            values: vec![Value { variable: guid(22), scalar: Scalar::Integer(1) }],
            sources: vec![guid(41), guid(40)],
            selections: vec![guid(52)],
        }],
        sources: vec![first, second],
        notes: vec![Note { guid: guid(71), name: "memo".into(), text: "Hoort dit bij school?\nNee.".into(), user: Some(guid(1)) }],
        links: vec![Link {
            guid: guid(81),
            name: "gesplitst".into(),
            direction: Some(Direction::OneWay),
            colour: None,
            origin: Some(guid(10)),
            target: Some(guid(12)),
            noted: Vec::new(),
        }],
        sets: vec![Set {
            guid: guid(91),
            name: "Bespreken".into(),
            description: None,
            codes: vec![guid(13)],
            sources: vec![guid(41)],
            notes: vec![guid(71)],
        }],
        noted: Vec::new(),
    }
}

fn example_codebook() -> Codebook {
    let Project { codes, mut sets, .. } = example();
    for set in &mut sets {
        (set.sources, set.notes) = (Vec::new(), Vec::new());
    }
    Codebook { codes, sets }
}
