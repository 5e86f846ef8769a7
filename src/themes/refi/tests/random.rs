//! Arbitrary projects go out and come in the same; arbitrary files give a list and never a panic.
use super::*;
use proptest::prelude::*;

/// Text as people type it, and what nobody types: emoji, marks that combine, control characters, a byte order mark.
fn words() -> impl Strategy<Value = String> {
    prop_oneof!["\\PC{0,40}", "[a-zé👍🏽👩‍👧 \u{301}\n\t<&>\"']{0,60}", "(?s:.){0,20}", Just("\u{FEFF}a\u{0}b".to_owned())]
}

fn piece(number: u8, length: usize, codes: u8) -> impl Strategy<Value = Selection> {
    (0..length, 1..=length, 0..codes, 1..=2_u8, words()).prop_map(move |(start, size, code, user, description)| Selection {
        guid: guid(number),
        start,
        end: (start + size).min(length),
        description: Some(description),
        codings: vec![coding(number + 60, 10 + code, user)],
        noted: Vec::new(),
    })
}

prop_compose! {
    fn text(number: u8)(text in words().prop_map(|text| format!("{text}x")))(
        pieces in (0..4_u8).map(|n| piece(100 + number * 4 + n, Source::new(guid(0), &text).text.chars().count(), 3)).collect::<Vec<_>>(),
        description in words(),
        text in Just(text),
    ) -> Source {
        let mut source = Source::new(guid(40 + number), &text);
        (source.selections, source.description) = (pieces, Some(description));
        source
    }
}

prop_compose! {
    fn project()(
        sources in (0..3_u8).map(text).collect::<Vec<_>>(),
        names in proptest::collection::vec(words(), 6),
        value in (words(), any::<i64>(), -1e9..1e9_f64, any::<bool>()),
    ) -> Project {
        let [a, b, c, d, e, f] = names.try_into().unwrap();
        let mut project = example();
        let kinds = [VariableKind::Text, VariableKind::Integer, VariableKind::Float, VariableKind::Boolean];
        project.variables = (21..).zip(kinds).map(|(n, kind)| Variable { guid: guid(n), name: a.clone(), description: Some(b.clone()), kind }).collect();
        let scalars = [Scalar::Text(value.0), Scalar::Integer(value.1), Scalar::Float(value.2), Scalar::Boolean(value.3)];
        project.cases[0].values = (21..).zip(scalars).map(|(n, scalar)| Value { variable: guid(n), scalar }).collect();
        project.cases[0].selections.clear();
        project.codes = vec![code(10, &c, vec![code(11, &c, vec![code(12, &d, vec![])])]), code(13, &d, vec![])];
        project.links[0].name = e;
        project.notes[0].text = f.clone();
        project.name = f;
        project.sources = sources;
        project
    }
}

/// A file of which bytes were changed; XML stays XML more often when they are its own characters.
fn harmed(bytes: Vec<u8>) -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![any::<u8>(), prop::sample::select(b"<>/\"'&;=!- 0\r\n".to_vec())];
    proptest::collection::vec((0..bytes.len(), byte), 1..8).prop_map(move |changes| {
        let mut bytes = bytes.clone();
        changes.into_iter().for_each(|(at, byte)| bytes[at] = byte);
        bytes
    })
}

fn main_of_example() -> Vec<u8> {
    entries(&write_project(&example()).unwrap()).swap_remove(0).2.into_bytes()
}

proptest! {
    #[test]
    fn e_22_e_24_a_project_comes_back_identical(project in project()) {
        let bytes = write_project(&project).unwrap();
        let taken = read_project(&bytes).unwrap();
        prop_assert_eq!(&taken.value, &project.prepared());
        prop_assert!(taken.warnings.is_empty() && taken.losses.is_empty(), "{:?} {:?}", taken.warnings, taken.losses);
        prop_assert_eq!(write_project(&taken.value).unwrap(), bytes);
        let texts = |project: &Project| project.sources.iter().map(|source| source.text.clone()).collect::<Vec<_>>();
        prop_assert_eq!(texts(&taken.value), texts(&project), "no text is rewritten");
    }

    #[test]
    fn e_22_a_codebook_comes_back_identical(names in proptest::collection::vec(words(), 3)) {
        let parts = vec![code(12, &names[0], vec![]), code(13, &names[0], vec![code(14, &names[1], vec![])])];
        let set = Set { guid: guid(91), name: names[2].clone(), description: Some(names[1].clone()), codes: vec![guid(14)], sources: vec![], notes: vec![] };
        let book = Codebook { codes: vec![code(11, &names[1], parts)], sets: vec![set] };
        let bytes = write_codebook(&book).unwrap();
        let taken = read_codebook(&bytes).unwrap();
        prop_assert_eq!(&taken.value, &book.prepared());
        prop_assert_eq!(write_codebook(&taken.value).unwrap(), bytes);
    }

    #[test]
    fn e_22_harmed_xml_never_panics(main in harmed(main_of_example())) {
        let texts: Vec<_> = example().sources.into_iter().map(|source| (package::paths_of(source.guid).1, source.text)).collect();
        let mut parcel = Parcel::begin();
        parcel.put("project.qde", &main).unwrap();
        texts.iter().for_each(|(name, text)| parcel.put(name, text.as_bytes()).unwrap());
        if let Ok(taken) = read_project(&parcel.finish().unwrap()) {
            // What came in can go out.
            prop_assert!(write_project(&taken.value).is_ok());
        }
    }

    #[test]
    fn e_22_a_harmed_zip_file_never_panics(bytes in harmed(write_project(&example()).unwrap())) {
        _ = read_project(&bytes);
        _ = read_codebook(&bytes);
    }

    #[test]
    fn e_22_any_bytes_give_a_list(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(read_project(&bytes).is_err() && read_codebook(&bytes).is_err());
    }
}
