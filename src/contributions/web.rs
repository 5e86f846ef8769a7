//! What residents ask of this slice. None of these handlers reads a cookie or a header, and none
//! writes anything before somebody presses send (AN-10…14).
use super::{
    Channel, Provenance,
    commands::NewEntry,
    forms, info_pages,
    intake::take,
    model::{self, Step},
    pages, traces, wall,
};
use crate::{
    access::reply,
    base::{
        form::FormState,
        ids::{QuestionId, QuestionListId},
        paths, text,
        texts::t,
    },
    dialogues::{self, Dialogue},
    infra::{
        App, codes,
        db::found,
        guard,
        limit::Attempt,
        problem::Problem,
        web::{Form, Query, VisitorIp},
    },
    kit,
    region::{self, Gemeente, Question, QuestionList},
};
use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
    routing::get,
};

/// The pages that are the same for everybody.
pub fn public_pages() -> Router<App> {
    Router::new()
        .route(paths::TAKE_PART, get(overview))
        .route(paths::LESS_HELP, get(async |State(app): State<App>| reply::public(&app, info_pages::less_help())))
        .route(paths::NO_TRACES, get(async |State(app): State<App>| reply::public(&app, info_pages::no_traces())))
}

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(paths::CONTRIBUTE, get(show_online).post(send_online))
        .route(paths::ROOM_CODE, get(show_room).post(send_room))
        .route(paths::ROOM_ENTRY, get(room_entry))
}

/// The list of questions for young people.
const YOUNG: &str = "jongeren";

/// How somebody came to a question: from the overview or with a room code.
pub struct Entrance {
    pub path: String,
    pub questions: Vec<Question>,
    pub question: Question,
    /// The dialogue of a room code.
    pub room: Option<Dialogue>,
    /// On a tablet that goes round: after each person it is wiped for the next one (C-42).
    pub tablet: bool,
    /// The gemeenten to choose from; none in a room, where the dialogue tells.
    pub gemeenten: Vec<Gemeente>,
}

impl Entrance {
    /// The question `wanted` of a list; otherwise the one on the screen in the room, or the first one.
    async fn open(app: &App, path: String, list: &QuestionListId, wanted: &str, room: Option<Dialogue>) -> Result<Self, Problem> {
        let all = region::questions(&app.db, list).await?;
        let questions = match &room {
            Some(dialogue) => kit::questions_of(&app.db, dialogue).await?,
            None => all.clone(),
        };
        // Somebody may be answering a question that was left out a moment ago.
        let question = match wanted {
            "" => {
                let on_screen = match &room {
                    Some(dialogue) => wall::chosen_question(&app.db, &dialogue.id).await?,
                    None => None,
                };
                questions.get(wall::shown(&questions, on_screen.as_ref())).cloned()
            }
            id => all.into_iter().find(|q| q.id == QuestionId::from(id)),
        };
        let gemeenten = if room.is_some() { Vec::new() } else { region::gemeenten(&app.db).await? };
        Ok(Self { path, question: found(question)?, questions, room, tablet: false, gemeenten })
    }

    fn on_tablet(self, query: &FormState) -> Self {
        Self { tablet: query.value(forms::TABLET) == "1", ..self }
    }

    pub fn asks_gemeente(&self) -> bool {
        self.room.is_none()
    }

    /// Whether the questions, or the dialogue, are for children or young people: by what was planned, not by who
    /// comes (AN-103).
    pub fn is_for_young_people(&self) -> bool {
        let audience = self.room.as_ref().map_or_else(String::new, |dialogue| text::search_key(&dialogue.audience));
        self.question.list_id.as_str() == YOUNG || ["jongere", "kinderen"].iter().any(|word| audience.contains(word))
    }

    /// Where the next person on this tablet begins.
    pub fn tablet_path(&self) -> Option<String> {
        self.tablet.then(|| paths::with_query(&self.path, &[(forms::TABLET, "1")]))
    }

    /// Where another question of this list is asked.
    pub fn question_path(&self, question: &Question) -> String {
        let tablet = self.tablet.then_some((forms::TABLET, "1"));
        let query: Vec<_> = [(forms::QUESTION, question.id.as_str())].into_iter().chain(tablet).collect();
        paths::with_query(&self.path, &query)
    }

    /// What is kept of an answer. Who may be known by it, or in danger, is looked at first.
    pub fn entry(&self, answer: forms::Answer) -> NewEntry {
        let room = self.room.as_ref();
        NewEntry {
            question_id: self.question.id.clone(),
            dialogue_id: room.map(|d| d.id.clone()),
            gemeente_id: room.map_or(answer.gemeente, |d| d.gemeente_id.clone()),
            perspective: answer.perspective,
            channel: if room.is_some() { Channel::Room } else { Channel::Online },
            provenance: Provenance::OwnWords,
            review_first: traces::review_first(&answer.text),
            text: answer.text,
            receipt_hash: None,
        }
    }
}

