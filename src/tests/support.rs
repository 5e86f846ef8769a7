//! A whole application per test, on a database of its own: SQLite, or PostgreSQL when
//! `TEST_DATABASE_URL` names a server. A test that leaves a mail unsent fails (as crates.io's does).
use crate::{
    access::{Role, gate},
    accounts::{Made, NewAccount, create_account},
    app::{assemble, assets::Assets, router::router},
    audit::Actor,
    base::{
        ids::{AccountId, GemeenteId},
        text::EmailAddress,
        time::LocalTime,
    },
    infra::{
        App,
        clock::Clock,
        db::Db,
        keys::Keys,
        mail::Mailer,
        random::Random,
        settings::{MailRoute, Settings, Stage},
    },
    outbox::{self, Kept},
    region,
};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use std::{
    path::PathBuf,
    sync::atomic::{AtomicU64, Ordering},
};
use tokio::sync::OnceCell;
use tower::ServiceExt;

/// Monday 2 March 2026, 10.00 uur on the wall in the Netherlands.
pub const NOW: (&str, &str) = ("2026-03-02", "10:00");

pub struct TestApp {
    pub app: App,
    router: Router,
    place: Place,
    mails_may_wait: bool,
}

/// Where the database of a test lives, to be cleared away.
#[derive(Clone, Debug)]
enum Place {
    Folder(PathBuf),
    Postgres { server: String, name: String },
}

/// What the server said.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn html(&self) -> scraper::Html {
        scraper::Html::parse_document(&self.text())
    }

    /// The text of the first element that fits, white space folded; panics when there is none.
    pub fn text_of(&self, selector: &str) -> String {
        self.all(selector).into_iter().next().unwrap_or_else(|| panic!("no {selector} in {}", self.text()))
    }

    /// The text of every element that fits.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let parsed = scraper::Selector::parse(selector).expect("a selector");
        let html = self.html();
        html.select(&parsed).map(|e| e.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    }

    /// An attribute of the first element that fits.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let parsed = scraper::Selector::parse(selector).expect("a selector");
        self.html().select(&parsed).next().and_then(|e| e.value().attr(name).map(str::to_owned))
    }

    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|v| v.to_str().ok()).unwrap_or_default()
    }

    pub fn has(&self, text: &str) -> bool {
        self.text().contains(text)
    }
}

/// Somebody who is logged in.
pub struct Desk<'a> {
    test: &'a TestApp,
    cookie: String,
    #[allow(dead_code, reason = "for tests that look up what a person did")]
    pub account: AccountId,
}

impl TestApp {
    /// Programme data loaded, nothing else.
    pub async fn new() -> Self {
        let (db, place) = database().await;
        Self::on(db, place)
    }

    /// The same on SQLite, also where the tests run on PostgreSQL: for what goes from one to the other.
    pub async fn on_sqlite() -> Self {
        let (db, place) = sqlite().await;
        Self::on(db, place)
    }

    fn on(db: Db, place: Place) -> Self {
        let now = LocalTime::parse(NOW.0, NOW.1).expect("a real moment").instant();
        let app = assemble(settings(scratch("postvak")), db, Keys::new([7; 32]), Clock::fixed(now), Random::seeded(seed()));
        Self { router: router(app.clone(), Assets::default()), app, place, mails_may_wait: false }
    }

    /// The same application with other settings, on the same database.
    pub fn with_settings(mut self, change: impl FnOnce(&mut Settings)) -> Self {
        let mut settings = (*self.app.settings).clone();
        change(&mut settings);
        self.app = assemble(settings, self.app.db.clone(), Keys::new([7; 32]), self.app.clock.clone(), self.app.random.clone());
        self.router = router(self.app.clone(), Assets::default());
        self
    }

    /// This test is not about mail.
    pub fn mails_may_wait(mut self) -> Self {
        self.mails_may_wait = true;
        self
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(request("GET", path, None, Body::empty())).await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(request("POST", path, None, form(fields))).await
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.expect("the router always answers");
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("a body in memory").to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    /// A new account of this role, logged in. Roles bound to a gemeente must name one.
    pub async fn login(&self, role: Role, gemeente: Option<&str>) -> Desk<'_> {
        let n = SERIAL.fetch_add(1, Ordering::Relaxed);
        let email = EmailAddress::parse(&format!("{}-{n}@voorbeeld.example", role.slug())).expect("an address");
        let new = NewAccount { email, role, gemeente: gemeente.map(GemeenteId::from) };
        let mut tx = self.app.db.begin().await.expect("begin");
        let Made::Account(account) = create_account(&self.app, &mut tx, &Actor::SYSTEM, new).await.expect("an account") else {
            panic!("the address is new")
        };
        gate::start(&self.app, &mut tx, &account.id).await.map(drop).expect("a login");
        let half = gate::HalfLogin { account: account.id.clone(), token: String::new() };
        let cookie = gate::confirm(&self.app, &mut tx, &half).await.expect("a confirmed login");
        tx.commit().await.expect("commit");
        let cookie = cookie.to_str().expect("ascii").split(';').next().unwrap_or_default().to_owned();
        Desk { test: self, cookie, account: account.id }
    }

    /// Sends what waits (into a folder) and gives all mails of this test, newest first.
    pub async fn deliver(&self) -> Vec<Kept> {
        let mailer = Mailer::new(&self.app.settings).expect("the test settings are right");
        outbox::send_waiting(&self.app, &mailer, crate::signups::note_mail).await.expect("sending");
        outbox::newest(&self.app.db, 10_000, 0).await.expect("reading")
    }

    /// The database file, on SQLite.
    pub fn database_file(&self) -> Option<PathBuf> {
        match &self.place {
            Place::Folder(folder) => Some(folder.join("test.db")),
            Place::Postgres { .. } => None,
        }
    }
}

