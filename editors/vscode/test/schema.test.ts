import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import {
    createProtocolConnection,
    type CompletionList,
    type Diagnostic,
    type Hover,
    type ProtocolConnection,
    type PublishDiagnosticsParams,
} from "vscode-languageserver-protocol/node";

// The server of Red Hat's extension, told of the schema as that extension tells it.
const { contributes } = JSON.parse(readFileSync("package.json", "utf8")) as {
    contributes: { yamlValidation: { fileMatch: string[]; url: string }[] };
};
const server = spawn(process.execPath, ["node_modules/yaml-language-server/bin/yaml-language-server", "--stdio"]);
const yaml = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };
let connection: ProtocolConnection;
const published = new Map<string, (diagnostics: Diagnostic[]) => void>();

before(async () => {
    connection = createProtocolConnection(server.stdout, server.stdin);
    connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
        published.get(params.uri)?.(params.diagnostics);
    });
    connection.onRequest("client/registerCapability", () => null);
    connection.onRequest("workspace/configuration", ({ items }: { items: { section: string }[] }) =>
        items.map(({ section }) => (section === "yaml" ? yaml : {})),
    );
    connection.listen();
    await connection.sendRequest("initialize", {
        processId: process.pid,
        rootUri: null,
        capabilities: { textDocument: { hover: { contentFormat: ["markdown"] } }, workspace: { configuration: true } },
    });
    await connection.sendNotification("initialized", {});
    await connection.sendNotification("workspace/didChangeConfiguration", {
        settings: { yaml },
    });
    await connection.sendNotification(
        "json/schemaAssociations",
        contributes.yamlValidation.map(({ fileMatch, url }) => ({
            fileMatch: fileMatch.map((pattern) => `/${pattern}`),
            uri: pathToFileURL(path.resolve(url)).href,
        })),
    );
});

after(() => {
    connection.dispose();
    server.kill();
});

/** Opens a file of the name in the server, and gives what is found in it. */
async function open(name: string, text: string): Promise<{ uri: string; messages: string[] }> {
    const uri = pathToFileURL(path.resolve("/project", name)).href;
    const diagnostics = new Promise<Diagnostic[]>((resolve) => published.set(uri, resolve));
    await connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "yaml", version: 1, text },
    });
    return { uri, messages: (await diagnostics).map(({ message }) => JSON.stringify(message)) };
}

const GOOD = "facts:\n  - id: bridge\n    statement: The bridge opened in 1998.\n";
const BAD = GOOD.replace("statement", "statment");

test("a registry with a key that there is not is underlined", async () => {
    for (const name of ["facts/a.yaml", "facts/b.yml", "facts/deep/c.yaml"]) {
        const { messages } = await open(name, BAD);
        assert.ok(
            messages.some((message) => message.includes("statment")),
            `${name}: ${messages.join("; ")}`,
        );
    }
});

test("a registry without faults is left alone, and so is other YAML", async () => {
    assert.deepEqual((await open("facts/good.yaml", GOOD)).messages, []);
    assert.deepEqual((await open("other/a.yaml", BAD)).messages, []);
});

test("keys are explained and completed", async () => {
    const { uri } = await open("facts/help.yaml", `${GOOD}    \n`);
    const hover: Hover | null = await connection.sendRequest("textDocument/hover", {
        textDocument: { uri },
        position: { line: 2, character: 6 },
    });
    assert.match(JSON.stringify(hover), /A sentence that is known to hold/);
    const completion: CompletionList | null = await connection.sendRequest("textDocument/completion", {
        textDocument: { uri },
        position: { line: 3, character: 4 },
    });
    const labels = completion?.items.map(({ label }) => label) ?? [];
    for (const key of ["expect", "valid", "sources", "review_by"]) {
        assert.ok(labels.includes(key), labels.join(", "));
    }
});
