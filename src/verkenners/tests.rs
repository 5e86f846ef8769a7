use super::{commands, store};
use crate::{
    access::{Role, VerkennerKeeper},
    base::{ids::ApplicationId, paths},
    tests::support::{Answer, TestApp},
};
use axum::http::StatusCode;

const GOOD: [(&str, &str); 6] = [
    ("naam", "Jo Jansen"),
    ("organisatie", "De Springplank"),
    ("domein", "onderwijs"),
    ("gemeente", "zundert"),
    ("email", "jo@voorbeeld.example"),
    ("motivatie", "Ik wil luisteren.\nEn meedenken."),
];

fn with(field: &'static str, value: &'static str) -> Vec<(&'static str, &'static str)> {
    GOOD.iter().map(|&(name, good)| if name == field { (name, value) } else { (name, good) }).collect()
}

async fn apply(app: &TestApp) -> Answer {
    app.post(paths::BECOME_VERKENNER, &GOOD).await
}

async fn open_ids(app: &TestApp) -> Vec<ApplicationId> {
    store::open(&app.app.db, 100).await.unwrap().into_iter().map(|open| open.id).collect()
}

async fn count(app: &TestApp, sql: &'static str) -> i64 {
    let (count,): (i64,) = app.app.db.one(sql, &[]).await.unwrap();
    count
}

#[tokio::test]
async fn somebody_applies_and_gets_one_mail() {
    let app = TestApp::new().await;
    let page = app.get(paths::BECOME_VERKENNER).await;
    assert_eq!((page.status, page.text_of("h1")), (StatusCode::OK, "Word verkenner".into()));
    assert_eq!(page.all("select#gemeente option").len(), 10);
    let sent = apply(&app).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    let thanks = app.get(sent.location()).await;
    assert_eq!(thanks.text_of("h1"), "Bedankt voor je aanmelding");
    let mails = app.deliver().await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].recipient, "jo@voorbeeld.example");
    assert!(mails[0].sent_at.is_some());
    assert!(!mails[0].body_text.contains("Jo Jansen"), "what was typed may not be mailed to an address that anybody can type");
}

#[tokio::test]
async fn applying_twice_is_the_same_answer_one_row_and_one_mail() {
    let app = TestApp::new().await;
    let first = apply(&app).await;
    let again = app.post(paths::BECOME_VERKENNER, &with("email", "JO@Voorbeeld.example")).await;
    assert_eq!((first.status, first.location()), (again.status, again.location()));
    assert_eq!(first.body, again.body);
    assert_eq!(open_ids(&app).await.len(), 1);
    assert_eq!(app.deliver().await.len(), 1);
    assert_eq!(count(&app, "select count(*) from audit_log where action = 'verkenner.applied'").await, 1);
}

