//! Markdown in pieces.

/// A text in which nothing is markup.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '~' => {
                out.extend(['\\', c])
            }
            '\n' | '\r' => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}

/// A text that leads to a page, where there is one.
pub fn link(text: &str, page: Option<&str>) -> String {
    page.map_or_else(|| plain(text), |page| format!("[{}]({page})", plain(text)))
}

/// A figure of the site, which stays right when it is corrected.
pub fn figure(address: &str) -> String {
    format!("{{{{ so_lieu(\"{address}\") }}}}")
}

/// A table; the cells are Markdown.
pub fn table(head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let head: Vec<String> = head.iter().map(|text| (*text).to_owned()).collect();
    let rule: Vec<String> = head.iter().map(|_| "---".to_owned()).collect();
    let rows = rows.into_iter().map(|row| line(&row)).collect::<String>();
    line(&head) + &line(&rule) + &rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_no_markup() {
        assert_eq!(plain("a|b *c* [d](e)\n{{ f }}"), "a\\|b \\*c\\* \\[d\\](e) \\{\\{ f \\}\\}");
        assert_eq!(link("a_b", Some("/c/")), "[a\\_b](/c/)");
        assert_eq!(figure("m@2024:value"), "{{ so_lieu(\"m@2024:value\") }}");
    }

    #[test]
    fn tables_have_a_line_for_each_row() {
        let row = |a: &str, b: &str| vec![a.to_owned(), b.to_owned()];
        assert_eq!(table(&["A", "B"], [row("1", "2")]), "| A | B |\n| --- | --- |\n| 1 | 2 |\n");
    }
}
