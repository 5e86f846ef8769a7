//! The same pages on a small region and on one a hundred times as large: cost must stay flat (design §6).
use crate::{
    Fault, Outcome,
    client::Connection,
    pages::serve,
    report::{Bar, Report, median},
    texts,
    world::World,
};
use expeditie::{
    access::{Role, gate},
    accounts::{Made, NewAccount, create_account},
    app::{jobs, router::router},
    audit::Actor,
    base::{ids::AccountId, text::EmailAddress},
    infra::App,
    params,
};
use std::{fmt::Write, net::SocketAddr, time::Instant};

const SMALL: usize = 50;
const LARGE: usize = 5_000;
const SIGNUPS_EACH: usize = 40;
const ROUNDS: usize = 101;
/// Rows of one statement.
const BATCH: usize = 500;
const PEOPLE: &str = "select cast(sum(people) as bigint) from signups where cancelled_at is null and seated_at is not null";

/// Pages that read no cache: the query is new each time. `{}` is the number of the request.
const PAGES: [(&str, Role, &str); 10] = [
    ("agenda, 5,000 dialogues / 50", Role::Team, "/gesprekken?x={}"),
    ("agenda of one gemeente", Role::Team, "/gesprekken?gemeente=zundert&x={}"),
    ("planner's list", Role::Team, "/werkplek/gesprekken?x={}"),
    ("sign-ups of staff, 200,000 / 2,000", Role::Team, "/werkplek/aanmeldingen?x={}"),
    ("waiting list of a dialogue", Role::Team, "/werkplek/aanmeldingen/d1/wachtlijst?x={}"),
    ("door of a dialogue", Role::Team, "/werkplek/deur/d1?x={}"),
    ("gatekeeper's queue, 100,000 texts / 1,000", Role::Team, "/werkplek/inbreng?x={}"),
    ("texts that wait to be a quote", Role::Team, "/werkplek/inbreng/citaten?x={}"),
    ("next to code, 300,000 codings / 3,000", Role::Werkgroep, "/werkplek/thematiseren?x={}"),
    ("search, 25 texts of many", Role::Werkgroep, "/werkplek/zoeken?zoek=trainer+huiswerk&x={}"),
];

/// Half of the dialogues have been, half are to come: one an hour.
pub async fn measure(report: &mut Report) -> Outcome<()> {
    let (small, large) = (Region::new("bench_small", SMALL).await?, Region::new("bench_large", LARGE).await?);
    for (name, role, path) in PAGES {
        let mut ratios = Vec::new();
        let mut times = Vec::new();
        for round in 0..ROUNDS {
            let (one, other) = (small.time(role, path, round).await?, large.time(role, path, round).await?);
            ratios.push(other / one);
            times.push(other * 1000.0);
        }
        let ((ratio, spread), (milliseconds, _)) = (median(ratios), median(times));
        report.add(name, ratio, "", Bar::AtMost(1.5), format!("{spread}; {milliseconds:.1} ms"));
    }
    let (matrix, spread) = median(large.times(Role::Werkgroep, "/werkplek/overzicht?x={}", 21).await?);
    report.add("matrix of 100,000 texts, 300,000 codings", matrix * 1000.0, "ms", Bar::AtMost(300.0), spread);
    let (turn, spread) = median(large.turns().await?);
    report.add("what is due, 5,000 dialogues", turn, "ms", Bar::None, spread);
    small.world.close().await;
    large.world.close().await;
    Ok(())
}

struct Region {
    world: World,
    address: SocketAddr,
    cookies: Vec<(Role, String)>,
}

impl Region {
    async fn new(name: &str, dialogues: usize) -> Outcome<Self> {
        let world = World::empty(name).await?;
        fill(&world.app, dialogues).await?;
        let address = serve(router(world.app.clone(), world.assets.clone())).await?;
        texts::fill(&world.app, dialogues).await?;
        let mut cookies = Vec::new();
        for role in [Role::Team, Role::Werkgroep] {
            cookies.push((role, log_in(&world.app, role).await?));
        }
        Ok(Self { world, address, cookies })
    }

    /// Seconds from the request to the last byte of the answer.
    async fn time(&self, role: Role, path: &str, round: usize) -> Outcome<f64> {
        let path = path.replace("{}", &round.to_string());
        let (_, cookie) = self.cookies.iter().find(|(of, _)| *of == role).ok_or("somebody of this role")?;
        let mut connection = Connection::open(self.address).await?.with_cookie(cookie);
        let start = Instant::now();
        let reply = connection.get(&path).await?;
        let seconds = start.elapsed().as_secs_f64();
        if reply.status == 200 { Ok(seconds) } else { Err(format!("{path}: status {}", reply.status).into()) }
    }

