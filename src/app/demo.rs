//! `expeditie demo`: invented dialogues, sign-ups and input, with one account per role.
//!
//! Everything goes through the commands that people use, on a clock that is set to the day it
//! would have happened; so the demo can hold nothing that the program would refuse.
use crate::{
    access::{Coder, Gatekeeper, Person, Planner, Role},
    accounts::{self, NewAccount},
    attendance,
    base::{
        ids::{AccountId, ContributionId, DialogueId, GemeenteId},
        text::EmailAddress,
        texts::t,
        time::{LocalTime, Timestamp},
    },
    contributions::{
        self, Channel, NewEntry, Perspective, Provenance,
        gate::{self, Decision, Trait},
    },
    dialogues::{self, Arranged, PlaceKind, Plan},
    infra::{App, clock::Clock, codes, db::Db, problem::Problem, settings::Stage},
    params,
    region::{self, data, data::DEMO},
    signups::{self, NewSignup},
    themes,
};
use std::collections::HashMap;

/// The account that tells that the demo was loaded.
const TEAM: &str = "programmateam@voorbeeld.example";
/// Texts that stay in the gatekeeper's queue, and how many of the rest are coded already.
const LEFT_WAITING: usize = 8;
const CODED: usize = 20;
/// People of a kind at the door who said nothing.
const AT_DOOR: i64 = 5;
/// One of so many texts may not be quoted.
const QUOTED_OF: usize = 7;

pub const LOADED: &str = "select count(*) from accounts where email = $1";
pub const CLOSE: &str = "update dialogues set closed_at = $2 where id = $1";
pub const NEWEST_WAITING: &str = "select id from contributions where text = $1 and released_on is null order by id";
pub const STATEMENTS: &[&str] = &[LOADED, CLOSE, NEWEST_WAITING];

#[derive(Debug, thiserror::Error)]
pub enum DemoFault {
    #[error("Demo data is refused: EXPEDITIE_ENV is production.")]
    Production,
    #[error("The demo is loaded already.")]
    Loaded,
    #[error("The database could not be migrated: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    #[error("{0}")]
    Seed(#[from] region::SeedFault),
    #[error("The database refused the demo: {0}")]
    Database(#[from] sqlx::Error),
    #[error("The program refused the demo: {0}")]
    Refused(String),
}

impl From<Problem> for DemoFault {
    fn from(problem: Problem) -> Self {
        Self::Refused(format!("{problem:?}"))
    }
}

/// Whether the demo is loaded; an empty or unmigrated database has none.
pub async fn is_loaded(db: &Db) -> bool {
    db.one::<(i64,)>(LOADED, params![TEAM]).await.is_ok_and(|(count,)| count > 0)
}

/// One line per account, for whoever tries the demo.
#[derive(serde::Serialize)]
pub struct Credentials {
    pub email: String,
    pub role: &'static str,
    pub gemeente: Option<String>,
    pub password: String,
    pub totp_secret: String,
}

/// Loads everything; gives the accounts. Refused in production and when it is there already.
pub async fn load(app: &App) -> Result<Vec<Credentials>, DemoFault> {
    if app.settings.stage == Stage::Production {
        return Err(DemoFault::Production);
    }
    app.db.migrate().await?;
    if is_loaded(&app.db).await {
        return Err(DemoFault::Loaded);
    }
    region::seed(app).await?;
    let (credentials, people) = make_accounts(app).await?;
    let demo = Demo { app, people };
    let dialogues = demo.dialogues().await?;
    let texts = demo.contributions(&dialogues).await?;
    demo.release_and_code(&texts).await?;
    Ok(credentials)
}

/// The accounts of the data file, ready to use, with a password each.
async fn make_accounts(app: &App) -> Result<(Vec<Credentials>, HashMap<String, Person>), DemoFault> {
    let (mut credentials, mut people) = (Vec::new(), HashMap::new());
    for account in &DEMO.pseudonymous_accounts {
        let (role, gemeente) = role_of(&account.role);
        let password = codes::grouped(&app.random.bytes()).to_lowercase();
        let email = EmailAddress::parse(&account.login).ok_or_else(|| DemoFault::Refused(account.login.clone()))?;
        let new = NewAccount { email, role, gemeente: gemeente.map(GemeenteId::from) };
        let made = accounts::create_ready(app, new, &password).await?;
        let (id, totp_secret) = made.ok_or_else(|| DemoFault::Refused(account.login.clone()))?;
        people.insert(account.login.clone(), person(id, &account.login, role, gemeente));
        let gemeente = gemeente.map(str::to_owned);
        credentials.push(Credentials { email: account.login.clone(), role: role.slug(), gemeente, password, totp_secret });
    }
    Ok((credentials, people))
}

fn role_of(source: &str) -> (Role, Option<&'static str>) {
    match source {
        "programme_team" => (Role::Team, None),
        "working_group" => (Role::Werkgroep, None),
        "municipal_coordinator" => (Role::Coordinator, Some("roosendaal")),
        "privacy_officer" => (Role::Fg, None),
        "administrator" => (Role::Admin, None),
        // A gespreksleider is a verkenner who leads a dialogue.
        _ => (Role::Verkenner, Some("roosendaal")),
    }
}

fn person(account: AccountId, email: &str, role: Role, gemeente: Option<&str>) -> Person {
    Person { account, email: email.to_owned(), role, gemeente: gemeente.map(Into::into), login: String::new(), until: Timestamp(0) }
}

struct Demo<'a> {
    app: &'a App,
    people: HashMap<String, Person>,
}

/// A dialogue of the data file that now exists.
struct Loaded {
    id: DialogueId,
    gemeente: Option<GemeenteId>,
    ends: LocalTime,
}

impl Demo<'_> {
    fn person(&self, email: &str) -> Result<Person, DemoFault> {
        self.people.get(email).cloned().ok_or_else(|| DemoFault::Refused(format!("no account {email}")))
    }

