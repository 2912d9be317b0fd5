//! The life of a server by the protocol: initialized, at work, shut down; every request answered once.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lsp_server::{Connection, ErrorCode, Message, Request, Response};
use lsp_types::{InitializeResult, ServerInfo};

use super::capabilities::{Client, offered};
use super::host::Host;
use super::inbox::Inbox;
use super::requests;
use super::session::Session;

/// How a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The client said `shutdown`, then `exit`.
    Orderly,
    /// The client said `exit` without `shutdown`, or went away.
    Abrupt,
}

/// Where a server is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    New,
    Working,
    Down,
}

/// Serves one client until it leaves.
pub fn serve(connection: Connection, host: &mut dyn Host) -> End {
    let Connection { sender, receiver } = connection;
    let mut inbox = Inbox::new(receiver);
    let mut phase = Phase::New;
    let mut session = Session::new(sender.clone(), host);
    loop {
        if phase == Phase::Working && !inbox.has_more() {
            // A fault of the program in one text must not end the session: it is told, and the text is left alone.
            let _ = catch_unwind(AssertUnwindSafe(|| session.work(&mut inbox)));
        }
        let Some(message) = inbox.next() else {
            return End::Abrupt;
        };
        match message {
            Message::Notification(told) if told.method == "exit" => {
                return match phase {
                    Phase::Down => End::Orderly,
                    Phase::New | Phase::Working => End::Abrupt,
                };
            }
            Message::Notification(told) => {
                if phase == Phase::Working {
                    let _ = catch_unwind(AssertUnwindSafe(|| session.notified(told)));
                }
            }
            Message::Request(request) => {
                let response = answer(request, &mut phase, &mut session, &mut inbox);
                // A client that does not listen any more will not send any more either.
                let _ = sender.send(response.into());
            }
            // The server's own requests have no results that matter.
            Message::Response(_) => {}
        }
    }
}

fn answer(
    request: Request,
    phase: &mut Phase,
    session: &mut Session<'_>,
    inbox: &mut Inbox,
) -> Response {
    let id = request.id.clone();
    let refused =
        |code: ErrorCode, why: &str| Response::new_err(id.clone(), code as i32, why.into());
    if inbox.was_cancelled(&request.id) {
        return refused(ErrorCode::RequestCanceled, "taken back by the client");
    }
    match (*phase, request.method.as_str()) {
        (Phase::New, "initialize") => {
            if !request.params.is_object() {
                return refused(ErrorCode::InvalidParams, "the parameters are no object");
            }
            let client = Client::new(&request.params);
            let result = InitializeResult {
                capabilities: offered(&client),
                server_info: Some(ServerInfo {
                    name: env!("CARGO_PKG_NAME").to_owned(),
                    version: Some(env!("CARGO_PKG_VERSION").to_owned()),
                }),
            };
            session.begin(client);
            *phase = Phase::Working;
            Response::new_ok(request.id, result)
        }
        (Phase::New, _) => refused(ErrorCode::ServerNotInitialized, "send `initialize` first"),
        (Phase::Down, _) => refused(ErrorCode::InvalidRequest, "the server is shut down"),
        (Phase::Working, "initialize") => refused(
            ErrorCode::InvalidRequest,
            "the server is initialized already",
        ),
        (Phase::Working, "shutdown") => {
            *phase = Phase::Down;
            Response::new_ok(request.id, ())
        }
        (Phase::Working, _) => {
            inbox.begin(&id);
            let answered = catch_unwind(AssertUnwindSafe(|| {
                requests::answer(session, request, inbox)
            }));
            inbox.end();
            answered.unwrap_or_else(|_| {
                refused(
                    ErrorCode::InternalError,
                    "this is a fault of the server: please report it",
                )
            })
        }
    }
}
