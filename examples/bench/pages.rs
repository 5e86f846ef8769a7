//! The agenda over TCP, against the very same bytes from memory.
use crate::{
    Outcome,
    client::{Ask, CONNECTIONS, Connection, Reply, load},
    report::{Bar, Report, median},
    world::{DIALOGUES, World},
};
use axum::{
    Router,
    body::Bytes,
    http::{HeaderMap, HeaderName, HeaderValue},
    routing::get,
};
use expeditie::app::router::router;
use std::{net::SocketAddr, time::Duration};

pub const AGENDA: &str = "/gesprekken";
const FLOOR: &str = "/floor";
const ROUNDS: usize = 9;
const LEG: Duration = Duration::from_millis(1200);

pub async fn measure(report: &mut Report, world: &World) -> Outcome<()> {
    let alone = serve(router(world.app.clone(), world.assets.clone())).await?;
    let page = Connection::open(alone).await?.get(AGENDA).await?;
    weigh(report, alone, &page).await?;
    let address = serve(floor(&page)?.merge(router(world.app.clone(), world.assets.clone()))).await?;
    same_bytes(address).await?;
    for ask in [Ask::Same(FLOOR), Ask::Same(AGENDA), Ask::New(AGENDA)] {
        load(address, ask, LEG / 2).await?; // warm up
    }
    let (mut cached, mut uncached, mut rates) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let floor = load(address, Ask::Same(FLOOR), LEG).await?;
        cached.push(load(address, Ask::Same(AGENDA), LEG).await? / floor);
        let floor_again = load(address, Ask::Same(FLOOR), LEG).await?;
        uncached.push(load(address, Ask::New(AGENDA), LEG).await? / floor_again);
        rates.push(floor);
    }
    let (ratio, spread) = median(cached);
    report.add("still page / same bytes from memory", ratio, "", Bar::AtLeast(0.30), spread);
    let (ratio, spread) = median(uncached);
    report.add("the same, page cache useless", ratio, "", Bar::None, spread);
    let (rate, spread) = median(rates);
    report.add("same bytes from memory", rate, "req/s", Bar::None, format!("{spread}, {CONNECTIONS} connections"));
    Ok(())
}

pub async fn serve(routes: Router) -> Outcome<SocketAddr> {
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = listener.local_addr()?;
    let service = routes.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await });
    Ok(address)
}

/// A route that answers with the headers and the body of the page, and does nothing else.
fn floor(page: &Reply) -> Outcome<Router> {
    let mut headers = HeaderMap::new();
    for (name, value) in page.head.lines().skip(1).filter_map(|line| line.split_once(": ")) {
        // The server writes these itself.
        if !matches!(name, "date" | "content-length") {
            headers.insert(HeaderName::from_bytes(name.as_bytes())?, HeaderValue::from_str(value)?);
        }
    }
    let body = Bytes::from(page.body.clone());
    Ok(Router::new().route(FLOOR, get(move || std::future::ready((headers.clone(), body.clone())))))
}

/// A comparison of different answers would say nothing.
async fn same_bytes(address: SocketAddr) -> Outcome<()> {
    let mut connection = Connection::open(address).await?;
    let (page, floor) = (connection.get(AGENDA).await?, connection.get(FLOOR).await?);
    let same = page.status == 200 && page.body == floor.body && page.head.len() == floor.head.len();
    if same { Ok(()) } else { Err("the floor does not serve the bytes of the page".into()) }
}

/// What a first visit to the agenda costs over the wire, heads included.
async fn weigh(report: &mut Report, address: SocketAddr, page: &Reply) -> Outcome<()> {
    let html = String::from_utf8_lossy(&page.body);
    let shown = html.matches("/aanmelden\"").count().max(html.matches("href=\"/gesprekken/").count());
    let path = html.split('"').find(|part| part.starts_with("/pkg/") && part.ends_with(".css")).ok_or("no stylesheet on the page")?;
    let style = Connection::open(address).await?.get(path).await?;
    if style.status != 200 || !style.head.contains("content-encoding: gzip") {
        return Err("target/site/site.css is missing: run scripts/build".into());
    }
    let weight = |reply: &Reply| (reply.head.len() + reply.body.len()) as f64 / 1000.0;
    let detail = format!("HTML {:.1} + CSS {:.1}; {DIALOGUES} dialogues, {shown} links to one on the page", weight(page), weight(&style));
    report.add("first view of the agenda", weight(page) + weight(&style), "kB", Bar::AtMost(45.0), detail);
    report.add("script elements on it", html.matches("<script").count() as f64, "", Bar::AtMost(0.0), String::new());
    Ok(())
}
