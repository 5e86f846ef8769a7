//! The kit, through its pages and through the forms that follow the choice.
use crate::{
    access::Role,
    attendance,
    base::ids::DialogueId,
    dialogues::{self, Dialogue, Plan},
    signups::{self, Need, NewSignup},
    tests::support::{Desk, TestApp},
};

const PARTS: [&str; 7] = ["leidraad", "poster", "poster-zaal", "tafelkaartjes", "tellijst", "verslag", "alles"];

fn kit(id: &DialogueId) -> String {
    format!("/werkplek/gesprekken/{id}/pakket")
}

async fn group_talk(test: &TestApp, change: impl FnOnce(&mut Plan)) -> Dialogue {
    dialogues::tests::published(test, |plan| {
        plan.question_list = "groepsgesprek".into();
        change(plan);
    })
    .await
}

/// The form of a list as it is shown, with these changes: what is typed at a place, and what is not asked.
async fn choose(desk: &Desk<'_>, dialogue: &Dialogue, places: &[(&str, &str)], left_out: &[&str]) -> crate::tests::support::Answer {
    let page = desk.get(&format!("{}/vragen", kit(&dialogue.id))).await;
    let shown: Vec<String> = {
        let html = page.html();
        let inputs = scraper::Selector::parse("[name=getoond]").unwrap();
        html.select(&inputs).filter_map(|input| input.value().attr("value")).map(str::to_owned).collect()
    };
    let mut fields: Vec<(String, String)> = Vec::new();
    for id in &shown {
        fields.push(("getoond".into(), id.clone()));
        let name = format!("plek-{id}");
        let typed = places.iter().find(|(place, _)| place == id).map(|(_, typed)| (*typed).to_owned());
        fields.push((name.clone(), typed.or_else(|| page.attribute(&format!("#{name}"), "value")).unwrap_or_default()));
        if page.attribute(&format!("#stel-{id}"), "checked").is_some() && !left_out.contains(&id.as_str()) {
            fields.push((format!("stel-{id}"), "ja".into()));
        }
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    desk.post(&format!("{}/vragen", kit(&dialogue.id)), &fields).await
}

async fn guide(desk: &Desk<'_>, dialogue: &Dialogue) -> Vec<String> {
    desk.get(&format!("{}/leidraad", kit(&dialogue.id))).await.all(".sheet__ask")
}

#[tokio::test]
async fn fac_01_the_guide_has_the_house_rules_on_top_and_a_block_per_question() {
    let test = TestApp::new().await;
    let dialogue = group_talk(&test, |_| {}).await;
    let desk = test.login(Role::Team, None).await;
    let page = desk.get(&format!("{}/leidraad", kit(&dialogue.id))).await;
    assert_eq!(page.text_of(".sheet__rules"), "Iedereen mag iets zeggen. Je hoeft niets te zeggen. Wij noemen geen namen.");
    let text = page.text();
    assert!(text.find("sheet__rules") < text.find("sheet__ask"), "the rules come first");
    let questions = page.all(".sheet__ask");
    assert_eq!((questions.len(), questions[0].as_str()), (8, "Hoe wil je dat kinderen opgroeien?"), "without the three about work");
    assert!(page.has("In de woorden van het programma: Hoe zou je willen dat de jeugd opgroeit?"));
    let work = group_talk(&test, |plan| {
        plan.audience = "Jeugdprofessionals".into();
        plan.starts = plan.starts.plus_minutes(1);
    })
    .await;
    assert_eq!(guide(&desk, &work).await.len(), 11, "professionals are asked about their work");
}

#[tokio::test]
async fn fac_01_who_leads_it_leaves_out_and_reorders_and_the_room_follows() {
    let test = TestApp::new().await;
    let dialogue = group_talk(&test, |_| {}).await;
    test.app.clock.advance(dialogue.starts().instant().0 - test.app.clock.now().0);
    let desk = test.login(Role::Team, None).await;
    let room = format!("/k/{}", dialogue.room_code);
    assert_eq!(test.get(&room).await.text_of("h1"), "Hoe wil je dat kinderen opgroeien?");
    let saved = choose(&desk, &dialogue, &[("gg-07", "1")], &["gg-02", "gg-03"]).await;
    assert_eq!((saved.status.as_u16(), saved.location()), (303, format!("{}?gedaan=bewaard", kit(&dialogue.id)).as_str()));
    let asked = ["Wie kan daarbij helpen?", "Hoe wil je dat kinderen opgroeien?", "Wat willen wij bereiken, denk je?"];
    assert_eq!(guide(&desk, &dialogue).await[..3], asked);
    assert!(desk.get(saved.location()).await.has("Je laat 5 vragen van de lijst weg."));
    // What was left out keeps its place, so it comes back where it was.
    let form = desk.get(&format!("{}/vragen", kit(&dialogue.id))).await;
    assert_eq!(form.attribute("#plek-gg-02", "value").as_deref(), Some("3"));
    assert_eq!(form.attribute("#stel-gg-02", "checked"), None);
    // The room screen, the phones and the batch form.
    let screen = desk.get(&format!("/werkplek/zaal/{}", dialogue.id)).await;
    assert_eq!(screen.text_of(".wall__question"), asked[0]);
    let turned = desk.get(&format!("/werkplek/zaal/{}/kaarten", dialogue.id)).await;
    assert_eq!(turned.all("#vraag option")[1..4], asked);
    assert_eq!(test.get(&room).await.text_of("h1"), asked[0]);
    let sent = test.post(&room, &[("vraag", "gg-07"), ("tekst", "De buren."), ("stap", "versturen")]).await;
    assert_eq!(sent.status, 200);
    let left = test.post(&room, &[("vraag", "gg-07"), ("stap", "klaar")]).await;
    assert!(left.has(&format!("{room}?vraag=gg-01")), "the next one of the room");
    let batch = desk.get(&format!("/werkplek/invoer/{}", dialogue.id)).await;
    assert_eq!(batch.all("#vraag option")[1..4], asked);
    assert_eq!(batch.all("#vraag option").len(), 7);
}

#[tokio::test]
async fn fac_01_a_question_that_was_left_out_meanwhile_loses_nothing() {
    let test = TestApp::new().await;
    let dialogue = group_talk(&test, |_| {}).await;
    test.app.clock.advance(dialogue.starts().instant().0 - test.app.clock.now().0);
    let desk = test.login(Role::Team, None).await;
    choose(&desk, &dialogue, &[], &["gg-02"]).await;
    let room = format!("/k/{}", dialogue.room_code);
    let sent = test.post(&room, &[("vraag", "gg-02"), ("tekst", "Rust."), ("stap", "versturen")]).await;
    assert!(sent.has("intrekcode"));
    let batch = format!("/werkplek/invoer/{}", dialogue.id);
    assert_eq!(desk.post(&batch, &[("vraag", "gg-02"), ("tekst", "Rust.")]).await.status, 303);
    assert_eq!(test.get("/k/000000").await.status, 404);
    assert_eq!(test.get(&format!("{room}?vraag=ou-01")).await.status, 404, "a question of another list");
}

#[tokio::test]
async fn fac_01_a_wrong_place_or_no_question_at_all_is_told_and_all_is_kept() {
    let test = TestApp::new().await;
    let dialogue = group_talk(&test, |_| {}).await;
    let desk = test.login(Role::Team, None).await;
    for place in ["0", "12", "eerst", "-1"] {
        let answer = choose(&desk, &dialogue, &[("gg-04", place)], &["gg-01"]).await;
        assert_eq!((answer.status.as_u16(), answer.all("#fouten a").len()), (422, 1), "{place}");
        assert_eq!(answer.attribute("#plek-gg-04", "value").as_deref(), Some(place));
        assert_eq!(answer.attribute("#stel-gg-01", "checked"), None, "what was changed stays changed");
    }
    let all = ["gg-01", "gg-02", "gg-03", "gg-04", "gg-05", "gg-06", "gg-07", "gg-11"];
    let answer = choose(&desk, &dialogue, &[], &all).await;
    assert_eq!((answer.status.as_u16(), answer.text_of("#fouten a").as_str()), (422, "Kies ten minste één vraag."));
    assert_eq!(guide(&desk, &dialogue).await.len(), 8, "nothing was kept");
    let (lines,): (i64,) = test.app.db.one("select count(*) from audit_log where action = 'kit.chosen'", &[]).await.unwrap();
    assert_eq!(lines, 0);
    assert_eq!(choose(&desk, &dialogue, &[("gg-04", "")], &[]).await.status, 303, "an empty place changes nothing");
    assert_eq!(guide(&desk, &dialogue).await.len(), 8);
}

#[tokio::test]
async fn c_52_posters_and_cards_have_qr_address_and_code() {
    let test = TestApp::new().await;
    let dialogue = group_talk(&test, |_| {}).await;
    let desk = test.login(Role::Team, None).await;
    let part = async |name: &str| desk.get(&format!("{}/{name}", kit(&dialogue.id))).await;
    let poster = part("poster").await;
    assert_eq!(poster.text_of(".sheet__address"), format!("127.0.0.1:3000/gesprekken/{}", dialogue.slug));
    assert!(!poster.has(&dialogue.room_code), "the code is for who is there");
    let room = part("poster-zaal").await;
    assert_eq!((room.text_of(".sheet__address"), room.text_of(".sheet .code")), ("127.0.0.1:3000/k".into(), dialogue.room_code.clone()));
    for page in [&poster, &room] {
        assert_eq!((page.text_of(".sheet__call").as_str(), page.all(".sheet .qr svg").len()), ("Kom praten", 1));
        for fact in [&dialogue.title, &dialogue.starts().day_in_words(), &dialogue.time_in_words(), &dialogue.where_in_words()] {
            assert!(page.text_of(".sheet").contains(fact.as_str()), "{fact}");
        }
    }
    let cards = part("tafelkaartjes").await;
    assert_eq!((cards.all(".sheet__card").len(), cards.all(".sheet__card .qr svg").len()), (4, 4));
    for card in cards.all(".sheet__card") {
        assert!(card.contains("Schrijf of typ wat jij vindt. Niemand weet wie je bent.") && card.contains(&dialogue.room_code), "{card}");
    }
}

#[tokio::test]
async fn fac_04_inw_11_the_papers_have_totals_and_never_a_name() {
    let test = TestApp::new().await;
    let dialogue = group_talk(&test, |_| {}).await;
    for (key, needs) in [("a", vec![Need::Interpreter]), ("b", vec![Need::Interpreter, Need::Wheelchair])] {
        let new = NewSignup { needs, ..NewSignup::of(2) };
        signups::commands::sign_up(&test.app, &dialogue.id, new, key).await.unwrap();
    }
    let desk = test.login(Role::Team, None).await;
    let tally = desk.get(&format!("{}/tellijst", kit(&dialogue.id))).await;
    let rows = tally.all(".sheet tbody tr");
    assert_eq!(rows.len(), attendance::Kind::ALL.len() + Need::ALL.len());
    assert!(tally.has("Aangemeld: 4 van 20 plekken.") && tally.has("Schrijf geen namen op."));
    let counts = tally.all(".sheet tbody .utrecht-table__cell--numeric-column");
    assert_eq!(counts, ["1", "2", "0", "0"]);
    let report = format!("{}/verslag", kit(&dialogue.id));
    assert!(desk.get(&report).await.has("Er waren: ……… mensen."));
    test.app.clock.advance(dialogue.starts().instant().0 - test.app.clock.now().0);
    let desk = test.login(Role::Team, None).await;
    for (kind, people) in [("ouders", "3"), ("jongeren", "2")] {
        let key: String = test.app.random.id();
        let door = format!("/werkplek/deur/{}", dialogue.id);
        desk.post(&door, &[("sleutel", &key), ("soort", kind), ("mensen", people)]).await;
    }
    let page = desk.get(&report).await;
    assert!(page.has("Er waren 5 mensen. Ouders: 3, Jongeren: 2."), "{}", page.text_of(".sheet"));
    assert_eq!(page.all(".sheet__asked").len(), 8);
}

#[tokio::test]
async fn a_concept_has_its_kit_at_once_and_its_posters_say_so() {
    let test = TestApp::new().await;
    let id = dialogues::tests::concept(&test, |_| {}).await;
    let desk = test.login(Role::Team, None).await;
    let page = desk.get(&format!("/werkplek/gesprekken/{id}")).await;
    assert!(page.has(&kit(&id)), "one click after planning");
    assert!(desk.get(&kit(&id)).await.has("Publiceer het gesprek eerst."));
    let all = desk.get(&format!("{}/alles", kit(&id))).await;
    assert_eq!((all.all(".sheet").len(), all.all("h1").len(), all.all(".sheet__draft").len()), (6, 1, 6));
    let dialogue = dialogues::tests::published(&test, |plan| plan.starts = plan.starts.plus_minutes(1)).await;
    let all = desk.get(&format!("{}/alles", kit(&dialogue.id))).await;
    assert!(all.all(".sheet__draft").is_empty() && !all.has("<script") && !all.has("style="));
}

#[tokio::test]
async fn gem_01_a_kit_is_for_planners_in_scope_and_who_leads_it() {
    let test = TestApp::new().await;
    let leader = test.login(Role::Verkenner, Some("zundert")).await;
    let dialogue = group_talk(&test, |plan| plan.facilitator = Some(leader.account.clone())).await;
    let own = test.login(Role::Coordinator, Some("bergen-op-zoom")).await;
    let addresses: Vec<String> = [kit(&dialogue.id), format!("{}/vragen", kit(&dialogue.id))]
        .into_iter()
        .chain(PARTS.map(|part| format!("{}/{part}", kit(&dialogue.id))))
        .collect();
    for address in &addresses {
        assert_eq!((own.get(address).await.status.as_u16(), leader.get(address).await.status.as_u16()), (200, 200), "{address}");
    }
    assert_eq!(choose(&leader, &dialogue, &[("gg-11", "1")], &[]).await.status, 303);
    assert_eq!(guide(&own, &dialogue).await[0], "Wat heb je daarvoor nodig?");
    let concept = dialogues::tests::concept(&test, |plan| plan.facilitator = Some(leader.account.clone())).await;
    assert_eq!(leader.get(&kit(&concept)).await.status, 404, "a concept is for planners");
    for (role, gemeente) in [(Role::Coordinator, Some("zundert")), (Role::Verkenner, Some("bergen-op-zoom")), (Role::Werkgroep, None)] {
        let other = test.login(role, gemeente).await;
        for address in &addresses {
            assert_eq!(other.get(address).await.status, 404, "{role:?} {address}");
        }
        assert_eq!(other.post(&addresses[1], &[("stel-gg-01", "ja")]).await.status, 404, "{role:?}");
    }
}
