// What the report holds: read once, linked both ways.

/** Verdicts in the order in which they matter; `remark` is what is said of a file and not of a claim. */
const VERDICTS = ["contradicted", "unsupported", "supported", "suppressed", "remark"];

/** What a verdict is called beside a sentence, and beside a number. */
const NAMES = {
  contradicted: "Contradicted",
  unsupported: "Unsupported",
  supported: "Supported",
  suppressed: "Suppressed",
  remark: "Remarks",
  silent: "Silent",
};

/** All articles, facts and other findings. */
const report = { articles: [], facts: [], others: [], findings: [] };

const articleAt = new Map();
const factsNamed = new Map();
const factAt = new Map();

/** Takes the data out of the page. */
function readReport() {
  const take = (kind, use) => {
    for (const element of document.querySelectorAll(`script.${kind}`)) {
      use(JSON.parse(element.textContent), element);
      element.remove();
    }
  };
  take("fact", addFact);
  for (const element of document.querySelectorAll("script.article")) {
    const text = element.nextElementSibling;
    addArticle(JSON.parse(element.textContent), text.textContent);
    text.remove();
    element.remove();
  }
  take("other", (finding) => report.others.push(finding));
}

function addFact(fact) {
  const named = factsNamed.get(fact.id) ?? [];
  fact.number = report.facts.length;
  // An id is unique in its registry; articles of several projects may have several of these.
  fact.key = named.length === 0 ? fact.id : `${fact.id} in ${fact.path}`;
  fact.mentions = [];
  fact.counts = tally();
  factsNamed.set(fact.id, [...named, fact]);
  factAt.set(fact.key, fact);
  report.facts.push(fact);
  return fact;
}

function addArticle(article, text) {
  article.number = report.articles.length;
  article.name = article.title?.trim() || article.path.split("/").pop();
  article.unread = text;
  article.counts = tally();
  article.strongest = new Map();
  article.findings.forEach((finding, number) => {
    finding.article = article;
    finding.number = number;
    finding.verdict = verdictOf(finding);
    finding.about = factOf(finding);
    finding.about?.mentions.push(finding);
    article.counts[finding.verdict] += 1;
    if (finding.about) finding.about.counts[finding.verdict] += 1;
    if (finding.sentence !== null) {
      const before = article.strongest.get(finding.sentence);
      const after = before ? stronger(before, finding.verdict) : finding.verdict;
      article.strongest.set(finding.sentence, after);
    }
    report.findings.push(finding);
  });
  articleAt.set(article.path, article);
  report.articles.push(article);
}

const tally = () => Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0]));

const stronger = (a, b) => (VERDICTS.indexOf(a) <= VERDICTS.indexOf(b) ? a : b);

function verdictOf(finding) {
  if (finding.suppressed) return "suppressed";
  return ["contradicted", "unsupported", "supported"].includes(finding.code) ? finding.code : "remark";
}

/** The fact that spoke; of several with its id the one whose entry the finding points to. */
function factOf(finding) {
  if (!finding.fact) return null;
  const named = factsNamed.get(finding.fact) ?? [];
  const path = finding.related?.[0]?.path;
  return named.find((fact) => fact.path === path) ?? named[0] ?? addFact({ id: finding.fact, unknown: true, sources: [], tags: [] });
}

/** The blocks of an article, read when they are first looked at; each sentence knows its number. */
function blocksOf(article) {
  if (!article.blocks) {
    let number = 0;
    article.blocks = JSON.parse(article.unread).map(([kind, sentences]) => ({
      kind,
      sentences: sentences.map((runs) => ({ number: number++, runs })),
    }));
    article.sentenceList = article.blocks.flatMap((block) => block.sentences);
    article.unread = null;
  }
  return article.blocks;
}

/** One sentence of an article. */
function sentenceOf(article, number) {
  blocksOf(article);
  return article.sentenceList[number];
}

/** How many sentences of articles have each verdict as their strongest, `silent` included. */
function sentenceCounts(articles) {
  const counts = { ...tally(), silent: 0 };
  for (const article of articles) {
    for (const verdict of article.strongest.values()) counts[verdict] += 1;
    counts.silent += Math.max(0, article.sentences - article.strongest.size);
  }
  return counts;
}
