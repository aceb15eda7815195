use std::path::Path;

use super::font::{Fonts, composed};
use super::layout::{ASCENT, DESCENT, placed};
use super::shapes::{Hand, Part, SHAPES};
use super::wrap::wrapped;
use super::*;

const VOWELS: &str = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";
const TONES: [&str; 6] = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"];

fn fonts() -> Fonts {
    Fonts::new().unwrap()
}

fn text(role: Role, words: impl Into<String>) -> Text {
    Text { role, words: words.into() }
}

/// A card whose every text is this long.
fn full(words: &str) -> Card {
    Card {
        site: words.to_owned(),
        label: Some("Số liệu minh họa".to_owned()),
        standing: Some("off_path"),
        texts: vec![
            text(Role::Title, words),
            text(Role::Answer, words),
            text(Role::Detail, words),
            text(Role::Detail, words),
            text(Role::Detail, words),
        ],
        foot: words.to_owned(),
    }
}

fn extremes() -> Vec<String> {
    let words = "Ưỡn Ệ tỷ lệ hồ sơ nghiêng ".repeat(8).chars().take(200).collect();
    vec![
        String::new(),
        "Ế".to_owned(),
        words,
        "Ộ".repeat(200),
        "W".repeat(200),
        "i ".repeat(100),
        "Ỡ ".repeat(900),
    ]
}

/// The pixels of a bold letter that begins here, and where they are.
fn drawn(fonts: &Fonts, letter: &str, left: f32) -> (Vec<u8>, i32, i32) {
    let (letter, left, top) = fonts.bold.letters(letter, 40.0, left, 40.0).remove(0);
    (letter.mask.clone(), left + letter.place.left, top + letter.place.top)
}

fn decoded(bytes: &[u8]) -> (u32, u32, Vec<u8>) {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    pixels.truncate(info.buffer_size());
    (info.width, info.height, pixels)
}

#[test]
fn every_letter_of_vietnamese_has_a_sign_of_its_own() {
    let mut letters: String =
        VOWELS.chars().flat_map(|v| TONES.map(|tone| composed(&format!("{v}{tone}")))).collect();
    assert_eq!(letters.chars().count(), 144, "each vowel and its tone is one letter");
    letters.push_str("đĐ%·…–—−/:;,.()“”‘’×÷≥≤+&\u{a0}0123456789");
    letters.extend(('a'..='z').chain('A'..='Z'));
    let fonts = fonts();
    for letter in letters.chars() {
        assert!(fonts.regular.has(letter) && fonts.bold.has(letter), "{letter:?}");
    }
    let stacked = |a: &str, b: &str| drawn(&fonts, a, 0.0) != drawn(&fonts, b, 0.0);
    assert!(stacked("ế", "ê") && stacked("ộ", "ô") && stacked("ỡ", "ơ") && stacked("ế", "ề"));
}

#[test]
fn a_letter_is_drawn_once_for_a_place_between_pixels() {
    let fonts = fonts();
    let (at_0, at_5) = (drawn(&fonts, "ề", 0.1), drawn(&fonts, "ề", 4.9));
    assert_eq!((at_5.0, at_5.1), (at_0.0.clone(), at_0.1 + 5));
    assert_ne!(drawn(&fonts, "ề", 0.5).0, at_0.0);
    let two = [0.0, 7.0].map(|left| fonts.bold.letters("ề", 40.0, left, 40.0).remove(0).0);
    assert!(std::sync::Arc::ptr_eq(&two[0], &two[1]));
}

#[test]
fn letters_are_drawn_the_same_however_they_are_written() {
    let written = |words: &str| card(&full(words), &fonts()).unwrap();
    assert_eq!(written("tỷ lệ"), written("ty\u{309} le\u{323}\u{302}"));
    assert_eq!(composed("a\u{200b}b\tc\u{2011}d\u{ad}"), "ab c-d");
}

