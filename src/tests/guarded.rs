//! Forms that anybody may send are guarded without a puzzle (C-54): what a machine does is stopped
//! once, politely, and nobody loses a word.
use super::support::{Answer, TestApp};
use crate::{
    base::time::{DAY, LocalTime},
    dialogues,
};

/// The public forms, with everything filled in right, and how the page after them is recognised.
async fn forms(test: &TestApp) -> Vec<(String, Vec<(&'static str, &'static str)>, &'static str)> {
    let dialogue = dialogues::tests::published(test, |_| {}).await;
    let applied = vec![
        ("naam", "Jo de Wit"),
        ("organisatie", "De Schuur"),
        ("domein", "onderwijs"),
        ("gemeente", "zundert"),
        ("email", "jo@voorbeeld.example"),
        ("motivatie", "Ik luister graag."),
    ];
    vec![
        (
            crate::base::paths::signup(&dialogue.slug),
            vec![("personen", "2"), ("bericht", "nee"), ("behoeften", "tolk"), ("stap", "versturen")],
            "output#afmeldcode",
        ),
        ("/verkenner-worden".into(), applied, ""),
        (
            "/meedoen/ouders".into(),
            vec![("tekst", "Meer rust."), ("perspectief", "ouder"), ("gemeente", "zundert"), ("stap", "versturen")],
            "output#intrekcode",
        ),
    ]
}

/// What the guard put into a page: key (where there is one) and stamp.
fn carried(page: &Answer) -> Vec<(&'static str, String)> {
    let value = |name| page.attribute(&format!("input[name={name}]"), "value");
    [("sleutel", value("sleutel")), ("stempel", value("stempel"))].into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

async fn send(test: &TestApp, path: &str, fields: &[(&str, &str)], page: &Answer, trap: &str) -> Answer {
    let carried = carried(page);
    let carried = carried.iter().map(|(name, value)| (*name, value.as_str()));
    test.post(path, &fields.iter().copied().chain(carried).chain([("website", trap)]).collect::<Vec<_>>()).await
}

fn is_stopped(answer: &Answer) -> bool {
    answer.status == 422
        && answer.all("#fouten h2") == ["Dit is nog niet verstuurd"]
        && answer.all("#fouten a") == ["Stuur het nog een keer."]
        && !answer.all("form#versturen").is_empty()
}

fn is_done(answer: &Answer, mark: &str) -> bool {
    match mark {
        "" => answer.status == 303,
        mark => answer.status == 200 && !answer.all(mark).is_empty(),
    }
}

/// Everything that was typed is in the page still, as a field or unseen.
fn keeps(answer: &Answer, fields: &[(&str, &str)]) -> bool {
    let text = answer.text();
    fields.iter().filter(|(name, _)| *name != "stap").all(|(_, value)| text.contains(value))
}

async fn slow(limit: i64) -> TestApp {
    TestApp::new().await.with_settings(|settings| settings.form_seconds = limit).mails_may_wait()
}

#[tokio::test]
async fn c_54_a_form_that_comes_too_soon_is_shown_again_and_the_second_time_it_is_taken() {
    let test = slow(2).await;
    for (path, fields, mark) in forms(&test).await {
        let page = test.get(&path).await;
        let soon = send(&test, &path, &fields, &page, "").await;
        assert!(is_stopped(&soon), "{path}: {}", soon.text());
        assert!(keeps(&soon, &fields), "{path}");
        assert!(is_done(&send(&test, &path, &fields, &soon, "").await, mark), "{path}: a person presses once more");
    }
}

#[tokio::test]
async fn c_54_after_two_seconds_a_day_or_from_the_back_button_a_form_is_taken() {
    for wait in [2_000, DAY] {
        let test = slow(2).await;
        for (path, fields, mark) in forms(&test).await {
            let page = test.get(&path).await;
            test.app.clock.advance(wait);
            for _ in 0..2 {
                assert!(is_done(&send(&test, &path, &fields, &page, "").await, mark), "{path}");
            }
            test.app.clock.advance(-wait);
        }
    }
}

#[tokio::test]
async fn c_54_a_stamp_we_did_not_make_or_of_another_form_is_worth_nothing() {
    let test = slow(2).await;
    for (path, fields, mark) in forms(&test).await.into_iter().filter(|(_, _, mark)| !mark.is_empty()) {
        let (page, other) = (test.get(&path).await, test.get(&path).await);
        test.app.clock.advance(5_000);
        let stamp = carried(&other).pop().map(|(_, stamp)| stamp).unwrap_or_default();
        let key = carried(&page)[0].1.clone();
        for wrong in [stamp.as_str(), "", "0-0", "9-\u{0}", "-", "kaas"] {
            let sent = [&fields[..], &[("sleutel", key.as_str()), ("stempel", wrong)]].concat();
            assert!(is_stopped(&test.post(&path, &sent).await), "{path} {wrong}");
        }
        assert!(is_done(&send(&test, &path, &fields, &page, "").await, mark), "{path}");
    }
}

#[tokio::test]
async fn c_54_the_field_nobody_sees_stops_a_machine_and_a_mistake_costs_one_press() {
    let test = slow(0).await;
    for (path, fields, mark) in forms(&test).await {
        let page = test.get(&path).await;
        for (name, wanted) in [("tabindex", "-1"), ("autocomplete", "off"), ("type", "text")] {
            assert_eq!(page.attribute("#website", name).as_deref(), Some(wanted), "{path}");
        }
        assert!(page.all(".leave-empty label") == ["Laat dit veld leeg."], "without a stylesheet it says what to do");
        let caught = send(&test, &path, &fields, &page, "https://koop.example").await;
        assert!(is_stopped(&caught) && keeps(&caught, &fields), "{path}: {}", caught.text());
        assert!(!caught.has("koop.example"));
        assert!(is_done(&send(&test, &path, &fields, &caught, "").await, mark), "{path}");
    }
}

#[tokio::test]
async fn c_54_wrong_answers_are_said_before_anything_else_and_store_nothing() {
    let test = slow(2).await;
    for (path, _, _) in forms(&test).await {
        let answer = test.post(&path, &[("stap", "versturen")]).await;
        assert!(answer.status == 422 && !answer.has("Stuur het nog een keer"), "{path}");
    }
}

/// AN-13: the stamp is in the page alone.
#[tokio::test]
async fn an_13_c_54_when_a_form_was_shown_is_stored_nowhere() {
    let test = slow(2).await;
    let (path, fields, mark) = forms(&test).await.pop().expect("the anonymous form");
    let page = test.get(&path).await;
    let stamp = carried(&page).pop().map(|(_, stamp)| stamp).expect("a stamp");
    let (second, seal) = stamp.split_once('-').expect("a second and a seal");
    test.app.clock.advance(7_654);
    assert!(is_done(&send(&test, &path, &fields, &page, "").await, mark));
    let sent = (test.app.clock.now().0 / 1000).to_string();
    if let Some(file) = test.database_file() {
        for name in [file.clone(), file.with_extension("db-wal")] {
            let stored = String::from_utf8_lossy(&std::fs::read(name).unwrap_or_default()).into_owned();
            assert!(!stored.contains(seal) && !stored.contains(second), "the second it was shown");
            assert!(!stored.contains(&sent), "the second it was sent");
        }
    }
    let (day,): (String,) = test.app.db.one("select received_on from contributions", &[]).await.expect("one text");
    assert_eq!(day, LocalTime::at(test.app.clock.now()).stored()[..10]);
}
