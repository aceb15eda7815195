//! What is withheld of a procedure, in words.

use crate::measure::results::Subject;
use crate::model::Grain;
use crate::site::at::At;
use crate::words::phrase::Phrase;

/// Why the sum of a procedure is not shown; and, where rows of some agencies are, that those are.
pub fn said(at: &At, subject: Subject) -> Phrase {
    let some = matches!(subject, Subject::Procedure(procedure) if shows_any(at, procedure));
    let whose = match some {
        true => at.pick(
            "Số của thủ tục này ở toàn tỉnh và ở một số cơ quan được ẩn ở mọi kỳ",
            "The figures of this procedure for the whole province and for some agencies are withheld for every period",
        ),
        false => at.pick(
            "Số của thủ tục này được ẩn ở mọi kỳ",
            "The figures of this procedure are withheld for every period",
        ),
    };
    let others =
        at.pick(" Số của các cơ quan còn lại vẫn công bố.", " Those of the other agencies are published.");
    let said = Phrase::new().say(whose).say(at.pick(
        ", để không ai tính ra được một số rất nhỏ nói về một vài người, ở thủ tục này hay ở một thủ tục khác.",
        ", so that nobody can work out a very small count that speaks of a few people, of this procedure or of another.",
    ));
    said.say(if some { others } else { "" }).say(at.pick(
        " Tổng của cơ quan và lĩnh vực vẫn gồm các hồ sơ này.",
        " The sums of agencies and fields include these dossiers.",
    ))
}

/// Whether the row of an agency is shown in any period.
fn shows_any(at: &At, procedure: usize) -> bool {
    let measured = &at.measures.results;
    measured.periods.iter().any(|results| {
        let sheet = at.model.results.sheet(results.position, Grain::AgencyProcedure);
        let rows = measured.rows_of(at.model, results, procedure).iter();
        let mut agencies = rows.filter_map(|row| sheet?.agency(*row as usize));
        agencies.any(|agency| !measured.hidden.hides(Grain::AgencyProcedure, agency, procedure))
    })
}
