//! What a file's schema asks for, and the walk that names every place where a tree differs.

use serde_json::Value;

use super::syntax;
use super::tree::{Kind, Node, Pair};
use crate::diagnostic::{Finding, KeyPath, Origin, Said, Span, Step, codes};

/// What a value may be; a JSON Schema of ours, boiled down.
#[derive(Clone, Debug)]
pub enum Shape {
    /// Any scalar.
    Text,
    /// A text for readers: no bare number. With languages it may also be a mapping of them.
    Words,
    /// `true` or `false`.
    Flag,
    /// One of these words.
    Choice(Vec<String>),
    /// A list of such.
    List(Box<Shape>),
    /// A mapping with these keys.
    Mapping(Vec<(String, Shape)>),
    /// Whichever fits the form of the value.
    Either(Vec<Shape>),
}

impl Shape {
    /// Boils down the schema of a kind of file.
    pub fn of(schema: &Value) -> Shape {
        Shape::from(schema, schema)
    }

    fn from(schema: &Value, root: &Value) -> Shape {
        if let Some(name) =
            schema.get("$ref").and_then(Value::as_str).and_then(|path| path.rsplit('/').next())
        {
            return root
                .get("$defs")
                .and_then(|defs| defs.get(name))
                .map_or(Shape::Text, |found| Shape::from(found, root));
        }
        for key in ["anyOf", "oneOf"] {
            if let Some(schemas) = schema.get(key).and_then(Value::as_array) {
                let shapes = schemas.iter().filter(|schema| schema.get("type") != Some(&Value::from("null")));
                let mut shapes: Vec<Shape> = shapes.map(|schema| Shape::from(schema, root)).collect();
                return if shapes.len() == 1 { shapes.remove(0) } else { Shape::Either(shapes) };
            }
        }
        if let Some(words) = schema.get("enum").and_then(Value::as_array) {
            return Shape::Choice(words.iter().filter_map(Value::as_str).map(str::to_owned).collect());
        }
        match kind_of(schema) {
            "object" => Shape::Mapping(properties(schema, root)),
            "array" => Shape::List(Box::new(
                schema.get("items").map_or(Shape::Text, |items| Shape::from(items, root)),
            )),
            "boolean" => Shape::Flag,
            "words" => Shape::Words,
            _ => Shape::Text,
        }
    }

    fn said(&self) -> Said {
        match self {
            Shape::Text | Shape::Words => {
                Said { vi: "một giá trị (chữ hoặc số)", en: "a single value (text or number)" }
            }
            Shape::Flag => Said { vi: "true hoặc false", en: "true or false" },
            Shape::Choice(_) => {
                Said { vi: "một từ trong danh sách cho sẵn", en: "one word of a closed list" }
            }
            Shape::List(_) => Said {
                vi: "một danh sách (mỗi mục một dòng bắt đầu bằng dấu -)",
                en: "a list (a line with - for each entry)",
            },
            Shape::Mapping(_) => {
                Said { vi: "một nhóm khóa: giá trị", en: "a group of keys and values" }
            }

            Shape::Either(shapes) => alternatives(shapes),
        }
    }
}

/// The forms that a value may take, by those that our schemas let stand side by side.
fn alternatives(shapes: &[Shape]) -> Said {
    let words = shapes.iter().any(|shape| matches!(shape, Shape::Words));
    let choice = shapes.iter().any(|shape| matches!(shape, Shape::Choice(_)));
    let list = shapes.iter().any(|shape| matches!(shape, Shape::List(_)));
    match (words, choice) {
        (true, _) if list => Said {
            vi: "tên một tệp, hoặc một danh sách các dòng",
            en: "the name of a file, or a list of rows",
        },
        (true, _) if has_key(shapes, "from") => Said {
            vi: "một tên, hoặc { from: …, level: … }",
            en: "a name, or { from: …, level: … }",
        },
        (true, _) => Said {
            vi: "một câu chữ, hoặc { vi: …, en: … }", en: "a text, or { vi: …, en: … }"
        },
        (_, true) => {
            Said { vi: "một từ cho sẵn, hoặc một danh sách", en: "a given word, or a list" }
        }
        _ => Said {
            vi: "một nhóm khóa: giá trị trong ngoặc nhọn, ví dụ { title: … }, hoặc một danh sách",
            en: "a group of keys and values in braces, e.g. { title: … }, or a list",
        },
    }
}

