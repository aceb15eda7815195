//! Lists in a sentence, and the name that was likely meant.

use strsim::damerau_levenshtein;

use super::Lang;
use super::fold::fold;

/// Joins with commas and a last "and": `a, b và c`, `a, b and c`.
pub fn and<S: AsRef<str>>(items: &[S], lang: Lang) -> String {
    join(items, lang.pick("và", "and"))
}

/// Joins with commas and a last "or": `a, b hoặc c`, `a, b or c`.
pub fn or<S: AsRef<str>>(items: &[S], lang: Lang) -> String {
    join(items, lang.pick("hoặc", "or"))
}

fn join<S: AsRef<str>>(items: &[S], word: &str) -> String {
    match items.split_last() {
        None => String::new(),
        Some((only, [])) => only.as_ref().to_owned(),
        Some((last, others)) => {
            let others: Vec<&str> = others.iter().map(AsRef::as_ref).collect();
            format!("{} {word} {}", others.join(", "), last.as_ref())
        }
    }
}

/// The candidate nearest to a name, for "ý bạn là …"; the earlier one of two as near.
///
/// A name that differs only in case, marks or `-`/`_` is always near; otherwise about one letter in three may be wrong, four at most.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = plain(name);
    candidates
        .into_iter()
        .filter_map(|candidate| Some((distance(&name, &plain(candidate))?, candidate)))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// A name for comparing: folded, with one kind of gap between words.
fn plain(name: &str) -> String {
    fold(name).replace(['_', ' '], "-")
}

/// How far two names are apart, where that is near.
fn distance(name: &str, candidate: &str) -> Option<usize> {
    let (length, other) = (name.chars().count(), candidate.chars().count());
    let limit = (length / 3).min(4);
    // Lengths come first: a whole page in the place of a name must not be measured letter by letter.
    if length.abs_diff(other) > limit {
        return None;
    }
    Some(damerau_levenshtein(name, candidate)).filter(|distance| *distance <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences() {
        for (items, vi, en) in [
            (&[][..], "", ""),
            (&["a"], "a", "a"),
            (&["a", "b"], "a và b", "a and b"),
            (&["a", "b", "c"], "a, b và c", "a, b and c"),
        ] {
            assert_eq!(and(items, Lang::Vi), vi);
            assert_eq!(and(items, Lang::En), en);
        }
        assert_eq!(or(&["a", "b", "c"], Lang::Vi), "a, b hoặc c");
        assert_eq!(or(&["a".to_owned(), "b".to_owned()], Lang::En), "a or b");
    }

    #[test]
    fn what_was_meant() {
        let ids = ["so-noi-vu", "so-tu-phap", "at_least", "at_most", "goal", "goals", "vi", "en"];
        for (name, meant) in [
            ("so-noi-vụ", Some("so-noi-vu")),
            ("Sở Nội vụ", Some("so-noi-vu")),
            ("so-nio-vu", Some("so-noi-vu")),
            ("so_tu_phap", Some("so-tu-phap")),
            ("atleast", Some("at_least")),
            ("gaol", Some("goal")),
            ("golas", Some("goals")),
            ("VI", Some("vi")),
            ("fr", None),
            ("deadline", None),
            ("", None),
        ] {
            assert_eq!(nearest(name, ids), meant, "{name}");
        }
        assert_eq!(nearest(&"x".repeat(1_000_000), ids), None);
        assert_eq!(nearest("ac", []), None);
    }
}
