//! The leaves: a scalar as it was written, a text in one or two languages, a source.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A scalar exactly as it stands in the file: `1364`, `"1364"`, `1.010700` and `50%` keep every character.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(transparent)]
pub struct Text(pub String);

impl JsonSchema for Text {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["string", "number", "integer"] })
    }
}

/// `true` or `false`, kept as written so that `yes` can be answered with what to write instead.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(transparent)]
pub struct Flag(pub String);

impl JsonSchema for Flag {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Flag".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "boolean" })
    }
}

/// A text for readers: a plain string in the site's first language, or `{vi: …, en: …}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bilingual {
    /// One string, in the site's first language.
    Plain(String),
    /// A string for each language.
    Each {
        /// Vietnamese.
        vi: Option<Text>,
        /// English.
        en: Option<Text>,
    },
}

impl<'de> Deserialize<'de> for Bilingual {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Words;
        impl<'de> Visitor<'de> for Words {
            type Value = Bilingual;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a text, or {vi: …, en: …}")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Bilingual, E> {
                Ok(Bilingual::Plain(text.to_owned()))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Bilingual, A::Error> {
                let (mut vi, mut en) = (None, None);
                while let Some(key) = map.next_key::<String>()? {
                    let side = match key.as_str() {
                        "vi" => &mut vi,
                        "en" => &mut en,
                        _ => return Err(de::Error::unknown_field(&key, &["vi", "en"])),
                    };
                    if side.replace(map.next_value()?).is_some() {
                        return Err(de::Error::custom("duplicate field"));
                    }
                }
                Ok(Bilingual::Each { vi: vi.flatten(), en: en.flatten() })
            }
        }
        deserializer.deserialize_any(Words)
    }
}

impl JsonSchema for Bilingual {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Bilingual".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "oneOf": [
            { "type": "string" },
            { "type": "object", "additionalProperties": false, "minProperties": 1,
              "properties": { "vi": { "type": "string" }, "en": { "type": "string" } } },
        ] })
    }
}

/// One entry, or a list of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneOrMany<T>(pub Vec<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMany<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
            type Value = OneOrMany<T>;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an entry, or a list of entries")
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                T::deserialize(de::value::MapAccessDeserializer::new(map)).map(|one| OneOrMany(vec![one]))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = seq.next_element()? {
                    entries.push(entry);
                }
                Ok(OneOrMany(entries))
            }
        }
        deserializer.deserialize_any(Entries(std::marker::PhantomData))
    }
}

impl<T: JsonSchema> JsonSchema for OneOrMany<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("OneOrMany_{}", T::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let entry = generator.subschema_for::<T>();
        json_schema!({ "oneOf": [entry, { "type": "array", "items": entry }] })
    }
}

/// Nguồn của một con số hay một câu: một văn bản có trong documents/, hoặc một bài có tên, địa chỉ và ngày.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Số, ký hiệu văn bản có trong documents/, ví dụ 01/KH-UBND; trùng số thì viết kèm ngày: 312/BC-STP@2024-09-20.
    pub document: Option<Text>,
    /// Chỗ trong văn bản hay bài, ví dụ "Phụ lục, mục 4" (đặt trong dấu nháy vì có dấu phẩy).
    pub place: Option<Text>,
    /// Tên bài, tên trang, khi nguồn không phải là văn bản trong documents/.
    pub title: Option<Bilingual>,
    /// Ai đăng, ví dụ Báo Đồng Khởi.
    pub publisher: Option<Bilingual>,
    /// Địa chỉ trên mạng, bắt đầu bằng https://.
    pub url: Option<Text>,
    /// Ngày đăng, viết năm-tháng-ngày: 2024-12-06.
    pub date: Option<Text>,
}
