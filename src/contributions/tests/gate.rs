//! When a text may be seen, what comes first, and what the gatekeepers hear.
use super::*;
use crate::{
    access::Role,
    app::jobs,
    audit,
    base::{
        ids::GemeenteId,
        time::{DAY, HOUR},
    },
    contributions::{Channel, NewEntry, Provenance, commands::store_entry, gate},
};
use axum::http::StatusCode;

const QUEUE: &str = "/werkplek/inbreng";

async fn store(test: &TestApp, text: &str, dialogue: Option<&DialogueId>, gemeente: Option<&str>, review_first: bool) {
    let entry = NewEntry {
        question_id: "ou-01".into(),
        dialogue_id: dialogue.cloned(),
        gemeente_id: gemeente.map(GemeenteId::from),
        perspective: None,
        channel: Channel::Online,
        provenance: Provenance::OwnWords,
        text: text.into(),
        receipt_hash: None,
        review_first,
    };
    let mut tx = test.app.db.begin().await.unwrap();
    assert!(store_entry(&test.app, &mut tx, entry).await.unwrap());
    tx.commit().await.unwrap();
}

async fn opened(test: &TestApp) -> i64 {
    test.app.db.one::<(i64,)>("select count(*) from contributions where opened", params![]).await.unwrap().0
}

async fn id_of(test: &TestApp, text: &str) -> String {
    test.app.db.one::<(String,)>("select id from contributions where text = $1", params![text]).await.unwrap().0
}

#[tokio::test]
async fn an_55_the_texts_of_a_dialogue_open_five_at_a_time() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, code) = dialogue(&test, Some("zundert"), None).await;
    let (other, _) = dialogue(&test, Some("zundert"), None).await;
    store(&test, "Uit een ander gesprek", Some(&other), Some("zundert"), false).await;
    for n in 1..=4 {
        test.post(&format!("/k/{code}"), &[("tekst", &format!("Kaart {n}")), ("stap", "versturen")]).await;
        let page = team.get(QUEUE).await;
        assert!(page.all("article").is_empty() && page.has("Er wacht nu geen tekst."), "after {n}");
    }
    store(&test, "Kaart 5", Some(&id), Some("zundert"), false).await;
    let page = team.get(QUEUE).await;
    assert_eq!(page.all("article").len(), 5);
    assert!(page.has("Er wachten 5 teksten.") && !page.has("Uit een ander gesprek"));
    store(&test, "Kaart 6", Some(&id), Some("zundert"), false).await;
    assert!(!team.get(QUEUE).await.has("Kaart 6"), "the sixth waits for four others");
}

#[tokio::test]
async fn an_55_online_a_pool_is_a_list_and_a_gemeente() {
    let test = TestApp::new().await;
    for gemeente in [Some("zundert"), Some("rucphen"), None] {
        for n in 0..4 {
            store(&test, &format!("{gemeente:?} {n}"), None, gemeente, false).await;
        }
    }
    // Another list, the same gemeente.
    test.post(
        "/meedoen/jongeren",
        &[("tekst", "Van een jongere"), ("gemeente", "zundert"), ("perspectief", "geen"), ("stap", "versturen")],
    )
    .await;
    assert_eq!(opened(&test).await, 0);
    store(&test, "De vijfde van niemand", None, None, false).await;
    assert_eq!(opened(&test).await, 5);
    send(&test, "De vijfde van Zundert").await;
    assert_eq!(opened(&test).await, 10);
}

#[tokio::test]
async fn an_55_a_batch_is_one_turn_of_a_facilitator() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let path = format!("/werkplek/invoer/{id}");
    team.post(&path, &[("vraag", "gg-01"), ("tekst", "Een\nTwee\nDrie")]).await;
    assert_eq!(opened(&test).await, 0);
    team.post(&path, &[("vraag", "gg-02"), ("tekst", "Vier\nVijf\nZes\nZeven")]).await;
    assert_eq!(opened(&test).await, 7);
}

#[tokio::test]
async fn an_55_a_period_that_is_over_opens_what_is_left() {
    let test = TestApp::new().await.mails_may_wait();
    let (id, _) = dialogue(&test, None, None).await;
    store(&test, "In de zaal", Some(&id), None, false).await;
    store(&test, "Online", None, None, false).await;
    for (days, open) in [(0, 0), (6, 0), (1, 1), (1, 1), (1, 2)] {
        test.app.clock.advance(days * DAY);
        let (before, due) = (test.app.db.commits(), opened(&test).await < open);
        gate::open_due(&test.app).await.unwrap();
        assert_eq!(opened(&test).await, open, "{}", test.app.clock.local().day());
        assert_eq!(test.app.db.commits() > before, due, "nothing is written when nothing is due");
    }
    jobs::what_is_due(&test.app).await.unwrap();
}

