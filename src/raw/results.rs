//! `results/**/*.yaml`: what was received, handled and left, by whom, in a period. The rows are read apart from the rest.

use std::borrow::Cow;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{self, Deserializer, Visitor};

use super::{Bilingual, OneOrMany, Source, Text};

/// Kết quả giải quyết thủ tục hành chính trong một kỳ: content/results/**/*.yaml. Khóa rows luôn viết sau cùng.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Results {
    /// Mã kỳ trong periods.yaml, ví dụ 2024-q3.
    #[schemars(required)]
    pub period: Option<Text>,
    /// Nguồn: báo cáo có trong documents/, hoặc một bài đã đăng.
    #[schemars(required)]
    pub source: Option<OneOrMany<Source>>,
    /// Chính thức hay sơ bộ; số chính thức thay số sơ bộ.
    #[schemars(required)]
    pub quality: Option<Quality>,
    /// Vì sao đây không đúng là kết quả của mọi hồ sơ; mọi con số từ tệp này mang lời này.
    pub proxy: Option<Bilingual>,
    /// Ghi chú của người làm trang.
    pub note: Option<Bilingual>,
    /// Mỗi dòng là của ai.
    #[schemars(required)]
    pub grain: Option<Grain>,
    /// Tên các cột, khi mỗi dòng là một danh sách ô; không viết khi mỗi dòng tự ghi tên, hay khi rows là tệp CSV.
    pub columns: Option<Vec<Text>>,
    /// Các dòng: danh sách ô, nhóm khóa: giá trị, hoặc tên một tệp CSV đặt cạnh tệp này.
    #[schemars(required)]
    pub rows: Option<RowsHere>,
}

/// Chất lượng: official (chính thức), provisional (sơ bộ).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "the enum's doc names them all; a doc on a variant changes the schema's form"
)]
pub enum Quality {
    Official,
    Provisional,
}

/// Mỗi dòng là của: province (cả tỉnh), agency (một cơ quan), agency_field (một cơ quan, một lĩnh vực), agency_procedure (một cơ quan, một thủ tục).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "the enum's doc names them all; a doc on a variant changes the schema's form"
)]
pub enum Grain {
    Province,
    Agency,
    AgencyField,
    AgencyProcedure,
}

/// Where the rows are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowsHere {
    /// In this file; read apart.
    Here(Arc<Rows>),
    /// In the file of this name.
    File(Text),
}

/// The columns that say whose a row is.
pub const KEYS: [&str; 3] = ["agency", "field", "procedure"];

/// The columns that count dossiers, in the order of form II.06a/VPCP/KSTT, then what it has no columns for.
pub const COUNTS: [&str; 21] = [
    "online",
    "direct",
    "postal",
    "direct_or_postal",
    "received",
    "carried_over",
    "early",
    "on_time",
    "late",
    "resolved",
    "in_time",
    "overdue",
    "pending",
    "digitised_on_receipt",
    "digitised_result",
    "fee_due",
    "paid_online",
    "esigned",
    "electronic_dossier",
    "satisfied",
    "rated",
];

/// A column's own name, where there is such a column.
pub fn column(name: &str) -> Option<&'static str> {
    KEYS.iter().chain(&COUNTS).find(|known| **known == name).copied()
}

/// Rows, column by column: 4 bytes a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// How many rows.
    pub len: usize,
    /// The texts of key cells, each once.
    pub names: Vec<String>,
    /// Columns that say whose a row is: positions in `names`, or [`NOTHING`].
    pub keys: Vec<Cells>,
    /// Columns that count: counts, or [`NOTHING`].
    pub counts: Vec<Cells>,
    /// Cells that are neither a plain count nor unknown, as written; they hold [`NOTHING`] above.
    pub odd: Vec<OddCell>,
    /// Some columns bear names that are not known.
    pub lossy: bool,
    /// Rows that were refused for their form: nothing is said of what they lack.
    pub misfits: Vec<u32>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cells {
    /// Its name, one of [`KEYS`] or [`COUNTS`].
    pub name: &'static str,
    /// A number for each row.
    pub cells: Vec<u32>,
}

/// A cell that is not what its column asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OddCell {
    /// The row, from 0.
    pub row: usize,
    /// The column's name.
    pub column: &'static str,
    /// As written.
    pub text: String,
}

/// What stands in a column where nothing is known: `~`, an empty cell. Never a zero.
pub const NOTHING: u32 = u32::MAX;

impl<'de> Deserialize<'de> for RowsHere {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Name;
        impl Visitor<'_> for Name {
            type Value = RowsHere;
            fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                f.write_str("the name of a CSV file")
            }
            fn visit_str<E: de::Error>(self, name: &str) -> Result<RowsHere, E> {
                Ok(RowsHere::File(Text(name.to_owned())))
            }
        }
        deserializer.deserialize_str(Name)
    }
}

impl JsonSchema for RowsHere {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Rows".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let key = json_schema!({ "type": ["string", "null"] });
        let count = json_schema!({ "type": ["integer", "null"], "minimum": 0 });
        let columns = KEYS.iter().map(|name| (*name, &key)).chain(COUNTS.iter().map(|name| (*name, &count)));
        let properties: serde_json::Map<String, serde_json::Value> =
            columns.map(|(name, schema)| (name.to_owned(), schema.as_value().clone())).collect();
        json_schema!({ "oneOf": [
            { "type": "string" },
            { "type": "array", "items": { "type": "array", "items": { "type": ["string", "integer", "null"] } } },
            { "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": properties } },
        ] })
    }
}
