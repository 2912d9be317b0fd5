import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { OF_THE_SERVER } from "../src/settings";

// The tests run in the folder of the extension.
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
    version: string;
    engines: { vscode: string };
    devDependencies: Record<string, string>;
    activationEvents: string[];
    capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } };
    contributes: {
        commands: { command: string }[];
        configuration: { properties: Record<string, { default: unknown; scope: string }> };
    };
};
const source = readdirSync("src")
    .map((name) => readFileSync(`src/${name}`, "utf8"))
    .join("\n");

test("the extension has the version of factlint", () => {
    const cargo = readFileSync("../../Cargo.toml", "utf8");
    assert.equal(/^version = "(.*)"$/m.exec(cargo)?.[1], manifest.version);
});

test("each command of the manifest is registered, and no other", () => {
    const registered = [...source.matchAll(/registerCommand\("([^"]+)"/g)].map((found) => found[1]);
    assert.deepEqual(
        registered.sort(),
        manifest.contributes.commands.map(({ command }) => command).sort(),
    );
});

test("the settings that replace the server are those of the manifest", () => {
    const settings = Object.keys(manifest.contributes.configuration.properties);
    assert.deepEqual(settings, [...OF_THE_SERVER, "factlint.trace.server"]);
});

test("a folder that is not trusted does not choose the program", () => {
    assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, [
        "factlint.path",
        "factlint.arguments",
    ]);
    for (const [name, { scope }] of Object.entries(manifest.contributes.configuration.properties)) {
        assert.equal(scope, /path|arguments/.test(name) ? "machine-overridable" : "window", name);
    }
});

test("each language of the client wakes the extension", () => {
    const languages = /LANGUAGES = \[([^\]]+)\]/.exec(source)?.[1] ?? "";
    const events = [...languages.matchAll(/"(\w+)"/g)].map((found) => `onLanguage:${found[1] ?? ""}`);
    assert.deepEqual(
        manifest.activationEvents.filter((event) => event.startsWith("onLanguage:")),
        events,
    );
});

test("what is compiled against is the oldest editor that is promised", () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies["@types/vscode"] ?? ""}`);
});

test("the settings of the readme are those of the manifest", () => {
    const rows = [...readFileSync("README.md", "utf8").matchAll(/^\| `(factlint\.[\w.]+)` \| `([^`]*)` \|/gm)];
    assert.deepEqual(
        rows.map(([, name, value]) => [name, value]),
        Object.entries(manifest.contributes.configuration.properties).map(([name, property]) => [
            name,
            typeof property.default === "string" ? property.default : JSON.stringify(property.default),
        ]),
    );
});
