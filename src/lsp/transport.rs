//! Messages over a pair of byte streams. A message that cannot be read is answered, and the next one is read: whoever
//! sends nonsense once is still there.

use std::io::{self, BufRead, Read, Write};
use std::thread;
use std::time::Duration;

use crossbeam_channel::{Receiver, bounded, unbounded};
use lsp_server::{ErrorCode, Message};
use serde_json::{Value, json};

use super::outbox::{Letter, Outbox};

/// Longer headers are no headers.
const MAX_HEADER: u64 = 1 << 16;

/// Longer messages are passed over: no text that an editor shows comes near this.
const MAX_BODY: u64 = 1 << 28;

/// How long the last messages wait to be read at the end.
const PATIENCE: Duration = Duration::from_secs(2);

/// The name of the header that counts.
const CONTENT_LENGTH: &str = "content-length";

/// The two ends of a connection.
#[derive(Debug)]
pub struct Connection {
    /// What comes from the client.
    pub(super) inbox: Receiver<Message>,
    /// What goes to it.
    pub(super) outbox: Outbox,
}

/// The thread that writes.
#[derive(Debug)]
pub struct Transport {
    outbox: Outbox,
    written: Receiver<io::Result<()>>,
}

impl Transport {
    /// Waits until everything is written; not for ever: a client may not read.
    ///
    /// # Errors
    /// What kept the last messages from being written.
    pub fn finish(self) -> io::Result<()> {
        self.outbox.close();
        self.written.recv_timeout(PATIENCE).unwrap_or(Ok(()))
    }
}

/// A connection over two streams. The thread that reads ends with its stream, or with the message `exit`.
pub fn connect(
    mut input: impl BufRead + Send + 'static,
    mut output: impl Write + Send + 'static,
) -> (Connection, Transport) {
    // The client never waits for us to read: what it sends is taken at once, and looked through before work begins.
    let (to_server, inbox) = unbounded::<Message>();
    let outbox = Outbox::default();
    let replies = outbox.clone();
    thread::spawn(move || -> io::Result<()> {
        loop {
            match read(&mut input)? {
                None => return Ok(()),
                Some(Ok(message)) => {
                    let exit = matches!(&message, Message::Notification(n) if n.method == "exit");
                    if to_server.send(message).is_err() || exit {
                        return Ok(());
                    }
                }
                Some(Err(reply)) => replies.put(Letter::Reply(reply)),
            }
        }
    });
    let letters = outbox.clone();
    let (done, written) = bounded(1);
    thread::spawn(move || {
        let mut write_all = || -> io::Result<()> {
            while let Some(letter) = letters.take() {
                write(&mut output, letter)?;
            }
            Ok(())
        };
        let _ = done.send(write_all());
    });
    let transport = Transport {
        outbox: outbox.clone(),
        written,
    };
    (Connection { inbox, outbox }, transport)
}

fn write(output: &mut impl Write, letter: Letter) -> io::Result<()> {
    let value = match letter {
        Letter::Reply(value) => value,
        Letter::Message(message) => {
            let mut value = serde_json::to_value(&message)?;
            if let Some(fields) = value.as_object_mut() {
                fields.insert("jsonrpc".to_owned(), "2.0".into());
            }
            value
        }
    };
    let body = serde_json::to_string(&value)?;
    write!(output, "Content-Length: {}\r\n\r\n{body}", body.len())?;
    output.flush()
}

/// The next message, or what is to be answered to one that is none; `None` at the end of the stream.
fn read(input: &mut impl BufRead) -> io::Result<Option<Result<Message, Value>>> {
    let Some(length) = header(input)? else {
        return Ok(None);
    };
    let Some(length) = length else {
        let told = "there is no Content-Length";
        return Ok(Some(Err(error(&Value::Null, ErrorCode::ParseError, told))));
    };
    if length > MAX_BODY {
        let passed = io::copy(&mut input.take(length), &mut io::sink())?;
        let told = "the message has more than 256 MiB, and was not read";
        let reply = || error(&Value::Null, ErrorCode::InvalidRequest, told);
        return Ok((passed == length).then(|| Err(reply())));
    }
    let mut body = Vec::new();
    input.take(length).read_to_end(&mut body)?;
    if u64::try_from(body.len()).unwrap_or_default() < length {
        return Ok(None);
    }
    Ok(Some(parse(&body)))
}

/// Reads the lines up to the blank one: the length that they give, if they do; `None` at the end of the stream.
fn header(input: &mut impl BufRead) -> io::Result<Option<Option<u64>>> {
    let mut length = None;
    let mut begun = false;
    loop {
        let mut line = Vec::new();
        let read = input
            .by_ref()
            .take(MAX_HEADER)
            .read_until(b'\n', &mut line)?;
        if read == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&line);
        let line = line.trim();
        if line.is_empty() {
            // Blank lines between two messages are nobody's fault.
            if begun {
                return Ok(Some(length));
            }
            continue;
        }
        begun = true;
        if let Some((name, value)) = line.rsplit_once(':')
            // The rest of a body that was longer than its header said may stand before it.
            && name.trim_end().to_ascii_lowercase().ends_with(CONTENT_LENGTH)
        {
            length = value.trim().parse().ok();
        }
    }
}

