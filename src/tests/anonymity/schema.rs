//! The schema and the values in it, compared with the public list (`site::kept`).
use crate::{
    app::demo,
    infra::db::{
        Db, Value,
        whole::{Kind, Table},
    },
    site::kept::{Holds, KEPT},
    tests::support::TestApp,
};
use std::collections::{BTreeMap, BTreeSet};

/// Tables about people: who signs up, who comes, who is written to, who works here.
const PEOPLE: &[&str] = &[
    "accounts",
    "activations",
    "attendance",
    "audit_log",
    "crew",
    "logins",
    "mails",
    "recovery_codes",
    "signup_removals",
    "signups",
    "verkenner_applications",
];

/// Columns beside a text of which a value may stand in a table about people as well, and why that tells
/// nothing about who wrote.
const SHARED: &[(&str, &str, &str)] = &[
    ("contributions", "dialogue_id", "the one thing input and sign-ups share: the evening, of everybody who was there"),
    ("contributions", "gemeente_id", "one of nine, of tens of thousands of people"),
    ("contributions", "channel", "the word verkenner is a way in here and a role there"),
    ("codings", "id", "the log of the coder's work"),
    ("codings", "coder_id", "the coder's work"),
    ("codings", "coded_at", "the coder's work"),
    ("codings", "excerpt_id", "the log of the coder's work"),
    ("coding_themes", "coding_id", "the log of the coder's work"),
    ("excerpts", "id", "the log of the coder's work"),
    ("annex_left_out", "excerpt_id", "the log of the coder's work"),
    ("round_units", "excerpt_id", "the log of the coder's work"),
    ("round_units", "round_id", "the log of the werkgroep's work"),
    ("round_units", "beside", "the coder's work"),
    ("decisions", "excerpt_id", "the log of the coder's work"),
    ("recode", "coding_id", "the log of the coder's work"),
    ("recode", "done_at", "the coder's work"),
    ("codebook_moved", "coding_id", "the log of the coder's work"),
    ("finding_quotes", "finding_id", "the work of the werkgroep"),
    ("finding_quotes", "excerpt_id", "the work of the werkgroep"),
    ("text_words", "stem", "a word of a text, that is also a word elsewhere"),
    ("text_themes", "gemeente_id", "as of the text"),
];

async fn tables(db: &Db) -> Vec<Table> {
    db.snapshot().await.unwrap().tables().await.unwrap()
}

/// Everything from which a foreign key leads to `start`, over any number of steps, itself included.
fn leading_to<'a>(tables: &'a [Table], start: &'a str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::from([start]);
    loop {
        let more: Vec<&str> =
            tables.iter().filter(|t| t.links.iter().any(|l| found.contains(l.table.as_str()))).map(|t| t.name.as_str()).collect();
        let before = found.len();
        found.extend(more);
        if found.len() == before {
            return found;
        }
    }
}

/// Everything that foreign keys lead to from `start`.
fn reached_from<'a>(tables: &'a [Table], start: &str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut left = vec![start.to_owned()];
    while let Some(name) = left.pop() {
        for link in tables.iter().filter(|t| t.name == name).flat_map(|t| &t.links) {
            if found.insert(link.table.as_str()) {
                left.push(link.table.clone());
            }
        }
    }
    found
}

