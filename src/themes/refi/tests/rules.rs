//! R1–R12, and what the schema would refuse, in files of others.
use super::*;

const G: [&str; 9] = [
    "00000000-0000-4000-8000-000000000000",
    "00000000-0000-4000-8000-000000000001",
    "00000000-0000-4000-8000-000000000002",
    "00000000-0000-4000-8000-000000000003",
    "00000000-0000-4000-8000-000000000004",
    "00000000-0000-4000-8000-000000000005",
    "00000000-0000-4000-8000-000000000006",
    "00000000-0000-4000-8000-000000000007",
    "00000000-0000-4000-8000-000000000008",
];

/// A sound project with one text of 20 characters; `$n` is an identifier.
const SOUND: &str = r##"<Project xmlns="urn:QDA-XML:project:1.0" name="p"><Users><User guid="$1" name="Codeur 1"/></Users>
<CodeBook><Codes><Code guid="$2" name="a" isCodable="true" color="#abc"/></Codes></CodeBook>
<Variables><Variable guid="$3" name="v" typeOfVariable="Integer"/></Variables>
<Sources><TextSource guid="$4" plainTextPath="internal://t.txt">
<PlainTextSelection guid="$5" name="twee" startPosition="4" endPosition="8"><Coding guid="$6" creatingUser="$1">
<CodeRef targetGUID="$2"/></Coding></PlainTextSelection>
<VariableValue><VariableRef targetGUID="$3"/><IntegerValue>7</IntegerValue></VariableValue></TextSource></Sources></Project>"##;

fn filled(xml: &str) -> String {
    (0..G.len()).fold(xml.to_owned(), |xml, n| xml.replace(&format!("${n}"), G[n]))
}

fn given(from: &str, to: &str) -> Result<Taken<Project>, Problems> {
    assert!(SOUND.contains(from), "{from}");
    read_project(&qdpx(&filled(&SOUND.replacen(from, to, 1)), &[("sources/t.txt", b"een twee drie, vier.")]))
}

fn refused(from: &str, to: &str) -> Vec<Rule> {
    rules(&given(from, to).expect_err(to))
}

#[test]
fn the_sound_project_is_taken() {
    let taken = given("p", "p").unwrap();
    assert!(taken.warnings.is_empty() && taken.losses.is_empty());
    assert_eq!(taken.value.codes[0].colour, Some(Colour([0xAA, 0xBB, 0xCC])));
    assert_eq!(taken.value.sources[0].values[0].scalar, Scalar::Integer(7));
    let smallest = "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"x\"/>";
    assert_eq!(read_project(&qdpx(smallest, &[])).unwrap().value, Project { name: "x".into(), ..Project::default() });
}

#[test]
fn refi_r1_every_reference_has_its_object() {
    assert_eq!(refused("<CodeRef targetGUID=\"$2\"", "<CodeRef targetGUID=\"$8\""), [Rule::Dangling]);
    assert_eq!(refused("<CodeRef targetGUID=\"$2\"", "<CodeRef targetGUID=\"$4\""), [Rule::Dangling], "a text is no code");
    assert_eq!(refused("<VariableRef targetGUID=\"$3\"", "<VariableRef targetGUID=\"$2\""), [Rule::Dangling]);
    let taken = given("creatingUser=\"$1\"", "creatingUser=\"$8\"").unwrap();
    assert_eq!(rules(&taken.warnings), [Rule::UnknownUser]);
    assert_eq!(taken.value.sources[0].selections[0].codings[0].user, None);
}

#[test]
fn refi_r2_no_piece_ends_before_it_begins() {
    assert_eq!(refused("endPosition=\"8\"", "endPosition=\"3\""), [Rule::Reversed]);
    let taken = given("endPosition=\"8\"", "endPosition=\"4\"").unwrap();
    assert!(taken.value.sources[0].selections.is_empty());
    assert_eq!(losses(&taken.losses), [("PlainTextSelection", 1)], "a piece of nothing is lost, and that is said");
}

#[test]
fn refi_r3_a_text_is_in_the_file_or_beside_it() {
    assert_eq!(refused(" plainTextPath=\"internal://t.txt\"", ""), [Rule::OneText]);
    let both = "plainTextPath=\"internal://t.txt\"><PlainTextContent>een twee</PlainTextContent>";
    assert_eq!(refused("plainTextPath=\"internal://t.txt\">", both), [Rule::OneText]);
    let within = given("plainTextPath=\"internal://t.txt\">", "><PlainTextContent>een tw&#101;&#x65; drie</PlainTextContent>").unwrap();
    assert_eq!(within.value.sources[0].text, "een twee drie");
    assert_eq!(rules(&within.warnings), [Rule::ExtraFile]);
}

