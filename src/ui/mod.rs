//! Pure views of the design system.
