//! Login, logout, activation, and the accounts page of the beheerder.
use super::{
    activate::{self, Activated, Link},
    commands::{self, Made},
    forms,
    login::{self, Step},
    model, pages, store,
};
use crate::{
    access::{AccountKeeper, Person, gate, reply},
    base::{form::FormState, ids::AccountId, paths, texts::t},
    infra::{
        App, db,
        limit::Attempt,
        problem::Problem,
        qr,
        web::{Form, VisitorIp},
    },
    region,
};
use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};

pub fn routes() -> Router<App> {
    Router::new()
        .route(paths::LOGIN, get(show_login).post(give_password))
        .route(paths::LOGIN_CODE, get(show_code).post(give_code))
        .route(paths::LOGOUT, post(log_out))
        .route(paths::ACTIVATE, get(show_activation).post(do_activate))
        .route(paths::PROFILE, get(profile))
        .route(paths::DESK_ACCOUNTS, get(list).post(create))
        .route(paths::DESK_END_ACCOUNT, post(end))
        .route(paths::DESK_INVITE_AGAIN, post(invite_again))
}

async fn show_login(State(app): State<App>, person: Result<Person, Problem>) -> Response {
    match person {
        Ok(_) => reply::see(paths::DESK),
        Err(_) => reply::public(&app, pages::login(&FormState::empty())),
    }
}

async fn give_password(State(app): State<App>, VisitorIp(ip): VisitorIp, Form(form): Form) -> Result<Response, Problem> {
    app.limits.take(Attempt::Login, ip)?;
    let (email, password) = match forms::login(&form) {
        Ok(typed) => typed,
        Err(form) => return Ok(reply::public_again(&app, pages::login(&form))),
    };
    match login::give_password(&app, &email, password).await? {
        Step::Passed(cookie) => Ok(with_cookie(reply::see(paths::LOGIN_CODE), cookie)),
        Step::Wrong => Ok(reply::public_again(&app, pages::login(&form.with_error(forms::EMAIL, t().accounts_login_wrong())))),
        Step::Wait(seconds) => {
            Ok(reply::public_again(&app, pages::login(&form.with_error(forms::EMAIL, t().accounts_login_wait(seconds)))))
        }
    }
}

async fn show_code(State(app): State<App>, headers: HeaderMap) -> Result<Response, Problem> {
    Ok(match gate::half_login(&app, &headers).await? {
        Some(_) => reply::public(&app, pages::login_code(&FormState::empty())),
        None => reply::see(paths::LOGIN),
    })
}

async fn give_code(State(app): State<App>, VisitorIp(ip): VisitorIp, headers: HeaderMap, Form(form): Form) -> Result<Response, Problem> {
    app.limits.take(Attempt::Login, ip)?;
    let Some(half) = gate::half_login(&app, &headers).await? else { return Ok(reply::see(paths::LOGIN)) };
    let again = |sentence| reply::public_again(&app, pages::login_code(&form.clone().with_error(forms::CODE, sentence)));
    Ok(match login::give_code(&app, &half, form.value(forms::CODE)).await? {
        Step::Passed(cookie) => with_cookie(reply::see(paths::DESK), cookie),
        Step::Wrong => again(t().accounts_code_wrong()),
        Step::Wait(seconds) => again(t().accounts_login_wait(seconds)),
    })
}

async fn log_out(State(app): State<App>, person: Person) -> Result<Response, Problem> {
    let mut tx = app.db.begin().await?;
    let cookie = gate::end(&app, &mut tx, &person).await?;
    tx.commit().await?;
    Ok(with_cookie(reply::see(paths::LOGIN), cookie))
}

