//! What has to be found, and what must not be.

use super::picture::{bare, dimensions, tells_place};
use super::*;

/// The kinds found in a text.
fn kinds(text: &str) -> Vec<Kind> {
    hits(text).into_iter().map(|hit| hit.kind).collect()
}

/// A dice with a fixed seed (xorshift, Marsaglia 2003).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }

    fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0' + u8::try_from(self.roll(10)).unwrap())).collect()
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[usize::try_from(self.roll(of.len() as u64)).unwrap()]
    }

    /// Groups of three from the end of the first, as people read numbers out.
    fn spaced(&mut self, digits: &str, first: usize) -> String {
        let separator = self.one(&["", " ", ".", "-", "\u{a0}", "\u{202f}"]);
        let (head, rest) = digits.split_at(first);
        let rest: Vec<String> =
            rest.as_bytes().chunks(3).map(|group| String::from_utf8(group.to_vec()).unwrap()).collect();
        [&[head.to_owned()], rest.as_slice()].concat().join(separator)
    }
}

/// A number of a kind, as somebody may write it.
fn planted(dice: &mut Dice, kind: Kind) -> String {
    match kind {
        Kind::CitizenId => {
            let province = dice.one(&["001", "083", "079", "036", "092", "096"]);
            let digits = format!("{province}{}{}", dice.roll(4), dice.digits(8));
            let number = dice.spaced(&digits, 3);
            format!(
                "{}{number}",
                dice.one(&["CCCD: ", "căn cước số ", "Số định danh ", "", "của người nộp, "])
            )
        }
        Kind::FormerId => {
            format!("{}{}", dice.one(&["CMND ", "chứng minh nhân dân số ", "CMND: "]), dice.digits(9))
        }
        Kind::Passport => format!("hộ chiếu {}{}", dice.one(&["B", "C", "N"]), dice.digits(7)),
        Kind::Phone => {
            let rest = format!("{}{}", dice.one(&["91", "32", "77", "86", "58", "98", "70"]), dice.digits(7));
            match dice.roll(3) {
                0 => format!("+84 {}", dice.spaced(&rest, 3)),
                1 => format!("tel:0{rest}"),
                _ => dice.spaced(&format!("0{rest}"), 4),
            }
        }
        Kind::Email => format!(
            "{}.{}@{}",
            dice.one(&["an", "binh", "nguyen.c"]),
            dice.digits(2),
            dice.one(&["gmail.com", "Yahoo.com.vn", "icloud.com"])
        ),
        Kind::TaxCode => format!("{}8{}", dice.one(&["MST: ", "mã số thuế cá nhân "]), dice.digits(9)),
        Kind::Insurance => format!("mã số BHXH {}", dice.digits(10)),
        Kind::Account => format!("{}{}", dice.one(&["STK ", "số tài khoản: "]), dice.digits(13)),
        Kind::Veiled => {
            format!("{}{}{}", dice.digits(3), dice.one(&["*****", "xxxxxx", "••••"]), dice.digits(3))
        }
        Kind::Birth => {
            format!("sinh ngày {}/{}/{}", dice.roll(28) + 1, dice.roll(12) + 1, 1930 + dice.roll(90))
        }
        Kind::Dossier => {
            format!("hồ sơ 000.00.19.H07-2201{}-{} của bà Trần Thị X", 10 + dice.roll(18), dice.digits(4))
        }
    }
}

/// What stands around it.
const AROUND: &[(&str, &str)] = &[
    ("note: \"", "\""),
    ("", ""),
    ("| Xã A | ", " | 12 |"),
    ("Người dân (", ") đã nộp 3 hồ sơ ngày 5/1/2024."),
    ("![ảnh chụp giấy tờ ", "](anh.jpg)"),
    ("title: Trả kết quả cho ", ""),
    ("so-tu-phap;1.001612;", ";3"),
    ("Hồ sơ của ông Lê Văn B, ", "."),
];

