//! Headings of tables: our names of the columns, and the words of form II.06a/VPCP/KSTT.

use crate::raw::column;

/// What a heading means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// A column of ours.
    Column(&'static str),
    /// Words that may be of dossiers resolved or of pending ones ("Quá hạn"), with nothing before them that tells which.
    Ambiguous,
    /// Nothing is written.
    Empty,
    /// Nothing that is known.
    Unknown,
}

impl Heading {
    /// The name of its column; empty where it has none.
    fn name(&self) -> &'static str {
        match self {
            Heading::Column(name) => name,
            Heading::Ambiguous | Heading::Empty | Heading::Unknown => "",
        }
    }

    /// How the columns are called that bare words may mean: those of the resolved, and those of the pending.
    pub fn readings(words: &str) -> (&'static str, &'static str) {
        match folded(words).as_str() {
            IN_TIME => ("Đúng hạn", "Đang giải quyết trong hạn"),
            _ => ("Giải quyết quá hạn", "Đang giải quyết quá hạn"),
        }
    }
}

/// Words of the form without diacritics, and the columns they head.
const FORM: [(&str, &str); 48] = [
    ("co quan", "agency"),
    ("ma co quan", "agency"),
    ("don vi", "agency"),
    ("ma don vi", "agency"),
    ("linh vuc", "field"),
    ("ma linh vuc", "field"),
    ("thu tuc", "procedure"),
    ("ma thu tuc", "procedure"),
    ("ma tthc", "procedure"),
    ("tthc", "procedure"),
    ("truc tuyen", "online"),
    ("tiep nhan truc tuyen", "online"),
    ("truc tiep", "direct"),
    ("tiep nhan truc tiep", "direct"),
    ("buu chinh", "postal"),
    ("dich vu buu chinh", "postal"),
    ("buu chinh cong ich", "postal"),
    ("truc tiep, dich vu buu chinh", "direct_or_postal"),
    ("truc tiep, buu chinh", "direct_or_postal"),
    ("tiep nhan", "received"),
    ("tiep nhan trong ky", "received"),
    ("moi tiep nhan", "received"),
    ("tu ky truoc", "carried_over"),
    ("ky truoc", "carried_over"),
    ("ky truoc chuyen sang", "carried_over"),
    ("tu ky truoc chuyen sang", "carried_over"),
    ("truoc han", "early"),
    ("dung han", "on_time"),
    ("giai quyet qua han", "late"),
    ("da giai quyet qua han", "late"),
    ("da giai quyet", "resolved"),
    ("tong so da giai quyet", "resolved"),
    ("dang giai quyet trong han", "in_time"),
    ("chua giai quyet trong han", "in_time"),
    ("dang giai quyet qua han", "overdue"),
    ("chua giai quyet qua han", "overdue"),
    ("dang giai quyet", "pending"),
    ("tong so dang giai quyet", "pending"),
    ("so hoa khi tiep nhan", "digitised_on_receipt"),
    ("so hoa thanh phan ho so", "digitised_on_receipt"),
    ("so hoa ket qua", "digitised_result"),
    ("co nghia vu tai chinh", "fee_due"),
    ("thanh toan truc tuyen", "paid_online"),
    ("da thanh toan truc tuyen", "paid_online"),
    ("ky so", "esigned"),
    ("ho so dien tu", "electronic_dossier"),
    ("hai long", "satisfied"),
    ("danh gia", "rated"),
];

/// What headings mean, in order.
pub fn headings<'h>(headings: impl IntoIterator<Item = &'h str>) -> Vec<Heading> {
    let mut found: Vec<Heading> = Vec::new();
    for heading in headings {
        found.push(meaning(heading, &found));
    }
    found
}

fn meaning(heading: &str, before: &[Heading]) -> Heading {
    let heading = heading.trim();
    if heading.is_empty() {
        return Heading::Empty;
    }
    if let Some(name) = column(heading) {
        return Heading::Column(name);
    }
    let plain = folded(heading);
    if matches!(plain.as_str(), IN_TIME | OVERDUE) {
        let before: Vec<&str> = before.iter().map(Heading::name).collect();
        return told(&plain, &before).map_or(Heading::Ambiguous, Heading::Column);
    }
    let known = FORM.iter().find(|(words, _)| *words == plain);
    known.map_or(Heading::Unknown, |(_, name)| Heading::Column(name))
}

/// "Trong hạn", folded.
const IN_TIME: &str = "trong han";

/// "Quá hạn", folded.
const OVERDUE: &str = "qua han";

/// The column that "Trong hạn" or "Quá hạn" heads, folded, behind columns of these names: both may be of dossiers that are resolved
/// and of pending ones. None where nothing before them tells which.
pub fn told(words: &str, before: &[&str]) -> Option<&'static str> {
    match (words, before.last().copied()) {
        (OVERDUE, Some("early" | "on_time")) => Some("late"),
        (OVERDUE, Some("in_time" | "pending")) => Some("overdue"),
        (IN_TIME, _) if is_pending(before) => Some("in_time"),
        _ => None,
    }
}

/// Whether "Trong hạn" is of the pending behind these columns, as in the form, where the resolved have "Đúng hạn". Other tables part the
/// resolved in "Trước hạn", "Trong hạn" and "Quá hạn": that some are early tells nothing.
fn is_pending(before: &[&str]) -> bool {
    let of_group =
        |name: &&&str| matches!(**name, "resolved" | "early" | "late" | "pending" | "in_time" | "overdue");
    let group = before.iter().rfind(of_group);
    before.contains(&"on_time") || matches!(group, Some(&("pending" | "in_time" | "overdue")))
}

/// Lower case without diacritics, spaces single.
fn folded(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let bare = text.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c));
    let lower: String = bare.flat_map(char::to_lowercase).map(|c| if c == 'đ' { 'd' } else { c }).collect();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_words_are_known() {
        use Heading::{Ambiguous, Column, Empty, Unknown};
        let row = [
            "Mã cơ quan",
            "procedure",
            "Trực tuyến",
            "TRƯỚC  HẠN",
            "Đúng hạn",
            "Quá hạn",
            "Trong hạn",
            "Quá hạn",
        ];
        let meant = ["agency", "procedure", "online", "early", "on_time", "late", "in_time", "overdue"];
        assert_eq!(headings(row), meant.map(Column));
        assert_eq!(headings(["Quá hạn", "Họ tên", " "]), [Ambiguous, Unknown, Empty]);
        let parted = ["Đã giải quyết", "Trong hạn", "Quá hạn", "Đang giải quyết", "Trong hạn", "Quá hạn"];
        let pending = ["pending", "in_time", "overdue"].map(Column);
        assert_eq!(headings(parted)[..3], [Column("resolved"), Ambiguous, Ambiguous]);
        assert_eq!(headings(parted)[3..], pending);
        let early = ["Trước hạn", "Trong hạn", "Quá hạn", "Đang giải quyết", "Quá hạn"];
        let meant = [Column("early"), Ambiguous, Ambiguous, Column("pending"), Column("overdue")];
        assert_eq!(headings(early), meant);
        let again = ["Đang giải quyết", "Trong hạn", "Đã giải quyết", "Trong hạn", "Đúng hạn", "Trong hạn"];
        let meant = ["pending", "in_time", "resolved"].map(Column);
        assert_eq!(headings(again)[..3], meant);
        assert_eq!(headings(again)[3..], [Ambiguous, Column("on_time"), Column("in_time")]);
        for (_, name) in FORM {
            assert_eq!(column(name), Some(name));
        }
    }
}
