//! The attack (AN-80): somebody has the database, its log, its mails and a backup of many evenings, even
//! knows who came, and says for every text who wrote it. Only the true answer is withheld.
//!
//! People write in the very order in which they signed up, so an order of arrival that showed anywhere
//! would give the attacker everything; the control shows that.
use crate::{
    backup,
    base::{ids::DialogueId, text::EmailAddress},
    contributions::{self, Channel, NewEntry, Perspective, Provenance, Sent},
    dialogues::{self, Group},
    params,
    signups::{self, NewSignup},
    tests::support::TestApp,
};
use std::{
    collections::{BTreeSet, HashMap},
    io::Read,
};

const EVENINGS: usize = 40;
const SIGNED_UP: usize = 30;
const WROTE: usize = 25;
/// Better than chance by less than this (AN-80).
const MARGIN: f64 = 0.05;

/// What is withheld: per evening, text → the address of who wrote it, in the order of writing.
type Truth = Vec<(DialogueId, Vec<(String, String)>)>;

/// Most are parents, some young people, and one a professional, as they said when they signed up. They are spread
/// over the order of signing up: otherwise texts sorted by perspective, which may be known, would stand in that order.
fn kind(person: usize) -> (Group, Perspective) {
    match person * 7 % SIGNED_UP {
        0 => (Group::Professionals, Perspective::Professional),
        1..=9 => (Group::Youths, Perspective::Youth),
        _ => (Group::Parents, Perspective::Parent),
    }
}

async fn evening(test: &TestApp, number: usize) -> (DialogueId, Vec<(String, String)>) {
    let app = &test.app;
    let dialogue = dialogues::tests::published(test, |plan| plan.seats = 40).await;
    let mut people: Vec<(usize, String)> = Vec::new();
    for person in 0..SIGNED_UP {
        let email = format!("p{number}-{person}@voorbeeld.example");
        let new = NewSignup { email: EmailAddress::parse(&email), coming_as: Some(kind(person).0), ..NewSignup::of(1) };
        signups::commands::sign_up(app, &dialogue.id, new, &app.random.id::<String>()).await.unwrap();
        app.clock.advance(1_000 + app.random.below(60_000) as i64);
        people.push((person, email));
    }
    while people.len() > WROTE {
        people.remove(app.random.below(people.len() as u64) as usize);
    }
    let mut wrote = Vec::new();
    for (person, email) in people {
        // What is said has nothing to do with who says it: a style of writing is for the gatekeeper.
        let text = format!("woorden {}", app.random.id::<String>());
        let entry = NewEntry {
            question_id: "gg-01".into(),
            dialogue_id: Some(dialogue.id.clone()),
            gemeente_id: None,
            perspective: Some(kind(person).1),
            channel: Channel::Room,
            provenance: Provenance::OwnWords,
            text: text.clone(),
            receipt_hash: None,
            review_first: false,
        };
        let sent = contributions::commands::send(app, &app.random.id::<String>(), entry).await.unwrap();
        assert!(matches!(sent, Sent::Kept { .. }));
        app.clock.advance(1_000 + app.random.below(9_000) as i64);
        wrote.push((text, email));
    }
    (dialogue.id, wrote)
}

const TEXTS: &[&str] = &[
    "select text, perspective from contributions where dialogue_id = $1",
    "select text, perspective from contributions where dialogue_id = $1 order by id",
    "select text, perspective from contributions where dialogue_id = $1 order by receipt_hash",
    "select text, perspective from contributions where dialogue_id = $1 order by received_on, gemeente_id, perspective, id",
];
/// Only PostgreSQL has them; read after the night.
const TEXTS_BY_WRITING: &[&str] = &[
    "select text, perspective from contributions where dialogue_id = $1 order by ctid",
    "select text, perspective from contributions where dialogue_id = $1 order by cast(cast(xmin as text) as bigint), ctid",
];

