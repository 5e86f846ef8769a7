//! The annex as a table for a spreadsheet, for programs, and as one page of HTML.
use super::{Annex, AnnexFault, AnnexTheme};
use crate::{
    base::{text::harmless, texts::t},
    themes::model::Quote,
};
use leptos::prelude::*;

/// One line per quote; a theme without quotes has one line too. A comma between, UTF-8.
pub fn to_csv(annex: &Annex) -> Result<Vec<u8>, AnnexFault> {
    let mut file = csv::Writer::from_writer(Vec::new());
    let head = [t().themes_annex_theme(), t().themes_annex_quotes(), t().themes_annex_description(), t().themes_annex_provenance()];
    let mut write = |cells: [String; 4]| file.write_record(cells.map(harmless)).map_err(|e| AnnexFault::File(e.to_string()));
    write(head)?;
    for theme in &annex.themes {
        let line = |quote: &str, by: String| [theme.label.clone(), quote.to_owned(), theme.description_text(), by];
        if theme.quotes.is_empty() {
            write(line("", String::new()))?;
        }
        for quote in &theme.quotes {
            write(line(quote.text(), provenance(quote)))?;
        }
    }
    file.into_inner().map_err(|e| AnnexFault::File(e.to_string()))
}

fn provenance(quote: &Quote) -> String {
    let by = if quote.noted_down() { t().themes_annex_by_others() } else { t().themes_annex_own_words() };
    if quote.is_edited() { format!("{by} {}", t().themes_annex_edited()) } else { by }
}

/// The annex for programs.
pub fn to_json(annex: &Annex) -> Result<Vec<u8>, AnnexFault> {
    let quote = |quote: &Quote| serde_json::json!({"id": quote.excerpt(), "citaat": quote.text(), "herkomst": provenance(quote)});
    let theme = |theme: &AnnexTheme| {
        serde_json::json!({
            "nummer": theme.position,
            "id": theme.id,
            "thema": theme.label,
            "omschrijving": theme.description,
            "citaten": theme.quotes.iter().map(quote).collect::<Vec<_>>(),
        })
    };
    let whole = serde_json::json!({
        "datum": annex.on.day(),
        "codeboek": annex.codebook,
        "vrijgegeven": annex.inputs,
        "gecodeerd": annex.coded,
        "past_nergens": annex.nowhere,
        "themas": annex.themes.iter().map(theme).collect::<Vec<_>>(),
    });
    serde_json::to_vec_pretty(&whole).map_err(|e| AnnexFault::File(e.to_string()))
}

/// A page that stands alone: no style, no script, nothing from elsewhere.
pub fn to_html(annex: &Annex) -> Vec<u8> {
    let html = Owner::new().with(|| whole_page(annex).to_html());
    format!("<!DOCTYPE html>{html}").into_bytes()
}

fn whole_page(annex: &Annex) -> AnyView {
    let rows = annex.themes.iter().map(|theme| {
        let quotes = theme.quotes.iter().map(|quote| view! { <p dir="auto">{quote_view(quote)}</p> }).collect_view();
        view! { <tr><th scope="row">{theme.label.clone()}</th><td>{quotes}</td><td>{theme.description_text()}</td></tr> }
    });
    view! {
        <html lang="nl">
            <head><meta charset="utf-8" /><title>{t().themes_annex_title()}</title></head>
            <body>
                <h1>{t().themes_annex_title()}</h1>
                <p>{annex.meta()}</p>
                <table>
                    <caption>{t().themes_annex_table()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t().themes_annex_theme()}</th>
                            <th scope="col">{t().themes_annex_quotes()}</th>
                            <th scope="col">{t().themes_annex_description()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </body>
        </html>
    }
    .into_any()
}

/// A quote in quote marks. Words that somebody else wrote down look different and say so.
pub(in crate::themes) fn quote_view(quote: &Quote) -> AnyView {
    let text = t().themes_annex_quote(quote.text());
    let edited = quote.is_edited().then(|| view! { " "<span class="noted-down">{t().themes_annex_edited()}</span> });
    match quote.noted_down() {
        true => view! { <em>{text}</em>" "<span class="noted-down">{t().themes_annex_noted_down()}</span>{edited} }.into_any(),
        false => view! { {text}{edited} }.into_any(),
    }
}
