//! Whole bodies: what is printed, what is found, what is refused.

mod attacks;
mod bounds;
mod figures;
mod pages;
mod scanner;
mod spots;

use super::{Body, Hole, ProblemKind, escape_url, parse};

/// The HTML of a body, with a plain answer in every hole; must pass the scanner.
#[track_caller]
fn html(text: &str) -> String {
    let body = parse(text, 1);
    let html = fill(&body);
    scanner::assert_allowed(&html, text);
    html
}

fn fill(body: &Body) -> String {
    body.html(|hole| match hole {
        Hole::LinkUrl(n) => escape_url(&body.links[*n].target),
        Hole::ImageUrl(n) => escape_url(&body.images[*n].target),
        Hole::ImageSize(n) => format!(" width=\"{}\" height=\"2\"", n + 1),
        Hole::Figure(n) => format!("<data value=\"1\">[{}]</data>", body.figures[*n].address),
        Hole::AlertTitle(kind) => kind.name().to_owned(),
        Hole::PageTitle => "Tên trang".to_owned(),
        Hole::FootnotesLabel => "Chú thích".to_owned(),
        Hole::BackToText { footnote, reference } => format!("Về {footnote}.{reference}"),
    })
}

fn problems(text: &str) -> Vec<ProblemKind> {
    parse(text, 1).problems.into_iter().map(|problem| problem.kind).collect()
}

/// A body whose HTML is exactly this, and in which nothing is wrong.
#[track_caller]
fn assert_html(text: &str, expected: &str) {
    assert_eq!(html(text), expected, "of {text}");
    assert_eq!(problems(text), [], "of {text}");
}
