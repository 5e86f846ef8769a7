//! Sending one mail: over SMTP, or into a folder that staff can read. One recipient per mail (C-24).
use super::settings::{MailRoute, Settings};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Attachment, Mailbox, MultiPart, SinglePart, header::ContentType},
};
use std::{path::Path, time::Duration};

/// How long a conversation with a mail server may take; shorter than the lease of the outbox, so
/// that no other instance starts on the same mail in the meantime.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// A mail as it is written; the outbox keeps it until it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    pub to: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// A calendar file, attached as `gesprek.ics`.
    pub calendar: Option<String>,
    /// Makes the Message-ID: the same letter tried twice is the same message.
    pub id: String,
}

/// What the other side said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    Sent,
    /// The address or the message is refused: trying again is useless.
    RefusedForGood(String),
    /// It may have arrived, so nobody tries again; about the address it says nothing.
    Unknown(String),
    /// Busy, slow or gone: try again later.
    TryLater(String),
}

pub struct Mailer {
    from: Mailbox,
    domain: String,
    route: Route,
}

enum Route {
    Folder(std::path::PathBuf),
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
}

impl Mailer {
    /// The sentence tells what is wrong with `MAIL_FROM` or `SMTP_URL`.
    pub fn new(settings: &Settings) -> Result<Self, String> {
        let from: Mailbox = settings.mail_from.parse().map_err(|_| "MAIL_FROM is not an e-mail address".to_owned())?;
        let domain = from.email.domain().to_owned();
        let route = match &settings.mail_route {
            MailRoute::Folder(folder) => Route::Folder(folder.clone()),
            MailRoute::Smtp(url) => Route::Smtp(Box::new(
                AsyncSmtpTransport::<Tokio1Executor>::from_url(&url.0)
                    .map_err(|_| "SMTP_URL is not an smtp:// or smtps:// address".to_owned())?
                    .timeout(Some(Duration::from_secs(20)))
                    .build(),
            )),
        };
        Ok(Self { from, domain, route })
    }

    pub async fn send(&self, letter: &Letter) -> Delivery {
        let message = match self.compose(letter) {
            Ok(message) => message,
            Err(why) => return Delivery::RefusedForGood(why),
        };
        match &self.route {
            Route::Folder(folder) => match keep(folder, &letter.id, &message.formatted()).await {
                Ok(()) => Delivery::Sent,
                Err(error) => Delivery::TryLater(error.to_string()),
            },
            Route::Smtp(transport) => match tokio::time::timeout(PATIENCE, transport.send(message)).await {
                Ok(Ok(_)) => Delivery::Sent,
                Ok(Err(error)) if error.is_permanent() && !is_about_us(&error) => Delivery::RefusedForGood(error.to_string()),
                Ok(Err(error)) => Delivery::TryLater(error.to_string()),
                // It may have arrived: trying again could send it twice (never list, 7).
                Err(_) => Delivery::Unknown("no answer within a minute; the message may have arrived".to_owned()),
            },
        }
    }

    /// Whether mails leave: in a folder they stay to be read.
    pub fn leaves(&self) -> bool {
        matches!(self.route, Route::Smtp(_))
    }

    /// Whether the other side answers; for `expeditie check`.
    pub async fn test(&self) -> Result<(), String> {
        match &self.route {
            Route::Folder(folder) => tokio::fs::create_dir_all(folder).await.map_err(|e| e.to_string()),
            Route::Smtp(transport) => match transport.test_connection().await {
                Ok(true) => Ok(()),
                Ok(false) => Err("the mail server does not answer NOOP".to_owned()),
                Err(error) => Err(error.to_string()),
            },
        }
    }

    fn compose(&self, letter: &Letter) -> Result<Message, String> {
        let to: Mailbox = letter.to.parse().map_err(|_| "the recipient is not an e-mail address".to_owned())?;
        let body =
            MultiPart::alternative().singlepart(SinglePart::plain(letter.text.clone())).singlepart(SinglePart::html(letter.html.clone()));
        let builder = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(letter.subject.clone())
            .message_id(Some(format!("<{}@{}>", letter.id, self.domain)))
            // No out-of-office answers to a machine (RFC 3834).
            .header(AutoSubmitted);
        let message = match &letter.calendar {
            None => builder.multipart(body),
            Some(calendar) => {
                let kind = ContentType::parse("text/calendar; charset=utf-8; method=PUBLISH").map_err(|e| e.to_string())?;
                let file = Attachment::new("gesprek.ics".to_owned()).body(calendar.clone(), kind);
                builder.multipart(MultiPart::mixed().multipart(body).singlepart(file))
            }
        };
        message.map_err(|e| e.to_string())
    }
}

/// Whether the server refuses us and not the message: a password that changed, a login or encryption it
/// wants (RFC 4954 §6: 530, 534, 535, 538). People who wait for a mail must not lose it to our mistake.
fn is_about_us(error: &lettre::transport::smtp::Error) -> bool {
    error.status().is_some_and(|code| matches!(u16::from(code), 530 | 534 | 535 | 538))
}

#[derive(Clone, Debug)]
struct AutoSubmitted;

impl lettre::message::header::Header for AutoSubmitted {
    fn name() -> lettre::message::header::HeaderName {
        lettre::message::header::HeaderName::new_from_ascii_str("Auto-Submitted")
    }
    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }
    fn display(&self) -> lettre::message::header::HeaderValue {
        lettre::message::header::HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// Written under another name first, so that a half-written file is never read as a mail.
async fn keep(folder: &Path, id: &str, bytes: &[u8]) -> std::io::Result<()> {
    tokio::fs::create_dir_all(folder).await?;
    let draft = folder.join(format!("{id}.tmp"));
    tokio::fs::write(&draft, bytes).await?;
    tokio::fs::rename(&draft, folder.join(format!("{id}.eml"))).await
}
