//! The pages: apply, thank you, and the list of the team.
use super::{
    commands::Decision,
    forms,
    model::{Domain, State},
    store::{Open, Verkenner},
};
use crate::{
    base::{
        form::FormState,
        paths,
        texts::t,
        time::{LocalTime, Timestamp},
    },
    region::Gemeente,
    ui::{
        field::{InputKind, RadioGroup, Select, TextArea, TextInput},
        form::{Form, all_fields_note, error_summary, post_button_with},
        page::Page,
        parts::{AlertKind, ButtonKind, DataRow, Table, TagKind, actions, alert, data_list, link_button, pager, tag},
        text::{h1, h2, h3, lead, list as bullets, p, stack, text_block},
    },
};
use leptos::prelude::*;

/// The page that explains what a verkenner does, with the form below it.
pub fn apply(form: &FormState, gemeenten: &[Gemeente]) -> Page {
    let body = stack(vec![
        error_summary(form),
        h1(t().verkenners_title()),
        lead(t().verkenners_lead()),
        h2(t().verkenners_asks_title()),
        bullets([t().verkenners_asks_listen(), t().verkenners_asks_write(), t().verkenners_asks_think()].map(text).into()),
        h2(t().verkenners_gives_title()),
        bullets([t().verkenners_gives_desk(), t().verkenners_gives_questions(), t().verkenners_gives_results()].map(text).into()),
        h2(t().verkenners_next_title()),
        p(t().verkenners_next()),
        h2(t().verkenners_form_title()),
        p(t().verkenners_form_privacy()),
        all_fields_note(),
        application_form(form, gemeenten),
    ]);
    Page::new(t().verkenners_title(), body)
}

fn text(text: String) -> AnyView {
    text.into_any()
}

fn application_form(form: &FormState, gemeenten: &[Gemeente]) -> AnyView {
    let domains = Domain::ALL
        .into_iter()
        .fold(RadioGroup::new(forms::DOMAIN, t().verkenners_domain()), |group, domain| group.option(domain.slug(), domain_label(domain)));
    let places = gemeenten
        .iter()
        .fold(Select::new(forms::GEMEENTE, t().verkenners_gemeente()), |select, g| select.option(g.id.as_str(), g.name.clone()));
    Form::new()
        .guarded(form)
        .field(TextInput::new(forms::NAME, t().verkenners_name()).autocomplete("name").view(form))
        .field(
            TextInput::new(forms::ORGANISATION, t().verkenners_organisation())
                .hint(t().verkenners_organisation_hint())
                .autocomplete("organization")
                .view(form),
        )
        .field(domains.view(form))
        .field(places.view(form))
        .field(TextInput::new(forms::EMAIL, t().verkenners_email()).kind(InputKind::Email).hint(t().verkenners_email_hint()).view(form))
        .field(TextArea::new(forms::MOTIVATION, t().verkenners_motivation()).hint(t().verkenners_motivation_hint()).view(form))
        .submit(t().verkenners_send())
        .view()
}

fn domain_label(domain: Domain) -> String {
    match domain {
        Domain::Education => t().verkenners_domain_education(),
        Domain::Sport => t().verkenners_domain_sport(),
        Domain::YouthHealth => t().verkenners_domain_health(),
        Domain::GeneralPractice => t().verkenners_domain_doctor(),
        Domain::YouthCare => t().verkenners_domain_care(),
        Domain::Access => t().verkenners_domain_access(),
        Domain::ChildCare => t().verkenners_domain_childcare(),
        Domain::Volunteer => t().verkenners_domain_volunteer(),
        Domain::Other => t().verkenners_domain_other(),
    }
}

/// Said after every right form, whether it was new or not.
pub fn thanks() -> Page {
    let body = stack(vec![
        h1(t().verkenners_thanks_title()),
        lead(t().verkenners_thanks_mail()),
        p(t().verkenners_thanks_next()),
        link_button(paths::DIALOGUES, t().verkenners_thanks_dialogues(), ButtonKind::Secondary),
    ]);
    Page::new(t().verkenners_thanks_title(), body)
}

/// What the team is told after a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    Approved,
    Declined,
    ApprovedBefore,
    DeclinedBefore,
    AccountExists,
}

impl Notice {
    pub fn of(decision: Decision) -> Self {
        match decision {
            Decision::Approved => Self::Approved,
            Decision::Declined => Self::Declined,
            Decision::DecidedBefore(State::Declined) => Self::DeclinedBefore,
            Decision::DecidedBefore(_) => Self::ApprovedBefore,
            Decision::AccountExists => Self::AccountExists,
        }
    }

