use super::register::{NO_PERSONAL_DATA, REGISTER};
use crate::{
    access::Role,
    base::paths,
    infra::settings::{MailRoute, SmtpUrl},
    outbox::{self, Mail},
    tests::support::TestApp,
};
use axum::http::StatusCode;
use std::path::Path;

const PUBLIC: [&str; 7] =
    [paths::HOME, paths::ABOUT, paths::PRIVACY, paths::KEPT, paths::ACCESSIBILITY, paths::RESULTS, paths::EXPERIENCES];

#[tokio::test]
async fn every_text_page_is_a_still_page_with_one_heading() {
    let app = TestApp::new().await;
    for path in PUBLIC {
        let page = app.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_eq!(page.all("h1").len(), 1, "{path}");
        assert_eq!(page.all("main#inhoud").len(), 1, "{path}");
        assert!(!page.has("<script"), "{path}");
        assert!(page.headers.get("set-cookie").is_none(), "{path}");
    }
}

#[tokio::test]
async fn inw_02_the_home_page_explains_itself_in_150_words() {
    let app = TestApp::new().await;
    let page = app.get("/").await;
    assert_eq!(page.text_of("h1"), "Kinderen opvoeden is soms lastig. Dat is gewoon.");
    assert!(page.has("Wij willen weten wat jij belangrijk vindt."));
    let about = page.all("main > p.nl-paragraph").join(" ");
    assert!(about.contains("Expeditie is een zoektocht"), "{about}");
    assert!(about.split_whitespace().count() <= 150, "{}", about.split_whitespace().count());
    for path in ["/", paths::ABOUT] {
        let text = app.get(path).await.text_of("main").to_lowercase();
        assert_eq!(text.matches("normaliseren").count(), 1, "{path}");
        assert!(text.contains("‘normaliseren’: "), "{path}: explained in the same sentence");
    }
}

#[tokio::test]
async fn the_about_page_shows_the_programme_as_it_is_in_the_source() {
    let app = TestApp::new().await;
    let page = app.get(paths::ABOUT).await;
    assert_eq!(page.all("main blockquote").len(), 9);
    assert!(page.has("Gewone problemen worden gewoon opgelost, voorop staat het recht op een oplossing, niet het recht op zorg."));
    assert!(page.has("Dekkend en robuust zorglandschap"));
    assert!(page.has("Woensdrecht"));
}

/// The sentences of the catalogue that residents read: running text only.
fn sentences(file: &str, prefixes: &[&str]) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/nl").join(file);
    let text = std::fs::read_to_string(path).unwrap();
    let running =
        text.lines().filter(|line| prefixes.iter().any(|prefix| line.starts_with(prefix))).filter_map(|line| line.split_once(" = "));
    running
        .flat_map(|(_, value)| value.split_inclusive(['.', '?', '!', ':']).map(|s| s.trim().to_owned()).collect::<Vec<_>>())
        .filter(|sentence| sentence.split_whitespace().count() > 2)
        .collect()
}

#[test]
fn b1_2_sentences_for_residents_are_short() {
    let site = ["site-home", "site-about", "site-privacy", "site-access", "site-results", "site-experiences"];
    let groups = [
        sentences("site.ftl", &site[..1]),
        sentences("site.ftl", &site[1..2]),
        sentences("site.ftl", &site[2..3]),
        sentences("site.ftl", &site[3..4]),
        sentences("site.ftl", &site[4..]),
        sentences("site.ftl", &["site-kept"]),
        sentences("verkenners.ftl", &["verkenners-"]),
        sentences("contributions.ftl", &["contributions-promise", "contributions-young", "contributions-help", "contributions-less"]),
        sentences("contributions.ftl", &["contributions-no-traces"]),
        sentences("contributions.ftl", &["contributions-check", "contributions-sent", "contributions-tablet", "contributions-trace"]),
        sentences("contributions.ftl", &["contributions-withdraw", "contributions-state", "contributions-gone", "contributions-object"]),
    ];
    for group in groups {
        let words: Vec<usize> = group.iter().map(|s| s.split_whitespace().count()).collect();
        let longest = group.iter().max_by_key(|s| s.split_whitespace().count()).unwrap();
        assert!(longest.split_whitespace().count() <= 20, "{longest}");
        assert!(words.iter().sum::<usize>() <= 12 * words.len(), "mean of {:?}", group.first());
    }
}

