//! From the environment to [`Settings`]: all problems at once, one clear sentence each.
use crate::infra::{
    keys::Keys,
    settings::{Bundle, MailRoute, Settings, SmtpUrl, Stage},
};
use figment::{Figment, providers::Env};
use std::{fs, io::Write, path::PathBuf};

#[derive(Debug, Default, serde::Deserialize)]
struct Raw {
    database_url: Option<String>,
    site_addr: Option<String>,
    port: Option<u16>,
    base_url: Option<String>,
    smtp_url: Option<String>,
    mail_from: Option<String>,
    mail_folder: Option<String>,
    secret_key_file: Option<String>,
    expeditie_env: Option<String>,
    site_dir: Option<String>,
    rate_limit_per_minute: Option<u32>,
    trusted_proxies: Option<String>,
    form_seconds: Option<i64>,
}

/// Everything the program needs to start.
#[derive(Debug)]
pub struct Config {
    pub database_url: String,
    pub key_file: PathBuf,
    pub site_dir: PathBuf,
    pub settings: Settings,
}

impl Config {
    /// Reads the environment. `Err` holds one sentence per problem.
    pub fn from_env() -> Result<Self, Vec<String>> {
        let names = [
            "DATABASE_URL",
            "SITE_ADDR",
            "PORT",
            "BASE_URL",
            "SMTP_URL",
            "MAIL_FROM",
            "MAIL_FOLDER",
            "SECRET_KEY_FILE",
            "EXPEDITIE_ENV",
            "SITE_DIR",
            "RATE_LIMIT_PER_MINUTE",
            "TRUSTED_PROXIES",
            "FORM_SECONDS",
        ];
        let raw: Raw =
            Figment::from(Env::raw().only(&names)).extract().map_err(|e| vec![format!("The environment cannot be read: {e}.")])?;
        Self::check(raw)
    }

    fn check(raw: Raw) -> Result<Self, Vec<String>> {
        let mut faults = Vec::new();
        let mut require = |fine: bool, sentence: String| {
            if !fine {
                faults.push(sentence)
            }
        };
        let stage = match raw.expeditie_env.as_deref() {
            None | Some("development") => Stage::Development,
            Some("production") => Stage::Production,
            Some(other) => {
                require(false, format!("EXPEDITIE_ENV is '{other}', and must be 'production' or 'development'."));
                Stage::Development
            }
        };
        let production = stage == Stage::Production;
        let database_url = raw.database_url.unwrap_or_else(|| "sqlite://data/expeditie.db".into());
        let known = ["sqlite://", "postgres://", "postgresql://"].iter().any(|p| database_url.starts_with(p));
        require(known, "DATABASE_URL must start with sqlite:// or postgres://.".into());
        let addr = raw.site_addr.unwrap_or_else(|| format!("127.0.0.1:{}", raw.port.unwrap_or(3000)));
        let site_addr = addr.parse().ok();
        require(site_addr.is_some(), format!("SITE_ADDR is '{addr}', and must be an address with a port, such as 127.0.0.1:3000."));
        require(!production || raw.base_url.is_some(), "BASE_URL is missing: mails and calendars need the address of the site.".into());
        let base_url = raw.base_url.unwrap_or_else(|| format!("http://{addr}")).trim_end_matches('/').to_owned();
        let web = base_url.starts_with("https://") || (!production && base_url.starts_with("http://"));
        require(web, format!("BASE_URL is '{base_url}', and must start with https:// (http:// only in development)."));
        require(!production || raw.mail_from.is_some(), "MAIL_FROM is missing: people must know who writes to them.".into());
        let mail_from = raw.mail_from.unwrap_or_else(|| "Expeditie <expeditie@voorbeeld.example>".into());
        let sender = mail_from.parse::<lettre::message::Mailbox>().is_ok();
        require(sender, format!("MAIL_FROM is '{mail_from}', and must be an address such as Expeditie <post@gemeente.nl>."));
        let smtp = raw.smtp_url.filter(|url| !url.is_empty());
        let known = smtp.as_ref().is_none_or(|url| url.starts_with("smtp://") || url.starts_with("smtps://"));
        require(known, "SMTP_URL must start with smtp:// or smtps://.".into());
        require(
            !production || raw.secret_key_file.is_some(),
            "SECRET_KEY_FILE is missing: without it codes cannot be checked after a restart.".into(),
        );
        let folder = raw.mail_folder.unwrap_or_else(|| "data/postvak".into());
        let mail_route = smtp.map_or_else(|| MailRoute::Folder(folder.into()), |url| MailRoute::Smtp(SmtpUrl(url)));
        let limit_per_minute = raw.rate_limit_per_minute.unwrap_or(600);
        require(
            limit_per_minute >= 30,
            format!("RATE_LIMIT_PER_MINUTE is {limit_per_minute}, and must be 30 or more: one try costs up to 30 tokens."),
        );
        let proxies = raw.trusted_proxies.unwrap_or_default();
        let proxies: Result<Vec<std::net::IpAddr>, _> =
            proxies.split(',').map(str::trim).filter(|ip| !ip.is_empty()).map(str::parse).collect();
        require(proxies.is_ok(), "TRUSTED_PROXIES must be IP addresses with commas between them, such as 127.0.0.1,::1.".into());
        // Where people test, machines fill in forms.
        let form_seconds = raw.form_seconds.unwrap_or(if production { 2 } else { 0 });
        require((0..=60).contains(&form_seconds), format!("FORM_SECONDS is {form_seconds}, and must be from 0 to 60."));
        let Some(site_addr) = site_addr.filter(|_| faults.is_empty()) else { return Err(faults) };
        Ok(Self {
            database_url,
            key_file: raw.secret_key_file.unwrap_or_else(|| "data/secret.key".into()).into(),
            site_dir: raw.site_dir.unwrap_or_else(|| "target/site".into()).into(),
            settings: Settings {
                stage,
                site_addr,
                base_url,
                mail_route,
                mail_from,
                limit_per_minute,
                trusted_proxies: proxies.unwrap_or_default(),
                form_seconds,
                stylesheet: "/pkg/site.css".into(),
                bundle: None::<Bundle>,
                demo: false,
            },
        })
    }
}

