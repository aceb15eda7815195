//! What each stage costs, on the small site or on the one that `CONGKHAI_BENCH` names: `cargo bench`.
//!
//! `tests/bench/corpus.py` makes portals of any size.

use std::path::PathBuf;

use congkhai::picture::{self, Card, Role, Text};
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
    let measures = std::sync::Arc::new(measure::measure(&model, date(2026, 1, 31)));
    let choices = || Choices { base: Base::new(&model.settings.base_url), drafts: false, wrong: Vec::new() };
    bencher.bench(|| site::site(model.clone(), measures.clone(), choices(), &mut site::Memory::default()));
}

/// In letters that were drawn before, as all but the first of a site.
#[divan::bench(sample_count = 100)]
fn one_picture(bencher: Bencher) {
    let Some(fonts) = picture::Fonts::new() else { return };
    let text = |role, words: &str| Text { role, words: words.to_owned() };
    let card = Card {
        site: "Công khai thủ tục hành chính".to_owned(),
        label: Some("Số liệu minh họa".to_owned()),
        standing: Some("slow"),
        texts: vec![
            text(Role::Title, "Mục tiêu 4: Hồ sơ trực tuyến, tích hợp, chữ ký số, hồ sơ điện tử"),
            text(Role::Answer, "Chậm: 48,1%, đích từ 80% trở lên"),
            text(Role::Detail, "Hạn: 31/12/2025, còn 10 tháng"),
        ],
        foot: "Số liệu minh họa của một tỉnh không có thật.".to_owned(),
    };
    bencher.bench_local(|| picture::card(&card, &fonts));
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
