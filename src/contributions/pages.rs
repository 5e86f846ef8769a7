//! The pages for residents: the overview, the stepped form, the room code, taking words away.
use super::{
    forms, help,
    model::{FEWEST_SHOWN, NOT_TOLD, Perspective, Step},
    trace_pages,
    traces::{Choice, Looked},
    web::Entrance,
};
use crate::{
    base::{form::FormState, paths, text::visible, texts::t},
    dialogues::Dialogue,
    privacy::{self, Danger},
    region::{self, Question, QuestionList},
    ui::{
        field::{InputKind, RadioGroup, TextArea, TextInput, hidden},
        form::{Form, error_summary},
        help::{call, help_first},
        page::Page,
        parts::{self, AlertKind, ButtonKind, CardView, DataRow, alert, card, cards, code_output, data_list, link_button, step_line},
        text::{details, h1, h2, lead, link, list, p, text_block},
    },
};
use leptos::prelude::*;

/// A page where people type, or what comes after: one title, help, a quick way out and one size on each (INW-12, AN-22,
/// AN-25, AN-26).
fn input_page(body: AnyView) -> Page {
    Page::new(t().contributions_title(), body).section(paths::TAKE_PART).no_index().one_size().quick_exit().help(help::lines())
}

/// `/meedoen`: which lists of questions there are, and what happens with the words (C-44).
pub fn overview(lists: &[(QuestionList, Vec<Question>)]) -> Page {
    let cards_of = lists.iter().map(|(list, questions)| list_card(list, questions)).collect();
    let body = view! {
        {h1(t().contributions_title())}
        {lead(t().contributions_lead())}
        {cards(cards_of)}
        {h2(t().contributions_promise_title())}
        {promise()}
        {h2(t().contributions_other_title())}
        {list(vec![link(paths::ROOM_ENTRY, t().contributions_room_link()), link(paths::WITHDRAW, t().contributions_withdraw_link())])}
        {h2(t().contributions_worry_title())}
        {list(vec![link(paths::LESS_HELP, t().contributions_less_title()), link(paths::NO_TRACES, t().contributions_no_traces_title())])}
    };
    Page::new(t().contributions_title(), body.into_any()).section(paths::TAKE_PART).help(help::lines())
}

fn list_card(list: &QuestionList, questions: &[Question]) -> AnyView {
    let title = match list.id.as_str() {
        "jongeren" => t().contributions_list_youth(),
        "ouders" => t().contributions_list_parents(),
        "groepsgesprek" => t().contributions_list_everybody(),
        "handelingskader-moerdijk" => t().contributions_list_professionals(),
        _ => list.title.clone(),
    };
    let first = questions.first().map(|q| p(q.asked()));
    let count = p(t().contributions_list_count(questions.iter().filter(|q| !q.is_about_work()).count()));
    card(CardView { href: paths::fill(paths::CONTRIBUTE, list.id.as_str()), title, body: view! { {first} {count} }.into_any() })
}

/// What is kept, what never, and what happens with the words, in three sentences (AN-103).
fn promise() -> AnyView {
    list(vec![p(t().contributions_promise_kept()), p(t().contributions_promise_never()), p(t().contributions_promise_use())])
}

/// The same in fewer words, where the questions are for children and young people.
fn young_promise() -> AnyView {
    list(vec![p(t().contributions_young_kept()), p(t().contributions_young_never()), p(t().contributions_young_use())])
}

