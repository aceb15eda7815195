//! What was made of texts, for as long as they are the same: who builds again and again makes what changed, and nothing else.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

/// A file's path and its text.
pub type Text = (Arc<str>, Arc<str>);

/// What was made of each text the last time. The default remembers nothing, which is right for one build.
#[derive(Debug)]
pub struct OfTexts<T>(Option<Made<T>>);

/// By file: its text, and what was made of it.
type Made<T> = HashMap<Arc<str>, (Arc<str>, Arc<T>)>;

impl<T> Default for OfTexts<T> {
    fn default() -> OfTexts<T> {
        OfTexts(None)
    }
}

impl<T: Send + Sync> OfTexts<T> {
    /// For builds that follow each other.
    pub fn lasting() -> OfTexts<T> {
        OfTexts(Some(HashMap::new()))
    }

    /// What is made of each text, in their order; `make` is told which it is. The very text that was there before is not looked at
    /// again: what is made depends on nothing else.
    pub fn make(&mut self, texts: &[Text], make: impl Fn(usize, &Text) -> T + Sync) -> Vec<Arc<T>> {
        let known = self.0.as_ref();
        let one = |(at, text): (usize, &Text)| {
            let before =
                known.and_then(|known| known.get(&text.0)).filter(|(own, _)| Arc::ptr_eq(own, &text.1));
            before.map_or_else(|| Arc::new(make(at, text)), |(_, made)| made.clone())
        };
        let all: Vec<Arc<T>> = texts.par_iter().enumerate().map(one).collect();
        if let Some(known) = &mut self.0 {
            let made = texts.iter().zip(&all);
            *known = made.map(|((file, text), made)| (file.clone(), (text.clone(), made.clone()))).collect();
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(texts: &[Text], memory: &mut OfTexts<usize>) -> (Vec<usize>, usize) {
        let count = std::sync::atomic::AtomicUsize::new(0);
        let made = memory.make(texts, |_, (_, text)| {
            count.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            text.len()
        });
        (made.iter().map(|made| **made).collect(), count.into_inner())
    }

    #[test]
    fn a_text_is_looked_at_once_for_as_long_as_it_stays() {
        let mut memory = OfTexts::lasting();
        let mut texts: Vec<Text> = vec![("a".into(), "1".into()), ("b".into(), "22".into())];
        assert_eq!(of(&texts, &mut memory), (vec![1, 2], 2));
        assert_eq!(of(&texts, &mut memory), (vec![1, 2], 0));
        texts[1].1 = "333".into();
        assert_eq!(of(&texts, &mut memory), (vec![1, 3], 1));
        let left = texts.split_off(1);
        assert_eq!(of(&left, &mut memory), (vec![3], 0), "its place among the others does not matter");
        assert_eq!(of(&texts, &mut memory), (vec![1], 1), "what went is forgotten");
    }

    #[test]
    fn one_build_remembers_nothing() {
        let texts: Vec<Text> = vec![("a".into(), "1".into())];
        let mut memory = OfTexts::default();
        assert_eq!(of(&texts, &mut memory), (vec![1], 1));
        assert_eq!(of(&texts, &mut memory), (vec![1], 1));
    }
}
