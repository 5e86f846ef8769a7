//! What is printed, as sheets of A4: the posters, the table cards and the guide. The papers to write on
//! are in `papers`.
use super::{model::Part, papers};
use crate::{attendance, base::texts::t, dialogues::Dialogue, region::Question, signups::Need, ui::parts};
use leptos::prelude::*;

/// A way in: the same address as a picture and as people type it (C-52).
pub struct Entry {
    pub qr: String,
    pub address: String,
}

/// Everything the sheets need to know.
pub struct Kit {
    pub dialogue: Dialogue,
    /// The questions that are asked, in order.
    pub questions: Vec<Question>,
    /// How many sign-ups with a seat need what.
    pub needs: Vec<(Need, i64)>,
    pub counted: Vec<attendance::Total>,
    /// The page of the dialogue, to sign up.
    pub public: Entry,
    /// The questions of the room.
    pub room: Entry,
}

/// How many cards are on a sheet.
const CARDS: usize = 4;

pub fn sheet(kit: &Kit, part: Part) -> AnyView {
    match part {
        Part::Guide => guide(kit),
        Part::Poster => poster(kit),
        Part::RoomPoster => room_poster(kit),
        Part::Cards => cards(kit),
        Part::Tally => papers::tally(kit),
        Part::Report => papers::report(kit),
    }
}

/// The heading of a sheet, with the dialogue it is for.
pub(super) fn heading(title: String, dialogue: &Dialogue) -> AnyView {
    view! {
        <h2 class="nl-heading nl-heading--level-2">{title}</h2>
        <p class="nl-paragraph">{t().kit_of(&dialogue.title, dialogue.starts().day_in_words())}<br/>{when_and_where(dialogue)}</p>
    }
    .into_any()
}

fn when_and_where(dialogue: &Dialogue) -> String {
    t().kit_when_where(dialogue.time_in_words(), dialogue.where_in_words())
}

/// The questions in large type, one block each; what the source says stands below it (FAC-01).
fn guide(kit: &Kit) -> AnyView {
    let block = |question: &Question| {
        let source = (question.asked() != question.verbatim)
            .then(|| view! { <p class="nl-paragraph note">{t().kit_source(&question.verbatim)}</p> });
        view! { <li class="sheet__question"><p class="sheet__ask">{question.asked().to_owned()}</p>{source}</li> }
    };
    view! {
        <section class="sheet stack">
            {heading(t().kit_guide(), &kit.dialogue)}
            <p class="sheet__rules">{t().kit_rules()}</p>
            <ol class="sheet__questions">{kit.questions.iter().map(block).collect_view()}</ol>
        </section>
    }
    .into_any()
}

/// For the weeks before: come and talk, and how to sign up.
fn poster(kit: &Kit) -> AnyView {
    let way_in = view! {
        {parts::qr(kit.public.qr.clone(), t().kit_qr_public())}
        <p class="sheet__way">{t().kit_poster_way()}</p>
        <p class="sheet__address">{kit.public.address.clone()}</p>
    };
    wall(&kit.dialogue, way_in.into_any())
}

/// For the room: say it on your own phone.
fn room_poster(kit: &Kit) -> AnyView {
    let way_in = view! {
        {parts::qr(kit.room.qr.clone(), t().kit_qr_room())}
        <p class="sheet__way">{t().kit_room_way()}</p>
        <p class="sheet__address">{kit.room.address.clone()}</p>
        <p class="sheet__way">{t().kit_room_type()}</p>
        <p class="code">{kit.dialogue.room_code.clone()}</p>
    };
    wall(&kit.dialogue, way_in.into_any())
}

fn wall(dialogue: &Dialogue, way_in: AnyView) -> AnyView {
    view! {
        <section class="sheet sheet--poster stack">
            {draft(dialogue)}
            <p class="sheet__call">{t().kit_call()}</p>
            <h2 class="nl-heading nl-heading--level-2">{dialogue.title.clone()}</h2>
            <p class="sheet__way">{dialogue.starts().day_in_words()}<br/>{dialogue.time_in_words()}<br/>{dialogue.where_in_words()}</p>
            {way_in}
        </section>
    }
    .into_any()
}

/// A sheet that was printed too early or too late says so itself: paper gets no updates.
fn draft(dialogue: &Dialogue) -> AnyView {
    let text = match () {
        () if dialogue.cancelled_at.is_some() => t().kit_cancelled(),
        () if !dialogue.is_published() => t().kit_draft(),
        () => return ().into_any(),
    };
    view! { <p class="sheet__draft">{text}</p> }.into_any()
}

/// Four cards to cut out. A screen reader hears one heading and the cards as a list.
fn cards(kit: &Kit) -> AnyView {
    let one = || {
        view! {
            <li class="sheet__card">
                {draft(&kit.dialogue)}
                <p class="sheet__way">{t().kit_card_text()}</p>
                {parts::qr(kit.room.qr.clone(), t().kit_qr_room())}
                <p class="nl-paragraph">{t().kit_card_way(&kit.room.address)}</p>
                <p class="code">{kit.dialogue.room_code.clone()}</p>
            </li>
        }
    };
    view! {
        <section class="sheet">
            <h2 class="visually-hidden">{t().kit_cards()}</h2>
            <ul class="sheet__cards" role="list">{(0..CARDS).map(|_| one()).collect_view()}</ul>
        </section>
    }
    .into_any()
}
