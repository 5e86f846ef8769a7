//! The agenda and the page of a dialogue, as a resident gets them.
use super::{at, cancelled, published, read, take_seats};
use crate::{
    base::time::DAY,
    dialogues::{model::PlaceKind, store},
    tests::support::TestApp,
};
use axum::http::{StatusCode, header};

#[tokio::test]
async fn inw_01_the_agenda_shows_the_facts_in_order_soonest_first() {
    let app = TestApp::new().await;
    published(&app, |plan| plan.title = "Later".into()).await;
    published(&app, |plan| (plan.title, plan.starts, plan.ends) = ("Eerst".into(), at("2026-03-04", "10:00"), at("2026-03-04", "11:30")))
        .await;
    let page = app.get("/gesprekken").await;
    assert_eq!(page.all(".card h2"), ["Eerst", "Later"]);
    assert_eq!(page.text_of(".card"), "Eerstwoensdag 4 maart 2026van 10.00 tot 11.30 uurBibliotheek, HalsterenVoor: oudersEr is nog plek");
    assert!(!page.has("<script"), "D4");
}

#[tokio::test]
async fn inw_01_seats_are_said_in_words() {
    let app = TestApp::new().await;
    let full = published(&app, |plan| plan.seats = 5).await;
    take_seats(&app, &full.id, 5).await;
    let off = published(&app, |_| {}).await;
    cancelled(&app, &off.id, "De zaal is dicht.").await;
    published(&app, |_| {}).await;
    let mut words = app.get("/gesprekken").await.all(".card .tag");
    words.sort();
    assert_eq!(words, ["Er is nog plek", "Gaat niet door", "Vol"]);
}

#[tokio::test]
async fn inw_01_the_filters_find_by_gemeente_and_for_whom() {
    let app = TestApp::new().await;
    published(&app, |plan| (plan.title, plan.audience) = ("A".into(), "Ouders én school".into())).await;
    published(&app, |plan| (plan.title, plan.gemeente, plan.audience) = ("B".into(), Some("zundert".into()), "jongeren".into())).await;
    published(&app, |plan| (plan.title, plan.gemeente, plan.audience) = ("C".into(), None, "100% ouders".into())).await;
    for (query, titles) in [
        ("gemeente=zundert", &["B"][..]),
        ("gemeente=regio", &["C"]),
        ("gemeente=&voor=", &["A", "B", "C"]),
        ("voor=OUDERS", &["A", "C"]),
        ("voor=en+school", &["A"]),
        ("voor=100%25", &["C"]),
        ("voor=%25", &["C"]),
        ("gemeente=bergen-op-zoom&voor=ouders", &["A"]),
        ("gemeente=amsterdam", &["A", "B", "C"]),
    ] {
        let mut found = app.get(&format!("/gesprekken?{query}")).await.all(".card h2");
        found.sort();
        assert_eq!(found, titles, "{query}");
    }
    let page = app.get("/gesprekken?voor=ouders&gemeente=zundert").await;
    assert!(page.has("Er zijn nu geen gesprekken in Zundert. Kijk bij een andere plaats. Of geef online je mening."));
    assert_eq!(page.attribute("#gemeente option[selected]", "value").as_deref(), Some("zundert"));
    assert_eq!(page.attribute("#voor option[selected]", "value").as_deref(), Some("ouders"), "the search stays visible");
}

