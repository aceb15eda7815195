//! What each stage costs, on the small site or on the one that `CONGKHAI_BENCH` names: `cargo bench`.
//!
//! `tests/bench/corpus.py` makes portals of any size.

use std::path::PathBuf;

use congkhai::site::{Base, Choices};
use congkhai::{measure, read, site, validate};
use divan::Bencher;
use jiff::civil::date;

fn main() {
    divan::main();
}

fn root() -> PathBuf {
    let small = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sites/tinh-minh-hoa"));
    std::env::var_os("CONGKHAI_BENCH").map_or_else(small, PathBuf::from)
}

#[divan::bench(sample_count = 10)]
fn reading(bencher: Bencher) {
    bencher.bench(|| read::read(&root()).is_ok());
}

#[divan::bench(sample_count = 10)]
fn validating(bencher: Bencher) {
    let Ok(sources) = read::read(&root()) else { return };
    bencher.bench(|| validate::validate(&sources.value));
}

#[divan::bench(sample_count = 10)]
fn measuring(bencher: Bencher) {
    let Ok(sources) = read::read(&root()) else { return };
    let model = validate::validate(&sources.value).value;
    bencher.bench(|| measure::measure(&model, date(2026, 1, 31)));
}

#[divan::bench(sample_count = 10)]
fn laying_out(bencher: Bencher) {
    let Ok(sources) = read::read(&root()) else { return };
    let model = validate::validate(&sources.value).value;
    let measures = measure::measure(&model, date(2026, 1, 31));
    let choices = || Choices { base: Base::new(&model.settings.base_url), drafts: false };
    bencher.bench(|| site::site(model.clone(), measures.clone(), choices()));
}

#[divan::bench(sample_count = 5)]
fn everything_but_the_disk(bencher: Bencher) {
    bencher.bench(|| {
        let assembly = congkhai::assemble(&root(), &congkhai::Options::default(), |_| date(2026, 1, 31));
        let outputs = assembly.ok().and_then(|assembly| assembly.built).map(|built| built.outputs);
        outputs.map(|outputs| {
            outputs
                .paths()
                .into_iter()
                .filter_map(|path| outputs.bytes(path)?.ok())
                .map(|bytes| bytes.len())
                .sum::<usize>()
        })
    });
}