impl Desk<'_> {
    pub async fn get(&self, path: &str) -> Answer {
        self.test.send(request("GET", path, Some(&self.cookie), Body::empty())).await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.test.send(request("POST", path, Some(&self.cookie), form(fields))).await
    }

    pub fn cookie(&self) -> &str {
        &self.cookie
    }
}

pub fn request(method: &str, path: &str, cookie: Option<&str>, body: Body) -> Request<Body> {
    let mut builder = Request::builder().method(method).uri(path);
    if method == "POST" {
        builder = builder.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    }
    if let Some(cookie) = cookie {
        builder = builder.header(header::COOKIE, cookie);
    }
    builder.body(body).expect("a valid request")
}

pub fn form(fields: &[(&str, &str)]) -> Body {
    Body::from(form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish())
}

/// A development server whose mails go to `folder`, with limits no test meets by accident.
fn settings(folder: PathBuf) -> Settings {
    Settings {
        stage: Stage::Development,
        site_addr: ([127, 0, 0, 1], 3000).into(),
        base_url: "http://127.0.0.1:3000".into(),
        mail_route: MailRoute::Folder(folder),
        mail_from: "Expeditie <expeditie@voorbeeld.example>".into(),
        limit_per_minute: 100_000,
        trusted_proxies: Vec::new(),
        form_seconds: 0,
        stylesheet: "/pkg/site.css".into(),
        bundle: None,
        demo: false,
    }
}

static SERIAL: AtomicU64 = AtomicU64::new(0);

fn seed() -> u64 {
    SERIAL.fetch_add(1, Ordering::Relaxed)
}

/// A folder for one test, below the target folder's own temporary place.
fn scratch(what: &str) -> PathBuf {
    let name = format!("expeditie-{}-{}-{what}", std::process::id(), SERIAL.fetch_add(1, Ordering::Relaxed));
    let folder = std::env::temp_dir().join(name);
    std::fs::create_dir_all(&folder).expect("a temporary folder");
    folder
}

/// A migrated and seeded database: a copy of one that is made once per run.
async fn database() -> (Db, Place) {
    match std::env::var("TEST_DATABASE_URL") {
        Ok(server) if !server.is_empty() => postgres(server).await,
        _ => sqlite().await,
    }
}

async fn sqlite() -> (Db, Place) {
    static TEMPLATE: OnceCell<PathBuf> = OnceCell::const_new();
    let template = TEMPLATE
        .get_or_init(|| async {
            let file = scratch("template").join("test.db");
            fill(&format!("sqlite://{}", file.display())).await;
            file
        })
        .await;
    let folder = scratch("db");
    let file = folder.join("test.db");
    std::fs::copy(template, &file).expect("a copy of the template");
    (Db::connect(&format!("sqlite://{}", file.display())).await.expect("SQLite opens"), Place::Folder(folder))
}

async fn postgres(server: String) -> (Db, Place) {
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    let template = TEMPLATE
        .get_or_init(|| async {
            let name = format!("template_{}", std::process::id());
            run_on_server(&server, &format!("create database {name}")).await;
            fill(&at(&server, &name)).await;
            name
        })
        .await;
    let name = format!("test_{}_{}", std::process::id(), SERIAL.fetch_add(1, Ordering::Relaxed));
    run_on_server(&server, &format!("create database {name} template {template}")).await;
    (Db::connect(&at(&server, &name)).await.expect("PostgreSQL opens"), Place::Postgres { server, name })
}

async fn fill(url: &str) {
    let db = Db::connect(url).await.expect("the template opens");
    db.migrate().await.expect("migrations run");
    let app = assemble(settings(std::env::temp_dir()), db, Keys::new([7; 32]), Clock::System, Random::seeded(0));
    region::seed(&app).await.expect("the programme loads");
    app.db.unscoped_execute("delete from audit_log").await.expect("an empty log");
    if app.db.is_sqlite() {
        app.db.unscoped_execute("pragma wal_checkpoint(truncate)").await.expect("one file");
    }
    app.db.close().await;
}

async fn run_on_server(server: &str, sql: &str) {
    let db = Db::connect(server).await.expect("TEST_DATABASE_URL answers");
    db.unscoped_execute(sql).await.expect("the server obeys");
    db.close().await;
}

/// The server's address with another database name.
fn at(server: &str, name: &str) -> String {
    let base = server.rsplit_once('/').map_or(server, |(base, _)| base);
    format!("{base}/{name}")
}

impl Drop for TestApp {
    fn drop(&mut self) {
        let (place, ignore) = (self.place.clone(), self.mails_may_wait || std::thread::panicking());
        let app = self.app.clone();
        // Its own runtime: the one of the test cannot be waited for from a destructor.
        let waiting = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async move {
                let url = match &place {
                    Place::Folder(folder) => format!("sqlite://{}", folder.join("test.db").display()),
                    Place::Postgres { server, name } => at(server, name),
                };
                let waiting = match Db::connect(&url).await {
                    Ok(db) => {
                        let waiting = outbox::waiting(&db).await.unwrap_or(0);
                        db.close().await;
                        waiting
                    }
                    Err(_) => 0,
                };
                drop(app);
                match place {
                    Place::Folder(folder) => drop(std::fs::remove_dir_all(folder)),
                    Place::Postgres { server, name } => {
                        run_on_server(&server, &format!("drop database if exists {name} with (force)")).await
                    }
                }
                waiting
            })
        })
        .join();
        if let (Ok(waiting), false) = (waiting, ignore) {
            assert_eq!(waiting, 0, "mails are left unsent: call deliver() or mails_may_wait()");
        }
    }
}
