//! What was made of files, for as long as they are the same: who builds again and again makes what changed, and nothing else.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

/// Tells whether a file is what it was.
pub trait Same {
    /// Whether the two are of one content. Where that cannot be known, they are not.
    fn same(&self, other: &Self) -> bool;
}

/// A text is the same where it is the very text, not another of the same letters.
impl Same for Arc<str> {
    fn same(&self, other: &Arc<str>) -> bool {
        Arc::ptr_eq(self, other)
    }
}

/// A file's path, and what tells its content.
pub type Known<K> = (Arc<str>, K);

/// What was made of each file the last time, by its path. The default remembers nothing, which is right for one build.
#[derive(Debug)]
pub struct Made<K, T>(Option<ByPath<K, T>>);

/// What was made of texts.
pub type OfTexts<T> = Made<Arc<str>, T>;

/// What was made of the file at a path, and what told its content then.
type ByPath<K, T> = HashMap<Arc<str>, (K, Arc<T>)>;

impl<K, T> Default for Made<K, T> {
    fn default() -> Made<K, T> {
        Made(None)
    }
}

impl<K: Same + Clone + Send + Sync, T: Send + Sync> Made<K, T> {
    /// For builds that follow each other.
    pub fn lasting() -> Made<K, T> {
        Made(Some(HashMap::new()))
    }

    /// What is made of each file, in their order; `make` is told which it is. What is the same as before is not looked at again:
    /// what is made depends on nothing else.
    pub fn make(&mut self, files: &[Known<K>], make: impl Fn(usize, &Known<K>) -> T + Sync) -> Vec<Arc<T>> {
        let known = self.0.as_ref();
        let one = |(at, file): (usize, &Known<K>)| {
            let before = known.and_then(|known| known.get(&file.0)).filter(|(own, _)| own.same(&file.1));
            before.map_or_else(|| Arc::new(make(at, file)), |(_, made)| made.clone())
        };
        let all: Vec<Arc<T>> = files.par_iter().enumerate().map(one).collect();
        if let Some(known) = &mut self.0 {
            let made = files.iter().zip(&all);
            *known = made.map(|((path, own), made)| (path.clone(), (own.clone(), made.clone()))).collect();
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(texts: &[Known<Arc<str>>], memory: &mut OfTexts<usize>) -> (Vec<usize>, usize) {
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
        let mut texts: Vec<Known<Arc<str>>> = vec![("a".into(), "1".into()), ("b".into(), "22".into())];
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
        let texts: Vec<Known<Arc<str>>> = vec![("a".into(), "1".into())];
        let mut memory = OfTexts::default();
        assert_eq!(of(&texts, &mut memory), (vec![1], 1));
        assert_eq!(of(&texts, &mut memory), (vec![1], 1));
    }
}
