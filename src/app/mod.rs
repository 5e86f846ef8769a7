//! The only module that knows everything: configuration, commands, the map of the site, jobs.
pub mod assets;
mod backups;
pub mod cli;
pub mod config;
pub mod demo;
mod export;
pub mod jobs;
pub mod log;
pub mod panics;
pub mod problems;
pub mod purge;
mod resend;
pub mod router;
pub mod routes;
mod suggest;

use crate::infra::{App, clock::Clock, db::Db, keys::Keys, limit::Limits, page_cache::PageCache, random::Random, settings::Settings};
use std::sync::Arc;

/// Puts the parts together; the caller chooses clock and chance.
pub fn assemble(settings: Settings, db: Db, keys: Keys, clock: Clock, random: Random) -> App {
    // The renderer of live pages spawns; without an executor the first one would panic. A second
    // call (tests) finds it set already.
    let _ = any_spawner::Executor::init_tokio();
    App {
        pages: PageCache::new(db.clone()),
        limits: Arc::new(Limits::new(settings.limit_per_minute, random.bytes())),
        settings: Arc::new(settings),
        keys: Arc::new(keys),
        db,
        clock,
        random,
    }
}
