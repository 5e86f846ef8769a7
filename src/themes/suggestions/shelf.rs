//! Where the model in use stands. Learning happens elsewhere; putting the new one here takes no time, and who is
//! asking the old one keeps it until done.
use super::Suggester;
use std::sync::{Arc, PoisonError, RwLock};

pub struct Shelf(RwLock<Arc<Suggester>>);

impl Shelf {
    pub fn new(model: Suggester) -> Self {
        Self(RwLock::new(Arc::new(model)))
    }

    pub fn current(&self) -> Arc<Suggester> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub fn replace(&self, model: Suggester) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(model);
    }
}
