// When facts hold, and when articles speak of them.

const DAY = 86_400_000; // milliseconds
const YEAR = 365.25 * DAY;
/** Lines across the timeline, at most. */
const TICKS = 9;

const time = (iso) => Date.parse(`${iso}T00:00:00Z`);

function timeline() {
  const bounded = report.facts.filter((fact) => fact.from || fact.until);
  const always = report.facts.filter((fact) => !fact.unknown && !fact.from && !fact.until).length;
  if (bounded.length === 0) {
    return [
      h("h1", { class: "title" }, "Timeline"),
      h("p", { class: "empty" }, "No fact of this report begins or ends to hold: all hold always."),
    ];
  }
  const body = h("div", {});
  function draw() {
    const { query } = place();
    const matches = matcher(query.get("fact"));
    const range = query.get("range") === "all" ? wholeRange(bounded) : nearRange(bounded);
    const shown = bounded
      .filter((fact) => matches(fact.id, fact.statement, ...fact.tags))
      .sort((a, b) => (a.from ?? "").localeCompare(b.from ?? "") || a.number - b.number);
    const marks = ticks(range);
    body.replaceChildren(
      h(
        "p",
        { class: "count" },
        h("span", { role: "status" }, plural(shown.length, "fact")),
        always > 0 ? h("span", {}, `${plural(always, "other")} ${always === 1 ? "holds" : "hold"} always`) : null,
        h("span", {}, "Dots are articles that speak of a fact, on their days."),
      ),
      h(
        "div",
        { class: "timeline" },
        h(
          "div",
          { class: "lane axis", "aria-hidden": "true" },
          h("span", {}),
          h(
            "div",
            { class: "track" },
            marks.map((mark) => tick(mark, range, true)),
          ),
        ),
        shown.length === 0
          ? h("p", { class: "empty" }, "No fact has these words.")
          : lazyList({ class: "lanes" }, shown, (fact) => lane(fact, range, marks)),
      ),
    );
  }
  draw();
  return [
    h("h1", { class: "title" }, "Timeline"),
    h("p", { class: "lead" }, "When each fact holds. An article is judged by the facts of its own day."),
    h(
      "div",
      { class: "filters" },
      field("Statement, id or tag", "fact", draw, { "data-filter": true }),
      choice(
        "Time",
        "range",
        [
          ["near", "Around the articles"],
          ["all", "All of it"],
        ],
        draw,
      ),
    ),
    body,
  ];
}

/** From the first to the last day of all facts and articles. */
function wholeRange(facts) {
  const days = [...facts.flatMap((fact) => [fact.from, fact.until]), ...report.articles.map((article) => article.date)]
    .filter(Boolean)
    .map(time);
  return padded(
    days.reduce((a, b) => Math.min(a, b)),
    days.reduce((a, b) => Math.max(a, b)),
  );
}

/** Around the days of the articles, where most is to be seen: a few years before the first, and the last. */
function nearRange(facts) {
  const whole = wholeRange(facts);
  const days = report.articles
    .map((article) => article.date)
    .filter(Boolean)
    .map(time);
  if (days.length === 0) return whole;
  const [first, last] = [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))];
  const room = Math.max(last - first, YEAR);
  return { from: Math.max(whole.from, first - room), to: Math.min(whole.to, last + room) };
}

function padded(from, to) {
  const room = Math.max((to - from) * 0.04, 15 * DAY);
  return { from: from - room, to: to + room };
}

const percent = (at, { from, to }) => ((at - from) / (to - from)) * 100;

/** Round days in a range: years, months or weeks, as many as there is room for. */
function ticks({ from, to }) {
  const marks = [];
  const months = (to - from) / (YEAR / 12);
  const every = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200].find((step) => months / step <= TICKS) ?? 2400;
  const start = new Date(from);
  for (let number = 0; number < 40; number += 1) {
    const first =
      every >= 12
        ? Date.UTC(Math.ceil(start.getUTCFullYear() / (every / 12)) * (every / 12) + (number * every) / 12, 0)
        : Date.UTC(start.getUTCFullYear(), Math.floor(start.getUTCMonth() / every) * every + number * every);
    if (first > to) break;
    if (first >= from)
      marks.push({
        at: first,
        name: new Date(first).toLocaleDateString(
          "en-GB",
          every >= 12 ? { year: "numeric", timeZone: "UTC" } : { month: "short", year: "numeric", timeZone: "UTC" },
        ),
      });
  }
  return marks;
}

function tick({ at, name }, range, isNamed) {
  const element = h("span", { class: "tick" }, isNamed ? name.replace(" ", "\u00a0") : null);
  element.style.left = `${percent(at, range)}%`;
  return element;
}

/** A fact's row: when it holds, and the articles that speak of it. */
function lane(fact, range, marks) {
  const [from, until] = [fact.from ? time(fact.from) : -Infinity, fact.until ? time(fact.until) + DAY : Infinity];
  const left = Math.min(99, Math.max(0, percent(Math.max(from, range.from), range)));
  const right = Math.max(1, Math.min(100, percent(Math.min(until, range.to), range)));
  const span = h("i", { class: `span${from < range.from ? " before" : ""}${until > range.to ? " after" : ""}` });
  span.style.left = `${left}%`;
  span.style.width = `${Math.max(0, right - left)}%`;
  span.hidden = from > range.to || until < range.from;
  const dots = new Map();
  for (const finding of fact.mentions) {
    const { date } = finding.article;
    if (!date || time(date) < range.from || time(date) > range.to) continue;
    dots.set(date, dots.has(date) ? stronger(dots.get(date), finding.verdict) : finding.verdict);
  }
  const words = `${fact.statement}: holds ${validity(fact)}; ${plural(fact.mentions.length, "mention")}`;
  return h(
    "div",
    { class: "lane" },
    h("a", { href: factLink(fact), title: fact.statement, "aria-label": words }, fact.statement),
    h(
      "div",
      { class: "track", "aria-hidden": "true", title: `Holds ${validity(fact)}` },
      marks.map((mark) => tick(mark, range)),
      span,
      [...dots].map(([date, verdict]) => {
        const dot = h("i", { class: `dot is-${verdict}`, title: `${day(date)}: ${verdict}` });
        dot.style.left = `${percent(time(date), range)}%`;
        return dot;
      }),
    ),
  );
}
