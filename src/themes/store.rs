//! All SQL of this slice. Texts are read only where `released_on is not null`: what the
//! gatekeeper did not release cannot be reached from here.
use super::model::{NotASlice, Outcome, Quote, Span, fingerprint};
use crate::{
    base::{
        ids::{AccountId, CodingId, ContributionId, ExcerptId, ThemeId},
        time::Timestamp,
    },
    infra::db::{Db, Result, Tx},
    params,
};

pub const THEMES: &str =
    "select id, position, label, label_b1, description, description_b1 from current_themes where not archived order by position, id";
pub const VERSION: &str = "select '1.' || cast(coalesce(max(position), 0) as text) as version from codebook_versions";
pub const SOURCE_QUOTES: &str = "select theme_id, display from theme_quotes order by theme_id, position, id";
pub const NEXT: &str = "select c.id, c.text, q.verbatim as question, c.objected_on is not null as objected from contributions c join questions q on q.id = c.question_id \
     where c.released_on is not null and not c.coded order by c.id limit 1";
pub const TEXT: &str = "select c.id, c.text, q.verbatim as question, c.objected_on is not null as objected from contributions c join questions q on q.id = c.question_id \
     where c.released_on is not null and c.id = $1";
pub const PROGRESS: &str = "select r.n as released, r.n - w.n as coded \
     from (select count(*) as n from contributions where released_on is not null) r \
     cross join (select count(*) as n from contributions where released_on is not null and not coded) w";
/// Counts no further than `MANY`, so that the desk is as fast with a hundred thousand texts as with a thousand.
pub const GLANCE: &str = "select r.n as released, w.n as to_do \
     from (select count(*) as n from (select id from contributions where released_on is not null limit $1) a) r \
     cross join (select count(*) as n from (select id from contributions where released_on is not null and not coded limit $1) b) w";
pub const OWN: &str = "select e.start_at, e.end_at, k.outcome, t.label_b1 as theme \
     from excerpts e join codings k on k.excerpt_id = e.id \
     left join coding_themes ct on ct.coding_id = k.id left join current_themes t on t.id = ct.theme_id \
     where e.contribution_id = $1 and k.coder_id = $2 order by e.start_at, e.end_at, e.id, t.position";

/// Takes the row of the text, so that it cannot be withdrawn while it is being coded.
pub const TAKE: &str = "update contributions set coded = true where id = $1 and released_on is not null returning text";
pub const PUT_EXCERPT: &str = "insert into excerpts (id, contribution_id, start_at, end_at, fingerprint) values ($1, $2, $3, $4, $5) \
     on conflict (contribution_id, start_at, end_at) do update set start_at = excluded.start_at returning id";
pub const PUT_CODING: &str = "insert into codings (id, excerpt_id, coder_id, outcome, codebook_version, coded_at) values ($1, $2, $3, $4, \
     '1.' || cast(coalesce((select max(position) from codebook_versions), 0) as text), $5) \
     on conflict (excerpt_id, coder_id) do update set outcome = excluded.outcome, \
     codebook_version = excluded.codebook_version, coded_at = excluded.coded_at returning id";
pub const CLEAR_THEMES: &str = "delete from coding_themes where coding_id = $1";
pub const PUT_THEME: &str = "insert into coding_themes (coding_id, theme_id) values ($1, $2)";

pub const QUOTES: &str = "select r.theme_id, e.id as excerpt_id, e.contribution_id, e.start_at, e.end_at, e.fingerprint, \
     c.text, c.provenance, c.quotable, c.redacted, x.theme_id as left_out_of \
     from excerpt_results r join excerpts e on e.id = r.excerpt_id join contributions c on c.id = e.contribution_id \
     left join annex_left_out x on x.excerpt_id = e.id and x.theme_id = r.theme_id \
     where c.released_on is not null order by r.theme_id, e.id";
pub const GIVEN: &str = "select t.position, t.label_b1 from excerpts e join excerpt_results r on r.excerpt_id = e.id \
     join current_themes t on t.id = r.theme_id where e.contribution_id = $1 order by t.position, t.label_b1";
pub const NOWHERE: &str = "select count(*) from excerpt_outcomes o join excerpts e on e.id = o.excerpt_id \
     join contributions c on c.id = e.contribution_id where o.outcome = 'nowhere' and c.released_on is not null";
