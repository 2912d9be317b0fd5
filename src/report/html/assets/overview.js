// What the report amounts to.

/** Rows of a list that the overview shows. */
const TOP = 6;

const byWeight = (a, b) => b.counts.contradicted - a.counts.contradicted || b.counts.unsupported - a.counts.unsupported;

function overview() {
  const { articles, facts, findings, others } = report;
  const counts = tally();
  for (const finding of findings) counts[finding.verdict] += 1;
  const sentences = sentenceCounts(articles);
  const read = articles.reduce((sum, article) => sum + article.sentences, 0);
  return [
    others.length > 0 ? faults(others) : null,
    h("h1", { class: "title" }, headline(counts)),
    h("p", { class: "lead" }, `${plural(articles.length, "article")}, ${plural(read, "sentence")}, held against ${plural(facts.filter((fact) => !fact.unknown).length, "fact")}.`),
    h("div", { class: "figures" }, ["contradicted", "unsupported", "supported", "suppressed", "remark"]
      .filter((verdict) => counts[verdict] > 0 || ["contradicted", "unsupported"].includes(verdict))
      .map((verdict) => h("a", { class: `is-${verdict}`, href: `#/findings?verdict=${verdict}` }, h("b", {}, count(counts[verdict])), h("span", {}, NAMES[verdict])))),
    read > 0 ? [bar(sentences, true), legend(sentences), h("p", { class: "small" }, "Sentences by the strongest verdict on them; silent are those that no fact speaks of.")] : null,
    h("div", { class: "columns" }, toLookAt(articles), inDispute(facts), coverage(articles, facts, counts), untouched(facts)),
  ];
}

function headline(counts) {
  if (report.articles.length === 0) return report.others.length > 0 ? "Nothing could be checked" : "No articles were checked";
  if (counts.contradicted > 0) return `${plural(counts.contradicted, "statement")} ${counts.contradicted === 1 ? "contradicts" : "contradict"} the registry`;
  if (counts.unsupported > 0) return `Nothing is contradicted; ${plural(counts.unsupported, "claim")} ${counts.unsupported === 1 ? "has" : "have"} nothing behind ${counts.unsupported === 1 ? "it" : "them"}`;
  return "Nothing is contradicted";
}

const faults = (others) => h("section", { class: "faults" }, h("h2", { class: "heading" }, `${plural(others.length, "finding")} outside of the articles`),
  h("ul", {}, others.map((finding) => h("li", {}, h("p", {}, finding.message), h("p", { class: "path" }, where(finding)), finding.help ? h("p", { class: "small" }, finding.help) : null))));

function toLookAt(articles) {
  const first = articles.filter((article) => article.counts.contradicted + article.counts.unsupported > 0).sort(byWeight);
  return section("Articles to look at first",
    first.length === 0 ? h("p", { class: "empty" }, "None: no article says what the registry does not.") : h("ol", { class: "rows" }, first.slice(0, TOP).map((article) => h("li", {}, articleRow(article)))),
    first.length > TOP ? h("p", { class: "more" }, h("a", { href: "#/articles" }, `All ${plural(articles.length, "article")}`)) : null);
}

function inDispute(facts) {
  const disputed = facts.filter((fact) => fact.counts.contradicted > 0).sort(byWeight);
  return section("Facts that are contradicted",
    disputed.length === 0 ? h("p", { class: "empty" }, "None.") : h("ol", { class: "rows" }, disputed.slice(0, TOP).map((fact) => h("li", {}, factRow(fact)))),
    disputed.length > TOP ? h("p", { class: "more" }, h("a", { href: "#/facts" }, `All ${plural(facts.length, "fact")}`)) : null);
}

/** What facts cover of the articles, and articles of the facts. */
function coverage(articles, facts, counts) {
  const mentioned = facts.filter((fact) => fact.mentions.length > 0).length;
  const spoken = articles.filter((article) => article.findings.some((finding) => finding.about)).length;
  const settled = counts.supported + counts.contradicted;
  const meter = (name, part, whole, kind) => h("div", { class: "meter" },
    h("p", {}, h("span", {}, name), h("span", {}, h("b", {}, share(part, whole)), ` (${count(part)} of ${count(whole)})`)),
    bar({ [kind]: part, silent: Math.max(0, whole - part) }));
  return section("Coverage",
    meter("Facts that an article mentions", mentioned, facts.length, "remark"),
    meter("Articles that a fact speaks of", spoken, articles.length, "remark"),
    meter("Findings on claims that a fact settles", settled, settled + counts.unsupported, "supported"));
}

function untouched(facts) {
  const silent = facts.filter((fact) => fact.mentions.length === 0);
  return section("Facts that no article mentions",
    silent.length === 0
      ? h("p", { class: "empty" }, facts.length === 0 ? "There are no facts." : "None: every fact is mentioned.")
      : lazyList({ class: "plain-list", tabindex: "0", "aria-label": "Facts that no article mentions" }, silent, (fact) => h("a", { href: factLink(fact) }, fact.statement ?? fact.id)));
}
