//! The fields of login, activation and new accounts.
use super::{commands::NewAccount, model};
use crate::{
    access::Role,
    base::{
        form::{Check, FormState},
        ids::GemeenteId,
        text::EmailAddress,
        texts::t,
    },
    region::Gemeente,
};

pub const EMAIL: &str = "email";
pub const PASSWORD: &str = "wachtwoord";
pub const CODE: &str = "code";
pub const ROLE: &str = "rol";
pub const GEMEENTE: &str = "gemeente";

/// Address and password as typed; neither is judged beyond being there.
pub fn login(form: &FormState) -> Result<(String, String), FormState> {
    let mut check = Check::of(form);
    let email = check.choice(EMAIL, |v| EmailAddress::parse(v).map(|e| e.as_str().to_owned()), &t().accounts_email_wrong());
    let password = check.choice(
        PASSWORD,
        |v| (!v.is_empty() && v.len() <= 4 * model::LONGEST_PASSWORD).then(|| v.to_owned()),
        &t().accounts_password_missing(),
    );
    check.finish(|| Some((email?, password?)))
}

/// A new password and the first code of the app.
pub fn activation(form: &FormState) -> Result<(String, String), FormState> {
    let mut check = Check::of(form);
    let fits = |v: &str| {
        let length = v.chars().count();
        ((model::SHORTEST_PASSWORD..=model::LONGEST_PASSWORD).contains(&length) && !v.contains('\0')).then(|| v.to_owned())
    };
    let password = check.choice(PASSWORD, fits, &t().accounts_password_short(model::SHORTEST_PASSWORD));
    let code = check.choice(CODE, |v| (!v.is_empty()).then(|| v.to_owned()), &t().accounts_code_missing());
    check.finish(|| Some((password?, code?)))
}

pub fn new_account(form: &FormState, gemeenten: &[Gemeente]) -> Result<NewAccount, FormState> {
    let mut check = Check::of(form);
    let email = check.choice(EMAIL, EmailAddress::parse, &t().accounts_email_wrong());
    let role = check.choice(ROLE, Role::parse, &t().accounts_role_missing());
    let known = |v: &str| gemeenten.iter().find(|g| g.id.as_str() == v).map(|g| g.id.clone());
    let gemeente: Option<GemeenteId> = known(check.value(GEMEENTE));
    if role.is_some_and(Role::needs_gemeente) && gemeente.is_none() {
        check.fault(GEMEENTE, t().accounts_gemeente_missing());
    }
    let gemeente = gemeente.filter(|_| role.is_some_and(Role::needs_gemeente));
    check.finish(|| Some(NewAccount { email: email?, role: role?, gemeente }))
}
