//! What headings of the forms mean: the words of a column, and the words of the group above it.

use crate::raw::{self, COUNTS};
use crate::read;
use crate::words::fold::fold;

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// It counts dossiers, under this name of ours.
    Count(&'static str),
    /// The form's column 3: everything there was to handle, what was carried over with it. It is checked and not kept.
    All,
    /// It says whose the row is: a code or a name.
    Key,
    /// It numbers the rows.
    Index,
    /// Remarks and shares, which are not taken.
    Left,
    /// It holds something about persons.
    Personal,
    /// Nothing that is known.
    Unknown,
}

/// Which dossiers a group of columns speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Received,
    Resolved,
    Pending,
}

const SIDES: [(&str, Side); 10] = [
    ("dang giai quyet", Side::Pending),
    ("dang xu ly", Side::Pending),
    ("chua giai quyet", Side::Pending),
    ("chua xu ly", Side::Pending),
    ("da giai quyet", Side::Resolved),
    ("da xu ly", Side::Resolved),
    ("ket qua giai quyet", Side::Resolved),
    ("tiep nhan", Side::Received),
    ("nhan giai quyet", Side::Received),
    ("nhan ho so", Side::Received),
];

/// Words of columns about persons.
const PERSONAL: [&str; 20] = [
    "ho ten",
    "ho va ten",
    "nguoi nop",
    "chu ho so",
    "nguoi yeu cau",
    "dien thoai",
    "sdt",
    "cccd",
    "cmnd",
    "can cuoc",
    "dinh danh",
    "dia chi",
    "email",
    "thu dien tu",
    "ngay sinh",
    "nam sinh",
    "gioi tinh",
    "ho chieu",
    "ma ho so",
    "dan toc",
];

const INDEX: [&str; 4] = ["tt", "stt", "so tt", "so thu tu"];

const KEYS: [&str; 12] = [
    "ten thu tuc",
    "ten tthc",
    "ma so tthc",
    "ma so thu tuc",
    "thu tuc hanh chinh",
    "ten thu tuc hanh chinh",
    "ten don vi",
    "ten co quan",
    "noi dung",
    "ma so",
    "ten linh vuc",
    "co quan don vi",
];

/// Words of columns that count something else than how dossiers came and were handled.
const OTHERS: [&str; 7] = ["thanh toan", "danh gia", "hai long", "tra ket qua", "phi", "le phi", "rut ho so"];

/// Words that head columns of the form.
const LEAVES: [&str; 9] = [
    "truc tuyen",
    "truc tiep",
    "buu chinh",
    "truoc han",
    "dung han",
    "qua han",
    "trong han",
    "tong so",
    "ky truoc",
];

/// Folded words with single blanks, what stands in brackets left out.
pub fn plain(text: &str) -> String {
    let mut depth = 0_usize;
    let mut open = |c: char| {
        depth = if c == '(' { depth + 1 } else { depth };
        let inside = depth > 0;
        depth = if c == ')' { depth.saturating_sub(1) } else { depth };
        inside
    };
    words(&fold(text).chars().filter(|c| !open(*c)).collect::<String>())
}

/// What forms write short, and what it means in a heading.
const SHORT: [(&str, &str); 10] = [
    ("ts", "tong so"),
    ("hs", "ho so"),
    ("gq", "giai quyet"),
    ("dgq", "da giai quyet"),
    ("tn", "tiep nhan"),
    ("dh", "dung han"),
    ("qh", "qua han"),
    ("tre", "qua"),
    ("hen", "han"),
    ("bcci", "buu chinh"),
];

/// Other words for the same.
const LIKE: [(&str, &str); 5] = [
    ("dung thoi han", "dung han"),
    ("trong thoi han", "trong han"),
    ("con han", "trong han"),
    ("ton dau ky", "ky truoc"),
    ("ton ky truoc", "ky truoc"),
];

/// A heading with what is short in it written out. `TH` is in time of what is pending; of what is done it may be early or in time, and
/// `TT` anything.
fn spelt(words: &str, side: Option<Side>) -> String {
    let long = |word| match word {
        "th" if side == Some(Side::Pending) => "trong han",
        word => SHORT.iter().find(|(short, _)| *short == word).map_or(word, |(_, long)| *long),
    };
    let spelt = words.split(' ').map(long).collect::<Vec<_>>().join(" ");
    LIKE.iter().fold(spelt, |spelt, (other, own)| spelt.replace(other, own))
}