#[tokio::test]
async fn an_01_an_11_every_column_beside_a_text_stands_on_the_public_page_in_words() {
    let test = TestApp::new().await;
    let tables = tables(&test.app.db).await;
    let declared: BTreeSet<&str> = KEPT.iter().map(|kept| kept.table).collect();
    let mut found = leading_to(&tables, "contributions");
    // A receipt without a text hangs on nothing, and is of who wrote the text.
    found.extend(tables.iter().filter(|t| t.columns.iter().any(|c| c.name.contains("receipt"))).map(|t| t.name.as_str()));
    assert_eq!(found, declared, "say in site::kept what these tables keep");
    let page = test.get(crate::base::paths::KEPT).await;
    for kept in KEPT {
        let table = tables.iter().find(|t| t.name == kept.table).unwrap();
        let real: BTreeMap<&str, Kind> = table.columns.iter().map(|c| (c.name.as_str(), c.kind)).collect();
        let said: BTreeMap<&str, Kind> = kept.columns.iter().map(|c| (c.name, kind(c.holds))).collect();
        assert_eq!(real, said, "{}: a column without words, or words without a column", kept.table);
        let links: BTreeSet<(&str, &str)> = table.links.iter().map(|l| (l.column.as_str(), l.table.as_str())).collect();
        let meant = kept.columns.iter().filter_map(|c| match c.holds {
            Holds::Link(to) => Some((c.name, to)),
            Holds::Version => Some((c.name, "codebook_versions")),
            _ => None,
        });
        assert_eq!(links, meant.collect(), "{}", kept.table);
        for column in kept.columns {
            assert!((column.what)().len() > 5 && (column.why)().len() > 10, "{}", column.name);
            let on_page = page.has(&format!("<code>{}</code>", column.name));
            assert!(on_page && page.text_of("main").contains(&(column.why)()), "{}", column.name);
        }
    }
    // No account and no moment beside a text, but for the work of a coder.
    let odd = |holds| matches!(holds, Holds::Link("accounts") | Holds::Moment);
    let odd: Vec<_> = KEPT.iter().flat_map(|k| k.columns.iter().filter(move |c| odd(c.holds)).map(move |c| (k.table, c.name))).collect();
    assert_eq!(
        odd,
        [
            ("codings", "coder_id"),
            ("codings", "coded_at"),
            ("recode", "done_at"),
            ("round_units", "beside"),
            ("reopened_codings", "coder_id"),
            ("decisions", "decided_at"),
        ]
    );
}

fn kind(holds: Holds) -> Kind {
    match holds {
        Holds::YesNo => Kind::Bool,
        Holds::Place | Holds::Moment | Holds::Version => Kind::Int,
        Holds::Key | Holds::Link(_) | Holds::Words | Holds::OneOf(_) | Holds::Day | Holds::Mark(_) | Holds::Edition => Kind::Text,
    }
}

#[tokio::test]
async fn an_13_an_53_no_foreign_key_leads_from_a_text_to_a_person_or_back() {
    let test = TestApp::new().await;
    let tables = tables(&test.app.db).await;
    let beside: BTreeSet<&str> = KEPT.iter().map(|kept| kept.table).collect();
    for person in PEOPLE {
        assert!(tables.iter().any(|t| t.name == *person), "{person} is no table any more");
        let to_text: Vec<_> = reached_from(&tables, person).into_iter().filter(|t| beside.contains(t)).collect();
        assert!(to_text.is_empty(), "{person} leads to {to_text:?}");
    }
    for text in &beside {
        let people: Vec<_> = reached_from(&tables, text).into_iter().filter(|t| PEOPLE.contains(t)).collect();
        assert!(people.is_empty() || people == ["accounts"], "{text} leads to {people:?}");
    }
    let direct = |name: &str| -> BTreeSet<String> {
        tables.iter().filter(|t| t.name == name).flat_map(|t| t.links.iter().map(|l| l.table.clone())).collect()
    };
    // To an account in two ways only: of who codes (or is asked to), and of who leads the dialogue.
    let to_account = |name: &&str| direct(name).contains("accounts");
    let on_the_way: BTreeSet<&str> = beside.iter().flat_map(|t| reached_from(&tables, t)).chain(beside.iter().copied()).collect();
    assert_eq!(
        on_the_way.into_iter().filter(to_account).collect::<Vec<_>>(),
        ["codebook_versions", "codings", "dialogues", "reopened_codings", "round_units"]
    );
    for person in ["signups", "attendance"] {
        let shared: Vec<String> = direct(person).intersection(&direct("contributions")).cloned().collect();
        assert_eq!(shared, ["dialogues"], "{person}");
    }
}

