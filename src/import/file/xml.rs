//! Attributes of elements.

use quick_xml::events::BytesStart;

/// The value of an attribute, whatever its prefix.
pub fn attribute(start: &BytesStart, key: &str) -> Option<String> {
    let found = start.attributes().flatten().find(|own| own.key.local_name().as_ref() == key)?;
    found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}

/// The value of an attribute that is a number.
pub fn number(start: &BytesStart, key: &str) -> Option<u32> {
    attribute(start, key)?.parse().ok()
}
