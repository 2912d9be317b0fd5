"""A writer's session with `factlint lsp` in the client of pytest-lsp, which nobody here wrote.

Its messages are typed by the specification: an answer that does not hold against it is an error of the test. The editors
by which `client` is named say what they can, so that the encodings of positions and both ways of telling diagnostics are
covered. Run by `.ci/editors`, with the program in the variable FACTLINT.
"""

import asyncio
import json
import os
import subprocess
import time

import pytest
import pytest_lsp
from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcMethodNotFound
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

FACTLINT = os.environ["FACTLINT"]
PATIENCE = 120  # seconds: a slow machine is no fault of the server's

# Its lines end in CRLF, and characters of all lengths stand in front of the words that are underlined.
ARTICLE = (
    "---\r\ntitle: Lines\r\ndate: 2024-07-20\r\n---\r\n\r\nThe first one.\r\n\r\n"
    "\U0001f315 e\u0301 \u201cApollo 11\u201d: Apollo 11 landed on the Moon in 1970, says a leaflet.\r\n"
)


@pytest.fixture
def project(tmp_path):
    subprocess.run([FACTLINT, "init", "."], cwd=tmp_path, check=True, capture_output=True)
    (tmp_path / "articles" / "lines.md").write_bytes(ARTICLE.encode())
    return tmp_path


@pytest_lsp.fixture(
    config=ClientServerConfig(server_command=[FACTLINT, "lsp"]),
    params=["visual-studio-code", "neovim", "emacs"],
)
async def client(request, lsp_client: LanguageClient, project):
    # What the editors by whose names it goes do, and pytest-lsp does not.
    watched = []
    lsp_client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda params: watched.extend(params.registrations))
    lsp_client.watched = watched
    answer = await lsp_client.initialize_session(
        types.InitializeParams(
            capabilities=client_capabilities(request.param),
            root_uri=project.as_uri(),
            workspace_folders=[types.WorkspaceFolder(uri=project.as_uri(), name="project")],
        )
    )
    lsp_client.offered = answer.capabilities
    yield
    await lsp_client.shutdown_session()
    # The protocol wants an exit in order to end with 0.
    assert lsp_client._server.returncode == 0


class Open:
    """An open file: what the client holds of it, and what the server says."""

    def __init__(self, client: LanguageClient, path, language):
        self.client, self.uri, self.version = client, path.as_uri(), 1
        self.text = path.read_bytes().decode()
        client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(self.uri, language, 1, self.text))
        )

    @property
    def id(self):
        return types.TextDocumentIdentifier(self.uri)

    @property
    def encoding(self):
        """How characters of a line are counted: its bytes, and how many of them make one."""
        agreed = self.client.offered.position_encoding or "utf-16"
        name = getattr(agreed, "value", agreed)
        return {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}[name]

    def place(self, offset):
        """Where a character is, as client and server have agreed to say it."""
        encoding, size = self.encoding
        before = self.text[:offset]
        line = before.count("\n")
        column = before[before.rfind("\n") + 1 :]
        return types.Position(line, len(column.encode(encoding)) // size)

    def offset(self, place):
        encoding, size = self.encoding
        start = 0
        for _ in range(place.line):
            start = self.text.index("\n", start) + 1
        units = self.text[start:].encode(encoding)[: size * place.character]
        return start + len(units.decode(encoding))

    def range(self, words):
        start = self.text.index(words)
        return types.Range(self.place(start), self.place(start + len(words)))

    def change(self, range, text):
        """Tells the server of one change."""
        self.version += 1
        start, end = self.offset(range.start), self.offset(range.end)
        self.text = self.text[:start] + text + self.text[end:]
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(self.version, self.uri),
                [types.TextDocumentContentChangePartial(range=range, text=text)],
            )
        )

    def replace(self, words, text):
        self.change(self.range(words), text)

    @property
    def pulls(self):
        return self.client.offered.diagnostic_provider and self.client.capabilities.text_document.diagnostic

    async def found(self):
        """What the server finds, whichever way it tells it.

        A client that pulls diagnostics gets them on asking, one that does not is sent them.
        """
        if self.pulls:
            report = await self.client.text_document_diagnostic_async(types.DocumentDiagnosticParams(self.id))
            return report.items
        return self.client.diagnostics.get(self.uri)

    async def shows(self, *words):
        """Waits until just these words are underlined, where they stand now."""
        wanted = [self.range(word) for word in words]
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = await self.found()
            if found is not None and [d.range for d in found] == wanted:
                return
            await asyncio.sleep(0.02)
        raise AssertionError(f"{words} were never underlined: {found}")


