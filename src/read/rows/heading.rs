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
    match plain.as_str() {
        "qua han" => return overdue_or_late(before),
        "trong han" => return in_time(before),
        _ => {}
    }
    let known = FORM.iter().find(|(words, _)| *words == plain);
    known.map_or(Heading::Unknown, |(_, name)| Heading::Column(name))
}

/// "Quá hạn" stands twice in the form: after "Đúng hạn" among the resolved, after "Trong hạn" among the pending.
fn overdue_or_late(before: &[Heading]) -> Heading {
    match before.last() {
        Some(Heading::Column("early" | "on_time")) => Heading::Column("late"),
        Some(Heading::Column("in_time")) => Heading::Column("overdue"),
        _ => Heading::Ambiguous,
    }
}

/// "Trong hạn" is of the pending in the form, where the resolved are "Trước hạn" and "Đúng hạn"; other tables part the resolved
/// in "Trong hạn" and "Quá hạn". It is the form's where its words for the resolved, or its group of the pending, stand before it.
fn in_time(before: &[Heading]) -> Heading {
    let tells = |heading: &&Heading| {
        matches!(heading, Heading::Column("early" | "on_time" | "late" | "pending" | "overdue"))
    };
    before.iter().rev().find(tells).map_or(Heading::Ambiguous, |_| Heading::Column("in_time"))
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
        for (_, name) in FORM {
            assert_eq!(column(name), Some(name));
        }
    }
}
