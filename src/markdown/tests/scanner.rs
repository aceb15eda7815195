//! A second opinion on the output: tags and attributes from a closed list, balanced, every address harmless.

const TAGS: &str = "p h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong del a img br hr sup section div table caption thead tbody tr th td data";
const VOID: [&str; 3] = ["img", "br", "hr"];
const ATTRIBUTES: &str = "id class href rel title src alt width height loading role aria-label aria-labelledby tabindex scope start value";

/// Fails where `html` holds anything that the module never prints.
#[track_caller]
pub fn assert_allowed(html: &str, source: &str) {
    let shown: String = source.chars().take(300).collect();
    let mut open = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find(['<', '>']) {
        assert!(rest[at..].starts_with('<'), "a bare > in the HTML of {shown}");
        let (tag, after) = tag(&rest[at + 1..], &shown);
        rest = after;
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "nesting in the HTML of {shown}"),
            None if VOID.contains(&tag) => {}
            None => open.push(tag),
        }
    }
    assert!(open.is_empty(), "left open: {open:?} in the HTML of {shown}");
}

/// Reads a tag behind its `<`: its name, and what follows its `>`.
#[track_caller]
fn tag<'h>(text: &'h str, shown: &str) -> (&'h str, &'h str) {
    let end = text.find([' ', '>']).unwrap();
    let name = &text[..end];
    assert!(
        TAGS.split(' ').any(|tag| tag == name.trim_start_matches('/')),
        "<{name}> in the HTML of {shown}"
    );
    let mut rest = &text[end..];
    while let Some(attribute) = rest.strip_prefix(' ') {
        let (key, value) = attribute.split_once("=\"").unwrap();
        let (value, after) = value.split_once('"').unwrap();
        check_attribute(key, value, shown);
        rest = after;
    }
    (name, rest.strip_prefix('>').unwrap_or_else(|| panic!("{rest} in the HTML of {shown}")))
}

#[track_caller]
fn check_attribute(key: &str, value: &str, shown: &str) {
    assert!(ATTRIBUTES.split(' ').any(|known| known == key), "{key}={value} in the HTML of {shown}");
    assert!(!value.contains(['<', '>']), "{key}={value} in the HTML of {shown}");
    if matches!(key, "href" | "src") {
        assert!(
            value.is_ascii() && !value.contains([' ', '\'', '\\']) && !value.starts_with("//"),
            "{key}={value}"
        );
        let scheme = value
            .split_once(':')
            .map(|(scheme, _)| scheme)
            .filter(|scheme| !scheme.contains(['/', '?', '#']));
        let allowed = key == "href"
            && scheme.is_some_and(|scheme| {
                ["http", "https", "mailto", "tel"].contains(&scheme.to_lowercase().as_str())
            });
        assert!(scheme.is_none() || allowed, "{key}={value} in the HTML of {shown}");
    }
}
