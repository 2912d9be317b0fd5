// Pieces that several views use.

const tag = (verdict, name) => h("span", { class: `tag is-${verdict}` }, name ?? NAMES[verdict].replace("Remarks", "Remark"));

/** A bar of shares, told in words as well. */
function bar(counts, tall) {
  const parts = Object.entries(counts).filter(([, number]) => number > 0);
  const words = parts.map(([verdict, number]) => `${count(number)} ${verdict}`).join(", ") || "nothing";
  const element = h("div", { class: tall ? "bar tall" : "bar", role: "img", "aria-label": words, title: words });
  for (const [verdict, number] of parts) {
    const part = h("i", { class: `is-${verdict}` });
    part.style.flexGrow = String(number);
    element.append(part);
  }
  return element;
}

/** What the colours of a bar mean. */
function legend(counts) {
  const parts = Object.entries(counts).filter(([, number]) => number > 0);
  return h("ul", { class: "legend" }, parts.map(([verdict, number]) => h("li", { class: `is-${verdict}` }, `${NAMES[verdict]} ${count(number)}`)));
}

/** The numbers of findings, those that are not nought. */
function tallies(counts) {
  const parts = VERDICTS.filter((verdict) => counts[verdict] > 0);
  return h("p", { class: "tallies" }, parts.length === 0
    ? "no findings"
    : parts.map((verdict) => h("span", { class: `is-${verdict}` }, `${count(counts[verdict])} ${verdict === "remark" ? "remarks" : verdict}`)));
}

/** The runs of a sentence; the words that one finding (or any that is shown) is about are marked. */
function words(sentence, isShown) {
  return sentence.runs.map((run) => {
    if (typeof run === "string") return run;
    const [text, about] = run;
    return about.some(isShown) ? h("mark", {}, text) : text;
  });
}

/** A finding's sentence with its words marked. */
function said(finding) {
  const sentence = finding.sentence === null ? null : sentenceOf(finding.article, finding.sentence);
  if (!sentence) return null;
  return h("p", { class: `said is-${finding.verdict}`, dir: "auto" }, words(sentence, (number) => number === finding.number));
}

const articleLink = (article, sentence) => {
  const at = sentence === null || sentence === undefined ? "" : `?at=${sentence + 1}`;
  return `#/article/${encodeURIComponent(article.path)}${at}`;
};
const factLink = (fact) => `#/fact/${encodeURIComponent(fact.key)}`;

/** When a fact holds, in words. */
function validity(fact) {
  if (fact.from && fact.until) return `${day(fact.from)} to ${day(fact.until)}`;
  if (fact.from) return `from ${day(fact.from)}`;
  if (fact.until) return `until ${day(fact.until)}`;
  return "always";
}

/** What stands behind a fact. Only addresses of the web become links. */
function sources(fact) {
  if (fact.sources.length === 0) return h("p", { class: "small" }, "The registry names no source.");
  return h("ul", { class: "sources" }, fact.sources.map((source) => {
    const title = source.title ?? source.publisher ?? source.url ?? "a source without a name";
    const cite = h("cite", {}, title);
    const isWeb = /^https?:\/\//i.test(source.url ?? "");
    const rest = [
      source.title ? source.publisher : null,
      source.published ? `published ${source.published}` : null,
      source.retrieved ? `retrieved ${source.retrieved}` : null,
      source.url && !isWeb && title !== source.url ? source.url : null,
    ].filter(Boolean);
    return h("li", {},
      isWeb ? h("a", { href: source.url, rel: "noopener noreferrer", target: "_blank" }, cite) : cite,
      rest.length > 0 ? `, ${rest.join(", ")}` : null,
      source.quote ? h("blockquote", { dir: "auto" }, `“${source.quote}”`) : null);
  }));
}

/** What the article says and what the registry has, where the message does not tell both. */
function versus(finding) {
  const { stated, expected, message } = finding;
  if (!stated || !expected || finding.verdict === "supported") return null;
  if (message.includes(stated) && message.includes(expected)) return null;
  return h("dl", { class: "versus" },
    h("dt", {}, "Article"), h("dd", { dir: "auto" }, stated),
    h("dt", {}, "Registry"), h("dd", { dir: "auto" }, expected));
}

/** The steps of a verdict, behind a line to open. */
function steps(finding) {
  if (!finding.steps?.length) return null;
  return h("details", {}, h("summary", {}, "How this was reached"), h("ol", { class: "steps" }, finding.steps.map((step) => h("li", {}, step))));
}

const where = (finding) => `${finding.path}:${finding.line}:${finding.column}`;

/** A heading with what stands below it. */
const section = (name, ...children) => h("section", {}, h("h2", { class: "heading" }, name), ...children);

/** What stands in place of a view that is not there. */
const missing = (text) => [h("h1", { class: "empty" }, text), h("p", { class: "more" }, h("a", { href: "#/" }, "To the overview"))];
