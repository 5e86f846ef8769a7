//! FORM-1 … FORM-13 on the HTML of the fields and forms.
use super::{
    super::{field::*, form::*, page::document},
    all, one, parse, render, samples, text,
};
use crate::base::form::FormState;
use scraper::{ElementRef, Html};

fn failed() -> Html {
    parse(&document(&samples::desk_frame(), samples::all_fields(&samples::failed_form())))
}

#[test]
fn form_1_the_summary_stands_above_the_form_and_links_to_every_field_in_order() {
    let html = failed();
    let heading = one(&html, "#fouten h2");
    assert_eq!(heading.value().attr("tabindex"), Some("-1"));
    assert!(heading.value().attr("autofocus").is_some());
    assert!(all(&html, "form #fouten").is_empty());
    let links = all(&html, "#fouten a");
    let (links, texts): (Vec<_>, Vec<_>) = links.iter().map(|a| (a.value().attr("href").unwrap().to_owned(), text(*a))).unzip();
    assert_eq!(links, ["#email", "#tekst", "#bericht", "#behoeften", "#gemeente"]);
    for (link, text_in_summary) in links.iter().zip(texts) {
        assert!(["input", "select", "textarea"].contains(&one(&html, link).value().name()));
        assert_eq!(text(one(&html, &format!("{link}-fout"))), text_in_summary, "FORM-2");
    }
    assert_eq!(all(&html, "#fouten, form.form")[0].value().name(), "div");
}

#[test]
fn form_1_without_errors_there_is_no_summary() {
    let html = render(|| error_summary(&FormState::empty()));
    assert!(all(&html, "#fouten").is_empty());
}

#[test]
fn form_2_a_wrong_field_says_so_and_is_described_by_hint_and_error() {
    let html = failed();
    let email = one(&html, "#email").value();
    assert_eq!(email.attr("aria-invalid"), Some("true"));
    assert_eq!(email.attr("aria-describedby"), Some("email-uitleg email-fout"));
    assert_eq!(one(&html, "#titel").value().attr("aria-invalid"), None);
    assert_eq!(one(&html, "#titel").value().attr("aria-describedby"), Some("titel-uitleg"));
    let radios = one(&html, "fieldset[role=radiogroup]").value();
    assert_eq!((radios.attr("aria-invalid"), radios.attr("aria-describedby")), (Some("true"), Some("bericht-fout")));
    for described in all(&html, "[aria-describedby]") {
        for id in described.value().attr("aria-describedby").unwrap().split(' ') {
            one(&html, &format!("#{id}"));
        }
    }
}

#[test]
fn form_4_no_browser_validation() {
    for (name, page) in samples::all() {
        let html = parse(&page);
        assert!(all(&html, "[required], [pattern], [maxlength], [minlength]").is_empty(), "{name}");
        assert!(all(&html, "form").iter().all(|form| form.value().attr("novalidate").is_some()), "{name}");
    }
    let html = failed();
    assert_eq!(one(&html, "#email").value().attr("aria-required"), Some("true"));
    assert_eq!(one(&html, "#gemeente").value().attr("aria-required"), None);
}

#[test]
fn form_5_optional_is_said_in_words_and_never_with_an_asterisk() {
    let html = failed();
    assert_eq!(text(one(&html, "label[for=gemeente]")), "Gemeente (niet verplicht)");
    assert!(all(&html, "label, legend").iter().all(|label| !text(*label).contains('*')));
    let note = render(all_fields_note);
    assert_eq!(text(one(&note, "p")), "Vul alle velden in. Als een veld niet verplicht is, staat dit erbij.");
}

#[test]
fn form_6_no_loose_text_in_a_form() {
    let allowed = ["label", "legend", "button", "option", "textarea"];
    for (name, page) in samples::all() {
        for form in all(&parse(&page), "form") {
            for node in form.descendants().filter(|node| node.value().as_text().is_some_and(|text| !text.trim().is_empty())) {
                let fits = node.ancestors().filter_map(ElementRef::wrap).any(|element| {
                    allowed.contains(&element.value().name())
                        || element.value().classes().any(|class| class.ends_with("-description") || class.ends_with("-error-message"))
                });
                assert!(fits, "{name}: {:?}", node.value());
            }
        }
    }
}

