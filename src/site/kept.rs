//! Everything that is kept of what somebody says, column by column: what it is, in which shape, and why.
//!
//! The public page *Wat bewaren wij?* prints this list and a test compares it with the schema of both
//! engines, so a column without words fails (AN-01). In it are `contributions`, every table that leads to
//! it, and the receipts of what was taken away.
//!
//! An account and a moment stand beside a text only where the werkgroep worked (`codings`, who is asked to look
//! again, what was decided): of the coder, not of the writer. A coder only
//! gets a text after somebody released it, together with four others at least, in random order, so that
//! moment tells nothing about when it was written (AN-12, AN-55).
use crate::base::texts::t;

type Text = fn() -> String;

/// The shape of a value. There is none for an address, a device or a moment of who wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Made by chance, 128 bits.
    Key,
    /// The key of a row of this table.
    Link(&'static str),
    Words,
    OneOf(&'static [&'static str]),
    YesNo,
    /// Never finer (AN-11).
    Day,
    /// A fingerprint, or this word instead of one.
    Mark(&'static str),
    /// Of a sign in the text.
    Place,
    /// Of staff at work.
    Moment,
    /// The number of a change of the codebook.
    Version,
    /// A version of the codebook: `1.3`.
    Edition,
}

impl Holds {
    /// The shape in words.
    pub fn said(self) -> String {
        match self {
            Self::Key => t().site_kept_as_key(),
            Self::Link(_) => t().site_kept_as_link(),
            Self::Words => t().site_kept_as_words(),
            Self::OneOf(_) => t().site_kept_as_choice(),
            Self::YesNo => t().site_kept_as_yes_no(),
            Self::Day => t().site_kept_as_day(),
            Self::Mark(_) => t().site_kept_as_mark(),
            Self::Place => t().site_kept_as_place(),
            Self::Moment => t().site_kept_as_moment(),
            Self::Version => t().site_kept_as_number(),
            Self::Edition => t().site_kept_as_version(),
        }
    }
}

pub struct Column {
    pub name: &'static str,
    pub holds: Holds,
    pub what: Text,
    pub why: Text,
}

const fn column(name: &'static str, holds: Holds, what: Text, why: Text) -> Column {
    Column { name, holds, what, why }
}

/// One table, with all its columns in words.
pub struct Kept {
    pub table: &'static str,
    pub title: Text,
    pub columns: &'static [Column],
}

