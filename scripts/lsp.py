#!/usr/bin/env python3
"""Prints what a keystroke costs: the real server over its pipes, an article of 50 kB and 10,000 facts.

    cargo run --release --example corpus -- facts target/scale/facts-10000 --number 10000
    cargo run --release --example corpus -- articles target/scale/articles-100 --number 100
    python3 scripts/lsp.py target/release/factlint --edits 10000

Each edit puts a letter into a line in the middle of the article or takes it away again. Of three articles: `silent`, one
of generated ones, edited where no fact speaks; `about`, the same, edited in a sentence that a fact speaks of; `dense`, one
that tells the facts one after the other. From the edit being sent to its diagnostics the processor time of all threads of
the server is counted (Linux: /proc/PID/task/*/schedstat), and its memory is read. Before that, while the facts are loaded:
how long a request waits that needs none of them, and how long one that does is answered after it was taken back.
"""

import argparse
import json
import os
import pathlib
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCALE = ROOT / "target" / "scale"


class Server:
    def __init__(self, command, folder):
        self.process = subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def send(self, **message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def receive(self):
        length = 0
        while line := self.process.stdout.readline().strip():
            name, value = line.split(b":")
            if name.lower() == b"content-length":
                length = int(value)
        return json.loads(self.process.stdout.read(length))

    def until(self, wanted):
        while not wanted(message := self.receive()):
            pass
        return message

    def milliseconds(self):
        tasks = pathlib.Path(f"/proc/{self.process.pid}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e6

    def megabytes(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024


def article(folder, size):
    """One article of at least so many bytes, made of generated ones."""
    text = "---\ndate: 2025-10-20\n---\n"
    for file in sorted(folder.rglob("*.md")):
        body = file.read_text("utf-8")
        text += (body.split("---", 2)[2] if body.startswith("---") else body) + "\n\n"
        if len(text.encode()) >= size:
            return text
    raise SystemExit(f"{folder} holds less than {size} bytes")


def statements(folder):
    """The statements of a registry, as they are written by `examples/corpus`."""
    for file in sorted(folder.rglob("*.yaml")):
        for line in file.read_text("utf-8").splitlines():
            if line.strip().startswith("statement:"):
                yield line.split(":", 1)[1].strip().strip('"')


def cases(args):
    """Name, text, and the number of the line that is edited."""
    text = article(args.articles, 50_000)
    lines = text.split("\n")
    middle = next(at for at, text in enumerate(lines) if at > len(lines) // 2 and len(text) > 60)
    yield "silent", text, middle
    stated = list(statements(args.facts))
    yield "about", "\n".join([*lines[:middle], stated[len(stated) // 2], "", *lines[middle:]]), middle
    dense = "---\ndate: 2025-10-20\n---\n"
    for statement in stated:
        dense += f"{statement}\n\n"
        if len(dense.encode()) >= 50_000:
            break
    lines = dense.split("\n")
    yield "dense", dense, next(at for at, text in enumerate(lines) if at > len(lines) // 2 and text)


def begin(args, folder):
    command = [args.factlint.resolve(), "lsp", "--isolated", "--no-cache", "--facts", args.facts.resolve()]
    server = Server(command, folder)
    server.send(id=1, method="initialize", params={"capabilities": {}})
    server.until(lambda message: message.get("id") == 1)
    server.send(method="initialized", params={})
    return server


def loading(server, uri):
    """Asks while the facts are loaded; in milliseconds."""
    asked = time.monotonic()
    server.send(id=2, method="factlint/nothing")
    server.until(lambda message: message.get("id") == 2)
    answered = time.monotonic()
    place = {"textDocument": {"uri": uri}, "position": {"line": 5, "character": 5}}
    server.send(id=3, method="textDocument/hover", params=place)
    server.send(method="$/cancelRequest", params={"id": 3})
    told = server.until(lambda message: message.get("id") == 3)
    outcome = "taken back" if told.get("error", {}).get("code") == -32800 else "answered"
    return f"answered after {1000 * (answered - asked):.1f} ms, {outcome} after {1000 * (time.monotonic() - answered):.1f} ms"


def measure(args, name, text, line):
    with tempfile.TemporaryDirectory() as folder:
        server = begin(args, folder)
        uri = f"{pathlib.Path(folder).resolve().as_uri()}/a.md"
        document = {"uri": uri, "languageId": "markdown", "version": 1, "text": text}
        opened = time.monotonic()
        server.send(method="textDocument/didOpen", params={"textDocument": document})
        while_loading = loading(server, uri)
        told = lambda version: lambda message: message.get("params", {}).get("version") == version
        found = server.until(told(1))["params"]["diagnostics"]
        print(f"{name}: {len(text.encode())} bytes, {len(found)} diagnostics after {time.monotonic() - opened:.2f} s")
        print(f"  while facts are loaded: {while_loading}")
        costs, memory = [], []
        for version in range(2, args.edits + 2):
            end = 20 if version % 2 == 0 else 21
            place = {"start": {"line": line, "character": 20}, "end": {"line": line, "character": end}}
            change = {"range": place, "text": "x" if version % 2 == 0 else ""}
            before = server.milliseconds()
            document = {"uri": uri, "version": version}
            server.send(method="textDocument/didChange", params={"textDocument": document, "contentChanges": [change]})
            server.until(told(version))
            costs.append(server.milliseconds() - before)
            if version % max(1, args.edits // 10) == 0:
                memory.append(server.megabytes())
        costs.sort()
        median, worst = costs[len(costs) // 2], costs[len(costs) * 19 // 20]
        print(f"  processor time: median {median:.2f} ms, 95 of 100 below {worst:.2f} ms")
        print("  memory: " + ", ".join(f"{size:.1f}" for size in memory) + " MB")
        server.send(id=4, method="shutdown")
        server.until(lambda message: message.get("id") == 4)
        server.send(method="exit")
        if server.process.wait():
            raise SystemExit(f"the server ended with {server.process.returncode}")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("factlint", type=pathlib.Path)
    options.add_argument("--edits", type=int, default=10_000)
    options.add_argument("--facts", type=pathlib.Path, default=SCALE / "facts-10000")
    options.add_argument("--articles", type=pathlib.Path, default=SCALE / "articles-100")
    options.add_argument("--case", choices=["silent", "about", "dense"], action="append")
    args = options.parse_args()
    for name, text, line in cases(args):
        if name in (args.case or [name]):
            measure(args, name, text, line)


if __name__ == "__main__":
    main()