    /// The same program on another moment.
    fn at(&self, moment: LocalTime) -> App {
        App { clock: Clock::fixed(moment.instant()), ..self.app.clone() }
    }

    async fn dialogues(&self) -> Result<HashMap<&'static str, Loaded>, DemoFault> {
        let planner = Planner::of(self.person(TEAM)?).ok_or(Problem::NotFound)?;
        let mut loaded = HashMap::new();
        for source in &DEMO.sessions {
            loaded.insert(source.id.as_str(), self.dialogue(&planner, source).await?);
        }
        Ok(loaded)
    }

    async fn dialogue(&self, planner: &Planner, source: &data::DemoDialogue) -> Result<Loaded, DemoFault> {
        let plan = self.plan(source)?;
        let now = self.app.clock.local();
        // Planned three weeks ahead, or today for what is still to come.
        let planned = self.at(plan.starts.plus_days(-21).min(now));
        let id = dialogues::commands::plan(&planned, planner, &planned.random.id::<String>(), &plan).await?;
        let loaded = Loaded { id, gemeente: plan.gemeente.clone(), ends: plan.ends };
        if source.status == "concept" {
            return Ok(loaded);
        }
        dialogues::commands::publish(&planned, planner, &loaded.id).await?;
        self.sign_up(&planned, source, &loaded.id, plan.seats).await?;
        self.count_at_door(planner, source, &loaded).await?;
        self.finish(planner, source, &loaded).await?;
        Ok(loaded)
    }

    fn plan(&self, source: &data::DemoDialogue) -> Result<Plan, DemoFault> {
        let mut day = self.app.clock.local().plus_days(source.day_offset);
        while day.is_weekend() {
            day = day.plus_days(1);
        }
        let moment = |clock: &str| LocalTime::parse(&day.day(), clock).ok_or_else(|| DemoFault::Refused(source.id.clone()));
        let online = source.venue == "online";
        let facilities = source.facilities.join(", ");
        Ok(Plan {
            title: source.title.clone(),
            gemeente: source.municipality.as_deref().map(Into::into),
            starts: moment(&source.start)?,
            ends: moment(&source.end)?,
            place: if online { String::new() } else { source.place.clone().unwrap_or_default() },
            venue: if online { String::new() } else { capital(&source.venue) },
            place_kind: kind_of(&source.venue),
            audience: source.audience.clone(),
            question_list: source.question_list.as_str().into(),
            seats: source.capacity,
            online_link: online.then(|| "https://gesprek.voorbeeld.example/regio".to_owned()),
            explanation: t().demo_explanation(facilities),
            facilitator: (source.municipality.as_deref() == Some("roosendaal"))
                .then(|| self.people.get("gespreksleider-1@voorbeeld.example").map(|p| p.account.clone()))
                .flatten(),
            series: None,
            arranged: Arranged { verkenners_wanted: 2, ..Arranged::default() },
        })
    }

    /// Open dialogues are 20 to 90 % full, a full one is full; nobody leaves an address.
    async fn sign_up(&self, planned: &App, source: &data::DemoDialogue, id: &DialogueId, seats: i64) -> Result<(), DemoFault> {
        let share = if source.status == "vol" { 100 } else { 20 + i64::try_from(planned.random.below(70)).unwrap_or(0) };
        let mut left = seats * share / 100;
        while left > 0 {
            let people = (1 + i64::try_from(planned.random.below(3)).unwrap_or(0)).min(left);
            let new = NewSignup::of(people);
            signups::commands::sign_up(planned, id, new, &planned.random.id::<String>()).await?;
            left -= people;
        }
        Ok(())
    }

    async fn finish(&self, planner: &Planner, source: &data::DemoDialogue, loaded: &Loaded) -> Result<(), DemoFault> {
        if let Some(reason) = &source.cancel_reason {
            dialogues::commands::cancel(self.app, planner, &loaded.id, reason, signups::tell).await?;
        }
        if source.status == "afgerond" {
            let mut tx = self.app.db.begin().await?;
            tx.execute(CLOSE, params![&loaded.id, loaded.ends.plus_days(2).instant()]).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// Of every kind of people who said something, some more came than spoke.
    async fn count_at_door(&self, planner: &Planner, source: &data::DemoDialogue, loaded: &Loaded) -> Result<(), DemoFault> {
        let said = DEMO.contributions.iter().filter(|said| said.session.as_deref() == Some(source.id.as_str()));
        let said: Vec<Perspective> = said.filter_map(|said| said.perspective.as_deref()).map(perspective_of).collect();
        let evening = self.at(loaded.ends);
        for (perspective, kind) in Perspective::ALL.into_iter().zip(attendance::Kind::ALL) {
            let spoke = said.iter().filter(|one| **one == perspective).count();
            let count = attendance::Count { kind, people: AT_DOOR + i64::try_from(spoke).unwrap_or(0), walk_in: false };
            if spoke > 0 {
                attendance::count(&evening, &planner.person, &loaded.id, count, &evening.random.id::<String>()).await?;
            }
        }
        Ok(())
    }

    /// What people said, each on the day of its dialogue; gives text and themes that fit.
    async fn contributions(&self, dialogues: &HashMap<&str, Loaded>) -> Result<Vec<(ContributionId, &'static [String])>, DemoFault> {
        let mut texts = Vec::new();
        for source in &DEMO.contributions {
            let dialogue = source.session.as_deref().and_then(|id| dialogues.get(id));
            let said = self.at(dialogue.map_or_else(|| self.app.clock.local().plus_days(-10), |d| d.ends));
            let entry = NewEntry {
                question_id: source.question.as_str().into(),
                dialogue_id: dialogue.map(|d| d.id.clone()),
                gemeente_id: dialogue.and_then(|d| d.gemeente.clone()),
                perspective: source.perspective.as_deref().map(perspective_of),
                channel: if dialogue.is_some() { Channel::Room } else { Channel::Online },
                provenance: Provenance::OwnWords,
                text: source.text.clone(),
                receipt_hash: None,
                review_first: false,
            };
            let mut tx = said.db.begin().await?;
            contributions::commands::store_entry(&said, &mut tx, entry).await?;
            tx.commit().await?;
            let (id,): (ContributionId,) = self.app.db.one(NEWEST_WAITING, params![&source.text]).await?;
            texts.push((id, source.expected_themes.as_slice()));
        }
        Ok(texts)
    }

    async fn release_and_code(&self, texts: &[(ContributionId, &'static [String])]) -> Result<(), DemoFault> {
        let keeper = Gatekeeper::of(self.person(TEAM)?).ok_or(Problem::NotFound)?;
        let coder = Coder::of(self.person("werkgroep-1@voorbeeld.example")?).ok_or(Problem::NotFound)?;
        let released = &texts[..texts.len().saturating_sub(LEFT_WAITING)];
        let ids: Vec<ContributionId> = released.iter().map(|(id, _)| id.clone()).collect();
        // The clock of the demo stands still: what is over by now opens here instead of in the job.
        gate::open_due(self.app).await?;
        gate::commands::decide(self.app, &keeper.person, &keeper.scope, &ids, Decision::Release).await?;
        for (id, expected) in released.iter().step_by(2).take(CODED) {
            let Some(text) = contributions::released_text(&self.app.db, id).await? else { continue };
            let Some(span) = themes::model::Span::whole(&text.text) else { continue };
            let outcome = themes::model::Outcome::Themes(expected.iter().map(|theme| theme.as_str().into()).collect());
            themes::commands::judge(self.app, &coder, &themes::commands::Judgement { contribution: id.clone(), span, outcome }).await?;
        }
        self.choose_quotes(&keeper, &ids).await
    }

    /// Most texts may be quoted; one of them waits for a second pair of eyes, and some only count.
    async fn choose_quotes(&self, keeper: &Gatekeeper, released: &[ContributionId]) -> Result<(), DemoFault> {
        for (index, id) in released.iter().enumerate() {
            let (traits, may): (&[Trait], bool) = match index {
                1 => (&Trait::ALL, true),
                n if n % QUOTED_OF == QUOTED_OF - 1 => (&[], false),
                _ => (&[], true),
            };
            gate::commands::judge_quote(self.app, keeper, id, traits, may).await?;
        }
        Ok(())
    }
}

/// The eleven groups of the sources in the four perspectives of the form.
fn perspective_of(source: &str) -> Perspective {
    match source {
        "ouder" => Perspective::Parent,
        "jeugdige" => Perspective::Youth,
        "inwoner" => Perspective::Other,
        _ => Perspective::Professional,
    }
}

fn kind_of(venue: &str) -> PlaceKind {
    let kinds = [
        ("bibliotheek", PlaceKind::Library),
        ("wijk", PlaceKind::Community),
        ("dorpshuis", PlaceKind::Community),
        ("gemeenschapshuis", PlaceKind::Community),
        ("school", PlaceKind::School),
        ("sportkantine", PlaceKind::Canteen),
        ("jongerencentrum", PlaceKind::Youth),
        ("gemeentehuis", PlaceKind::TownHall),
        ("online", PlaceKind::Online),
    ];
    kinds.into_iter().find(|(word, _)| venue.contains(word)).map_or(PlaceKind::Other, |(_, kind)| kind)
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
