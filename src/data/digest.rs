//! Files of tables, and what is told about them without their bytes.

use sha2::{Digest as _, Sha256};

/// A file of a table, just made.
#[derive(Clone, Debug)]
pub struct Made {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How many rows stand in it, without the header.
    pub rows: usize,
}

/// What stays of a file when its bytes are gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    /// Its size in bytes.
    pub size: u64,
    /// Its SHA-256 in lower-case hexadecimal digits.
    pub sha256: String,
    /// How many rows stand in it, without the header.
    pub rows: usize,
}

impl Made {
    /// Measures the bytes.
    pub fn digest(&self) -> Digest {
        let sha256 = format!("{:x}", Sha256::digest(&self.bytes));
        Digest { size: self.bytes.len() as u64, sha256, rows: self.rows }
    }
}
