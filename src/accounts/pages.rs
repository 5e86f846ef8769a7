//! The pages of accounts.
use super::{forms, model, store};
use crate::{
    access::Role,
    base::{form::FormState, paths, texts::t},
    region::Gemeente,
    ui::{
        field::{InputKind, Select, TextInput},
        form::{Form, all_fields_note, error_summary, post_button},
        page::Page,
        parts::{AlertKind, ButtonKind, DataRow, Table, TagKind, actions, alert, data_list, link_button, qr, tag},
        text::{details, h1, h2, list, p, stack},
    },
};
use leptos::prelude::*;

pub fn login(form: &FormState) -> Page {
    let fields = Form::new()
        .field(TextInput::new(forms::EMAIL, t().accounts_email()).kind(InputKind::Email).autocomplete("username").view(form))
        .field(TextInput::new(forms::PASSWORD, t().accounts_password()).kind(InputKind::Password).view(form))
        .submit(t().accounts_login_button())
        .view();
    let body = stack(vec![h1(t().accounts_login_title()), error_summary(form), p(t().accounts_login_who()), fields]);
    Page::new(t().accounts_login_title(), body).no_index()
}

pub fn login_code(form: &FormState) -> Page {
    let code = TextInput::new(forms::CODE, t().accounts_code()).hint(t().accounts_code_hint()).kind(InputKind::OneTimeCode).chars(20);
    let fields = Form::new().field(code.view(form)).submit(t().accounts_code_button()).view();
    let body = stack(vec![h1(t().accounts_code_title()), error_summary(form), fields]);
    Page::new(t().accounts_code_title(), body).no_index()
}

pub fn activation(form: &FormState, account: &store::Credentials, qr_svg: String) -> Page {
    let secret = account.totp_secret.clone().unwrap_or_default();
    let password = TextInput::new(forms::PASSWORD, t().accounts_new_password())
        .hint(t().accounts_new_password_hint(model::SHORTEST_PASSWORD))
        .kind(InputKind::Password)
        .autocomplete("new-password");
    let code = TextInput::new(forms::CODE, t().accounts_code()).hint(t().accounts_first_code_hint()).kind(InputKind::OneTimeCode).chars(10);
    let fields = Form::new().field(password.view(form)).field(code.view(form)).submit(t().accounts_activate_button()).view();
    let app = stack(vec![
        h2(t().accounts_app_title()),
        p(t().accounts_app_text()),
        qr(qr_svg, t().accounts_app_qr()),
        details(t().accounts_app_by_hand(), view! { <p class="nl-paragraph"><code>{secret}</code></p> }.into_any()),
    ]);
    let body = stack(vec![
        h1(t().accounts_activate_title()),
        error_summary(form),
        p(t().accounts_activate_for(&account.email)),
        app,
        h2(t().accounts_activate_form()),
        all_fields_note(),
        fields,
    ]);
    Page::new(t().accounts_activate_title(), body).no_index()
}

pub fn activated(codes: Vec<String>) -> Page {
    let codes = codes.into_iter().map(|code| view! { <code>{code}</code> }.into_any()).collect();
    let body = stack(vec![
        h1(t().accounts_activated_title()),
        p(t().accounts_recovery_text()),
        list(codes),
        link_button(paths::LOGIN, t().accounts_to_login(), ButtonKind::Primary),
    ]);
    Page::new(t().accounts_activated_title(), body).no_index()
}

pub fn link_closed() -> Page {
    let body = stack(vec![
        h1(t().accounts_link_closed_title()),
        p(t().accounts_link_closed_text()),
        link_button(paths::LOGIN, t().accounts_to_login(), ButtonKind::Primary),
    ]);
    Page::new(t().accounts_link_closed_title(), body).no_index()
}

pub fn profile(email: &str, role: Role, recovery_left: i64) -> Page {
    let rows = vec![
        DataRow { key: t().accounts_email(), value: email.to_owned().into_any(), change: None },
        DataRow { key: t().accounts_role(), value: role.label().into_any(), change: None },
        DataRow { key: t().accounts_recovery_left(), value: recovery_left.to_string().into_any(), change: None },
    ];
    let body = stack(vec![
        h1(t().accounts_profile_title()),
        data_list(rows),
        post_button(paths::LOGOUT, t().accounts_logout(), ButtonKind::Secondary),
    ]);
    Page::new(t().accounts_profile_title(), body)
}

pub fn accounts(rows: &[store::AccountRow], gemeenten: &[Gemeente], form: &FormState, link: Option<String>) -> Page {
    let made = link.map(|link| {
        let body = stack(vec![p(t().accounts_made_text()), view! { <p class="nl-paragraph"><code>{link}</code></p> }.into_any()]);
        alert(AlertKind::Ok, t().accounts_made_title(), body)
    });
    let body = stack(vec![
        h1(t().accounts_title()),
        error_summary(form),
        made.into_any(),
        table(rows),
        h2(t().accounts_new_title()),
        new_form(gemeenten, form),
    ]);
    Page::new(t().accounts_title(), body).wide()
}

fn table(rows: &[store::AccountRow]) -> AnyView {
    let columns = Table::new(t().accounts_table())
        .column(t().accounts_email())
        .column(t().accounts_role())
        .column(t().accounts_gemeente())
        .column(t().accounts_state())
        .column(t().accounts_action());
    rows.iter()
        .fold(columns, |table, row| {
            let role = Role::parse(&row.role).map(Role::label).unwrap_or_default();
            let to = |pattern| paths::fill(pattern, row.id.as_str());
            let action = match row.deactivated_at {
                None => actions(vec![
                    post_button(to(paths::DESK_INVITE_AGAIN), t().accounts_invite_again(), ButtonKind::Secondary),
                    post_button(to(paths::DESK_END_ACCOUNT), t().accounts_end(), ButtonKind::Danger),
                ]),
                Some(_) => ().into_any(),
            };
            table.row(vec![
                row.email.clone().into_any(),
                role.into_any(),
                row.gemeente.clone().unwrap_or_else(|| t().accounts_region()).into_any(),
                state(row),
                action,
            ])
        })
        .view()
}

fn state(row: &store::AccountRow) -> AnyView {
    match (row.deactivated_at, row.activated_at) {
        (Some(_), _) => tag(TagKind::Neutral, t().accounts_ended()),
        (None, Some(_)) => tag(TagKind::Ok, t().accounts_active()),
        (None, None) => tag(TagKind::Warning, t().accounts_invited()),
    }
}

fn new_form(gemeenten: &[Gemeente], form: &FormState) -> AnyView {
    let roles = Role::ALL.into_iter().fold(Select::new(forms::ROLE, t().accounts_role()), |s, role| s.option(role.slug(), role.label()));
    let places =
        gemeenten.iter().fold(Select::new(forms::GEMEENTE, t().accounts_gemeente()), |s, g| s.option(g.id.as_str(), g.name.clone()));
    Form::new()
        .field(TextInput::new(forms::EMAIL, t().accounts_email()).kind(InputKind::Email).autocomplete("off").view(form))
        .field(roles.view(form))
        .field(places.hint(t().accounts_gemeente_hint()).optional().view(form))
        .submit(t().accounts_new_button())
        .view()
}
