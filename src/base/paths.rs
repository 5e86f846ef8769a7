//! One function per address, so no link is typed by hand. Constants are the route patterns of `app::routes`.
pub const HOME: &str = "/";
pub const DIALOGUES: &str = "/gesprekken";
pub const CALENDAR: &str = "/gesprekken.ics";
pub const DIALOGUE: &str = "/gesprekken/{slug}";
pub const SIGNUP: &str = "/gesprekken/{slug}/aanmelden";
pub const CANCEL_SIGNUP: &str = "/afmelden";
pub const SEAT_OFFER: &str = "/plek/{token}";
pub const TAKE_PART: &str = "/meedoen";
pub const LESS_HELP: &str = "/meedoen/minder-hulp";
pub const NO_TRACES: &str = "/meedoen/geen-sporen";
pub const CONTRIBUTE: &str = "/meedoen/{list}";
pub const ROOM_CODE: &str = "/k/{code}";
pub const ROOM_ENTRY: &str = "/k";
pub const WITHDRAW: &str = "/weghalen";
pub const THEMES: &str = "/themas";
pub const RESULTS: &str = "/resultaten";
pub const EXPERIENCES: &str = "/ervaringen";
pub const BECOME_VERKENNER: &str = "/verkenner-worden";
pub const ABOUT: &str = "/over";
pub const PRIVACY: &str = "/privacy";
pub const KEPT: &str = "/privacy/wat-bewaren-wij";
pub const ACCESSIBILITY: &str = "/toegankelijkheid";
pub const SECURITY_TXT: &str = "/.well-known/security.txt";

