//! The codebook: its themes, the forms of a change, and its versions.
use super::{
    commands::last_change,
    forms,
    model::Kind,
    store::{Piece, Version},
};
use crate::{
    base::{
        form::FormState,
        ids::ThemeId,
        paths,
        texts::t,
        time::{LocalTime, Timestamp},
    },
    themes::{Theme, model::Span},
    ui::{
        field::{RadioGroup, Select, TextArea, TextInput},
        form::{Form, error_summary},
        page::Page,
        parts::{AlertKind, ButtonKind, TagKind, actions, alert, link_button, tag},
        text::{details, h1, h2, lead, list, p, quote, stack},
    },
};
use leptos::prelude::*;

pub struct Codebook {
    pub themes: Vec<Theme>,
    pub versions: Vec<Version>,
    pub counts: Vec<(ThemeId, i64)>,
    /// Whether the reader may change it.
    pub changes: bool,
}

/// A theme with the pieces that a change of it touches.
pub struct Touched {
    pub theme: Theme,
    /// The first of them.
    pub pieces: Vec<Piece>,
    pub count: i64,
}

/// "1.3": Bijlage 2 with three changes.
pub fn version_name(position: i64) -> String {
    format!("1.{position}")
}

pub fn codebook(codebook: &Codebook, form: &FormState) -> Page {
    let now = codebook.versions.first().map_or(0, |version| version.position);
    let mut body = vec![error_summary(form), h1(t().codebook_title()), lead(t().codebook_lead(version_name(now)))];
    if codebook.changes {
        let links = [
            link_button(paths::DESK_CODEBOOK_NEW, t().codebook_add(), ButtonKind::Primary),
            link_button(paths::DESK_RECODE, t().codebook_to_recode(), ButtonKind::Secondary),
        ];
        body.push(actions(links.into()));
    }
    let cards = codebook.themes.iter().map(|theme| view! { <li class="card">{card(codebook, theme)}</li> }).collect_view();
    body.push(view! { <ul class="cards" role="list">{cards}</ul> }.into_any());
    body.extend([h2(t().codebook_versions()), versions(codebook, form)]);
    Page::new(t().codebook_title(), stack(body)).section(paths::DESK_CODEBOOK).wide()
}

fn card(codebook: &Codebook, theme: &Theme) -> AnyView {
    let texts = codebook.counts.iter().find(|(id, _)| *id == theme.id).map_or(0, |(_, texts)| *texts);
    let described = theme.description.clone().map_or_else(|| p(t().codebook_no_description()), p);
    let address = |path: &str| paths::fill(path, theme.id.as_str());
    let changes = codebook.changes.then(|| {
        let links = [
            (paths::DESK_CODEBOOK_THEME, t().codebook_describe(), t().codebook_describe_theme(&theme.label_b1)),
            (paths::DESK_CODEBOOK_SPLIT, t().codebook_split(), t().codebook_split_theme(&theme.label_b1)),
            (paths::DESK_CODEBOOK_MERGE, t().codebook_merge(), t().codebook_merge_theme(&theme.label_b1)),
            (paths::DESK_CODEBOOK_ARCHIVE, t().codebook_archive(), t().codebook_archive_theme(&theme.label_b1)),
        ];
        let link = |(path, label, says)| view! { <a class="nl-link" href=address(path) aria-label=says>{label}</a> }.into_any();
        actions(links.into_iter().map(link).collect())
    });
    let name = t().codebook_theme(theme.position, &theme.label);
    view! {
        <div class="card__body stack">
            <h2 class="nl-heading nl-heading--level-3">{name}</h2>
            <p class="nl-paragraph note">{theme.label_b1.clone()}</p>
            {described}
            {tag(TagKind::Neutral, t().codebook_texts(texts))}
            {changes}
        </div>
    }
    .into_any()
}

/// What changed, newest first; the last change can be put back.
fn versions(codebook: &Codebook, form: &FormState) -> AnyView {
    let back = last_change(&codebook.versions).filter(|_| codebook.changes).map(|version| version.position);
    let lines = codebook.versions.iter().map(|version| {
        let on = LocalTime::at(Timestamp(version.made_at)).day_in_words();
        let line = t().codebook_version(version_name(version.position), on, sentence(version));
        let put_back = (back == Some(version.position)).then(|| details(t().codebook_put_back(), put_back(version, form)));
        view! { <div class="stack"><p class="nl-paragraph">{line}</p><p class="nl-paragraph note">{version.why.clone()}</p>{put_back}</div> }.into_any()
    });
    let first = p(t().codebook_first());
    stack(vec![list_of(lines.collect()), first])
}

fn list_of(lines: Vec<AnyView>) -> AnyView {
    if lines.is_empty() { ().into_any() } else { list(lines) }
}

fn put_back(version: &Version, form: &FormState) -> AnyView {
    Form::new()
        .action(paths::fill(paths::DESK_CODEBOOK_BACK, &version.position.to_string()))
        .field(why_field().view(form))
        .submit(t().codebook_put_back())
        .view()
}

