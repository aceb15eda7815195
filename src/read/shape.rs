//! What a file's schema asks for.

use serde_json::Value;

use super::tree::{Kind, Node};
use crate::diagnostic::Said;

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

    /// What it is called.
    pub fn said(&self) -> Said {
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
pub fn has_key(shapes: &[Shape], key: &str) -> bool {
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

/// Whether a value has the form that a shape asks for; its contents are judged later.
pub fn fits(shape: &Shape, node: &Node) -> bool {
    matches!(
        (shape, &node.kind),
        (Shape::Text | Shape::Words | Shape::Flag | Shape::Choice(_), Kind::Scalar(..))
            | (Shape::List(_), Kind::List(_))
            | (Shape::Mapping(_), Kind::Mapping(_))
    )
}
