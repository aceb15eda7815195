//! The archive and the site: both new, or both old.

use rustix::io::Errno;

use super::*;
use crate::publish::publish_and_bundle;

fn bundle(root: &Root) -> Bundle {
    let bundle = Bundle::of(&root.path("copy.zip"), &root.place(), &[root.path("content")]).unwrap();
    bundle.with_readme("words".to_owned())
}

#[test]
fn an_archive_comes_with_the_site() {
    let root = Root::new();
    publish_and_bundle(&first_site(), &root.place(), DAY, &bundle(&root)).unwrap();
    let first = fs::read(root.path("copy.zip")).unwrap();
    publish_and_bundle(&second_site(), &root.place(), DAY, &bundle(&root)).unwrap();
    assert!(first != fs::read(root.path("copy.zip")).unwrap());
    publish_and_bundle(&first_site(), &root.place(), DAY, &bundle(&root)).unwrap();
    assert!(first == fs::read(root.path("copy.zip")).unwrap(), "it tells of the sites before");
    assert!(root.leftovers().is_empty());
}

#[test]
fn without_an_exchange_the_old_archive_stays() {
    let root = Root::new();
    publish_and_bundle(&first_site(), &root.place(), DAY, &bundle(&root)).unwrap();
    let before = fs::read(root.path("copy.zip")).unwrap();
    let swap = |_: &Path, _: &Path| Err(Errno::BUSY);
    publish_with(&second_site(), &root.place(), DAY, Some(&bundle(&root)), swap).unwrap_err();
    assert!(before == fs::read(root.path("copy.zip")).unwrap());
    assert!(is_whole(&root.public(), &first_site()));
    assert!(root.leftovers().is_empty());
}

#[test]
fn an_archive_that_cannot_be_put_takes_the_site_back() {
    let root = Root::new();
    root.publish(&first_site()).unwrap();
    let bundle = bundle(&root);
    fs::create_dir(root.path("copy.zip")).unwrap();
    match publish_and_bundle(&second_site(), &root.place(), DAY, &bundle).unwrap_err() {
        Failure::Io(trouble) => assert_eq!(trouble.act, Act::Rename),
        other => panic!("{other:?}"),
    }
    assert!(is_whole(&root.public(), &first_site()));
    assert!(root.leftovers().is_empty());
}

#[test]
fn what_a_page_refuses_leaves_no_archive() {
    let root = Root::new();
    let bundle = bundle(&root);
    assert!(publish_and_bundle(&texts(&[("a", "!x")]), &root.place(), DAY, &bundle).is_err());
    assert!(!root.path("copy.zip").exists());
    assert!(root.leftovers().is_empty());
}