#[test]
fn planted_numbers_are_found() {
    use Kind::{
        Account, Birth, CitizenId, Dossier, Email, FormerId, Insurance, Passport, Phone, TaxCode, Veiled,
    };
    let mut dice = Dice(0x1365);
    let mut missed = Vec::new();
    let kinds_of =
        [CitizenId, FormerId, Passport, Phone, Email, TaxCode, Insurance, Account, Veiled, Birth, Dossier];
    for kind in kinds_of {
        for _ in 0..60 {
            let (before, after) = AROUND[usize::try_from(dice.roll(AROUND.len() as u64)).unwrap()];
            let line = format!("{before}{}{after}", planted(&mut dice, kind));
            if !kinds(&line).contains(&kind) {
                missed.push(format!("{kind:?}: {line}"));
            }
        }
    }
    assert!(missed.len() * 100 <= kinds_of.len() * 60, "{} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn shipped_content_is_clean() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut lines = 0;
    let mut alarms = Vec::new();
    for folder in ["content", "tests/sites/tinh-minh-hoa/content"] {
        for entry in walkdir::WalkDir::new(root.join(folder)).into_iter().map(Result::unwrap) {
            if entry.path().ends_with("guard.schema.json") {
                continue;
            }
            let Ok(text) = std::fs::read_to_string(entry.path()) else { continue };
            lines += text.lines().count();
            let path = entry.path().display();
            alarms.extend(
                text.lines().filter(|line| !hits(line).is_empty()).map(|line| format!("{path}: {line}")),
            );
        }
    }
    assert!(lines > 10_000, "{lines}");
    assert!(alarms.is_empty(), "{}", alarms.join("\n"));
}

#[test]
fn figures_codes_and_days_are_no_persons() {
    let mut dice = Dice(83);
    let mut alarms = Vec::new();
    for _ in 0..10_000 {
        let amount = dice.roll(900_000_000_000) + 1_000_000;
        let grouped = crate::words::number::count(amount, crate::words::Lang::Vi);
        let line = match dice.roll(12) {
            0 => format!("Tổng kinh phí {grouped} đồng."),
            1 => format!(
                "  - [so-noi-vu, \"1.{:06}\", {}, {}, 3, 10, 90, 70, 2, 15, 1]",
                dice.roll(999_999),
                dice.roll(9999),
                dice.roll(999)
            ),
            2 => format!("code_long: 1.{:06}.000.00.00.H{:02}", dice.roll(999_999), dice.roll(64)),
            3 => format!(
                "lúc 0{}.{:02}.20{:02} {:02} giờ",
                dice.roll(9) + 1,
                dice.roll(12) + 1,
                10 + dice.roll(16),
                dice.roll(24)
            ),
            4 => format!("url: https://vi-du.example/tin-{}{}.htm", 102_200_000, dice.digits(9)),
            5 => format!(
                "số {}/QĐ-UBND ngày {}/{}/2024",
                dice.roll(9999),
                dice.roll(28) + 1,
                dice.roll(12) + 1
            ),
            6 => format!("điện thoại 0275 3{}", dice.digits(6)),
            7 => format!("sha256: {}{}", dice.digits(30), "a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6ab"),
            8 => format!(
                "{} trên {} hồ sơ, {}/{}/2023–{}/{}/2024",
                dice.roll(99_999),
                amount % 1_000_000,
                1 + dice.roll(28),
                1 + dice.roll(12),
                1 + dice.roll(28),
                1 + dice.roll(12)
            ),
            9 => format!("hotline 1900 {}", dice.digits(4)),
            10 => format!("so-noi-vu@bentre.gov.vn, mã H{:02}.{}", dice.roll(64), dice.digits(2)),
            _ => format!("**{}** | {} | {} | ~ |", dice.roll(9_999_999), dice.roll(99_999), dice.roll(999)),
        };
        if !hits(&line).is_empty() {
            alarms.push(line);
        }
    }
    assert!(alarms.len() < 10, "{} false alarms:\n{}", alarms.len(), alarms.join("\n"));
}

#[test]
fn each_kind_by_name() {
    for (text, kind) in [
        ("079200001234", Kind::CitizenId),
        ("０７９２０００0１２３４", Kind::CitizenId),
        ("079\u{200b}200\u{200b}001234", Kind::CitizenId),
        ("https://zalo.me/0912345678", Kind::Phone),
        ("(0912) 345 678", Kind::Phone),
        ("Zalo 84912345678", Kind::Phone),
        ("CCCD d41d8cd98f00b204e9800998ecf8427e", Kind::Veiled),
        ("Ngày sinh: 1985-03-19", Kind::Birth),
        ("ông Nguyễn Văn A, mã H07.19-220101-0001", Kind::Dossier),
    ] {
        assert_eq!(kinds(text), [kind], "{text}");
    }
    for text in [
        "84.912.345.678 đồng",
        "1.001612.000.00.00.H07",
        "Bác Hồ sinh ngày 19/5/1890",
        "mã hồ sơ H07.19-220101-0001",
        "0275.3822.115",
        "",
    ] {
        assert_eq!(kinds(text), [], "{text}");
    }
}

#[test]
fn masking_keeps_places() {
    let text = "gọi 0912 345 678, xem a.b@gmail.com";
    assert_eq!(masked(text), "gọi ••••••••••••, xem •••••••••••••");
    assert_eq!(masked(text).chars().count(), text.chars().count());
    assert!(matches!(masked("không có gì"), Cow::Borrowed(_)));
    assert_eq!(plain("0912.345 678"), plain("０９１２345678"));
}

#[test]
fn no_text_is_too_odd() {
    let mut dice = Dice(7);
    let pieces = [
        "079200001234",
        "@gmail.com",
        "CCCD",
        " ",
        "\n",
        "•",
        "*",
        "\u{200b}",
        "ộ",
        "0",
        "H07-220101-0001",
        "ông Lê",
        "+84",
        "9",
        "(",
        "sinh ngày 1/1/2000",
        "\u{301}",
    ];
    for _ in 0..2_000 {
        let text: String = (0..dice.roll(30)).map(|_| dice.one(&pieces)).collect();
        let found = hits(&text);
        assert!(found.windows(2).all(|two| two[0].range.end <= two[1].range.start), "{text}");
        assert_eq!(masked(&text).chars().count(), text.chars().count());
    }
}

/// A JPEG of one segment each: EXIF with these fields, a comment, and an empty scan.
fn jpeg(exif: &[u8]) -> Vec<u8> {
    let segment = |marker: u8, body: &[u8]| {
        let size = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker], size.as_slice(), body].concat()
    };
    let exif = [b"Exif\0\0".as_slice(), exif].concat();
    let quantities = [0; 65];
    [
        [0xff, 0xd8].as_slice(),
        &segment(0xe1, &exif),
        &segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x>a camera</x>"),
        &segment(0xfe, b"a comment"),
        &segment(0xdb, &quantities),
        &segment(0xda, &[1, 1, 0, 0, 63, 0]),
        &[1, 2, 3, 0xff, 0xd9],
    ]
    .concat()
}

