//! congkhai
fn main() {
    let root = std::env::args().nth(1).unwrap_or_default();
    let read = congkhai::read::read(std::path::Path::new(&root)).unwrap();
    let mut f = read.findings;
    let v = congkhai::validate::validate(&read.value);
    f.extend(v.findings);
    let report = read.value.report(f);
    print!("{}", congkhai::diagnostic::show::human(&report, congkhai::words::Lang::Vi, false));
    println!("{:?} {} measures {} agencies", report.counts(), v.value.measures.len(), v.value.agencies.list.len());
}
