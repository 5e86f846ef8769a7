//! What the gatekeepers did, as a table: day, action, number and role. No text, no key, no number below
//! five (C-50, AN-75).
use crate::{
    audit::{self, Line},
    base::{
        texts::t,
        time::{DAY, LocalTime, Timestamp},
    },
    contributions::model::FEWEST_SHOWN,
    infra::{App, problem::Problem},
};
use std::collections::BTreeMap;

/// As long as the log itself is kept.
const DAYS: i64 = 548;

/// The table as CSV.
pub async fn csv(app: &App) -> Result<Vec<u8>, Problem> {
    let lines = audit::of_kind(&app.db, "contributions", app.clock.now().plus(-DAYS * DAY)).await?;
    let mut file = csv::Writer::from_writer(Vec::new());
    let head = [t().contributions_log_day(), t().contributions_log_action(), t().contributions_log_count(), t().contributions_log_role()];
    file.write_record(head).map_err(Problem::ours)?;
    for ((day, action, role), count) in counted(&lines) {
        let count = if count < FEWEST_SHOWN { t().contributions_log_few(FEWEST_SHOWN) } else { count.to_string() };
        file.write_record([day, in_words(action), count, role.to_owned()]).map_err(Problem::ours)?;
    }
    file.into_inner().map_err(Problem::ours)
}

fn counted(lines: &[Line]) -> BTreeMap<(String, &str, &str), i64> {
    let mut counts = BTreeMap::new();
    for line in lines {
        let key = (LocalTime::at(Timestamp(line.at)).day(), line.action.as_str(), line.actor_role.as_str());
        // A line of one says "ok".
        *counts.entry(key).or_insert(0) += line.result.parse::<i64>().unwrap_or(1);
    }
    counts
}

fn in_words(action: &str) -> String {
    match action {
        "contributions.entered" => t().contributions_log_entered(),
        "contributions.released" => t().contributions_log_released(),
        "contributions.held" => t().contributions_log_held(),
        "contributions.seen_first" => t().contributions_log_seen(),
        "contributions.redacted" => t().contributions_log_redacted(),
        "contributions.withdrawn_for_somebody" => t().contributions_log_withdrawn_for(),
        "contribution.withdrawn" => t().contributions_log_withdrawn(),
        "contributions.quote_allowed" => t().contributions_log_quote_yes(),
        "contributions.quote_asked" => t().contributions_log_quote_asked(),
        "contributions.quote_refused" => t().contributions_log_quote_no(),
        "contributions.put_on_wall" => t().contributions_log_wall(),
        "contributions.kept_off_wall" => t().contributions_log_wall_off(),
        "contributions.wall_undone" => t().contributions_log_wall_undone(),
        "contributions.curtain_drawn" => t().contributions_log_curtain_drawn(),
        "contributions.curtain_opened" => t().contributions_log_curtain_opened(),
        other => other.to_owned(),
    }
}
