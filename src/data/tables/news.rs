//! News: one row for each published item.

use crate::data::source::records;
use crate::data::table::{Column, Identity, Row, Sheet, date, text};
use crate::data::{Data, listed};
use crate::model::NewsItem;

/// The table.
pub const SHEET: Sheet = Sheet {
    key: "news",
    title: ("Tin tức", "News"),
    about: ("Mỗi dòng là một tin đã đăng.", "Each row is a published news item."),
    columns: COLUMNS,
    identity: Identity::Primary(&["url"]),
    sourced: true,
    figures: None,
};

const COLUMNS: &[Column] = &[
    date("date", "Ngày đăng", "Day of publication"),
    text("slug", "Tên trong địa chỉ", "Name in its address"),
    text(
        "kind",
        "Loại: tin, mo-hinh (mô hình), khen-thuong (khen thưởng), thong-bao (thông báo), su-kien (sự kiện)",
        "Kind: tin (news), mo-hinh (model), khen-thuong (award), thong-bao (notice), su-kien (event)",
    ),
    text("title", "Tiêu đề", "Title"),
    text("title_en", "Tiêu đề bằng tiếng Anh", "Title in English"),
    text("summary", "Tóm tắt", "Summary"),
    text("tags", "Thẻ, cách nhau bằng dấu chấm phẩy", "Tags, separated by semicolons"),
    text(
        "about",
        "Mã mục tiêu, chỉ số mà tin nói đến, cách nhau bằng dấu chấm phẩy",
        "Ids of targets, measures and indices it is about, separated by semicolons",
    ),
    text("url", "Trang của tin", "Its page"),
];

/// A row for each item that is published.
pub fn rows(data: &Data) -> Vec<Row> {
    let items = data.news.iter().filter_map(|at| data.model.news.get(*at));
    items.map(|item| row(data, item)).collect()
}

fn row(data: &Data, item: &NewsItem) -> Row {
    let lang = data.lang();
    let article = item.text.get(lang).map(|(article, _)| article);
    let english = item.text.en.as_ref().map(|article| article.title.get(crate::model::Lang::En).0);
    let cells = vec![
        item.date.into(),
        item.slug.as_str().into(),
        item.kind.key().into(),
        article.map(|article| data.say(&article.title)).into(),
        english.into(),
        article.map(|article| data.maybe(&article.summary)).into(),
        listed(item.tags.iter().map(|tag| tag.get(lang).0)),
        listed(item.about.iter().map(|about| &about.value)),
        data.url(&format!("/tin-tuc/{}/{}/", item.date.year(), item.slug)),
    ];
    Row { cells, sources: records(data, &item.sources) }
}