#[tokio::test]
async fn an_55_what_is_not_open_cannot_be_reached_by_its_key() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    send(&test, "Alleen").await;
    let id = ids(&test).await.remove(0);
    let path = format!("{QUEUE}/{id}");
    assert_eq!(team.get(&path).await.status, StatusCode::NOT_FOUND);
    for (path, fields) in [
        (path.clone(), vec![("besluit", "vrij")]),
        (format!("{path}/weglakken"), vec![("woord", "0"), ("vervang", "zwart"), ("stap", "bekijken")]),
        (format!("{path}/weghalen"), vec![("bevestig", "ja")]),
    ] {
        let answer = team.post(&path, &fields).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!answer.has("Alleen"));
    }
    team.post(QUEUE, &[("id", &id), ("besluit", "vrij")]).await;
    let released = "select count(*) from contributions where released_on is not null";
    assert_eq!(test.app.db.one::<(i64,)>(released, params![]).await.unwrap(), (0,));
}

#[tokio::test]
async fn an_55_the_order_is_of_who_looks_and_stays_while_they_work() {
    let test = TestApp::new().await;
    let one = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let lines: String = (0..25).map(|n| format!("uitspraak {n}\n")).collect();
    one.post(&format!("/werkplek/invoer/{id}"), &[("vraag", "gg-01"), ("tekst", &lines)]).await;
    let first = one.get(QUEUE).await;
    assert_eq!(first.all("article blockquote"), one.get(QUEUE).await.all("article blockquote"));
    let place = |login| gate::model::place_of(&test.app, login);
    assert!(place("one login") != place("another login") && place("one login") == place("one login"));
    let (mut seen, mut page) = (first.all("article blockquote"), first);
    while let Some(next) = page.attribute("a[href*='na=']", "href") {
        page = one.get(&next).await;
        seen.extend(page.all("article blockquote"));
    }
    assert_eq!(seen.len(), 25);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 25, "every text once");
}

#[tokio::test]
async fn fac_06_an_93_what_must_be_seen_first_is_on_top_with_the_steps() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    for n in 0..4 {
        store(&test, &format!("Gewoon {n}"), None, None, false).await;
    }
    store(&test, "Ik wil niet meer leven", None, None, true).await;
    let page = team.get(QUEUE).await;
    assert_eq!(page.all("article blockquote")[0], "Ik wil niet meer leven");
    assert_eq!(page.all("#eerst article").len(), 1);
    let steps = page.text_of("#eerst ol");
    for said in ["112", "aandachtsfunctionaris", "0800-2000", "meldcode", "Zoek niet uit wie dit schreef"] {
        assert!(steps.contains(said), "{said}");
    }
    let released = crate::contributions::released_text(&test.app.db, &id_of(&test, "Ik wil niet meer leven").await.into()).await.unwrap();
    assert_eq!(released, None, "it stays out of coding");
    let path = format!("{QUEUE}/{}", id_of(&test, "Ik wil niet meer leven").await);
    let seen = team.post(&path, &[("besluit", "gezien")]).await;
    assert!(team.get(seen.location()).await.has("Genoteerd dat je de tekst hebt gezien"));
    let page = team.get(QUEUE).await;
    assert!(page.all("#eerst").is_empty() && page.all("article").len() == 5, "it waits on like the others");
    let lines = audit::newest(&test.app.db, 10, 0).await.unwrap();
    let line = lines.iter().find(|line| line.action == "contributions.seen_first").unwrap();
    assert_eq!((line.result.as_str(), &line.object_id), ("1", &None), "the log has no key of a text");
}

#[tokio::test]
async fn fac_06_a_name_is_no_danger_and_comes_after_it() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    for text in ["Onze Fatima leest graag", "Ik wil niet meer leven"] {
        send(&test, text).await;
    }
    open_all(&test).await;
    let page = team.get(QUEUE).await;
    assert_eq!(page.all("#eerst article blockquote"), ["Ik wil niet meer leven", "Onze Fatima leest graag"]);
    assert_eq!(page.all("#eerst h2"), ["Hier is misschien iemand in gevaar", "Hier is misschien iemand te herkennen"]);
    let known = team.get(&format!("{QUEUE}/{}", id_of(&test, "Onze Fatima leest graag").await)).await;
    assert!(known.has("Hier is misschien iemand te herkennen") && !known.has("aandachtsfunctionaris"));
}

#[tokio::test]
async fn fac_06_alone_it_opens_the_day_after() {
    let test = TestApp::new().await;
    store(&test, "Papa slaat mij", None, Some("zundert"), true).await;
    gate::open_due(&test.app).await.unwrap();
    assert_eq!(opened(&test).await, 0, "never on the day itself: the moment would tell (AN-11)");
    test.app.clock.advance(14 * HOUR);
    gate::open_due(&test.app).await.unwrap();
    assert_eq!(opened(&test).await, 1);
    assert_eq!(test.login(Role::Team, None).await.get(QUEUE).await.all("#eerst article").len(), 1);
}

