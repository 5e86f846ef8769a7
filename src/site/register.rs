//! What the platform keeps about people, table by table (AVG art. 30, PRIV-7). A test fails when a
//! migration makes a table that is in none of the two lists.
use crate::base::texts::t;

type Text = fn() -> String;

/// One processing of personal data, with the tables it lives in.
pub struct Processing {
    pub tables: &'static [&'static str],
    /// Stands on the privacy page, because it can be about a resident.
    pub residents: bool,
    pub name: Text,
    pub purpose: Text,
    pub data: Text,
    pub persons: Text,
    pub receivers: Text,
    pub term: Text,
    pub measures: Text,
}

/// Tables about the programme, not about people.
pub const NO_PERSONAL_DATA: &[&str] = &[
    "gemeenten",
    "question_lists",
    "questions",
    "themes",
    "theme_quotes",
    "programme_items",
    "series",
    "old_slugs",
    "dialogue_moves",
    "reminders_written",
    "attendance",
    "dialogue_messages",
    "signup_removals",
    // A note and a reason are asked without names, and go 14 days after the dialogue.
    "invitations",
    "kit_questions",
    // A keyed hash of a form that was finished on a tablet, and the day.
    "finished_forms",
];

pub const REGISTER: &[Processing] = &[
    Processing {
        tables: &["signups"],
        residents: true,
        name: || t().site_register_signups(),
        purpose: || t().site_register_signups_purpose(),
        data: || t().site_register_signups_data(),
        persons: || t().site_register_signups_persons(),
        receivers: || t().site_register_signups_receivers(),
        term: || t().site_register_signups_term(),
        measures: || t().site_register_signups_measures(),
    },
    Processing {
        tables: &["mails"],
        residents: true,
        name: || t().site_register_mails(),
        purpose: || t().site_register_mails_purpose(),
        data: || t().site_register_mails_data(),
        persons: || t().site_register_mails_persons(),
        receivers: || t().site_register_mails_receivers(),
        term: || t().site_register_mails_term(),
        measures: || t().site_register_mails_measures(),
    },
    Processing {
        tables: &["contributions", "excerpts", "codings", "coding_themes", "annex_left_out", "withdrawn_receipts"],
        residents: true,
        name: || t().site_register_words(),
        purpose: || t().site_register_words_purpose(),
        data: || t().site_register_words_data(),
        persons: || t().site_register_words_persons(),
        receivers: || t().site_register_words_receivers(),
        term: || t().site_register_words_term(),
        measures: || t().site_register_words_measures(),
    },
    Processing {
        tables: &["verkenner_applications"],
        residents: true,
        name: || t().site_register_applications(),
        purpose: || t().site_register_applications_purpose(),
        data: || t().site_register_applications_data(),
        persons: || t().site_register_applications_persons(),
        receivers: || t().site_register_applications_receivers(),
        term: || t().site_register_applications_term(),
        measures: || t().site_register_applications_measures(),
    },
    Processing {
        tables: &["accounts", "recovery_codes", "activations"],
        residents: false,
        name: || t().site_register_accounts(),
        purpose: || t().site_register_accounts_purpose(),
        data: || t().site_register_accounts_data(),
        persons: || t().site_register_accounts_persons(),
        receivers: || t().site_register_accounts_receivers(),
        term: || t().site_register_accounts_term(),
        measures: || t().site_register_accounts_measures(),
    },
    Processing {
        tables: &["logins"],
        residents: false,
        name: || t().site_register_logins(),
        purpose: || t().site_register_logins_purpose(),
        data: || t().site_register_logins_data(),
        persons: || t().site_register_accounts_persons(),
        receivers: || t().site_register_logins_receivers(),
        term: || t().site_register_logins_term(),
        measures: || t().site_register_logins_measures(),
    },
    Processing {
        tables: &["audit_log"],
        residents: false,
        name: || t().site_register_log(),
        purpose: || t().site_register_log_purpose(),
        data: || t().site_register_log_data(),
        persons: || t().site_register_accounts_persons(),
        receivers: || t().site_register_log_receivers(),
        term: || t().site_register_log_term(),
        measures: || t().site_register_log_measures(),
    },
    Processing {
        tables: &["dialogues"],
        residents: false,
        name: || t().site_register_dialogues(),
        purpose: || t().site_register_dialogues_purpose(),
        data: || t().site_register_dialogues_data(),
        persons: || t().site_register_dialogues_persons(),
        receivers: || t().site_register_dialogues_receivers(),
        term: || t().site_register_dialogues_term(),
        measures: || t().site_register_dialogues_measures(),
    },
    Processing {
        tables: &["crew"],
        residents: false,
        name: || t().site_register_crew(),
        purpose: || t().site_register_crew_purpose(),
        data: || t().site_register_crew_data(),
        persons: || t().site_register_crew_persons(),
        receivers: || t().site_register_crew_receivers(),
        term: || t().site_register_crew_term(),
        measures: || t().site_register_crew_measures(),
    },
];
