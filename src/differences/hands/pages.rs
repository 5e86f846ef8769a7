//! The page on the wall and the page on a phone.
use super::{
    store::{Hands, Vote},
    web::{CODE, LOWER, NOWHERE, SHOW, UNSURE, VOTE, WHAT},
};
use crate::{
    base::{form::FormState, paths, texts::t},
    differences::{store::Unit, unit_pages::piece},
    themes::Theme,
    ui::{
        field::TextInput,
        form::{Form, error_summary, post_button_with},
        page::Page,
        parts::{AlertKind, ButtonKind, Table, actions, alert, code_output, link_button, qr},
        text::{h1, h2, lead, p, stack},
    },
};
use leptos::prelude::*;

/// What the wall shows. `votes` is empty until they are shown.
pub struct Wall {
    pub unit: Unit,
    pub hands: Hands,
    pub count: i64,
    pub votes: Vec<Vote>,
    pub themes: Vec<Theme>,
    pub qr: String,
    /// The address people type.
    pub typed: String,
}

pub fn wall(wall: &Wall) -> Page {
    let title = t().differences_hands_title();
    let mut body = vec![h1(title.clone()), p(wall.unit.question.clone()), piece(&wall.unit)];
    body.extend(if wall.hands.revealed { shown(wall) } else { voting(wall) });
    // Large: it is read from the back of a room.
    let body = view! { <div class="hands-wall">{stack(body)}</div> }.into_any();
    let page = Page::new(title, body).crumb(paths::DESK_DIFFERENCES, t().differences_title());
    page.crumb(unit_address(wall), t().differences_unit_title()).wide()
}

fn unit_address(wall: &Wall) -> String {
    paths::fill(paths::DESK_DIFFERENCE, wall.unit.id.as_str())
}

fn wall_address(wall: &Wall) -> String {
    paths::fill(paths::DESK_HANDS, wall.unit.id.as_str())
}

fn voting(wall: &Wall) -> Vec<AnyView> {
    let show = post_button_with(wall_address(wall), t().differences_hands_show(), ButtonKind::Primary, vec![(WHAT, SHOW.into())]);
    let again = link_button(wall_address(wall), t().differences_hands_refresh(), ButtonKind::Secondary);
    vec![
        h2(t().differences_hands_how()),
        p(t().differences_hands_address(&wall.typed)),
        code_output("stemcode", wall.hands.code.clone()),
        qr(wall.qr.clone(), t().differences_hands_qr()),
        lead(t().differences_hands_count(wall.count)),
        actions(vec![show, again, lower(wall)]),
    ]
}

fn lower(wall: &Wall) -> AnyView {
    post_button_with(wall_address(wall), t().differences_hands_lower(), ButtonKind::Subtle, vec![(WHAT, LOWER.into())])
}

/// How often each answer was given, the most first, and then by seat.
fn shown(wall: &Wall) -> Vec<AnyView> {
    let mut counts: Vec<(Vote, usize)> = Vec::new();
    for vote in &wall.votes {
        match counts.iter_mut().find(|(known, _)| known == vote) {
            Some((_, times)) => *times += 1,
            None => counts.push((vote.clone(), 1)),
        }
    }
    counts.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    let table = Table::new(t().differences_hands_votes()).column(t().differences_hands_choice()).numeric(t().differences_hands_times());
    let cells = |(vote, times): &(Vote, usize)| vec![name(vote, &wall.themes).into_any(), times.to_string().into_any()];
    let counted = counts.iter().map(cells).fold(table, Table::row).view();
    let seats = Table::new(t().differences_hands_seats()).column(t().differences_hands_seat()).column(t().differences_hands_choice());
    let seat = |(at, vote): (usize, &Vote)| vec![(at + 1).to_string().into_any(), name(vote, &wall.themes).into_any()];
    let seats = wall.votes.iter().enumerate().map(seat).fold(seats, Table::row).view();
    let decide = link_button(format!("{}#beslis", unit_address(wall)), t().differences_hands_decide(), ButtonKind::Primary);
    vec![h2(t().differences_hands_result()), counted, seats, p(t().differences_hands_talk()), actions(vec![decide, lower(wall)])]
}

fn name(vote: &Vote, themes: &[Theme]) -> String {
    match vote {
        Vote::Theme(id) => themes.iter().find(|theme| theme.id == *id).map(|theme| theme.label_b1.clone()).unwrap_or_default(),
        Vote::Nowhere => t().differences_nowhere(),
        Vote::Unsure => t().differences_unsure(),
    }
}

/// Where the code of the wall is typed.
pub fn code(form: &FormState) -> Page {
    let field = TextInput::new(CODE, t().differences_hand_code()).hint(t().differences_hand_code_hint()).chars(4);
    let ask = Form::new().get().field(field.view(form)).submit(t().differences_hand_go()).view();
    let title = t().differences_hand_title();
    Page::new(title.clone(), stack(vec![error_summary(form), h1(title), ask])).crumb(paths::DESK_DIFFERENCES, t().differences_title())
}

/// What a phone shows.
pub struct Phone {
    pub unit: Unit,
    pub hands: Hands,
    pub mine: Option<Vote>,
    pub themes: Vec<Theme>,
}

pub fn phone(phone: &Phone) -> Page {
    let title = t().differences_hand_title();
    let mine = phone.mine.as_ref().map(|vote| {
        let text = if phone.hands.revealed { t().differences_hand_over() } else { t().differences_hand_change() };
        alert(AlertKind::Ok, t().differences_hand_mine(name(vote, &phone.themes)), p(text))
    });
    let late = (phone.hands.revealed && phone.mine.is_none())
        .then(|| alert(AlertKind::Info, t().differences_hand_late_title(), p(t().differences_hand_late())));
    let mut body = vec![h1(title.clone())];
    body.extend(mine.or(late));
    body.push(piece(&phone.unit));
    if !phone.hands.revealed {
        body.extend([h2(t().differences_hand_question()), buttons(phone)]);
    }
    Page::new(title, stack(body)).crumb(paths::DESK_DIFFERENCES, t().differences_title())
}

/// One large button per answer: a tap is a vote.
fn buttons(phone: &Phone) -> AnyView {
    let themes = phone.themes.iter().map(|theme| (theme.id.to_string(), t().differences_theme(theme.position, &theme.label_b1)));
    let rest = [(NOWHERE.to_owned(), t().differences_nowhere()), (UNSURE.to_owned(), t().differences_unsure())];
    let button = |(value, label): (String, String)| {
        view! {
            <button class="nl-button nl-button--secondary" type="submit" name=VOTE value=value><span class="nl-button__label">{label}</span></button>
        }
    };
    let buttons = themes.chain(rest).map(button).collect_view();
    view! { <form class="form hands" method="post" action=paths::fill(paths::DESK_HAND, &phone.hands.code) novalidate>{buttons}</form> }
        .into_any()
}