#[tokio::test]
async fn c_50_c_36_gatekeepers_hear_once_a_day_that_texts_wait_and_not_how_many() {
    let test = TestApp::new().await;
    for (role, gemeente) in
        [(Role::Team, None), (Role::Coordinator, Some("zundert")), (Role::Coordinator, Some("rucphen")), (Role::Fg, None)]
    {
        test.login(role, gemeente).await;
    }
    test.app.db.unscoped_execute("update accounts set activated_at = 1").await.unwrap();
    send(&test, "Oma past op").await;
    open_all(&test).await;
    for (days, mails) in [(3, 0), (1, 2), (0, 2), (1, 4)] {
        test.app.clock.advance(days * DAY);
        gate::remind_due(&test.app).await.unwrap();
        assert_eq!(test.deliver().await.len(), mails, "{}", test.app.clock.local().day());
    }
    for mail in test.deliver().await {
        assert!(mail.recipient.starts_with("team-") || mail.recipient.starts_with("coordinator-"), "{}", mail.recipient);
        let said = format!("{} {}", mail.subject, mail.body_text.replace("http://127.0.0.1:3000", ""));
        assert!(!said.contains("Oma") && !said.chars().any(|c| c.is_ascii_digit()), "{said}");
    }
    let desk = test.login(Role::Team, None).await;
    assert!(desk.get(QUEUE).await.has("Er wachten teksten langer dan drie dagen"));
    let home = desk.get("/werkplek").await;
    assert!(home.has("Minder dan 5 wachten") && home.has("Wacht al langer dan drie dagen"));
}

#[tokio::test]
async fn c_50_nobody_is_woken_before_nine() {
    let test = TestApp::new().await;
    test.login(Role::Team, None).await;
    test.app.db.unscoped_execute("update accounts set activated_at = 1").await.unwrap();
    send(&test, "Oma past op").await;
    open_all(&test).await;
    test.app.clock.advance(4 * DAY + 22 * HOUR);
    gate::remind_due(&test.app).await.unwrap();
    assert!(test.deliver().await.is_empty(), "at 8 in the morning");
}

#[tokio::test]
async fn c_50_an_75_the_log_can_be_exported_without_texts_and_without_small_numbers() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    for n in 0..7 {
        send(&test, &format!("kanarie {n}")).await;
    }
    open_all(&test).await;
    let all = ids(&test).await;
    let mut fields: Vec<(&str, &str)> = all.iter().take(6).map(|id| ("id", id.as_str())).collect();
    fields.push(("besluit", "vrij"));
    team.post(QUEUE, &fields).await;
    team.post(&format!("{QUEUE}/{}", all[6]), &[("besluit", "achter")]).await;
    let file = test.login(Role::Fg, None).await.get("/werkplek/inbreng/poortwachter.csv").await;
    assert_eq!(file.headers["content-type"], "text/csv; charset=utf-8");
    let text = file.text();
    assert_eq!(text, "Dag,Wat,Aantal,Rol\n2026-03-02,achtergehouden,minder dan 5,team\n2026-03-02,vrijgegeven,6,team\n");
    assert_eq!(
        test.login(Role::Coordinator, Some("zundert")).await.get("/werkplek/inbreng/poortwachter.csv").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn c_48_c_49_nothing_that_is_not_released_is_on_the_screen_in_the_room() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, code) = dialogue(&test, None, None).await;
    for n in 0..6 {
        test.post(&format!("/k/{code}"), &[("tekst", &format!("kanarie {n}")), ("stap", "versturen")]).await;
    }
    for path in [format!("/werkplek/zaal/{id}"), format!("/k/{code}"), "/meedoen".into()] {
        assert!(!team.get(&path).await.has("kanarie"), "{path}");
    }
}

/// Bars, "cost stays flat": a page reads a few rows of an index, however long the queue is.
#[tokio::test]
async fn a_long_queue_is_read_through_an_index() {
    let test = TestApp::new().await;
    if test.app.db.is_sqlite() {
        for (sql, index) in [
            (gate::store::WAITING, "contributions_waiting (id>? AND id<?)"),
            (gate::store::FIRST, "contributions_first"),
            (gate::store::OVERDUE, "contributions_waiting_since"),
            (gate::store::TO_QUOTE, "contributions_to_quote (id>? AND id<?)"),
            (gate::store::OPEN_DIALOGUE, "contributions_unopened (<expr>=?)"),
            (gate::store::OPEN_ONLINE, "contributions_unopened (<expr>=? AND <expr>=?)"),
            (gate::store::DUE, "contributions_unopened"),
        ] {
            let plan = test.app.db.explain(sql).await.unwrap().join("\n");
            assert!(plan.contains(index) && !plan.contains("TEMP B-TREE"), "{sql}\n{plan}");
        }
    }
}
