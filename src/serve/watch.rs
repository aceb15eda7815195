//! Told that something changed: by the system, or by looking each second where the system cannot tell.

use std::fs::Metadata;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, CreateKind, DataChange, ModifyKind, RemoveKind, RenameMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// How often it is looked where nobody tells, and whether the root is still the folder it was.
const LOOK: Duration = Duration::from_secs(1);
/// What one save does comes within this.
const SAVE: Duration = Duration::from_millis(3);
/// A name that vanished comes back within this, where an editor puts a new file in its place.
const RENAME: Duration = Duration::from_millis(40);
/// Nothing holds a build up for longer.
const LONGEST: Duration = Duration::from_millis(120);

/// Whether a change at this path matters.
pub type Concerns = fn(&Path, &Path) -> bool;

/// Folders that are watched. Each build watches anew where a folder may have been moved, deleted or made again, so that none is missed.
pub struct Watch {
    root: PathBuf,
    concerns: Concerns,
    bell: SyncSender<Change>,
    heard: Receiver<Change>,
    /// Tells as long as it lives; none where the system cannot.
    watcher: Option<RecommendedWatcher>,
    folders: Vec<PathBuf>,
    /// Something else happened than that files were written: which folders there are may be another thing.
    moved: Arc<AtomicBool>,
    /// What the folders looked like, where telling is not enough.
    looks: Option<u64>,
    /// Events were lost.
    lost: bool,
    places: Vec<Option<Place>>,
}

/// What a change was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    /// Something is there, whole.
    Made,
    /// Something is no longer there.
    Gone,
    /// So much happened that some of it was not told: reading very many files does that too.
    Lost,
}

/// Which folder a path leads to: device and inode.
type Place = (u64, u64);

impl Watch {
    /// Nothing yet; `root` is absolute.
    pub fn new(root: PathBuf, concerns: Concerns) -> Watch {
        // One bell is enough; the few more only tell what kind of change the last one was.
        let (bell, heard) = sync_channel(64);
        let places = Vec::new();
        Watch {
            root,
            concerns,
            bell,
            heard,
            watcher: None,
            folders: Vec::new(),
            moved: Arc::default(),
            looks: None,
            lost: false,
            places,
        }
    }

    /// Watches the folders of this list from now on, and forgets what was told before: what changed until now is read after it.
    /// Why the system cannot tell, where it cannot and it is looked each second instead.
    pub fn on(&mut self, list: impl Fn() -> Vec<PathBuf>) -> Option<String> {
        let places = places(&self.root);
        // Emptied first: what moves a folder says so before it rings.
        while self.heard.try_recv().is_ok() {}
        let tells = self.watcher.is_some() && !self.lost && self.looks.is_none();
        if tells && places == self.places && !self.moved.load(Ordering::Acquire) {
            return None;
        }
        self.places = places;
        self.moved.store(false, Ordering::Release);
        self.folders = list();
        let told = self.told(&self.folders);
        self.looks = (told.is_err() || self.lost).then(|| self.looks());
        self.lost = false;
        let (watcher, why) = match told {
            Ok(watcher) => (Some(watcher), None),
            Err(error) => (None, Some(error.to_string())),
        };
        // The old one closes only now: between the two nobody would have looked.
        self.watcher = watcher;
        while self.heard.try_recv().is_ok() {}
        // One that came between the list and the watch, or another in its place, is watched by the next build.
        if list() != self.folders {
            self.moved.store(true, Ordering::Release);
        }
        if self.moved.load(Ordering::Acquire) {
            let _ = self.bell.try_send(Change::Made);
        }
        why
    }

    fn told(&self, folders: &[PathBuf]) -> notify::Result<RecommendedWatcher> {
        let (root, concerns, bell) = (self.root.clone(), self.concerns, self.bell.clone());
        let moved = self.moved.clone();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            if !is_of_a_file(&event) {
                moved.store(true, Ordering::Release);
            }
            if let Some(change) = change(&event, |path| concerns(&root, path)) {
                // A full bell rings already.
                let _ = bell.try_send(change);
            }
        })?;
        for folder in folders {
            match watcher.watch(folder, RecursiveMode::NonRecursive) {
                // Gone since it was listed, which the folder above tells.
                Err(error) if is_missing(&error) => {}
                other => other?,
            }
        }
        Ok(watcher)
    }

    /// What stands in the folders, as a number that is another one when anything there is. `notify`'s own polling knows whole
    /// seconds only, and takes an older file in the place of a newer one for the same.
    fn looks(&self) -> u64 {
        let mut looks = DefaultHasher::new();
        for entry in
            self.folders.iter().filter_map(|folder| folder.read_dir().ok()).flatten().filter_map(Result::ok)
        {
            let path = entry.path();
            if (self.concerns)(&self.root, &path) {
                let state =
                    |data: Metadata| (data.ino(), data.mode(), data.len(), data.ctime(), data.ctime_nsec());
                // A folder changes with what is ignored in it too; what counts in it is looked at itself.
                let file = entry.metadata().ok().filter(|data| !data.is_dir()).map(state);
                (path, file).hash(&mut looks);
            }
        }
        looks.finish()
    }

    /// Whether what nobody tells is another: a root that is a link may lead elsewhere by now, and one that is gone may be back.
    fn differs(&self) -> bool {
        self.looks.is_some_and(|looks| self.looks() != looks) || places(&self.root) != self.places
    }

    /// Waits for the first change, and for the rest of the same save.
    pub fn wait(&mut self) {
        let mut last = loop {
            match self.heard.recv_timeout(LOOK) {
                // Our own reading was too much to tell, and nothing else happened.
                Ok(Change::Lost) if self.looks.is_some() && !self.differs() => {}
                Ok(change) => break change,
                Err(_) if self.differs() => break Change::Made,
                Err(_) => {}
            }
        };
        let first = Instant::now();
        self.lost |= last == Change::Lost;
        while first.elapsed() < LONGEST {
            match self.heard.recv_timeout(if last == Change::Gone { RENAME } else { SAVE }) {
                Ok(change) => last = change,
                Err(_) => return,
            }
            self.lost |= last == Change::Lost;
        }
    }
}

