//! Reading a decimal as people write it, and telling what went wrong.

use super::{Decimal, MAX_INTEGER_DIGITS, MAX_SCALE};

/// Why a text is not a number in the form asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalError {
    /// There is nothing.
    Empty,
    /// A decimal comma: `12,5`.
    Comma,
    /// Digits in groups: `1.364.000`, `1,364,000`, `1 364`, `1.234,5`.
    Grouped,
    /// Powers of ten: `1e5`.
    Exponent,
    /// A plus sign before the number: `+0.8`.
    Plus,
    /// Another sign where the minus should be: `−3`, `–3`.
    Minus,
    /// A number in the right form with too many digits.
    TooLong,
    /// Anything else.
    NotANumber,
}

impl DecimalError {
    /// The form that was likely meant, where there is only one: `12.5` for `12,5`, `1364000` for `1.364.000`.
    ///
    /// None for `1,364`, which may be a thousand and more or a bit more than one.
    pub fn suggestion(self, text: &str) -> Option<String> {
        let plain = match self {
            Self::Comma if is_ambiguous(text) => return None,
            Self::Comma => text.replace(',', "."),
            Self::Grouped => ungroup(text),
            Self::Plus => text.trim_start_matches('+').to_owned(),
            Self::Minus => text.replacen(MINUS_LIKE, "-", 1),
            _ => return None,
        };
        Decimal::parse(&plain).ok().map(|_| plain)
    }
}

/// Characters that stand for a minus in typeset text.
const MINUS_LIKE: [char; 5] = ['\u{2212}', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}'];

/// Characters that stand between groups of digits, beside the point and the comma.
const GROUP_SPACES: [char; 6] = [' ', '\u{a0}', '\u{2009}', '\u{202f}', '_', '\''];

pub(super) fn parse(text: &str) -> Result<Decimal, DecimalError> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (digits, scale) =
        parse_unsigned(unsigned).map_err(|error| error.unwrap_or_else(|| diagnose(text)))?;
    Ok(Decimal { digits: if negative { -digits } else { digits }, scale })
}

/// The digits and the scale; no error is named where the form is wrong, which [`diagnose`] looks into.
fn parse_unsigned(text: &str) -> Result<(i128, u32), Option<DecimalError>> {
    let (whole, decimals) = match text.split_once('.') {
        Some((whole, decimals)) if is_digits(decimals) => (whole, decimals),
        Some(_) => return Err(None),
        None => (text, ""),
    };
    if !is_digits(whole) {
        return Err(None);
    }
    let too_long = Some(DecimalError::TooLong);
    if whole.len() > MAX_INTEGER_DIGITS || decimals.len() > MAX_SCALE as usize {
        return Err(too_long);
    }
    let digits = format!("{whole}{decimals}").parse().map_err(|_| too_long)?;
    let scale = u32::try_from(decimals.len()).map_err(|_| too_long)?;
    Ok((digits, scale))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Says what a text is that is not a decimal.
fn diagnose(text: &str) -> DecimalError {
    let text = text.trim();
    if text.is_empty() {
        return DecimalError::Empty;
    }
    let signed = |sign: &[char]| text.strip_prefix(sign).is_some_and(|rest| parse_unsigned(rest).is_ok());
    if signed(&['+']) {
        return DecimalError::Plus;
    }
    if signed(&MINUS_LIKE) {
        return DecimalError::Minus;
    }
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    if has_exponent(unsigned) {
        DecimalError::Exponent
    } else if unsigned.split_once(',').is_some_and(|(whole, rest)| is_digits(whole) && is_digits(rest)) {
        DecimalError::Comma
    } else if is_grouped(unsigned) {
        DecimalError::Grouped
    } else {
        DecimalError::NotANumber
    }
}

fn has_exponent(unsigned: &str) -> bool {
    unsigned.split_once(['e', 'E']).is_some_and(|(mantissa, exponent)| {
        parse_unsigned(mantissa).is_ok() && is_digits(exponent.trim_start_matches(['+', '-']))
    })
}

/// Whether it starts with a digit and ends with one, with separators between runs of digits.
fn is_grouped(unsigned: &str) -> bool {
    let separator = |c: char| c == '.' || c == ',' || GROUP_SPACES.contains(&c);
    unsigned.contains(separator) && unsigned.split(separator).all(is_digits)
}

/// Whether the comma of a number may stand for thousands as well as for decimals.
fn is_ambiguous(text: &str) -> bool {
    let groups = text.trim_start_matches('-').split_once(',');
    groups.is_some_and(|(whole, rest)| whole.len() <= 3 && !whole.starts_with('0') && rest.len() == 3)
}

/// The number without its group separators; what comes after a last separator unlike the others are decimals.
fn ungroup(text: &str) -> String {
    let text = text.replace(GROUP_SPACES, "");
    let marks: Vec<char> = text.chars().filter(|c| matches!(c, '.' | ',')).collect();
    match (marks.first(), marks.last()) {
        (Some(first), Some(last)) if first != last => text.replace(*first, "").replace(*last, "."),
        _ if marks.len() > 1 => text.replace(['.', ','], ""),
        _ => text.replace(',', "."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_is_wrong() {
        use DecimalError::*;
        for (text, error) in [
            ("", Empty),
            ("  ", Empty),
            ("12,5", Comma),
            ("-12,5", Comma),
            ("1,364", Comma),
            ("1.364.000", Grouped),
            ("1,364,000", Grouped),
            ("1 364", Grouped),
            ("1\u{a0}364", Grouped),
            ("1.234,5", Grouped),
            ("1,234.5", Grouped),
            ("1_364", Grouped),
            ("1e5", Exponent),
            ("1.5E-3", Exponent),
            ("+0.8", Plus),
            ("\u{2212}3", Minus),
            ("\u{2013}3.5", Minus),
            ("1234567890123456", TooLong),
            ("0.1234567890", TooLong),
            ("năm mươi", NotANumber),
            ("NaN", NotANumber),
            ("inf", NotANumber),
            ("0x1F", NotANumber),
            (".5", NotANumber),
            ("5.", NotANumber),
            ("-", NotANumber),
            ("--5", NotANumber),
            ("50%", NotANumber),
            ("١٢", NotANumber),
            (" 5", NotANumber),
            ("1e", NotANumber),
            ("++5", NotANumber),
            ("+12,5", NotANumber),
        ] {
            assert_eq!(parse(text).unwrap_err(), error, "{text:?}");
        }
    }

    #[test]
    fn suggests_what_was_meant() {
        for (text, meant) in [
            ("12,5", Some("12.5")),
            ("1.364.000", Some("1364000")),
            ("1,364,000", Some("1364000")),
            ("1 364", Some("1364")),
            ("1,364", None),
            ("0,364", Some("0.364")),
            ("1.234,5", Some("1234.5")),
            ("1,234.5", Some("1234.5")),
            ("1.234.567,89", Some("1234567.89")),
            ("+0.8", Some("0.8")),
            ("\u{2212}3", Some("-3")),
            ("abc", None),
            ("1e5", None),
        ] {
            assert_eq!(parse(text).unwrap_err().suggestion(text).as_deref(), meant, "{text:?}");
        }
    }
}