pub const KEPT: &[Kept] = &[
    Kept { table: "contributions", title: || t().site_kept_contributions(), columns: CONTRIBUTIONS },
    Kept {
        table: "withdrawn_receipts",
        title: || t().site_kept_withdrawn_receipts(),
        columns: &[column("receipt_hash", Holds::Mark(""), || t().site_kept_gone(), || t().site_kept_gone_why())],
    },
    Kept { table: "excerpts", title: || t().site_kept_excerpts(), columns: EXCERPTS },
    Kept { table: "codings", title: || t().site_kept_codings(), columns: CODINGS },
    Kept {
        table: "coding_themes",
        title: || t().site_kept_coding_themes(),
        columns: &[
            column("coding_id", Holds::Link("codings"), || t().site_kept_of_coding(), || t().site_kept_of_coding_why()),
            column("theme_id", Holds::Link("themes"), || t().site_kept_theme(), || t().site_kept_theme_why()),
        ],
    },
    Kept {
        table: "annex_left_out",
        title: || t().site_kept_annex_left_out(),
        columns: &[
            column("excerpt_id", Holds::Link("excerpts"), || t().site_kept_left_out(), || t().site_kept_left_out_why()),
            column("theme_id", Holds::Link("themes"), || t().site_kept_left_out_theme(), || t().site_kept_left_out_theme_why()),
        ],
    },
    Kept {
        table: "recode",
        title: || t().site_kept_recode(),
        columns: &[
            column("coding_id", Holds::Link("codings"), || t().site_kept_recode_coding(), || t().site_kept_recode_coding_why()),
            column("position", Holds::Version, || t().site_kept_recode_version(), || t().site_kept_recode_version_why()),
            column("done_at", Holds::Moment, || t().site_kept_recode_done(), || t().site_kept_recode_done_why()),
        ],
    },
    Kept {
        table: "codebook_moved",
        title: || t().site_kept_moved(),
        columns: &[
            column("coding_id", Holds::Link("codings"), || t().site_kept_moved_coding(), || t().site_kept_moved_coding_why()),
            column("position", Holds::Version, || t().site_kept_moved_version(), || t().site_kept_moved_version_why()),
            column("had_both", Holds::YesNo, || t().site_kept_moved_both(), || t().site_kept_moved_both_why()),
        ],
    },
    Kept {
        table: "finding_quotes",
        title: || t().site_kept_finding_quotes(),
        columns: &[
            column("finding_id", Holds::Link("findings"), || t().site_kept_finding(), || t().site_kept_finding_why()),
            column("excerpt_id", Holds::Link("excerpts"), || t().site_kept_finding_quote(), || t().site_kept_finding_quote_why()),
        ],
    },
    Kept {
        table: "text_words",
        title: || t().site_kept_text_words(),
        columns: &[
            column("stem", Holds::Words, || t().site_kept_stem(), || t().site_kept_stem_why()),
            column("contribution_id", Holds::Link("contributions"), || t().site_kept_stem_text(), || t().site_kept_stem_text_why()),
        ],
    },
    Kept {
        table: "text_themes",
        title: || t().site_kept_text_themes(),
        columns: &[
            column("theme_id", Holds::Link("themes"), || t().site_kept_tally_theme(), || t().site_kept_tally_theme_why()),
            column("contribution_id", Holds::Link("contributions"), || t().site_kept_tally_text(), || t().site_kept_tally_text_why()),
            column(
                "perspective",
                Holds::OneOf(PERSPECTIVES),
                || t().site_kept_tally_perspective(),
                || t().site_kept_tally_perspective_why(),
            ),
            column("gemeente_id", Holds::Link("gemeenten"), || t().site_kept_tally_gemeente(), || t().site_kept_tally_gemeente_why()),
        ],
    },
    Kept {
        table: "round_units",
        title: || t().site_kept_round_units(),
        columns: &[
            column("excerpt_id", Holds::Link("excerpts"), || t().site_kept_seen_unit(), || t().site_kept_seen_unit_why()),
            column("round_id", Holds::Link("coding_rounds"), || t().site_kept_seen_unit_round(), || t().site_kept_seen_unit_round_why()),
            column("beside", Holds::Link("accounts"), || t().site_kept_seen_unit_beside(), || t().site_kept_seen_unit_beside_why()),
        ],
    },
    Kept {
        table: "reopened_codings",
        title: || t().site_kept_reopened_codings(),
        columns: &[
            column("coding_id", Holds::Link("codings"), || t().site_kept_seen_reopened(), || t().site_kept_seen_reopened_why()),
            column("coder_id", Holds::Link("accounts"), || t().site_kept_seen_reopened_coder(), || t().site_kept_seen_reopened_coder_why()),
        ],
    },
    Kept {
        table: "decisions",
        title: || t().site_kept_decisions(),
        columns: &[
            column("excerpt_id", Holds::Link("excerpts"), || t().site_kept_seen_decision(), || t().site_kept_seen_decision_why()),
            column(
                "kind",
                Holds::OneOf(&["eens", "besproken", "gesprek"]),
                || t().site_kept_seen_decision_kind(),
                || t().site_kept_seen_decision_kind_why(),
            ),
            column(
                "outcome",
                Holds::OneOf(&["themes", "nowhere", "open"]),
                || t().site_kept_seen_decision_outcome(),
                || t().site_kept_seen_decision_outcome_why(),
            ),
            column("note", Holds::Words, || t().site_kept_seen_decision_note(), || t().site_kept_seen_decision_note_why()),
            column(
                "codebook_version",
                Holds::Edition,
                || t().site_kept_seen_decision_version(),
                || t().site_kept_seen_decision_version_why(),
            ),
            column(
                "after_objection",
                Holds::YesNo,
                || t().site_kept_seen_decision_objection(),
                || t().site_kept_seen_decision_objection_why(),
            ),
            column("decided_at", Holds::Moment, || t().site_kept_seen_decision_at(), || t().site_kept_seen_decision_at_why()),
        ],
    },
    Kept {
        table: "decision_themes",
        title: || t().site_kept_decision_themes(),
        columns: &[
            column("excerpt_id", Holds::Link("decisions"), || t().site_kept_seen_decision_of(), || t().site_kept_seen_decision_of_why()),
            column("theme_id", Holds::Link("themes"), || t().site_kept_seen_decision_theme(), || t().site_kept_seen_decision_theme_why()),
        ],
    },
    Kept {
        table: "hands",
        title: || t().site_kept_hands(),
        columns: &[
            column("excerpt_id", Holds::Link("excerpts"), || t().site_kept_seen_hands(), || t().site_kept_seen_hands_why()),
            column("code", Holds::Words, || t().site_kept_seen_hands_code(), || t().site_kept_seen_hands_code_why()),
            column("revealed", Holds::YesNo, || t().site_kept_seen_hands_revealed(), || t().site_kept_seen_hands_revealed_why()),
        ],
    },
    Kept {
        table: "hand_votes",
        title: || t().site_kept_hand_votes(),
        columns: &[
            column("excerpt_id", Holds::Link("hands"), || t().site_kept_seen_vote(), || t().site_kept_seen_vote_why()),
            column("voter", Holds::Mark(""), || t().site_kept_seen_vote_voter(), || t().site_kept_seen_vote_voter_why()),
            column(
                "outcome",
                Holds::OneOf(&["themes", "nowhere", "unsure"]),
                || t().site_kept_seen_vote_outcome(),
                || t().site_kept_seen_vote_outcome_why(),
            ),
            column("theme_id", Holds::Link("themes"), || t().site_kept_seen_vote_theme(), || t().site_kept_seen_vote_theme_why()),
        ],
    },
];

