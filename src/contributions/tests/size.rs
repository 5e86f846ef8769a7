//! How large an answer is tells nothing of what somebody wrote (AN-26).
use super::*;

/// Every page of the form for somebody who says this.
async fn sizes(test: &TestApp, text: &str, perspective: &str, gemeente: &str) -> Vec<usize> {
    let mut sizes = Vec::new();
    for step in ["tekst", "perspectief", "gemeente", "nakijken", "versturen"] {
        for choice in ["", "laat"] {
            let fields = [("tekst", text), ("perspectief", perspective), ("gemeente", gemeente), ("herken", choice), ("stap", step)];
            let answer = test.post("/meedoen/ouders", &fields).await;
            assert!(answer.body.starts_with(b"<!DOCTYPE html>") && answer.body.ends_with(b"-->"), "{step}");
            assert!(answer.headers.get("content-encoding").is_none());
            sizes.push(answer.body.len());
        }
    }
    sizes
}

#[tokio::test]
async fn an_26_every_answer_has_one_size_whatever_was_said() {
    let test = TestApp::new().await;
    let size = test.get("/meedoen/ouders").await.body.len();
    let long = "Wij eten samen en praten over de dag. ".repeat(40);
    let texts = [
        // Nothing, a word, much, what must go, what is asked about, danger.
        ("", "geen", "geen"),
        ("Ja", "ouder", "zundert"),
        (long.as_str(), "professional", "bergen-op-zoom"),
        ("Bel mij op 06-12345678", "jeugdige", "geen"),
        ("Onze Fatima zit op basisschool De Vlinder in Wernhout.", "anders", "moerdijk"),
        ("Ik wil niet meer leven", "jeugdige", "rucphen"),
        ("Fout perspectief", "koning", "breda"),
    ];
    for (text, perspective, gemeente) in texts {
        assert_eq!(sizes(&test, text, perspective, gemeente).await, [size; 10], "{text:.20} {perspective} {gemeente}");
    }
    let longest = sizes(&test, &"é<".repeat(1000), "ouder", "zundert").await;
    assert!(longest.iter().all(|one| one % size == 0), "a text that does not fit takes a whole page more: {longest:?}");
}

#[tokio::test]
async fn an_26_the_page_of_a_receipt_has_the_same_size_in_every_state() {
    let test = TestApp::new().await;
    let size = test.get("/weghalen").await.body.len();
    let code = receipt(&send(&test, "Oma past op").await);
    let look = async || test.post("/weghalen", &[("code", &code)]).await.body.len();
    assert_eq!(look().await, size);
    for sql in [
        "update contributions set opened = true, released_on = '2026-03-02'",
        "update contributions set held_on = '2026-03-02', released_on = null",
    ] {
        test.app.db.unscoped_execute(sql).await.unwrap();
        assert_eq!(look().await, size, "{sql}");
    }
    assert_eq!(test.post("/weghalen", &[("code", "0000-0000-0000-0000")]).await.body.len(), size);
    assert_eq!(test.post("/weghalen", &[("code", &code), ("bevestig", "ja")]).await.body.len(), size);
}

/// The same work for everybody: one transaction, one row, whatever stands in it.
#[tokio::test]
async fn an_26_the_same_is_done_for_every_text() {
    let test = TestApp::new().await;
    let (_, code) = dialogue(&test, Some("zundert"), None).await;
    for (text, perspective) in [("Ja", "geen"), ("Ik wil niet meer leven", "jeugdige"), ("Onze Fatima huilt", "professional")] {
        let before = test.app.db.commits();
        test.post(&format!("/k/{code}"), &[("tekst", text), ("perspectief", perspective), ("herken", "laat"), ("stap", "versturen")]).await;
        assert_eq!(test.app.db.commits(), before + 1, "{text}");
    }
}
