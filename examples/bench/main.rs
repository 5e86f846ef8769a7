//! `scripts/bench`: what the program costs, as ratios within one run.
//!
//! A figure from one machine says little about another; a ratio against a floor that is measured
//! in the same seconds by the same client does. Usage: `bench SERVER_BINARY REPORT.json [PART]`; SQLite, or
//! PostgreSQL when `TEST_DATABASE_URL` names a server. Ends with 1 when a bar is missed.
mod client;
mod pages;
mod report;
mod room;
mod server;
mod signups;
mod size;
mod texts;
mod world;

use report::Report;
use std::{path::PathBuf, process::ExitCode};
use world::World;

type Fault = Box<dyn std::error::Error + Send + Sync>;
type Outcome<T> = Result<T, Fault>;

const PARTS: [&str; 6] = ["pages", "signups", "races", "room", "size", "server"];

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(binary), Some(file)) = (arguments.next().map(PathBuf::from), arguments.next().map(PathBuf::from)) else {
        eprintln!("usage: bench SERVER_BINARY REPORT.json [{}]", PARTS.join("|"));
        return ExitCode::FAILURE;
    };
    let mut report = Report::default();
    let outcome = measure(&mut report, &binary, arguments.next().as_deref()).await;
    print!("{}", report.table());
    let written = std::fs::write(&file, report.json());
    let fault = outcome.err().map(|e| e.to_string()).or(written.err().map(|e| e.to_string()));
    if let Some(fault) = fault {
        eprintln!("The benchmark stopped: {fault}");
        return ExitCode::FAILURE;
    }
    if report.all_hold() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Everything, or only one of [`PARTS`].
async fn measure(report: &mut Report, binary: &std::path::Path, only: Option<&str>) -> Outcome<()> {
    let world = World::new("bench").await?;
    report.engine = world.engine();
    for part in PARTS.into_iter().filter(|part| only.is_none_or(|only| only == *part)) {
        match part {
            "pages" => pages::measure(report, &world).await?,
            "signups" => signups::measure(report, &world).await?,
            "races" => signups::race(report, &world).await?,
            "room" => room::measure(report, &world).await?,
            "size" => size::measure(report).await?,
            _ => server::measure(report, binary).await?,
        }
    }
    world.close().await;
    Ok(())
}
