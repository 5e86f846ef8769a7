//! Anonymity as a property: of the schema, of the values in it, of every order that can be seen, and of
//! what somebody with all of it in hand can find out (AN-01…AN-103, `docs/privacy/anonymity.md`).
mod attack;
mod document;
mod order;
mod schema;

use crate::{
    access::{Coder, Person, Role},
    base::{ids::AccountId, time::Timestamp},
};

/// The coder behind a login.
fn coder(account: &AccountId) -> Coder {
    let person = Person {
        account: account.clone(),
        email: "w@voorbeeld.example".into(),
        role: Role::Werkgroep,
        gemeente: None,
        login: String::new(),
        until: Timestamp(0),
    };
    Coder::of(person).expect("the role of a coder")
}

/// How much the order of a read has to do with the order of arrival: of the places, no ties.
fn spearman(order: &[f64]) -> f64 {
    let n = order.len() as f64;
    let squares: f64 = order.iter().enumerate().map(|(read, arrived)| (read as f64 - arrived).powi(2)).sum();
    1.0 - 6.0 * squares / (n * (n * n - 1.0))
}