#[test]
fn form_7_every_control_has_one_visible_label_of_only_text() {
    for (name, page) in samples::all() {
        let html = parse(&page);
        assert!(all(&html, "[placeholder], label a, legend a, .utrecht-form-field-description a").is_empty(), "{name}");
        for control in all(&html, "input:not([type=hidden]), select, textarea") {
            let id = control.value().attr("id").unwrap();
            assert!(!text(one(&html, &format!("label[for='{id}']"))).is_empty(), "{name} {id}");
        }
        let mut ids: Vec<_> = all(&html, "[id]").iter().map(|element| element.value().attr("id").unwrap().to_owned()).collect();
        ids.sort();
        let count = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), count, "{name}: an id occurs twice");
    }
}

#[test]
fn form_8_the_question_is_the_title_with_a_way_back_on_top() {
    let page = document(&samples::frame(), samples::question(&FormState::empty()));
    let html = parse(&page);
    assert_eq!(text(one(&html, "form fieldset legend h1")), "Wil je een bericht over dit gesprek?");
    assert_eq!(text(one(&html, "a.back")), "Terug");
    assert!(page.find(">Terug<").unwrap() < page.find("<main").unwrap());
    let input = render(|| TextInput::new("email", "Wat is je e-mailadres?").heading().view(&FormState::empty()));
    assert_eq!(text(one(&input, "h1 > label[for=email]")), "Wat is je e-mailadres?");
}

#[test]
fn form_9_the_check_page_lets_change_each_answer() {
    let html = parse(&document(&samples::frame(), samples::check()));
    assert_eq!(all(&html, "dl > div").len(), 3);
    assert_eq!(text(all(&html, "dd a")[1]), "Wijzig: E-mailadres");
    assert_eq!(text(one(&html, "form button[name=stap][value=versturen]")), "Aanmelden");
}

#[test]
fn form_10_the_code_on_the_confirmation_can_be_found() {
    let html = parse(&document(&samples::frame(), samples::check()));
    assert_eq!(text(one(&html, "output#afmeldcode")), "7K2M-Q9XR-4TBD-W8HZ");
}

#[test]
fn form_11_the_step_is_plain_text_above_the_title_and_outside_the_form() {
    let page = document(&samples::frame(), samples::question(&FormState::empty()));
    let html = parse(&page);
    assert_eq!(text(one(&html, "p.step-line")), "Stap 2 van 3");
    assert!(all(&html, "form .step-line, .step-line a").is_empty());
    assert!(page.find("Stap 2 van 3").unwrap() < page.find("<h1").unwrap());
}

#[test]
fn form_12_keyboards_and_autocomplete_fit_the_field() {
    let html = failed();
    let attr = |id: &str, name: &str| one(&html, id).value().attr(name).map(str::to_owned);
    assert_eq!((attr("#email", "type"), attr("#email", "autocomplete")), (Some("email".into()), Some("email".into())));
    assert_eq!((attr("#code", "inputmode"), attr("#code", "autocomplete")), (Some("numeric".into()), Some("one-time-code".into())));
    assert_eq!(attr("#plaatsen", "inputmode"), Some("numeric".into()));
    assert_eq!(attr("#wachtwoord", "autocomplete"), Some("current-password".into()));
    assert_eq!(one(&html, "form.form").value().attr("autocomplete"), Some("off"));
}

#[test]
fn form_13_what_was_typed_comes_back_harmless_and_secrets_do_not() {
    let html = failed();
    let shown = "<script>alert(\"1\")</script></textarea>&amp; 'x' ";
    assert_eq!(one(&html, "#email").value().attr("value"), Some(shown));
    let area = one(&html, "#tekst");
    assert_eq!(area.text().collect::<String>(), format!("\n{shown}"), "the first newline survives a browser");
    assert!(one(&html, "#bericht").value().attr("checked").is_some());
    for secret in ["#wachtwoord", "#code"] {
        assert_eq!(one(&html, secret).value().attr("value"), None);
    }
}

#[test]
fn choices_are_kept_and_numbered() {
    let form = FormState::empty().with("b", "y").with("s", "2");
    let boxes = render(|| CheckboxGroup::new("b", "B").option("x", "X").option_hint("y", "Y", "Uitleg").view(&form));
    assert!(one(&boxes, "#b").value().attr("checked").is_none());
    let second = one(&boxes, "#b-2").value();
    assert!(second.attr("checked").is_some());
    assert_eq!(text(one(&boxes, &format!("#{}", second.attr("aria-describedby").unwrap()))), "Uitleg");
    let select = render(|| Select::new("s", "S").option("1", "Een").option("2", "Twee").view(&form));
    assert_eq!(text(one(&select, "option[selected]")), "Twee");
    assert_eq!(text(one(&select, "option[value='']")), "Maak een keuze");
}
