//! congkhai
fn main() {}
