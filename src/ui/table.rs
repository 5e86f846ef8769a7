//! Tables that turn into a list of cards on a phone.
use leptos::prelude::*;

struct Column {
    label: String,
    numeric: bool,
}

/// A table with a caption. The first cell of a row is its heading.
///
/// The roles repeat what the elements mean, because the phone layout (`display: block`) takes the
/// meaning away in some browsers; `data-label` prints the column's name before each cell there.
pub struct Table {
    caption: String,
    columns: Vec<Column>,
    rows: Vec<Vec<AnyView>>,
}

impl Table {
    pub fn new(caption: impl Into<String>) -> Self {
        Self { caption: caption.into(), columns: Vec::new(), rows: Vec::new() }
    }

    pub fn column(mut self, label: impl Into<String>) -> Self {
        self.columns.push(Column { label: label.into(), numeric: false });
        self
    }

    /// A column of numbers, aligned at the end.
    pub fn numeric(mut self, label: impl Into<String>) -> Self {
        self.columns.push(Column { label: label.into(), numeric: true });
        self
    }

    pub fn row(mut self, cells: Vec<AnyView>) -> Self {
        self.rows.push(cells);
        self
    }

    pub fn view(self) -> AnyView {
        let heads = self.columns.iter().map(|column| {
            let class = cell_class("utrecht-table__header-cell", column.numeric);
            view! { <th class=class scope="col" role="columnheader">{column.label.clone()}</th> }
        });
        let heads = heads.collect_view();
        let rows = self.rows.into_iter().map(|cells| row_view(cells, &self.columns)).collect_view();
        view! {
            <table class="utrecht-table utrecht-table--html-table table" role="table">
                <caption class="utrecht-table__caption">{self.caption}</caption>
                <thead class="utrecht-table__header" role="rowgroup"><tr class="utrecht-table__row" role="row">{heads}</tr></thead>
                <tbody class="utrecht-table__body" role="rowgroup">{rows}</tbody>
            </table>
        }
        .into_any()
    }
}

fn row_view(cells: Vec<AnyView>, columns: &[Column]) -> AnyView {
    let cells = cells.into_iter().zip(columns).enumerate().map(|(index, (cell, column))| {
        let (class, label) = (cell_class("utrecht-table__cell", column.numeric), column.label.clone());
        match index {
            0 => view! { <th class=class scope="row" role="rowheader">{cell}</th> }.into_any(),
            _ => view! { <td class=class role="cell" data-label=label><div>{cell}</div></td> }.into_any(),
        }
    });
    view! { <tr class="utrecht-table__row" role="row">{cells.collect_view()}</tr> }.into_any()
}

fn cell_class(block: &str, numeric: bool) -> String {
    if numeric { format!("{block} {block}--numeric-column") } else { block.to_owned() }
}
