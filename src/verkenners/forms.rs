//! The application form: names of the fields, and how they are read.
use super::model::{Domain, NewApplication};
use crate::{
    base::{
        form::{Check, FormState, LineTexts},
        ids::GemeenteId,
        text::EmailAddress,
        texts::t,
    },
    region::Gemeente,
};

pub const NAME: &str = "naam";
pub const ORGANISATION: &str = "organisatie";
pub const DOMAIN: &str = "domein";
pub const GEMEENTE: &str = "gemeente";
pub const EMAIL: &str = "email";
pub const MOTIVATION: &str = "motivatie";

const LONGEST_LINE: usize = 120;
const LONGEST_MOTIVATION: usize = 1000;

/// Every field, or the form with a sentence at each wrong one.
pub fn parse(form: &FormState, gemeenten: &[Gemeente]) -> Result<NewApplication, FormState> {
    let mut check = Check::of(form);
    let name = line(&mut check, NAME, &t().verkenners_name(), &t().verkenners_name_missing());
    let organisation = line(&mut check, ORGANISATION, &t().verkenners_organisation(), &t().verkenners_organisation_missing());
    let domain = check.choice(DOMAIN, Domain::parse, &t().verkenners_domain_missing());
    let known = |id: &str| gemeenten.iter().find(|g| g.id.as_str() == id).map(|g| g.id.clone());
    let gemeente: Option<GemeenteId> = check.choice(GEMEENTE, known, &t().verkenners_gemeente_missing());
    let email = check.choice(EMAIL, EmailAddress::parse, &t().verkenners_email_wrong());
    let motivation = motivation(&mut check);
    check.finish(|| {
        Some(NewApplication {
            name: name?,
            organisation: organisation?,
            domain: domain?,
            gemeente: gemeente?,
            email: lower_case(&email?)?,
            motivation: motivation?,
        })
    })
}

/// One address, one spelling: else the same person could apply twice and own two accounts.
fn lower_case(email: &EmailAddress) -> Option<EmailAddress> {
    EmailAddress::parse(&email.as_str().to_ascii_lowercase())
}

fn line(check: &mut Check, name: &str, label: &str, missing: &str) -> Option<String> {
    let too_long = |max, over| t().verkenners_too_long(label, max, over);
    let odd_characters = t().verkenners_odd(label);
    check.line(name, LONGEST_LINE, &LineTexts { missing, too_long: &too_long, odd_characters: &odd_characters })
}

fn motivation(check: &mut Check) -> Option<String> {
    let (label, missing) = (t().verkenners_motivation_short(), t().verkenners_motivation_missing());
    let too_long = |max, over| t().verkenners_too_long(&label, max, over);
    let odd_characters = t().verkenners_odd(&label);
    let texts = LineTexts { missing: &missing, too_long: &too_long, odd_characters: &odd_characters };
    check.paragraph(MOTIVATION, LONGEST_MOTIVATION, &texts)
}