pub const CODED_WITH: &str = "update excerpts set start_at = start_at where id = $1 and exists (select 1 from excerpt_results r \
     where r.excerpt_id = $1 and r.theme_id = $2) returning id";
pub const LEAVE_OUT: &str =
    "insert into annex_left_out (excerpt_id, theme_id) values ($1, $2) on conflict (excerpt_id, theme_id) do nothing";
pub const PUT_BACK: &str = "delete from annex_left_out where excerpt_id = $1 and theme_id = $2";

/// One of the seven of Bijlage 2. `description` is null where the source has none.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Theme {
    pub id: ThemeId,
    pub position: i64,
    pub label: String,
    pub label_b1: String,
    pub description: Option<String>,
    pub description_b1: String,
}

/// A text that may be coded, with the question it answers. Nothing about who or where.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Codable {
    pub id: ContributionId,
    pub text: String,
    pub question: String,
    /// Whoever said it told that it was not meant as it was coded.
    pub objected: bool,
}

/// How many released texts there are, and of how many a piece is coded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Progress {
    pub released: i64,
    pub coded: i64,
}

/// More than this is "many".
pub const MANY: i64 = 1000;

/// The same at a glance: both counts stop just above [`MANY`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Glance {
    pub released: i64,
    pub to_do: i64,
}

/// A piece this coder has coded before, with its themes; none is "past nergens".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPiece {
    pub span: Span,
    pub themes: Vec<String>,
}

/// The version of the codebook now: `1.0` is Bijlage 2, and `1.3` has three changes.
pub async fn version(db: &Db) -> Result<String> {
    let (version,) = db.one(VERSION, &[]).await?;
    Ok(version)
}

pub async fn themes(db: &Db) -> Result<Vec<Theme>> {
    db.all(THEMES, &[]).await
}

/// (theme, quote) as Bijlage 2 shows them.
pub async fn source_quotes(db: &Db) -> Result<Vec<(ThemeId, String)>> {
    db.all(SOURCE_QUOTES, &[]).await
}

/// The released text with the lowest id that nobody has coded. Ids are random, so the order
/// tells nothing, yet stays the same.
pub async fn next_to_code(db: &Db) -> Result<Option<Codable>> {
    db.optional(NEXT, &[]).await
}

pub async fn codable(db: &Db, id: &ContributionId) -> Result<Option<Codable>> {
    db.optional(TEXT, params![id]).await
}

pub async fn progress(db: &Db) -> Result<Progress> {
    db.one(PROGRESS, &[]).await
}

pub async fn glance(db: &Db) -> Result<Glance> {
    db.one(GLANCE, params![MANY + 1]).await
}

#[derive(sqlx::FromRow)]
struct OwnRow {
    start_at: i64,
    end_at: i64,
    theme: Option<String>,
}

pub async fn own_pieces(db: &Db, id: &ContributionId, coder: &AccountId) -> Result<Vec<OwnPiece>> {
    let rows: Vec<OwnRow> = db.all(OWN, params![id, coder]).await?;
    let mut pieces: Vec<OwnPiece> = Vec::new();
    for row in rows {
        let Some(span) = Span::stored(row.start_at, row.end_at) else { continue };
        if pieces.last().is_none_or(|last| last.span != span) {
            pieces.push(OwnPiece { span, themes: Vec::new() });
        }
        if let (Some(last), Some(theme)) = (pieces.last_mut(), row.theme) {
            last.themes.push(theme);
        }
    }
    Ok(pieces)
}

/// The released text, locked for this transaction; `None` when it is not (or no longer) there.
pub async fn take(tx: &mut Tx, id: &ContributionId) -> Result<Option<String>> {
    let row: Option<(String,)> = tx.optional(TAKE, params![id]).await?;
    Ok(row.map(|(text,)| text))
}

/// The excerpt `piece` of a text; the same piece keeps its id.
pub async fn put_excerpt(tx: &mut Tx, fresh: &ExcerptId, text: &ContributionId, span: Span, piece: &str) -> Result<ExcerptId> {
    let (start, end) = (span.start as i64, span.end as i64);
    let (id,) = tx.one(PUT_EXCERPT, params![fresh, text, start, end, fingerprint(piece)]).await?;
    Ok(id)
}

