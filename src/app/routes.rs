//! The map of the site: one line per slice.
use crate::{
    accounts, attendance, codebook, contributions, crew,
    dialogues::{self, Dialogue, Note},
    differences, experiences, explore, findings,
    infra::{App, db},
    invitations, kit, series, signups, site, themes, verkenners, voices,
};
use axum::Router;
use futures::future::BoxFuture;

/// Pages that look the same for everybody; they may come from the page cache.
pub fn public_pages() -> Router<App> {
    Router::new()
        .merge(site::public_pages())
        .merge(dialogues::public_pages())
        .merge(contributions::public_pages())
        .merge(themes::public_pages())
}

/// Everything else: forms, the desk.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(accounts::routes())
        .merge(dialogues::routes(signups::tell, notes))
        .merge(series::routes())
        .merge(crew::routes())
        .merge(invitations::routes())
        .merge(signups::routes())
        .merge(attendance::routes())
        .merge(kit::routes())
        .merge(contributions::routes(themes::given))
        .merge(voices::routes())
        .merge(verkenners::routes())
        .merge(experiences::routes())
        .merge(themes::routes())
        .merge(differences::routes())
        .merge(codebook::routes())
        .merge(explore::routes())
        .merge(findings::routes())
        .merge(site::routes())
}

/// What the other slices say on the desk page of a dialogue.
fn notes<'a>(app: &'a App, dialogue: &'a Dialogue) -> BoxFuture<'a, db::Result<Vec<Note>>> {
    Box::pin(async move {
        let mut notes = vec![crew::note(app, dialogue).await?, invitations::note(app, dialogue).await?];
        notes.extend(attendance::note(app, dialogue).await?);
        Ok(notes)
    })
}
