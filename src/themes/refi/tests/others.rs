//! Files as other programs write them.
use super::*;

const A: &str = "AAAAAAAA-0000-4000-8000-000000000001";

/// One text with pieces (start, end, name), made by `origin`.
fn sent(origin: &str, folder: &str, text: &[u8], pieces: &[(usize, usize, &str)]) -> Result<Taken<Project>, Problems> {
    let piece = |(n, (start, end, name)): (usize, &(usize, usize, &str))| {
        format!(
            "<PlainTextSelection guid=\"AAAAAAAA-0000-4000-8000-00000000001{n}\" name=\"{name}\" startPosition=\"{start}\" \
             endPosition=\"{end}\" creationDateTime=\"2026-01-05T10:00:00Z\"/>"
        )
    };
    let pieces: String = pieces.iter().enumerate().map(piece).collect();
    let main = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<q:Project xmlns:q=\"urn:QDA-XML:project:1.0\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"a b\" name=\"p\" origin=\"{origin}\">\r\n\
         <q:Sources><q:TextSource guid=\"{{{A}}}\" name=\"t\" plainTextPath=\"internal://{A}.txt\" richTextPath=\"internal://{A}.docx\">\
         {}</q:TextSource></q:Sources></q:Project>",
        pieces.replace("<PlainText", "<q:PlainText")
    );
    read_project(&qdpx(&main, &[(&format!("{folder}/{A}.txt"), text), (&format!("{folder}/{A}.docx"), b"x")]))
}

fn pieces(taken: &Taken<Project>) -> Vec<String> {
    let source = &taken.value.sources[0];
    let cut = |piece: &Selection| source.text.chars().skip(piece.start).take(piece.end - piece.start).collect();
    source.selections.iter().map(cut).collect()
}

#[test]
fn e_24_a_byte_order_mark_is_not_counted() {
    let taken = sent("QualCoder", "sources", "\u{FEFF}Mooi 👍🏽 hoor, café".as_bytes(), &[(8, 12, "hoor"), (14, 18, "café")]).unwrap();
    assert_eq!(pieces(&taken), ["hoor", "café"]);
    assert!(taken.warnings.is_empty());
    assert_eq!(taken.value.sources[0].guid.to_string(), A.to_lowercase());
}

#[test]
fn e_24_line_ends_of_windows_are_counted_as_the_sender_counts_them() {
    let text = "Eén 👍🏽\r\ntwee\r\ndrie vier";
    let one = sent("ATLAS.ti Windows", "sources", text.as_bytes(), &[(12, 16, "drie"), (7, 16, "twee&#10;drie")]).unwrap();
    let two = sent("MAXQDA", "sources", text.as_bytes(), &[(14, 18, "drie"), (8, 18, "twee drie")]).unwrap();
    for taken in [one, two] {
        assert_eq!(pieces(&taken), ["drie", "twee\ndrie"]);
        assert!(taken.warnings.is_empty(), "{:?}", taken.warnings);
        assert_eq!(taken.value.sources[0].text, "Eén 👍🏽\ntwee\ndrie vier");
    }
    let unnamed = sent("ATLAS.ti Mac", "sources", text.as_bytes(), &[(12, 16, "")]).unwrap();
    assert_eq!(pieces(&unnamed), ["drie"], "without a name the program tells");
}

#[test]
fn refi_the_folder_may_have_a_capital() {
    let taken = sent("NVivo", "Sources", b"een twee", &[(4, 8, "twee")]).unwrap();
    assert_eq!(pieces(&taken), ["twee"]);
    assert!(taken.warnings.is_empty(), "the document beside it is named: {:?}", taken.warnings);
}

#[test]
fn refi_7_what_is_lost_is_listed_and_moments_and_names_are_among_it() {
    let taken = sent("NVivo", "sources", b"een twee", &[(4, 8, "twee"), (0, 3, "een")]).unwrap();
    assert_eq!(losses(&taken.losses), [("creationDateTime", 2), ("richTextPath", 1)]);
    let main = format!(
        "<Project xmlns=\"urn:QDA-XML:project:1.0\" xmlns:m=\"urn:maker\" name=\"p\" creatingUserGUID=\"{A}\" modifiedDateTime=\"2026-01-05T10:00:00Z\">\
         <Users><User guid=\"{A}\" name=\"Fatima de Vries\" id=\"FdV\"/><User guid=\"{}\" name=\"Codeur 1\"/></Users>\
         <Variables><Variable guid=\"{}\" name=\"opname\" typeOfVariable=\"Date\"/></Variables>\
         <Cases><Case guid=\"{}\"><VariableValue><VariableRef targetGUID=\"{}\"/><DateValue>2026-01-05</DateValue></VariableValue>\
         <SourceRef targetGUID=\"{}\"/></Case></Cases>\
         <Sources><PictureSource guid=\"{}\" path=\"internal://foto.jpg\"><Coding/></PictureSource></Sources>\
         <Graphs><Graph guid=\"{}\"/></Graphs><m:Wolk/></Project>",
        guid(2),
        guid(3),
        guid(4),
        guid(3),
        guid(5),
        guid(5),
        guid(6)
    );
    let taken = read_project(&qdpx(&main, &[("sources/foto.jpg", b"x")])).unwrap();
    let expected = [
        ("?:Wolk", 1),
        ("Graphs", 1),
        ("PictureSource", 1),
        ("SourceRef", 1),
        ("User name", 1),
        ("Variable", 1),
        ("VariableRef", 1),
        ("creatingUserGUID", 1),
        ("id", 1),
        ("modifiedDateTime", 1),
    ];
    assert_eq!(losses(&taken.losses), expected);
    assert!(taken.warnings.is_empty());
    let seats: Vec<Seat> = taken.value.users.iter().map(|user| user.seat).collect();
    assert_eq!(seats, [Seat::Coder(2), Seat::Coder(1)]);
    let again = write_project(&taken.value).unwrap();
    assert!(!String::from_utf8_lossy(&again).contains("Fatima"));
}

#[test]
fn refi_the_empty_lists_that_taguette_writes_harm_nothing() {
    let book = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"Taguette 1.5\"><Codes>\
         <Code guid=\"0D62985D-B147-5D01-A9B5-CAE5DCD98342\" name=\"wachten\" isCodable=\"true\"/></Codes><Sets/></CodeBook>";
    let taken = read_codebook(book.as_bytes()).unwrap();
    assert_eq!((taken.value.codes[0].name.as_str(), taken.value.sets.len()), ("wachten", 0));
    assert!(taken.losses.is_empty());
}

#[test]
fn e_23_new_codes_and_codings_of_another_program_come_in() {
    let mut theirs = example();
    theirs.codes.push(code(16, "Nieuw", vec![]));
    theirs.sources[0].selections[0].codings.push(coding(68, 16, 2));
    let taken = read_project(&write_project(&theirs).unwrap()).unwrap().value;
    assert!(taken.codes.iter().any(|code| code.name == "Nieuw"));
    let codings = taken.sources.iter().flat_map(|source| &source.selections).flat_map(|piece| &piece.codings);
    assert_eq!(codings.filter(|coding| coding.code == guid(16)).count(), 1);
}