/// One page of the form. All values that another page asks for travel along unseen.
pub fn step(entrance: &Entrance, step: Step, form: &FormState) -> Page {
    let (n, of) = step.place(entrance.asks_gemeente());
    let (above, question, below) = match step {
        Step::Text => {
            (text_above(entrance, form), text_field(entrance, form), (information(entrance), other_questions(entrance)).into_any())
        }
        Step::Perspective => (().into_any(), perspective_field(entrance, form), ().into_any()),
        Step::Gemeente => (().into_any(), gemeente_field(entrance, form), ().into_any()),
        Step::Check | Step::Send => return check(entrance, form),
    };
    let next = step.next(entrance.asks_gemeente());
    let mut fields = Form::new().no_autocomplete().guarded(form).field(travelling(form, step)).field(question);
    fields = fields.submit_as(t().contributions_next(), forms::STEP, next.slug());
    if step == Step::Text && form.has_errors() && !Looked::at(form.value(forms::TEXT)).blocks.is_empty() {
        fields = trace_pages::remove_button(fields);
    }
    if let Some(previous) = step.previous() {
        fields = fields.secondary_submit(t().contributions_back(), forms::STEP, previous.slug());
    }
    fields = wipe_button(entrance, fields);
    let body = view! {
        {step_line(n, of)}
        {room_line(entrance)}
        {error_summary(form)}
        {above}
        {fields.view()}
        {below}
    };
    let page = input_page(body.into_any());
    if entrance.room.is_none() { page.crumb(paths::TAKE_PART, t().contributions_title()) } else { page }
}

/// What is promised, or what was just taken away; and where to go for who needs help now (AN-90).
fn text_above(entrance: &Entrance, form: &FormState) -> AnyView {
    let said = match Choice::parse(form.value(forms::TRACES)) {
        Some(Choice::Remove) if !form.has_errors() => trace_pages::removed(),
        _ if entrance.is_for_young_people() => young_promise(),
        _ => promise(),
    };
    (said, help_first(t().contributions_help_first(), help::lines())).into_any()
}

/// On a tablet nobody has to leave words behind for the next person.
fn wipe_button(entrance: &Entrance, fields: Form) -> Form {
    if entrance.tablet { fields.secondary_submit(t().contributions_tablet_wipe(), forms::STEP, forms::WIPE) } else { fields }
}

/// Trustworthy information at a question about which parents have questions themselves (INW-15). Not on a tablet
/// that goes round: it must come back to the form.
fn information(entrance: &Entrance) -> AnyView {
    let sites = if entrance.tablet { &[] } else { region::information_at(entrance.question.id.as_str()) };
    let links: Vec<AnyView> = sites.iter().map(|site| link(site.url.as_str(), site.label.as_str())).collect();
    (!links.is_empty()).then(|| details(t().contributions_information(), list(links))).into_any()
}

/// The question about what may make somebody known, on the way to `to`.
pub fn ask(entrance: &Entrance, to: Step, form: &FormState, looked: &Looked) -> Page {
    let (n, of) = Step::Text.place(entrance.asks_gemeente());
    let body = view! {
        {step_line(n, of)}
        {room_line(entrance)}
        {trace_pages::ask(form, looked, to, travelling(form, Step::Check))}
    };
    input_page(body.into_any())
}

/// Where somebody takes part, and that others in the room may see the words (C-49).
fn room_line(entrance: &Entrance) -> AnyView {
    let lines = |dialogue: &Dialogue| (p(t().contributions_room_of(&dialogue.title)), p(t().contributions_room_read_first()));
    entrance.room.as_ref().map(lines).into_any()
}

fn travelling(form: &FormState, step: Step) -> AnyView {
    let own = match step {
        Step::Text => forms::TEXT,
        Step::Perspective => forms::PERSPECTIVE,
        Step::Gemeente => forms::GEMEENTE,
        Step::Check | Step::Send => "",
    };
    let names = [forms::KEY, forms::QUESTION, forms::TEXT, forms::PERSPECTIVE, forms::GEMEENTE];
    let names = names.into_iter().filter(|name| *name != own && !form.value(name).is_empty());
    // Once the text is on the screen again, it may become another one: then is asked again.
    let left = Choice::parse(form.value(forms::TRACES)) == Some(Choice::Leave) && step != Step::Text;
    let left = left.then(|| hidden(forms::TRACES, Choice::Leave.value()));
    (names.map(|name| hidden(name, form.value(name))).collect_view(), left).into_any()
}

