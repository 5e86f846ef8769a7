//! A whole page: title, header, breadcrumb, main content, footer.
use super::{chrome, help::HelpLine};
use crate::base::texts::t;
use leptos::prelude::*;

/// What is the same for all pages of one request.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// Address of the stylesheet.
    pub stylesheet: String,
    /// Shows the demo banner.
    pub demo: bool,
    /// The bar of the person who is signed in; `None` on a public page.
    pub desk: Option<DeskBar>,
}

/// The bar above a page of the werkplek.
#[derive(Clone, Debug, Default)]
pub struct DeskBar {
    /// Who is signed in, for example role and gemeente.
    pub label: String,
    pub links: Vec<NavLink>,
    /// Until when the person stays signed in (“14.35 uur”).
    pub until: Option<String>,
}

#[derive(Clone, Debug)]
pub struct NavLink {
    pub href: String,
    pub label: String,
    pub current: bool,
}

/// One page. The body holds the `h1`.
pub struct Page {
    pub(super) title: String,
    pub(super) body: AnyView,
    pub(super) crumbs: Vec<(String, String)>,
    pub(super) section: Option<String>,
    pub(super) back: Option<String>,
    pub(super) failed: bool,
    pub(super) wide: bool,
    pub(super) quick_exit: bool,
    pub(super) help: Vec<HelpLine>,
    pub(super) no_index: bool,
    pub(super) one_size: bool,
}

impl Page {
    pub fn new(title: impl Into<String>, body: AnyView) -> Self {
        Self {
            title: title.into(),
            body,
            crumbs: Vec::new(),
            section: None,
            back: None,
            failed: false,
            wide: false,
            quick_exit: false,
            help: Vec::new(),
            no_index: false,
            one_size: false,
        }
    }

    /// A page above this one. The first one is the home page (or the werkplek), added by itself.
    pub fn crumb(mut self, href: impl Into<String>, label: impl Into<String>) -> Self {
        self.crumbs.push((href.into(), label.into()));
        self
    }

    /// The item of the main menu this page belongs to; crumbs do the same.
    pub fn section(mut self, href: impl Into<String>) -> Self {
        self.section = Some(href.into());
        self
    }

    /// A “Terug” link on top, to the step before.
    pub fn back(mut self, href: impl Into<String>) -> Self {
        self.back = Some(href.into());
        self
    }

    /// The page shows mistakes: its title says so first (A11Y-5).
    pub fn failed(mut self) -> Self {
        self.failed = true;
        self
    }

    /// Lets the content use the whole width: tables and desks.
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// A link to leave at once, for who reads this while somebody looks along.
    pub fn quick_exit(mut self) -> Self {
        self.quick_exit = true;
        self
    }

    /// The block “Heb je nu hulp nodig?” below the content.
    pub fn help(mut self, lines: Vec<HelpLine>) -> Self {
        self.help = lines;
        self
    }

    /// Search engines stay away.
    pub fn no_index(mut self) -> Self {
        self.no_index = true;
        self
    }

    /// As large as every other page that says so, whatever stands on it (AN-26).
    pub fn one_size(mut self) -> Self {
        self.one_size = true;
        self
    }

    fn full_title(&self) -> String {
        let title = t().ui_title(&self.title);
        if self.failed { t().ui_title_failed(title) } else { title }
    }
}

/// A still page as text: no script, nothing to hydrate (D3).
pub fn document(frame: &Frame, page: Page) -> String {
    let one_size = page.one_size;
    let html = Owner::new().with(|| shell(frame.clone(), page, ().into_any()).to_html());
    let html = format!("<!DOCTYPE html>{html}");
    if one_size { filled_up(html) } else { html }
}

/// Somebody who watches the network sees how large an answer is. A page of one size is a whole number of these
/// bytes: one, unless somebody wrote a very long text.
const ONE_SIZE: usize = 24 * 1024;

/// A comment behind the page makes it as large as the others.
fn filled_up(mut html: String) -> String {
    let (open, close) = ("<!--", "-->");
    let least = html.len() + open.len() + close.len();
    html.push_str(open);
    html.extend(std::iter::repeat_n(' ', least.next_multiple_of(ONE_SIZE) - least));
    html.push_str(close);
    html
}

/// The `<html>` tree of a page; live pages add their scripts through `head_extra`.
pub fn shell(frame: Frame, page: Page, head_extra: AnyView) -> AnyView {
    let title = page.full_title();
    let robots = (page.no_index || frame.desk.is_some()).then(|| view! { <meta name="robots" content="noindex, nofollow" /> });
    view! {
        <html class="utrecht-root" lang="nl">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{title}</title>
                {robots}
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="stylesheet" href=frame.stylesheet.clone() />
                {head_extra}
            </head>
            {chrome::body(frame, page)}
        </html>
    }
    .into_any()
}
