//! The code of a card, as it stands on the card and on its strip (D13).
use crate::infra::{
    codes,
    keys::{Keys, Purpose},
    random::Random,
};

/// How many signs on the card follow from the others.
const CHECK: usize = 2;

/// A receipt that was made before anything was written. Never printed by `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct CardCode {
    /// Sixteen signs in groups.
    receipt: String,
    check: String,
}

impl CardCode {
    /// The code of a new card: 80 bits of chance.
    pub fn new(keys: &Keys, random: &Random) -> Self {
        Self::of(keys, codes::grouped(&random.bytes::<10>()))
    }

    fn of(keys: &Keys, receipt: String) -> Self {
        Self { check: keys.code_for(Purpose::CardCheck, &receipt).chars().take(CHECK).collect(), receipt }
    }

    /// What somebody typed from a card; `None` when a sign is wrong, or one is missing.
    pub fn read(keys: &Keys, typed: &str) -> Option<Self> {
        let signs = codes::normalise(typed, codes::RECEIPT + CHECK)?;
        let (receipt, check) = signs.split_at(codes::RECEIPT);
        let code = Self::of(keys, codes::in_groups(receipt));
        (code.check == check).then_some(code)
    }

    /// For who wrote the card: what `/weghalen` asks for.
    pub fn on_strip(&self) -> &str {
        &self.receipt
    }

    /// For who types the card over.
    pub fn on_card(&self) -> String {
        format!("{}-{}", self.receipt, self.check)
    }

    /// Whether a text holds this code, however it is written (AN-34).
    pub fn stands_in(&self, text: &str) -> bool {
        let signs = |text: &str| -> String { text.chars().filter(char::is_ascii_alphanumeric).collect() };
        signs(text).to_ascii_uppercase().contains(&signs(&self.receipt))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d13_a_slip_in_the_code_of_a_card_is_found() {
        let (keys, random) = (Keys::new([7; 32]), Random::seeded(1));
        for _ in 0..50 {
            let code = CardCode::new(&keys, &random);
            let typed = code.on_card();
            assert!(CardCode::read(&keys, &typed.to_lowercase().replace('-', " ")).is_some_and(|read| read == code));
            assert!(CardCode::read(&keys, code.on_strip()).is_none(), "the strip alone");
            let first = typed.chars().next().unwrap();
            let slip = typed.replacen(first, if first == 'Z' { "Y" } else { "Z" }, 1);
            // One in 1,024 slips is not seen; with this seed none.
            assert!(CardCode::read(&keys, &slip).is_none(), "{slip}");
            assert!(CardCode::read(&Keys::new([8; 32]), &typed).is_none(), "of another installation");
        }
    }

    #[test]
    fn an_34_a_code_is_found_in_a_text() {
        let code = CardCode::new(&Keys::new([7; 32]), &Random::seeded(1));
        let loose = code.on_strip().to_lowercase().replace('-', " ");
        assert!(code.stands_in(&format!("mijn code is {loose}, dag")) && !code.stands_in("mijn code is weg"));
    }
}
