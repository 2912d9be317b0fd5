import assert from "node:assert/strict";
import { test } from "node:test";

import { display, type State } from "../src/state";

test("nothing is shown before there is a project", () => {
    assert.equal(display({ kind: "idle" }), undefined);
});

test("a failure says what has failed and offers to start again", () => {
    const shown = display({ kind: "failed", reason: "It is gone." });
    assert.equal(shown?.severity, "error");
    assert.equal(shown.command, "factlint.restart");
    assert.match(shown.tooltip, /^It is gone\. /);
});

test("a server that runs shows its version, if it tells it", () => {
    assert.match(display({ kind: "running", version: "1.2.3" })?.tooltip ?? "", /^factlint 1\.2\.3 is running/);
    assert.match(display({ kind: "running", version: undefined })?.tooltip ?? "", /^factlint is running/);
});

test("no two states look alike", () => {
    const states: State[] = [
        { kind: "disabled" },
        { kind: "starting" },
        { kind: "running", version: undefined },
        { kind: "failed", reason: "" },
    ];
    assert.equal(new Set(states.map((state) => display(state)?.text)).size, states.length);
});