#[test]
fn refi_r4_no_identifier_twice() {
    assert_eq!(refused("Coding guid=\"$6\"", "Coding guid=\"$5\""), [Rule::Twice]);
    assert_eq!(refused("Coding guid=\"$6\"", "Coding guid=\"{$5}\""), [Rule::Twice], "in either spelling");
}

#[test]
fn refi_r5_no_piece_outside_its_text() {
    assert_eq!(refused("endPosition=\"8\"", "endPosition=\"21\""), [Rule::Outside]);
    assert_eq!(refused("startPosition=\"4\"", "startPosition=\"-1\""), [Rule::Outside]);
    assert_eq!(refused("endPosition=\"8\"", "endPosition=\"9223372036854775807\""), [Rule::Outside]);
    assert!(given("startPosition=\"4\" endPosition=\"8\"", "startPosition=\"0\" endPosition=\"20\"").is_ok());
}

#[test]
fn refi_r6_the_name_of_a_piece_is_its_words() {
    let taken = given("name=\"twee\"", "name=\"drie\"").unwrap();
    assert_eq!(rules(&taken.warnings), [Rule::OtherWords]);
    assert!(given("name=\"twee\"", "").unwrap().warnings.is_empty());
}

#[test]
fn refi_r7_every_file_is_there_and_no_other() {
    for path in ["internal://u.txt", "absolute:///etc/passwd", "relative:///t.txt", "internal://../project.qde"] {
        assert_eq!(refused("internal://t.txt", path), [Rule::MissingFile], "{path}");
    }
    let files: [(&str, &[u8]); 3] = [("sources/t.txt", b"een twee"), ("sources/foto.jpg", b"x"), ("lees mij.txt", b"x")];
    let taken = read_project(&qdpx(&filled(SOUND), &files)).unwrap();
    assert_eq!(rules(&taken.warnings), [Rule::ExtraFile, Rule::ExtraFile]);
}

#[test]
fn refi_r8_no_path_leads_elsewhere() {
    for path in ["../t.txt", "sources/../../t.txt", "/t.txt", "C:\\t.txt", "sources\\t.txt", "sources/a/t.txt", "anders/t.txt"] {
        let problems = read_project(&qdpx(&filled(SOUND), &[("sources/t.txt", b"een twee"), (path, b"x")])).unwrap_err();
        assert_eq!((rules(&problems), problems.first[0].place.as_str()), (vec![Rule::Path], path));
    }
}

#[test]
fn refi_r9_a_bomb_does_not_go_off() {
    let small = Limits { files: 3, xml: 4_000, total: 5_000, ratio: 200, elements: 20, depth: 7 };
    let read = |main: &str, files: &[(&str, &[u8])]| read_within(&qdpx(main, files), &small).map_err(|problems| rules(&problems));
    let text: (&str, &[u8]) = ("sources/t.txt", b"een twee");
    assert!(read(&filled(SOUND), &[text]).is_ok());
    assert_eq!(read(&filled(SOUND), &[text, ("a", b""), ("b", b"")]).unwrap_err(), [Rule::TooBig], "files");
    assert_eq!(read(&filled(SOUND), &[("sources/t.txt", &[b'a'; 6_000])]).unwrap_err(), [Rule::TooBig], "all together");
    assert_eq!(read(&format!("{}{}", filled(SOUND), " ".repeat(4_000)), &[text]).unwrap_err(), [Rule::TooBig], "XML");
    let many = SOUND.replace("<Users>", &format!("<Users>{}", "<User/>".repeat(20)));
    assert_eq!(read(&filled(&many), &[text]).unwrap_err(), [Rule::TooBig], "elements");
    let deep = SOUND.replace("<Users>", &format!("<Users>{}{}", "<a>".repeat(7), "</a>".repeat(7)));
    assert_eq!(read(&filled(&deep), &[text]).unwrap_err(), [Rule::TooBig], "depth");
    let packed = read_project(&qdpx(&filled(SOUND), &[("sources/t.txt", &vec![b'a'; 2 << 20])])).unwrap_err();
    assert_eq!(rules(&packed), [Rule::TooBig], "two megabytes of one letter");
}

#[test]
fn refi_r10_no_dtd_and_no_entities() {
    let entity = "<!DOCTYPE Project [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Project";
    assert_eq!(refused("<Project", entity), [Rule::Entities]);
    assert_eq!(refused("<Project", "<!DOCTYPE Project><Project"), [Rule::Entities]);
    assert_eq!(refused("name=\"p\"", "name=\"&x;\""), [Rule::Entities]);
    assert_eq!(refused("<Users>", "<Users>&x;"), [Rule::Entities]);
}

