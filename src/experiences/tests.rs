use crate::{
    access::Role,
    base::paths,
    tests::support::{Answer, Desk, TestApp},
};
use axum::http::StatusCode;

const GOOD: [(&str, &str); 5] = [
    ("sleutel", "0123456789abcdefghjkmnpqrs"),
    ("tekst", "Een moeder vertelde dat haar zoon druk is."),
    ("helpt", "De trainer van de voetbalclub."),
    ("hindert", ""),
    ("perspectief", "ouder"),
];

fn with(field: &'static str, value: &'static str) -> Vec<(&'static str, &'static str)> {
    GOOD.iter().map(|&(name, good)| if name == field { (name, value) } else { (name, good) }).collect()
}

async fn log(desk: &Desk<'_>) -> Answer {
    desk.post(paths::DESK_EXPERIENCES, &GOOD).await
}

async fn count(app: &TestApp, sql: &'static str) -> i64 {
    let (count,): (i64,) = app.app.db.one(sql, &[]).await.unwrap();
    count
}

#[tokio::test]
async fn an_04_an_experience_holds_the_gemeente_and_nothing_of_the_verkenner() {
    let app = TestApp::new().await;
    let desk = app.login(Role::Verkenner, Some("zundert")).await;
    let form = desk.get(paths::DESK_EXPERIENCES).await;
    assert_eq!((form.status, form.text_of("h1")), (StatusCode::OK, "Leg een ervaring vast".into()));
    assert!(form.text_of("#tekst-uitleg").contains("Schrijf geen namen op."));
    assert_eq!(form.attribute("form[autocomplete]", "autocomplete").as_deref(), Some("off"));
    let lines = count(&app, "select count(*) from audit_log").await;
    let done = log(&desk).await;
    assert_eq!((done.status, done.text_of("h1")), (StatusCode::OK, "Je ervaring is bewaard".into()));
    type Row = (String, String, String, String, String, Option<String>, String);
    let row: Row = app
        .app
        .db
        .one("select text, question_id, gemeente_id, channel, provenance, dialogue_id, received_on from contributions", &[])
        .await
        .unwrap();
    let text = "Een moeder vertelde dat haar zoon druk is.\n\nDe trainer van de voetbalclub.";
    let told = (row.0.as_str(), row.1.as_str(), row.2.as_str(), row.3.as_str(), row.4.as_str(), row.5, row.6.as_str());
    assert_eq!(told, (text, "gg-03", "zundert", "verkenner", "opgetekend", None, "2026-03-02"));
    assert_eq!(count(&app, "select count(*) from audit_log").await, lines, "a line would tie a person and a moment to the text");
}

#[tokio::test]
async fn an_experience_waits_for_the_gatekeeper_of_its_gemeente() {
    let app = TestApp::new().await;
    log(&app.login(Role::Verkenner, Some("zundert")).await).await;
    app.app.db.unscoped_execute("update contributions set opened = true").await.unwrap();
    for (gemeente, sees) in [("zundert", true), ("rucphen", false)] {
        let desk = app.login(Role::Coordinator, Some(gemeente)).await;
        assert_eq!(desk.get(paths::DESK_GATE).await.has("Een moeder vertelde"), sees, "{gemeente}");
        assert_eq!(desk.get(paths::DESK).await.has("Minder dan 5 wachten"), sees, "{gemeente}");
    }
}

#[tokio::test]
async fn an_31_the_verkenner_can_take_the_text_away_with_the_code() {
    let app = TestApp::new().await;
    let done = log(&app.login(Role::Verkenner, Some("zundert")).await).await;
    let code = done.text_of("output#intrekcode");
    let gone = app.post(paths::WITHDRAW, &[("code", &code), ("bevestig", "ja")]).await;
    assert_eq!(gone.status, StatusCode::OK);
    assert_eq!(count(&app, "select count(*) from contributions").await, 0);
}

#[tokio::test]
async fn c_42_the_same_form_twice_is_one_experience_with_one_code() {
    let app = TestApp::new().await;
    let desk = app.login(Role::Verkenner, Some("zundert")).await;
    let (one, two) = (log(&desk).await, log(&desk).await);
    assert_eq!(one.text_of("output#intrekcode"), two.text_of("output#intrekcode"));
    assert_eq!(count(&app, "select count(*) from contributions").await, 1);
    let keys = [desk.get(paths::DESK_EXPERIENCES).await, desk.get(paths::DESK_EXPERIENCES).await];
    let [first, second] = keys.map(|page| page.attribute("input[name=sleutel]", "value").unwrap());
    assert_ne!(first, second);
}

#[tokio::test]
async fn form_2_every_wrong_field_is_named_and_everything_typed_is_kept() {
    let app = TestApp::new().await;
    let desk = app.login(Role::Verkenner, Some("zundert")).await;
    let long: &'static str = "é".repeat(2001).leak();
    let extra: &'static str = "x".repeat(501).leak();
    let cases = [
        ("tekst", ""),
        ("tekst", " \n "),
        ("tekst", long),
        ("tekst", "a\u{0}b"),
        ("tekst", "\u{202E}b"),
        ("helpt", extra),
        ("helpt", "\u{7}"),
        ("hindert", extra),
        ("perspectief", ""),
        ("perspectief", "koning"),
    ];
    for (field, value) in cases {
        let answer = desk.post(paths::DESK_EXPERIENCES, &with(field, value)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert_eq!(answer.attribute("#fouten a", "href").as_deref(), Some(format!("#{field}").as_str()));
        if field != "tekst" {
            assert_eq!(answer.text_of("#tekst"), "Een moeder vertelde dat haar zoon druk is.");
        }
        assert_eq!(answer.attribute("input[name=sleutel]", "value").as_deref(), Some("0123456789abcdefghjkmnpqrs"));
    }
    let over = desk.post(paths::DESK_EXPERIENCES, &with("tekst", long)).await;
    assert!(over.text_of("#tekst-fout").contains("1 teken te lang. Er passen 2000 tekens in."), "{}", over.text_of("#tekst-fout"));
    assert_eq!(over.text_of("#tekst"), long);
    assert_eq!(count(&app, "select count(*) from contributions").await, 0);
}

#[tokio::test]
async fn honest_odd_text_is_kept() {
    let app = TestApp::new().await;
    let desk = app.login(Role::Verkenner, Some("zundert")).await;
    let done = desk.post(paths::DESK_EXPERIENCES, &with("tekst", "<b>أهلا</b> 👩‍👧")).await;
    assert_eq!(done.status, StatusCode::OK);
}

#[tokio::test]
async fn d12_a_small_number_is_not_told() {
    let app = TestApp::new().await;
    let desk = app.login(Role::Verkenner, Some("zundert")).await;
    for (n, key) in [(1, "a"), (2, "b"), (3, "c"), (4, "d"), (5, "e")] {
        let done = desk.post(paths::DESK_EXPERIENCES, &with("sleutel", key)).await;
        assert_eq!(done.has("legden samen al 5 ervaringen vast"), n == 5, "{n}");
    }
}

#[tokio::test]
async fn only_verkenners_log_experiences() {
    let app = TestApp::new().await;
    for role in Role::ALL.into_iter().filter(|role| *role != Role::Verkenner) {
        let desk = app.login(role, role.needs_gemeente().then_some("zundert")).await;
        assert_eq!(desk.get(paths::DESK_EXPERIENCES).await.status, StatusCode::NOT_FOUND, "{role:?}");
        assert_eq!(log(&desk).await.status, StatusCode::NOT_FOUND, "{role:?}");
    }
    assert_eq!(count(&app, "select count(*) from contributions").await, 0);
}
