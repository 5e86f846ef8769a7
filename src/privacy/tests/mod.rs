mod properties;
mod sentences;
mod traces;

use super::{Kind, Places, Trace, look};

fn slice(text: &str, trace: &Trace) -> String {
    text.chars().skip(trace.start).take(trace.end - trace.start).collect()
}

fn found(text: &str) -> Vec<(Kind, String)> {
    look(text).iter().map(|trace| (trace.kind, slice(text, trace))).collect()
}
