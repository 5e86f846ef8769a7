//! What stands around the content: skip link, header, menus, breadcrumb, footer.
use super::{
    form::post_button,
    help::help_block,
    page::{DeskBar, Frame, NavLink, Page},
    parts::ButtonKind,
};
use crate::base::{paths, texts::t};
use leptos::prelude::*;

/// A neutral page to leave to: the weather.
const EXIT: &str = "https://www.knmi.nl/";

pub(super) fn body(frame: Frame, page: Page) -> AnyView {
    let section = page.section.clone().or_else(|| page.crumbs.first().map(|(href, _)| href.clone()));
    let desk = frame.desk.is_some();
    let top = top_of_page(&page, desk);
    let main_class = if page.wide { "page page--wide" } else { "page" };
    view! {
        <body class=if desk { "utrecht-document site site--desk" } else { "utrecht-document site" }>
            <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">{t().ui_skip()}</a>
            {header(frame.desk, section, frame.demo)}
            {page.quick_exit.then(quick_exit)}
            {top}
            <main class=main_class id="inhoud" tabindex="-1">{page.body}</main>
            {help_block(page.help)}
            {footer()}
        </body>
    }
    .into_any()
}

fn header(desk: Option<DeskBar>, section: Option<String>, demo: bool) -> AnyView {
    let demo = demo.then(|| view! { <p class="demo-banner">{t().ui_demo()}</p> });
    let (home, name) = match &desk {
        Some(_) => ("/werkplek", t().ui_desk()),
        None => ("/", t().ui_tagline()),
    };
    let (label, links, bar) = match desk {
        Some(desk) => (t().ui_desk_nav(), desk.links.clone(), Some(desk_bar(desk))),
        None => (t().ui_nav_main(), public_links(section.as_deref()), None),
    };
    view! {
        <header class="header">
            {demo}
            <div class="header__inner">
                <a class="wordmark" href=home>
                    <svg class="wordmark__sign" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
                        <circle cx="20" cy="20" r="19"></circle>
                        <path d="M8 27c5-1 6-6 11-6s5 4 13-1"></path>
                        <path class="wordmark__star" d="m27 7 1.8 4.2L33 13l-4.2 1.8L27 19l-1.8-4.2L21 13l4.2-1.8z"></path>
                    </svg>
                    <span class="wordmark__text"><b>{t().site_name()}</b><span class="wordmark__line">{name}</span></span>
                </a>
                {bar}
            </div>
            <nav class="menu" aria-label=label><ul class="menu__list" role="list">{links.into_iter().map(menu_item).collect_view()}</ul></nav>
        </header>
    }
    .into_any()
}

fn public_links(section: Option<&str>) -> Vec<NavLink> {
    let links = [
        ("/gesprekken", t().ui_nav_dialogues()),
        ("/meedoen", t().ui_nav_join()),
        ("/themas", t().ui_nav_themes()),
        ("/resultaten", t().ui_nav_results()),
        ("/over", t().ui_nav_about()),
    ];
    links.into_iter().map(|(href, label)| NavLink { href: href.to_owned(), label, current: section == Some(href) }).collect()
}

fn menu_item(link: NavLink) -> impl IntoView {
    view! { <li><a class="menu__link" href=link.href aria-current=link.current.then_some("true")>{link.label}</a></li> }
}

fn desk_bar(desk: DeskBar) -> AnyView {
    let until = desk.until.map(|until| view! { <p class="desk-bar__until">{t().ui_desk_until(until)}</p> });
    view! {
        <div class="desk-bar">
            <p class="desk-bar__who">{desk.label}</p>
            {post_button("/werkplek/uitloggen", t().ui_desk_logout(), ButtonKind::Subtle)}
            {until}
        </div>
    }
    .into_any()
}

/// Breadcrumb, “Terug” and what the quick way out does: above `main`, so that the skip link passes them.
fn top_of_page(page: &Page, desk: bool) -> AnyView {
    if page.crumbs.is_empty() && page.back.is_none() && !page.quick_exit {
        return ().into_any();
    }
    let note = page.quick_exit.then(|| {
        view! {
            <p class="exit__note"><span id="snel-weg">{t().ui_exit_note()}</span>" "<a class="nl-link" href=paths::NO_TRACES>{t().ui_exit_traces()}</a></p>
        }
    });
    let back = page.back.clone().map(|href| view! { <a class="nl-link back" href=href>{t().ui_back()}</a> });
    view! { <div class="top"><div class="top__ways">{breadcrumb(&page.crumbs, desk)}{back}</div>{note}</div> }.into_any()
}

/// Stays in sight while somebody scrolls, hence outside the part it belongs to.
fn quick_exit() -> impl IntoView {
    view! {
        <div class="exit">
            <a class="nl-button nl-button--secondary" href=EXIT rel="noreferrer noopener nofollow" aria-describedby="snel-weg">
                <span class="nl-button__label">{t().ui_exit()}</span>
            </a>
        </div>
    }
}

fn breadcrumb(crumbs: &[(String, String)], desk: bool) -> AnyView {
    if crumbs.is_empty() {
        return ().into_any();
    }
    let first = if desk { ("/werkplek".to_owned(), t().ui_desk()) } else { ("/".to_owned(), t().ui_nav_home()) };
    let items = std::iter::once(first).chain(crumbs.iter().cloned()).map(|(href, label)| {
        view! { <li class="utrecht-breadcrumb-nav__item"><a class="nl-link utrecht-breadcrumb-nav__link" href=href>{label}</a></li> }
    });
    view! {
        <nav class="utrecht-breadcrumb-nav breadcrumb" aria-label=t().ui_nav_crumbs()>
            <ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">{items.collect_view()}</ol>
        </nav>
    }
    .into_any()
}

fn footer() -> AnyView {
    let links = [
        ("/privacy", t().ui_footer_privacy()),
        ("/toegankelijkheid", t().ui_footer_accessibility()),
        ("/over", t().ui_nav_about()),
        ("/werkplek", t().ui_footer_desk()),
    ];
    let links = links.map(|(href, label)| view! { <li><a class="nl-link" href=href>{label}</a></li> });
    view! {
        <footer class="footer">
            <div class="footer__inner">
                <p class="nl-paragraph footer__mission">{t().ui_footer_mission()}</p>
                <nav aria-label=t().ui_nav_footer()><ul class="footer__links" role="list">{links.collect_view()}</ul></nav>
            </div>
        </footer>
    }
    .into_any()
}
