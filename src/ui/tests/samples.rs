//! Pages that use every view: the tests read them, and `write_samples` puts them on disk to look at.
use super::super::{
    field::*,
    form::*,
    help::HelpLine,
    page::{DeskBar, Frame, NavLink, Page, document},
    parts::*,
    text::*,
};
use crate::base::form::FormState;
use leptos::prelude::*;

pub(super) const NASTY: &str = "<script>alert(\"1\")</script></textarea>&amp; 'x' \u{202E}\u{0}";

pub(super) fn frame() -> Frame {
    Frame { stylesheet: "site.css".into(), demo: true, desk: None }
}

pub(super) fn desk_frame() -> Frame {
    let link = |href: &str, label: &str, current| NavLink { href: href.into(), label: label.into(), current };
    let links = vec![
        link("/werkplek/gesprekken", "Gesprekken", true),
        link("/werkplek/aanmeldingen", "Aanmeldingen", false),
        link("/werkplek/inbreng", "Inbreng", false),
        link("/werkplek/thematiseren", "Thematiseren", false),
        link("/werkplek/bijlage-2", "Bijlage 2", false),
        link("/werkplek/postvak", "Postvak", false),
    ];
    let desk = DeskBar { label: "Gemeente-coördinator, Roosendaal".into(), links, until: Some("14.35 uur".into()) };
    Frame { desk: Some(desk), ..frame() }
}

fn dialogue_card(n: usize) -> AnyView {
    let title = ["Opgroeien in de wijk", "Wat is normaal op school?", "Opvoeden doe je samen", "Jongeren aan het woord"][n % 4];
    let body = vec![
        p("Dinsdag 12 mei, 19.30 tot 21.30 uur"),
        p("Buurthuis De Wending, Roosendaal"),
        match n % 3 {
            0 => tag(TagKind::Ok, "Nog 12 plaatsen"),
            1 => tag(TagKind::Warning, "Bijna vol"),
            _ => tag(TagKind::Neutral, "Vol"),
        },
    ];
    card(CardView { href: format!("/gesprekken/{n}"), title: title.into(), body: stack(body) })
}

pub(super) fn home() -> Page {
    let buttons = vec![
        link_button("/gesprekken", "Bekijk de gesprekken", ButtonKind::Primary),
        link_button("/meedoen", "Doe mee vanuit huis", ButtonKind::Secondary),
    ];
    let body = vec![
        hero(
            "Praat mee over opgroeien en opvoeden",
            "Wat vind jij gewoon, en waar wil je hulp bij? Vertel het in een gesprek bij jou in de buurt. Je hebt geen account nodig.",
            buttons,
        ),
        h2("Gesprekken bij jou in de buurt"),
        cards((0..4).map(dialogue_card).collect()),
        p("Alle gesprekken zijn gratis. Iedereen mag meedoen."),
        h2("Dit hoorden we"),
        quote("Ik wil dat iemand gewoon eens vraagt hoe het gaat."),
        details("Wat doen jullie met mijn verhaal?", text_block("Wij lezen alles.\nWij noemen nooit je naam.")),
        list(vec!["Je mag anoniem blijven.".into_any(), link("/privacy", "Lees wat wij bewaren")]),
    ];
    Page::new("Welkom", body.into_any()).section("/").help(vec![
        HelpLine { label: "Direct gevaar:".into(), number: "112".into() },
        HelpLine { label: "De Kindertelefoon:".into(), number: "0800 0432".into() },
    ])
}

pub(super) fn failed_form() -> FormState {
    FormState::from_pairs([("email".into(), NASTY.into()), ("tekst".into(), format!("\n{NASTY}")), ("bericht".into(), "ja".into())])
        .with("wachtwoord", "geheim")
        .with("code", "123456")
        .with_error("email", "Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.")
        .with_error("tekst", "Maak je tekst 12 tekens korter.")
        .with_error("bericht", "Kies of je een bericht wilt.")
        .with_error("behoeften", "Kies wat jij nodig hebt.")
        .with_error("gemeente", "Kies je gemeente.")
}

/// One question on a page, as a resident sees it.
pub(super) fn question(form: &FormState) -> Page {
    let field = RadioGroup::new("bericht", "Wil je een bericht over dit gesprek?")
        .heading()
        .hint("Wij sturen je een bericht als er iets verandert.")
        .option("ja", "Ja, stuur mij een bericht")
        .option_hint("nee", "Nee, ik wil geen bericht", "Bewaar dan zelf de code om je af te melden.");
    let body = vec![error_summary(form), step_line(2, 3), Form::new().field(field.view(form)).submit("Verder").view()];
    let page = Page::new("Wil je een bericht?", body.into_any()).crumb("/gesprekken", "Gesprekken").back("/stap-1").quick_exit();
    if form.has_errors() { page.failed() } else { page }
}