/// The secret of this installation, made on the first start in development.
pub fn keys(config: &Config, fresh: [u8; 32]) -> Result<Keys, String> {
    let file = &config.key_file;
    if !file.exists() && config.settings.stage == Stage::Development {
        write_key(file, fresh).map_err(|e| format!("SECRET_KEY_FILE {} cannot be written: {e}.", file.display()))?;
    }
    let bytes = fs::read(file).map_err(|e| format!("SECRET_KEY_FILE {} cannot be read: {e}.", file.display()))?;
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim();
    let byte = |i: usize| text.get(2 * i..2 * i + 2).and_then(|hex| u8::from_str_radix(hex, 16).ok());
    let mut key = [0; 32];
    for (i, slot) in key.iter_mut().enumerate() {
        *slot = byte(i).ok_or_else(|| format!("SECRET_KEY_FILE {} must hold 64 hexadecimal digits.", file.display()))?;
    }
    Ok(Keys::new(key))
}

fn write_key(file: &std::path::Path, key: [u8; 32]) -> std::io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt;
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let hex: String = key.iter().map(|b| format!("{b:02x}")).collect();
    fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?.write_all(hex.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_configuration_gives_one_sentence_per_problem() {
        let raw = Raw {
            expeditie_env: Some("production".into()),
            database_url: Some("mysql://x".into()),
            site_addr: Some("ergens".into()),
            trusted_proxies: Some("127.0.0.1, proxy".into()),
            ..Raw::default()
        };
        let faults = Config::check(raw).unwrap_err();
        for name in
            ["DATABASE_URL", "SITE_ADDR", "BASE_URL is missing", "MAIL_FROM is missing", "SECRET_KEY_FILE is missing", "TRUSTED_PROXIES"]
        {
            assert_eq!(faults.iter().filter(|f| f.contains(name)).count(), 1, "{name}: {faults:?}");
        }
    }

    #[test]
    fn nothing_set_is_a_working_development_server() {
        let config = Config::check(Raw::default()).unwrap();
        assert_eq!(config.settings.base_url, "http://127.0.0.1:3000");
        assert_eq!(config.database_url, "sqlite://data/expeditie.db");
    }
}
