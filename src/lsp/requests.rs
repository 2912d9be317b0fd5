//! Requests by their methods. What is asked of a document that is not open has no answer, which is no error.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lsp_server::{ErrorCode, Request, Response};
use lsp_types::request::{self as ask, Request as _};
use lsp_types::{Position, Uri};
use serde::Serialize;

use super::capabilities::OPEN_SOURCE;
use super::documents::Open;
use super::session::Session;
use super::{actions, completion, hover, lenses, navigation, pull, symbols};

/// Why there is no answer.
#[derive(Debug)]
pub(super) struct Refusal {
    code: ErrorCode,
    message: String,
}

impl Refusal {
    /// A request that makes no sense.
    pub(super) fn invalid(message: impl Into<String>) -> Self {
        Self {
            code: ErrorCode::InvalidParams,
            message: message.into(),
        }
    }
}

/// Answers a request.
pub(super) fn answer(session: &mut Session<'_>, request: Request) -> Response {
    let id = request.id.clone();
    let answered = catch_unwind(AssertUnwindSafe(|| by_method(session, request)));
    answered.unwrap_or_else(|_| {
        let message = "this is a fault of the server: please report it".to_owned();
        Response::new_err(id, ErrorCode::InternalError as i32, message)
    })
}

fn by_method(session: &mut Session<'_>, request: Request) -> Response {
    macro_rules! by_method {
        ($($method:ty => $answer:expr),* $(,)?) => {
            match request.method.as_str() {
                $(<$method>::METHOD => {
                    let id = request.id.clone();
                    let params = serde_json::from_value::<<$method as ask::Request>::Params>(request.params);
                    let result = params
                        .map_err(|fault| Refusal::invalid(fault.to_string()))
                        .and_then(|params| $answer(session, &params));
                    respond(id, result)
                })*
                _ => {
                    let message = format!("there is no method `{}`", request.method);
                    Response::new_err(request.id, ErrorCode::MethodNotFound as i32, message)
                }
            }
        };
    }
    by_method! {
        ask::HoverRequest => hover::answer,
        ask::CodeActionRequest => actions::answer,
        ask::GotoDefinition => navigation::definition,
        ask::References => navigation::references,
        ask::DocumentSymbolRequest => symbols::answer,
        ask::Completion => completion::answer,
        ask::CodeLensRequest => lenses::lenses,
        ask::InlayHintRequest => lenses::hints,
        ask::DocumentDiagnosticRequest => pull::document,
        ask::WorkspaceDiagnosticRequest => pull::workspace,
        ask::ExecuteCommand => execute,
    }
}

/// The answer where an edit came that makes the right one pointless.
pub(super) fn overtaken(request: &Request) -> Response {
    let message = "the text has changed meanwhile".to_owned();
    let mut response = Response::new_err(
        request.id.clone(),
        ErrorCode::ContentModified as i32,
        message,
    );
    if request.method == ask::DocumentDiagnosticRequest::METHOD
        && let Err(error) = &mut response.response_result
    {
        error.code = ErrorCode::ServerCancelled as i32;
        error.data = Some(serde_json::json!({ "retriggerRequest": true }));
    }
    response
}

/// The answer where the client wants none any more.
pub(super) fn cancelled(id: lsp_server::RequestId) -> Response {
    let code = ErrorCode::RequestCanceled as i32;
    Response::new_err(id, code, "taken back by the client".to_owned())
}

fn respond(id: lsp_server::RequestId, result: Result<impl Serialize, Refusal>) -> Response {
    match result {
        Ok(result) => Response::new_ok(id, result),
        Err(refusal) => Response::new_err(id, refusal.code as i32, refusal.message),
    }
}

/// The open document of an address, and the byte offset of a place in it.
pub(super) fn place(session: &Session<'_>, uri: &Uri, at: Position) -> Option<(Open, usize)> {
    let document = session.documents.get(uri)?.clone();
    let offset = session.client.encoding.offset(&document.source, at);
    Some((document, offset))
}

/// The one command that there is: shows a source.
fn execute(
    session: &mut Session<'_>,
    params: &lsp_types::ExecuteCommandParams,
) -> Result<Option<()>, Refusal> {
    let url = params.arguments.first().and_then(|url| url.as_str());
    let url = url.filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    match (params.command.as_str(), url) {
        (OPEN_SOURCE, Some(url)) => {
            let page = serde_json::json!({ "uri": url, "external": true });
            session.ask("window/showDocument", page);
            Ok(None)
        }
        (OPEN_SOURCE, None) => Err(Refusal::invalid("the argument is no address of a page")),
        (other, _) => Err(Refusal::invalid(format!("there is no command `{other}`"))),
    }
}
