//! News in the order of their lists, found once for all of their pages.

use std::collections::{BTreeMap, BTreeSet};

use super::NewsList;
use super::layout::tag_slug;
use crate::model::{NewsItem, Words};

/// Which news each list holds; every list is newest first.
#[derive(Clone, Debug, Default)]
pub struct NewsIndex {
    /// Positions in `model.news` of what is shown, ascending: newest first.
    shown: Vec<usize>,
    /// Those of them that name what they are about.
    about: Vec<usize>,
    years: BTreeMap<i16, Vec<usize>>,
    tags: BTreeMap<String, Tag>,
}

/// A tag: as somebody wrote it first, and who bears it.
#[derive(Clone, Debug)]
struct Tag {
    words: Words,
    items: Vec<usize>,
}

impl NewsIndex {
    /// Of the news that `is_shown`.
    pub fn new(news: &[NewsItem], is_shown: impl Fn(&NewsItem) -> bool) -> NewsIndex {
        let mut index = NewsIndex::default();
        // Thousands of news bear the same few tags.
        let mut slugs: BTreeMap<[Option<&str>; 2], String> = BTreeMap::new();
        for (at, item) in news.iter().enumerate().filter(|(_, item)| is_shown(item)) {
            index.shown.push(at);
            if !item.about.is_empty() {
                index.about.push(at);
            }
            index.years.entry(item.date.year()).or_default().push(at);
            let mut own = BTreeSet::new();
            for tag in &item.tags {
                let named = [tag.vi.as_deref(), tag.en.as_deref()];
                let slug = slugs.entry(named).or_insert_with(|| tag_slug(tag)).clone();
                if !slug.is_empty() && own.insert(slug.clone()) {
                    let new = || Tag { words: tag.clone(), items: Vec::new() };
                    index.tags.entry(slug).or_insert_with(new).items.push(at);
                }
            }
        }
        index
    }

    /// Positions in `model.news` of what is shown, newest first.
    pub fn shown(&self) -> &[usize] {
        &self.shown
    }

    /// Positions in `model.news` of what is shown and names what it is about, newest first.
    pub fn about(&self) -> &[usize] {
        &self.about
    }

    /// Every list: all, by year, by tag.
    pub fn lists(&self) -> impl Iterator<Item = NewsList> {
        let years = self.years.keys().rev().map(|year| NewsList::Year(*year));
        let tags = self.tags.keys().map(|tag| NewsList::Tag(tag.clone()));
        std::iter::once(NewsList::All).chain(years).chain(tags)
    }

    /// Positions in `model.news` of what a list holds, newest first.
    pub fn of(&self, list: &NewsList) -> &[usize] {
        let found = match list {
            NewsList::All => Some(&self.shown),
            NewsList::Year(year) => self.years.get(year),
            NewsList::Tag(tag) => self.tags.get(tag).map(|tag| &tag.items),
        };
        found.map_or(&[], Vec::as_slice)
    }

    /// Years with news, the newest first.
    pub fn years(&self) -> impl Iterator<Item = i16> {
        self.years.keys().rev().copied()
    }

    /// Slugs of the tags, as somebody wrote each, and how many news bear it.
    pub fn tags(&self) -> impl Iterator<Item = (&str, &Words, usize)> {
        self.tags.iter().map(|(slug, tag)| (slug.as_str(), &tag.words, tag.items.len()))
    }

    /// A tag as somebody wrote it.
    pub fn tag(&self, slug: &str) -> Option<&Words> {
        self.tags.get(slug).map(|tag| &tag.words)
    }

    /// What is shown before and after an item: the newer, the older.
    pub fn neighbours(&self, item: usize) -> (Option<usize>, Option<usize>) {
        let Ok(here) = self.shown.binary_search(&item) else { return (None, None) };
        let at = |place: Option<usize>| place.and_then(|place| self.shown.get(place)).copied();
        (at(here.checked_sub(1)), at(Some(here + 1)))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::diagnostic::Origin;
    use crate::model::{NewsKind, Sourced, Translated};

    fn words(text: &str) -> Words {
        Words { vi: Some(text.to_owned()), en: None, file: "x.md".into() }
    }

    fn item(year: i16, draft: bool, tags: &[&str], about: bool) -> NewsItem {
        let about = about.then(|| Sourced { value: "p/1".to_owned(), origin: Origin::nowhere() });
        NewsItem {
            slug: "x".into(),
            date: date(year, 5, 1),
            kind: NewsKind::News,
            tags: tags.iter().map(|tag| words(tag)).collect(),
            sources: Vec::new(),
            about: about.into_iter().collect(),
            draft,
            old_urls: Vec::new(),
            text: Translated { vi: None, en: None },
            origin: Origin::nowhere(),
        }
    }

    fn index() -> NewsIndex {
        let news = [
            item(2024, false, &["Một cửa", "một cửa", "!"], true),
            item(2024, true, &["Nháp"], true),
            item(2023, false, &["MỘT CỬA", "Chỉ số"], false),
            item(2021, false, &[], false),
        ];
        NewsIndex::new(&news, |item| !item.draft)
    }

    #[test]
    fn a_tag_is_one_however_it_is_written_and_counts_an_item_once() {
        let index = index();
        let tags: Vec<(&str, &str, usize)> =
            index.tags().map(|(slug, words, count)| (slug, words.vi.as_deref().unwrap(), count)).collect();
        assert_eq!(tags, [("chi-so", "Chỉ số", 1), ("mot-cua", "Một cửa", 2)]);
        assert_eq!(index.of(&NewsList::Tag("mot-cua".into())), [0, 2]);
        assert!(index.tag("nhap").is_none(), "a draft's tag has no page");
    }

    #[test]
    fn lists_hold_what_is_shown() {
        let index = index();
        assert_eq!((index.shown(), index.about()), ([0, 2, 3].as_slice(), [0].as_slice()));
        assert_eq!(index.years().collect::<Vec<_>>(), [2024, 2023, 2021]);
        assert_eq!(index.of(&NewsList::Year(2024)), [0]);
        assert!(index.of(&NewsList::Year(2022)).is_empty());
        assert_eq!(index.lists().count(), 1 + 3 + 2);
    }

    #[test]
    fn neighbours_are_those_that_are_shown() {
        let index = index();
        let sides = [0, 1, 2, 3].map(|item| index.neighbours(item));
        assert_eq!(sides, [(None, Some(2)), (None, None), (Some(0), Some(3)), (Some(2), None)]);
    }
}
