import assert from "node:assert/strict";
import { test } from "node:test";

import { expand, read } from "../src/settings";

const surroundings = { folder: "/project", home: "/home/ada", env: { BIN: "/opt/bin" } };

test("variables stand for the folder, the home folder and the environment", () => {
    assert.equal(expand("~/bin/factlint", surroundings), "/home/ada/bin/factlint");
    assert.equal(expand("~", surroundings), "/home/ada");
    assert.equal(expand("a~b", surroundings), "a~b");
    assert.equal(expand("~ada/x", surroundings), "~ada/x");
    assert.equal(expand("${workspaceFolder}/facts", surroundings), "/project/facts");
    assert.equal(expand("${userHome}/x", surroundings), "/home/ada/x");
    assert.equal(expand("${env:BIN}/x${env:NONE}", surroundings), "/opt/bin/x");
    assert.equal(expand("${workspaceFolder}", { ...surroundings, folder: undefined }), "");
    assert.equal(expand("${file}", surroundings), "${file}");
    // What a variable holds is not looked at again.
    assert.equal(expand("${env:A}", { ...surroundings, env: { A: "${userHome}$&" } }), "${userHome}$&");
});

test("what is not given has its default", () => {
    assert.deepEqual(read(() => undefined, surroundings), {
        enable: true,
        path: "factlint",
        arguments: [],
        options: { codeLens: false, inlayHints: false, backReferences: true, suppressed: false },
    });
});

test("what is given counts, with its variables put in", () => {
    const given: Record<string, unknown> = {
        enable: false,
        path: " ${env:BIN}/factlint ",
        arguments: ["--facts", "${workspaceFolder}/registry"],
        codeLens: true,
        inlayHints: true,
        backReferences: false,
        suppressed: true,
    };
    assert.deepEqual(read((key) => given[key], surroundings), {
        enable: false,
        path: "/opt/bin/factlint",
        arguments: ["--facts", "/project/registry"],
        options: { codeLens: true, inlayHints: true, backReferences: false, suppressed: true },
    });
});

test("what is of a wrong type counts as not given", () => {
    const given: Record<string, unknown> = { enable: "no", path: 3, arguments: ["--facts", 7, null], codeLens: 1 };
    assert.deepEqual(read((key) => given[key], surroundings), {
        enable: true,
        path: "factlint",
        arguments: ["--facts"],
        options: { codeLens: false, inlayHints: false, backReferences: true, suppressed: false },
    });
    assert.deepEqual(read(() => "", surroundings).arguments, []);
    assert.equal(read(() => "  ", surroundings).path, "factlint");
});
