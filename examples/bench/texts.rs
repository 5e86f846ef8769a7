//! Twenty texts per dialogue, of which twelve are coded by five people: 100,000 texts and 300,000 codings in the
//! large region, in every state a text can be in.
use crate::{
    Outcome,
    size::{account, insert},
};
use expeditie::{access::Role, contributions::words, infra::App, region, themes::model::fingerprint};

const EACH: usize = 20;
const CODERS: usize = 5;
const TALLIES: &str = "insert into text_themes (theme_id, contribution_id, perspective, gemeente_id) \
     select distinct ct.theme_id, c.id, c.perspective, coalesce(c.gemeente_id, d.gemeente_id) \
     from contributions c join excerpts e on e.contribution_id = c.id join codings k on k.excerpt_id = e.id \
     join coding_themes ct on ct.coding_id = k.id left join dialogues d on d.id = c.dialogue_id";

/// Past the commands, like the sign-ups.
pub async fn fill(app: &App, dialogues: usize) -> Outcome<()> {
    let lists = region::question_lists(&app.db).await?;
    let questions = region::questions(&app.db, &lists.first().ok_or("a question list")?.id).await?;
    let question = &questions.first().ok_or("a question")?.id;
    let today = app.clock.local().day();
    let half = (dialogues / 2) as i64;
    let (mut texts, mut pieces, mut indexed) = (Vec::new(), Vec::new(), Vec::new());
    for n in 0..dialogues * EACH {
        let text = words(n);
        // Two of ten wait for the gatekeeper, two for a coder, six are coded.
        let (released, coded) = (n % 10 > 1, n % 10 > 3);
        let perspective = ["ouder", "jeugdige", "professional"][n % 3];
        let day = if released { format!("'{today}'") } else { "null".to_owned() };
        texts.push(format!(
            "('{}', '{question}', 'd{}', '{perspective}', 'digitaal', 'eigen woorden', '{text}', '{today}', {day}, {coded}, true)",
            id(n),
            (n / EACH) as i64 - half
        ));
        if released {
            indexed.extend(words::stems(&text).into_iter().map(|stem| format!("('{stem}', '{}')", id(n))));
        }
        if coded {
            pieces.push((n, text));
        }
    }
    insert(
        app,
        "contributions (id, question_id, dialogue_id, perspective, channel, provenance, text, received_on, released_on, coded, opened)",
        &texts,
    )
    .await?;
    insert(app, "text_words (stem, contribution_id)", &indexed).await?;
    codings(app, &pieces).await?;
    app.db.unscoped_execute("analyze").await?;
    Ok(())
}

async fn codings(app: &App, pieces: &[(usize, String)]) -> Outcome<()> {
    let excerpt = |(n, text): &(usize, String)| format!("('e{n}', '{}', 0, {}, '{}')", id(*n), text.chars().count(), fingerprint(text));
    let rows: Vec<String> = pieces.iter().map(excerpt).collect();
    insert(app, "excerpts (id, contribution_id, start_at, end_at, fingerprint)", &rows).await?;
    let themes = expeditie::themes::store::themes(&app.db).await?;
    let (mut codings, mut choices) = (Vec::new(), Vec::new());
    for coder in 0..CODERS {
        let account = account(app, Role::Werkgroep, &format!("codeur-{coder}")).await?;
        for (n, _) in pieces {
            codings.push(format!("('k{coder}-{n}', 'e{n}', '{account}', 'themes', '1.0', 0)"));
            choices.push(format!("('k{coder}-{n}', '{}')", themes[(n + coder) % themes.len()].id));
        }
    }
    insert(app, "codings (id, excerpt_id, coder_id, outcome, codebook_version, coded_at)", &codings).await?;
    insert(app, "coding_themes (coding_id, theme_id)", &choices).await?;
    app.db.unscoped_execute(TALLIES).await?;
    Ok(())
}

/// Ids are random: neighbours in time are not neighbours in the table.
fn id(n: usize) -> String {
    format!("{:016x}", (n as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

fn words(n: usize) -> String {
    const WHO: [&str; 5] = ["Oma", "De buurvrouw", "Onze trainer", "De juf", "Een vriend van school"];
    const DOES: [&str; 5] =
        ["past op als wij werken", "luistert zonder oordeel", "belt elke week even", "helpt met huiswerk", "kookt soms mee"];
    format!("{} {}. Dat helpt ons al {} weken.", WHO[n % 5], DOES[n / 5 % 5], n % 97 + 2)
}
