//! `docs/privacy/anonymity.md` names a test for every line of the specification, and those tests are there.
use std::{collections::BTreeSet, path::Path};

/// Every line there is: numbers of a chapter begin at a multiple of ten.
const LINES: &[std::ops::RangeInclusive<u16>] = &[1..=5, 10..=16, 20..=26, 30..=36, 40..=44, 50..=62, 70..=76, 80..=81, 90..=93, 100..=103];
const STATES: &[&str] = &["kept", "other", "person"];

fn read(file: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect("a readable file")
}

/// All code in which a test can stand.
fn all_tests(folder: &Path, found: &mut String) {
    for entry in std::fs::read_dir(folder).expect("a readable folder").flatten() {
        let path = entry.path();
        if path.is_dir() && !path.ends_with("node_modules") {
            all_tests(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs" || e == "ts") {
            found.push_str(&std::fs::read_to_string(&path).expect("a readable file"));
        }
    }
}

#[test]
fn an_01_to_an_103_every_line_stands_in_the_document_with_tests_that_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut tests = String::new();
    all_tests(&root.join("src"), &mut tests);
    all_tests(&root.join("end2end/tests"), &mut tests);
    let document = read("docs/privacy/anonymity.md");
    let rows: Vec<Vec<&str>> =
        document.lines().filter(|l| l.starts_with("| AN-")).map(|l| l.trim_matches('|').split('|').map(str::trim).collect()).collect();
    let wanted: Vec<String> = LINES.iter().cloned().flatten().map(|n| format!("AN-{n:02}")).collect();
    assert_eq!(rows.iter().map(|row| row[0]).collect::<Vec<_>>(), wanted);
    for row in &rows {
        let [line, _, state, by] = row[..] else { panic!("{row:?}") };
        assert!(STATES.contains(&state), "{line}: {state}");
        let named: BTreeSet<&str> = by.split('`').skip(1).step_by(2).filter(|n| !n.contains('/') && n.contains([' ', '_'])).collect();
        for name in &named {
            let there = tests.contains(&format!("fn {name}(")) || tests.contains(&format!("test(\"{name}\""));
            assert!(there, "{line}: there is no test {name}");
        }
        assert!(state != "kept" || !named.is_empty(), "{line} is kept by no test");
        assert!(state == "kept" || by.len() > 40, "{line}: say why, or who looks");
    }
}

#[test]
fn an_50_the_examples_for_a_proxy_write_no_access_log() {
    let document = read("docs/operations.md");
    let block = |kind: &str| -> String {
        let after = document.split(&format!("```{kind}\n")).nth(1).unwrap_or_else(|| panic!("no example for {kind}"));
        after.split("```").next().unwrap_or_default().to_owned()
    };
    let nginx = block("nginx");
    assert!(nginx.contains("access_log off;") && nginx.contains("error_log /dev/null crit;"), "{nginx}");
    let caddy = block("caddy");
    assert!(caddy.contains("exclude http.log.access http.log.error"), "{caddy}");
    // The proxy itself must not put what it knows into what the program could log.
    for header in ["User-Agent", "X-Real-IP", "$http_user_agent", "$request_body"] {
        assert!(!nginx.contains(header) && !caddy.contains(header), "{header}");
    }
}

/// The names of settings are a closed list: none is about who sends something, and no name can be added
/// without coming past here.
#[test]
fn an_81_no_setting_is_about_who_sends_something() {
    let config = read("src/app/config.rs");
    let code = config.split("#[cfg(test)]").next().unwrap_or_default();
    let is_name = |text: &&str| text.len() > 3 && text.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    let found: BTreeSet<&str> = code.split('"').skip(1).step_by(2).filter(is_name).collect();
    let known = [
        "BASE_URL",
        "DATABASE_URL",
        "EXPEDITIE_ENV",
        "FORM_SECONDS",
        "MAIL_FOLDER",
        "MAIL_FROM",
        "PORT",
        "RATE_LIMIT_PER_MINUTE",
        "SECRET_KEY_FILE",
        "SITE_ADDR",
        "SITE_DIR",
        "SMTP_URL",
        "TRUSTED_PROXIES",
    ];
    assert_eq!(found, known.into_iter().collect(), "no setting may turn a line of anonymity off");
}
