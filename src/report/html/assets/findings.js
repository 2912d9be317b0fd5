// All findings in one list.

function findings() {
  const body = h("div", {});
  const facts = report.facts.filter((fact) => fact.mentions.length > 0);
  function draw() {
    const { query } = place();
    const shown = shownVerdicts();
    const [ofFact, ofArticle, hasWords] = ["fact", "article", "words"].map((name) => matcher(query.get(name)));
    const sentence = (finding) => (query.get("words") && finding.sentence !== null
      ? sentenceOf(finding.article, finding.sentence).runs.map((run) => (typeof run === "string" ? run : run[0])).join("")
      : "");
    const kept = report.findings.filter((finding) => shown.has(finding.verdict)
      && ofFact(finding.fact, finding.about?.statement)
      && ofArticle(finding.article.name, finding.article.path)
      && hasWords(finding.message, finding.fact, sentence(finding)));
    kept.sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
    body.replaceChildren(
      h("p", { class: "count" }, h("span", { role: "status" }, `${plural(kept.length, "finding")}`), clearing(query)),
      kept.length === 0
        ? h("p", { class: "empty" }, report.findings.length === 0 ? "There are no findings." : "No finding passes these filters.")
        : lazyList({ class: "rows" }, kept, (finding) => hit(finding)));
  }
  draw();
  const counts = tally();
  for (const finding of report.findings) counts[finding.verdict] += 1;
  return [
    h("h1", { class: "title" }, "Findings"),
    h("div", { class: "filters" },
      verdictChips(counts, draw),
      field("Fact", "fact", draw, { list: "fact-names" }),
      field("Article", "article", draw, {}),
      field("Words", "words", draw, { "data-filter": true }),
      h("datalist", { id: "fact-names" }, facts.slice(0, 500).map((fact) => h("option", { value: fact.id })))),
    body,
  ];
}

/** A way back to everything, where something is filtered. */
function clearing(query) {
  if ([...query.keys()].length === 0) return null;
  return h("a", { href: "#/findings" }, "Show all");
}

/** A finding in a list; on a fact's own page without the fact. */
function hit(finding, isOfFact) {
  const { article, about } = finding;
  return h("div", { class: "hit" },
    h("div", {}, tag(finding.verdict)),
    h("div", {},
      said(finding),
      finding.verdict === "supported" ? null : h("p", { class: "message" }, finding.message),
      h("p", { class: "where" },
        h("a", { href: articleLink(article, finding.sentence) }, article.name),
        h("span", { class: "path" }, where(finding)),
        about && !isOfFact ? h("a", { href: factLink(about) }, about.id) : null)));
}