/// Whether one of the shapes is a mapping with this key.
fn has_key(shapes: &[Shape], key: &str) -> bool {
    shapes.iter().any(|shape| matches!(shape, Shape::Mapping(keys) if keys.iter().any(|(own, _)| own == key)))
}

/// `"words"` where only a string is allowed, which in our schemas means a text for readers.
fn kind_of(schema: &Value) -> &str {
    match schema.get("type") {
        Some(Value::String(kind)) if kind == "string" => "words",
        Some(Value::String(kind)) => kind,
        Some(Value::Array(kinds)) => kinds
            .iter()
            .filter_map(Value::as_str)
            .find(|kind| matches!(*kind, "object" | "array" | "boolean"))
            .unwrap_or(""),
        _ => "",
    }
}

fn properties(schema: &Value, root: &Value) -> Vec<(String, Shape)> {
    let properties = schema.get("properties").and_then(Value::as_object);
    properties.into_iter().flatten().map(|(key, schema)| (key.clone(), Shape::from(schema, root))).collect()
}

/// What was taken out of a file because its form was wrong.
#[derive(Debug, Default)]
pub struct Removed {
    /// The key paths.
    pub paths: Vec<KeyPath>,
    /// All scalars in it: names among them are not unknown.
    pub words: Vec<String>,
}

impl Removed {
    fn words(&mut self, node: &Node) {
        match &node.kind {
            Kind::Scalar(text, _) => self.words.push(text.trim().to_owned()),
            Kind::List(nodes) => nodes.iter().for_each(|node| self.words(node)),
            Kind::Mapping(pairs) => pairs.iter().for_each(|pair| self.words(&pair.value)),
        }
    }
}

/// A walk over a tree: says what is wrong and takes it out, so that the rest can be used.
pub struct Walk<'a> {
    file: &'a str,
    text: &'a str,
    path: KeyPath,
    /// What was found.
    pub findings: Vec<Finding>,
    /// What was taken out, so that nobody calls it missing.
    pub removed: Removed,
}

