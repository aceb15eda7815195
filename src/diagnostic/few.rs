//! Findings of which there may be a hundred thousand: the first of each kind are kept, the rest are counted.

use std::collections::BTreeMap;

use super::{Code, Finding, Origin, codes};

/// So many findings of one code and file are said one by one.
const ENOUGH: usize = 100;

/// Findings of one file.
#[derive(Debug, Default)]
pub struct Few {
    findings: Vec<Finding>,
    counts: BTreeMap<&'static str, usize>,
}

impl Extend<Finding> for Few {
    fn extend<T: IntoIterator<Item = Finding>>(&mut self, findings: T) {
        findings.into_iter().for_each(|finding| self.push(finding));
    }
}

impl Few {
    /// Adds a finding, or counts it.
    pub fn push(&mut self, finding: Finding) {
        let count = self.counts.entry(finding.code.id).or_default();
        *count += 1;
        if *count <= ENOUGH {
            self.findings.push(finding);
        }
    }

    /// Whether enough of this code have been said; then one more is counted, and need not be made.
    pub fn has_enough(&mut self, code: &'static Code) -> bool {
        let count = self.counts.entry(code.id).or_default();
        let enough = *count >= ENOUGH;
        *count += usize::from(enough);
        enough
    }

    /// Whether an error is among them.
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(Finding::is_error)
    }

    /// The findings, and for each code of which there are more, how many more.
    pub fn into_findings(mut self, file: &str) -> Vec<Finding> {
        for (id, count) in self.counts.into_iter().filter(|(_, count)| *count > ENOUGH) {
            let finding = Finding::new(&codes::MORE, Origin::file(file)).value(id);
            self.findings.push(finding.fact("more", (count - ENOUGH).to_string()));
        }
        self.findings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_are_said_and_the_rest_is_counted() {
        let mut few = Few::default();
        for row in 0..250 {
            if row % 2 == 0 || !few.has_enough(&codes::NOT_A_COUNT) {
                few.push(Finding::new(&codes::NOT_A_COUNT, Origin::file("a.yaml")).value(row.to_string()));
            }
        }
        let findings = few.into_findings("a.yaml");
        assert_eq!(findings.len(), 101);
        assert_eq!(findings[100].facts, [("more", crate::diagnostic::Fact::Text("150".to_owned()))]);
    }
}