    /// The name in the address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Approved => "goedgekeurd",
            Self::Declined => "afgewezen",
            Self::ApprovedBefore => "al-goedgekeurd",
            Self::DeclinedBefore => "al-afgewezen",
            Self::AccountExists => "account-bestaat",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        let all = [Self::Approved, Self::Declined, Self::ApprovedBefore, Self::DeclinedBefore, Self::AccountExists];
        all.into_iter().find(|notice| notice.slug() == text)
    }

    fn view(self) -> AnyView {
        let (kind, heading, body) = match self {
            Self::Approved => (AlertKind::Ok, t().verkenners_notice_approved(), t().verkenners_notice_approved_body()),
            Self::Declined => (AlertKind::Ok, t().verkenners_notice_declined(), t().verkenners_notice_declined_body()),
            Self::ApprovedBefore => (AlertKind::Info, t().verkenners_notice_before(), t().verkenners_notice_approved_before()),
            Self::DeclinedBefore => (AlertKind::Info, t().verkenners_notice_before(), t().verkenners_notice_declined_before()),
            Self::AccountExists => (AlertKind::Error, t().verkenners_notice_exists(), t().verkenners_notice_exists_body()),
        };
        alert(kind, heading, p(body))
    }
}

/// Everything the team sees on one page.
pub struct Overview {
    pub open: Vec<Open>,
    pub open_count: i64,
    pub verkenners: Vec<Verkenner>,
    pub page: usize,
    /// There are more verkenners than fit on this page.
    pub more: bool,
}

pub fn list(overview: Overview, notice: Option<Notice>) -> Page {
    let open = match overview.open.is_empty() {
        true => p(t().verkenners_open_none()),
        false => stack(overview.open.into_iter().map(open_view).collect()),
    };
    let pages = overview.page + usize::from(overview.more);
    let body = stack(vec![
        notice.map(Notice::view).into_any(),
        h1(t().verkenners_desk_title()),
        h2(t().verkenners_open_title(overview.open_count)),
        open,
        h2(t().verkenners_list_title()),
        verkenner_table(overview.verkenners),
        pager(overview.page, pages, &|n| paths::with_query(paths::DESK_VERKENNERS, &[("pagina", &n.to_string())])),
    ]);
    Page::new(t().verkenners_desk_title(), body).wide()
}

fn open_view(open: Open) -> AnyView {
    let action = paths::fill(paths::DESK_DECIDE_VERKENNER, open.id.as_str());
    let button = |label, kind, value: &str| post_button_with(action.clone(), label, kind, vec![("besluit", value.to_owned())]);
    let row = |key: String, value: AnyView| DataRow { key, value, change: None };
    let domain = Domain::parse(&open.domain).map(domain_label).unwrap_or_default();
    let rows = vec![
        row(t().verkenners_organisation(), open.organisation.into_any()),
        row(t().verkenners_column_domain(), domain.into_any()),
        row(t().verkenners_gemeente(), open.gemeente.into_any()),
        row(t().verkenners_email(), open.email.into_any()),
        row(t().verkenners_applied_on(), LocalTime::at(Timestamp(open.created_at)).day_in_words().into_any()),
        row(t().verkenners_motivation_short(), text_block(&open.motivation)),
    ];
    stack(vec![
        h3(open.name.clone()),
        data_list(rows),
        actions(vec![
            button(t().verkenners_approve(&open.name), ButtonKind::Primary, "goedkeuren"),
            button(t().verkenners_decline(&open.name), ButtonKind::Danger, "afwijzen"),
        ]),
    ])
}

fn verkenner_table(verkenners: Vec<Verkenner>) -> AnyView {
    if verkenners.is_empty() {
        return p(t().verkenners_list_none());
    }
    let table = Table::new(t().verkenners_list_title())
        .column(t().verkenners_column_name())
        .column(t().verkenners_gemeente())
        .column(t().verkenners_column_domain())
        .column(t().verkenners_column_state());
    let row = |v: Verkenner| {
        let domain = v.domain.as_deref().and_then(Domain::parse).map(domain_label).unwrap_or_default();
        let (kind, state) = match (v.activated_at, v.deactivated_at) {
            (_, Some(_)) => (TagKind::Neutral, t().verkenners_state_ended()),
            (Some(_), None) => (TagKind::Ok, t().verkenners_state_active()),
            (None, None) => (TagKind::Warning, t().verkenners_state_invited()),
        };
        vec![v.name.unwrap_or(v.email).into_any(), v.gemeente.unwrap_or_default().into_any(), domain.into_any(), tag(kind, state)]
    };
    verkenners.into_iter().map(row).fold(table, Table::row).view()
}
