//! The catalogue: every message is used, and no Dutch stands in a view (D9, C-61).
use super::architecture::sources;

#[test]
fn every_message_is_used() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/nl");
    let code: String = sources().into_iter().map(|(_, source)| source).collect();
    let mut unused = Vec::new();
    for entry in std::fs::read_dir(folder).expect("locales/nl is there").flatten() {
        let text = std::fs::read_to_string(entry.path()).expect("a readable catalogue");
        for key in text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key) {
            let is_key = key.starts_with(|c: char| c.is_ascii_lowercase()) && !key.contains(' ');
            let call = format!("{}(", key.replace('-', "_"));
            if is_key && key != "language-name" && !code.contains(&call) {
                unused.push(key.to_owned());
            }
        }
    }
    assert!(unused.is_empty(), "messages nobody uses: {unused:?}");
}

/// A view shows text of the catalogue only: between tags there is no literal with a word in it.
#[test]
fn c_61_no_literal_text_in_views() {
    let mut faults = Vec::new();
    for (file, source) in sources() {
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        for (at, _) in code.match_indices("view! {") {
            let body = view_body(&code[at + "view! {".len()..]);
            // A child stands after `>` or `}`; a value of an attribute after `=`, an argument after `(` or `,`.
            let mut before = ' ';
            let mut parts = body.split('"');
            while let (Some(outside), Some(text)) = (parts.next(), parts.next()) {
                before = outside.trim_end().chars().last().unwrap_or(before);
                let words = text.chars().filter(|c| c.is_alphabetic()).count();
                if matches!(before, '>' | '}') && words > 1 {
                    faults.push(format!("{file}: \"{text}\""));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn view_body(rest: &str) -> &str {
    let mut depth = 0;
    for (at, c) in rest.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => return &rest[..at],
            '}' => depth -= 1,
            _ => {}
        }
    }
    rest
}
