//! `agencies/*.yaml`: agencies and groups of agencies.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};

use super::{Bilingual, Contact, Source, Text};

/// Cơ quan và nhóm cơ quan: content/agencies/*.yaml.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Agencies {
    /// Danh sách cơ quan.
    pub agencies: Option<Vec<Agency>>,
    /// Danh sách nhóm cơ quan.
    pub groups: Option<Vec<Group>>,
}

/// Một cơ quan. Đổi tên thì thêm một dòng vào names; sáp nhập, chia tách thì là cơ quan mới, mã mới.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Agency {
    /// Mã, không dấu, không bao giờ đổi, ví dụ so-noi-vu; mã xã luôn kèm huyện: ubnd-xa-an-thanh-thanh-phu.
    #[schemars(required)]
    pub id: Option<Text>,
    /// Các tên theo thời gian, tên cũ trước.
    #[schemars(required)]
    pub names: Option<Vec<Name>>,
    /// Cấp.
    #[schemars(required)]
    pub level: Option<Level>,
    /// Loại cơ quan.
    #[schemars(required)]
    pub kind: Option<AgencyKind>,
    /// Mã cơ quan cấp trên.
    pub parent: Option<Text>,
    /// Các mã số khác (GSO, mã định danh), chỉ là thông tin kèm theo.
    pub codes: Option<Vec<AgencyCode>>,
    /// Các cách gọi khác, để tìm.
    pub aliases: Option<Vec<Text>>,
    /// Địa chỉ trang của cơ quan.
    pub portal: Option<Text>,
    /// Liên hệ công khai.
    pub contact: Option<Contact>,
    /// Hoạt động từ ngày.
    pub from: Option<Text>,
    /// Hoạt động đến hết ngày.
    pub to: Option<Text>,
    /// Sau đó thành cơ quan nào: danh sách, hoặc unknown khi chưa biết.
    pub became: Option<Succession>,
    /// Nguồn.
    pub source: Option<Source>,
    /// Vì sao thông tin này chưa kiểm chứng được; không viết nghĩa là đã có nguồn.
    pub unverified: Option<Bilingual>,
    /// Địa chỉ cũ của trang này, để chuyển hướng.
    pub old_urls: Option<Vec<Text>>,
}

/// Một tên của cơ quan, từ ngày nào.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// Tên đầy đủ.
    #[schemars(required)]
    pub name: Option<Bilingual>,
    /// Tên ngắn, ví dụ Sở TT&TT.
    pub short_name: Option<Bilingual>,
    /// Chữ chỉ loại đơn vị hành chính: xã, phường, thị trấn, huyện, thành phố.
    pub unit: Option<Text>,
    /// Tên này dùng từ ngày.
    pub from: Option<Text>,
}

/// Cấp: province (tỉnh), district (huyện), commune (xã).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "the enum's doc names them all; a doc on a variant changes the schema's form"
)]
pub enum Level {
    Province,
    District,
    Commune,
}

/// Loại: committee (UBND), office (văn phòng), specialised (cơ quan chuyên môn), attached (trực thuộc), branch (chi nhánh), one_stop (một cửa), press (báo, đài).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "the enum's doc names them all; a doc on a variant changes the schema's form"
)]
pub enum AgencyKind {
    Committee,
    Office,
    Specialised,
    Attached,
    Branch,
    OneStop,
    Press,
}

/// Một mã số của cơ quan trong một hệ thống khác.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgencyCode {
    /// Hệ thống mã, ví dụ gso.
    #[schemars(required)]
    pub system: Option<Text>,
    /// Mã, đặt trong dấu nháy.
    #[schemars(required)]
    pub code: Option<Text>,
    /// Mã dùng từ ngày.
    pub from: Option<Text>,
    /// Mã dùng đến hết ngày.
    pub to: Option<Text>,
}

/// Cơ quan kế thừa: một danh sách, hoặc chữ `unknown`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Succession {
    /// Any single word; only `unknown` means something.
    Word(String),
    /// The successors.
    Successors(Vec<Successor>),
}

impl<'de> Deserialize<'de> for Succession {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Succession;
            fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                f.write_str("`unknown`, or a list of successors")
            }
            fn visit_str<E: de::Error>(self, word: &str) -> Result<Succession, E> {
                Ok(Succession::Word(word.to_owned()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Succession, A::Error> {
                Vec::deserialize(de::value::SeqAccessDeserializer::new(seq)).map(Succession::Successors)
            }
        }
        deserializer.deserialize_any(Either)
    }
}

impl JsonSchema for Succession {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Succession".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let successor = generator.subschema_for::<Successor>();
        json_schema!({ "oneOf": [{ "enum": ["unknown"] }, { "type": "array", "items": successor }] })
    }
}

/// Một cơ quan kế thừa.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Successor {
    /// Mã cơ quan kế thừa.
    #[schemars(required)]
    pub agency: Option<Text>,
    /// Nhận toàn bộ (whole) hay một phần (part).
    #[schemars(required)]
    pub part: Option<Part>,
    /// Từ ngày.
    #[schemars(required)]
    pub date: Option<Text>,
    /// Nguồn.
    pub source: Option<Source>,
    /// Vì sao chưa kiểm chứng được.
    pub unverified: Option<Bilingual>,
}

/// Toàn bộ (whole) hay một phần (part).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "the enum's doc names them all; a doc on a variant changes the schema's form"
)]
pub enum Part {
    Whole,
    Part,
}

/// Một nhóm cơ quan, ví dụ UBND cấp xã.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Mã nhóm, chung một không gian với mã cơ quan.
    #[schemars(required)]
    pub id: Option<Text>,
    /// Tên nhóm.
    #[schemars(required)]
    pub name: Option<Bilingual>,
    /// Thành viên: { level: …, kind: … }, hoặc danh sách mã cơ quan.
    #[schemars(required)]
    pub members: Option<Membership>,
}

/// Thành viên của một nhóm: theo cấp và loại, hoặc kể tên.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Membership {
    /// Everything of a level and kind.
    Rule(Members),
    /// The agencies by id.
    Listed(Vec<Text>),
}

/// Quy tắc thành viên: theo cấp, theo loại, hoặc cả hai.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Members {
    /// Cấp.
    pub level: Option<Level>,
    /// Loại cơ quan.
    pub kind: Option<AgencyKind>,
}

impl<'de> Deserialize<'de> for Membership {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Membership;
            fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                f.write_str("{level: …, kind: …}, or a list of agency ids")
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Membership, A::Error> {
                Members::deserialize(de::value::MapAccessDeserializer::new(map)).map(Membership::Rule)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Membership, A::Error> {
                Vec::deserialize(de::value::SeqAccessDeserializer::new(seq)).map(Membership::Listed)
            }
        }
        deserializer.deserialize_any(Either)
    }
}

impl JsonSchema for Membership {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Membership".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let rule = generator.subschema_for::<Members>();
        let id = generator.subschema_for::<Text>();
        json_schema!({ "oneOf": [rule, { "type": "array", "items": id }] })
    }
}
