use super::*;
use axum::http::StatusCode;

const TEXT: &str = "Oma past op. De buurvrouw helpt ook. Dat is fijn!";

#[tokio::test]
async fn wer_01_the_desk_shows_a_text_its_sentences_and_the_seven_themes() {
    let test = TestApp::new().await;
    put(&test, "c1", TEXT, true).await;
    let answer = test.login(Role::Werkgroep, None).await.get(CODING).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.all("input[name=zin]").len(), 3);
    assert_eq!(answer.all("input[name=thema]").len(), 7);
    assert_eq!(answer.all("input[name=nergens]").len(), 1);
    assert_eq!(answer.all("main details details, main .stack > details").len(), 7);
    assert_eq!(answer.attribute("input[name=inbreng]", "value").as_deref(), Some("c1"));
    assert!(answer.has("De buurvrouw helpt ook.") && answer.has("0 van 1 teksten gedaan"));
    assert!(!answer.text_of("main").contains("Zundert") && !answer.text_of("main").contains("ouder "));
}

#[tokio::test]
async fn wer_01_save_and_next_walks_through_all_texts() {
    let test = TestApp::new().await;
    put(&test, "c1", TEXT, true).await;
    put(&test, "c2", "Wachten duurt lang.", true).await;
    let desk = test.login(Role::Werkgroep, None).await;
    let saved =
        desk.post(CODING, &[("inbreng", "c1"), ("zin", "1"), ("zin", "0"), ("thema", "omgeving-benutten"), ("daarna", "volgende")]).await;
    assert_eq!((saved.status, saved.location()), (StatusCode::SEE_OTHER, CODING));
    let next = desk.get(CODING).await;
    assert!(next.has("Wachten duurt lang.") && next.has("1 van 2 teksten gedaan"));
    desk.post(CODING, &[("inbreng", "c2"), ("nergens", "ja"), ("daarna", "volgende")]).await;
    let empty = desk.get(CODING).await;
    assert_eq!(empty.status, StatusCode::OK);
    assert!(empty.has("Alle teksten zijn gedaan"));
    assert_eq!(count(&test, "select count(*) from excerpts where contribution_id = 'c1' and start_at = 0 and end_at = 36").await, 1);
    assert_eq!(count(&test, "select count(*) from audit_log where action = 'excerpt.coded' and actor_role = 'werkgroep'").await, 2);
}

#[tokio::test]
async fn another_piece_of_the_same_text_shows_what_was_chosen_before() {
    let test = TestApp::new().await;
    put(&test, "c1", TEXT, true).await;
    let desk = test.login(Role::Werkgroep, None).await;
    let saved = desk.post(CODING, &[("inbreng", "c1"), ("zin", "0"), ("thema", "omgeving-benutten"), ("daarna", "meer")]).await;
    let again = desk.get(saved.location()).await;
    assert!(again.has("Opgeslagen") && again.has("Dit heb je al gekozen uit deze tekst"));
    assert_eq!(again.text_of("blockquote"), "Oma past op.");
}

