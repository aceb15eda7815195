//! Any text as a number or an address: what is accepted comes out as it went in.
#![no_main]

use congkhai::model::{Address, Decimal};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(decimal) = Decimal::parse(text) {
        let again = Decimal::parse(&decimal.to_string()).expect("its own words");
        assert_eq!(again, decimal);
        assert_eq!(again.scale(), decimal.scale());
        assert_eq!(decimal.fraction().round(decimal.scale()), decimal);
    }
    if let Some(address) = Address::parse(text) {
        assert_eq!(address.to_string(), text);
    }
});
