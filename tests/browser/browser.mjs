// A headless Chromium, and pages in it that must not complain, nor ask for anything that they do not come with.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/** A folder that is gone when the test is over. */
export function scratch(context) {
    const folder = mkdtempSync(path.join(tmpdir(), "factlint-browser-"));
    context.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
    return folder;
}

/**
 * A page in a browser of its own. At the end of the test it must not have written errors, nor asked for an address that
 * `isOwn` does not know; `expected` are errors that the test is about.
 */
export async function open(context, { width = 1280, height = 900, scheme = "light", isOwn = isFile, expected = /^$/ } = {}) {
    const browser = await chromium.launch({
        executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
        args: FLAGS,
    });
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
    const wrong = [];
    page.on("console", (told) => told.type() !== "log" && !expected.test(told.text()) && wrong.push(`${told.type()}: ${told.text()}`));
    page.on("pageerror", (error) => wrong.push(String(error.stack ?? error)));
    page.on("request", (request) => isOwn(request.url()) || wrong.push(`asked for ${request.url()}`));
    page.on("dialog", (dialog) => {
        wrong.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
    });
    context.after(async () => {
        await browser.close();
        assert.deepEqual(wrong, []);
    });
    return page;
}

const isFile = (address) => address.startsWith("file:");

/** Holds what is shown against the rules of WCAG 2.1 AA. */
export async function accessible(page) {
    // Colours are compared when they have come to rest.
    await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() =>
        globalThis.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] }),
    );
    const told = violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html} ${node.failureSummary}`));
    assert.deepEqual(told, [], page.url());
}

/** Nothing may be wider than the window. */
export async function fits(page) {
    const { scrollWidth, clientWidth } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
    }));
    assert.ok(scrollWidth <= clientWidth, `${page.url()} is ${scrollWidth} wide in ${clientWidth}`);
}