@pytest.mark.asyncio
async def test_a_whole_session(client: LanguageClient, project):
    article = Open(client, project / "articles" / "lines.md", "markdown")
    await article.shows("1970")

    # A surrogate pair comes, half of the text behind it goes, and lines are parted and joined.
    article.replace("says", "\U0001f680 says")
    article.replace("\u201cApollo 11\u201d: ", "")
    article.replace("The first", "\U0001f680\r\n\r\nThe \U0001f315 first")
    await article.shows("1970")
    article.replace("one.\r\n\r\n", "one. ")
    await article.shows("1970")

    # Hover.
    where = article.range("1970").start
    hover = await client.text_document_hover_async(types.HoverParams(article.id, where))
    assert "first-landing" in hover.contents.value
    assert "Apollo 11 Mission Report" in hover.contents.value
    places = await client.text_document_definition_async(types.DefinitionParams(article.id, where))
    place = places[0] if isinstance(places, list) else places
    assert (getattr(place, "uri", None) or place.target_uri).endswith("facts/moon.yaml")

    # The correction, and the way back.
    before = article.text
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(article.id, types.Range(where, where), types.CodeActionContext([]))
    )
    action = next(action for action in actions if "with “1969”" in action.title)
    if action.edit is None:
        action = await client.code_action_resolve_async(action)
    [edit] = edits(action.edit, article.uri)
    article.change(edit.range, edit.new_text)
    await article.shows()
    assert "on the Moon in 1969, \U0001f680 says" in article.text
    everything = types.Range(article.place(0), article.place(len(article.text)))
    article.change(everything, before)
    await article.shows("1970")

    # Closed, nothing is left of it.
    client.text_document_did_close(types.DidCloseTextDocumentParams(article.id))
    if not article.pulls:
        await article.shows()


def edits(edit: types.WorkspaceEdit, uri):
    """What a workspace edit does to one file."""
    if edit.changes:
        return edit.changes[uri]
    return [e for change in edit.document_changes if change.text_document.uri == uri for e in change.edits]


@pytest.mark.asyncio
async def test_a_registry_that_breaks_while_it_is_edited(client: LanguageClient, project):
    article = Open(client, project / "articles" / "lines.md", "markdown")
    await article.shows("1970")
    facts = Open(client, project / "facts" / "moon.yaml", "yaml")
    facts.replace("statement:", "statment:")
    # The last good registry goes on to be used, and the fault is told where it is.
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        told = [fault for fault in await facts.found() or [] if "statment" in fault.message]
        if told:
            break
        await asyncio.sleep(0.02)
    assert told[0].range.start == facts.range("statment").start, told
    await article.shows("1970")
    facts.replace("statment:", "statement:")
    facts.replace("20 July 1969.", "20 July 1970.")
    await article.shows()


@pytest.mark.asyncio
async def test_what_the_server_does_not_know(client: LanguageClient, project):
    with pytest.raises(JsonRpcMethodNotFound):
        await client.protocol.send_request_async("factlint/unheardOf", {"a": 1})
    client.protocol.notify("factlint/unheardOf", {"a": 1})
    client.protocol.notify("$/unheardOf", None)
    # A file that is not open, and places that are not there, are no fault of the server's.
    nowhere = types.TextDocumentIdentifier((project / "articles" / "none.md").as_uri())
    try:
        assert not await client.text_document_hover_async(types.HoverParams(nowhere, types.Position(9, 9)))
    except JsonRpcException:
        pass
    article = Open(client, project / "articles" / "lines.md", "markdown")
    await client.text_document_hover_async(types.HoverParams(article.id, types.Position(10**6, 10**6)))
    await article.shows("1970")


@pytest.mark.asyncio
async def test_messages_that_are_malformed(client: LanguageClient, project):
    article = Open(client, project / "articles" / "lines.md", "markdown")
    await article.shows("1970")

    def send(body):
        body = body if isinstance(body, bytes) else json.dumps(body).encode()
        client._server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    change = {"jsonrpc": "2.0", "method": "textDocument/didChange"}
    send(change)
    send({**change, "params": None})
    send({**change, "params": {"textDocument": {"uri": article.uri}, "contentChanges": "none"}})
    send({**change, "params": {"textDocument": {"uri": "no uri", "version": 2}, "contentChanges": [{"text": ""}]}})
    send({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": [1, 2, 3]})
    send({"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": "none"}})
    # The session goes on as if nothing had been said.
    article.replace("The first", "\U0001f680 The first")
    await article.shows("1970")


@pytest.mark.asyncio
async def test_a_huge_document(client: LanguageClient, project):
    path = project / "articles" / "huge.md"
    path.write_text("The first one. Apollo 11 landed on the Moon in July 1969.\n\n" * 10_000)
    huge = Open(client, path, "markdown")
    await huge.shows()
    huge.replace("July 1969", "July 1968")
    await huge.shows("July 1968")
