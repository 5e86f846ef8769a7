//! A full room: every phone opens the form and sends a card at the same moment, while screens follow the
//! wall; then the cards are chosen one by one, and every screen must have each of them within two seconds.
use crate::{
    Fault, Outcome,
    client::Connection,
    pages::serve,
    report::{Bar, Report},
    size::log_in,
    world::World,
};
use expeditie::{access::Role, app::router::router, base::ids::DialogueId, dialogues, params};
use std::{
    collections::HashMap,
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::TcpStream,
    sync::{Barrier, mpsc},
    task::JoinSet,
};

const PHONES: usize = 300;
const SCREENS: usize = 20;
const PATIENCE: Duration = Duration::from_secs(30);

pub async fn measure(report: &mut Report, world: &World) -> Outcome<()> {
    let id = world.dialogue_in(1, 0, 20).await?;
    let code = dialogues::by_id(&world.app.db, &id).await?.ok_or("the dialogue")?.room_code;
    let address = serve(router(world.app.clone(), world.assets.clone())).await?;
    let cookie = log_in(&world.app, Role::Team).await?;
    let mut screens = Vec::new();
    for _ in 0..SCREENS {
        screens.push(Screen::open(address, &format!("/werkplek/zaal/{id}/stroom"), &cookie).await?);
    }
    let start = Instant::now();
    send_all(address, &format!("/k/{code}")).await?;
    let seconds = start.elapsed().as_secs_f64();
    let cards = kept(world, &id).await?;
    report.add(
        "cards lost of 300 phones at once",
        (PHONES - cards.len()) as f64,
        "",
        Bar::AtMost(0.0),
        format!("all sent in {seconds:.1} s"),
    );
    let chosen = choose_all(address, &id, &cookie, &cards).await?;
    if chosen.len() * 10 < cards.len() * 9 {
        return Err(format!("only {} of {} cards could be chosen", chosen.len(), cards.len()).into());
    }
    let detail = format!("{} cards, {SCREENS} screens; slowest of all", chosen.len());
    report.add("a card chosen until it is on the wall", slowest(screens, &chosen).await?, "s", Bar::AtMost(2.0), detail);
    Ok(())
}

/// Words of its own for every phone; a number could be an age, and is asked about.
fn words(phone: usize) -> String {
    let sign = |digit: u8| char::from(b"bdfghjklmn"[usize::from(digit - b'0')]);
    format!("antwoord {}", format!("{phone:03}").bytes().map(sign).collect::<String>())
}

/// Every phone has a connection of its own and waits for the others before it asks for the form.
async fn send_all(address: SocketAddr, path: &str) -> Outcome<()> {
    let together = Arc::new(Barrier::new(PHONES));
    let mut phones = JoinSet::new();
    for phone in 0..PHONES {
        let (together, path) = (together.clone(), path.to_owned());
        phones.spawn(async move {
            let mut connection = Connection::open(address).await?;
            together.wait().await;
            let form = connection.get(&path).await?;
            let html = String::from_utf8_lossy(&form.body).into_owned();
            let value = |name: &str| html.split(&format!("name=\"{name}\" value=\"")).nth(1).and_then(|rest| rest.split('"').next());
            let (key, question) = (value("sleutel").ok_or("a key")?, value("vraag").ok_or("a question")?);
            let body = format!("sleutel={key}&vraag={question}&tekst={}&stap=versturen", words(phone).replace(' ', "+"));
            let sent = connection.post(&path, &body).await?;
            if sent.status == 200 { Ok::<_, Fault>(()) } else { Err(format!("a card: status {}", sent.status).into()) }
        });
    }
    while let Some(phone) = phones.join_next().await {
        phone??;
    }
    Ok(())
}

/// Key and words of every card.
async fn kept(world: &World, id: &DialogueId) -> Outcome<HashMap<String, String>> {
    let rows: Vec<(String, String)> =
        world.app.db.all("select id, text from contributions where dialogue_id = $1 order by id", params![id]).await?;
    Ok(rows.into_iter().collect())
}

