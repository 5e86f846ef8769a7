//! `scripts/bench`: what the program costs, as ratios within one run.
//!
//! A figure from one machine says little about another; a ratio against a floor that is measured
//! in the same seconds by the same client does. Usage: `bench SERVER_BINARY REPORT.json`; SQLite, or
//! PostgreSQL when `TEST_DATABASE_URL` names a server. Ends with 1 when a bar is missed.
mod client;
mod pages;
mod report;
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

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1).map(PathBuf::from);
    let (Some(binary), Some(file)) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: bench SERVER_BINARY REPORT.json");
        return ExitCode::FAILURE;
    };
    let mut report = Report::default();
    let outcome = measure(&mut report, &binary).await;
    print!("{}", report.table());
    let written = std::fs::write(&file, report.json());
    let fault = outcome.err().map(|e| e.to_string()).or(written.err().map(|e| e.to_string()));
    if let Some(fault) = fault {
        eprintln!("The benchmark stopped: {fault}");
        return ExitCode::FAILURE;
    }
    if report.all_hold() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

async fn measure(report: &mut Report, binary: &std::path::Path) -> Outcome<()> {
    let world = World::new("bench").await?;
    report.engine = world.engine();
    pages::measure(report, &world).await?;
    signups::measure(report, &world).await?;
    signups::race(report, &world).await?;
    world.close().await;
    size::measure(report).await?;
    server::measure(report, binary).await
}
