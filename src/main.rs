//! congkhai
fn main() {
    println!(
        "{}",
        serde_json::to_string_pretty(&congkhai::raw::schema_of(congkhai::raw::FileKind::Target))
            .unwrap_or_default()
    );
}
