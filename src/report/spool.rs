//! Output that has to wait for other output.

use std::io::{self, BufWriter, Seek, Write};

use tempfile::SpooledTempFile;

/// Bytes that are kept in memory; more go to a temporary file.
const IN_MEMORY: usize = 1 << 20;

/// What is written now and stands further down. It takes a megabyte of memory at most, and a temporary file without
/// a name for the rest.
#[derive(Debug)]
pub struct Spool(BufWriter<SpooledTempFile>);

impl Default for Spool {
    fn default() -> Self {
        Self(BufWriter::new(SpooledTempFile::new(IN_MEMORY)))
    }
}

impl Spool {
    /// Writes all that waited, and is empty again.
    pub fn pour(&mut self, out: &mut dyn Write) -> io::Result<()> {
        self.0.flush()?;
        let waiting = self.0.get_mut();
        waiting.rewind()?;
        io::copy(waiting, out)?;
        waiting.rewind()?;
        waiting.set_len(0)
    }
}

impl Write for Spool {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_comes_out_whole_in_order_and_once() {
        let mut spool = Spool::default();
        // More than memory holds.
        let lines: String = (0..200_000).map(|line| format!("line {line}\n")).collect();
        assert!(lines.len() > IN_MEMORY);
        for text in [lines.as_str(), "", "short"] {
            let (head, tail) = text.split_at(text.len() / 3);
            spool.write_all(head.as_bytes()).unwrap();
            spool.write_all(tail.as_bytes()).unwrap();
            let mut out = Vec::new();
            spool.pour(&mut out).unwrap();
            assert!(out == text.as_bytes(), "{} bytes", text.len());
        }
    }
}
