//! The checklist of who is invited, by itself and through its page.
use crate::{
    access::Role,
    base::ids::DialogueId,
    dialogues, params, region,
    tests::support::{Answer, Desk, TestApp},
};

fn path(id: &DialogueId) -> String {
    format!("/werkplek/gesprekken/{id}/uitnodigen")
}

/// The fields of the form as a page shows them, with changes.
async fn save(desk: &Desk<'_>, id: &DialogueId, edition: &str, changes: &[(&str, &str)]) -> Answer {
    let page = desk.get(&path(id)).await;
    let mut fields: Vec<(String, String)> = vec![("versie".into(), edition.into())];
    for list in region::invited(page.has("Het Expeditieteam")) {
        for group in list.groups {
            let name = format!("stand-{}", group.id);
            let checked = page.attribute(&format!("input[name={name}][checked]"), "value").unwrap_or_default();
            fields.push((name, checked));
            let name = format!("notitie-{}", group.id);
            let value = page.attribute(&format!("#{name}"), "value").unwrap_or_default();
            fields.push((name, value));
        }
    }
    for (name, value) in changes {
        fields.iter_mut().filter(|(one, _)| one == name).for_each(|(_, old)| *old = (*value).to_owned());
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    desk.post(&path(id), &fields).await
}

async fn edition(desk: &Desk<'_>, id: &DialogueId) -> String {
    desk.get(&path(id)).await.attribute("input[name=versie]", "value").unwrap()
}

async fn line(desk: &Desk<'_>, id: &DialogueId) -> String {
    desk.get(&format!("/werkplek/gesprekken/{id}")).await.text_of("main a[href$=uitnodigen]")
}

#[tokio::test]
async fn gem_03_a_dialogue_of_a_gemeente_has_ten_groups_and_one_of_the_region_eight() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Team, None).await;
    let local = dialogues::tests::published(&test, |_| {}).await;
    let page = desk.get(&path(&local.id)).await;
    assert_eq!((page.all("fieldset").len(), page.all("input[type=radio]").len(), page.all("input[checked]").len()), (10, 30, 10));
    assert!(page.has("jongerenraad") && page.has("Huisartsen") && page.has("De gemeenten") && !page.has("Jeugdprofessionals"));
    assert!(page.has("of je de deelnemers mengt of juist niet") && page.has("zitten samen"), "the question of the source, and the choice");
    let regional = dialogues::tests::published(&test, |plan| plan.gemeente = None).await;
    let page = desk.get(&path(&regional.id)).await;
    assert_eq!(page.all("fieldset").len(), 8);
    assert!(page.has("Jeugdprofessionals") && page.has("Het Expeditieteam") && !page.has("Huisartsen"));
    assert_eq!(line(&desk, &regional.id).await, "Uitnodigen: 0 van 8 groepen benaderd");
}

#[tokio::test]
async fn gem_03_what_is_noted_is_kept_with_the_day_of_its_change_and_counted_on_the_page_of_the_dialogue() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Coordinator, Some("bergen-op-zoom")).await;
    let id = dialogues::tests::concept(&test, |_| {}).await;
    let first = [("stand-scholen", "benaderd"), ("notitie-scholen", "Via de nieuwsbrief."), ("stand-ggd", "bewust-niet")];
    assert_eq!(save(&desk, &id, "0", &first).await.location(), format!("{}?gedaan=bewaard", path(&id)));
    assert_eq!(line(&desk, &id).await, "Uitnodigen: 1 van 10 groepen benaderd");
    test.app.clock.advance(10 * crate::base::time::MINUTE);
    run(&test, "update invitations set changed_on = '2026-02-27'").await;
    assert_eq!(save(&desk, &id, "1", &[("stand-huisartsen", "benaderd")]).await.status, 303);
    let page = desk.get(&path(&id)).await;
    assert_eq!(page.attribute("#notitie-scholen", "value").as_deref(), Some("Via de nieuwsbrief."));
    assert!(page.text_of("#stand-scholen-uitleg").contains("vrijdag 27 februari 2026"), "an unchanged group keeps its day");
    assert!(page.text_of("#stand-huisartsen-uitleg").contains("maandag 2 maart 2026"));
    assert_eq!(line(&desk, &id).await, "Uitnodigen: 2 van 10 groepen benaderd");
    // Sent again it is the same list, whatever the edition.
    assert_eq!(save(&desk, &id, "1", &[]).await.status, 303);
    let (lines,): (i64,) = test.app.db.one("select count(*) from audit_log where action = 'invitations.changed'", &[]).await.unwrap();
    assert_eq!((lines, edition(&desk, &id).await.as_str()), (2, "2"));
}

