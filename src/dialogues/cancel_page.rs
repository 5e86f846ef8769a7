//! The page on which a planner cancels a dialogue.
use super::model::Dialogue;
use crate::{
    base::{
        form::{Check, FormState, LineTexts},
        paths,
        texts::t,
    },
    ui::{
        field::TextArea,
        form::{Form, all_fields_note, error_summary},
        page::Page,
        text::{h1, link, p, stack},
    },
};

/// Field: why it does not go on, as visitors will read it.
pub const REASON: &str = "reden";
const LONGEST_REASON: usize = 500;

/// The form, empty or with what was wrong.
pub fn form(dialogue: &Dialogue, form: &FormState) -> Page {
    let reason = TextArea::new(REASON, t().dialogues_cancel_reason()).hint(t().dialogues_cancel_reason_hint()).rows(4);
    let here = paths::fill(paths::DESK_DIALOGUE, dialogue.id.as_str());
    let body = stack(vec![
        error_summary(form),
        h1(t().dialogues_cancel_title()),
        p(t().dialogues_cancel_which(&dialogue.title, dialogue.starts().in_words(), dialogue.where_in_words())),
        p(t().dialogues_cancel_consequence(dialogue.taken)),
        all_fields_note(),
        Form::new().field(reason.view(form)).submit(t().dialogues_cancel_submit()).view(),
    ]);
    Page::new(t().dialogues_cancel_title(), body)
        .crumb(paths::DESK_DIALOGUES, t().dialogues_title())
        .crumb(&here, &dialogue.title)
        .back(here)
}

/// The reason, or the form with its mistake.
pub fn parse(form: &FormState) -> Result<String, FormState> {
    let mut check = Check::of(form);
    let texts = LineTexts {
        missing: &t().dialogues_cancel_reason_missing(),
        too_long: &|max, over| t().dialogues_too_long(over, max),
        odd_characters: &t().dialogues_odd_characters(),
    };
    let reason = check.paragraph(REASON, LONGEST_REASON, &texts);
    check.finish(|| reason)
}

/// It is cancelled already, over, or was never published: there is nothing to cancel.
pub fn too_late(dialogue: &Dialogue) -> Page {
    let back = paths::fill(paths::DESK_DIALOGUE, dialogue.id.as_str());
    let body = stack(vec![h1(t().dialogues_cancel_late()), p(t().dialogues_cancel_late_text()), link(&back, &dialogue.title)]);
    Page::new(t().dialogues_cancel_late(), body).crumb(paths::DESK_DIALOGUES, t().dialogues_title()).back(back)
}
