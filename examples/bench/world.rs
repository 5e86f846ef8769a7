//! A database of its own with the programme and 25 dialogues, and the application on it.
use crate::Outcome;
use expeditie::{
    access::{Person, Planner, Role},
    app::{assemble, assets::Assets},
    base::{
        ids::{DialogueId, QuestionListId},
        time::{LocalTime, Timestamp},
    },
    dialogues::{self, PlaceKind, Plan},
    infra::{
        App,
        clock::Clock,
        db::Db,
        keys::Keys,
        random::Random,
        settings::{MailRoute, Settings, Stage},
    },
    region,
};
use std::path::{Path, PathBuf};

pub const DIALOGUES: usize = 25;

/// A new database: a file in the target folder, or a database on the server of `TEST_DATABASE_URL`.
pub struct Place {
    pub url: String,
    pub folder: PathBuf,
}

impl Place {
    pub async fn new(name: &str) -> Outcome<Self> {
        let name = format!("{name}_{}", std::process::id());
        let folder = std::path::absolute(Path::new("target").join(&name))?;
        std::fs::create_dir_all(&folder)?;
        let Ok(server) = std::env::var("TEST_DATABASE_URL") else {
            return Ok(Self { url: format!("sqlite://{}/bench.db", folder.display()), folder });
        };
        let db = Db::connect(&server).await?;
        db.unscoped_execute(&format!("create database {name}")).await?;
        db.close().await;
        let base = server.rsplit_once('/').map_or(server.as_str(), |(base, _)| base);
        Ok(Self { url: format!("{base}/{name}"), folder })
    }
}

/// A file is ours to remove; the server of `TEST_DATABASE_URL` is thrown away with its databases.
impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

pub struct World {
    pub app: App,
    pub assets: Assets,
    /// Removed when the world is dropped.
    _place: Place,
}

impl World {
    /// With [`DIALOGUES`] dialogues to come.
    pub async fn new(name: &str) -> Outcome<Self> {
        let world = Self::empty(name).await?;
        for day in 0..DIALOGUES {
            world.dialogue(day, 20).await?;
        }
        Ok(world)
    }

    /// With the programme, and nothing planned.
    pub async fn empty(name: &str) -> Outcome<Self> {
        let place = Place::new(name).await?;
        let db = Db::connect(&place.url).await?;
        db.migrate().await?;
        let mut settings = settings(&place.folder);
        let assets = Assets::load(Path::new("target/site"), &mut settings);
        let app = assemble(settings, db, Keys::new([7; 32]), Clock::System, Random::system());
        region::seed(&app).await.map_err(|e| e.to_string())?;
        Ok(Self { app, assets, _place: place })
    }

    pub fn engine(&self) -> &'static str {
        if self.app.db.is_sqlite() { "SQLite" } else { "PostgreSQL" }
    }

    /// A published dialogue, `day` days after the first.
    pub async fn dialogue(&self, day: usize, seats: i64) -> Outcome<DialogueId> {
        self.dialogue_in(14 + day as i64, day, seats).await
    }

    /// A published dialogue that begins in so many days, in one gemeente after the other.
    pub async fn dialogue_in(&self, days: i64, gemeente: usize, seats: i64) -> Outcome<DialogueId> {
        let planner = Planner::of(team()).ok_or("the team plans")?;
        let lists = region::question_lists(&self.app.db).await?;
        let list = lists.first().ok_or("a question list")?.id.clone();
        let gemeenten = region::gemeenten(&self.app.db).await?;
        let gemeente = gemeenten.get(gemeente % (gemeenten.len() + 1));
        let plan = plan(self.app.clock.local().plus_days(days), list, gemeente, seats)?;
        let key: String = self.app.random.id();
        let id = dialogues::commands::plan(&self.app, &planner, &key, &plan).await.map_err(|e| format!("{e:?}"))?;
        dialogues::commands::publish(&self.app, &planner, &id).await.map_err(|e| format!("{e:?}"))?;
        Ok(id)
    }

    pub async fn close(self) {
        self.app.db.close().await;
    }
}

fn plan(day: LocalTime, list: QuestionListId, gemeente: Option<&region::Gemeente>, seats: i64) -> Outcome<Plan> {
    let at = |clock| LocalTime::parse(&day.day(), clock).ok_or("a time of day");
    let place = gemeente.map_or("Roosendaal", |g| g.name.as_str());
    Ok(Plan {
        title: "In gesprek over opgroeien".into(),
        gemeente: gemeente.map(|g| g.id.clone()),
        starts: at("19:30")?,
        ends: at("21:00")?,
        place: place.to_owned(),
        venue: "Bibliotheek".into(),
        place_kind: PlaceKind::Library,
        audience: "Ouders met kinderen van 0 tot 18 jaar".into(),
        question_list: list,
        seats,
        online_link: None,
        explanation: "We praten over wat gezinnen helpt in hun eigen buurt. Iedereen is welkom.".into(),
        facilitator: None,
        series: None,
        arranged: Default::default(),
    })
}

fn team() -> Person {
    Person {
        account: "bench".into(),
        email: "bench@voorbeeld.example".into(),
        role: Role::Team,
        gemeente: None,
        login: String::new(),
        until: Timestamp(0),
    }
}

fn settings(folder: &Path) -> Settings {
    Settings {
        stage: Stage::Development,
        site_addr: ([127, 0, 0, 1], 0).into(),
        base_url: "http://127.0.0.1".into(),
        mail_route: MailRoute::Folder(folder.join("mails")),
        mail_from: "Expeditie <expeditie@voorbeeld.example>".into(),
        limit_per_minute: u32::MAX / 100,
        trusted_proxies: Vec::new(),
        form_seconds: 0,
        stylesheet: "/pkg/site.css".into(),
        bundle: None,
        demo: false,
    }
}