const PEOPLE: &[&str] = &[
    "select email, coming_as from signups where dialogue_id = $1 order by created_at, id",
    "select email, coming_as from signups where dialogue_id = $1 order by id",
    "select email, coming_as from signups where dialogue_id = $1 order by code_hash",
    "select s.email, s.coming_as from signups s join mails m on m.recipient = s.email where s.dialogue_id = $1 order by m.created_at, m.id",
    "select s.email, s.coming_as from signups s join mails m on m.recipient = s.email where s.dialogue_id = $1 order by m.id",
    "select s.email, s.coming_as from signups s join audit_log a on a.object_id = s.id where s.dialogue_id = $1 order by a.at, a.id",
];

type Row = (String, Option<String>);

/// How many guesses were right, and how many chance would give.
#[derive(Default)]
struct Score {
    right: f64,
    chance: f64,
    guesses: f64,
}

impl Score {
    fn excess(&self) -> f64 {
        (self.right - self.chance) / self.guesses
    }
}

/// The group somebody belongs to who says to speak from here.
fn group_of(perspective: &str) -> &'static str {
    match perspective {
        "ouder" => "ouders",
        "jeugdige" => "jongeren",
        _ => "professionals",
    }
}

/// Those of an evening that an attacker can tell apart by what a text tells: the groups that some text names, and all
/// others together. Gives (texts, people) of each.
fn told_apart<'a>(texts: &'a [Row], people: &[&'a Row]) -> Vec<(Vec<&'a Row>, Vec<&'a Row>)> {
    let told = |row: &Row| row.1.as_deref().map(group_of);
    let groups: BTreeSet<&str> = texts.iter().filter_map(told).collect();
    let of_group = |group: Option<&str>| {
        let texts = texts.iter().filter(|row| told(row) == group).collect();
        let belongs = |row: &&&Row| row.1.as_deref().filter(|one| groups.contains(one)) == group;
        (texts, people.iter().filter(belongs).copied().collect())
    };
    groups.iter().map(|group| of_group(Some(group))).chain([of_group(None)]).collect()
}

/// Puts the texts and the people of one evening next to each other, in these orders; `narrow`: within the
/// group that the text itself tells.
fn guess(score: &mut Score, texts: &[Row], people: &[Row], truth: &[(String, String)], narrow: bool) {
    let mut came: Vec<&Row> = Vec::new();
    for person in people.iter().filter(|p| truth.iter().any(|(_, who)| *who == p.0)) {
        if !came.contains(&person) {
            came.push(person);
        }
    }
    let writer: HashMap<&str, &str> = truth.iter().map(|(text, who)| (text.as_str(), who.as_str())).collect();
    let pools = if narrow { told_apart(texts, &came) } else { vec![(texts.iter().collect(), came)] };
    for (texts, people) in pools {
        assert_eq!(texts.len(), people.len(), "one text of each");
        score.guesses += texts.len() as f64;
        score.chance += if texts.is_empty() { 0.0 } else { 1.0 };
        score.right += texts.iter().zip(&people).filter(|(text, person)| writer[text.0.as_str()] == person.0).count() as f64;
    }
}

async fn rows(test: &TestApp, sql: &'static str, id: &DialogueId) -> Vec<Row> {
    test.app.db.all(sql, params![id]).await.unwrap()
}

/// The texts in the order of a backup, which is all that somebody with only the file has.
async fn in_backup(test: &TestApp) -> String {
    let folder = std::env::temp_dir().join(format!("expeditie-attack-{}", test.app.random.id::<String>()));
    std::fs::create_dir_all(&folder).unwrap();
    backup::make(&test.app, &folder.join("all.gz")).await.unwrap();
    let mut saved = String::new();
    flate2::read::GzDecoder::new(&std::fs::read(folder.join("all.gz")).unwrap()[..]).read_to_string(&mut saved).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    saved
}

