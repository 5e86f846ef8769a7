//! What planners and verkenners do at the desk.
use super::{a_plan, at, cancelled, concept, nobody, planner, published, read, take_seats};
use crate::{
    access::Role,
    audit,
    base::time::DAY,
    dialogues::{
        Stage,
        commands::{self, Changed, Published},
    },
    infra::clock::Clock,
    tests::support::TestApp,
};
use axum::http::StatusCode;

fn desk_path(id: &crate::base::ids::DialogueId) -> String {
    format!("/werkplek/gesprekken/{id}")
}

#[tokio::test]
async fn pro_01_a_concept_is_seen_by_planners_only_until_it_is_published() {
    let app = TestApp::new().await;
    let desk = app.login(Role::Team, None).await;
    let id = concept(&app, |_| {}).await;
    let slug = read(&app, &id).await.slug;
    assert_eq!(slug, "koffie-en-praten-over-opgroeien-halsteren");
    assert_eq!(app.get(&format!("/gesprekken/{slug}")).await.status, StatusCode::NOT_FOUND);
    let preview = desk.get(&desk_path(&id)).await;
    assert_eq!(preview.text_of("h1"), "Koffie en praten over opgroeien");
    assert_eq!(preview.text_of("#zaalcode").len(), 6);

    let done = desk.post(&format!("{}/publiceren", desk_path(&id)), &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert!(desk.get(done.location()).await.has("Het gesprek is openbaar"));
    assert_eq!(app.get(&format!("/gesprekken/{slug}")).await.status, StatusCode::OK);
    assert_eq!(desk.post(&format!("{}/publiceren", desk_path(&id)), &[]).await.status, StatusCode::SEE_OTHER, "twice is no mistake");
}

#[tokio::test]
async fn every_change_is_in_the_log_once() {
    let app = TestApp::new().await;
    let dialogue = published(&app, |_| {}).await;
    commands::change(&app.app, &planner(None), &dialogue.id, &a_plan(), None, nobody).await.unwrap();
    commands::publish(&app.app, &planner(None), &dialogue.id).await.unwrap();
    let mut actions: Vec<String> = audit::newest(&app.app.db, 10, 0).await.unwrap().into_iter().map(|line| line.action).collect();
    actions.sort();
    assert_eq!(actions, ["dialogue.changed", "dialogue.planned", "dialogue.published"]);
}

#[tokio::test]
async fn the_same_title_and_place_get_a_number() {
    let app = TestApp::new().await;
    let (first, second) = (concept(&app, |_| {}).await, concept(&app, |_| {}).await);
    assert_eq!(read(&app, &second).await.slug, format!("{}-2", read(&app, &first).await.slug));
}

#[tokio::test]
async fn c_30_a_new_title_after_publishing_raises_the_revision_and_the_old_address_leads_to_the_new() {
    let app = TestApp::new().await;
    let id = concept(&app, |_| {}).await;
    let mut plan = a_plan();
    plan.title = "Nieuwe titel".into();
    assert_eq!(commands::change(&app.app, &planner(None), &id, &plan, None, nobody).await.unwrap(), Changed::Saved);
    let renamed = read(&app, &id).await;
    assert_eq!((renamed.slug.as_str(), renamed.revision), ("nieuwe-titel-halsteren", 0));

    commands::publish(&app.app, &planner(None), &id).await.unwrap();
    plan.title = "Nog een titel".into();
    commands::change(&app.app, &planner(None), &id, &plan, None, nobody).await.unwrap();
    let changed = read(&app, &id).await;
    assert_eq!((changed.slug.as_str(), changed.title.as_str(), changed.revision), ("nog-een-titel-halsteren", "Nog een titel", 1));
    let old = app.get("/gesprekken/nieuwe-titel-halsteren").await;
    assert_eq!((old.status, old.location()), (StatusCode::PERMANENT_REDIRECT, "/gesprekken/nog-een-titel-halsteren"));
    // Back to the first title, and to its address.
    plan.title = "Nieuwe titel".into();
    commands::change(&app.app, &planner(None), &id, &plan, None, nobody).await.unwrap();
    assert_eq!(app.get("/gesprekken/nieuwe-titel-halsteren").await.status, StatusCode::OK);
    assert_eq!(app.get("/gesprekken/nog-een-titel-halsteren").await.location(), "/gesprekken/nieuwe-titel-halsteren");
    assert_eq!(read(&app, &concept(&app, |p| p.title = "Nog een titel".into()).await).await.slug, "nog-een-titel-halsteren-2");
}

#[tokio::test]
async fn never_2_seats_cannot_drop_below_the_people_who_have_one() {
    let app = TestApp::new().await;
    let desk = app.login(Role::Team, None).await;
    let dialogue = published(&app, |_| {}).await;
    take_seats(&app, &dialogue.id, 5).await;
    let form = desk.get(&format!("{}/wijzigen", desk_path(&dialogue.id))).await;
    assert_eq!(form.attribute("#plekken", "value").as_deref(), Some("20"));
    let fewer = super::super::forms::filled(&dialogue);
    let fields: Vec<(&str, &str)> = FIELDS.iter().map(|f| (*f, if *f == "plekken" { "4" } else { fewer.value(f) })).collect();
    let answer = desk.post(&format!("{}/wijzigen", desk_path(&dialogue.id)), &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.all("#fouten a"), ["Er hebben al 5 mensen een plek. Kies 5 of meer plekken."]);
    assert_eq!(read(&app, &dialogue.id).await.seats, 20);
    let same: Vec<(&str, &str)> = FIELDS.iter().map(|f| (*f, if *f == "plekken" { "5" } else { fewer.value(f) })).collect();
    assert_eq!(desk.post(&format!("{}/wijzigen", desk_path(&dialogue.id)), &same).await.status, StatusCode::SEE_OTHER);
    assert_eq!(read(&app, &dialogue.id).await.seats, 5);
}

const FIELDS: [&str; 15] = [
    "titel",
    "gemeente",
    "datum",
    "begin",
    "einde",
    "soort_plek",
    "plaats",
    "locatie",
    "voor",
    "groep",
    "vragenlijst",
    "plekken",
    "online_link",
    "uitleg",
    "gespreksleider",
];

#[tokio::test]
async fn what_has_begun_or_is_cancelled_cannot_be_changed() {
    let app = TestApp::new().await;
    let gone = published(&app, |_| {}).await;
    cancelled(&app, &gone.id, "De zaal is dicht.").await;
    let past = published(&app, |_| {}).await;
    let late = concept(&app, |_| {}).await;
    app.app.clock.advance(20 * DAY);
    let desk = app.login(Role::Team, None).await;
    for id in [&gone.id, &past.id] {
        let mut plan = a_plan();
        plan.starts = at("2026-04-12", "19:30");
        plan.ends = at("2026-04-12", "21:00");
        assert_eq!(commands::change(&app.app, &planner(None), id, &plan, None, nobody).await.unwrap(), Changed::TooLate);
        let answer = desk.get(&format!("{}/wijzigen", desk_path(id))).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.has("Je kunt het niet meer wijzigen"));
    }
    assert_eq!(commands::publish(&app.app, &planner(None), &late).await.unwrap(), Published::Past);
    let answer = desk.post(&format!("{}/publiceren", desk_path(&late)), &[]).await;
    assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.has("Kies eerst een andere dag"));
}

