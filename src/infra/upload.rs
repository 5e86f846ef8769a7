//! A form with a file in it, held in memory and nowhere else.
use super::problem::Problem;
use crate::base::form::FormState;
use axum::{
    body::Body,
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request},
};
use futures::StreamExt;

/// Of a body that is too large this much is still listened to, and thrown away: a browser that is cut off while it
/// sends shows its own page instead of our sentence.
const LISTENED: usize = 32 * 1024 * 1024;

/// The fields of a form of kind `multipart/form-data`.
#[derive(Debug, Default)]
pub struct Upload {
    pub form: FormState,
    /// What is in the file that was chosen. Its name and kind are what the sender says, and not kept.
    pub file: Option<Vec<u8>>,
}

impl Upload {
    /// Too large when the body is more than `most` bytes; a bad request when it is no such form.
    pub async fn read(request: Request, most: usize) -> Result<Self, Problem> {
        let (parts, body) = request.into_parts();
        let body = gathered(body, most).await?;
        let mut request = Request::from_parts(parts, Body::from(body));
        DefaultBodyLimit::disable().apply(&mut request);
        let mut fields = Multipart::from_request(request, &()).await.map_err(|_| Problem::BadRequest)?;
        let mut upload = Self::default();
        while let Some(field) = fields.next_field().await.map_err(|_| Problem::BadRequest)? {
            let (name, file) = (field.name().unwrap_or_default().to_owned(), field.file_name().map(str::to_owned));
            let content = field.bytes().await.map_err(|_| Problem::BadRequest)?.to_vec();
            match file {
                // What a browser sends when nothing was chosen.
                Some(file) if file.is_empty() => {}
                Some(_) => upload.file = Some(content),
                None => {
                    let value = String::from_utf8(content).map_err(|_| Problem::BadRequest)?;
                    upload.form = upload.form.with(&name, value);
                }
            }
        }
        Ok(upload)
    }
}

async fn gathered(body: Body, most: usize) -> Result<Vec<u8>, Problem> {
    let (mut pieces, mut kept, mut size) = (body.into_data_stream(), Vec::new(), 0);
    while let Some(piece) = pieces.next().await {
        let piece = piece.map_err(|_| Problem::BadRequest)?;
        size += piece.len();
        match size {
            size if size <= most => kept.extend_from_slice(&piece),
            size if size <= LISTENED => kept = Vec::new(),
            _ => break,
        }
    }
    if size > most { Err(Problem::TooLarge) } else { Ok(kept) }
}