/// From where somebody speaks.
const PERSPECTIVES: &[&str] = &["ouder", "jeugdige", "professional", "anders"];

/// What people in the region speak besides Dutch.
const LANGUAGES: &[&str] = &["ar", "bg", "de", "en", "es", "fr", "pl", "pt", "ro", "ru", "tr", "uk"];

const CONTRIBUTIONS: &[Column] = &[
    column("text", Holds::Words, || t().site_kept_text(), || t().site_kept_text_why()),
    column("question_id", Holds::Link("questions"), || t().site_kept_question(), || t().site_kept_question_why()),
    column("dialogue_id", Holds::Link("dialogues"), || t().site_kept_dialogue(), || t().site_kept_dialogue_why()),
    column("gemeente_id", Holds::Link("gemeenten"), || t().site_kept_gemeente(), || t().site_kept_gemeente_why()),
    column("perspective", Holds::OneOf(PERSPECTIVES), || t().site_kept_perspective(), || t().site_kept_perspective_why()),
    column("received_on", Holds::Day, || t().site_kept_received(), || t().site_kept_received_why()),
    column(
        "channel",
        Holds::OneOf(&["digitaal", "zaal", "papier", "invoer", "verkenner"]),
        || t().site_kept_channel(),
        || t().site_kept_channel_why(),
    ),
    column("provenance", Holds::OneOf(&["eigen woorden", "opgetekend"]), || t().site_kept_provenance(), || t().site_kept_provenance_why()),
    column("id", Holds::Key, || t().site_kept_id(), || t().site_kept_id_why()),
    // Of a text that staff typed or read in: of its words, until some of them are covered.
    column("receipt_hash", Holds::Mark(""), || t().site_kept_receipt(), || t().site_kept_receipt_why()),
    column("opened", Holds::YesNo, || t().site_kept_opened(), || t().site_kept_opened_why()),
    column("review_first", Holds::YesNo, || t().site_kept_first(), || t().site_kept_first_why()),
    column("released_on", Holds::Day, || t().site_kept_released(), || t().site_kept_released_why()),
    column("held_on", Holds::Day, || t().site_kept_held(), || t().site_kept_held_why()),
    column("redacted", Holds::YesNo, || t().site_kept_redacted(), || t().site_kept_redacted_why()),
    column("quotable", Holds::YesNo, || t().site_kept_quotable(), || t().site_kept_quotable_why()),
    column("wall", Holds::OneOf(&["muur", "boven", "niet"]), || t().site_kept_wall(), || t().site_kept_wall_why()),
    column("language", Holds::OneOf(LANGUAGES), || t().site_kept_language(), || t().site_kept_language_why()),
    // Another fingerprint at every text, so two texts of one judge do not lead to each other.
    column("quote_check", Holds::Mark("nee"), || t().site_kept_check(), || t().site_kept_check_why()),
    // Whoever holds the receipt was there on that day; nothing finer.
    column("objected_on", Holds::Day, || t().site_kept_objected(), || t().site_kept_objected_why()),
    column("coded", Holds::YesNo, || t().site_kept_coded(), || t().site_kept_coded_why()),
];

const EXCERPTS: &[Column] = &[
    column("id", Holds::Key, || t().site_kept_excerpt(), || t().site_kept_excerpt_why()),
    column("contribution_id", Holds::Link("contributions"), || t().site_kept_of_text(), || t().site_kept_of_text_why()),
    column("start_at", Holds::Place, || t().site_kept_start(), || t().site_kept_start_why()),
    column("end_at", Holds::Place, || t().site_kept_end(), || t().site_kept_end_why()),
    column("fingerprint", Holds::Mark(""), || t().site_kept_fingerprint(), || t().site_kept_fingerprint_why()),
];

const CODINGS: &[Column] = &[
    column("id", Holds::Key, || t().site_kept_coding(), || t().site_kept_coding_why()),
    column("excerpt_id", Holds::Link("excerpts"), || t().site_kept_of_excerpt(), || t().site_kept_of_excerpt_why()),
    column("coder_id", Holds::Link("accounts"), || t().site_kept_coder(), || t().site_kept_coder_why()),
    column("outcome", Holds::OneOf(&["themes", "nowhere"]), || t().site_kept_outcome(), || t().site_kept_outcome_why()),
    column("codebook_version", Holds::Edition, || t().site_kept_codebook(), || t().site_kept_codebook_why()),
    column("coded_at", Holds::Moment, || t().site_kept_moment(), || t().site_kept_moment_why()),
];
