// The linter, beside the page: however long an article takes, typing stays smooth.
import init, { Playground, version } from "./pkg/factlint_playground.js";

const module_or_path = new URL("pkg/factlint_playground_bg.wasm", import.meta.url);
const ready = init({ module_or_path }).then(() => new Playground());
let facts = null;
let faults = [];

onmessage = async ({ data }) => {
  try {
    const playground = await ready;
    const began = performance.now();
    if (data.facts !== facts) {
      // A failure half-way leaves nothing behind that would be taken for these facts.
      facts = null;
      faults = JSON.parse(playground.set_facts(data.facts)).findings;
      facts = data.facts;
    }
    const { findings, article } = JSON.parse(playground.check(data.article, data.markup));
    postMessage({ faults, findings, article, milliseconds: performance.now() - began, version: version() });
  } catch (error) {
    postMessage({ error: String(error) });
  }
};
