//! Looking again at what one judged, one piece at a time.
use super::{pages::version_name, store::Again};
use crate::{
    base::{form::FormState, ids::ThemeId, paths, texts::t},
    themes::{self, Theme, model::Span},
    ui::{
        field::hidden,
        form::{Form, error_summary},
        page::Page,
        parts::{AlertKind, ButtonKind, alert, link_button},
        text::{details, h1, h2, lead, p, quote, stack, text_block},
    },
};

pub const CODING: &str = "codering";

/// `chosen`: the themes it has now; the form begins with them.
pub fn one(again: &Again, chosen: &[ThemeId], left: i64, all: &[Theme], form: &FormState) -> Page {
    let begun = if form.has_errors() { form.clone() } else { themes::judgement_form(chosen) };
    let piece = Span::stored(again.start_at, again.end_at).and_then(|span| span.cut(&again.text)).unwrap_or_default();
    let fields = themes::judgement_fields(all, &begun);
    let frame =
        fields.into_iter().fold(Form::new().action(paths::DESK_RECODE).field(hidden(CODING, again.coding_id.as_str())), Form::field);
    let body = vec![
        error_summary(form),
        h1(t().codebook_recode_title()),
        lead(t().codebook_recode_lead(left)),
        alert(AlertKind::Info, t().codebook_recode_why(version_name(again.position)), p(again.why.clone())),
        h2(t().codebook_recode_piece()),
        quote(piece),
        details(t().codebook_recode_text(), stack(vec![p(again.question.clone()), text_block(&again.text)])),
        frame.submit(t().codebook_recode_save()).view(),
    ];
    Page::new(t().codebook_recode_title(), stack(body)).crumb(paths::DESK_CODEBOOK, t().codebook_title())
}

pub fn nothing() -> Page {
    let body = vec![
        h1(t().codebook_recode_title()),
        alert(AlertKind::Ok, t().codebook_recode_none_title(), p(t().codebook_recode_none())),
        link_button(paths::DESK_CODEBOOK, t().codebook_to_codebook(), ButtonKind::Secondary),
    ];
    Page::new(t().codebook_recode_title(), stack(body)).crumb(paths::DESK_CODEBOOK, t().codebook_title())
}
