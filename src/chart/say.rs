//! What a chart says, in one sentence: figures by address, words of ours around them.

use std::cmp::Ordering;

use super::axis::Years;
use crate::model::{Gap, Lang};
use crate::words::date;
use crate::words::list;
use crate::words::phrase::{FigureText, Phrase};
use crate::words::terms::GAPS;

use jiff::civil::Date;

/// Gaps in the order in which they are said: what is missed before what is still to come.
const IN_ORDER: [Gap; 5] =
    [Gap::Overdue, Gap::NotPublished, Gap::Suppressed, Gap::NotApplicable, Gap::NotYetDue];

/// A figure and its period.
#[derive(Clone, Debug)]
pub struct Said {
    /// The figure.
    pub text: FigureText,
    /// Of when.
    pub period: String,
}

/// How the first figure leads to the newest.
#[derive(Clone, Debug)]
pub enum Way {
    /// Comparable: the newest is more, less, or the same.
    Moved(Said, Ordering),
    /// A break lies between.
    Cut(Said, Date),
    /// They are of different kinds.
    Apart(Said),
    /// There is one figure.
    Alone,
}

/// What is said.
#[derive(Clone, Debug)]
pub struct Story<'a> {
    /// Figures are ranks: less is up.
    pub rank: bool,
    /// The first figure.
    pub way: Way,
    /// The newest figure.
    pub newest: Said,
    /// It is not exactly what is asked for.
    pub proxy: bool,
    /// The goal in words.
    pub goal: Option<Phrase>,
    /// Until when.
    pub deadline: Option<Date>,
    /// What exists of each year.
    pub years: &'a Years,
}

impl Story<'_> {
    /// The sentence.
    pub fn tell(self, lang: Lang) -> Phrase {
        let mut phrase = self.figures(lang);
        if self.proxy {
            phrase = phrase.say(lang.pick(", theo số liệu thay thế", ", by proxy figures"));
        }
        if let Some(goal) = self.goal {
            phrase = phrase.say(lang.pick("; đích ", "; goal: ")).then(goal);
            if let Some(deadline) = self.deadline {
                let day = date::short(deadline, lang);
                phrase = phrase.say(format!(" {} {day}", lang.pick("đến", "by")));
            }
        }
        for gap in IN_ORDER {
            if let Some(words) = missing(self.years, gap, lang) {
                phrase = phrase.say(format!("; {words}"));
            }
        }
        phrase.say(".")
    }

    fn figures(&self, lang: Lang) -> Phrase {
        let newest = |phrase: Phrase| said(self.say_rank(phrase, lang, false), &self.newest);
        let first = |phrase: Phrase, first: &Said| said(phrase, first);
        let opening = self.say_rank(Phrase::new(), lang, true);
        match &self.way {
            Way::Alone => said(opening, &self.newest),
            Way::Moved(from, Ordering::Equal) => newest(first(opening, from).say(lang.pick(" và ", " and ")))
                .say(lang.pick(", không đổi", ", unchanged")),
            Way::Moved(from, order) => {
                let start = lang.pick("Từ ", "From ");
                let start = Phrase::new().say(format!("{start}{}", self.word(lang, false)));
                let up = (*order == Ordering::Greater) != self.rank;
                let word =
                    if up { lang.pick(" lên ", " up to ") } else { lang.pick(" xuống ", " down to ") };
                newest(first(start, from).say(word))
            }
            Way::Cut(from, day) => {
                let day = date::short(*day, lang);
                let cut = lang.pick("; sau ngắt chuỗi ngày ", "; after the break of ");
                newest(first(opening, from).say(format!("{cut}{day}: ")))
                    .say(lang.pick(", hai kỳ không so sánh được", ", the two are not comparable"))
            }
            Way::Apart(from) => newest(first(opening, from).say(lang.pick(" và ", " and ")))
                .say(lang.pick(", hai kỳ không so sánh được", ", the two are not comparable")),
        }
    }

    fn say_rank(&self, phrase: Phrase, lang: Lang, opening: bool) -> Phrase {
        if self.rank { phrase.say(self.word(lang, opening)) } else { phrase }
    }

    /// The word before a rank.
    fn word(&self, lang: Lang, opening: bool) -> &'static str {
        match (self.rank, opening) {
            (false, _) => "",
            (true, true) => lang.pick("Hạng ", "Rank "),
            (true, false) => lang.pick("hạng ", "rank "),
        }
    }
}

fn said(phrase: Phrase, said: &Said) -> Phrase {
    phrase.figure(said.text.clone()).say(format!(" ({})", said.period))
}

/// The years that have this gap: `năm 2021 và 2023 chưa công bố`.
fn missing(years: &Years, gap: Gap, lang: Lang) -> Option<String> {
    let years: Vec<i16> =
        years.iter().filter(|(_, seen)| **seen == Some(gap)).map(|(year, _)| *year).collect();
    let runs = runs(&years);
    if runs.is_empty() {
        return None;
    }
    let word = GAPS.word(gap.key(), lang).to_lowercase();
    let verb = lang.pick("", if years.len() == 1 { "is " } else { "are " });
    Some(format!("{}{} {verb}{word}", lang.pick("năm ", ""), list::and(&runs, lang)))
}

/// Years as text, three and more in a row as one: `2021–2023`.
fn runs(years: &[i16]) -> Vec<String> {
    let follows = |a: &i16, b: &i16| a.checked_add(1) == Some(*b);
    let runs = years.chunk_by(follows);
    let words = runs.flat_map(|run| match run {
        [first, _, .., last] => vec![format!("{first}–{last}")],
        _ => run.iter().map(i16::to_string).collect(),
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_in_a_row_are_one() {
        assert_eq!(runs(&[2020, 2022, 2023, 2025, 2026, 2027]), ["2020", "2022", "2023", "2025–2027"]);
        let years = [(2021, Some(Gap::NotPublished)), (2022, None), (2023, Some(Gap::NotPublished))];
        let years = Years::from(years);
        assert_eq!(missing(&years, Gap::NotPublished, Lang::Vi).unwrap(), "năm 2021 và 2023 chưa công bố");
        assert_eq!(missing(&years, Gap::NotPublished, Lang::En).unwrap(), "2021 and 2023 are not published");
        assert_eq!(missing(&years, Gap::Overdue, Lang::En), None);
    }
}
