//! `expeditie demo`.
use crate::infra::{App, db::Db};

pub async fn is_loaded(_db: &Db) -> bool {
    false
}

pub async fn load(_app: &App) -> Result<(), String> {
    Ok(())
}
