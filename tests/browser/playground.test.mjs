// The playground in a browser, served from where `playground/build` puts it.
import assert from "node:assert/strict";
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import * as path from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import { accessible, fits, open } from "./browser.mjs";

const SITE = path.resolve(import.meta.dirname, "../../target/playground/site");
const KINDS = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };

/** The site's address; the server ends with the test. */
async function serve(context) {
    const server = createServer((request, response) => {
        const name = path.join(
            SITE,
            path.normalize(new URL(request.url, "http://x").pathname).replace(/\/$/, "/index.html"),
        );
        const isThere = name.startsWith(SITE) && statSync(name, { throwIfNoEntry: false })?.isFile();
        response.writeHead(isThere ? 200 : 404, {
            "content-type": KINDS[path.extname(name)] ?? "text/plain; charset=utf-8",
        });
        if (isThere) createReadStream(name).pipe(response);
        else response.end();
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    context.after(() => server.close());
    return `http://127.0.0.1:${server.address().port}/`;
}

/** The page with its first verdicts. */
async function begin(context, options = {}) {
    const address = await serve(context);
    const page = await open(context, {
        isOwn: (url) => url.startsWith(address) || url.startsWith("data:"),
        ...options,
    });
    await page.goto(address + (options.hash ?? ""));
    await page.locator("#notes > li").first().waitFor();
    return page;
}

test("the example is checked as soon as it is there", async (context) => {
    const page = await begin(context);
    assert.match(await page.locator("#facts-state").innerText(), /1 fact$/);
    assert.match(await page.locator("#article-state").innerText(), /5 sentences · 1 contradicted · 1 supported/);
    const contradicted = page.locator(".note.is-contradicted");
    assert.match(await contradicted.innerText(), /1970[\s\S]*Apollo 11 landed on the Moon on 20 July 1969/);
    assert.equal(await page.locator("#article-editor .under .is-contradicted b").innerText(), "1970");
    await contradicted.locator(".go").click();
    assert.equal(await page.evaluate(() => getSelection().toString()), "1970");
    assert.equal(await page.locator(".note.is-open").count(), 1);
});

test("verdicts follow what is typed, in either text", async (context) => {
    const page = await begin(context);
    const article = page.locator("#article");
    await article.fill("😀 Apollo 11 landed on the Moon in 1971.");
    await page.locator(".note", { hasText: "1971" }).waitFor();
    assert.equal(await page.locator("#article-editor .under b").innerText(), "1971");
    await article.press("Home");
    await article.pressSequentially("Well, ");
    await page.locator("#article-state", { hasText: "1 contradicted" }).waitFor();
    assert.equal(await page.locator("#article-editor .under b").innerText(), "1971");
    await page
        .locator("#facts")
        .fill("facts:\n  - id: landing\n    statement: Apollo 11 landed on the Moon in 1971.\n");
    await page.locator(".note.is-supported").waitFor();
    assert.equal(await page.locator(".note.is-contradicted").count(), 0);
});

test("faults of the facts are told at their place, with what was meant", async (context) => {
    const page = await begin(context);
    const facts = page.locator("#facts");
    await facts.fill("facts:\n  - id: landing\n    statment: Apollo 11 landed on the Moon in 1971.\n");
    await page.locator("#faults .note").first().waitFor();
    assert.match(await page.locator("#faults").innerText(), /unknown-key[\s\S]*statment/);
    assert.match(await page.locator("#faults").innerText(), /statement/);
    assert.match(await page.locator("#article-state").innerText(), /not checked/);
    await page.locator("#faults .go").first().click();
    assert.match(await page.evaluate(() => getSelection().toString()), /stat|id/);
    await facts.fill("facts:\n  - id: landing\n    statement: Apollo 11 landed on the Moon in 1971.\n");
    await page.locator(".note.is-contradicted").first().waitFor();
});

test("a link holds both texts", async (context) => {
    const page = await begin(context);
    await page.locator("#article").fill("Apollo 11 landed on the Moon in 1972. <b>Ünïcode</b> 😀");
    await page.locator(".note", { hasText: "1972" }).waitFor();
    await page.locator("#share").click();
    await page.waitForFunction(() => location.hash.length > 10);
    const address = page.url();
    await page.goto("about:blank");
    await page.goto(address);
    await page.locator(".note", { hasText: "1972" }).waitFor();
    assert.equal(
        await page.locator("#article").inputValue(),
        "Apollo 11 landed on the Moon in 1972. <b>Ünïcode</b> 😀",
    );
    assert.equal(await page.locator(".under b b").count(), 0);
});

test("examples and markups can be chosen", async (context) => {
    const page = await begin(context);
    await page.locator("#example").selectOption({ label: "After the truce" });
    await page.locator(".note", { hasText: "New Delhi" }).first().waitFor();
    await page.getByLabel("Markup").selectOption("html");
    await page
        .locator("#article")
        .fill("<p>Pakistan and the Taliban held ceasefire talks in <b>New&nbsp;Delhi</b> in October 2025.</p>");
    await page.locator("#article-state", { hasText: "1 sentence · 1 contradicted" }).waitFor();
    await page.locator("#example").selectOption({ label: "Empty" });
    await page.locator(".empty", { hasText: "Write down a fact" }).waitFor();
});

test("typing stays smooth while a long article is checked", async (context) => {
    const page = await begin(context);
    const long = "Apollo 11 landed on the Moon in July 1969. It rained in the valley for most of the week. ".repeat(
        2000,
    );
    await page.locator("#article").fill(long);
    const worst = await page.evaluate(async () => {
        let worst = 0;
        let last = performance.now();
        for (let frame = 0; frame < 60; frame += 1) {
            await new Promise((resolve) => setTimeout(resolve, 10));
            worst = Math.max(worst, performance.now() - last - 10);
            last = performance.now();
        }
        return worst;
    });
    await page.locator("#article-state", { hasText: "4,000 sentences" }).waitFor();
    context.diagnostic(
        `the page paused for ${Math.round(worst)} ms at most; checked in ${await page.locator("#time").innerText()}`,
    );
    assert.ok(worst < 2000, `${worst} ms`);
});

test("it fits and is accessible, by day and by night", async (context) => {
    for (const scheme of ["light", "dark"]) {
        for (const [width, height] of [
            [1280, 900],
            [390, 844],
        ]) {
            const page = await begin(context, { width, height, scheme });
            await fits(page);
            await accessible(page);
        }
    }
});

test("the module is less than six megabytes by what every server compresses with", (context) => {
    const size = gzipSync(readFileSync(path.join(SITE, "pkg/factlint_playground_bg.wasm"))).length;
    context.diagnostic(`${(size / 1e6).toFixed(2)} MB`);
    assert.ok(size < 6e6, `${size} bytes`);
});
