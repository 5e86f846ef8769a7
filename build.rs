//! Turns `locales/nl/*.ftl` into typed functions, one per message (see `base::texts`).
use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, try_build_from_locales_folder};
use std::{env, path::Path};

fn main() {
    if env::var_os("CARGO_FEATURE_SSR").is_none() {
        return; // the browser half holds no catalogue
    }
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    let out = Path::new(&out);
    let file = |name: &str| out.join(name).to_string_lossy().into_owned();
    let options = BuildOptions::default()
        .with_locales_folder("locales")
        .with_default_language("nl")
        .with_prefix("")
        .with_lint_level(LintLevel::Strict)
        .without_bidi_isolation()
        .without_format()
        .with_output_file_path(&file("texts.rs"))
        .with_ftl_output(FtlOutputOptions::single_file(&file("texts.ftl")));
    if let Err(error) = try_build_from_locales_folder(options) {
        eprintln!("{error}");
        std::process::exit(1);
    }
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=migrations");
}
