import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Controller, type Client, type Editor } from "../src/controller";
import type { Options, Settings } from "../src/settings";
import type { State } from "../src/state";

const OPTIONS: Options = { codeLens: false, inlayHints: false, backReferences: true, suppressed: false };

/** An editor that keeps what it was told. */
class FakeEditor implements Editor {
    given: Settings = { enable: true, path: "factlint", arguments: [], options: OPTIONS };
    installed = true;
    /** What a start fails with. */
    fault: Error | undefined;
    /** What has happened to servers, in order. */
    readonly log: string[] = [];
    readonly states: State[] = [];
    readonly complaints: string[] = [];
    reports: ((state: State) => void)[] = [];

    settings(): Settings {
        return this.given;
    }

    locate(program: string): string | undefined {
        return this.installed ? `/bin/${program}` : undefined;
    }

    client(program: string, args: readonly string[], options: Options, report: (state: State) => void): Client {
        const name = [program, ...args].join(" ");
        assert.equal(options, this.given.options);
        this.reports.push(report);
        return {
            start: async () => {
                this.log.push(`starting ${name}`);
                await new Promise(setImmediate);
                if (this.fault !== undefined) {
                    throw this.fault;
                }
                this.log.push(`started ${name}`);
                report({ kind: "running", version: "1" });
            },
            stop: async () => {
                await new Promise(setImmediate);
                this.log.push(`stopped ${name}`);
                if (this.fault !== undefined) {
                    throw this.fault;
                }
            },
        };
    }

    show(state: State): void {
        this.states.push(state);
    }

    complain(message: string): void {
        this.complaints.push(message);
    }

    get shown(): State | undefined {
        return this.states.at(-1);
    }
}

let editor: FakeEditor;
let controller: Controller;
beforeEach(() => {
    editor = new FakeEditor();
    controller = new Controller(editor);
});

test("many files start one server", async () => {
    await Promise.all([controller.want(), controller.want(), controller.want()]);
    assert.deepEqual(editor.log, ["starting /bin/factlint lsp", "started /bin/factlint lsp"]);
    assert.deepEqual(editor.shown, { kind: "running", version: "1" });
});

test("settings do not start a server that no file asks for", async () => {
    await controller.settingsChanged();
    assert.deepEqual(editor.log, []);
    assert.deepEqual(editor.states, []);
});

test("the arguments stand behind lsp, and a change of them replaces the server", async () => {
    await controller.want();
    editor.given = { ...editor.given, arguments: ["--facts", "registry"] };
    await controller.settingsChanged();
    assert.deepEqual(editor.log.slice(2), [
        "stopped /bin/factlint lsp",
        "starting /bin/factlint lsp --facts registry",
        "started /bin/factlint lsp --facts registry",
    ]);
});

test("changes in quick succession leave one server", async () => {
    await controller.want();
    await Promise.all([controller.settingsChanged(), controller.restart(), controller.settingsChanged()]);
    const count = (what: string): number => editor.log.filter((line) => line.startsWith(what)).length;
    assert.equal(count("started") - count("stopped"), 1);
    // None starts before the last one has stopped.
    for (const [at, line] of editor.log.entries()) {
        if (at > 0 && line.startsWith("starting")) {
            assert.match(editor.log[at - 1] ?? "", /^stopped/);
        }
    }
});

test("switched off, no server runs, and none is started by a file", async () => {
    await controller.want();
    editor.given = { ...editor.given, enable: false };
    await controller.settingsChanged();
    assert.equal(editor.log.at(-1), "stopped /bin/factlint lsp");
    assert.deepEqual(editor.shown, { kind: "disabled" });
    await controller.want();
    assert.equal(editor.log.at(-1), "stopped /bin/factlint lsp");
    editor.given = { ...editor.given, enable: true };
    await controller.settingsChanged();
    assert.equal(editor.log.at(-1), "started /bin/factlint lsp");
});

test("a missing program is told once, with what to do", async () => {
    editor.installed = false;
    await controller.want();
    await controller.want();
    assert.equal(editor.complaints.length, 1);
    assert.match(editor.complaints[0] ?? "", /“factlint” was not found.*factlint\.path/);
    assert.equal(editor.shown?.kind, "failed");
    editor.installed = true;
    await controller.restart();
    assert.equal(editor.shown.kind, "running");
});

test("a server that does not start is told, and can be started again", async () => {
    editor.fault = new Error("it has no head");
    await controller.want();
    assert.match(editor.complaints[0] ?? "", /“\/bin\/factlint lsp” did not start: it has no head/);
    assert.equal(editor.shown?.kind, "failed");
    // The one that failed cannot be stopped either; that is in nobody's way.
    const again = controller.restart();
    editor.fault = undefined;
    await again;
    assert.equal(editor.shown.kind, "running");
});

test("a server that was replaced is not heard any more", async () => {
    await controller.want();
    await controller.restart();
    editor.reports[0]?.({ kind: "failed", reason: "The server has ended." });
    assert.equal(editor.shown?.kind, "running");
    editor.reports[1]?.({ kind: "failed", reason: "The server has ended." });
    assert.equal(editor.shown.kind, "failed");
});

test("closing stops the server", async () => {
    await controller.want();
    await controller.dispose();
    assert.equal(editor.log.at(-1), "stopped /bin/factlint lsp");
});
