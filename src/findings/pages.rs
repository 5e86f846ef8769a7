//! The findings: list, form, one of them, and the factors.
use super::{
    forms::{self, Offered},
    model::{Factor, Kind, List, Rests, State},
    quote_pages::verified,
    store::{Edition, FactorRow, Finding, Piece},
};
use crate::{
    base::{
        form::FormState,
        paths,
        texts::t,
        time::{LocalTime, Timestamp},
    },
    themes::Theme,
    ui::{
        field::{CheckboxGroup, RadioGroup, Select, TextArea, TextInput, hidden},
        form::{Form, error_summary, post_button_with},
        page::Page,
        parts::{AlertKind, ButtonKind, Table, TagKind, actions, alert, link_button, tag},
        text::{details, h1, h2, lead, link, list as bullets, p, quote, stack, text_block},
    },
};
use leptos::prelude::*;

pub struct Listed {
    pub themes: Vec<Theme>,
    pub findings: Vec<Finding>,
    pub state: State,
    pub writes: bool,
}

/// A finding with everything it rests on.
pub struct Whole {
    pub finding: Finding,
    pub themes: Vec<String>,
    pub items: Vec<(List, String)>,
    pub quotes: Vec<Piece>,
    pub rests: Rests,
    pub editions: Vec<Edition>,
    pub writes: bool,
}

fn address(finding: &Finding) -> String {
    paths::fill(paths::DESK_FINDING, finding.id.as_str())
}

pub fn list(listed: &Listed, query: &FormState) -> Page {
    let asked = query.clone().without(forms::STATE).with(forms::STATE, listed.state.slug());
    let add = listed.writes.then(|| link_button(paths::DESK_FINDINGS_NEW, t().findings_new(), ButtonKind::Primary));
    let factors = link_button(paths::DESK_FACTORS, t().findings_factors(), ButtonKind::Secondary);
    let found = match listed.findings.is_empty() {
        true => alert(AlertKind::Info, t().findings_none_title(), p(t().findings_none())),
        false => {
            let cards = listed.findings.iter().map(|finding| view! { <li class="card">{card(finding)}</li> }).collect_view();
            view! { <ul class="cards" role="list">{cards}</ul> }.into_any()
        }
    };
    let body = vec![
        h1(t().findings_title()),
        lead(t().findings_lead()),
        actions(add.into_iter().chain([factors]).collect()),
        filter(listed, &asked),
        found,
    ];
    Page::new(t().findings_title(), stack(body)).section(paths::DESK_FINDINGS).wide()
}

fn filter(listed: &Listed, asked: &FormState) -> AnyView {
    let theme = Select::new(forms::THEME, t().findings_of_theme()).option("", t().findings_every_theme());
    let theme = listed.themes.iter().fold(theme, |select, theme| select.option(theme.id.as_str(), &theme.label_b1));
    let state = Select::new(forms::STATE, t().findings_of_state());
    let state = State::ALL.into_iter().fold(state, |select, state| select.option(state.slug(), state.label()));
    Form::new().action(paths::DESK_FINDINGS).get().field(theme.view(asked)).field(state.view(asked)).submit(t().findings_show()).view()
}

fn card(finding: &Finding) -> AnyView {
    let factor = finding.factor().map(|factor| tag(TagKind::Neutral, factor.label()));
    view! {
        <div class="card__body stack">
            <h2 class="nl-heading nl-heading--level-3">{link(address(finding), finding.title.clone())}</h2>
            {text_block(&finding.text)}
            {actions([tag(TagKind::Neutral, finding.kind().label())].into_iter().chain(factor).collect())}
        </div>
    }
    .into_any()
}

/// Writing a new finding, or another edition of one.
pub fn form(finding: Option<&Finding>, offered: &Offered, form: &FormState) -> Page {
    let title = finding.map_or_else(|| t().findings_new(), |_| t().findings_edit());
    let body = vec![error_summary(form), h1(title.clone()), lead(t().findings_form_lead()), fields(finding, offered, form)];
    Page::new(title, stack(body)).crumb(paths::DESK_FINDINGS, t().findings_title())
}

/// The same, with the edition that somebody saved in the meantime beside what was typed.
pub fn newer(newest: &Finding, offered: &Offered, form: &FormState) -> Page {
    let theirs = stack(vec![p(newest.title.clone()), text_block(&newest.text)]);
    let body = vec![
        error_summary(form),
        h1(t().findings_edit()),
        alert(AlertKind::Warning, t().findings_newer_title(), theirs),
        fields(Some(newest), offered, form),
    ];
    Page::new(t().findings_edit(), stack(body)).crumb(paths::DESK_FINDINGS, t().findings_title())
}

fn fields(finding: Option<&Finding>, offered: &Offered, form: &FormState) -> AnyView {
    let kind = Kind::ALL
        .into_iter()
        .fold(RadioGroup::new(forms::KIND, t().findings_field_kind()), |group, kind| group.option(kind.slug(), kind.label()));
    let factor = RadioGroup::new(forms::FACTOR, t().findings_field_factor());
    let factor = Factor::ALL.into_iter().fold(factor, |group, factor| group.option(factor.slug(), factor.label()));
    let themes = CheckboxGroup::new(forms::THEME, t().findings_field_themes());
    let themes = offered.themes.iter().fold(themes, |group, theme| group.option(theme.id.as_str(), &theme.label_b1));
    let action =
        finding.map_or_else(|| paths::DESK_FINDINGS_NEW.to_owned(), |finding| paths::fill(paths::DESK_FINDING_EDIT, finding.id.as_str()));
    let frame = Form::new()
        .action(action)
        .field(hidden(forms::EDITION, form.value(forms::EDITION)))
        .field(kind.view(form))
        .field(TextInput::new(forms::TITLE, t().findings_field_title()).view(form))
        .field(TextArea::new(forms::TEXT, t().findings_field_text()).rows(6).hint(t().findings_field_text_hint()).view(form))
        .field(themes.view(form))
        .field(factor.option(forms::NEITHER, t().findings_neither()).view(form));
    let linked = offered.lists.iter().fold(frame, |frame, (list, items)| {
        let group = CheckboxGroup::new(forms::field(*list), list.label()).optional();
        frame.field(items.iter().fold(group, |group, item| group.option(&item.id, &item.title)).view(form))
    });
    linked.submit(t().findings_save()).view()
}

