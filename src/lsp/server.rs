//! The life of a server by the protocol: initialized, at work, shut down; every request answered once.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lsp_server::{ErrorCode, Message, Request, Response};
use lsp_types::{InitializeResult, ServerInfo};

use super::capabilities::{Client, offered};
use super::host::Host;
use super::inbox::{Event, Inbox};
use super::requests::cancelled;
use super::session::Session;
use super::transport::Connection;

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
    let Connection { inbox, outbox } = connection;
    let mut phase = Phase::New;
    let mut session = Session::new(outbox.clone(), host);
    let mut inbox = Inbox::new(inbox, session.project.outcomes());
    loop {
        if phase == Phase::Working && !inbox.has_more() {
            // A fault of the program in one text must not end the session: it is told, and the text is left alone.
            guarded(|| session.work(&mut inbox));
        }
        let late = session.late().filter(|_| phase == Phase::Working);
        match inbox.next(late) {
            Event::Gone => return End::Abrupt,
            Event::Message(Message::Notification(told)) if told.method == "exit" => {
                return match phase {
                    Phase::Down => End::Orderly,
                    Phase::New | Phase::Working => End::Abrupt,
                };
            }
            Event::Message(Message::Request(request)) => {
                if let Some(response) = answer(request, &mut phase, &mut session, &mut inbox) {
                    outbox.send(response);
                }
            }
            _ if phase != Phase::Working => {}
            Event::Message(Message::Notification(told)) => {
                guarded(|| session.notified(told, &mut inbox));
            }
            Event::Message(Message::Response(response)) => session.responded(&response),
            Event::TakenBack(id) => session.take_back(&id),
            Event::Loaded(outcome) => guarded(|| session.loaded(outcome)),
            // There is work to be done.
            Event::Late => {}
        }
    }
}

fn guarded(work: impl FnOnce()) {
    let _ = catch_unwind(AssertUnwindSafe(work));
}

/// The answer to a request; `None` where the session gives it.
fn answer(
    request: Request,
    phase: &mut Phase,
    session: &mut Session<'_>,
    inbox: &mut Inbox,
) -> Option<Response> {
    let id = request.id.clone();
    let refused = |code: ErrorCode, why: &str| {
        Some(Response::new_err(id.clone(), code as i32, why.to_owned()))
    };
    if inbox.was_cancelled(&request.id) {
        return Some(cancelled(id));
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
            Some(Response::new_ok(request.id, result))
        }
        (Phase::New, _) => refused(ErrorCode::ServerNotInitialized, "send `initialize` first"),
        (Phase::Down, _) => refused(ErrorCode::InvalidRequest, "the server is shut down"),
        (Phase::Working, "initialize") => refused(
            ErrorCode::InvalidRequest,
            "the server is initialized already",
        ),
        (Phase::Working, "shutdown") => {
            session.end(inbox);
            *phase = Phase::Down;
            Some(Response::new_ok(request.id, ()))
        }
        (Phase::Working, _) => {
            session.requested(request, inbox);
            None
        }
    }
}