async fn run(test: &TestApp, sql: &'static str) {
    let mut tx = test.app.db.begin().await.unwrap();
    tx.execute(sql, params![]).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn gem_03_two_people_do_not_overwrite_each_other_unseen() {
    let test = TestApp::new().await;
    let (one, two) = (test.login(Role::Team, None).await, test.login(Role::Coordinator, Some("bergen-op-zoom")).await);
    let id = dialogues::tests::concept(&test, |_| {}).await;
    save(&one, &id, "0", &[("stand-ggd", "benaderd"), ("notitie-ggd", "Gebeld.")]).await;
    let late = save(&two, &id, "0", &[("stand-ggd", "bewust-niet"), ("notitie-ggd", "Komt later"), ("stand-scholen", "benaderd")]).await;
    assert_eq!(late.status, 422);
    let faults = late.text_of("#fouten");
    assert!(faults.contains("koos intussen: Benaderd (Gebeld.). Jij koos: Bewust niet (Komt later)."), "{faults}");
    assert_eq!(late.all("#fouten a").len(), 1, "what nobody else changed is no conflict");
    assert_eq!(late.attribute("input[name=stand-ggd][checked]", "value").as_deref(), Some("benaderd"), "theirs stays until chosen again");
    assert_eq!(late.attribute("input[name=versie]", "value").as_deref(), Some("2"));
    let now = one.get(&path(&id)).await;
    assert_eq!(now.attribute("#notitie-ggd", "value").as_deref(), Some("Gebeld."), "nothing of theirs is written over");
    assert_eq!(now.attribute("input[name=stand-scholen][checked]", "value").as_deref(), Some("benaderd"), "the rest is written");
    save(&two, &id, "2", &[("stand-ggd", "bewust-niet"), ("notitie-ggd", "Komt later")]).await;
    assert_eq!(one.get(&path(&id)).await.attribute("#notitie-ggd", "value").as_deref(), Some("Komt later"), "now it knows");
}

#[tokio::test]
async fn form_2_a_wrong_list_says_what_and_keeps_what_was_typed() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Team, None).await;
    let id = dialogues::tests::concept(&test, |_| {}).await;
    let long = "x".repeat(203);
    let answer = save(&desk, &id, "0", &[("stand-scholen", "ooit"), ("notitie-ggd", &long), ("notitie-vrije-tijd", "De sportclub")]).await;
    assert_eq!((answer.status.as_u16(), answer.all("#fouten a").len()), (422, 2), "{}", answer.text_of("#fouten"));
    assert!(answer.has("3 tekens te lang") && answer.has(&long) && answer.has("De sportclub"));
    assert_eq!(edition(&desk, &id).await, "0");
    assert_eq!(save(&desk, &id, "0", &[("notitie-ggd", &long[..200])]).await.status, 303);
}

#[tokio::test]
async fn gem_01_the_list_of_another_gemeente_is_not_there() {
    let test = TestApp::new().await;
    let id = dialogues::tests::concept(&test, |_| {}).await;
    let regional = dialogues::tests::concept(&test, |plan| plan.gemeente = None).await;
    let other = test.login(Role::Coordinator, Some("zundert")).await;
    for id in [&id, &regional] {
        assert_eq!((other.get(&path(id)).await.status.as_u16(), other.post(&path(id), &[]).await.status.as_u16()), (404, 404));
    }
}