#[test]
fn refi_r11_a_heading_is_not_coded_with() {
    assert_eq!(refused("isCodable=\"true\"", "isCodable=\"false\""), [Rule::NotCodable]);
    assert_eq!(refused("isCodable=\"true\"", "isCodable=\"0\""), [Rule::NotCodable]);
}

#[test]
fn refi_r12_one_value_per_variable_of_its_type_at_both_levels() {
    assert_eq!(refused("<IntegerValue>7</IntegerValue>", "<IntegerValue>zeven</IntegerValue>"), [Rule::Value]);
    assert_eq!(refused("<IntegerValue>7</IntegerValue>", "<TextValue>7</TextValue>"), [Rule::Value]);
    let value = "<VariableValue><VariableRef targetGUID=\"$3\"/><IntegerValue>7</IntegerValue></VariableValue>";
    assert_eq!(refused(value, &value.repeat(2)), [Rule::Value]);
    let case = format!("<Cases><Case guid=\"$7\">{value}<SourceRef targetGUID=\"$4\"/></Case></Cases><Sources>");
    let taken = given("<Sources>", &case).unwrap().value;
    assert_eq!(taken.cases[0].values, taken.sources[0].values);
    let empty = given("<IntegerValue>7</IntegerValue>", "").unwrap();
    assert_eq!(losses(&empty.losses), [("VariableValue", 1)]);
}

#[test]
fn what_the_schema_refuses_is_refused_in_words() {
    let cases = [
        (" xmlns=\"urn:QDA-XML:project:1.0\"", "", Rule::OtherFormat),
        ("urn:QDA-XML:project:1.0", "urn:QDA-XML:codebook:1.0", Rule::OtherFormat),
        (" name=\"p\"", "", Rule::Attribute),
        ("TextSource guid=\"$4\"", "TextSource guid=\"00000000000040008000000000000004\"", Rule::Attribute),
        ("isCodable=\"true\"", "isCodable=\"True\"", Rule::Attribute),
        ("#abc", "red", Rule::Attribute),
        ("typeOfVariable=\"Integer\"", "typeOfVariable=\"Number\"", Rule::Attribute),
        (" startPosition=\"4\"", "", Rule::Attribute),
        ("<CodeRef targetGUID=\"$2\"/>", "<CodeRef targetGUID=\"$2\"/><CodeRef targetGUID=\"$2\"/>", Rule::OneCode),
        ("<CodeRef targetGUID=\"$2\"/>", "", Rule::OneCode),
        ("</Project>", "", Rule::NotXml),
        ("</Users>", "</User>", Rule::NotXml),
        ("</Project>", "</Project><Project/>", Rule::NotXml),
        ("name=\"p\"", "name=\"p\" name=\"q\"", Rule::NotXml),
    ];
    for (from, to, rule) in cases {
        assert!(refused(from, to).contains(&rule), "{from} → {to}: {:?}", refused(from, to));
    }
    assert_eq!(rules(&read_project(b"PK").unwrap_err()), [Rule::NotAPackage]);
    assert_eq!(rules(&read_project(&qdpx("\u{FEFF}<a/>", &[])).unwrap_err()), [Rule::OtherFormat]);
    let utf16: Vec<u8> = "<Project/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(rules(&read_codebook(&utf16).unwrap_err()), [Rule::NotXml]);
    assert_eq!(rules(&read_codebook(b"\xFF\xFE<\0").unwrap_err()), [Rule::NotUtf8]);
}

#[test]
fn e_22_all_faults_come_at_once_and_a_thousand_are_a_hundred() {
    let faults = refused("<Users>", &format!("<Users><User guid=\"{}\"/>{}", "é".repeat(500), "<User guid=\"x\"/>".repeat(999)));
    assert_eq!(faults.len(), 100);
    let problems = given("<Users>", &format!("<Users>{}", "<User guid=\"x\"/>".repeat(1_000))).unwrap_err();
    assert_eq!(problems.more, 900);
    let two =
        given("name=\"twee\" startPosition=\"4\" endPosition=\"8\"", "name=\"twee\" startPosition=\"x\" endPosition=\"y\"").unwrap_err();
    let places: Vec<String> = two.first.into_iter().map(|problem| problem.place).collect();
    let place = format!("PlainTextSelection {}", G[5]);
    assert_eq!(places, [format!("{place} startPosition"), format!("{place} endPosition")]);
}