    async fn times(&self, role: Role, path: &str, rounds: usize) -> Outcome<Vec<f64>> {
        let mut times = Vec::new();
        for round in 0..rounds {
            times.push(self.time(role, path, round).await?);
        }
        Ok(times)
    }

    /// Milliseconds of a turn of the job that looks at the clock.
    async fn turns(&self) -> Outcome<Vec<f64>> {
        let mut turns = Vec::new();
        for _ in 0..5 {
            let start = Instant::now();
            jobs::what_is_due(&self.world.app).await?;
            turns.push(start.elapsed().as_secs_f64() * 1000.0);
        }
        Ok(turns)
    }
}

pub async fn log_in(app: &App, role: Role) -> Outcome<String> {
    let account = account(app, role, role.slug()).await?;
    let mut tx = app.db.begin().await?;
    let half = gate::HalfLogin { account, token: String::new() };
    let cookie = gate::confirm(app, &mut tx, &half).await?;
    tx.commit().await?;
    Ok(cookie.to_str()?.split(';').next().unwrap_or_default().to_owned())
}

/// Somebody new of a role.
pub async fn account(app: &App, role: Role, name: &str) -> Outcome<AccountId> {
    let email = EmailAddress::parse(&format!("{name}@voorbeeld.example")).ok_or("an address")?;
    let mut tx = app.db.begin().await?;
    let new = NewAccount { email, role, gemeente: None };
    let Made::Account(account) = create_account(app, &mut tx, &Actor::SYSTEM, new).await? else { return Err("the address is new".into()) };
    tx.commit().await?;
    Ok(account.id)
}

/// Writes the rows past the commands, which would take an hour: a tenth of the people cancelled, a
/// tenth waits, every tenth dialogue is full.
async fn fill(app: &App, dialogues: usize) -> Outcome<()> {
    let gemeenten = expeditie::region::gemeenten(&app.db).await?;
    let (local, half) = (app.clock.local(), (dialogues / 2) as i64);
    let now = app.clock.now().0;
    let mut rows = Vec::new();
    for n in 0..dialogues {
        // d1 begins in an hour, whatever the size.
        let hour = n as i64 - half;
        let starts = local.plus_minutes(60 * hour);
        let ends = starts.plus_minutes(90);
        // Every second one in Zundert, so that its page is as full in the small region as in the large one.
        let other = gemeenten.get(n % (gemeenten.len() + 1)).map_or("null".to_owned(), |g| format!("'{}'", g.id));
        let gemeente = if n % 2 == 0 { "'zundert'" } else { other.as_str() };
        rows.push(format!(
            "('d{hour}', 'gesprek-{n}', 'In gesprek over opgroeien', {gemeente}, 'Roosendaal', 'Bibliotheek', 'bibliotheek', 'ouders', 'ouders', \
             'ouders', 40, 'Iedereen is welkom.', '{}', '{}', 'R{n}', {now}, {now})",
            starts.stored(),
            ends.stored()
        ));
    }
    insert(
        app,
        "dialogues (id, slug, title, gemeente_id, place, venue, place_kind, audience, audience_key, question_list_id, seats, \
                 explanation, starts_local, ends_local, room_code, created_at, published_at)",
        &rows,
    )
    .await?;
    let mut rows = Vec::new();
    for n in 0..dialogues * SIGNUPS_EACH {
        let (cancelled, seated, waiting) = match n % 10 {
            0 => (now.to_string(), now.to_string(), "null".to_owned()),
            1 => ("null".to_owned(), "null".to_owned(), now.to_string()),
            _ => ("null".to_owned(), now.to_string(), "null".to_owned()),
        };
        let hour = (n / SIGNUPS_EACH) as i64 - (dialogues / 2) as i64;
        rows.push(format!(
            "('s{n}', 'd{hour}', 1, 'inwoner-{n}@voorbeeld.example', 'tolk', 'h{n}', {now}, {cancelled}, {seated}, {waiting})"
        ));
    }
    insert(app, "signups (id, dialogue_id, people, email, needs, code_hash, created_at, cancelled_at, seated_at, waiting_since)", &rows)
        .await?;
    app.db.unscoped_execute("analyze").await?;
    let (people,): (i64,) = app.db.one(PEOPLE, params![]).await?;
    if people == (dialogues * SIGNUPS_EACH * 8 / 10) as i64 { Ok(()) } else { Err(Fault::from(format!("{people} people have a seat"))) }
}

/// Writes rows in few statements; tens of thousands take seconds.
pub async fn insert(app: &App, table: &str, rows: &[String]) -> Outcome<()> {
    for batch in rows.chunks(BATCH * 20) {
        let mut sql = String::from("begin;");
        for rows in batch.chunks(BATCH) {
            write!(sql, "insert into {table} values {};", rows.join(","))?;
        }
        app.db.unscoped_execute(&(sql + "commit;")).await?;
    }
    Ok(())
}
