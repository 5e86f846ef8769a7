//! A small HTTP/1.1 client over keep-alive connections. It does as little as it can, because its own
//! work is part of both sides of a ratio.
use crate::{Fault, Outcome};
use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

pub const CONNECTIONS: usize = 32;

pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
    cookie: Option<String>,
}

/// An answer as it came over the wire.
pub struct Reply {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

/// Where a reply in the buffer ends.
struct Frame {
    status: u16,
    head: usize,
    whole: usize,
}

impl Connection {
    pub async fn open(address: SocketAddr) -> Outcome<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(64 * 1024), cookie: None })
    }

    /// Asks as somebody who is logged in.
    pub fn with_cookie(self, cookie: &str) -> Self {
        Self { cookie: Some(cookie.to_owned()), ..self }
    }

    pub async fn get(&mut self, path: &str) -> Outcome<Reply> {
        self.ask(&request(path, self.cookie.as_deref())).await
    }

    /// Sends a form, url-encoded already.
    pub async fn post(&mut self, path: &str, form: &str) -> Outcome<Reply> {
        let cookie = self.cookie.as_ref().map(|cookie| format!("cookie: {cookie}\r\n")).unwrap_or_default();
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n{cookie}\r\n",
            form.len()
        );
        self.ask((head + form).as_bytes()).await
    }

    async fn ask(&mut self, request: &[u8]) -> Outcome<Reply> {
        let frame = self.exchange(request).await?;
        let head = String::from_utf8_lossy(&self.buffer[..frame.head]).into_owned();
        Ok(Reply { status: frame.status, head, body: self.buffer[frame.head..frame.whole].to_vec() })
    }

    /// Sends a request and reads the whole answer into the buffer.
    async fn exchange(&mut self, request: &[u8]) -> Outcome<Frame> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        let mut frame = None;
        loop {
            if self.stream.read_buf(&mut self.buffer).await? == 0 {
                return Err("the server closed the connection".into());
            }
            if frame.is_none() {
                frame = frame_of(&self.buffer)?;
            }
            if let Some(frame) = frame.take_if(|f| self.buffer.len() >= f.whole) {
                return Ok(frame);
            }
        }
    }
}

fn request(path: &str, cookie: Option<&str>) -> Vec<u8> {
    let cookie = cookie.map(|cookie| format!("cookie: {cookie}\r\n")).unwrap_or_default();
    format!("GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept-encoding: gzip\r\n{cookie}\r\n").into_bytes()
}

/// Status and sizes, once the head is complete.
fn frame_of(buffer: &[u8]) -> Outcome<Option<Frame>> {
    let Some(end) = buffer.windows(4).position(|four| four == b"\r\n\r\n") else { return Ok(None) };
    let head = std::str::from_utf8(&buffer[..end])?;
    let status = head.get(9..12).ok_or("no status line")?.parse()?;
    let Some(length) = head.lines().find_map(|line| line.strip_prefix("content-length: ")) else {
        // A live page is sent in pieces; the last one is empty.
        return Ok(buffer.ends_with(b"\r\n0\r\n\r\n").then_some(Frame { status, head: end + 4, whole: buffer.len() }));
    };
    Ok(Some(Frame { status, head: end + 4, whole: end + 4 + length.parse::<usize>()? }))
}

/// Which address every request of a load asks for.
#[derive(Clone, Copy)]
pub enum Ask {
    /// The same one.
    Same(&'static str),
    /// The same page with a query that nobody asked before, which no cache can have.
    New(&'static str),
}

static FRESH: AtomicU64 = AtomicU64::new(0);

/// Asks as fast as the server answers over [`CONNECTIONS`] connections; gives requests per second.
/// Anything but 200 is an error.
pub async fn load(address: SocketAddr, ask: Ask, time: Duration) -> Outcome<f64> {
    let (start, done) = (Instant::now(), Arc::new(AtomicU64::new(0)));
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..CONNECTIONS {
        let done = done.clone();
        tasks.spawn(async move {
            let mut connection = Connection::open(address).await?;
            while start.elapsed() < time {
                let frame = match ask {
                    Ask::Same(path) => connection.exchange(&request(path, None)).await?,
                    Ask::New(path) => {
                        let path = format!("{path}?x={}", FRESH.fetch_add(1, Ordering::Relaxed));
                        connection.exchange(&request(&path, None)).await?
                    }
                };
                if frame.status != 200 {
                    return Err(format!("status {}", frame.status).into());
                }
                done.fetch_add(1, Ordering::Relaxed);
            }
            Ok::<_, Fault>(())
        });
    }
    while let Some(task) = tasks.join_next().await {
        task??;
    }
    Ok(done.load(Ordering::Relaxed) as f64 / start.elapsed().as_secs_f64())
}