pub fn whole(whole: &Whole) -> Page {
    let finding = &whole.finding;
    let tags = [finding.kind().label(), finding.state().label()].into_iter().chain(finding.factor().map(Factor::label));
    let mut body = vec![
        h1(finding.title.clone()),
        actions(tags.map(|label| tag(TagKind::Neutral, label)).collect()),
        text_block(&finding.text),
        p(t().findings_about(whole.themes.join(", "))),
    ];
    if !whole.items.is_empty() {
        body.push(bullets(whole.items.iter().map(|(list, title)| t().findings_item(list.label(), title).into_any()).collect()));
    }
    if whole.writes {
        body.push(changes(finding));
    }
    body.extend([h2(t().findings_quotes()), rests(whole.rests), quotes(whole), editions(whole)]);
    Page::new(finding.title.clone(), stack(body)).crumb(paths::DESK_FINDINGS, t().findings_title())
}

fn changes(finding: &Finding) -> AnyView {
    let edit = link_button(paths::fill(paths::DESK_FINDING_EDIT, finding.id.as_str()), t().findings_edit(), ButtonKind::Primary);
    let quotes =
        link_button(paths::fill(paths::DESK_FINDING_QUOTES, finding.id.as_str()), t().findings_quotes_title(), ButtonKind::Secondary);
    let to = |state: State, label: String| {
        post_button_with(address(finding), label, ButtonKind::Secondary, vec![(forms::STATE, state.slug().to_owned())])
    };
    let steps = match finding.state() {
        State::Draft => vec![to(State::Agreed, t().findings_agree()), to(State::Away, t().findings_put_away())],
        State::Agreed | State::Away => vec![to(State::Draft, t().findings_reopen())],
    };
    actions([edit, quotes].into_iter().chain(steps).collect())
}

/// How many citaten, and a warning where that is thin. It does not say which conversations.
fn rests(rests: Rests) -> AnyView {
    let counted = p(t().findings_rests(rests.quotes, rests.conversations));
    match rests.is_enough() {
        true => counted,
        false => stack(vec![counted, alert(AlertKind::Warning, t().findings_thin_title(), p(t().findings_thin()))]),
    }
}

fn quotes(whole: &Whole) -> AnyView {
    let shown = whole.quotes.iter().filter_map(|piece| {
        let verified = verified(piece)?;
        let may = (!piece.quotable).then(|| tag(TagKind::Warning, t().findings_not_quotable()));
        let noted = verified.noted_down().then(|| tag(TagKind::Neutral, t().findings_noted_down()));
        let drop = whole.writes.then(|| {
            let hidden = vec![(forms::QUOTE, piece.id.to_string())];
            post_button_with(
                paths::fill(paths::DESK_FINDING_DROP, whole.finding.id.as_str()),
                t().findings_drop(),
                ButtonKind::Subtle,
                hidden,
            )
        });
        Some(
            view! { <div class="stack">{quote(verified.text())}{actions(may.into_iter().chain(noted).chain(drop).collect())}</div> }
                .into_any(),
        )
    });
    bullets(shown.collect())
}

fn editions(whole: &Whole) -> AnyView {
    let lines = whole.editions.iter().map(|edition| {
        let on = LocalTime::at(Timestamp(edition.saved_at)).day_in_words();
        stack(vec![
            p(t().findings_edition(edition.edition, on, &edition.codebook_version)),
            p(edition.title.clone()),
            text_block(&edition.text),
        ])
    });
    details(t().findings_editions(), bullets(lines.collect()))
}

/// What helps and hinders, per item of the programme (PRO-04, PRO-05).
pub fn factors(rows: &[FactorRow]) -> Page {
    let mut body = vec![h1(t().findings_factors()), lead(t().findings_factors_lead())];
    if rows.is_empty() {
        body.push(alert(AlertKind::Info, t().findings_no_factors_title(), p(t().findings_no_factors())));
    }
    for of_list in rows.chunk_by(|a, b| a.kind == b.kind) {
        let table = Table::new(List::parse(&of_list[0].kind).map(List::label).unwrap_or_default())
            .column(t().findings_column_item())
            .column(t().findings_helps())
            .column(t().findings_hinders());
        let items = of_list.chunk_by(|a, b| a.item_id == b.item_id);
        body.push(
            items
                .fold(table, |table, item| {
                    table.row(vec![item[0].item.clone().into_any(), of(item, Factor::Helps), of(item, Factor::Hinders)])
                })
                .view(),
        );
    }
    if !rows.is_empty() {
        body.push(actions(vec![link_button(paths::DESK_FACTORS_CSV, t().findings_download(), ButtonKind::Secondary)]));
    }
    Page::new(t().findings_factors(), stack(body)).crumb(paths::DESK_FINDINGS, t().findings_title()).wide()
}

fn of(rows: &[FactorRow], factor: Factor) -> AnyView {
    let these: Vec<&FactorRow> = rows.iter().filter(|row| row.factor == factor.slug()).collect();
    if these.is_empty() {
        return t().findings_no_factor().into_any();
    }
    bullets(these.iter().map(|row| link(paths::fill(paths::DESK_FINDING, row.id.as_str()), row.title.clone())).collect())
}