/// Chooses every card that the page shows, as somebody with one phone would; gives when each was pressed.
/// What came in the same instant on PostgreSQL may wait for the end of its period (docs/adr/0010).
async fn choose_all(
    address: SocketAddr,
    id: &DialogueId,
    cookie: &str,
    cards: &HashMap<String, String>,
) -> Outcome<HashMap<String, Instant>> {
    let path = format!("/werkplek/zaal/{id}/kaarten");
    let mut connection = Connection::open(address).await?.with_cookie(cookie);
    let mut chosen = HashMap::new();
    loop {
        let page = connection.get(&path).await?;
        let html = String::from_utf8_lossy(&page.body).into_owned();
        let waiting = html.split("id=\"wachtend\"").nth(1).and_then(|rest| rest.split("<h2").next()).unwrap_or_default();
        let mut keys: Vec<&str> = waiting.split("name=\"id\" value=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        keys.dedup();
        if keys.is_empty() {
            return Ok(chosen);
        }
        for key in keys {
            let pressed = Instant::now();
            let done = connection.post(&path, &format!("id={key}&besluit=muur")).await?;
            if done.status != 303 {
                return Err(format!("choosing a card: status {}", done.status).into());
            }
            chosen.insert(cards.get(key).ok_or("a card of this dialogue")?.clone(), pressed);
        }
    }
}

/// The longest that a screen had to wait for a card.
async fn slowest(screens: Vec<Screen>, chosen: &HashMap<String, Instant>) -> Outcome<f64> {
    let mut longest = Duration::ZERO;
    for mut screen in screens {
        let mut missing = chosen.clone();
        while !missing.is_empty() {
            let event = tokio::time::timeout(PATIENCE, screen.events.recv()).await?;
            let (at, html) = event.ok_or("the stream ended")?;
            missing.retain(|card, pressed| {
                let there = html.contains(&format!(">{card}<"));
                if there {
                    longest = longest.max(at.saturating_duration_since(*pressed));
                }
                !there
            });
        }
    }
    Ok(longest.as_secs_f64())
}

/// A wall that is followed. Events are taken off the line as they come, with their moment.
struct Screen {
    events: mpsc::UnboundedReceiver<(Instant, String)>,
}

impl Screen {
    async fn open(address: SocketAddr, path: &str, cookie: &str) -> Outcome<Self> {
        let mut stream = BufReader::new(TcpStream::connect(address).await?);
        stream.write_all(format!("GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: {cookie}\r\n\r\n").as_bytes()).await?;
        let mut line = String::new();
        stream.read_line(&mut line).await?;
        if !line.contains(" 200 ") {
            return Err(format!("the stream: {line}").into());
        }
        while line != "\r\n" {
            line.clear();
            stream.read_line(&mut line).await?;
        }
        let (send, events) = mpsc::unbounded_channel();
        tokio::spawn(async move { follow(stream, send).await });
        Ok(Self { events })
    }
}

/// Reads the chunks of the answer and cuts them into events.
async fn follow(mut stream: BufReader<TcpStream>, send: mpsc::UnboundedSender<(Instant, String)>) -> Outcome<()> {
    let (mut text, mut size) = (String::new(), String::new());
    loop {
        size.clear();
        if stream.read_line(&mut size).await? == 0 {
            return Ok(());
        }
        let mut chunk = vec![0; usize::from_str_radix(size.trim(), 16)? + 2];
        stream.read_exact(&mut chunk).await?;
        text.push_str(std::str::from_utf8(&chunk[..chunk.len() - 2])?);
        while let Some(end) = text.find("\n\n") {
            let event: String = text.drain(..end + 2).collect();
            if send.send((Instant::now(), event)).is_err() {
                return Ok(());
            }
        }
    }
}
