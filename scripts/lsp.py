#!/usr/bin/env python3
"""Prints what a keystroke costs: the real server over its pipes, an article of 50 kB and 10,000 facts.

    cargo run --release --example corpus -- facts target/scale/facts-10000 --number 10000
    cargo run --release --example corpus -- articles target/scale/articles-100 --number 100
    python3 scripts/lsp.py target/release/factlint --edits 10000

Each edit puts a letter into the middle of the article or takes it away again. From the edit being sent to its diagnostics
the processor time of all threads of the server is counted (Linux: /proc/PID/task/*/schedstat), and its memory is read.
"""

import argparse
import json
import os
import pathlib
import subprocess
import tempfile

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


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("factlint", type=pathlib.Path)
    options.add_argument("--edits", type=int, default=10_000)
    options.add_argument("--facts", type=pathlib.Path, default=SCALE / "facts-10000")
    options.add_argument("--articles", type=pathlib.Path, default=SCALE / "articles-100")
    args = options.parse_args()
    text = article(args.articles, 50_000)
    lines = text.split("\n")
    line = next(at for at, text in enumerate(lines) if at > len(lines) // 2 and len(text) > 60)
    with tempfile.TemporaryDirectory() as folder:
        command = [args.factlint.resolve(), "lsp", "--isolated", "--facts", args.facts.resolve()]
        server = Server(command, folder)
        server.send(id=1, method="initialize", params={"capabilities": {}})
        server.until(lambda message: message.get("id") == 1)
        server.send(method="initialized", params={})
        uri = f"{pathlib.Path(folder).resolve().as_uri()}/a.md"
        document = {"uri": uri, "languageId": "markdown", "version": 1, "text": text}
        server.send(method="textDocument/didOpen", params={"textDocument": document})
        told = lambda version: lambda message: message.get("params", {}).get("version") == version
        found = server.until(told(1))["params"]["diagnostics"]
        print(f"{len(text.encode())} bytes, {len(found)} diagnostics")
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
        print(f"processor time: median {costs[len(costs) // 2]:.2f} ms, worst of 20 {costs[len(costs) * 19 // 20]:.2f} ms")
        print("memory: " + ", ".join(f"{size:.1f}" for size in memory) + " MB")
        server.send(id=2, method="shutdown")
        server.until(lambda message: message.get("id") == 2)
        server.send(method="exit")
        raise SystemExit(server.process.wait())


if __name__ == "__main__":
    main()