pub const DESK: &str = "/werkplek";
pub const LOGIN: &str = "/werkplek/inloggen";
pub const LOGIN_CODE: &str = "/werkplek/inloggen/code";
pub const LOGOUT: &str = "/werkplek/uitloggen";
pub const ACTIVATE: &str = "/werkplek/activeren/{token}";
pub const PROFILE: &str = "/werkplek/mijn-account";
pub const DESK_DIALOGUES: &str = "/werkplek/gesprekken";
pub const DESK_NEW_DIALOGUE: &str = "/werkplek/gesprekken/nieuw";
pub const DESK_DIALOGUE: &str = "/werkplek/gesprekken/{id}";
pub const DESK_EDIT_DIALOGUE: &str = "/werkplek/gesprekken/{id}/wijzigen";
pub const DESK_PUBLISH_DIALOGUE: &str = "/werkplek/gesprekken/{id}/publiceren";
pub const DESK_CLOSE_DIALOGUE: &str = "/werkplek/gesprekken/{id}/afronden";
pub const DESK_CANCEL_DIALOGUE: &str = "/werkplek/gesprekken/{id}/afgelasten";
pub const DESK_DIALOGUE_CREW: &str = "/werkplek/gesprekken/{id}/verkenners";
pub const DESK_INVITATIONS: &str = "/werkplek/gesprekken/{id}/uitnodigen";
pub const DESK_CREW: &str = "/werkplek/meehelpen";
pub const DESK_OFFER_HELP: &str = "/werkplek/meehelpen/{id}";
pub const DESK_TAKE_BACK_HELP: &str = "/werkplek/meehelpen/{id}/terug";
pub const DESK_KIT: &str = "/werkplek/gesprekken/{id}/pakket";
pub const DESK_KIT_QUESTIONS: &str = "/werkplek/gesprekken/{id}/pakket/vragen";
pub const DESK_KIT_ALL: &str = "/werkplek/gesprekken/{id}/pakket/alles";
pub const DESK_KIT_GUIDE: &str = "/werkplek/gesprekken/{id}/pakket/leidraad";
pub const DESK_KIT_POSTER: &str = "/werkplek/gesprekken/{id}/pakket/poster";
pub const DESK_KIT_ROOM_POSTER: &str = "/werkplek/gesprekken/{id}/pakket/poster-zaal";
pub const DESK_KIT_CARDS: &str = "/werkplek/gesprekken/{id}/pakket/tafelkaartjes";
pub const DESK_KIT_TALLY: &str = "/werkplek/gesprekken/{id}/pakket/tellijst";
pub const DESK_KIT_REPORT: &str = "/werkplek/gesprekken/{id}/pakket/verslag";
pub const DESK_PAPER_CARDS: &str = "/werkplek/gesprekken/{id}/kaarten";
pub const DESK_SERIES: &str = "/werkplek/reeksen";
pub const DESK_ONE_SERIES: &str = "/werkplek/reeksen/{id}";
pub const DESK_MAKE_SERIES: &str = "/werkplek/gesprekken/{id}/reeks";
pub const DESK_SIGNUPS: &str = "/werkplek/aanmeldingen";
pub const DESK_SIGNUPS_OF: &str = "/werkplek/aanmeldingen/{id}";
pub const DESK_MESSAGE: &str = "/werkplek/aanmeldingen/{id}/bericht";
pub const DESK_REMOVE_SIGNUPS: &str = "/werkplek/aanmeldingen/{id}/verwijderen";
pub const DESK_WAITING: &str = "/werkplek/aanmeldingen/{id}/wachtlijst";
pub const DESK_VOICES: &str = "/werkplek/stemmen";
pub const DESK_VOICES_CSV: &str = "/werkplek/stemmen.csv";
pub const DESK_GATE: &str = "/werkplek/inbreng";
pub const DESK_IMPORT_REGION: &str = "/werkplek/inbreng/bestand";
pub const DESK_IMPORT_CSV: &str = "/werkplek/inbreng/bestand/leeg.csv";
pub const DESK_IMPORT_XLSX: &str = "/werkplek/inbreng/bestand/leeg.xlsx";
pub const DESK_GATE_TEXT: &str = "/werkplek/inbreng/{id}";
pub const DESK_GATE_REDACT: &str = "/werkplek/inbreng/{id}/weglakken";
pub const DESK_GATE_WITHDRAW: &str = "/werkplek/inbreng/{id}/weghalen";
pub const DESK_GATE_LOG: &str = "/werkplek/inbreng/poortwachter.csv";
pub const DESK_QUOTES: &str = "/werkplek/inbreng/citaten";
pub const DESK_DOOR: &str = "/werkplek/deur/{id}";
pub const DESK_DOOR_UNDO: &str = "/werkplek/deur/{id}/ongedaan";
pub const DESK_DOOR_CODE: &str = "/werkplek/deur/{id}/code";
pub const DESK_DOOR_CODE_UNDO: &str = "/werkplek/deur/{id}/code/ongedaan";
pub const DESK_BATCH: &str = "/werkplek/invoer/{dialogue}";
pub const DESK_IMPORT: &str = "/werkplek/invoer/{dialogue}/bestand";
pub const DESK_PAPER: &str = "/werkplek/invoer/{dialogue}/papier";
pub const DESK_ROOM: &str = "/werkplek/zaal/{dialogue}";
pub const DESK_ROOM_CARDS: &str = "/werkplek/zaal/{dialogue}/kaarten";
pub const DESK_ROOM_STREAM: &str = "/werkplek/zaal/{dialogue}/stroom";
pub const DESK_CODING: &str = "/werkplek/thematiseren";
pub const DESK_CODEBOOK: &str = "/werkplek/codeboek";
pub const DESK_CODEBOOK_NEW: &str = "/werkplek/codeboek/nieuw";
pub const DESK_CODEBOOK_THEME: &str = "/werkplek/codeboek/thema/{theme}";
pub const DESK_CODEBOOK_SPLIT: &str = "/werkplek/codeboek/thema/{theme}/splitsen";
pub const DESK_CODEBOOK_MERGE: &str = "/werkplek/codeboek/thema/{theme}/samenvoegen";
pub const DESK_CODEBOOK_ARCHIVE: &str = "/werkplek/codeboek/thema/{theme}/archief";
pub const DESK_CODEBOOK_BACK: &str = "/werkplek/codeboek/versie/{position}/terug";
pub const DESK_RECODE: &str = "/werkplek/codeboek/hercoderen";
pub const DESK_FINDINGS: &str = "/werkplek/bevindingen";
pub const DESK_FINDINGS_NEW: &str = "/werkplek/bevindingen/nieuw";
pub const DESK_FACTORS: &str = "/werkplek/bevindingen/factoren";
pub const DESK_FACTORS_CSV: &str = "/werkplek/bevindingen/factoren.csv";
pub const DESK_FINDING: &str = "/werkplek/bevindingen/bevinding/{finding}";
pub const DESK_FINDING_EDIT: &str = "/werkplek/bevindingen/bevinding/{finding}/veranderen";
pub const DESK_FINDING_QUOTES: &str = "/werkplek/bevindingen/bevinding/{finding}/citaten";
pub const DESK_FINDING_DROP: &str = "/werkplek/bevindingen/bevinding/{finding}/citaat-weg";
pub const DESK_SEARCH: &str = "/werkplek/zoeken";
pub const DESK_OVERVIEW: &str = "/werkplek/overzicht";
pub const DESK_OVERVIEW_CSV: &str = "/werkplek/overzicht.csv";
pub const DESK_SATURATION: &str = "/werkplek/overzicht/reeks/{series}";
pub const DESK_DIFFERENCES: &str = "/werkplek/verschillen";
pub const DESK_ROUNDS: &str = "/werkplek/verschillen/rondes";
pub const DESK_CLOSE_ROUND: &str = "/werkplek/verschillen/rondes/{round}/sluiten";
pub const DESK_ROUND_CSV: &str = "/werkplek/verschillen/rondes/{round}/keuzes.csv";
pub const DESK_DIFFERENCE: &str = "/werkplek/verschillen/{excerpt}";
pub const DESK_REOPEN: &str = "/werkplek/verschillen/{excerpt}/opnieuw";
pub const DESK_CHANGES: &str = "/werkplek/verschillen/{excerpt}/verloop";
pub const DESK_HANDS: &str = "/werkplek/verschillen/{excerpt}/stemmen";
pub const DESK_HAND_CODE: &str = "/werkplek/hand";
pub const DESK_HAND: &str = "/werkplek/hand/{code}";
pub const DESK_ANNEX: &str = "/werkplek/bijlage-2";
pub const DESK_ANNEX_QUOTE: &str = "/werkplek/bijlage-2/citaat";
pub const DESK_ANNEX_CSV: &str = "/werkplek/bijlage-2.csv";
pub const DESK_ANNEX_DOCX: &str = "/werkplek/bijlage-2.docx";
pub const DESK_ANNEX_ODT: &str = "/werkplek/bijlage-2.odt";
pub const DESK_ANNEX_JSON: &str = "/werkplek/bijlage-2.json";
pub const DESK_ANNEX_HTML: &str = "/werkplek/bijlage-2.html";
pub const DESK_VERKENNERS: &str = "/werkplek/verkenners";
pub const DESK_DECIDE_VERKENNER: &str = "/werkplek/verkenners/{id}";
pub const DESK_EXPERIENCES: &str = "/werkplek/ervaringen";
pub const DESK_MAILBOX: &str = "/werkplek/postvak";
pub const DESK_MAIL: &str = "/werkplek/postvak/{id}";
pub const DESK_ACCOUNTS: &str = "/werkplek/accounts";
pub const DESK_END_ACCOUNT: &str = "/werkplek/accounts/{id}/beeindigen";
pub const DESK_INVITE_AGAIN: &str = "/werkplek/accounts/{id}/nieuwe-link";
pub const DESK_LOG: &str = "/werkplek/logboek";
pub const DESK_REGISTER: &str = "/werkplek/verwerkingen";

