// The list of articles.

function articleRow(article) {
  return h("div", { class: "row" },
    h("div", {}, h("a", { class: "name", href: articleLink(article), dir: "auto" }, article.name), h("p", { class: "path" }, article.path), tallies(article.counts)),
    bar(sentenceCounts([article])));
}

const ARTICLE_ORDERS = {
  weight: ["Most contradicted first", byWeight],
  path: ["By path", (a, b) => a.number - b.number],
  newest: ["Newest first", (a, b) => (b.date ?? "").localeCompare(a.date ?? "") || a.number - b.number],
};

function articles() {
  const body = h("div", {});
  function draw() {
    const { query } = place();
    const matches = matcher(query.get("article"));
    const [, order] = ARTICLE_ORDERS[query.get("sort")] ?? ARTICLE_ORDERS.weight;
    const shown = report.articles.filter((article) => matches(article.name, article.path)).sort(order);
    body.replaceChildren(
      h("p", { class: "count", role: "status" }, plural(shown.length, "article")),
      shown.length === 0 ? h("p", { class: "empty" }, "No article has these words in its title or path.") : lazyList({ class: "rows" }, shown, articleRow));
  }
  draw();
  return [
    h("h1", { class: "title" }, "Articles"),
    h("div", { class: "filters" },
      field("Title or path", "article", draw, { "data-filter": true }),
      choice("Order", "sort", Object.entries(ARTICLE_ORDERS).map(([key, [name]]) => [key, name]), draw)),
    body,
  ];
}