#[test]
fn cards_are_pictures_of_their_size_and_always_the_same_bytes() {
    for words in extremes() {
        let bytes = card(&full(&words), &fonts()).unwrap();
        let (width, height, pixels) = decoded(&bytes);
        assert_eq!((width, height), (WIDTH, HEIGHT));
        assert_eq!(bytes, card(&full(&words), &fonts()).unwrap());
        // Nothing is drawn in the margins: there is the band above, and paper below.
        for (at, pixel) in pixels.chunks_exact(3).enumerate() {
            let (x, y) = (at as u32 % WIDTH, at as u32 / WIDTH);
            if (60..WIDTH - 60).contains(&x) && y < HEIGHT - 16 {
                continue;
            }
            let ground = if y < 104 { BAND } else { PAPER };
            assert_eq!(pixel, &ground[..3], "{x}, {y} of {words:.20}");
        }
    }
}

#[test]
fn texts_lie_in_their_space_one_below_another() {
    let fonts = fonts();
    for words in extremes() {
        let space = super::card::body_space(HEIGHT as f32 - 142.0);
        let lines = placed(&fonts, &full(&words).texts, space, true);
        let mut below = space.top;
        for line in &lines {
            let font = fonts.of(line.role.look());
            assert!(line.left + font.width(&line.words, line.size) <= space.left + space.width + 0.5);
            assert!(line.left >= space.left && line.base - line.size * ASCENT >= below - line.size * 0.13);
            below = line.base + line.size * (DESCENT - 0.13);
        }
        let end = lines.last().map_or(space.top, |line| line.base + line.size * DESCENT);
        assert!(end <= space.top + space.height + 1.0, "{end} {:?}", lines.len());
    }
}

#[test]
fn short_texts_are_whole_and_long_ones_end_at_a_word() {
    let fonts = fonts();
    let lines = |text: &str, most| wrapped(&fonts.bold, text, 40.0, 400.0, most);
    assert_eq!(lines("Đúng tiến độ", 1).lines, ["Đúng tiến độ"]);
    assert!(lines("", 1).lines.is_empty());
    let cut = lines("Mọi thủ tục được giải quyết trực tuyến", 1);
    assert!(cut.cut && cut.lines == ["Mọi thủ tục được…"], "{cut:?}");
    let whole = lines("Mọi thủ tục được giải quyết trực tuyến", 3);
    assert!(!whole.cut && whole.lines.join(" ") == "Mọi thủ tục được giải quyết trực tuyến");
    let one_word = lines(&"Ộ".repeat(200), 2);
    assert!(one_word.cut && one_word.lines.len() == 2 && one_word.lines[1].ends_with("Ộ…"));
    let kept = lines("Kế hoạch đặt 11 mục tiêu: 0\u{a0}đã\u{a0}đạt", 3);
    assert!(kept.lines.iter().any(|line| line.contains("0\u{a0}đã\u{a0}đạt")), "{kept:?}");
}

#[test]
fn a_standing_is_told_by_its_shape_too() {
    let drawn = |standing| decoded(&card(&Card { standing, ..full("Chậm") }, &fonts()).unwrap()).2;
    // Where the shape stands, counted in steps of grey, so that colour does not matter.
    let dark = |pixels: &[u8]| -> Vec<bool> { pixels.chunks_exact(3).map(|p| p[1] < 0xa0).collect() };
    let all: Vec<Vec<bool>> = SHAPES.iter().map(|(key, ..)| dark(&drawn(Some(*key)))).collect();
    for (at, one) in all.iter().enumerate() {
        assert!(all[at + 1..].iter().all(|other| other != one), "{}", SHAPES[at].0);
    }
    assert_ne!(drawn(None), drawn(Some("slow")));
}

fn theme(file: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/congkhai").join(file)).unwrap()
}

