//! Signing up against bare commits in the same database, and many people for few seats.
use crate::{
    Outcome,
    report::{Bar, Report, median},
    world::World,
};
use expeditie::{
    base::{ids::DialogueId, text::EmailAddress},
    infra::App,
    params,
    signups::{NewSignup, Outcome as Answer, commands::sign_up},
};
use std::{future::Future, time::Instant};

const ROUNDS: usize = 21;
/// Commits per leg; one dialogue has so many seats at most.
const COMMITS: usize = 500;
const SEATS: i64 = 50;
const ATTEMPTS: usize = 1000;
const RACES: usize = 16;
const CREATE_BARE: &str = "create table bare (id text not null primary key, note text not null)";
const BARE: &str = "insert into bare (id, note) values ($1, $2)";
const TAKEN: &str = "select coalesce(cast(sum(people) as bigint), 0) from signups where dialogue_id = $1 and cancelled_at is null";

pub async fn measure(report: &mut Report, world: &World) -> Outcome<()> {
    world.app.db.unscoped_execute(CREATE_BARE).await?;
    compare(report, world, "sign-up / bare commit, one at a time", 1, 25).await?;
    compare(report, world, "sign-up / bare commit, 32 at once", 32, 25).await?;
    compare(report, world, "the same, all for one dialogue", 32, 1).await
}

/// Rounds of bare commits and sign-ups in turn, `at_once` at a time, spread over `dialogues` new dialogues.
async fn compare(report: &mut Report, world: &World, name: &'static str, at_once: usize, dialogues: usize) -> Outcome<()> {
    let (mut ratios, mut rates) = (Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let mut open = Vec::new();
        for day in 0..dialogues {
            open.push(world.dialogue(day, (COMMITS / dialogues) as i64).await?);
        }
        let app = world.app.clone();
        let floor = rate(at_once, move |_| bare(app.clone())).await?;
        let app = world.app.clone();
        let signing = rate(at_once, move |n| one(app.clone(), open[n % open.len()].clone(), n)).await?;
        if round > 0 {
            // the first round warms up
            ratios.push(signing / floor);
            rates.push(floor);
        }
    }
    let (ratio, spread) = median(ratios);
    let (floor, _) = median(rates);
    let bar = if dialogues > 1 { Bar::AtLeast(0.25) } else { Bar::None };
    report.add(name, ratio, "", bar, format!("{spread}; {floor:.0} bare commits/s"));
    Ok(())
}

async fn bare(app: App) -> Outcome<()> {
    let mut tx = app.db.begin().await?;
    let id: String = app.random.id();
    tx.execute(BARE, params![id, "iemand komt"]).await?;
    Ok(tx.commit().await?)
}

async fn one(app: App, dialogue: DialogueId, n: usize) -> Outcome<()> {
    let key: String = app.random.id();
    match sign_up(&app, &dialogue, someone(n)?, &key).await? {
        Answer::Seated(seat) if seat.mailed => Ok(()),
        other => Err(format!("a free seat was refused: {other:?}").into()),
    }
}

fn someone(n: usize) -> Outcome<NewSignup> {
    let email = EmailAddress::parse(&format!("inwoner-{n}@voorbeeld.example")).ok_or("an address")?;
    Ok(NewSignup { email: Some(email), ..NewSignup::of(1) })
}

/// Does something [`COMMITS`] times, `at_once` at a time; gives the number per second.
async fn rate<F, Fut>(at_once: usize, what: F) -> Outcome<f64>
where
    F: Fn(usize) -> Fut + Clone + Send + 'static,
    Fut: Future<Output = Outcome<()>> + Send,
{
    let start = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for first in 0..at_once {
        let what = what.clone();
        tasks.spawn(async move {
            for n in (first..COMMITS).step_by(at_once) {
                what(n).await?;
            }
            Outcome::Ok(())
        });
    }
    while let Some(task) = tasks.join_next().await {
        task??;
    }
    Ok(COMMITS as f64 / start.elapsed().as_secs_f64())
}

/// [`ATTEMPTS`] people at the same moment for [`SEATS`] seats, [`RACES`] times.
pub async fn race(report: &mut Report, world: &World) -> Outcome<()> {
    let (mut sold, mut kept) = (Vec::new(), Vec::new());
    for day in 0..RACES {
        let dialogue = world.dialogue(day, SEATS).await?;
        let mut tasks = tokio::task::JoinSet::new();
        for n in 0..ATTEMPTS {
            let (app, dialogue) = (world.app.clone(), dialogue.clone());
            tasks.spawn(async move {
                let key: String = app.random.id();
                Ok::<_, crate::Fault>(sign_up(&app, &dialogue, someone(n)?, &key).await?)
            });
        }
        let mut seated = 0;
        while let Some(task) = tasks.join_next().await {
            seated += i64::from(matches!(task??, Answer::Seated(_)));
        }
        let (taken,): (i64,) = world.app.db.one(TAKEN, params![&dialogue]).await?;
        sold.push(seated);
        kept.push(taken);
    }
    let wrong = sold.iter().zip(&kept).filter(|(said, taken)| **said != SEATS || **taken != SEATS).count();
    let detail = format!("{ATTEMPTS} at once for {SEATS} seats, {RACES} rounds; said {sold:?}");
    report.add("races that did not give exactly 50 seats", wrong as f64, "", Bar::AtMost(0.0), detail);
    Ok(())
}