impl<'a> Walk<'a> {
    /// A walk over this file.
    pub fn new(file: &'a str, text: &'a str) -> Walk<'a> {
        Walk { file, text, path: KeyPath::new(), findings: Vec::new(), removed: Removed::default() }
    }

    /// Walks the node; whether it can be used.
    pub fn visit(&mut self, node: &mut Node, shape: &Shape) -> bool {
        if node.is_null() {
            return true;
        }
        if let Some(finding) = self.text_with_colon(node, shape) {
            self.findings.push(finding);
            return false;
        }
        match (shape, &mut node.kind) {
            (Shape::Text | Shape::Flag, Kind::Scalar(..)) => true,
            (Shape::Words, Kind::Scalar(text, plain)) => !*plain || self.is_no_number(text, node.span),
            (Shape::Choice(words), Kind::Scalar(text, _)) => self.is_choice(text, words, node.span),
            (Shape::List(shape), Kind::List(nodes)) => {
                self.list(nodes, shape);
                true
            }
            (Shape::Mapping(keys), Kind::Mapping(pairs)) => {
                self.mapping(pairs, keys);
                true
            }
            (Shape::Either(shapes), _) => match shapes.iter().find(|shape| fits(shape, node)) {
                Some(shape) => self.visit(node, shape),
                None => self.wrong_kind(node, shape),
            },
            (Shape::List(shape), Kind::Scalar(text, true))
                if matches!(**shape, Shape::Text | Shape::Words | Shape::Choice(_)) =>
            {
                self.no_brackets(text, node.span)
            }
            _ => self.wrong_kind(node, shape),
        }
    }

    /// `columns: agency, received`: a list whose brackets were forgotten.
    fn no_brackets(&mut self, text: &str, span: Span) -> bool {
        let key = self.path.iter().rev().find_map(|step| match step {
            Step::Key(key) => Some(key.to_string()),
            Step::Index(_) => None,
        });
        let key = key.unwrap_or_default();
        let finding = self.say(&codes::NO_BRACKETS, span).value(text).fact("key", &key);
        self.findings.push(finding.fact("bracketed", format!("{key}: [{text}]")));
        false
    }

    /// `- Mục đích: làm tốt`, where a text is wanted, is a mapping to a parser.
    fn text_with_colon(&mut self, node: &Node, shape: &Shape) -> Option<Finding> {
        let wants_text = match shape {
            Shape::Text | Shape::Words => true,
            Shape::Either(shapes) => shapes.iter().any(|shape| matches!(shape, Shape::Words)),
            _ => false,
        };
        let Kind::Mapping(pairs) = &node.kind else { return None };
        let [Pair { key, key_span, value: Node { kind: Kind::Scalar(value, true), .. } }] = pairs.as_slice()
        else {
            return None;
        };
        if matches!(shape, Shape::Either(shapes) if has_key(shapes, key)) {
            return None;
        }
        let in_braces =
            self.text.split('\n').nth(node.span.line - 1)?.chars().nth(node.span.column - 1) == Some('{');
        if !wants_text || in_braces {
            return None;
        }
        let whole = format!("{key}: {value}");
        let finding =
            self.say(&codes::COLON_IN_TEXT, *key_span).fact("quoted", format!("\"{}\"", whole.trim_end()));
        Some(finding.value(whole.trim_end()))
    }

    fn list(&mut self, nodes: &mut [Node], shape: &Shape) {
        for (index, node) in nodes.iter_mut().enumerate() {
            self.path.push(Step::Index(index));
            if !self.visit(node, shape) {
                self.removed.words(node);
                // An entry keeps its number, so that the places of those behind it stay right.
                node.kind = Kind::Scalar("~".to_owned(), true);
                self.removed.paths.push(self.path.clone());
            }
            self.path.pop();
        }
    }

    fn mapping(&mut self, pairs: &mut Vec<Pair>, keys: &[(String, Shape)]) {
        let mut kept: Vec<Pair> = Vec::new();
        let mut before: Option<Pair> = None;
        let written: Vec<String> = pairs.iter().map(|pair| pair.key.clone()).collect();
        for mut pair in std::mem::take(pairs) {
            self.path.push(Step::Key(pair.key.clone().into()));
            let usable = match keys.iter().find(|(key, _)| *key == pair.key) {
                _ if kept.iter().any(|other| other.key == pair.key) => self.duplicate(&pair, &kept),
                Some((_, shape)) => self.visit(&mut pair.value, shape),
                None => self.unknown(&pair, before.as_mut().or(kept.last_mut()), keys, &written),
            };
            if !usable {
                self.removed.words(&pair.value);
                self.removed.paths.push(self.path.clone());
            }
            self.path.pop();
            if usable {
                kept.push(pair);
                before = None;
            } else {
                before = Some(pair);
            }
        }
        *pairs = kept;
    }

    fn say(&mut self, code: &'static codes::Code, span: Span) -> Finding {
        Finding::new(code, Origin::span(self.file, span))
    }

    fn wrong_kind(&mut self, node: &Node, shape: &Shape) -> bool {
        let found = match &node.kind {
            Kind::Scalar(..) => Said { vi: "một giá trị đơn", en: "a single value" },
            Kind::List(_) => Said { vi: "một danh sách", en: "a list" },
            Kind::Mapping(_) => {
                Said { vi: "một nhóm khóa: giá trị", en: "a group of keys and values" }
            }
        };
        let mut finding =
            self.say(&codes::WRONG_KIND, node.span).said("expected", shape.said()).said("found", found);
        if let Kind::Scalar(text, _) = &node.kind {
            let odd_space = syntax::odd_space_in_key(self.file, text, node.span);
            finding = odd_space.unwrap_or_else(|| finding.value(text));
        }
        self.findings.push(finding);
        false
    }

    fn is_no_number(&mut self, text: &str, span: Span) -> bool {
        let number = text.parse::<f64>().is_ok()
            || matches!(text, "true" | "false" | "True" | "False" | "TRUE" | "FALSE");
        if number {
            let finding = self.say(&codes::BARE_NUMBER, span).value(text);
            self.findings.push(finding);
        }
        !number
    }

    fn is_choice(&mut self, text: &str, words: &[String], span: Span) -> bool {
        let known = words.iter().any(|word| word == text);
        if !known {
            let finding = self.say(&codes::NOT_A_CHOICE, span).value(text).fact("choices", words.join(", "));
            self.findings.push(finding.near(words.iter().map(String::as_str)));
        }
        known
    }

    fn duplicate(&mut self, pair: &Pair, kept: &[Pair]) -> bool {
        let first = kept.iter().find(|other| other.key == pair.key).map_or(0, |other| other.key_span.line);
        let finding =
            self.say(&codes::DUPLICATE_KEY, pair.key_span).value(&pair.key).fact("first", first.to_string());
        self.findings.push(finding);
        false
    }

    /// An unknown key; inside braces one without a value is what a comma in a text left behind.
    fn unknown(
        &mut self,
        pair: &Pair,
        before: Option<&mut Pair>,
        keys: &[(String, Shape)],
        written: &[String],
    ) -> bool {
        let no_value =
            matches!(&pair.value.kind, Kind::Scalar(text, true) if text.is_empty()) && !self.has_colon(pair);
        if let Some(finding) = syntax::odd_space_in_key(self.file, &pair.key, pair.key_span) {
            self.findings.push(finding);
            return false;
        }
        let finding = match before {
            Some(before) if no_value => self.split_by_comma(pair, before),
            _ => {
                let known: Vec<&str> = keys.iter().map(|(key, _)| key.as_str()).collect();
                let absent = known.iter().copied().filter(|key| !written.iter().any(|own| own == key));
                let finding = self.say(&codes::UNKNOWN_KEY, pair.key_span).value(&pair.key);
                finding.fact("known", known.join(", ")).near(absent)
            }
        };
        // What is misspelt is not missing too.
        if let Some(meant) = &finding.nearest {
            let up = self.path.iter().rev().skip(1).rev().cloned();
            self.removed.paths.push(up.chain([Step::Key(meant.clone().into())]).collect());
        }
        self.findings.push(finding);
        false
    }

    fn split_by_comma(&mut self, pair: &Pair, before: &mut Pair) -> Finding {
        let Kind::Scalar(text, plain) = &mut before.value.kind else {
            return self.say(&codes::UNKNOWN_KEY, pair.key_span).value(&pair.key);
        };
        let whole = format!("{text}, {}", pair.key);
        let digits =
            |text: &str| !text.is_empty() && text.trim_end_matches('%').chars().all(|c| c.is_ascii_digit());
        if digits(text) && digits(&pair.key) {
            let (comma, dotted) = (format!("{text},{}", pair.key), format!("{text}.{}", pair.key));
            // Half a number is no number: nobody else is to judge it.
            (*text, *plain) = (String::new(), true);
            let removed =
                self.path.iter().rev().skip(1).rev().cloned().chain([Step::Key(before.key.clone().into())]);
            self.removed.paths.push(removed.collect());
            return self.say(&codes::DECIMAL_COMMA, before.value.span).value(comma).fact("dotted", dotted);
        }
        let quoted = format!("{}: \"{whole}\"", before.key);
        self.say(&codes::COMMA_SPLITS, pair.key_span).value(&pair.key).fact("quoted", quoted)
    }

    fn has_colon(&self, pair: &Pair) -> bool {
        let line = self.text.split('\n').nth(pair.key_span.line - 1).unwrap_or_default();
        let after: String = line.chars().skip(pair.key_span.column - 1 + pair.key_span.len).collect();
        after.trim_start().starts_with(':')
    }
}

/// Whether a value has the form that a shape asks for; its contents are judged later.
fn fits(shape: &Shape, node: &Node) -> bool {
    matches!(
        (shape, &node.kind),
        (Shape::Text | Shape::Words | Shape::Flag | Shape::Choice(_), Kind::Scalar(..))
            | (Shape::List(_), Kind::List(_))
            | (Shape::Mapping(_), Kind::Mapping(_))
    )
}
