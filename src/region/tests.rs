use super::{data, seed, store};
use crate::{params, tests::support::TestApp};

#[tokio::test]
async fn beh_04_seed_is_idempotent_and_counts_are_right() {
    let app = TestApp::new().await;
    let first = seed(&app.app).await.unwrap();
    let second = seed(&app.app).await.unwrap();
    assert_eq!(first, second);
    assert_eq!(store::gemeenten(&app.app.db).await.unwrap().len(), 9);
    let lists = store::question_lists(&app.app.db).await.unwrap();
    let mut sizes = Vec::new();
    for list in &lists {
        sizes.push(store::questions(&app.app.db, &list.id).await.unwrap().len());
    }
    assert_eq!(sizes, [11, 3, 1, 2]);
}

#[test]
fn beh_04_a_wrong_count_stops_with_a_clear_sentence() {
    let mut programme = data::programme().unwrap();
    programme.municipalities.pop();
    let fault = super::seed::counts(&programme).unwrap_err();
    assert_eq!(fault.to_string(), "the region's data file has 8 gemeenten, and must have 9; nothing was loaded");
}

#[tokio::test]
async fn verbatim_is_kept_and_display_repairs_it() {
    let app = TestApp::new().await;
    let (verbatim, shown): (String, String) =
        app.app.db.one("select description_verbatim, description from themes where id = $1", params!["brede-blik"]).await.unwrap();
    assert!(verbatim.contains("niet uit de weggegaan"));
    assert!(shown.contains("niet uit de weg gegaan"));
    let (none,): (Option<String>,) =
        app.app.db.one("select description from themes where id = $1", params!["pedagogische-basis"]).await.unwrap();
    assert_eq!(none, None);
}

#[test]
fn the_demo_file_can_be_read() {
    assert_eq!(data::DEMO.sessions.len(), 21);
    assert_eq!(data::DEMO.contributions.len(), 42);
}

#[test]
fn gem_03_a_dialogue_has_five_groups_of_the_guide_and_the_target_groups_of_its_kind() {
    for (whole_region, count) in [(false, 5), (true, 3)] {
        let [guide, targets] = super::invited(whole_region);
        assert_eq!((guide.groups.len(), targets.groups.len()), (5, count));
        assert!(guide.approached_by.is_none() && targets.approached_by.is_some());
        let mut ids: Vec<&str> = guide.groups.iter().chain(targets.groups).map(|group| group.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 5 + count, "an id is one group");
    }
    assert!(super::mix_question().starts_with("Denk na over wie je uitnodigt"));
}

#[test]
fn inw_15_inw_17_every_gemeente_has_a_link_and_every_link_is_safe() {
    let gemeenten: Vec<&str> = data::PROGRAMME.municipalities.iter().map(|one| one.name.as_str()).collect();
    let sites = super::help_sites();
    assert_eq!(sites.iter().map(|site| site.label.as_str()).collect::<Vec<_>>(), gemeenten);
    let trusted = super::information_at("ou-01");
    assert!(!trusted.is_empty() && super::information_at("ou-02").is_empty());
    assert!(sites.iter().chain(trusted).all(|site| site.url.starts_with("https://")));
}
