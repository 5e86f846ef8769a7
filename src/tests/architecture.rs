//! The dependency rule: `base ← infra, ui, privacy ← access, audit, outbox ← slices ← app`, and between
//! slices only forward in the chain, only through their face.
use std::path::Path;

/// From the ground up. A folder may use those before it (and, in the ground, its own level).
const LEVELS: &[&[&str]] = &[
    &["base"],
    &["infra", "ui", "privacy"],
    &["audit", "outbox"],
    &["access"],
    &["region"],
    &["accounts"],
    &["dialogues"],
    &["series"],
    &["crew"],
    &["invitations"],
    &["signups"],
    &["attendance"],
    &["kit"],
    &["contributions"],
    &["voices"],
    &["verkenners"],
    &["experiences"],
    &["themes"],
    &["codebook"],
    &["differences"],
    &["explore"],
    &["findings"],
    &["reports"],
    &["retention"],
    &["site"],
    &["backup"],
    &["app"],
];

/// Every source file below `src`, as (path from `src`, text), tests left out.
pub fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    walk(&root, &root, &mut found);
    found
}

fn walk(root: &Path, folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).expect("a readable folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(root, &path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let name = path.strip_prefix(root).expect("below the root").to_string_lossy().into_owned();
            if !name.starts_with("tests/") && !name.ends_with("tests.rs") && !name.contains("/tests/") {
                found.push((name, std::fs::read_to_string(&path).expect("a readable file")));
            }
        }
    }
}

fn level(folder: &str) -> Option<usize> {
    LEVELS.iter().position(|level| level.contains(&folder))
}

/// The modules of this crate that a file names: in `use crate::…` groups and in paths.
fn uses(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut item = String::new();
            for c in group.chars() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    _ => {}
                }
                if depth == 0 && c == ',' {
                    found.push(std::mem::take(&mut item));
                } else {
                    item.push(c);
                }
            }
            found.push(item);
        } else {
            found.push(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == ':').collect());
        }
    }
    found.into_iter().map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()).collect()
}

#[test]
fn dependencies_point_to_the_ground() {
    let mut faults = Vec::new();
    for (file, source) in sources() {
        let Some((folder, _)) = file.split_once('/') else { continue };
        let own = level(folder).unwrap_or_else(|| panic!("{folder} has no place in LEVELS"));
        for used in uses(&source) {
            let target = used.split("::").next().unwrap_or_default();
            let Some(other) = level(target) else { continue };
            if other > own || (other == own && target != folder && folder != "ui") {
                faults.push(format!("{file} uses {used}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A slice is used through its `mod.rs`: never another slice's store, views, pages or web.
#[test]
fn no_slice_reaches_into_another() {
    let first_slice = level("region").expect("region is listed");
    let mut faults = Vec::new();
    for (file, source) in sources() {
        let Some((folder, _)) = file.split_once('/') else { continue };
        for used in uses(&source) {
            let (target, inside) = used.split_once("::").unwrap_or((&used, ""));
            let is_slice = level(target).is_some_and(|l| l >= first_slice);
            // `slice::store::x`, and the same inside `slice::{store::x, y}`.
            let named = inside.trim_matches(['{', '}']).split(',').filter_map(|item| item.trim().split("::").next());
            let private = named.filter(|item| ["store", "views", "pages", "web", "forms"].contains(item)).count();
            if is_slice && target != folder && folder != "app" && private > 0 {
                faults.push(format!("{file} uses {used}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// SQL lives in `store.rs` and in the ground; the driver is named in `infra::db`.
#[test]
fn only_the_facade_names_a_driver() {
    let named = ["SqlitePool", "PgPool", "sqlx::Sqlite", "sqlx::Postgres", "sqlx::sqlite", "sqlx::postgres", "sqlx::query"];
    let faults: Vec<String> = sources()
        .into_iter()
        .filter(|(file, source)| file != "infra/db.rs" && !file.starts_with("infra/db/") && named.iter().any(|name| source.contains(name)))
        .map(|(file, _)| file)
        .collect();
    assert!(faults.is_empty(), "{faults:?}");
}
