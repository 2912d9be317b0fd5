// The page: two texts go to the linter a moment after the last key, and what it says is shown.
import { Editor } from "./editor.js";
import { pack, unpack } from "./share.js";

/** Milliseconds after the last key. */
const PAUSE = 150;

const EXAMPLES = [
  { name: "The first landing on the Moon", facts: "examples/moon.yaml", article: "examples/apollo.md" },
  { name: "After the truce", facts: "examples/talks-2025.yaml", article: "examples/after-the-truce.md" },
  { name: "Empty" },
];
const NAMES = {
  contradicted: "Contradicted",
  unsupported: "Unsupported",
  supported: "Supported",
  suppressed: "Suppressed",
  remark: "Remark",
};

const byId = (id) => document.getElementById(id);
const worker = new Worker("worker.js", { type: "module" });
const facts = new Editor(byId("facts-editor"), later);
const article = new Editor(byId("article-editor"), later);
let timer;
let isBusy = false;
let isStale = false;

/** Asks a moment after the last key. */
function later() {
  clearTimeout(timer);
  timer = setTimeout(ask, PAUSE);
}

/** One question at a time: what was written meanwhile is asked when the answer is there. */
function ask() {
  if (isBusy) {
    isStale = true;
    return;
  }
  isBusy = true;
  worker.postMessage({ facts: facts.value, article: article.value, markup: byId("markup").value });
}

worker.onmessage = ({ data }) => {
  isBusy = false;
  if (isStale) {
    isStale = false;
    ask();
    return;
  }
  show(data);
};
worker.onerror = () => show({ error: "the linter could not be loaded" });

const verdictOf = (finding) => {
  if (finding.suppressed !== null) return "suppressed";
  return ["contradicted", "unsupported", "supported"].includes(finding.code) ? finding.code : "remark";
};

function show({ error, faults, findings, article: checked, milliseconds, version }) {
  if (error) {
    state("article-state", error, true);
    return;
  }
  document.documentElement.dataset.version = version;
  state(
    "facts-state",
    faults.length > 0 ? plural(faults.length, "fault") : checked ? plural(checked.facts, "fact") : "",
    faults.length > 0,
  );
  facts.mark(marksOf(faults, () => "is-contradicted is-wrong"));
  byId("faults").replaceChildren(...faults.map((fault) => note(fault, "contradicted", facts, `line ${fault.line}`)));
  const counts = findings.reduce(
    (sum, finding) => ({ ...sum, [verdictOf(finding)]: (sum[verdictOf(finding)] ?? 0) + 1 }),
    {},
  );
  const told = Object.keys(NAMES)
    .filter((verdict) => counts[verdict])
    .map((verdict) => `${counts[verdict]} ${NAMES[verdict].toLowerCase()}`);
  state(
    "article-state",
    checked ? [plural(checked.sentences, "sentence"), ...told].join(" · ") : "not checked: the facts have faults",
    !checked,
  );
  byId("time").textContent = checked
    ? `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`
    : "";
  article.mark(marksOf(findings, (finding) => `is-${verdictOf(finding)}`));
  byId("notes").replaceChildren(
    ...(findings.length === 0
      ? [h("li", { class: "empty" }, empty(checked))]
      : findings.map((finding) => note(finding, verdictOf(finding), article, `line ${finding.line}`))),
  );
  follow();
}

function empty(checked) {
  if (!checked) return "Mend the facts, and the verdicts come back.";
  if (checked.facts === 0) return "Write down a fact on the left: an id and a statement are enough.";
  return "No fact speaks of this article.";
}

function state(id, text, isWrong) {
  byId(id).textContent = text;
  byId(id).classList.toggle("is-wrong", isWrong);
}

/** What is marked: a sentence once, for the first of its findings. */
function marksOf(findings, kind) {
  const marks = findings.map((finding, number) => {
    const [start, end] = finding.sentence[0] < finding.sentence[1] ? finding.sentence : [finding.start, finding.end];
    return { start, end, words: [finding.start, finding.end], kind: kind(finding), number };
  });
  return marks.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || a.number - b.number);
}

function note(finding, verdict, editor, place) {
  const { stated, expected, message } = finding;
  const isTold =
    !stated || !expected || (message.includes(stated) && message.includes(expected)) || verdict === "supported";
  return h(
    "li",
    { class: `note is-${verdict}` },
    h(
      "p",
      { class: "note-head" },
      h("span", { class: `tag is-${verdict}` }, finding.fact ? NAMES[verdict] : finding.code),
      h("span", { class: "path" }, [finding.fact, place].filter(Boolean).join(" · ")),
    ),
    h("button", { type: "button", class: "go", onclick: () => editor.select(finding.start, finding.end) }, message),
    isTold
      ? null
      : h(
          "dl",
          { class: "versus" },
          h("dt", {}, "Article"),
          h("dd", {}, stated),
          h("dt", {}, "Registry"),
          h("dd", {}, expected),
        ),
    finding.statement && !message.includes(finding.statement)
      ? h("p", { class: "statement" }, finding.statement)
      : null,
    finding.suppressed !== null ? h("p", { class: "more-of" }, `Suppressed: ${finding.suppressed}`) : null,
    finding.help ? h("p", { class: "more-of" }, finding.help) : null,
    finding.sources.length > 0
      ? h(
          "p",
          { class: "more-of" },
          "Source: ",
          finding.sources.map((source) => [source.text, source.url].filter(Boolean).join(", ")).join("; "),
        )
      : null,
    finding.steps.length > 0
      ? h(
          "details",
          {},
          h("summary", {}, "How this was reached"),
          h(
            "ol",
            { class: "steps" },
            finding.steps.map((step) => h("li", {}, step)),
          ),
        )
      : null,
  );
}

/** The note of the sentence that is written in stands out. */
function follow() {
  const number = document.activeElement === article.text ? article.at() : null;
  [...byId("notes").children].forEach((one, at) => {
    const isHere = at === number;
    if (isHere && !one.classList.contains("is-open")) one.scrollIntoView({ block: "nearest" });
    one.classList.toggle("is-open", isHere);
  });
}

async function choose(example) {
  const read = async (file) => (file ? (await fetch(file)).text() : "");
  const [yaml, text] = await Promise.all([read(example.facts), read(example.article)]);
  byId("markup").value = "markdown";
  facts.value = yaml;
  article.value = text;
  ask();
}

async function start() {
  const select = byId("example");
  select.append(...EXAMPLES.map(({ name }, number) => h("option", { value: number }, name)));
  select.addEventListener("change", () => {
    history.replaceState(null, "", "#");
    void choose(EXAMPLES[select.value]);
  });
  byId("markup").addEventListener("change", ask);
  document.addEventListener("selectionchange", follow);
  byId("share").addEventListener("click", share);
  const given = location.hash.length > 1 ? await unpack(location.hash.slice(1)) : null;
  if (!given) return choose(EXAMPLES[0]);
  byId("markup").value = given.markup;
  facts.value = given.facts;
  article.value = given.article;
  ask();
}

/** Both texts into the address, and that to the clipboard. */
async function share() {
  history.replaceState(
    null,
    "",
    `#${await pack({ facts: facts.value, article: article.value, markup: byId("markup").value })}`,
  );
  const button = byId("share");
  try {
    await navigator.clipboard.writeText(location.href);
    button.textContent = "Copied";
  } catch {
    button.textContent = "In the address";
  }
  setTimeout(() => {
    button.textContent = "Copy link";
  }, 2000);
}

await start();
