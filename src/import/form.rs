//! What a table says: its head (`head`, `heading`, `columns`), its lines (`body`, `total`, `outline`, `count`, `cut`), the days it is of
//! (`dates`), its own arithmetic (`sums`).

pub mod body;
pub mod chosen;
pub mod columns;
pub mod count;
pub mod cut;
pub mod dates;
pub mod head;
pub mod heading;
pub mod outline;
pub mod sums;
pub mod total;