#[tokio::test]
async fn an_12_no_table_beside_a_text_counts_its_rows() {
    let test = TestApp::new().await;
    if test.app.db.is_sqlite() {
        for table in ["contributions", "withdrawn_receipts"] {
            let sql = "select lower(sql) from sqlite_schema where type = 'table' and name = $1";
            let (sql,): (String,) = test.app.db.one(sql, crate::params![table]).await.unwrap();
            assert!(sql.ends_with("without rowid"), "{table} has a hidden number per row");
        }
        return;
    }
    let (sequences,): (i64,) = test.app.db.one("select count(*) from pg_class where relkind = 'S'", &[]).await.unwrap();
    assert_eq!(sequences, 0, "nothing counts");
    let setting = "select cast(current_setting('track_commit_timestamp') as text)";
    assert_eq!(test.app.db.one::<(String,)>(setting, &[]).await.unwrap().0, "off", "the moment of a row can be asked for");
}

/// Every value of a table, by column.
async fn values(db: &Db, table: &Table) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut take = async |row: Vec<Value>| {
        for (column, value) in table.columns.iter().zip(row) {
            let value = match value {
                Value::Text(Some(text)) if !text.is_empty() => text,
                // A moment or a serial; small numbers and yes or no are the same everywhere.
                Value::Int(Some(number)) if number > 100_000 => number.to_string(),
                _ => continue,
            };
            found.entry(column.name.clone()).or_default().insert(value);
        }
        Ok::<(), crate::infra::db::Error>(())
    };
    db.snapshot().await.unwrap().each_row(table, None, &mut take).await.unwrap();
    found
}

/// The demo has sign-ups with and without an address, input online and in a room, mails, a log, codings.
#[tokio::test]
async fn an_53_no_value_beside_a_text_stands_in_a_table_about_people() {
    let test = TestApp::new().await;
    demo::load(&test.app).await.unwrap();
    test.deliver().await;
    let tables = tables(&test.app.db).await;
    let mut about_people: BTreeMap<String, String> = BTreeMap::new();
    for table in tables.iter().filter(|t| PEOPLE.contains(&t.name.as_str())) {
        for (column, found) in values(&test.app.db, table).await {
            about_people.extend(found.into_iter().map(|value| (value, format!("{}.{column}", table.name))));
        }
    }
    assert!(about_people.len() > 200, "{}", about_people.len());
    let mut shared = BTreeSet::new();
    for kept in KEPT {
        let table = tables.iter().find(|t| t.name == kept.table).unwrap();
        for (column, found) in values(&test.app.db, table).await {
            let declared = SHARED.iter().any(|(t, c, why)| (*t, *c) == (kept.table, column.as_str()) && why.len() > 10);
            let both = found.iter().filter_map(|value| Some((value, about_people.get(value)?)));
            shared.extend(both.filter(|_| !declared).map(|(value, place)| format!("{}.{column} = {place}: {value}", kept.table)));
        }
    }
    assert!(shared.is_empty(), "{shared:#?}");
}

#[tokio::test]
async fn an_01_an_11_every_value_beside_a_text_has_the_shape_that_was_promised() {
    let test = TestApp::new().await;
    demo::load(&test.app).await.unwrap();
    test.deliver().await;
    for table in tables(&test.app.db).await {
        let Some(kept) = KEPT.iter().find(|kept| kept.table == table.name) else { continue };
        for (column, found) in values(&test.app.db, &table).await {
            let holds = kept.columns.iter().find(|c| c.name == column).unwrap().holds;
            let odd: Vec<_> = found.iter().filter(|value| !fits(holds, value)).collect();
            assert!(odd.is_empty(), "{}.{column}: {odd:?}", table.name);
        }
    }
}

fn fits(holds: Holds, value: &str) -> bool {
    let hex = |text: &str| text.len() == 64 && text.chars().all(|c| c.is_ascii_hexdigit());
    match holds {
        Holds::Key => value.len() == 26 && value.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()),
        Holds::OneOf(list) => list.contains(&value),
        Holds::Day => {
            value.len() == 10 && value.chars().enumerate().all(|(at, c)| if at == 4 || at == 7 { c == '-' } else { c.is_ascii_digit() })
        }
        Holds::Mark(word) => value == word || hex(value),
        Holds::Link(_) | Holds::Words | Holds::Moment => true,
        Holds::Edition => value.strip_prefix("1.").is_some_and(|n| n.parse::<u32>().is_ok()),
        Holds::YesNo | Holds::Place | Holds::Version => false,
    }
}
