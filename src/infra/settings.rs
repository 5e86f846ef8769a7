//! The configuration: environment variables, all checked before anything starts.
use std::path::PathBuf;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Development,
    Production,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MailRoute {
    /// Mails are written to this folder and can be read under `/werkplek/postvak`.
    Folder(PathBuf),
    /// `smtp://…` or `smtps://…`; may hold a password, so it is never printed whole.
    Smtp(SmtpUrl),
}

#[derive(Clone, PartialEq, Eq)]
pub struct SmtpUrl(pub String);

impl std::fmt::Debug for SmtpUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SmtpUrl(…)")
    }
}

#[derive(Clone, Debug)]
pub struct Settings {
    pub stage: Stage,
    /// Address to listen on.
    pub site_addr: std::net::SocketAddr,
    /// How the outside world calls us, without a slash at the end.
    pub base_url: String,
    pub mail_route: MailRoute,
    pub mail_from: String,
    /// Rate-limit tokens per visitor, purpose and minute.
    pub limit_per_minute: u32,
    /// Proxies whose `X-Forwarded-For` is believed; the addresses are used for the limits in memory only.
    pub trusted_proxies: Vec<std::net::IpAddr>,
    /// The least number of seconds between showing a public form and sending it; 0: not looked at.
    pub form_seconds: i64,
    /// Where the stylesheet lives; its name holds a hash of its content.
    pub stylesheet: String,
    /// The browser bundle, when it was built.
    pub bundle: Option<Bundle>,
    /// Demo data is loaded: every page says so.
    pub demo: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    /// The folder of this build below the root: `pkg/…`, named by its content.
    pub folder: String,
}

impl Settings {
    /// Cookies may only travel over HTTPS when the site is reached over HTTPS.
    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// The whole address of a path, for mails and calendar files.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }

    /// An address as people read and type it: without `https://`.
    pub fn short_url(&self, path: &str) -> String {
        let url = self.url(path);
        url.split_once("://").map_or(url.clone(), |(_, rest)| rest.to_owned())
    }
}
