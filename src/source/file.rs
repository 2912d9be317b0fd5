//! Files of others, read with care: what has no end and what never begins is not read.

use std::fs::{self, File, Metadata};
use std::io::{self, BufRead, Read};
use std::path::Path;

use crate::limits::{Limit, Limits};

/// The bytes of a file.
///
/// # Errors
/// Where it cannot be read, is no regular file (a named pipe would be waited for, a device may have no end), or is
/// larger than the limit.
pub fn read_file(path: &Path, limits: &Limits, limit: Limit) -> io::Result<Vec<u8>> {
    let (file, metadata) = open(path)?;
    let size = metadata.len();
    if size > limits.of(limit) as u64 {
        return Err(too_large(limits, limit));
    }
    // At once, and once more to see that nothing follows.
    read_behind(Vec::with_capacity(size as usize + 1), file, limits, limit)
}

/// Opens a file that is to be read.
///
/// # Errors
/// Where it cannot be opened or is no regular file.
pub fn open_file(path: &Path) -> io::Result<File> {
    open(path).map(|(file, _)| file)
}

fn open(path: &Path) -> io::Result<(File, Metadata)> {
    // Before it is opened, which alone would wait for the other end of a pipe.
    check_kind(path, &fs::metadata(path)?)?;
    let file = File::open(path)?;
    let metadata = file.metadata()?;
    check_kind(path, &metadata)?;
    Ok((file, metadata))
}

/// All that comes out of a stream.
///
/// # Errors
/// Where it cannot be read, or has more bytes than the limit.
pub fn read_stream(stream: impl Read, limits: &Limits, limit: Limit) -> io::Result<Vec<u8>> {
    read_behind(Vec::new(), stream, limits, limit)
}

fn read_behind(
    mut bytes: Vec<u8>,
    stream: impl Read,
    limits: &Limits,
    limit: Limit,
) -> io::Result<Vec<u8>> {
    let most = limits.of(limit);
    stream.take(most as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > most {
        return Err(too_large(limits, limit));
    }
    Ok(bytes)
}

/// What there was to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Nothing any more.
    End,
    /// A line with its end.
    Whole,
    /// One of more bytes than were allowed, which was passed over.
    TooLong,
}

/// Reads a line behind what `line` holds, as long as it has no more than `most` bytes.
///
/// # Errors
/// Where the input cannot be read.
pub fn read_line(input: &mut impl BufRead, most: usize, line: &mut Vec<u8>) -> io::Result<Line> {
    let read = input.take(most as u64 + 1).read_until(b'\n', line)?;
    if read <= most {
        return Ok(if read == 0 { Line::End } else { Line::Whole });
    }
    if line.last() != Some(&b'\n') {
        input.skip_until(b'\n')?;
    }
    line.clear();
    Ok(Line::TooLong)
}

/// What is said of a file or a line that has more bytes than the limit.
pub fn too_large(limits: &Limits, limit: Limit) -> io::Error {
    let told = limits.told(limit);
    io::Error::new(
        io::ErrorKind::FileTooLarge,
        format!("it has more than {told}"),
    )
}

fn check_kind(path: &Path, metadata: &Metadata) -> io::Result<()> {
    if metadata.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if metadata.is_file() || is_own_stream(path) {
        return Ok(());
    }
    let message =
        "it is a pipe or a device and no file; what a program writes is read from standard input";
    Err(io::Error::new(io::ErrorKind::InvalidInput, message))
}

/// What whoever started the program opened for it: standard input, or a shell's `<(…)`.
fn is_own_stream(path: &Path) -> bool {
    ["/dev/stdin", "/dev/fd", "/proc/self/fd"]
        .iter()
        .any(|own| path.starts_with(own))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_too_long_is_passed_over_and_the_next_one_read() {
        let mut input = io::Cursor::new("ab\nabcdef\nabcde\nabc");
        let mut found = Vec::new();
        loop {
            let mut line = Vec::new();
            let read = read_line(&mut input, 4, &mut line).unwrap();
            found.push((read, String::from_utf8(line).unwrap()));
            if read == Line::End {
                break;
            }
        }
        let line = |kind, text: &str| (kind, text.to_owned());
        let expected = [
            line(Line::Whole, "ab\n"),
            line(Line::TooLong, ""),
            line(Line::TooLong, ""),
            line(Line::Whole, "abc"),
            line(Line::End, ""),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_too_large_or_no_file_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        fs::write(&path, "12345").unwrap();
        let limits = |most| Limits::default().with(Limit::FileSize, most);
        let read = |path: &Path, most| read_file(path, &limits(most), Limit::FileSize);
        assert_eq!(read(&path, 5).unwrap(), b"12345");
        let told = read(&path, 4).unwrap_err().to_string();
        assert!(told.contains("`file-size`"), "{told}");
        let told = read_stream(io::repeat(b'x'), &limits(9), Limit::FileSize);
        assert_eq!(told.unwrap_err().kind(), io::ErrorKind::FileTooLarge);
        let told = read(folder.path(), 5).unwrap_err();
        assert_eq!(told.kind(), io::ErrorKind::IsADirectory);
        if cfg!(unix) {
            let told = read(Path::new("/dev/zero"), 5).unwrap_err();
            assert_eq!(told.kind(), io::ErrorKind::InvalidInput);
        }
    }
}
