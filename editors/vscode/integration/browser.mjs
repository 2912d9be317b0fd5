// Runs suite.ts in a real VS Code: its server, which comes with the npm package code-server (VS Code's own program is no
// package), and its workbench in a headless Chromium, in a project that `factlint init` makes.
//
//   FACTLINT=/path/to/factlint VSCODE_SERVER=/path/to/code-server/lib/vscode CHROMIUM=/usr/bin/chromium \
//       node integration/browser.mjs
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { build } from "esbuild";
import puppeteer from "puppeteer-core";

const PATIENCE = 180_000; // milliseconds
const { FACTLINT, VSCODE_SERVER, CHROMIUM = "/usr/bin/chromium" } = process.env;
if (FACTLINT === undefined || VSCODE_SERVER === undefined) {
    throw new Error("FACTLINT and VSCODE_SERVER have to be set; see the head of this file");
}
const extension = path.resolve(import.meta.dirname, "..");
const scratch = mkdtempSync(path.join(tmpdir(), "factlint-vscode-"));
const project = path.join(scratch, "project");
execFileSync(FACTLINT, ["init", project], { stdio: "ignore" });
await build({
    entryPoints: [path.join(extension, "integration/suite.ts")],
    outfile: path.join(extension, "out/suite.js"),
    bundle: true,
    platform: "node",
    format: "cjs",
    external: ["vscode"],
    logLevel: "warning",
});

const server = spawn(
    process.execPath,
    [
        path.join(VSCODE_SERVER, "out/server-main.js"),
        ...["--host", "127.0.0.1", "--port", "0", "--without-connection-token", "--accept-server-license-terms"],
        ...["--server-data-dir", path.join(scratch, "data"), "--telemetry-level", "off"],
    ],
    { env: { ...process.env, FACTLINT: path.resolve(FACTLINT) }, stdio: ["ignore", "pipe", "inherit"] },
);
const port = await new Promise((resolve, reject) => {
    server.stdout.on("data", (text) => {
        const found = /listening on (\d+)/.exec(text);
        if (found) {
            resolve(found[1]);
        }
    });
    server.on("exit", () => reject(new Error("the server of VS Code has ended")));
});
const browser = await puppeteer.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
let status;
try {
    const page = await browser.newPage();
    const ended = new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error("the session has not ended in time")), PATIENCE).unref();
        void page.exposeFunction("codeAutomationExit", resolve);
    });
    await page.exposeFunction("codeAutomationLog", (type, args) => {
        if (type === "error" && /AssertionError|suite\.js/.test(String(args))) {
            console.error(...args);
        }
    });
    const authority = `127.0.0.1:${port}`;
    const payload = [
        ["extensionDevelopmentPath", `vscode-remote://${authority}${extension}`],
        ["extensionTestsPath", `vscode-remote://${authority}${extension}/out/suite.js`],
    ];
    const query = new URLSearchParams({ folder: project, payload: JSON.stringify(payload) });
    await page.goto(`http://${authority}/?${query}`);
    status = await ended;
    console.log(status === 0 ? "the session in VS Code went as it should" : "the session in VS Code has failed");
} finally {
    server.removeAllListeners("exit").kill();
    await browser.close();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(status);