#[test]
fn b1_3_no_policy_words_for_residents() {
    let banned = [
        "voorliggend",
        "afschalen",
        "opschalen",
        "pedagogische basis",
        "domeinoverstijgend",
        "integraal",
        "instroom",
        "doorstroom",
        "uitstroom",
        "thematiseren",
        "zelfredzaamheid",
        "problematiek",
        "stakeholder",
        "participatie",
        "casus",
        "cliënt",
        "hulpvrager",
        "traject",
        "inzet",
        "kader",
        "draagvlak",
        "draagkracht",
    ];
    for (file, prefixes) in [
        ("site.ftl", &["site-home", "site-about", "site-privacy", "site-kept", "site-access"][..]),
        ("verkenners.ftl", &["verkenners-"][..]),
    ] {
        let text = sentences(file, prefixes).join(" ").to_lowercase();
        for word in banned {
            assert!(!text.split(|c: char| !c.is_alphanumeric()).any(|w| w == word), "{file}: {word}");
        }
    }
}

#[tokio::test]
async fn fg_01_every_table_stands_in_the_register() {
    let mut tables = Vec::new();
    for folder in ["migrations", "migrations/sqlite", "migrations/postgres"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        for file in std::fs::read_dir(path).unwrap().flatten().filter(|f| f.path().extension().is_some_and(|e| e == "sql")) {
            let sql = std::fs::read_to_string(file.path()).unwrap().to_lowercase();
            let names = sql.split("create table ").skip(1).filter_map(|rest| rest.split([' ', '(']).next().map(str::to_owned));
            tables.extend(names);
        }
    }
    let listed: Vec<&str> = REGISTER.iter().flat_map(|one| one.tables).chain(NO_PERSONAL_DATA).copied().collect();
    assert!(tables.len() >= 20, "{tables:?}");
    for table in &tables {
        let times = listed.iter().filter(|name| *name == table).count();
        assert_eq!(times, 1, "{table} must stand in the register once");
    }
    for name in listed {
        assert!(tables.iter().any(|table| table == name), "{name} is in the register and not in the database");
    }
}

#[tokio::test]
async fn fg_01_the_privacy_page_says_what_the_register_says() {
    let app = TestApp::new().await;
    let page = app.get(paths::PRIVACY).await;
    let rows = page.all("main table tbody tr");
    let residents = REGISTER.iter().filter(|one| one.residents);
    for (row, one) in rows.iter().zip(residents.clone()) {
        assert!(row.contains(&(one.term)()), "{row}");
    }
    assert_eq!(rows.len(), residents.count());
    assert!(page.has("mailto:expeditie@voorbeeld.example"));
    let fg = app.login(Role::Fg, None).await;
    let register = fg.get(paths::DESK_REGISTER).await;
    assert_eq!(register.all("main dl").len(), REGISTER.len());
}

#[tokio::test]
async fn sec_6_security_txt_is_valid_for_300_days() {
    let app = TestApp::new().await;
    let answer = app.get(paths::SECURITY_TXT).await;
    assert_eq!(answer.headers["content-type"], "text/plain; charset=utf-8");
    assert_eq!(
        answer.text(),
        "Contact: mailto:expeditie@voorbeeld.example\nExpires: 2026-12-27T00:00:00Z\nPreferred-Languages: nl, en\n\
         Canonical: http://127.0.0.1:3000/.well-known/security.txt\n"
    );
}

