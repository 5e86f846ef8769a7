//! What we write, byte for byte. The files in `golden` are held against the schemas by a reader that is not ours.
use super::*;
use crate::tests::golden::{assert_kept, keep, kept};

const FOLDER: &str = "src/themes/refi/tests/golden";

#[test]
fn e_22_e_26_the_codebook_is_the_kept_file() {
    let bytes = write_codebook(&example_codebook()).unwrap();
    assert_kept(&format!("{FOLDER}/codebook.qdc"), &String::from_utf8(bytes).unwrap());
}

#[test]
fn e_22_e_24_e_26_an_62_the_project_is_the_kept_file_without_a_moment() {
    let bytes = write_project(&example()).unwrap();
    let entries = entries(&bytes);
    assert_kept(&format!("{FOLDER}/project.qde"), &entries[0].2);
    let names: Vec<&str> = entries.iter().map(|(name, ..)| name.as_str()).collect();
    assert_eq!(names, ["project.qde".to_owned(), package::paths_of(guid(40)).1, package::paths_of(guid(41)).1]);
    assert!(entries.iter().all(|(_, moment, _)| moment.starts_with("1980-01-01 00:00:00")), "{entries:?}");
    for word in ["Date", "Time", "modif", "\u{FEFF}", "creationDate"] {
        assert!(!entries[0].2.contains(word), "{word}");
    }
    assert!(entries[0].2.contains("name=\"Codeur 1\"") && entries[0].2.contains("name=\"Werkgroep\""));
}

/// Another packer packs otherwise: of the zip file the content is kept.
#[test]
fn e_22_e_26_the_kept_package_is_the_project() {
    let path = format!("{FOLDER}/project.qdpx");
    keep(&path, &write_project(&example()).unwrap());
    let taken = read_project(&std::fs::read(kept(&path)).unwrap()).unwrap();
    assert_eq!(taken.value, example().prepared());
    assert!(taken.warnings.is_empty() && taken.losses.is_empty());
}

#[test]
fn an_62_the_same_project_in_another_order_gives_the_same_bytes() {
    let bytes = write_project(&example()).unwrap();
    let mut turned = example();
    turned.sources.reverse();
    turned.users.reverse();
    turned.variables.reverse();
    turned.sources.iter_mut().for_each(|source| source.selections.reverse());
    turned.cases[0].sources.reverse();
    assert_eq!(write_project(&turned).unwrap(), bytes);
    assert_eq!(write_project(&example()).unwrap(), bytes);
}

#[test]
fn e_24_positions_are_code_points_and_the_name_is_the_words() {
    let bytes = write_project(&example()).unwrap();
    let main = &entries(&bytes)[0].2;
    assert!(main.contains("name=\"hoor\" startPosition=\"8\" endPosition=\"12\""));
    assert!(main.contains("name=\"We wachten al acht maanden\" startPosition=\"20\" endPosition=\"46\""));
}

#[test]
fn e_25_codes_of_the_same_name_stay_two_codes() {
    let taken = read_project(&write_project(&example()).unwrap()).unwrap().value;
    let others: Vec<(&str, Guid)> = taken
        .codes
        .iter()
        .flat_map(|code| code.parts.iter().map(|part| (code.name.as_str(), part)))
        .filter(|(_, part)| part.name == "Overig")
        .map(|(under, part)| (under, part.guid))
        .collect();
    assert_eq!(others, [("Hulp", guid(11)), ("School", guid(15))]);
    let book = read_codebook(&write_codebook(&example_codebook()).unwrap()).unwrap().value;
    assert_eq!(book.codes, taken.codes);
}

#[test]
fn nothing_leaves_that_breaks_a_rule() {
    type Harm = fn(&mut Project);
    let faults: [(Rule, Harm); 6] = [
        (Rule::Dangling, |project| project.sources[0].selections[0].codings[0].code = guid(99)),
        (Rule::Reversed, |project| (project.sources[0].selections[0].start, project.sources[0].selections[0].end) = (9, 8)),
        (Rule::Twice, |project| project.sources[0].selections[0].guid = guid(40)),
        (Rule::Outside, |project| project.sources[0].selections[0].end = 900),
        (Rule::NotCodable, |project| project.sources[0].codings.push(coding(67, 10, 1))),
        (Rule::Differs, |project| project.sources[0].selections[0].end = 8),
    ];
    for (rule, harm) in faults {
        let mut project = example();
        harm(&mut project);
        let problems = write_project(&project).unwrap_err();
        assert!(rules(&problems).contains(&rule), "{rule:?}: {problems:?}");
    }
    assert_eq!(rules(&write_codebook(&Codebook::default()).unwrap_err()), [Rule::Empty]);
}

#[test]
fn a_seat_is_a_number_and_an_identifier_has_one_form() {
    assert_eq!(Seat::named("Codeur 3"), Some(Seat::Coder(3)));
    assert_eq!(Seat::named("Werkgroep"), Some(Seat::Werkgroep));
    for name in ["Codeur 03", "Codeur +3", "codeur 3", "Jan de Vries", ""] {
        assert_eq!(Seat::named(name), None, "{name}");
    }
    let text = "6D1F0C3A-0001-4000-8000-00000000000f";
    let guid = Guid::parse(text).unwrap();
    assert_eq!(guid.to_string(), text.to_lowercase());
    assert_eq!(Guid::parse(&format!("{{{text}}}")), Some(guid));
    for wrong in
        ["", "6d1f0c3a00014000800000000000000f", "{6d1f0c3a-0001-4000-8000-00000000000f", "6d1f0c3a-0001-4000-8000-00000000000g", "é"]
    {
        assert_eq!(Guid::parse(wrong), None, "{wrong}");
    }
}
