// The list of facts, and a page for each.

function factRow(fact) {
  const { remark, ...counts } = fact.counts;
  return h("div", { class: "row" },
    h("div", {}, h("a", { class: "name", href: factLink(fact), dir: "auto" }, fact.statement ?? fact.id), h("p", { class: "path" }, fact.id),
      fact.mentions.length > 0 ? tallies(fact.counts) : h("p", { class: "tallies" }, "not mentioned")),
    fact.mentions.length > 0 ? bar(counts) : null);
}

const FACT_ORDERS = {
  weight: ["Most contradicted first", (a, b) => byWeight(a, b) || b.mentions.length - a.mentions.length],
  mentions: ["Most mentioned first", (a, b) => b.mentions.length - a.mentions.length],
  registry: ["As in the registry", (a, b) => a.number - b.number],
  review: ["To be reviewed first", (a, b) => (a.review_by ?? "9999").localeCompare(b.review_by ?? "9999")],
};

function facts() {
  const body = h("div", {});
  function draw() {
    const { query } = place();
    const matches = matcher(query.get("fact"));
    const [, order] = FACT_ORDERS[query.get("sort")] ?? FACT_ORDERS.weight;
    const shown = report.facts.filter((fact) => matches(fact.id, fact.statement, fact.path, ...fact.tags)).sort(order);
    body.replaceChildren(
      h("p", { class: "count", role: "status" }, plural(shown.length, "fact")),
      shown.length === 0 ? h("p", { class: "empty" }, report.facts.length === 0 ? "There are no facts in this report." : "No fact has these words.") : lazyList({ class: "rows" }, shown, factRow));
  }
  draw();
  return [
    h("h1", { class: "title" }, "Facts"),
    h("div", { class: "filters" },
      field("Statement, id or tag", "fact", draw, { "data-filter": true }),
      choice("Order", "sort", Object.entries(FACT_ORDERS).map(([key, [name]]) => [key, name]), draw)),
    body,
  ];
}

function fact(key) {
  const open = factAt.get(key);
  if (!open) return missing(`There is no fact “${key}” in this report.`);
  const body = h("div", {});
  function draw(shown = shownVerdicts()) {
    const kept = open.mentions.filter((finding) => shown.has(finding.verdict));
    body.replaceChildren(kept.length === 0
      ? h("p", { class: "empty" }, open.mentions.length === 0 ? "No article mentions this fact." : "No mention has the verdicts that are switched on.")
      : lazyList({ class: "rows" }, kept, (finding) => hit(finding, true)));
  }
  draw();
  const rows = [
    ["Holds", validity(open)],
    ["Review by", open.review_by ? day(open.review_by) : null],
    ["If contradicted", open.severity],
    ["Tags", open.tags.length > 0 ? h("ul", { class: "tags" }, open.tags.map((name) => h("li", {}, name))) : null],
    ["Registry", open.path ? h("span", { class: "path" }, `${open.path}:${open.line}`) : null],
    ["Remark", open.note],
  ];
  return h("article", { class: "fact-page" },
    h("nav", { class: "crumbs", "aria-label": "Facts" }, h("a", { href: "#/facts" }, "All facts")),
    h("p", { class: "path" }, open.id),
    h("h1", { class: "statement", dir: "auto" }, open.statement ?? open.id),
    open.unknown ? h("p", { class: "lead" }, "The registry of this report does not have this fact.") : h("dl", { class: "facts-of" }, rows.filter(([, value]) => value).map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)])),
    open.unknown ? null : [h("h2", { class: "heading" }, "Sources"), sources(open)],
    h("h2", { class: "heading" }, plural(open.mentions.length, "mention")),
    verdictChips(open.counts, draw),
    body);
}