fn with_cookie(response: Response, cookie: HeaderValue) -> Response {
    let mut response = response.into_response();
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

async fn show_activation(State(app): State<App>, Path(token): Path<String>) -> Result<Response, Problem> {
    let page = activation_page(&app, &token, &FormState::empty()).await?;
    Ok(reply::public(&app, page))
}

async fn activation_page(app: &App, token: &str, form: &FormState) -> Result<crate::ui::page::Page, Problem> {
    Ok(match activate::look_up(app, token).await? {
        Link::Closed => pages::link_closed(),
        Link::Open(account) => {
            let uri = model::key_uri(&account.email, account.totp_secret.as_deref().unwrap_or_default());
            pages::activation(form, &account, qr::svg(&uri)?)
        }
    })
}

async fn do_activate(
    State(app): State<App>,
    VisitorIp(ip): VisitorIp,
    Path(token): Path<String>,
    Form(form): Form,
) -> Result<Response, Problem> {
    app.limits.take(Attempt::Login, ip)?;
    let (password, code) = match forms::activation(&form) {
        Ok(typed) => typed,
        Err(form) => return Ok(reply::public_again(&app, activation_page(&app, &token, &form).await?)),
    };
    Ok(match activate::activate(&app, &token, password, &code).await? {
        Activated::Yes(codes) => reply::public(&app, pages::activated(codes)),
        Activated::LinkClosed => reply::public(&app, pages::link_closed()),
        Activated::WrongCode => {
            let form = form.with_error(forms::CODE, t().accounts_code_wrong());
            reply::public_again(&app, activation_page(&app, &token, &form).await?)
        }
    })
}

async fn profile(State(app): State<App>, person: Person) -> Result<Response, Problem> {
    let left = store::recovery_left(&app.db, &person.account).await?;
    Ok(reply::desk(&app, &person, pages::profile(&person.email, person.role, left)))
}

async fn list(State(app): State<App>, keeper: AccountKeeper) -> Result<Response, Problem> {
    let (rows, gemeenten) = (store::all(&app.db).await?, region::gemeenten(&app.db).await?);
    Ok(reply::desk(&app, &keeper.person, pages::accounts(&rows, &gemeenten, &FormState::empty(), None)))
}

async fn create(State(app): State<App>, keeper: AccountKeeper, Form(form): Form) -> Result<Response, Problem> {
    let gemeenten = region::gemeenten(&app.db).await?;
    let made = match forms::new_account(&form, &gemeenten) {
        Err(form) => Err(form),
        Ok(new) => {
            let mut tx = app.db.begin().await?;
            let made = commands::create_account(&app, &mut tx, &keeper.person.actor(), new).await?;
            tx.commit().await?;
            match made {
                Made::Account(account) => Ok(account.activation_link),
                Made::AddressTaken => Err(form.with_error(forms::EMAIL, t().accounts_email_taken())),
            }
        }
    };
    let rows = store::all(&app.db).await?;
    Ok(match made {
        Ok(link) => reply::desk(&app, &keeper.person, pages::accounts(&rows, &gemeenten, &FormState::empty(), Some(link))),
        Err(form) => reply::desk_again(&app, &keeper.person, pages::accounts(&rows, &gemeenten, &form, None)),
    })
}

async fn invite_again(State(app): State<App>, keeper: AccountKeeper, Path(id): Path<AccountId>) -> Result<Response, Problem> {
    if id == keeper.person.account {
        return Err(Problem::NotFound);
    }
    let link = db::found(commands::invite_again(&app, &keeper.person.actor(), &id).await?)?;
    let (rows, gemeenten) = (store::all(&app.db).await?, region::gemeenten(&app.db).await?);
    Ok(reply::desk(&app, &keeper.person, pages::accounts(&rows, &gemeenten, &FormState::empty(), Some(link))))
}

async fn end(State(app): State<App>, keeper: AccountKeeper, Path(id): Path<AccountId>) -> Result<Response, Problem> {
    if id == keeper.person.account {
        return Err(Problem::NotFound);
    }
    commands::end_account(&app, &keeper.person.actor(), &id).await?;
    Ok(reply::see(paths::DESK_ACCOUNTS))
}