/// Every kind of field.
pub(super) fn all_fields(form: &FormState) -> Page {
    let kinds = [
        ("titel", "Titel van het gesprek", InputKind::Text),
        ("email", "E-mailadres", InputKind::Email),
        ("wachtwoord", "Wachtwoord", InputKind::Password),
        ("plaatsen", "Aantal plaatsen", InputKind::Number),
        ("dag", "Datum", InputKind::Date),
        ("tijd", "Begintijd", InputKind::Time),
        ("afmelden", "Afmeldcode", InputKind::Code),
        ("code", "Code uit je app", InputKind::OneTimeCode),
    ];
    let mut view = Form::new().no_autocomplete().field(hidden("stap", "2"));
    for (name, label, kind) in kinds {
        let input = TextInput::new(name, label).kind(kind).hint("Zo weten we wat we moeten doen.");
        view = view.field(if kind == InputKind::Number { input.chars(4) } else { input }.view(form));
    }
    let needs = CheckboxGroup::new("behoeften", "Wat heb je nodig?")
        .optional()
        .option("rolstoel", "Plek voor een rolstoel")
        .option("tolk", "Een tolk");
    let town = Select::new("gemeente", "Gemeente").optional().option("roosendaal", "Roosendaal").option("moerdijk", "Moerdijk");
    view = view
        .field(TextArea::new("tekst", "Wat wil je vertellen?").hint("Schrijf geen namen op.").rows(5).view(form))
        .field(RadioGroup::new("bericht", "Bericht").option("ja", "Ja").option("nee", "Nee").view(form))
        .field(needs.view(form))
        .field(town.view(form))
        .submit_as("Bewaren", "stap", "versturen")
        .secondary_submit("Voorbeeld bekijken", "stap", "voorbeeld");
    let body = vec![error_summary(form), h1("Gesprek plannen"), all_fields_note(), view.view()];
    let page = Page::new("Gesprek plannen", body.into_any()).crumb("/werkplek/gesprekken", "Gesprekken");
    if form.has_errors() { page.failed() } else { page }
}

pub(super) fn agenda() -> Page {
    let form = FormState::empty().with("gemeente", "moerdijk");
    let towns = Select::new("gemeente", "Gemeente").option("", "Alle gemeenten").option("moerdijk", "Moerdijk");
    let whom = Select::new("voor", "Voor wie").option("", "Iedereen").option("ouder", "Ouders");
    let filter = Form::new().get().field(towns.view(&form)).field(whom.view(&form)).submit("Filteren").view();
    let body = vec![
        h1("Gesprekken"),
        lead("Kies een gesprek. Meld je aan zonder account."),
        filter,
        cards((0..6).map(dialogue_card).collect()),
        pager(4, 9, &|n| format!("?pagina={n}")),
    ];
    Page::new("Gesprekken", body.into_any()).section("/gesprekken")
}

/// The last pages of a sign-up: check, and done.
pub(super) fn check() -> Page {
    let row = |key: &str, value: &str| DataRow { key: key.into(), value: p(value), change: Some(("/wijzig".into(), "Wijzig".into())) };
    let body = vec![
        step_line(3, 3),
        h1("Controleer je antwoorden"),
        data_list(vec![row("Met hoeveel personen kom je?", "2"), row("E-mailadres", "naam@voorbeeld.nl"), row("Wat heb je nodig?", "Een tolk Arabisch")]),
        Form::new().submit_as("Aanmelden", "stap", "versturen").view(),
        alert(AlertKind::Ok, "Je bent aangemeld", p("Bewaar deze code. Daarmee kun je je afmelden.")),
        code_output("afmeldcode", "7K2M-Q9XR-4TBD-W8HZ"),
        qr("<svg viewBox=\"0 0 29 29\" xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h7v7H0zM22 0h7v7h-7zM0 22h7v7H0zM12 12h5v5h-5z\"/></svg>".into(), "QR-code naar de vragen"),
        numbered(vec!["Je krijgt een bericht.".into_any(), "Je komt naar het gesprek.".into_any()]),
        alert(AlertKind::Info, "Goed om te weten", p("Er is koffie en thee.")),
        alert(AlertKind::Warning, "Dit gesprek is bijna vol", p("Wacht niet te lang.")),
    ];
    Page::new("Controleer je antwoorden", body.into_any()).crumb("/gesprekken", "Gesprekken").back("/stap-2").no_index()
}

pub(super) fn desk() -> Page {
    let row = |n: usize| {
        vec![
            link("/werkplek/gesprekken/1", format!("Opgroeien in de wijk {n}")),
            "Dinsdag 12 mei, 19.30 uur".into_any(),
            n.to_string().into_any(),
            tag(TagKind::Ok, "Gepubliceerd"),
            actions(vec![
                post_button("/x", "Sluiten", ButtonKind::Secondary),
                post_button_with("/x", "Afzeggen", ButtonKind::Danger, vec![("id", n.to_string())]),
            ]),
        ]
    };
    let table =
        Table::new("Gesprekken die nog komen").column("Gesprek").column("Wanneer").numeric("Plaatsen").column("Status").column("Acties");
    let table = (1..4).fold(table, |table, n| table.row(row(n)));
    let body = vec![
        h1("Gesprekken"),
        actions(vec![link_button("/nieuw", "Nieuw gesprek", ButtonKind::Primary)]),
        table.view(),
        h2("Later"),
        h3("Deze maand"),
        p("Geen."),
    ];
    Page::new("Gesprekken", body.into_any()).wide()
}

/// Every sample with a name: (name, html).
pub(super) fn all() -> Vec<(&'static str, String)> {
    let (empty, failed) = (FormState::empty(), failed_form());
    vec![
        ("home", document(&frame(), home())),
        ("agenda", document(&frame(), agenda())),
        ("question", document(&frame(), question(&empty))),
        ("question-failed", document(&frame(), question(&FormState::empty().with_error("bericht", "Kies of je een bericht wilt.")))),
        ("fields", document(&desk_frame(), all_fields(&empty))),
        ("fields-failed", document(&desk_frame(), all_fields(&failed))),
        ("check", document(&frame(), check())),
        ("desk", document(&desk_frame(), desk())),
    ]
}
