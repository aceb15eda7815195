//! Texts with marks in braces.

/// The text with every `{name}` that has a value replaced by it; other braces stay, and values are not looked into.
pub fn filled(text: &str, marks: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let mark = after.split_once('}').and_then(|(name, tail)| {
            let (_, value) = marks.iter().find(|(known, _)| *known == name)?;
            Some((*value, tail))
        });
        match mark {
            Some((value, tail)) => {
                out.push_str(value);
                rest = tail;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_marks_are_filled_and_others_stay() {
        assert_eq!(filled("{a} {b} {{ {a}", &[("a", "{b}"), ("c", "x")]), "{b} {b} {{ {b}");
        assert_eq!(filled("{a", &[("a", "x")]), "{a");
    }
}