fn parse(body: &[u8]) -> Result<Message, Value> {
    let value: Value = serde_json::from_slice(body).map_err(|fault| {
        let told = format!("this is no JSON: {fault}");
        error(&Value::Null, ErrorCode::ParseError, &told)
    })?;
    let id = value.get("id").cloned().unwrap_or_default();
    let is_response = value.get("method").is_none()
        && (value.get("result").is_some() || value.get("error").is_some());
    let is_message = value.get("method").is_some_and(Value::is_string) || is_response;
    // Whoever answers a request that nobody sent is not answered: that would go on for ever.
    let told = |told: &str| error(&id, ErrorCode::InvalidRequest, told);
    if !is_message {
        return Err(told("this is neither a request nor a notification"));
    }
    if value.get("id").is_none() {
        // An untagged enum takes a request with a strange id for a notification: not so where there is none.
        return serde_json::from_value(value)
            .map(Message::Notification)
            .map_err(|fault| told(&fault.to_string()));
    }
    if is_response {
        return serde_json::from_value(value)
            .map(Message::Response)
            .map_err(|fault| told(&fault.to_string()));
    }
    serde_json::from_value(value)
        .map(Message::Request)
        .map_err(|fault| told(&fault.to_string()))
}

fn error(id: &Value, code: ErrorCode, message: &str) -> Value {
    json!({ "jsonrpc": "2.0", "id": id, "error": { "code": code as i32, "message": message } })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(input: &str) -> Vec<Result<String, i64>> {
        let mut input = input.as_bytes();
        let mut found = Vec::new();
        while let Some(next) = read(&mut input).unwrap() {
            found.push(match next {
                Ok(Message::Request(request)) => Ok(format!("{} {}", request.id, request.method)),
                Ok(Message::Notification(told)) => Ok(told.method),
                Ok(Message::Response(response)) => Ok(format!("response {}", response.id)),
                Err(reply) => Err(reply["error"]["code"].as_i64().unwrap()),
            });
        }
        found
    }

    fn framed(body: &str) -> String {
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    }

    #[test]
    fn what_is_no_message_is_answered_and_the_next_one_read() {
        let good = framed(r#"{"jsonrpc":"2.0","id":1,"method":"a"}"#);
        for (bad, code) in [
            (framed("{nonsense"), -32700),
            (framed("\u{ff}é["), -32700),
            (framed("[]"), -32600),
            (framed("{}"), -32600),
            (framed(r#"{"id":{},"method":"a"}"#), -32600),
            (framed(r#"{"id":1.5,"method":"a"}"#), -32600),
            (framed(r#"{"id":1,"method":7}"#), -32600),
            ("X-Nothing: 1\r\n\r\n".to_owned(), -32700),
            ("Content-Length: many\r\n\r\n".to_owned(), -32700),
        ] {
            let found = all(&format!("{bad}{good}"));
            assert_eq!(found, [Err(code), Ok("1 a".to_owned())], "{bad}");
        }
    }

    #[test]
    fn headers_are_read_in_any_case_with_others_beside_them() {
        let body = r#"{"method":"b"}"#;
        let input = format!(
            "content-type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-LENGTH:{}\r\n\r\n{body}\r\n{}",
            body.len(),
            framed(r#"{"id":"x","result":null}"#)
        );
        assert_eq!(
            all(&input),
            [Ok("b".to_owned()), Ok("response \"x\"".to_owned())]
        );
    }

    #[test]
    fn a_length_that_is_wrong_costs_no_more_than_the_next_message() {
        let good = framed(r#"{"jsonrpc":"2.0","id":1,"method":"a"}"#);
        let body = r#"{"jsonrpc":"2.0","id":7,"method":"wrong"}"#;
        for length in [0, 1, body.len() - 1, body.len() + 1, body.len() + 20] {
            let wrong = format!("Content-Length: {length}\r\n\r\n{body}");
            let found = all(&format!("{wrong}{good}{good}"));
            assert_eq!(found[0], Err(-32700), "{length}");
            assert_eq!(found.last(), Some(&Ok("1 a".to_owned())), "{length}");
        }
    }

    #[test]
    fn a_message_without_end_is_passed_over_and_fills_no_memory() {
        let header = format!("Content-Length: {}\r\n\r\n", MAX_BODY + 1);
        let body = io::repeat(b' ').take(MAX_BODY + 1);
        let good = framed(r#"{"method":"b"}"#);
        let input = header.as_bytes().chain(body).chain(good.as_bytes());
        let mut input = io::BufReader::new(input);
        let told = read(&mut input).unwrap().unwrap().unwrap_err();
        assert_eq!(told["error"]["code"], -32600);
        let next = read(&mut input).unwrap().unwrap();
        assert!(matches!(next, Ok(Message::Notification(told)) if told.method == "b"));
    }

    #[test]
    fn a_stream_that_breaks_off_ends() {
        let whole = framed(r#"{"method":"b"}"#);
        for end in 0..whole.len() {
            assert!(all(&whole[..end]).is_empty(), "{end}");
        }
        let endless = "Content-Length: 99999999999999\r\n\r\n{";
        assert!(all(endless).is_empty());
    }
}
