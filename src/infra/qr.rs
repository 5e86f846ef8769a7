//! QR codes as inline SVG.
use super::problem::Problem;
use fast_qr::{
    ECL, QRBuilder,
    convert::{Builder, Shape, svg::SvgBuilder},
};

/// The code of `text` (at most about a thousand characters) as an SVG element, quiet zone included.
pub fn svg(text: &str) -> Result<String, Problem> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().map_err(|e| Problem::ours(format!("qr: {e:?}")))?;
    Ok(SvgBuilder::default().shape(Shape::Square).to_str(&code))
}