#[tokio::test]
async fn form_2_every_wrong_field_is_named_and_everything_typed_is_kept() {
    let app = TestApp::new().await;
    let long: &'static str = "é".repeat(121).leak();
    let essay: &'static str = "x".repeat(1001).leak();
    let cases = [
        ("naam", ""),
        ("naam", long),
        ("naam", "Jo\u{0}"),
        ("naam", "Jo\nJansen"),
        ("naam", "\u{202E}oJ"),
        ("organisatie", "   "),
        ("organisatie", "\u{7}"),
        ("organisatie", long),
        ("domein", ""),
        ("domein", "ruimtevaart"),
        ("gemeente", ""),
        ("gemeente", "amsterdam"),
        ("email", ""),
        ("email", "jo"),
        ("email", "jo@voorbeeld.example\nBcc: x@y.nl"),
        ("motivatie", ""),
        ("motivatie", essay),
        ("motivatie", "a\u{0}b"),
    ];
    for (field, value) in cases {
        let answer = app.post(paths::BECOME_VERKENNER, &with(field, value)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {value:?}");
        assert_eq!(answer.attribute("#fouten a", "href").as_deref(), Some(format!("#{field}").as_str()), "{field} {value:?}");
        if field != "organisatie" {
            assert_eq!(answer.attribute("#organisatie", "value").as_deref(), Some("De Springplank"));
        }
        if field != "motivatie" {
            assert!(answer.text_of("#motivatie").contains("Ik wil luisteren."));
        }
        if field != "domein" {
            assert_eq!(answer.attribute("input[type=radio][checked]", "value").as_deref(), Some("onderwijs"));
        }
    }
    assert!(open_ids(&app).await.is_empty());
}

#[tokio::test]
async fn form_2_a_text_that_is_too_long_says_by_how_much_and_stays() {
    let app = TestApp::new().await;
    let essay: &'static str = "x".repeat(1003).leak();
    let answer = app.post(paths::BECOME_VERKENNER, &with("motivatie", essay)).await;
    assert!(answer.text_of("#motivatie-fout").contains("3 tekens te lang"), "{}", answer.text_of("#motivatie-fout"));
    assert_eq!(answer.text_of("#motivatie"), essay);
}

#[tokio::test]
async fn odd_but_honest_text_is_kept_as_text() {
    let app = TestApp::new().await.mails_may_wait();
    let typed = with("motivatie", "<script>alert(1)</script> 👩‍👧 أهلا");
    assert_eq!(app.post(paths::BECOME_VERKENNER, &typed).await.status, StatusCode::SEE_OTHER);
    let team = app.login(Role::Team, None).await;
    let page = team.get(paths::DESK_VERKENNERS).await;
    assert!(page.has("&lt;script&gt;alert(1)&lt;/script&gt; 👩‍👧 أهلا"), "{}", page.text());
    assert!(!page.has("<script"));
}

#[tokio::test]
async fn approving_makes_the_account_and_mails_the_link() {
    let app = TestApp::new().await;
    apply(&app).await;
    let team = app.login(Role::Team, None).await;
    let page = team.get(paths::DESK_VERKENNERS).await;
    assert_eq!(page.text_of("h3"), "Jo Jansen");
    let id = open_ids(&app).await.remove(0);
    let answer = team.post(&format!("{}/{id}", paths::DESK_VERKENNERS), &[("besluit", "goedkeuren")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let list = team.get(answer.location()).await;
    assert!(list.has("De verkenner is toegevoegd"));
    assert_eq!(list.all("tbody tr").len(), 1);
    assert!(list.text_of("tbody tr").contains("Zundert"));
    assert!(list.text_of("tbody tr").contains("Nog niet geopend"));
    let mails = app.deliver().await;
    let mail = mails.iter().find(|mail| mail.kind == "verkenner.approved").unwrap();
    let link = mail.body_text.lines().find(|line| line.starts_with("http")).unwrap();
    assert_eq!(app.get(link.trim_start_matches("http://127.0.0.1:3000")).await.status, StatusCode::OK);
    let (role, gemeente): (String, String) =
        app.app.db.one("select role, gemeente_id from accounts where email = 'jo@voorbeeld.example'", &[]).await.unwrap();
    assert_eq!((role.as_str(), gemeente.as_str()), ("verkenner", "zundert"));
}

#[tokio::test]
async fn approving_twice_is_friendly_and_changes_nothing() {
    let app = TestApp::new().await;
    apply(&app).await;
    let team = app.login(Role::Team, None).await;
    let path = format!("{}/{}", paths::DESK_VERKENNERS, open_ids(&app).await.remove(0));
    team.post(&path, &[("besluit", "goedkeuren")]).await;
    for decision in ["goedkeuren", "afwijzen"] {
        let again = team.post(&path, &[("besluit", decision)]).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        assert!(team.get(again.location()).await.has("Over deze aanmelding is al beslist"));
    }
    assert_eq!(app.deliver().await.len(), 2);
    assert_eq!(count(&app, "select count(*) from accounts where role = 'verkenner'").await, 1);
    assert_eq!(count(&app, "select count(*) from audit_log where action = 'verkenner.approved'").await, 1);
}

#[tokio::test]
async fn an_address_that_has_an_account_leaves_nothing_half_done() {
    let app = TestApp::new().await;
    let team = app.login(Role::Team, None).await;
    let email: &'static str = team_email(&app).await.leak();
    app.post(paths::BECOME_VERKENNER, &with("email", email)).await;
    let path = format!("{}/{}", paths::DESK_VERKENNERS, open_ids(&app).await.remove(0));
    let answer = team.post(&path, &[("besluit", "goedkeuren")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.has("Er is al een account met dit e-mailadres"));
    assert_eq!(open_ids(&app).await.len(), 1);
    assert_eq!(app.deliver().await.len(), 1);
    assert_eq!(count(&app, "select count(*) from audit_log where action = 'verkenner.approved'").await, 0);
}

async fn team_email(app: &TestApp) -> String {
    let (email,): (String,) = app.app.db.one("select email from accounts where role = 'team'", &[]).await.unwrap();
    email
}

#[tokio::test]
async fn declining_says_so_by_mail_and_frees_the_address() {
    let app = TestApp::new().await;
    apply(&app).await;
    let team = app.login(Role::Team, None).await;
    let path = format!("{}/{}", paths::DESK_VERKENNERS, open_ids(&app).await.remove(0));
    let answer = team.post(&path, &[("besluit", "afwijzen")]).await;
    assert!(team.get(answer.location()).await.has("De aanmelding is afgewezen"));
    assert!(app.deliver().await.iter().any(|mail| mail.kind == "verkenner.declined"));
    assert_eq!(count(&app, "select count(*) from accounts where role = 'verkenner'").await, 0);
    apply(&app).await;
    assert_eq!(open_ids(&app).await.len(), 1);
    app.deliver().await;
}

#[tokio::test]
async fn two_people_approve_at_the_same_moment_and_one_account_is_made() {
    let app = TestApp::new().await.mails_may_wait();
    apply(&app).await;
    let id = open_ids(&app).await.remove(0);
    app.login(Role::Team, None).await;
    let person = crate::access::Person {
        account: team_id(&app).await.into(),
        email: "team@voorbeeld.example".into(),
        role: Role::Team,
        gemeente: None,
        login: String::new(),
        until: app.app.clock.now(),
    };
    let keeper = VerkennerKeeper::of(person).unwrap();
    let approve = || commands::approve(&app.app, &keeper, &id);
    let (one, two) = tokio::join!(approve(), approve());
    let approved = [one.unwrap(), two.unwrap()].into_iter().filter(|d| *d == commands::Decision::Approved).count();
    assert_eq!(approved, 1);
    assert_eq!(count(&app, "select count(*) from accounts where role = 'verkenner'").await, 1);
}

async fn team_id(app: &TestApp) -> String {
    let (id,): (String,) = app.app.db.one("select id from accounts where role = 'team'", &[]).await.unwrap();
    id
}

#[tokio::test]
async fn gem_01_only_the_team_decides() {
    let app = TestApp::new().await.mails_may_wait();
    apply(&app).await;
    let path = format!("{}/{}", paths::DESK_VERKENNERS, open_ids(&app).await.remove(0));
    for role in Role::ALL.into_iter().filter(|role| *role != Role::Team) {
        let desk = app.login(role, role.needs_gemeente().then_some("zundert")).await;
        assert_eq!(desk.get(paths::DESK_VERKENNERS).await.status, StatusCode::NOT_FOUND, "{role:?}");
        assert_eq!(desk.post(&path, &[("besluit", "goedkeuren")]).await.status, StatusCode::NOT_FOUND, "{role:?}");
    }
    assert_eq!(open_ids(&app).await.len(), 1);
}

#[tokio::test]
async fn an_unknown_application_or_decision_is_refused() {
    let app = TestApp::new().await.mails_may_wait();
    let team = app.login(Role::Team, None).await;
    let unknown = team.post("/werkplek/verkenners/bestaat-niet", &[("besluit", "goedkeuren")]).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    apply(&app).await;
    let path = format!("{}/{}", paths::DESK_VERKENNERS, open_ids(&app).await.remove(0));
    assert_eq!(team.post(&path, &[("besluit", "misschien")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(open_ids(&app).await.len(), 1);
}

#[tokio::test]
async fn applications_are_limited_and_mistakes_are_free() {
    let app = TestApp::new().await.mails_may_wait().with_settings(|settings| settings.limit_per_minute = 60);
    for _ in 0..5 {
        assert_eq!(app.post(paths::BECOME_VERKENNER, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(apply(&app).await.status, StatusCode::SEE_OTHER);
    assert_eq!(apply(&app).await.status, StatusCode::SEE_OTHER);
    assert_eq!(apply(&app).await.status, StatusCode::TOO_MANY_REQUESTS);
}

#[test]
fn the_mails_are_html_in_dutch_without_tracking() {
    let id = ApplicationId::from("a");
    let mail = super::mails::approved("jo@voorbeeld.example", &id, "https://gesprek.example/werkplek/activeren/x");
    assert!(mail.html.starts_with("<!DOCTYPE html><html lang=\"nl\">"), "{}", mail.html);
    assert!(mail.html.contains("href=\"https://gesprek.example/werkplek/activeren/x\""));
    for wrong in ["<img", "style=", "<script"] {
        assert!(!mail.html.contains(wrong), "{wrong}");
    }
}