fn text_field(entrance: &Entrance, form: &FormState) -> AnyView {
    TextArea::new(forms::TEXT, entrance.question.asked()).heading().rows(8).hint(t().contributions_text_hint()).view(form)
}

/// In a room it is kept only when many like this person are there (AN-03), and the page says so.
fn perspective_field(entrance: &Entrance, form: &FormState) -> AnyView {
    let group = RadioGroup::new(forms::PERSPECTIVE, t().contributions_perspective()).heading().optional();
    let group = if entrance.room.is_some() { group.hint(t().contributions_perspective_room(FEWEST_SHOWN)) } else { group };
    let group = Perspective::ALL.into_iter().fold(group, |group, p| group.option(p.slug(), perspective_name(p)));
    group.option(NOT_TOLD, t().contributions_not_told()).view(form)
}

pub fn perspective_name(perspective: Perspective) -> String {
    match perspective {
        Perspective::Parent => t().contributions_perspective_parent(),
        Perspective::Youth => t().contributions_perspective_youth(),
        Perspective::Professional => t().contributions_perspective_professional(),
        Perspective::Other => t().contributions_perspective_other(),
    }
}

fn gemeente_field(entrance: &Entrance, form: &FormState) -> AnyView {
    let group = RadioGroup::new(forms::GEMEENTE, t().contributions_gemeente()).heading().optional();
    let group = entrance.gemeenten.iter().fold(group, |group, g| group.option(g.id.as_str(), g.name.clone()));
    group.option(NOT_TOLD, t().contributions_not_told()).view(form)
}

/// The other questions of the list; online those about work stand apart, for who has such work.
fn other_questions(entrance: &Entrance) -> AnyView {
    let others = || entrance.questions.iter().filter(|q| q.id != entrance.question.id);
    let linked = |about_work: bool| -> Vec<AnyView> {
        let apart = |q: &Question| entrance.room.is_none() && q.is_about_work();
        let wanted = others().filter(|q| apart(q) == about_work);
        wanted.map(|q| link(entrance.question_path(q), q.asked())).collect()
    };
    let (everybody, work) = (linked(false), linked(true));
    let everybody = (!everybody.is_empty()).then(|| details(t().contributions_questions(), list(everybody)));
    let work = (!work.is_empty()).then(|| details(t().contributions_questions_work(), list(work)));
    view! { {everybody} {work} }.into_any()
}

/// The check page: everything that will be sent, each with a way to change it (FORM-9).
fn check(entrance: &Entrance, form: &FormState) -> Page {
    let (n, of) = Step::Check.place(entrance.asks_gemeente());
    let perspective = Perspective::parse(form.value(forms::PERSPECTIVE)).map_or_else(|| t().contributions_not_told(), perspective_name);
    let gemeente = entrance.gemeenten.iter().find(|g| g.id.as_str() == form.value(forms::GEMEENTE));
    let gemeente = gemeente.map_or_else(|| t().contributions_not_told(), |g| g.name.clone());
    let mut rows = vec![
        row(t().contributions_check_question(), p(entrance.question.asked()), None),
        row(t().contributions_check_text(), text_block(&visible(form.value(forms::TEXT))), Some(Step::Text)),
        row(t().contributions_check_perspective(), p(perspective), Some(Step::Perspective)),
    ];
    if entrance.asks_gemeente() {
        rows.push(row(t().contributions_check_gemeente(), p(gemeente), Some(Step::Gemeente)));
    }
    let fields = Form::new().no_autocomplete().guarded(form).field(travelling(form, Step::Check)).field(data_list(rows));
    let fields = fields.field(p(t().contributions_check_code())).field(danger_line(privacy::danger(form.value(forms::TEXT))));
    let body = view! {
        {step_line(n, of)}
        {room_line(entrance)}
        {error_summary(form)}
        {h1(t().contributions_check_title())}
        {p(t().contributions_check_lead())}
        {wipe_button(entrance, fields.submit_as(t().contributions_send(), forms::STEP, Step::Send.slug())).view()}
    };
    input_page(body.into_any())
}

