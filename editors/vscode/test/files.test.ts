import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { after, test } from "node:test";

import { inProject, locate } from "../src/files";

const root = mkdtempSync(path.join(tmpdir(), "factlint-"));
after(() => {
    rmSync(root, { recursive: true });
});

/** Makes a file, with its folders, and gives its path. */
function file(name: string, mode = 0o644): string {
    const made = path.join(root, name);
    mkdirSync(path.dirname(made), { recursive: true });
    writeFileSync(made, "");
    chmodSync(made, mode);
    return made;
}

test("a bare name is looked for on the PATH, in its order", () => {
    file("first/factlint");
    const second = file("second/factlint", 0o755);
    file("third/factlint", 0o755);
    mkdirSync(path.join(root, "zeroth", "factlint"), { recursive: true });
    const folders = ["nowhere", "zeroth", "first", "second", "third"].map((name) => path.join(root, name));
    // A folder of the name and a file that cannot be run are passed over.
    assert.equal(locate("factlint", undefined, { PATH: folders.join(path.delimiter) }), second);
    assert.equal(locate("factlin", undefined, { PATH: folders.join(path.delimiter) }), undefined);
    assert.equal(locate("factlint", undefined, {}), undefined);
});

test("a path is taken from the folder of the workspace", () => {
    const program = file("target/debug/factlint", 0o755);
    assert.equal(locate("./target/debug/factlint", root, {}), program);
    assert.equal(locate("target/debug/factlint", root, {}), program);
    assert.equal(locate(program, "/elsewhere", {}), program);
    assert.equal(locate("./factlint", root, { PATH: path.dirname(program) }), undefined);
});

test("a project is known by its configuration or its registry", () => {
    file("configured/factlint.toml");
    file("plain/facts/bridge.yml");
    file("empty/facts/notes.txt");
    assert.ok(inProject(path.join(root, "configured/articles/2019/a.md")));
    assert.ok(inProject(path.join(root, "plain/a.md")));
    assert.ok(inProject(path.join(root, "plain/facts/bridge.yml")));
    assert.ok(!inProject(path.join(root, "empty/a.md")));
    assert.ok(!inProject(path.join(root, "a.md")));
    assert.ok(!inProject(undefined));
});
