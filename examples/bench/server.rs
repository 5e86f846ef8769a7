//! The release binary as people start it: how fast it is there, and how much memory it takes.
use crate::{
    Outcome,
    client::{Ask, Connection, load},
    pages::AGENDA,
    report::{Bar, Report, median},
    world::Place,
};
use std::{
    net::{Ipv4Addr, SocketAddr},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

const STARTS: usize = 5;
const LOAD: Duration = Duration::from_secs(4);

pub async fn measure(report: &mut Report, binary: &Path) -> Outcome<()> {
    let place = Place::new("bench_server").await?;
    let demo = command(binary, &place, 0).arg("demo").stdout(Stdio::null()).status()?;
    if !demo.success() {
        return Err("expeditie demo failed".into());
    }
    let mut starts = Vec::new();
    for _ in 1..STARTS {
        starts.push(Server::start(binary, &place).await?.milliseconds);
    }
    let server = Server::start(binary, &place).await?;
    starts.push(server.milliseconds);
    let (milliseconds, spread) = median(starts);
    report.add("cold start to the first 200", milliseconds, "ms", Bar::AtMost(1000.0), spread);
    let pause = Duration::from_secs(2); // the first turn of the jobs
    tokio::time::sleep(pause).await;
    report.add("resident memory, idle with the demo", server.resident()?, "MB", Bar::AtMost(80.0), String::new());
    let most = under_load(&server).await?;
    report.add("resident memory under load", most, "MB", Bar::AtMost(200.0), "highest; cached, then uncached agenda".into());
    Ok(())
}

async fn under_load(server: &Server) -> Outcome<f64> {
    let mut most: f64 = 0.0;
    for ask in [Ask::Same(AGENDA), Ask::New(AGENDA)] {
        let mut asking = tokio::spawn(load(server.address, ask, LOAD));
        loop {
            tokio::select! {
                rate = &mut asking => { rate??; break }
                () = tokio::time::sleep(Duration::from_millis(50)) => most = most.max(server.resident()?),
            }
        }
    }
    Ok(most)
}

/// A running server; it ends when this is dropped.
struct Server {
    child: Child,
    address: SocketAddr,
    milliseconds: f64,
}

impl Server {
    async fn start(binary: &Path, place: &Place) -> Outcome<Self> {
        let port = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let began = Instant::now();
        let child = command(binary, place, port).arg("serve").spawn()?;
        let mut server = Self { child, address: (Ipv4Addr::LOCALHOST, port).into(), milliseconds: 0.0 };
        while !server.answers().await {
            if server.child.try_wait()?.is_some() || began.elapsed() > Duration::from_secs(30) {
                return Err("expeditie serve does not answer".into());
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        server.milliseconds = began.elapsed().as_secs_f64() * 1000.0;
        Ok(server)
    }

    async fn answers(&self) -> bool {
        match Connection::open(self.address).await {
            Ok(mut connection) => connection.get("/").await.is_ok_and(|reply| reply.status == 200),
            Err(_) => false,
        }
    }

    /// VmRSS in MB, as Linux tells it.
    fn resident(&self) -> Outcome<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
        Ok(line.trim().trim_end_matches(" kB").parse::<f64>()? * 1.024 / 1000.0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn command(binary: &Path, place: &Place, port: u16) -> Command {
    let mut command = Command::new(binary);
    for name in ["SITE_ADDR", "BASE_URL", "SMTP_URL", "EXPEDITIE_ENV"] {
        command.env_remove(name);
    }
    command
        .env("DATABASE_URL", &place.url)
        .env("SECRET_KEY_FILE", place.folder.join("secret.key"))
        .env("MAIL_FOLDER", place.folder.join("mails"))
        .env("PORT", port.to_string())
        .env("RATE_LIMIT_PER_MINUTE", "100000000")
        .env("RUST_LOG", "warn")
        .stdin(Stdio::null());
    command
}