/// A row of the check page. Its button leads back to the step, because the address stays the same (AN-22).
fn row(key: String, value: AnyView, step: Option<Step>) -> DataRow {
    let change = step.map(|step| {
        let what = format!(": {}", key.to_lowercase());
        view! {
            <button class="nl-button nl-button--subtle" type="submit" name=forms::STEP value=step.slug()>
                <span class="nl-button__label">{t().contributions_change()}<span class="visually-hidden">{what}</span></span>
            </button>
        }
    });
    DataRow { key, value: view! { <div class="stack">{value}{change}</div> }.into_any(), change: None }
}

/// The line for who may be in danger, where it is seen first (AN-92).
fn danger_line(danger: Option<Danger>) -> AnyView {
    danger.map(|danger| alert(AlertKind::Warning, t().ui_help_title(), call(help::line_for(danger)))).into_any()
}

/// What is shown once, after sending.
pub struct Receipt<'a> {
    pub code: &'a str,
    pub qr: String,
    pub danger: Option<Danger>,
}

/// After sending: the receipt, once (AN-30). Who leaves the page says that it was kept or is not needed (AN-35). A
/// tablet stays behind, so there the code is copied, and the key of the form ends with it.
pub fn sent(entrance: &Entrance, receipt: &Receipt, form: &FormState) -> Page {
    let leave = Form::new().no_autocomplete().field(hidden(forms::QUESTION, entrance.question.id.as_str()));
    let leave = if entrance.tablet { leave.field(hidden(forms::KEY, form.value(forms::KEY))) } else { leave };
    let leave = leave.submit_as(t().contributions_sent_kept(), forms::STEP, forms::LEFT);
    let leave = leave.secondary_submit(t().contributions_sent_not_needed(), forms::STEP, forms::LEFT);
    let keep = if entrance.tablet { t().contributions_tablet_keep() } else { t().contributions_sent_keep() };
    let body = view! {
        {danger_line(receipt.danger)}
        {h1(t().contributions_sent_title())}
        {help_first(t().contributions_help_first(), help::lines())}
        {h2(t().contributions_sent_code())}
        {code_output("intrekcode", receipt.code)}
        {p(keep)}
        {p(t().contributions_sent_unknown())}
        {leave.view()}
        {details(t().contributions_sent_qr(), parts::qr(receipt.qr.clone(), t().contributions_sent_qr_label()))}
    };
    input_page(body.into_any())
}

/// After the receipt: what comes next (FORM-10). The code is not here, and not behind the back button.
pub fn left(entrance: &Entrance, next: Option<&Question>) -> Page {
    let person = entrance.tablet_path().map(|path| link_button(path, t().contributions_tablet_next(), ButtonKind::Primary));
    let next = next.map(|q| {
        view! { {h2(t().contributions_next_title())} {p(q.asked())} {link_button(entrance.question_path(q), t().contributions_next_question(), ButtonKind::Secondary)} }
    });
    let body = view! {
        {h1(t().contributions_sent_next())}
        {person}
        {p(t().contributions_sent_gate())}
        {p(t().contributions_sent_report())}
        {list(vec![link(paths::WITHDRAW, t().contributions_withdraw_link()), link(paths::ABOUT, t().contributions_sent_about())])}
        {next}
    };
    input_page(body.into_any())
}

/// `/k` and every room code that does not work: one page for all reasons (C-51).
pub fn room_code(form: &FormState) -> Page {
    let field = TextInput::new(forms::CODE, t().contributions_room_code()).heading().kind(InputKind::Code).chars(8);
    let field = field.hint(t().contributions_room_code_hint()).view(form);
    let body = view! {
        {error_summary(form)}
        {Form::new().get().action(paths::ROOM_ENTRY).no_autocomplete().field(field).submit(t().contributions_room_open()).view()}
        {p(t().contributions_room_without())}
        {link(paths::TAKE_PART, t().contributions_room_online())}
    };
    input_page(body.into_any())
}