#[test]
fn shapes_and_colours_are_those_of_the_theme() {
    let (glyphs, sheet) = (theme("templates/parts/glyphs.svg.html"), theme("static/congkhai.css"));
    for (key, [r, g, b, _], parts) in SHAPES {
        let symbol =
            glyphs.split(&format!("id=\"g-{key}\"")).nth(1).unwrap().split("</symbol>").next().unwrap();
        assert_eq!(symbol.matches("class=").count(), parts.len(), "{key}");
        for part in parts {
            let (hand, shape) = match part {
                Part::Path(hand, data) => (hand, format!("d=\"{data}\"")),
                Part::Circle(hand, x, y, r) => (hand, format!("cx=\"{x}\" cy=\"{y}\" r=\"{r}")),
            };
            let class = match hand {
                Hand::Filled => "gl-f",
                Hand::Line => "gl-s",
                Hand::Dashed => "gl-d",
                Hand::Inside => "gl-i",
            };
            assert!(symbol.contains(&format!("class=\"{class}\" {shape}")), "{key}: {class} {shape}");
        }
        let mut rule = sheet.lines().skip_while(|line| !names(line, key));
        let tone = rule.find_map(|line| line.split("--c: var(").nth(1)?.split(')').next());
        // What has no tone of its own is written in ink.
        let name = tone.unwrap_or("--ink");
        assert!(sheet.contains(&format!("{name}: #{r:02x}{g:02x}{b:02x};")), "{key} {name}");
    }
    for (name, [r, g, b, _]) in [
        ("band", BAND),
        ("band-ink", BAND_INK),
        ("paper", PAPER),
        ("ink", INK),
        ("soft", SOFT),
        ("rule", RULE),
        ("slow", SLOW),
        ("slow-wash", SLOW_WASH),
    ] {
        assert!(sheet.contains(&format!("--{name}: #{r:02x}{g:02x}{b:02x};")), "{name}");
    }
    let mark = glyphs.split("id=\"g-mark\"").nth(1).unwrap();
    assert!(super::card::EMBLEM.iter().all(|path| mark.contains(&format!("d=\"{path}\""))));
}

fn names(line: &str, key: &str) -> bool {
    line.split([',', ' ', '{']).any(|word| word.strip_prefix(".is-") == Some(key))
}

#[test]
fn icons_are_the_mark_of_the_theme() {
    let svg = theme("static/favicon.svg");
    let [line, hole] = icon::DASHES;
    for part in [
        icon::TOLD,
        icon::UNTOLD,
        &format!("stroke-dasharray=\"{line} {hole}\""),
        "stroke-width=\"5\"",
        "rx=\"7\"",
    ] {
        assert!(svg.contains(part), "{part}");
    }
    let touch = icon::touch_icon().unwrap();
    let (width, height, pixels) = decoded(&touch);
    assert_eq!((width, height), (icon::TOUCH, icon::TOUCH));
    let pixel = |x: usize, y: usize| &pixels[(y * 180 + x) * (pixels.len() / (180 * 180))..][..3];
    assert_eq!((pixel(2, 2), pixel(90, 49), pixel(90, 92)), (&BAND[..3], &BAND_INK[..3], &BAND_INK[..3]));
}

#[test]
fn favicon_holds_a_picture_of_each_size() {
    let bytes = icon::favicon().unwrap();
    assert_eq!(bytes[..6], [0, 0, 1, 0, 3, 0]);
    let number = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
    let mut end = 6 + 3 * 16;
    for (at, size) in icon::SIZES.into_iter().enumerate() {
        let entry = 6 + at * 16;
        assert_eq!((bytes[entry], bytes[entry + 1], number(entry + 12)), (size, size, end));
        end += number(entry + 8);
        let (width, height, pixels) = decoded(&bytes[number(entry + 12)..end]);
        assert_eq!((width, height), (u32::from(size), u32::from(size)));
        assert_eq!(pixels.len() % 4, 0);
        assert!(pixels[3] < 0x80 && pixels[pixels.len() / 2 + 3] == 0xff, "round corners, a full middle");
    }
    assert_eq!(end, bytes.len());
}
