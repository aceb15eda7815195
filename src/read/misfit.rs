//! The walk that names every place where a tree differs from its shape.

use super::shape::{Shape, fits, has_key};
use super::syntax;
use super::tree::{Kind, Node, Pair};
use crate::diagnostic::{Finding, KeyPath, Origin, Said, Span, Step, codes};

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
