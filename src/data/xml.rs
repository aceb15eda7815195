//! XML put together piece by piece: two spaces a level, everything escaped.

use quick_xml::escape::escape;

/// A document that grows.
pub struct Xml {
    out: String,
    open: Vec<&'static str>,
}

/// Attributes in order.
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Xml {
    /// A document with its declaration.
    pub fn new() -> Xml {
        Xml { out: "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".to_owned(), open: Vec::new() }
    }

    /// A document that a browser shows with this stylesheet.
    pub fn styled(stylesheet: &str) -> Xml {
        let mut xml = Xml::new();
        xml.out.push_str(&format!("<?xml-stylesheet type=\"text/css\" href=\"{}\"?>\n", escaped(stylesheet)));
        xml
    }

    /// Opens an element.
    pub fn open(&mut self, name: &'static str, attributes: Attributes) {
        self.start(name, attributes);
        self.out.push_str(">\n");
        self.open.push(name);
    }

    /// Closes the element opened last.
    pub fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.indent();
            self.out.push_str(&format!("</{name}>\n"));
        }
    }

    /// An element without content.
    pub fn empty(&mut self, name: &str, attributes: Attributes) {
        self.start(name, attributes);
        self.out.push_str("/>\n");
    }

    /// An element with text.
    pub fn text(&mut self, name: &str, attributes: Attributes, text: &str) {
        self.start(name, attributes);
        self.out.push_str(&format!(">{}</{name}>\n", escaped(text)));
    }

    /// The bytes, every open element closed.
    pub fn into_bytes(mut self) -> Vec<u8> {
        while !self.open.is_empty() {
            self.close();
        }
        self.out.into_bytes()
    }

    fn start(&mut self, name: &str, attributes: Attributes) {
        self.indent();
        self.out.push('<');
        self.out.push_str(name);
        for (key, value) in attributes {
            self.out.push_str(&format!(" {key}=\"{}\"", escaped(value)));
        }
    }

    fn indent(&mut self) {
        self.out.push_str(&"  ".repeat(self.open.len()));
    }
}

/// Escaped, without the characters that XML 1.0 has no way to write.
fn escaped(text: &str) -> String {
    let lawful = |c: &char| matches!(c, '\t' | '\n' | ' '..='\u{fffd}' | '\u{10000}'..);
    escape(text.chars().filter(lawful).collect::<String>()).into_owned()
}