#[tokio::test]
async fn odd_filters_and_pages_do_no_harm() {
    let app = TestApp::new().await;
    published(&app, |_| {}).await;
    for query in
        ["pagina=0", "pagina=-1", "pagina=x", "pagina=99999999999999999999", "pagina=1000", "gemeente=%00&voor=%00", "voor=%3Cscript%3E"]
    {
        let page = app.get(&format!("/gesprekken?{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
        assert!(!page.has("<script"));
    }
    assert_eq!(app.get("/gesprekken?pagina=1000").await.all(".card").len(), 1, "the last page there is");
}

#[tokio::test]
async fn twelve_on_a_page() {
    let app = TestApp::new().await;
    for n in 0..13 {
        published(&app, |plan| plan.title = format!("Gesprek {n}")).await;
    }
    assert_eq!(app.get("/gesprekken").await.all(".card").len(), 12);
    assert_eq!(app.get("/gesprekken?pagina=2").await.all(".card").len(), 1);
    assert_eq!(app.get("/gesprekken").await.attribute(".pager a[rel=next]", "href").as_deref(), Some("/gesprekken?pagina=2"));
}

#[tokio::test]
async fn c_60_the_facts_of_a_dialogue_are_text() {
    let app = TestApp::new().await;
    let dialogue = published(&app, |_| {}).await;
    let page = app.get(&format!("/gesprekken/{}", dialogue.slug)).await;
    assert_eq!(page.all("dt"), ["Dag", "Tijd", "Plaats", "Voor wie", "Plekken"]);
    assert_eq!(page.all("dd")[..3], ["donderdag 12 maart 2026", "van 19.30 tot 21.00 uur", "Bibliotheek, Halsteren"]);
    assert!(page.has(&format!("/gesprekken/{}/aanmelden", dialogue.slug)) && page.has("/meedoen/ouders"));
    assert!(!page.has("planner@") && !page.has(&dialogue.room_code), "nobody is named, and the room code stays in the room");
}

#[tokio::test]
async fn full_cancelled_and_past_dialogues_say_so_and_lead_on() {
    let app = TestApp::new().await;
    let full = published(&app, |plan| (plan.title, plan.seats) = ("Vol huis".into(), 5)).await;
    take_seats(&app, &full.id, 5).await;
    let off = published(&app, |_| {}).await;
    cancelled(&app, &off.id, "De zaal is dicht. <b>").await;
    let near = published(&app, |plan| plan.title = "Dichtbij".into()).await;
    for (slug, says) in [(&full.slug, "Dit gesprek is vol"), (&off.slug, "De zaal is dicht. &lt;b&gt;")] {
        let page = app.get(&format!("/gesprekken/{slug}")).await;
        assert!(page.has(says) && page.has(&format!("/gesprekken/{}", near.slug)), "{says}");
        let list = page.has("Zet je op de wachtlijst") && page.has("/aanmelden");
        assert_eq!(list, slug == &full.slug, "only where a seat can come free");
        assert!(page.has("/meedoen/ouders"));
    }
    app.app.clock.advance(10 * DAY + 10 * crate::base::time::HOUR);
    assert!(app.get(&format!("/gesprekken/{}?nu", near.slug)).await.has("Dit gesprek is begonnen"));
    app.app.clock.advance(DAY);
    let past = app.get(&format!("/gesprekken/{}?later", near.slug)).await;
    assert!(past.has("Dit gesprek is geweest") && past.has("wat wij ermee doen") && !past.has("/aanmelden"));
    assert!(app.get("/gesprekken?later").await.has("Er zijn nu geen gesprekken."));
}

#[tokio::test]
async fn next_nearby_prefers_the_own_gemeente_and_skips_full_ones() {
    let app = TestApp::new().await;
    let here = published(&app, |_| {}).await;
    let sooner = published(&app, |plan| (plan.gemeente, plan.starts) = (Some("zundert".into()), at("2026-03-12", "18:00"))).await;
    let full = published(&app, |plan| plan.seats = 1).await;
    take_seats(&app, &full.id, 1).await;
    let now = app.app.clock.local();
    let next = || async { store::next_nearby(&app.app.db, &here, now).await.unwrap().map(|d| d.id) };
    assert_eq!(next().await, Some(sooner.id.clone()));
    let near = published(&app, |plan| (plan.starts, plan.ends) = (at("2026-04-12", "19:00"), at("2026-04-12", "20:00"))).await;
    assert_eq!(next().await, Some(near.id));
}

#[tokio::test]
async fn an_online_dialogue_has_its_link() {
    let app = TestApp::new().await;
    let link = "https://beeld.voorbeeld.example/kamer";
    let online = published(&app, |plan| {
        (plan.place_kind, plan.online_link) = (PlaceKind::Online, Some(link.into()));
        (plan.place, plan.venue) = (String::new(), String::new());
    })
    .await;
    assert!(online.slug.ends_with("-online"));
    let page = app.get(&format!("/gesprekken/{}", online.slug)).await;
    assert_eq!(page.attribute(&format!("a[href='{link}']"), "href").as_deref(), Some(link));
    assert!(page.all("dd").contains(&"Online".to_owned()));
}

#[tokio::test]
async fn unknown_dialogues_and_calendars_are_404() {
    let app = TestApp::new().await;
    for path in ["/gesprekken/bestaat-niet", "/gesprekken/bestaat-niet.ics", "/gesprekken/.ics", "/gesprekken/%00"] {
        assert_eq!(app.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn c_28_calendars_are_served_as_calendars() {
    let app = TestApp::new().await;
    let dialogue = published(&app, |_| {}).await;
    published(&app, |plan| plan.gemeente = Some("zundert".into())).await;
    let one = app.get(&format!("/gesprekken/{}.ics", dialogue.slug)).await;
    assert_eq!(one.headers[header::CONTENT_TYPE], "text/calendar; charset=utf-8");
    assert!(one.text().starts_with("BEGIN:VCALENDAR\r\n") && one.has("DTSTART;TZID=Europe/Amsterdam:20260312T193000"));
    assert_eq!(app.get("/gesprekken.ics").await.text().matches("BEGIN:VEVENT").count(), 2);
    assert_eq!(app.get("/gesprekken.ics?gemeente=zundert").await.text().matches("BEGIN:VEVENT").count(), 1);
}

#[tokio::test]
async fn a_get_changes_nothing() {
    let app = TestApp::new().await;
    let dialogue = published(&app, |_| {}).await;
    let commits = app.app.db.commits();
    for path in ["/gesprekken", "/gesprekken.ics", &format!("/gesprekken/{}", dialogue.slug), &format!("/gesprekken/{}.ics", dialogue.slug)]
    {
        app.get(path).await;
    }
    assert_eq!(app.app.db.commits(), commits);
    assert_eq!(read(&app, &dialogue.id).await, dialogue);
}

/// What comes from memory is the answer as it went out, and no longer than nothing changed.
#[tokio::test]
async fn a_page_from_memory_has_every_header_and_is_gone_with_the_next_change() {
    let test = TestApp::new().await;
    let (first, second) = (test.get("/gesprekken").await, test.get("/gesprekken").await);
    assert!(first.headers.contains_key("content-security-policy") && first.headers.contains_key("referrer-policy"));
    assert_eq!((&first.headers, &first.body), (&second.headers, &second.body));
    let dialogue = published(&test, |plan| plan.title = "Nieuw op de lijst".into()).await;
    assert!(test.get("/gesprekken").await.has(&dialogue.title));
    let desk = test.login(crate::access::Role::Team, None).await;
    assert_eq!(desk.get("/werkplek/gesprekken").await.status, 200);
    assert_eq!(test.get("/werkplek/gesprekken").await.status, 303, "a page of the desk is never kept");
}