#[tokio::test]
async fn gem_01_a_coordinator_sees_and_changes_one_gemeente_only() {
    let app = TestApp::new().await;
    let theirs = concept(&app, |plan| plan.gemeente = Some("rucphen".into())).await;
    let regional = concept(&app, |plan| plan.gemeente = None).await;
    let own = concept(&app, |plan| plan.gemeente = Some("zundert".into())).await;
    let desk = app.login(Role::Coordinator, Some("zundert")).await;
    for id in [&theirs, &regional] {
        let path = desk_path(id);
        assert_eq!(desk.get(&path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(desk.get(&format!("{path}/wijzigen")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(desk.post(&format!("{path}/wijzigen"), &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(desk.post(&format!("{path}/publiceren"), &[]).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(desk.get(&desk_path(&own)).await.status, StatusCode::OK);
    assert_eq!(desk.get("/werkplek/gesprekken").await.all("tbody tr").len(), 1);
    assert_eq!(desk.get("/werkplek/gesprekken/nieuw").await.attribute("select[name=gemeente]", "id"), None);
    let foreign = desk.post("/werkplek/gesprekken/nieuw", &[("gemeente", "rucphen")]).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    let plan = a_plan();
    assert!(commands::plan(&app.app, &planner(Some("zundert")), "", &plan).await.is_err(), "not through the command either");
}

#[tokio::test]
async fn other_roles_have_no_planning() {
    let app = TestApp::new().await;
    let id = concept(&app, |_| {}).await;
    for (role, gemeente) in [(Role::Werkgroep, None), (Role::Fg, None), (Role::Admin, None), (Role::Verkenner, Some("zundert"))] {
        let desk = app.login(role, gemeente).await;
        for path in [desk_path(&id), "/werkplek/gesprekken/nieuw".into(), format!("{}/wijzigen", desk_path(&id))] {
            assert_eq!(desk.get(&path).await.status, StatusCode::NOT_FOUND, "{role:?} {path}");
        }
        let list = desk.get("/werkplek/gesprekken").await.status;
        assert_eq!(list, if role == Role::Verkenner { StatusCode::OK } else { StatusCode::NOT_FOUND }, "{role:?}");
    }
}

#[tokio::test]
async fn an_odd_id_is_not_found() {
    let app = TestApp::new().await;
    let desk = app.login(Role::Team, None).await;
    for id in ["%00", "%22", "%F0%9F%91%A9", "..%2F..", "bestaat-niet"] {
        let path = format!("/werkplek/gesprekken/{id}");
        assert_eq!(desk.get(&path).await.status, StatusCode::NOT_FOUND, "{id}");
        assert_eq!(desk.post(&format!("{path}/publiceren"), &[]).await.status, StatusCode::NOT_FOUND, "{id}");
        assert_eq!(desk.post(&format!("{path}/wijzigen"), &[]).await.status, StatusCode::NOT_FOUND, "{id}");
    }
}

#[tokio::test]
async fn a_verkenner_sees_the_published_dialogues_it_leads() {
    let app = TestApp::new().await;
    let desk = app.login(Role::Verkenner, Some("zundert")).await;
    assert!(desk.get("/werkplek/gesprekken").await.has("Je leidt nu geen gesprekken"));
    let leader = desk.account.clone();
    let led = published(&app, |plan| plan.facilitator = Some(leader.clone())).await;
    concept(&app, |plan| plan.facilitator = Some(leader)).await;
    published(&app, |_| {}).await;
    let page = desk.get("/werkplek/gesprekken").await;
    assert_eq!(page.all("tbody tr").len(), 1);
    assert!(page.has(&format!("/werkplek/zaal/{}", led.id)) && page.has(&format!("/werkplek/invoer/{}", led.id)));
}

#[tokio::test]
async fn the_list_shows_what_comes_first_and_what_has_been_apart() {
    let app = TestApp::new().await;
    let desk = app.login(Role::Team, None).await;
    published(&app, |plan| plan.title = "Later".into()).await;
    published(&app, |plan| (plan.title, plan.starts, plan.ends) = ("Eerst".into(), at("2026-03-04", "10:00"), at("2026-03-04", "11:00")))
        .await;
    assert_eq!(desk.get("/werkplek/gesprekken").await.all("tbody th a"), ["Eerst", "Later"]);
    app.app.clock.advance(5 * DAY);
    let desk = app.login(Role::Team, None).await;
    assert_eq!(desk.get("/werkplek/gesprekken").await.all("tbody th a"), ["Later"]);
    let past = desk.get("/werkplek/gesprekken?toon=geweest").await;
    assert_eq!(past.all("tbody th a"), ["Eerst"]);
    assert!(past.has("Input verwerken"), "the stage is said in words");
}

#[tokio::test]
async fn two_planners_never_write_over_each_other_unseen() {
    let app = TestApp::new().await;
    let id = concept(&app, |_| {}).await;
    let desk = app.login(crate::access::Role::Team, None).await;
    let path = format!("{}/wijzigen", desk_path(&id));
    let edition = desk.get(&path).await.attribute("[name=versie]", "value").unwrap();
    let form = |title: &'static str, edition: String| {
        super::form::filled(&[("titel", title)])
            .into_iter()
            .map(|(n, v)| (n, v.to_owned()))
            .chain([("versie", edition)])
            .collect::<Vec<_>>()
    };
    let send = async |fields: Vec<(&str, String)>| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
        desk.post(&path, &fields).await
    };
    assert_eq!(send(form("Van de een", edition.clone())).await.status, StatusCode::SEE_OTHER);
    let refused = send(form("Van de ander", edition)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.has("Iemand anders heeft dit gesprek net gewijzigd") && refused.has("Van de ander"));
    assert_eq!(read(&app, &id).await.title, "Van de een");
    let newer = refused.attribute("[name=versie]", "value").unwrap();
    assert_eq!(send(form("Van de ander", newer)).await.status, StatusCode::SEE_OTHER);
    assert_eq!(read(&app, &id).await.title, "Van de ander");
}

#[tokio::test]
async fn c_23_a_concept_with_a_moment_publishes_itself_then_and_not_before() {
    let app = TestApp::new().await;
    let id = concept(&app, |plan| plan.arranged.publish_at = Some(at("2026-03-03", "09:00"))).await;
    assert_eq!(read(&app, &id).await.stage_now(app.app.clock.local()), Stage::Planned);
    for (clock, published) in [("08:59", 0), ("09:00", 1), ("09:01", 0)] {
        let then = crate::infra::App { clock: Clock::fixed(at("2026-03-03", clock).instant()), ..app.app.clone() };
        assert_eq!(commands::publish_due(&then).await.unwrap(), published, "{clock}");
    }
    assert_eq!(read(&app, &id).await.stage_now(app.app.clock.local()), Stage::Open);
}
