//! What templates may do to values: thin, the words are made elsewhere.

use tera::value::Key;
use tera::{Kwargs, State, Tera, Value};

use crate::words::Lang;
use crate::words::number::count;
use crate::words::phrase::{escaped, figure_html, words_html};

/// Registers all filters.
pub fn register(tera: &mut Tera) {
    for name in ["figure", "words", "phrase"] {
        tera.register_filter(name, |value: &Value, _: Kwargs, _: &State| Value::safe_string(&html(value)));
    }
    tera.register_filter("html", |value: &Value, _: Kwargs, _: &State| value.clone().mark_safe());
    tera.register_filter("text", |value: &Value, _: Kwargs, _: &State| plain(value));
    tera.register_filter("fill", |sentence: &str, named: Kwargs, state: &State| {
        Value::safe_string(&fill(sentence, &named, || lang(state)))
    });
}

/// A figure, words, or a sentence of them, as HTML; a plain string is words of ours.
fn html(value: &Value) -> String {
    if let Some(pieces) = value.as_array() {
        return pieces.iter().map(html).collect();
    }
    if let Some(text) = value.as_str() {
        return if value.is_safe() { text.to_owned() } else { escaped(text) };
    }
    let of = |key| field(value, key);
    match (of("address"), of("value"), of("text"), of("file")) {
        (Some(address), Some(number), Some(text), _) => {
            figure_html(address, number, text) + of("was").unwrap_or_default()
        }
        (_, _, Some(text), Some(file)) => words_html(file, of("lang"), text),
        _ if value.is_number() => value.as_i64().map(|number| number.to_string()).unwrap_or_default(),
        _ => String::new(),
    }
}

/// The same without marks, for attributes.
fn plain(value: &Value) -> String {
    if let Some(pieces) = value.as_array() {
        return pieces.iter().map(plain).collect();
    }
    value.as_str().or_else(|| field(value, "text")).unwrap_or_default().to_owned()
}

fn field<'v>(value: &'v Value, key: &'static str) -> Option<&'v str> {
    value.as_map()?.get(&Key::Str(key))?.as_str()
}

/// The language of the words that are being filled: every component has them, few have the page's own.
fn lang(state: &State) -> Lang {
    let words: Option<Value> = state.get("t").ok().flatten();
    words.as_ref().and_then(|words| field(words, "lang")).and_then(Lang::from_code).unwrap_or_default()
}

/// A sentence with named values: `{agency}`, `{n}` as people write numbers, and `{n:target|targets}` for a word that depends on one.
fn fill(sentence: &str, named: &Kwargs, lang: impl Fn() -> Lang) -> String {
    let find = |name: &str| named.iter().find(|(key, _)| key.as_str() == Some(name)).map(|(_, value)| value);
    let mut filled = String::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(&escaped(before));
        let Some((name, tail)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        match name.split_once(':') {
            Some((number, forms)) => filled.push_str(&escaped(form(forms, find(number)))),
            None => filled.push_str(&find(name).map(|value| value_in(value, &lang)).unwrap_or_default()),
        }
        rest = tail;
    }
    filled + &escaped(rest)
}

/// A value within a sentence. Who asks for the language looks far, and most values do not need it.
fn value_in(value: &Value, lang: impl Fn() -> Lang) -> String {
    match value.as_i64().filter(|_| value.is_number()) {
        Some(number) if number.abs() >= 1000 => count(number, lang()),
        _ => html(value),
    }
}

fn form<'f>(forms: &'f str, number: Option<&Value>) -> &'f str {
    let (one, many) = forms.split_once('|').unwrap_or((forms, forms));
    let is_one = number.is_some_and(|value| value.as_i64() == Some(1) || field(value, "value") == Some("1"));
    if is_one { one } else { many }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(sentence: &str, pairs: &[(&'static str, Value)]) -> String {
        let map = pairs.iter().map(|(key, value)| ((*key).into(), value.clone())).collect();
        fill(sentence, &Kwargs::new(std::sync::Arc::new(map)), || Lang::En)
    }

    #[test]
    fn numbers_are_written_as_people_of_the_page_do() {
        let mut tera = Tera::default();
        register(&mut tera);
        let page = "{% component rows(of, @t) %}{{ t.rows | fill(n=of) }}{% endcomponent rows %}{{ <rows of={n} /> }}";
        tera.add_raw_template("page", page).unwrap();
        for (lang, shown) in [("vi", "4.979 rows"), ("en", "4,979 rows")] {
            let mut context = tera::Context::new();
            context.insert("t", &std::collections::BTreeMap::from([("lang", lang), ("rows", "{n} rows")]));
            context.insert("n", &4979_i64);
            assert_eq!(tera.render("page", &context).unwrap(), shown);
        }
    }

    #[test]
    fn sentences_are_filled_and_escaped() {
        let two = Value::from(2_i64);
        assert_eq!(filled("{n} {n:target|targets} < 3", &[("n", two)]), "2 targets &lt; 3");
        assert_eq!(filled("{n} {n:target|targets}", &[("n", Value::from(1_i64))]), "1 target");
        assert_eq!(filled("{who} và {", &[("who", Value::from("<b>"))]), "&lt;b&gt; và {");
    }
}