/// Little-endian TIFF with one field.
fn tiff(tag: u16, kind: u16, value: u32) -> Vec<u8> {
    let mut all = b"II*\0\x08\0\0\0\x01\0".to_vec();
    all.extend(tag.to_le_bytes());
    all.extend(kind.to_le_bytes());
    all.extend(1u32.to_le_bytes());
    all.extend(value.to_le_bytes());
    all.extend([0; 4]);
    all
}

/// A field that leads to the fields of a place, one of them.
fn place() -> Vec<u8> {
    let mut all = tiff(0x8825, 4, 26);
    all.extend(tiff(1, 2, u32::from(b'N')).split_off(8));
    all
}

#[test]
fn pictures_lose_what_cameras_write() {
    assert!(tells_place(&jpeg(&place())));
    let turned = jpeg(&tiff(0x0112, 3, 6));
    assert!(!tells_place(&turned));
    let bare_one = bare(turned);
    let holds = |part: &[u8]| memchr::memmem::find(&bare_one, part).is_some();
    assert!(!holds(b"a comment") && !holds(b"a camera"));
    let exif = exif::Reader::new().read_from_container(&mut std::io::Cursor::new(&bare_one)).unwrap();
    assert_eq!(exif.fields().count(), 1);
    assert_eq!(exif.get_field(exif::Tag::Orientation, exif::In::PRIMARY).unwrap().value.get_uint(0), Some(6));
    assert!(bare_one.ends_with(&[1, 2, 3, 0xff, 0xd9]));
    let plain = bare(jpeg(&tiff(0x010f, 3, 6)));
    assert!(memchr::memmem::find(&plain, b"Exif").is_none());
    assert_eq!(bare(b"no picture".to_vec()), b"no picture");
}

/// A JPEG of 4 × 2 pixels, as far as its frame header.
fn frame() -> [u8; 13] {
    [0xff, 0xc0, 0, 11, 8, 0, 2, 0, 4, 1, 1, 0x11, 0]
}

#[test]
fn a_picture_is_as_wide_and_high_as_it_is_shown() {
    let mut upright = vec![0xff, 0xd8];
    upright.extend(frame());
    assert_eq!(dimensions(&upright), Some((4, 2)));
    let with_frame = |exif: &[u8]| {
        let mut bytes = jpeg(exif);
        bytes.splice(2..2, frame());
        bytes
    };
    assert_eq!(dimensions(&with_frame(&tiff(0x0112, 3, 3))), Some((4, 2)));
    assert_eq!(dimensions(&with_frame(&tiff(0x0112, 3, 6))), Some((2, 4)));
    assert_eq!(dimensions(b"GIF89a\x05\0\x03\0\0\0\0\0"), Some((5, 3)));
    for none in [&b"GIF89a\0\0\x03\0\0\0\0\0"[..], b"GIF89a", b"\0\0\0\x18ftypheic", b"BM", b"<svg/>", b""] {
        assert_eq!(dimensions(none), None);
    }
}

#[test]
fn a_png_keeps_what_draws_it() {
    let chunk = |kind: &[u8; 4], body: &[u8]| {
        img_parts::png::PngChunk::new(*kind, body.to_vec().into()).encoder().bytes().to_vec()
    };
    let signature = b"\x89PNG\r\n\x1a\n".to_vec();
    let all = [
        signature.clone(),
        chunk(b"IHDR", &[0; 13]),
        chunk(b"tEXt", b"Author\0somebody"),
        chunk(b"IDAT", &[1]),
        chunk(b"IEND", &[]),
    ]
    .concat();
    let wanted = [signature, chunk(b"IHDR", &[0; 13]), chunk(b"IDAT", &[1]), chunk(b"IEND", &[])].concat();
    assert_eq!(bare(all), wanted);
}
