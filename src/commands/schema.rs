//! `schema`: the shapes of the content files, for editors.

use std::path::{Path, PathBuf};

use super::exit::Exit;
use super::screen::Screen;
use crate::cli::Schema;
use crate::diagnostic::{Finding, Origin, codes};
use crate::publish::keep;
use crate::raw::{FileKind, schema_of};

/// Prints all schemas as one object by kind, or writes each to `content/schemas/`.
pub fn run(schema: &Schema, root: impl Fn() -> Result<PathBuf, Box<Finding>>, screen: Screen) -> Exit {
    if !schema.write {
        let all = FileKind::ALL.map(|kind| (kind.name().to_owned(), schema_of(kind).to_value()));
        screen.answer(&format!("{:#}\n", serde_json::Value::Object(all.into_iter().collect())));
        return Exit::Done;
    }
    match root().map(|root| write(&root)) {
        Ok(Ok(())) => {
            let count = FileKind::ALL.len();
            screen.close(
                format_args!("Đã ghi {count} tệp vào content/schemas/."),
                format_args!("Wrote {count} files to content/schemas/."),
            );
            Exit::Done
        }
        Ok(Err(finding)) => {
            screen.findings(vec![*finding]);
            Exit::Publish
        }
        Err(finding) => {
            screen.findings(vec![*finding]);
            Exit::Usage
        }
    }
}

fn write(root: &Path) -> Result<(), Box<Finding>> {
    for kind in FileKind::ALL {
        let path = format!("content/schemas/{}.schema.json", kind.name());
        let text = format!("{:#}\n", schema_of(kind).to_value());
        keep(&root.join(&path), text.as_bytes()).map_err(|trouble| {
            let finding = Finding::new(&codes::PUBLISH_IO, Origin::nowhere()).value(path);
            finding.fact("detail", trouble.error.to_string())
        })?;
    }
    Ok(())
}