/// Words with single blanks between them.
pub fn words(text: &str) -> String {
    let words: String = text.chars().map(|c| if c.is_alphanumeric() || c == '%' { c } else { ' ' }).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a heading says no more than that something is counted: "SL", "Số lượng", "Số hồ sơ".
pub fn is_amount(text: &str) -> bool {
    matches!(&*plain(text), "sl" | "so luong" | "so ho so" | "ho so" | "sl ho so")
}

/// Whether a cell may stand in the lowest line of a head.
pub fn is_leaf(text: &str) -> bool {
    let words = spelt(&plain(text), None);
    raw::column(text.trim()).is_some()
        || (words.len() < 80 && LEAVES.iter().any(|leaf| words.contains(leaf)))
        || read::column_named(text).is_some()
}

/// Whether a cell may stand in any line of a head.
pub fn is_head(text: &str) -> bool {
    let words = plain(text);
    let short = words.len() < 60;
    is_leaf(text)
        || is_key(text, &words)
        || INDEX.contains(&&*words)
        || is_amount(text)
        || text.trim() == "%"
        || words.starts_with("ty le")
        || (short && side(&words).is_some())
        || words == "trong do"
}

fn is_key(text: &str, words: &str) -> bool {
    let known = read::column_named(text).is_some_and(|name| raw::KEYS.contains(&name));
    known || KEYS.contains(&words) || words.starts_with("linh vuc")
}

fn side(words: &str) -> Option<Side> {
    SIDES.iter().find(|(own, _)| words.contains(own)).map(|(_, side)| *side)
}

/// What a column is whose own words stand below those of its groups; `before` are the columns to its left.
pub fn meaning(groups: &str, own: &str, before: &[Meaning]) -> Meaning {
    // Shares often say so in brackets alone: "Đúng hạn (%)".
    let of_share = own.contains('%') || groups.contains('%');
    let groups = spelt(&plain(groups), None);
    let pending = side(&groups).or_else(|| told(before)).filter(|side| *side == Side::Pending);
    let (words, all_words) = (spelt(&plain(own), pending), spelt(&words(&fold(own)), pending));
    if PERSONAL.iter().any(|personal| has(&words, personal)) {
        return Meaning::Personal;
    }
    if INDEX.contains(&&*words) {
        return Meaning::Index;
    }
    if let Some(name) = raw::column(own.trim()) {
        return if COUNTS.contains(&name) { Meaning::Count(name) } else { Meaning::Key };
    }
    if is_key(own, &words) {
        return Meaning::Key;
    }
    let is_share = |words: &str| has(words, "ty le") || has(words, "ti le");
    if words == "ghi chu" || of_share || is_share(&all_words) || is_share(&groups) {
        return Meaning::Left;
    }
    let of_group = side(&groups);
    if of_group.is_none()
        && let Some(name) = read::column_named(own)
    {
        return Meaning::Count(name);
    }
    if OTHERS.iter().any(|other| has(&all_words, other)) || is_denied(&words) {
        return Meaning::Unknown;
    }
    if of_group.is_none() && side(&all_words).is_none() && matches!(&*words, "trong han" | "qua han") {
        return bare(&words, before);
    }
    let new_ones = has(&groups, "moi") && has(&words, "tong so");
    let side = side(&all_words).or(of_group).or_else(|| told(before));
    if new_ones && side == Some(Side::Received) { Meaning::Count("received") } else { counted(side, &words) }
}

/// Whether a heading says what its dossiers are not: "Không đúng hạn", "Chưa quá hạn".
fn is_denied(words: &str) -> bool {
    let known = ["chua den han", "chua giai quyet", "chua xu ly"].iter().any(|known| words.contains(known));
    has(words, "khong") || (has(words, "chua") && !known)
}

/// Whether these words stand in a text as words.
fn has(text: &str, words: &str) -> bool {
    format!(" {text} ").contains(&format!(" {words} "))
}

/// Which dossiers a column speaks of whose group nobody named: those of the column to its left.
fn told(before: &[Meaning]) -> Option<Side> {
    match before.iter().rfind(|column| **column != Meaning::Left)? {
        Meaning::Count("early" | "on_time") => Some(Side::Resolved),
        Meaning::Count("in_time" | "pending") => Some(Side::Pending),
        Meaning::Count("late") => Some(Side::Pending),
        _ => None,
    }
}

/// "Trong hạn" or "Quá hạn" without a group above: what the columns to its left make of it, as in a table of results.
fn bare(words: &str, before: &[Meaning]) -> Meaning {
    let name = |column: &Meaning| match column {
        Meaning::Left => None,
        Meaning::Count(name) => Some(*name),
        _ => Some(""),
    };
    let before: Vec<&str> = before.iter().filter_map(name).collect();
    read::told(words, &before).map_or(Meaning::Unknown, Meaning::Count)
}

fn counted(side: Option<Side>, words: &str) -> Meaning {
    let says = |part: &str| words.contains(part);
    let direct = says("truc tiep");
    let postal = says("buu chinh") || says("bcci");
    let several = [
        says("truoc han") || says("truoc va dung han"),
        says("dung han"),
        says("qua han"),
        says("trong han"),
    ];
    let early_or_on_time = says("truoc") && says("dung han") || says("dung va truoc");
    if early_or_on_time || several.iter().filter(|said| **said).count() > 1 {
        return Meaning::Unknown;
    }
    let name = match side {
        _ if says("ky truoc") => "carried_over",
        _ if says("truoc han") => "early",
        _ if says("dung han") => "on_time",
        Some(Side::Pending) if says("trong han") || says("chua den han") => "in_time",
        Some(Side::Resolved) if says("qua han") => "late",
        Some(Side::Pending) if says("qua han") => "overdue",
        Some(Side::Resolved) | None if says("trong han") || says("qua han") => return Meaning::Unknown,
        Some(Side::Received) | None if says("truc tuyen") => "online",
        Some(Side::Received) | None if direct && postal => "direct_or_postal",
        Some(Side::Received) | None if direct => "direct",
        Some(Side::Received) | None if postal => "postal",
        Some(Side::Received) if says("trong ky") || says("moi") => "received",
        Some(Side::Received) if says("tong") => return Meaning::All,
        Some(Side::Resolved) if says("tong") => "resolved",
        Some(Side::Pending) if says("tong") => "pending",
        _ => return Meaning::Unknown,
    };
    Meaning::Count(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_is_known_by_its_words() {
        let (received, resolved, pending) =
            ("Số hồ sơ nhận giải quyết", "SỐ LƯỢNG HỒ SƠ ĐÃ GIẢI QUYẾT", "Số lượng hồ sơ đang giải quyết");
        for (group, own, meant) in [
            ("", "STT", Meaning::Index),
            ("", "Lĩnh vực, công việc giải quyết theo cấp", Meaning::Key),
            (received, "Tổng số", Meaning::All),
            ("Số hồ sơ nhận giải quyết Trong đó", "Trực tuyến", Meaning::Count("online")),
            (received, "Trực tiếp, dịch vụ bưu chính", Meaning::Count("direct_or_postal")),
            (received, "Từ kỳ trước (chuyển sang)", Meaning::Count("carried_over")),
            (resolved, "Tổng số", Meaning::Count("resolved")),
            (resolved, "Đúng hạn (bao gồm cả hồ sơ chờ bổ sung)", Meaning::Count("on_time")),
            (resolved, "QUÁ HẠN", Meaning::Count("late")),
            (pending, "Qua\u{301} ha\u{323}n", Meaning::Count("overdue")),
            (pending, "Trong hạn", Meaning::Count("in_time")),
            (resolved, "Trước hạn và đúng hạn", Meaning::Unknown),
            ("", "Họ và tên người nộp", Meaning::Personal),
            ("", "Số CCCD", Meaning::Personal),
            ("", "Tỷ lệ (%)", Meaning::Left),
            ("", "Tổng số", Meaning::Unknown),
            ("Tỷ lệ (%)", "Đúng hạn", Meaning::Left),
            (resolved, "Đúng hạn (%)", Meaning::Left),
            (resolved, "Không đúng hạn", Meaning::Unknown),
            ("Đang giải quyết", "Chưa quá hạn", Meaning::Unknown),
            ("Đang giải quyết", "Chưa đến hạn", Meaning::Count("in_time")),
            (received, "Không trực tuyến", Meaning::Unknown),
            (resolved, "Đúng và trước hạn", Meaning::Unknown),
            (resolved, "Trước/đúng hạn", Meaning::Unknown),
            ("", "Trả kết quả qua BCCI", Meaning::Unknown),
            (received, "Thanh toán trực tuyến", Meaning::Unknown),
            ("Kết quả giải quyết", "Quá hạn (đang giải quyết)", Meaning::Count("overdue")),
            ("Tiếp nhận mới trong kỳ", "Tổng số", Meaning::Count("received")),
            ("Đang giải quyết", "Còn hạn", Meaning::Count("in_time")),
            ("Đã giải quyết", "Trễ hẹn", Meaning::Count("late")),
            (received, "Tồn đầu kỳ", Meaning::Count("carried_over")),
            ("HS đã GQ", "TS", Meaning::Count("resolved")),
            ("HS đã GQ", "TH", Meaning::Unknown),
            (received, "HS TT", Meaning::Unknown),
            ("HS đã GQ", "ĐH", Meaning::Count("on_time")),
            ("HS đã GQ", "Trễ hạn", Meaning::Count("late")),
            ("HS đang GQ", "TH", Meaning::Count("in_time")),
            ("HS đang GQ", "QH", Meaning::Count("overdue")),
            (resolved, "Trả đúng thời hạn", Meaning::Count("on_time")),
            ("", "TT", Meaning::Index),
        ] {
            assert_eq!(meaning(group, own, &[]), meant, "{group} / {own}");
        }
    }

    #[test]
    fn words_without_a_group_mean_what_they_mean_in_a_table() {
        let meanings = |heads: &[&str]| {
            heads.iter().fold(Vec::new(), |mut before: Vec<Meaning>, own| {
                before.push(meaning("", own, &before));
                before
            })
        };
        let form = ["Trước hạn", "Đúng hạn", "Trễ hạn", "Tỷ lệ", "Trong hạn", "QH"];
        let meant = ["early", "on_time", "late"].map(Meaning::Count);
        assert_eq!(meanings(&form)[..3], meant);
        assert_eq!(meanings(&form)[4..], ["in_time", "overdue"].map(Meaning::Count));
        let early = meanings(&["Trước hạn", "Trong hạn", "Quá hạn"]);
        assert_eq!(early, [Meaning::Count("early"), Meaning::Unknown, Meaning::Unknown]);
    }
}
