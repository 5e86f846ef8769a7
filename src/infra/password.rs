//! Argon2id on a blocking thread, so that one login does not hold up a page.
use argon2::{
    Argon2,
    password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString},
};

/// Hashes a password with Argon2id (library defaults: 19 MiB, 2 passes; OWASP's first choice).
pub async fn hash(password: String, salt: [u8; 16]) -> String {
    blocking(move || {
        let salt = SaltString::encode_b64(&salt).expect("16 bytes are a valid salt length");
        Argon2::default().hash_password(password.as_bytes(), &salt).expect("Argon2's own default parameters are valid").to_string()
    })
    .await
}

/// Whether the password fits the stored hash. With no stored hash the same work is done on a
/// fixed one, so that the time taken does not tell whether an account exists.
pub async fn verify(password: String, stored: Option<String>) -> bool {
    const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5bm9ib2R5$4nQ+7MFTTJPqDSuT9FJDkHmYJL9hI4SvlSyAkR0/QkI";
    blocking(move || {
        let known = stored.is_some();
        let text = stored.unwrap_or_else(|| NOBODY.to_owned());
        let fits = PasswordHash::new(&text).is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok());
        fits && known
    })
    .await
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    match tokio::task::spawn_blocking(work).await {
        Ok(value) => value,
        Err(stopped) => std::panic::resume_unwind(stopped.into_panic()),
    }
}

#[cfg(test)]
mod tests {
    #[tokio::test]
    async fn only_the_right_password_fits() {
        let stored = super::hash("een heel lang wachtwoord".into(), [1; 16]).await;
        assert!(super::verify("een heel lang wachtwoord".into(), Some(stored.clone())).await);
        assert!(!super::verify("een heel lang wachtwoorD".into(), Some(stored)).await);
        assert!(!super::verify("x".into(), None).await);
    }
}
