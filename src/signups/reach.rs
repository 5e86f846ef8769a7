//! Whether mails arrive at the address of a sign-up (C-27). Only that it does not is kept, at the
//! sign-up itself: staff see how many, and the person sees it with the code.
use super::store;
use crate::{
    infra::db::{Result, Tx},
    outbox::Ended,
};
use futures::future::BoxFuture;

/// Notes what came of a mail at the sign-ups of its recipient (`outbox::Follow`).
pub fn note_mail<'a>(tx: &'a mut Tx, recipient: &'a str, ended: Ended) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        match ended {
            Ended::Left => store::reached(tx, recipient).await,
            Ended::Failed(at) => store::not_reached(tx, recipient, at).await,
        }
    })
}
