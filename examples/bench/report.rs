//! The figures of one run: a table for people, JSON for programs.
use serde_json::{Value, json};
use std::fmt::Write;

/// What a figure must be.
#[derive(Clone, Copy)]
pub enum Bar {
    AtLeast(f64),
    AtMost(f64),
    /// Shown only: it explains another figure.
    None,
}

struct Figure {
    name: &'static str,
    value: f64,
    unit: &'static str,
    bar: Bar,
    detail: String,
}

#[derive(Default)]
pub struct Report {
    pub engine: &'static str,
    figures: Vec<Figure>,
}

impl Figure {
    fn holds(&self) -> bool {
        match self.bar {
            Bar::AtLeast(least) => self.value >= least,
            Bar::AtMost(most) => self.value <= most,
            Bar::None => true,
        }
    }

    fn bar_in_words(&self) -> String {
        match self.bar {
            Bar::AtLeast(least) => format!("≥ {least}"),
            Bar::AtMost(most) => format!("≤ {most}"),
            Bar::None => String::new(),
        }
    }
}

impl Report {
    pub fn add(&mut self, name: &'static str, value: f64, unit: &'static str, bar: Bar, detail: String) {
        self.figures.push(Figure { name, value, unit, bar, detail });
    }

    pub fn all_hold(&self) -> bool {
        self.figures.iter().all(Figure::holds)
    }

    pub fn table(&self) -> String {
        let mut table = format!("\n{}\n", self.engine);
        for figure in &self.figures {
            let verdict = if figure.holds() { "" } else { "  MISSED" };
            let value = shown(figure.value);
            // Writing to a String cannot fail.
            let _ = writeln!(
                table,
                "  {:<44} {value:>9} {:<5} {:<7} {}{verdict}",
                figure.name,
                figure.unit,
                figure.bar_in_words(),
                figure.detail
            );
        }
        table
    }

    pub fn json(&self) -> String {
        let figures: Vec<Value> = self.figures.iter().map(json_of).collect();
        format!("{:#}\n", json!({ "engine": self.engine, "holds": self.all_hold(), "figures": figures }))
    }
}

fn json_of(figure: &Figure) -> Value {
    json!({
        "name": figure.name,
        "value": figure.value,
        "unit": figure.unit,
        "bar": figure.bar_in_words(),
        "holds": figure.holds(),
        "detail": figure.detail,
    })
}

fn shown(value: f64) -> String {
    if value >= 100.0 || value.fract() == 0.0 { format!("{value:.0}") } else { format!("{value:.2}") }
}

/// The middle value, with the smallest and the largest of the rounds as text.
pub fn median(mut values: Vec<f64>) -> (f64, String) {
    values.sort_by(f64::total_cmp);
    match (values.first(), values.get(values.len() / 2), values.last()) {
        (Some(low), Some(middle), Some(high)) => (*middle, format!("{} rounds, {} to {}", values.len(), shown(*low), shown(*high))),
        _ => (0.0, "no rounds".into()),
    }
}
