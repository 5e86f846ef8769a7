//! The design system, read as a browser reads it.
mod forms;
mod samples;

use super::{
    page::{Page, document},
    parts::*,
    text::*,
};
use crate::base::form::FormState;
use leptos::prelude::*;
use scraper::{ElementRef, Html, Selector};

fn parse(html: &str) -> Html {
    Html::parse_document(html)
}

fn render(view: impl FnOnce() -> AnyView) -> Html {
    parse(&format!("<!DOCTYPE html><html><body>{}</body></html>", Owner::new().with(|| view().to_html())))
}

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

fn one<'a>(html: &'a Html, selector: &str) -> ElementRef<'a> {
    let found = all(html, selector);
    assert_eq!(found.len(), 1, "{selector} in {}", html.html());
    found[0]
}

fn text(element: ElementRef) -> String {
    element.text().collect::<Vec<_>>().join("").trim().to_owned()
}

/// `UI_SAMPLES=folder cargo test --lib -- --ignored write_samples`: pages to look at in a browser.
#[test]
#[ignore = "writes files to look at"]
fn write_samples() {
    let folder = std::env::var("UI_SAMPLES").expect("UI_SAMPLES names a folder");
    for (name, html) in samples::all() {
        std::fs::write(format!("{folder}/{name}.html"), html).unwrap();
    }
}

#[test]
fn a11y_5_language_one_h1_and_a_title_that_names_page_and_site() {
    for (name, page) in samples::all() {
        let html = parse(&page);
        assert!(page.starts_with("<!DOCTYPE html><html "), "{name}");
        assert_eq!(one(&html, "html").value().attr("lang"), Some("nl"), "{name}");
        one(&html, "h1");
        let title = text(one(&html, "title"));
        assert!(title.ends_with(" – Expeditie"), "{name}: {title}");
        assert_eq!(title.starts_with("Fout: "), name.ends_with("failed"), "{name}");
    }
}

#[test]
fn a11y_6_the_skip_link_is_first_and_reaches_the_content() {
    for (name, page) in samples::all() {
        let html = parse(&page);
        let first = all(&html, "a[href], button, input, select, textarea")[0].value();
        assert_eq!(first.attr("href"), Some("#inhoud"), "{name}");
        one(&html, "main#inhoud");
        assert!(all(&html, "[tabindex]").iter().all(|element| element.value().attr("tabindex") == Some("-1")), "{name}");
    }
}

#[test]
fn a11y_7_no_script_no_inline_style_and_nothing_from_elsewhere() {
    for (name, page) in samples::all() {
        assert!(!page.contains("<script") && !page.contains(" style=") && !page.contains("javascript:"), "{name}");
        let html = parse(&page);
        for element in all(&html, "[src], link[href]") {
            let address = element.value().attr("src").or(element.value().attr("href")).unwrap();
            assert!(!address.contains("//"), "{name}: {address}");
        }
        assert!(!page.contains(" onclick") && !page.contains("\u{202E}"), "{name}");
    }
}

#[test]
fn a11y_8_staff_are_told_until_when_they_are_signed_in() {
    let html = parse(&document(&samples::desk_frame(), samples::desk()));
    assert!(text(one(&html, ".desk-bar__until")).contains("14.35 uur"));
    assert_eq!(one(&html, "meta[name=robots]").value().attr("content"), Some("noindex, nofollow"));
    assert_eq!(one(&html, ".desk-bar form").value().attr("method"), Some("post"));
}

#[test]
fn titles_and_texts_are_escaped() {
    let body = || vec![h1(samples::NASTY), quote(samples::NASTY), tag(TagKind::Ok, samples::NASTY)].into_any();
    let page = document(&samples::frame(), Page::new(samples::NASTY, body()).crumb("/\"><script>", samples::NASTY).back("\"><script>"));
    let html = parse(&page);
    assert!(all(&html, "script").is_empty());
    assert!(text(one(&html, "title")).starts_with("<script>"));
}

#[test]
fn the_menu_marks_where_you_are_and_a_quick_exit_says_nothing() {
    let html = parse(&document(&samples::frame(), samples::question(&FormState::empty())));
    assert_eq!(text(one(&html, ".menu a[aria-current]")), "Gesprekken");
    assert!(one(&html, ".exit a").value().attr("rel").unwrap().contains("noreferrer"));
    assert_eq!(text(all(&html, ".breadcrumb a")[0]), "Home");
}

#[test]
fn a_table_keeps_its_meaning_when_it_becomes_a_list() {
    let html = parse(&document(&samples::desk_frame(), samples::desk()));
    assert_eq!(all(&html, "th[scope=col][role=columnheader]").len(), 5);
    assert_eq!(all(&html, "tbody th[scope=row]").len(), 3);
    assert_eq!(all(&html, "td")[0].value().attr("data-label"), Some("Wanneer"));
    assert_eq!(all(&html, "td.utrecht-table__cell--numeric-column").len(), 3);
    assert_eq!(text(one(&html, "caption")), "Gesprekken die nog komen");
}

#[test]
fn a_pager_shows_the_ends_and_the_neighbours() {
    let href = |n: usize| format!("?pagina={n}");
    assert!(all(&render(|| pager(1, 1, &href)), "nav").is_empty());
    let html = render(|| pager(4, 9, &href));
    let labels: Vec<String> = all(&html, "a").into_iter().map(text).collect();
    assert_eq!(labels, ["Vorige", "1", "3", "4", "5", "9", "Volgende"]);
    assert_eq!(text(one(&html, "[aria-current=page]")), "4");
    assert_eq!(all(&html, ".pager__gap").len(), 2);
    let near = render(|| pager(3, 4, &href));
    assert!(all(&near, ".pager__gap").is_empty());
    assert_eq!(all(&render(|| pager(4, 4, &href)), "[rel=next]").len(), 0);
}