fn sentence(version: &Version) -> String {
    let other = version.other.clone().unwrap_or_default();
    match Kind::parse(&version.kind) {
        Some(Kind::Described) | None => t().codebook_was_described(&version.theme),
        Some(Kind::Added) => t().codebook_was_added(&version.theme),
        Some(Kind::Split) => t().codebook_was_split(&version.theme, &other),
        Some(Kind::Merged) => t().codebook_was_merged(&version.theme, &other),
        Some(Kind::Archived) => t().codebook_was_archived(&version.theme),
        Some(Kind::Restored) => t().codebook_was_restored(&version.theme),
    }
}

fn framed(title: String, body: Vec<AnyView>) -> Page {
    Page::new(title.clone(), stack(body)).crumb(paths::DESK_CODEBOOK, t().codebook_title())
}

/// The pieces that the change touches, before it is made.
fn touches(touched: &Touched) -> AnyView {
    if touched.count == 0 {
        return alert(AlertKind::Info, t().codebook_touches_none_title(), p(t().codebook_touches_none()));
    }
    let pieces = touched.pieces.iter().filter_map(|piece| Some(quote(Span::stored(piece.start_at, piece.end_at)?.cut(&piece.text)?)));
    let shown = details(t().codebook_touches_show(), list(pieces.collect()));
    alert(AlertKind::Warning, t().codebook_touches_title(touched.count), stack(vec![p(t().codebook_touches()), shown]))
}

fn why_field() -> TextArea {
    TextArea::new(forms::WHY, t().codebook_field_why()).rows(2).hint(t().codebook_field_why_hint())
}

fn word_fields(frame: Form, form: &FormState) -> Form {
    frame
        .field(TextInput::new(forms::LABEL, t().codebook_field_label()).view(form))
        .field(TextInput::new(forms::LABEL_B1, t().codebook_field_label_b1()).hint(t().codebook_field_label_b1_hint()).view(form))
        .field(TextArea::new(forms::DESCRIPTION, t().codebook_field_description()).rows(5).optional().view(form))
        .field(TextArea::new(forms::DESCRIPTION_B1, t().codebook_field_description_b1()).rows(3).view(form))
}

/// Other words for a theme.
pub fn describe(touched: &Touched, form: &FormState) -> Page {
    let title = t().codebook_describe_theme(&touched.theme.label_b1);
    let again = RadioGroup::new(forms::AGAIN, t().codebook_field_again())
        .option(forms::NO, t().codebook_again_no())
        .option(forms::YES, t().codebook_again_yes());
    let frame = word_fields(Form::new().action(paths::fill(paths::DESK_CODEBOOK_THEME, touched.theme.id.as_str())), form);
    let frame = frame.field(again.view(form)).field(why_field().view(form)).submit(t().codebook_save());
    framed(title.clone(), vec![error_summary(form), h1(title), touches(touched), frame.view()])
}

/// A new theme; with `from`, one that takes over a part of it.
pub fn new(from: Option<&Touched>, form: &FormState) -> Page {
    let (title, action) = match from {
        None => (t().codebook_add(), paths::DESK_CODEBOOK_NEW.to_owned()),
        Some(from) => (t().codebook_split_theme(&from.theme.label_b1), paths::fill(paths::DESK_CODEBOOK_SPLIT, from.theme.id.as_str())),
    };
    let mut body = vec![error_summary(form), h1(title.clone())];
    if let Some(from) = from {
        body.extend([lead(t().codebook_split_lead(&from.theme.label_b1)), touches(from)]);
    }
    let frame = word_fields(Form::new().action(action), form).field(why_field().view(form)).submit(t().codebook_save());
    body.push(frame.view());
    framed(title, body)
}

pub fn merge(touched: &Touched, themes: &[Theme], form: &FormState) -> Page {
    let title = t().codebook_merge_theme(&touched.theme.label_b1);
    let others = themes.iter().filter(|theme| theme.id != touched.theme.id);
    let into = Select::new(forms::INTO, t().codebook_field_into()).option("", t().codebook_choose());
    let into = others.fold(into, |select, theme| select.option(theme.id.as_str(), t().codebook_theme(theme.position, &theme.label_b1)));
    let frame = Form::new()
        .action(paths::fill(paths::DESK_CODEBOOK_MERGE, touched.theme.id.as_str()))
        .field(into.view(form))
        .field(why_field().view(form))
        .submit(t().codebook_merge());
    framed(title.clone(), vec![error_summary(form), h1(title), lead(t().codebook_merge_lead()), touches(touched), frame.view()])
}

pub fn archive(touched: &Touched, form: &FormState) -> Page {
    let title = t().codebook_archive_theme(&touched.theme.label_b1);
    let mut body = vec![error_summary(form), h1(title.clone()), lead(t().codebook_archive_lead())];
    if touched.count > 0 {
        let to_merge =
            link_button(paths::fill(paths::DESK_CODEBOOK_MERGE, touched.theme.id.as_str()), t().codebook_merge(), ButtonKind::Primary);
        body.extend([
            alert(AlertKind::Warning, t().codebook_refused_title(), p(t().codebook_refused_in_use())),
            touches(touched),
            to_merge,
        ]);
    } else {
        let frame = Form::new().action(paths::fill(paths::DESK_CODEBOOK_ARCHIVE, touched.theme.id.as_str()));
        body.push(frame.field(why_field().view(form)).submit(t().codebook_archive()).view());
    }
    framed(title, body)
}