/// The judgement of one coder about one excerpt; a second one replaces the first.
pub async fn put_coding(
    tx: &mut Tx,
    fresh: &CodingId,
    excerpt: &ExcerptId,
    coder: &AccountId,
    outcome: &Outcome,
    at: Timestamp,
) -> Result<CodingId> {
    let (id,): (CodingId,) = tx.one(PUT_CODING, params![fresh, excerpt, coder, outcome.slug(), at]).await?;
    tx.execute(CLEAR_THEMES, params![&id]).await?;
    for theme in outcome.themes() {
        tx.execute(PUT_THEME, params![&id, theme]).await?;
    }
    Ok(id)
}

#[derive(sqlx::FromRow)]
struct QuoteRow {
    theme_id: ThemeId,
    excerpt_id: ExcerptId,
    contribution_id: ContributionId,
    start_at: i64,
    end_at: i64,
    fingerprint: String,
    text: String,
    provenance: String,
    quotable: bool,
    redacted: bool,
    left_out_of: Option<ThemeId>,
}

/// A quote under a theme. `Err` when it is not the piece that was coded.
pub struct Placed {
    pub theme: ThemeId,
    /// The text it is a piece of: to keep two pieces of one text apart, and for nothing else (AN-61).
    pub source: ContributionId,
    pub left_out: bool,
    /// A gatekeeper said that its text may be quoted; otherwise it counts and is not printed (FAC-05).
    pub quotable: bool,
    pub quote: std::result::Result<Quote, NotASlice>,
}

/// Every coded piece of a released text under every theme it was given, in a fixed order.
pub async fn quotes(db: &Db) -> Result<Vec<Placed>> {
    let rows: Vec<QuoteRow> = db.all(QUOTES, &[]).await?;
    let place = |row: QuoteRow| Placed {
        theme: row.theme_id,
        source: row.contribution_id,
        left_out: row.left_out_of.is_some(),
        quotable: row.quotable,
        quote: Quote::verified(
            row.excerpt_id,
            &row.text,
            Span::stored(row.start_at, row.end_at),
            &row.fingerprint,
            row.provenance == NOTED_DOWN,
        )
        .map(|quote| if row.redacted { quote.edited() } else { quote }),
    };
    Ok(rows.into_iter().map(place).collect())
}

/// How `contributions.provenance` says that somebody else wrote it down.
const NOTED_DOWN: &str = "opgetekend";

/// What a text was about, in words of everyday, in the order of Bijlage 2.
pub async fn given(db: &Db, text: &ContributionId) -> Result<Vec<String>> {
    // With `distinct`, SQLite would read every decision and coding there is.
    let mut rows: Vec<(i64, String)> = db.all(GIVEN, params![text]).await?;
    rows.dedup();
    Ok(rows.into_iter().map(|(_, label)| label).collect())
}

/// How many pieces were found to fit no theme.
pub async fn nowhere(db: &Db) -> Result<i64> {
    let (count,): (i64,) = db.one(NOWHERE, &[]).await?;
    Ok(count)
}

/// Leaves a quote out of the annex of one theme, or puts it back. `false` when there is no such quote.
pub async fn choose_quote(tx: &mut Tx, excerpt: &ExcerptId, theme: &ThemeId, leave_out: bool) -> Result<bool> {
    let found: Option<(ExcerptId,)> = tx.optional(CODED_WITH, params![excerpt, theme]).await?;
    if found.is_none() {
        return Ok(false);
    }
    tx.execute(if leave_out { LEAVE_OUT } else { PUT_BACK }, params![excerpt, theme]).await?;
    Ok(true)
}

pub const STATEMENTS: &[&str] = &[
    THEMES,
    VERSION,
    SOURCE_QUOTES,
    NEXT,
    TEXT,
    PROGRESS,
    GLANCE,
    OWN,
    TAKE,
    PUT_EXCERPT,
    PUT_CODING,
    CLEAR_THEMES,
    PUT_THEME,
    QUOTES,
    GIVEN,
    NOWHERE,
    CODED_WITH,
    LEAVE_OUT,
    PUT_BACK,
];