/// A route pattern with its one parameter filled in. The values are ids and slugs we made
/// ourselves; anything else is percent-encoded.
pub fn fill(pattern: &str, value: &str) -> String {
    let encoded: String = form_urlencoded::byte_serialize(value.as_bytes()).collect();
    match (pattern.find('{'), pattern.find('}')) {
        (Some(open), Some(close)) => format!("{}{}{}", &pattern[..open], encoded.replace('+', "%20"), &pattern[close + 1..]),
        _ => pattern.to_owned(),
    }
}

/// A path with a query: empty values are left out.
pub fn with_query(path: &str, pairs: &[(&str, &str)]) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs.iter().filter(|(_, v)| !v.is_empty())).finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

pub fn dialogue(slug: &str) -> String {
    fill(DIALOGUE, slug)
}

pub fn dialogue_calendar(slug: &str) -> String {
    format!("{}.ics", dialogue(slug))
}

pub fn signup(slug: &str) -> String {
    fill(SIGNUP, slug)
}

pub fn room_code(code: &str) -> String {
    fill(ROOM_CODE, code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_filled_and_encoded() {
        assert_eq!(signup("een-kind"), "/gesprekken/een-kind/aanmelden");
        assert_eq!(dialogue_calendar("a"), "/gesprekken/a.ics");
        assert_eq!(fill(DIALOGUE, "a b/ç"), "/gesprekken/a%20b%2F%C3%A7");
        assert_eq!(with_query(DIALOGUES, &[("gemeente", "zundert"), ("voor", "")]), "/gesprekken?gemeente=zundert");
    }
}