#[tokio::test]
async fn alive_and_ready_are_different_things() {
    let app = TestApp::new().await;
    assert_eq!(app.get("/healthz").await.status, StatusCode::OK);
    assert_eq!(app.get("/readyz").await.status, StatusCode::OK);
    assert!(app.get("/robots.txt").await.has("Disallow: /werkplek"));
    app.app.db.close().await;
    assert_eq!(app.get("/healthz").await.status, StatusCode::OK);
    assert_eq!(app.get("/readyz").await.status, StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn every_role_has_a_home_at_the_desk() {
    let app = TestApp::new().await;
    for role in Role::ALL {
        let desk = app.login(role, role.needs_gemeente().then_some("zundert")).await;
        let page = desk.get(paths::DESK).await;
        assert_eq!(page.status, StatusCode::OK, "{role:?}");
        let links = crate::access::reply::desk_links(role);
        assert_eq!(page.all("main .card").len(), links.len(), "{role:?}");
    }
    assert_eq!(app.get(paths::DESK).await.location(), paths::LOGIN);
}

#[tokio::test]
async fn sec_11_the_log_is_for_the_auditors() {
    let app = TestApp::new().await;
    for role in Role::ALL {
        let desk = app.login(role, role.needs_gemeente().then_some("zundert")).await;
        let expected = if matches!(role, Role::Fg | Role::Admin) { StatusCode::OK } else { StatusCode::NOT_FOUND };
        for path in [paths::DESK_LOG, paths::DESK_REGISTER] {
            assert_eq!(desk.get(path).await.status, expected, "{role:?} {path}");
        }
    }
    for _ in 0..50 {
        app.login(Role::Fg, None).await;
    }
    let fg = app.login(Role::Fg, None).await;
    let log = fg.get(paths::DESK_LOG).await;
    assert_eq!(log.all("tbody tr").len(), 50);
    assert!(log.text_of("tbody tr").contains("account.created"));
    assert_eq!(log.attribute(".pager [rel=next]", "href").as_deref(), Some("/werkplek/logboek?pagina=2"));
    assert_eq!(fg.get("/werkplek/logboek?pagina=2").await.all("tbody tr").len(), 7);
    assert_eq!(fg.get("/werkplek/logboek?pagina=x").await.status, StatusCode::OK);
}

async fn mail(app: &TestApp, kind: &'static str) {
    let mut tx = app.app.db.begin().await.unwrap();
    let mail = Mail {
        to: "jo.jansen@voorbeeld.example".into(),
        kind,
        object: "a".into(),
        version: 0,
        subject: "Je bent aangemeld".into(),
        text: "Hallo,\n\nJe code is ABCD.".into(),
        html: "<p>Hallo</p>".into(),
        calendar: None,
    };
    outbox::keep(&app.app, &mut tx, mail).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn the_mailbox_tells_the_state_and_masks_the_address() {
    let app = TestApp::new().await;
    mail(&app, "signup.confirmed").await;
    let team = app.login(Role::Team, None).await;
    let waiting = team.get(paths::DESK_MAILBOX).await;
    assert!(waiting.text_of("tbody tr").contains("Wacht"));
    assert!(waiting.text_of("tbody tr").contains("j…@voorbeeld.example"));
    let kept = app.deliver().await;
    let sent = team.get(paths::DESK_MAILBOX).await;
    assert!(sent.text_of("tbody tr").contains("Verstuurd"));
    assert!(!sent.has("jo.jansen"));
    let one = team.get(&format!("{}/{}", paths::DESK_MAILBOX, kept[0].id)).await;
    assert!(one.has("Je code is ABCD."));
    assert!(!one.has("jo.jansen"));
    assert_eq!(team.get("/werkplek/postvak/bestaat-niet").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_failed_mail_says_why_in_our_words() {
    let app = TestApp::new().await;
    mail(&app, "signup.confirmed").await;
    app.app.db.unscoped_execute("update mails set failed_at = created_at, failure = 'permanent error (550): no such user'").await.unwrap();
    let team = app.login(Role::Team, None).await;
    let row = team.get(paths::DESK_MAILBOX).await.text_of("tbody tr");
    assert!(row.contains("Mislukt") && row.contains("De mailserver weigert deze mail."), "{row}");
    assert!(!row.contains("550"));
}

#[tokio::test]
async fn the_mailbox_is_for_its_readers() {
    let app = TestApp::new().await.mails_may_wait();
    mail(&app, "verkenner.approved").await;
    let id = outbox::newest(&app.app.db, 1, 0).await.unwrap()[0].id.clone();
    for role in Role::ALL {
        let desk = app.login(role, role.needs_gemeente().then_some("zundert")).await;
        let expected = if matches!(role, Role::Team | Role::Admin) { StatusCode::OK } else { StatusCode::NOT_FOUND };
        for path in [paths::DESK_MAILBOX.to_owned(), paths::fill(paths::DESK_MAIL, id.as_str())] {
            assert_eq!(desk.get(&path).await.status, expected, "{role:?} {path}");
        }
    }
}

#[tokio::test]
async fn a_mail_over_smtp_is_not_shown() {
    let smtp = MailRoute::Smtp(SmtpUrl("smtp://voorbeeld.example".into()));
    let app = TestApp::new().await.mails_may_wait().with_settings(|settings| settings.mail_route = smtp);
    mail(&app, "signup.confirmed").await;
    let id = outbox::newest(&app.app.db, 1, 0).await.unwrap()[0].id.clone();
    let page = app.login(Role::Team, None).await.get(&paths::fill(paths::DESK_MAIL, id.as_str())).await;
    assert!(!page.has("ABCD"));
    assert!(page.has("De tekst staat hier niet"));
}

#[tokio::test]
async fn the_home_page_says_so_when_there_is_no_dialogue() {
    let app = TestApp::new().await;
    assert!(app.get("/").await.has("Er zijn nu geen gesprekken."));
}