fn is_missing(error: &notify::Error) -> bool {
    match &error.kind {
        notify::ErrorKind::PathNotFound => true,
        notify::ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}

/// The folders that everything hangs on.
fn places(root: &Path) -> Vec<Option<Place>> {
    let place = |path: PathBuf| path.metadata().ok().map(|data| (data.dev(), data.ino()));
    [root.to_owned(), root.join("content"), root.join("themes")].map(place).to_vec()
}

/// Whether what happened leaves all folders where they are: a file was written, made, or taken away.
fn is_of_a_file(event: &notify::Result<Event>) -> bool {
    let Ok(event) = event else { return false };
    let of_a_file = matches!(
        event.kind,
        EventKind::Access(_)
            | EventKind::Modify(ModifyKind::Data(_) | ModifyKind::Metadata(_))
            | EventKind::Create(CreateKind::File)
            | EventKind::Remove(RemoveKind::File)
    );
    of_a_file && !event.need_rescan()
}

/// What an event is to us, if anything.
fn change(event: &notify::Result<Event>, concerns: impl Fn(&Path) -> bool) -> Option<Change> {
    let Ok(event) = event else { return Some(Change::Lost) };
    if event.need_rescan() {
        return Some(Change::Lost);
    }
    let paths = || event.paths.iter().filter(|path| concerns(path));
    let made = match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => false,
        // Where the system tells that a writer is done, a file half written is not looked at.
        EventKind::Modify(ModifyKind::Data(DataChange::Any)) if cfg!(target_os = "linux") => false,
        EventKind::Create(CreateKind::File) if cfg!(target_os = "linux") => {
            return paths().any(|path| is_whole(path)).then_some(Change::Made);
        }
        EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(RenameMode::From)) => {
            return paths().next().map(|_| Change::Gone);
        }
        _ => true,
    };
    // A file that is gone already was a moment's: some editors try the folder with one.
    let there = |path: &PathBuf| path.symlink_metadata().is_ok();
    let change = if paths().any(there) { Change::Made } else { Change::Gone };
    (made && paths().next().is_some()).then_some(change)
}

/// Whether a new name is whole at once, as links are, and is not closed by a writer later.
fn is_whole(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|data| !data.is_file() || data.nlink() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(kind: EventKind, path: &Path) -> Option<Change> {
        change(&Ok(Event::new(kind).add_path(path.to_owned())), |path| !path.ends_with("public"))
    }

    #[test]
    fn what_an_event_is() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a");
        let data = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        let closed = EventKind::Access(AccessKind::Close(AccessMode::Write));
        let opened = EventKind::Access(AccessKind::Close(AccessMode::Read));
        let moved = EventKind::Modify(ModifyKind::Name(RenameMode::From));
        let renamed = EventKind::Modify(ModifyKind::Name(RenameMode::To));
        assert_eq!(told(closed, &file), Some(Change::Gone), "a moment's file");
        std::fs::File::create(&file).unwrap();
        assert_eq!(told(closed, &file), Some(Change::Made));
        assert_eq!(told(renamed, &file), Some(Change::Made));
        assert_eq!(told(moved, &file), Some(Change::Gone));
        assert_eq!(told(opened, &file), None);
        assert_eq!(told(closed, &folder.path().join("public")), None);
        if cfg!(target_os = "linux") {
            assert_eq!(told(data, &file), None, "its writer is not done");
            assert_eq!(told(EventKind::Create(CreateKind::File), &file), None, "its writer is not done");
            std::fs::hard_link(&file, folder.path().join("b")).unwrap();
            assert_eq!(told(EventKind::Create(CreateKind::File), &file), Some(Change::Made));
        }
    }

    #[test]
    fn lost_events_are_a_change() {
        let lost = Event::new(EventKind::Other).set_flag(notify::event::Flag::Rescan);
        assert_eq!(change(&Ok(lost), |_| false), Some(Change::Lost));
        assert_eq!(change(&Err(notify::Error::generic("?")), |_| false), Some(Change::Lost));
    }

    #[test]
    fn what_is_lost_to_our_own_reading_builds_once() {
        let folder = tempfile::tempdir().unwrap();
        let mut watch = Watch::new(folder.path().to_owned(), |_, _| true);
        let list = || vec![folder.path().to_owned()];
        assert_eq!(watch.on(list), None);
        watch.bell.send(Change::Lost).unwrap();
        watch.wait();
        assert!(watch.lost, "it was heard");
        assert_eq!(watch.on(list), None);
        watch.bell.send(Change::Lost).unwrap();
        watch.bell.send(Change::Gone).unwrap();
        watch.wait();
        assert!(!watch.lost, "nothing in the folder was another: the wait went on until the next");
    }

    #[test]
    fn a_folder_that_came_while_watches_were_placed() {
        let folder = tempfile::tempdir().unwrap();
        let mut watch = Watch::new(folder.path().to_owned(), |_, _| true);
        let calls = std::cell::Cell::new(0);
        let list = || {
            calls.set(calls.get() + 1);
            vec![folder.path().join(if calls.get() == 1 { "a" } else { "b" })]
        };
        assert_eq!(watch.on(list), None);
        assert_eq!(watch.heard.try_recv(), Ok(Change::Made));
    }
}
