//! What is true of all open data of a portal: its name, who publishes it, under which licence.

use jiff::civil::Date;

use super::Data;
use super::dataset::{Both, Dataset};
use crate::model::{Lang, Words};

/// What the data are about, in words that one may search for.
pub const KEYWORDS: [(&str, &str); 4] = [
    ("cải cách hành chính", "administrative reform"),
    ("thủ tục hành chính", "administrative procedures"),
    ("dịch vụ công trực tuyến", "online public services"),
    ("giải quyết hồ sơ", "handling of dossiers"),
];

/// Words in both languages, one standing in for the other.
pub fn both(words: &Words) -> Both {
    Both { vi: words.get(Lang::Vi).0.to_owned(), en: words.get(Lang::En).0.to_owned() }
}

/// The portal's name.
pub fn title(data: &Data) -> Both {
    both(&data.model.settings.title)
}

/// What the portal is, how its files are written, and whether its figures are made up.
pub fn about(data: &Data) -> Both {
    let settings = &data.model.settings;
    let own = both(settings.description.as_ref().unwrap_or(&settings.title));
    let how = Both {
        vi: " CSV: UTF-8 có BOM, dấu phẩy, xuống dòng CRLF; ô trống là không có số, không phải số 0."
            .to_owned(),
        en: " CSV: UTF-8 with BOM, commas, CRLF; an empty cell is a missing figure, never a zero.".to_owned(),
    };
    warned(data, Both { vi: own.vi + &how.vi, en: own.en + &how.en })
}

/// The text; of made-up figures it says so at its end.
pub fn warned(data: &Data, text: Both) -> Both {
    if !data.model.settings.illustrative {
        return text;
    }
    Both {
        vi: text.vi + " Số liệu minh họa, không có thật.",
        en: text.en + " Made-up figures for illustration.",
    }
}

/// Who publishes: the body that `site.yaml` names, else the portal itself.
pub fn publisher(data: &Data) -> Both {
    let settings = &data.model.settings;
    both(settings.publisher.name.as_ref().unwrap_or(&settings.title))
}

/// The licence as lists of licences call it, e.g. `CC-BY-4.0`; only Creative Commons' addresses tell.
pub fn licence_id(url: &str) -> Option<String> {
    let rest = url.split_once("creativecommons.org/licenses/")?.1;
    let mut parts = rest.split('/').filter(|part| !part.is_empty());
    let (kind, version) = (parts.next()?, parts.next()?);
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte));
    (plain(kind) && plain(version)).then(|| format!("CC-{}-{version}", kind.to_uppercase()))
}

/// The first and the last day of all tables.
pub fn span(datasets: &[Dataset]) -> Option<(Date, Date)> {
    let spans = || datasets.iter().filter_map(|dataset| dataset.span);
    Some((spans().map(|(from, _)| from).min()?, spans().map(|(_, to)| to).max()?))
}

#[cfg(test)]
mod tests {
    use super::licence_id;

    #[test]
    fn licences_have_the_names_that_lists_give_them() {
        for (url, id) in [
            ("https://creativecommons.org/licenses/by/4.0/", Some("CC-BY-4.0")),
            ("http://creativecommons.org/licenses/by-sa/3.0/vn/", Some("CC-BY-SA-3.0")),
            ("https://creativecommons.org/licenses/by/", None),
            ("https://a.example/licence", None),
        ] {
            assert_eq!(licence_id(url).as_deref(), id, "{url}");
        }
    }
}