/// What a text tells of who wrote it never fits fewer than five of those who were expected, also not by what it
/// leaves out; without the rule the only professional of every evening would be known.
#[tokio::test]
async fn an_03_an_80_what_a_text_tells_fits_five_people_at_least() {
    let test = TestApp::new().await.mails_may_wait();
    for number in 0..8 {
        let (id, wrote) = evening(&test, number).await;
        let (texts, people) = (rows(&test, TEXTS[0], &id).await, rows(&test, PEOPLE[0], &id).await);
        let pools = told_apart(&texts, &people.iter().collect::<Vec<_>>());
        assert!(pools.len() > 1, "parents are kept: {pools:?}");
        for (texts, expected) in &pools {
            assert!(texts.is_empty() || expected.len() >= 5, "{} of {}", texts.len(), expected.len());
        }
        let honest = |(text, who): &(String, String)| {
            let person: usize = who.split(['-', '@']).nth(1).and_then(|n| n.parse().ok()).expect("the address of the test");
            (text.clone(), Some(kind(person).1.slug().to_owned()))
        };
        let all_told: Vec<Row> = wrote.iter().map(honest).collect();
        let people: Vec<&Row> = people.iter().collect();
        let alone = told_apart(&all_told, &people).iter().any(|(texts, expected)| texts.len() == 1 && expected.len() == 1);
        assert_eq!(alone, all_told.iter().any(|row| row.1.as_deref() == Some("professional")), "the control");
    }
}

#[tokio::test]
async fn an_80_nobody_with_the_database_the_log_the_mails_and_a_backup_can_guess_who_wrote_what() {
    let test = TestApp::new().await.mails_may_wait();
    let mut truth: Truth = Vec::new();
    for number in 0..EVENINGS {
        truth.push(evening(&test, number).await);
    }
    let lines = "select count(*) from audit_log where object_kind like 'contribution%'";
    assert_eq!(test.app.db.one::<(i64,)>(lines, &[]).await.unwrap().0, 0, "no line of the log is about a text");
    test.app.db.mix("contributions").await.unwrap();
    // The gatekeeper let everything go on, so that the backup has it.
    test.app.db.unscoped_execute("update contributions set released_on = received_on, opened = true").await.unwrap();
    test.app.db.mix("contributions").await.unwrap();
    let saved = in_backup(&test).await;

    let mut scores: HashMap<String, Score> = HashMap::new();
    let mut control = Score::default();
    for (id, wrote) in &truth {
        let mut orders: Vec<(&str, Vec<Row>)> = Vec::new();
        let of_engine = if test.app.db.is_sqlite() { &[] } else { TEXTS_BY_WRITING };
        for sql in TEXTS.iter().chain(of_engine) {
            orders.push((sql, rows(&test, sql, id).await));
        }
        let mut of_file = orders[0].1.clone();
        of_file.sort_by_key(|row| saved.find(&row.0).expect("a released text is in the backup"));
        orders.push(("the order of the backup", of_file));
        let backwards: Vec<_> = orders.iter().map(|(name, rows)| (*name, rows.iter().rev().cloned().collect::<Vec<_>>())).collect();
        for sql in PEOPLE {
            let people = rows(&test, sql, id).await;
            if people.is_empty() {
                continue;
            }
            for (way, orders) in [("forwards", &orders), ("backwards", &backwards)] {
                for ((name, texts), narrow) in orders.iter().flat_map(|order| [(order, false), (order, true)]) {
                    let attacker = format!("{name} | {sql} | {way} | narrow {narrow}");
                    guess(scores.entry(attacker).or_default(), texts, &people, wrote, narrow);
                }
            }
        }
        let told = |text: &String| orders[0].1.iter().find(|row| row.0 == *text).cloned().expect("it was kept");
        let true_order: Vec<Row> = wrote.iter().map(|(text, _)| told(text)).collect();
        guess(&mut control, &true_order, &rows(&test, PEOPLE[0], id).await, wrote, false);
    }
    assert!(control.excess() > 0.9, "an order that showed would be found: {}", control.excess());
    assert!(scores.len() >= 80, "{}", scores.len());
    let best = scores.iter().max_by(|a, b| a.1.excess().total_cmp(&b.1.excess())).expect("there are attackers");
    assert!(best.1.guesses >= 1000.0 && best.1.excess() <= MARGIN, "{} is {} better than chance", best.0, best.1.excess());
}