/// The order in which the lists are shown: those who are asked least first.
const SHOWN_FIRST: [&str; 3] = [YOUNG, "ouders", "groepsgesprek"];

async fn overview(State(app): State<App>) -> Result<Response, Problem> {
    let mut lists: Vec<(QuestionList, Vec<Question>)> = Vec::new();
    for list in region::question_lists(&app.db).await? {
        let questions = region::questions(&app.db, &list.id).await?;
        lists.push((list, questions));
    }
    lists.sort_by_key(|(list, _)| SHOWN_FIRST.iter().position(|id| *id == list.id.as_str()).unwrap_or(SHOWN_FIRST.len()));
    Ok(reply::public(&app, pages::overview(&lists)))
}

async fn online(app: &App, list: &QuestionListId, wanted: &str) -> Result<Entrance, Problem> {
    let list = found(region::question_list(&app.db, list).await?)?;
    Entrance::open(app, paths::fill(paths::CONTRIBUTE, list.id.as_str()), &list.id, wanted, None).await
}

async fn show_online(State(app): State<App>, Path(list): Path<QuestionListId>, Query(query): Query) -> Result<Response, Problem> {
    let entrance = online(&app, &list, query.value(forms::QUESTION)).await?;
    Ok(ask(&app, &entrance))
}

async fn send_online(
    State(app): State<App>,
    Path(list): Path<QuestionListId>,
    VisitorIp(ip): VisitorIp,
    Form(form): Form,
) -> Result<Response, Problem> {
    let entrance = online(&app, &list, form.value(forms::QUESTION)).await?;
    take(&app, &entrance, ip, form).await
}

async fn show_room(
    State(app): State<App>,
    Path(code): Path<String>,
    VisitorIp(ip): VisitorIp,
    Query(query): Query,
) -> Result<Response, Problem> {
    match room(&app, &code, ip, query.value(forms::QUESTION)).await? {
        Some(entrance) => Ok(ask(&app, &entrance.on_tablet(&query))),
        None => Ok(unknown_room(&app, &code)),
    }
}

async fn send_room(
    State(app): State<App>,
    Path(code): Path<String>,
    VisitorIp(ip): VisitorIp,
    Query(query): Query,
    Form(form): Form,
) -> Result<Response, Problem> {
    match room(&app, &code, ip, form.value(forms::QUESTION)).await? {
        Some(entrance) => take(&app, &entrance.on_tablet(&query), ip, form).await,
        None => Ok(unknown_room(&app, &code)),
    }
}

/// Any look at a code costs one token, so that a room full of phones behind one address can come in;
/// a wrong code costs twenty more (C-51).
async fn room(app: &App, typed: &str, ip: Option<std::net::IpAddr>, wanted: &str) -> Result<Option<Entrance>, Problem> {
    app.limits.take(Attempt::Contribution, ip)?;
    let dialogue = match codes::normalise(typed, codes::ROOM) {
        Some(code) => dialogues::by_room_code(&app.db, &code).await?,
        None => None,
    };
    let now = app.clock.local();
    let open = |d: &Dialogue| d.is_published() && d.cancelled_at.is_none() && model::room_is_open(d.starts(), d.ends(), now);
    let Some(dialogue) = dialogue.filter(open) else {
        app.limits.take(Attempt::Code, ip)?;
        return Ok(None);
    };
    let (path, list) = (paths::room_code(&dialogue.room_code), dialogue.question_list_id.clone());
    Entrance::open(app, path, &list, wanted, Some(dialogue)).await.map(Some)
}

fn unknown_room(app: &App, typed: &str) -> Response {
    let form = FormState::empty().with(forms::CODE, typed).with_error(forms::CODE, t().contributions_room_unknown());
    reply::with_status(app, None, StatusCode::NOT_FOUND, pages::room_code(&form).failed())
}

/// The page to type a room code. It sends the code here, and goes on to the address of the code.
async fn room_entry(State(app): State<App>, VisitorIp(ip): VisitorIp, Query(query): Query) -> Result<Response, Problem> {
    let typed = query.value(forms::CODE);
    if query.values(forms::CODE).next().is_none() {
        return Ok(reply::public(&app, pages::room_code(&FormState::empty())));
    }
    match codes::normalise(typed, codes::ROOM) {
        Some(code) => Ok(reply::see(&paths::room_code(&code))),
        None => {
            app.limits.take(Attempt::Code, ip)?;
            Ok(unknown_room(&app, typed))
        }
    }
}

/// The first page of the form, for a person who has typed nothing.
fn ask(app: &App, entrance: &Entrance) -> Response {
    let key: String = app.random.id();
    let form = guard::stamped(app, FormState::empty().with(forms::KEY, key)).with(forms::QUESTION, entrance.question.id.as_str());
    reply::public(app, pages::step(entrance, Step::Text, &form))
}