#[tokio::test]
async fn form_3_a_wrong_choice_is_kept_and_named() {
    let test = TestApp::new().await;
    put(&test, "c1", TEXT, true).await;
    let desk = test.login(Role::Werkgroep, None).await;
    type Sent = &'static [(&'static str, &'static str)];
    let wrong: [(Sent, &str, &str); 5] = [
        (&[("zin", "0"), ("zin", "2"), ("thema", "brede-blik")], "#zin", "Kies zinnen die bij elkaar staan."),
        (&[("zin", "7"), ("thema", "brede-blik")], "#zin", "Kies zinnen uit deze tekst."),
        (&[("zin", "0"), ("thema", "verzonnen")], "#thema", "Kies een thema uit de lijst."),
        (&[("zin", "0")], "#thema", "Kies een thema. Of kies ‘Past nergens bij’."),
        (&[("thema", "brede-blik"), ("nergens", "ja")], "#thema", "Kies thema’s of kies ‘Past nergens bij’. Allebei kan niet."),
    ];
    for (fields, anchor, sentence) in wrong {
        let answer = desk.post(CODING, &[&[("inbreng", "c1"), ("daarna", "volgende")], fields].concat()).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert_eq!(answer.attribute("#fouten a", "href").as_deref(), Some(anchor));
        assert_eq!(answer.text_of("#fouten a"), sentence);
        assert!(answer.text_of("title").starts_with("Fout: "));
        for (name, value) in fields.iter().filter(|(_, value)| !["7", "verzonnen"].contains(value)) {
            assert!(answer.attribute(&format!("input[name={name}][value='{value}']"), "checked").is_some(), "{name} {value}");
        }
    }
    for nonsense in ["", "x", "-1", "99999999999999999999", "\u{0}", "<b>"] {
        let answer = desk.post(CODING, &[("inbreng", "c1"), ("zin", nonsense), ("thema", "brede-blik")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{nonsense:?}");
    }
    assert_eq!(count(&test, "select count(*) from codings").await, 0);
}

#[tokio::test]
async fn the_same_coder_replaces_and_another_coder_adds() {
    let test = TestApp::new().await;
    put(&test, "c1", TEXT, true).await;
    let (first, second) = (test.login(Role::Werkgroep, None).await, test.login(Role::Werkgroep, None).await);
    let Judged::Kept(id) = code(&test, &first, "c1", TEXT, &[0], &["brede-blik", "eigenaarschap"]).await else { panic!("kept") };
    assert_eq!(code(&test, &first, "c1", TEXT, &[0], &["omgeving-benutten"]).await, Judged::Kept(id));
    assert_eq!(count(&test, "select count(*) from codings").await, 1);
    assert_eq!(count(&test, "select count(*) from coding_themes").await, 1);
    code(&test, &second, "c1", TEXT, &[0], &[]).await;
    assert_eq!(count(&test, "select count(*) from excerpts").await, 1);
    assert_eq!(count(&test, "select count(*) from codings").await, 2);
    assert_eq!(count(&test, "select count(*) from codings where outcome = 'nowhere' and codebook_version = '1.0'").await, 1);
}

#[tokio::test]
async fn two_saves_at_once_make_one_coding() {
    let test = TestApp::new().await;
    put(&test, "c1", TEXT, true).await;
    let desk = test.login(Role::Werkgroep, None).await;
    let saves = (0..8).map(|_| code(&test, &desk, "c1", TEXT, &[1], &["omgeving-benutten"]));
    futures::future::join_all(saves).await;
    assert_eq!(count(&test, "select count(*) from codings").await, 1);
    assert_eq!(count(&test, "select count(*) from coding_themes").await, 1);
}

#[tokio::test]
async fn no_unreleased_text_is_reachable() {
    let test = TestApp::new().await;
    put(&test, "geheim", "Dit is nog niet nagekeken.", false).await;
    let desk = test.login(Role::Werkgroep, None).await;
    assert!(desk.get(CODING).await.has("Er is nog geen tekst"));
    let unknown = desk.get(&format!("{CODING}?id=bestaat-niet")).await;
    let hidden = desk.get(&format!("{CODING}?id=geheim")).await;
    assert_eq!((hidden.status, unknown.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
    assert_eq!(hidden.text_of("main"), unknown.text_of("main"));
    for path in [CODING, ANNEX, "/werkplek/bijlage-2.csv", "/themas", &format!("{CODING}?id=geheim")] {
        assert!(!desk.get(path).await.has("nagekeken."), "{path}");
    }
    let span = Span { start: 0, end: 3 };
    assert_eq!(judge(&test, &desk, "geheim", span, Outcome::Nowhere).await, Judged::Gone);
    assert_eq!(count(&test, "select count(*) from excerpts").await, 0);
}

#[tokio::test]
async fn c_43_a_text_withdrawn_in_the_meantime_gets_a_friendly_page() {
    let test = TestApp::new().await;
    put(&test, "c1", TEXT, true).await;
    let desk = test.login(Role::Werkgroep, None).await;
    assert!(desk.get(CODING).await.has("Oma past op."));
    test.app.db.unscoped_execute("delete from contributions").await.unwrap();
    let answer = desk.post(CODING, &[("inbreng", "c1"), ("thema", "brede-blik"), ("daarna", "volgende")]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(answer.text_of("h1"), "Deze tekst is er niet meer");
    assert_eq!(count(&test, "select count(*) from codings").await, 0);
}

#[tokio::test]
async fn gem_01_other_roles_find_nothing_here() {
    let test = TestApp::new().await;
    put(&test, "c1", TEXT, true).await;
    for role in Role::ALL {
        let desk = test.login(role, role.needs_gemeente().then_some("zundert")).await;
        let expected = |allowed: &[Role]| if allowed.contains(&role) { StatusCode::OK } else { StatusCode::NOT_FOUND };
        assert_eq!(desk.get(CODING).await.status, expected(&[Role::Werkgroep]), "{role:?}");
        for path in [ANNEX, "/werkplek/bijlage-2.csv", "/werkplek/bijlage-2.docx"] {
            assert_eq!(desk.get(path).await.status, expected(&[Role::Werkgroep, Role::Team]), "{role:?} {path}");
        }
        if role != Role::Werkgroep {
            let choice = [("citaat", "x"), ("thema", "brede-blik"), ("besluit", "weg")];
            assert_eq!(desk.post(&format!("{ANNEX}/citaat"), &choice).await.status, StatusCode::NOT_FOUND);
            let coding = desk.post(CODING, &[("inbreng", "c1"), ("thema", "brede-blik")]).await;
            assert_eq!(coding.status, StatusCode::NOT_FOUND);
        }
    }
}

#[tokio::test]
async fn the_next_text_is_one_step_in_an_index() {
    let test = TestApp::new().await;
    if test.app.db.is_sqlite() {
        let plan = test.app.db.explain(super::super::store::NEXT).await.unwrap().join("\n");
        assert!(plan.contains("contributions_to_code") && !plan.contains("TEMP B-TREE"), "{plan}");
    }
}

/// At a hundred times as many texts the desk counts no further than it did (bars, "cost stays flat").
#[tokio::test]
async fn many_texts_are_counted_no_further_than_needed() {
    let test = TestApp::new().await;
    let mut tx = test.app.db.begin().await.unwrap();
    for n in 0..1_205 {
        tx.execute(PUT_TEXT, params![format!("c{n:04}"), "eigen woorden", "Oma past op.", "2026-03-02"]).await.unwrap();
    }
    tx.commit().await.unwrap();
    let desk = test.login(Role::Werkgroep, None).await;
    assert!(desk.get(CODING).await.has("Nog meer dan 1000 teksten te doen"));
    test.app.db.unscoped_execute("update contributions set coded = true where id < 'c1195'").await.unwrap();
    assert!(desk.get(CODING).await.has("Nog 10 teksten te doen"));
    let progress = super::super::store::progress(&test.app.db).await.unwrap();
    assert_eq!((progress.released, progress.coded), (1_205, 1_195));
}

#[tokio::test]
async fn inw_the_public_page_explains_seven_themes_without_words_of_residents() {
    let test = TestApp::new().await;
    put(&test, "c1", TEXT, true).await;
    let desk = test.login(Role::Werkgroep, None).await;
    code(&test, &desk, "c1", TEXT, &[], &["omgeving-benutten"]).await;
    let answer = test.get("/themas").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.all("main h2").len(), 7);
    assert!(answer.has("Iedereen is anders") && answer.has("Variatie accepteren") && !answer.has("Oma past op"));
    assert!(!answer.has("<script"));
}
