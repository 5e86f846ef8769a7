//! The commands of the one binary (contract, design §4).
use super::{assemble, assets::Assets, backups, config, demo, export, jobs, purge, router, suggest};
use crate::{
    access::Role,
    accounts,
    audit::Actor,
    base::{text::EmailAddress, time::Timestamp},
    contributions, explore,
    infra::{App, clock::Clock, db::Db, mail::Mailer, random::Random, settings::Stage},
    region,
};
use clap::{Parser, Subcommand, ValueEnum};
use std::{net::SocketAddr, path::PathBuf, process::ExitCode};

#[derive(Debug, Parser)]
#[command(name = "expeditie", version, about = "Dialogue sessions and participation for a youth-care region")]
struct Cli {
    #[command(subcommand)]
    command: Asked,
}

#[derive(Debug, Subcommand)]
enum Asked {
    #[command(flatten)]
    Stored(Command),
    /// Suggest themes for texts; needs no configuration and no database.
    ///
    /// Reads lines {"id","text"}, writes lines {"id","themes":[{"theme","score","because","suggested"}]}: all themes, the most
    /// likely first. A line that cannot be read ends it with 1; the lines before it are answered.
    Suggest(suggest::Arguments),
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the site.
    Serve,
    /// Bring the database schema up to date.
    Migrate,
    /// Load the programme data of the region; can be run again.
    Seed,
    /// Load programme data, invented dialogues and one account per role (never in production).
    Demo {
        /// Do nothing when there are accounts already.
        #[arg(long)]
        if_empty: bool,
    },
    /// Accounts of staff.
    #[command(subcommand)]
    Account(AccountCommand),
    /// Write what the werkgroep made to standard output or a file.
    #[command(subcommand)]
    Export(ExportCommand),
    /// Remove what is over its term; `serve` does so every hour.
    Purge {
        /// The moment to reckon from; now when absent (RFC 3339).
        #[arg(long)]
        at: Option<String>,
        /// Count, and remove nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Write everything to one file, and try whether it can be restored.
    Backup { file: PathBuf },
    /// Replace everything by what is in a backup, after checking it.
    Restore {
        file: PathBuf,
        /// Check the file, and replace nothing.
        #[arg(long)]
        verify: bool,
        /// The key the backup was made with is lost: its codes will not work.
        #[arg(long)]
        other_key: bool,
    },
    /// Check configuration, database and mail.
    Check,
}

#[derive(Debug, Subcommand)]
enum AccountCommand {
    /// Make an account and print its activation link, which works once.
    Create {
        #[arg(long)]
        email: String,
        /// verkenner, coordinator, team, werkgroep, fg or admin
        #[arg(long)]
        role: String,
        /// The id of a gemeente, for a coordinator or verkenner.
        #[arg(long)]
        gemeente: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
enum ExportCommand {
    /// The table Thema | Citaten | Omschrijving.
    Annex {
        #[arg(long, value_enum)]
        format: Format,
        /// Where to write; standard output when absent.
        #[arg(long)]
        output: Option<PathBuf>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Docx,
    Csv,
    Json,
    Html,
}

/// Parses the arguments and does what they ask. Problems go to standard error, one sentence each.
pub async fn run() -> ExitCode {
    let cli = Cli::parse();
    let done = match cli.command {
        Asked::Stored(command) => perform(command).await,
        Asked::Suggest(arguments) => suggest::run(&arguments),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentences) => {
            for sentence in sentences {
                eprintln!("{sentence}");
            }
            ExitCode::FAILURE
        }
    }
}

type Outcome = Result<(), Vec<String>>;

fn sentence(what: &str) -> impl Fn(&dyn std::fmt::Display) -> Vec<String> + '_ {
    move |error| vec![format!("{what}: {error}")]
}

async fn perform(command: Command) -> Outcome {
    let (app, assets, database_url) = start().await?;
    match command {
        Command::Serve => {
            let _mark = backups::share(&database_url)?;
            serve(app, assets).await
        }
        Command::Migrate => migrate(&app).await,
        Command::Seed => seed(&app).await,
        Command::Demo { if_empty } => load_demo(&app, if_empty).await,
        Command::Account(AccountCommand::Create { email, role, gemeente }) => create_account(&app, &email, &role, gemeente).await,
        Command::Export(ExportCommand::Annex { format, output }) => export::annex(&app, format, output).await,
        Command::Purge { at, dry_run } => purge_now(&app, at.as_deref(), dry_run).await,
        Command::Backup { file } => backups::make(&app, &file).await,
        Command::Restore { file, verify: true, other_key } => backups::verify(&app, &file, other_key).await,
        Command::Restore { file, verify: false, other_key } => {
            let _alone = backups::alone(&database_url)?;
            backups::restore(&app, &file, other_key).await
        }
        Command::Check => check(&app).await,
    }
}

async fn start() -> Result<(App, Assets, String), Vec<String>> {
    let mut config = config::Config::from_env()?;
    let assets = Assets::load(&config.site_dir, &mut config.settings);
    let random = Random::system();
    let keys = config::keys(&config, random.bytes()).map_err(|e| vec![e])?;
    if let Some(folder) = config.database_url.strip_prefix("sqlite://").and_then(|f| std::path::Path::new(f).parent()) {
        std::fs::create_dir_all(folder).map_err(|e| sentence("DATABASE_URL: the folder cannot be made")(&e))?;
    }
    let db = Db::connect(&config.database_url).await.map_err(|e| sentence("DATABASE_URL: the database does not answer")(&e))?;
    config.settings.demo = demo::is_loaded(&db).await;
    Ok((assemble(config.settings, db, keys, Clock::System, random), assets, config.database_url))
}

/// Brings the schema up to date, and fills what follows from other rows and was not there before.
async fn migrate(app: &App) -> Outcome {
    app.db.migrate().await.map_err(|e| sentence("The database could not be migrated")(&e))?;
    explore::catch_up(app).await.map_err(|e| sentence("The texts could not be indexed")(&e))
}

async fn serve(app: App, assets: Assets) -> Outcome {
    migrate(&app).await?;
    let mailer = Mailer::new(&app.settings).map_err(|e| vec![e])?;
    let addr = app.settings.site_addr;
    let listener = tokio::net::TcpListener::bind(addr).await.map_err(|e| sentence("SITE_ADDR: cannot listen there")(&e))?;
    let (stop, stopping) = tokio::sync::watch::channel(false);
    let jobs = tokio::spawn(jobs::run(app.clone(), mailer, stopping));
    tracing::info!(address = %app.settings.base_url, "serving");
    let service = router::router(app.clone(), assets).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stopped()).await.map_err(|e| sentence("The server stopped")(&e))?;
    // Nobody listens only when the jobs have ended by themselves, and then there is nothing to wait for.
    let _ = stop.send(true);
    let _ = jobs.await;
    app.db.close().await;
    Ok(())
}

async fn stopped() {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = match signal(SignalKind::terminate()) {
        Ok(signal) => signal,
        Err(_) => return std::future::pending().await,
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}

async fn seed(app: &App) -> Outcome {
    app.db.migrate().await.map_err(|e| sentence("The database could not be migrated")(&e))?;
    let report = region::seed(app).await.map_err(|e| vec![e.to_string()])?;
    for (what, count) in report.0 {
        println!("{count:>3} {what}");
    }
    Ok(())
}

async fn load_demo(app: &App, if_empty: bool) -> Outcome {
    let accounts = app.db.one::<(i64,)>("select count(*) from accounts", &[]).await;
    if if_empty && accounts.is_ok_and(|(count,)| count > 0) {
        return Ok(());
    }
    for account in demo::load(app).await.map_err(|e| vec![e.to_string()])? {
        println!("{}", serde_json::to_string(&account).map_err(|e| vec![e.to_string()])?);
    }
    Ok(())
}

async fn create_account(app: &App, email: &str, role: &str, gemeente: Option<String>) -> Outcome {
    let email = EmailAddress::parse(email).ok_or_else(|| vec![format!("--email: '{email}' is not an e-mail address.")])?;
    let role =
        Role::parse(role).ok_or_else(|| vec![format!("--role: '{role}' is not one of {}.", Role::ALL.map(Role::slug).join(", "))])?;
    let known = region::gemeenten(&app.db).await.map_err(|e| sentence("The gemeenten cannot be read; run 'expeditie seed' first")(&e))?;
    let gemeente = match gemeente {
        Some(id) => Some(
            known
                .iter()
                .find(|g| g.id.as_str() == id)
                .map(|g| g.id.clone())
                .ok_or_else(|| vec![format!("--gemeente: '{id}' is not a gemeente of this region.")])?,
        ),
        None if role.needs_gemeente() => return Err(vec![format!("--gemeente is missing: a {} belongs to one gemeente.", role.slug())]),
        None => None,
    };
    let database = |e: sqlx::Error| sentence("The account could not be made")(&e);
    let mut tx = app.db.begin().await.map_err(database)?;
    let made =
        accounts::create_account(app, &mut tx, &Actor::SYSTEM, accounts::NewAccount { email, role, gemeente }).await.map_err(database)?;
    tx.commit().await.map_err(database)?;
    match made {
        accounts::Made::Account(account) => {
            println!("{}", account.activation_link);
            Ok(())
        }
        accounts::Made::AddressTaken => Err(vec!["--email: this address has an account already.".into()]),
    }
}

async fn check(app: &App) -> Outcome {
    let mut faults = Vec::new();
    if let Err(error) = app.db.one::<(i64,)>("select count(*) from gemeenten", &[]).await {
        faults.push(format!("The database is not ready; run 'expeditie migrate': {error}"));
    }
    match Mailer::new(&app.settings) {
        Ok(mailer) => faults.extend(mailer.test().await.err().map(|e| format!("Mail cannot be sent: {e}"))),
        Err(error) => faults.push(error),
    }
    if app.settings.stage == Stage::Production && app.settings.demo {
        faults.push("Demo data is loaded in production.".into());
    }
    let expired = contributions::expired_help(app.clock.local());
    if app.settings.stage == Stage::Production && !expired.is_empty() {
        faults.push(format!(
            "Nobody checked these help numbers for a year: {}. Call them, and write the day in the program.",
            expired.join(", ")
        ));
    }
    if faults.is_empty() {
        println!("Configuration, database and mail are in order.");
        return Ok(());
    }
    Err(faults)
}

async fn purge_now(app: &App, at: Option<&str>, dry_run: bool) -> Result<(), Vec<String>> {
    let now = match at {
        None => app.clock.now(),
        Some(text) => {
            Timestamp::parse(text).ok_or_else(|| vec![format!("--at is no moment: {text}. Write it as 2026-11-22T10:00:00Z.")])?
        }
    };
    let purged = purge::purge(app, now, dry_run).await.map_err(|e| sentence("The database could not be purged")(&e))?;
    let verb = if dry_run { "would forget" } else { "forgot" };
    println!("{verb}: {} sign-ups, {} mails, {} notes", purged.signups, purged.mails, purged.notes);
    Ok(())
}
