// One article: its text with the verdicts on it, and beside it what is said of each sentence.

/** What the open article can be asked to do by keys; null where none is open. */
let reader = null;

function article(path) {
  const open = articleAt.get(path);
  if (!open) return missing(`There is no article “${path}” in this report.`);
  const groups = groupsOf(open);
  const claims = new Map();
  const text = prose(open, groups, claims);
  const notes = h("aside", { class: "notes", "aria-label": "What is said of the sentences" },
    h("div", { class: "sheet-head" }, h("span", {}, step(-1, "‹ Previous"), " ", step(1, "Next ›")), h("button", { type: "button", class: "quiet", onclick: () => select(null) }, "Close")),
    h("h2", { class: "heading" }, groups.length === 0 ? "No fact speaks of this article" : "Notes"),
    h("ol", {}, groups.map((group) => group.element)));
  let current = null;

  function step(by, name) {
    return h("button", { type: "button", class: "quiet", onclick: () => move(by) }, name);
  }
  /** Opens the notes of a group, or closes them. */
  function select(group, { scroll = true, focus = true } = {}) {
    if (current) toggle(current, false);
    const before = current;
    current = group;
    notes.classList.toggle("has-open", group !== null);
    document.body.classList.toggle("has-sheet", group !== null);
    setParameter("at", group ? String(group.sentence + 1) : "");
    if (!group) {
      if (focus && before) claims.get(before)?.focus();
      return;
    }
    toggle(group, true);
    const claim = claims.get(group);
    if (scroll) claim.scrollIntoView({ block: matchMedia("(max-width: 60rem)").matches ? "start" : "center" });
    if (focus) claim.focus({ preventScroll: true });
    within(notes, group.element);
  }
  function toggle(group, isOpen) {
    group.element.classList.toggle("is-open", isOpen);
    claims.get(group).classList.toggle("is-open", isOpen);
    claims.get(group).setAttribute("aria-expanded", String(isOpen));
  }
  function move(by) {
    const shown = groups.filter((group) => !group.element.hidden);
    if (shown.length === 0) return;
    const at = current ? shown.indexOf(current) : by > 0 ? -1 : 0;
    select(shown[(at + by + shown.length) % shown.length]);
  }
  for (const group of groups) {
    const claim = claims.get(group);
    const near = (isNear) => () => {
      group.element.classList.toggle("is-near", isNear);
      if (isNear && !current) within(notes, group.element);
    };
    claim.addEventListener("mouseenter", near(true));
    claim.addEventListener("mouseleave", near(false));
    claim.addEventListener("click", () => select(current === group ? null : group, { scroll: false }));
    claim.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      select(current === group ? null : group, { scroll: false });
    });
    group.element.addEventListener("click", (event) => {
      if (current !== group && !event.target.closest("a, summary")) select(group, { focus: false });
    });
  }
  /** Shows the verdicts that are wanted; a sentence has the strongest of these. */
  function filter(shown) {
    for (const group of groups) {
      const visible = group.findings.filter((finding) => shown.has(finding.verdict));
      group.element.hidden = visible.length === 0;
      group.notes.forEach((note, at) => { note.hidden = !shown.has(group.findings[at].verdict); });
      const claim = claims.get(group);
      const verdict = visible.map((finding) => finding.verdict).reduce(stronger, "remark");
      claim.className = visible.length === 0 ? "" : `claim is-${verdict}${group === current ? " is-open" : ""}`;
      group.element.className = `note-group is-${verdict}${group === current ? " is-open" : ""}`;
      if (visible.length === 0) claim.removeAttribute("role"); else claim.setAttribute("role", "button");
      claim.tabIndex = visible.length === 0 ? -1 : 0;
      if (visible.length === 0 && group === current) select(null, { focus: false });
    }
  }
  reader = { move, close: () => select(null), beside: (by) => report.articles[open.number + by], isOpen: () => current !== null };
  const at = Number(place().query.get("at")) - 1;
  requestAnimationFrame(() => {
    const wanted = groups.find((group) => group.sentence === at);
    if (wanted) select(wanted, { focus: false });
  });
  filter(shownVerdicts());
  const remarks = open.findings.filter((finding) => finding.sentence === null);
  return h("article", { class: "reader" },
    h("header", {}, crumbs(open), h("h1", { class: "title", dir: "auto" }, open.name),
      h("p", { class: "meta" }, open.date ? h("span", {}, day(open.date)) : null, h("span", { class: "path" }, open.path), h("span", {}, plural(open.sentences, "sentence"))),
      verdictChips(open.counts, filter)),
    h("div", {}, text, remarks.length > 0 ? h("section", { class: "remarks" }, h("h2", { class: "heading" }, "About the file"), h("ul", {}, remarks.map((finding) =>
      h("li", {}, tag(finding.verdict), " ", finding.message, " ", h("span", { class: "path" }, where(finding)), finding.help ? h("p", { class: "small" }, finding.help) : null)))) : null),
    notes);
}

/** The article before, the list, and the article behind. */
function crumbs(open) {
  const link = (other, name) => (other ? h("a", { href: articleLink(other) }, name) : null);
  return h("nav", { class: "crumbs", "aria-label": "Articles" },
    h("span", {}, h("a", { href: "#/articles" }, "All articles")),
    h("span", {}, link(report.articles[open.number - 1], "‹ Previous"), link(report.articles[open.number + 1], "Next ›")));
}

/** Findings by their sentence, in the order of the text. */
function groupsOf(open) {
  const bySentence = new Map();
  for (const finding of open.findings) {
    if (finding.sentence === null) continue;
    bySentence.set(finding.sentence, [...(bySentence.get(finding.sentence) ?? []), finding]);
  }
  return [...bySentence.entries()].sort(([a], [b]) => a - b).map(([sentence, findings], number) => {
    const notes = findings.map(note);
    const excerpt = h("p", { class: "excerpt", dir: "auto" }, words(sentenceOf(open, sentence), () => false));
    return { sentence, findings, notes, element: h("li", { id: `note-${number + 1}` }, excerpt, notes) };
  });
}

/** What one finding says. */
function note(finding) {
  const fact = finding.about;
  return h("div", { class: `note is-${finding.verdict}` },
    h("p", { class: "note-head" }, tag(finding.verdict), h("span", { class: "small" }, `${finding.verdict === "supported" ? "" : `${finding.severity}, `}line ${finding.line}`)),
    finding.verdict === "supported" ? null : h("p", { class: "message" }, finding.message),
    versus(finding),
    fact ? h("p", { class: "statement", dir: "auto" }, h("a", { href: factLink(fact) }, fact.statement ?? fact.id)) : null,
    h("div", { class: "rest" },
      fact ? [h("p", { class: "small" }, `Holds ${validity(fact)}.`), sources(fact)] : null,
      finding.suppressed ? h("p", { class: "help" }, `Suppressed by ${finding.suppressed.by}: ${finding.suppressed.reason}`) : null,
      finding.help ? h("p", { class: "help" }, finding.help) : null,
      steps(finding)));
}

/** The text. A sentence that something is said of can be opened, by keys as well. */
function prose(open, groups, claims) {
  const bySentence = new Map(groups.map((group) => [group.sentence, group]));
  const text = h("div", { class: "prose", dir: "auto" });
  const inner = (block) => block.sentences.flatMap((sentence, at) => {
    const group = bySentence.get(sentence.number);
    const runs = words(sentence, () => group !== undefined);
    const space = at > 0 ? " " : "";
    if (!group) return [space, ...runs];
    const names = [...new Set(group.findings.map((finding) => finding.verdict))].join(", ");
    const claim = h("span", { class: "claim", "aria-expanded": "false", "aria-controls": group.element.id, "data-sentence": sentence.number }, unseen(`${names}: `), runs);
    claims.set(group, claim);
    return [space, claim];
  });
  let last = null;
  for (const block of blocksOf(open)) {
    const parts = inner(block);
    if (block.kind === "item" || block.kind === "cell") {
      const kind = block.kind === "item" ? "ul" : "div";
      if (last?.kind !== block.kind) {
        last = { kind: block.kind, element: h(kind, { class: block.kind === "cell" ? "cells" : null }) };
        text.append(last.element);
      }
      last.element.append(block.kind === "item" ? h("li", {}, parts) : h("span", { class: "cell" }, parts));
      continue;
    }
    last = null;
    const isTitle = block.kind === "heading" && text.childElementCount === 0 && parts.length === 2 && parts.join("") === open.name;
    if (isTitle) continue;
    const names = { heading: "h2", quote: "blockquote", caption: "figcaption" };
    text.append(h(names[block.kind] ?? "p", {}, parts));
  }
  if (text.childElementCount === 0) text.append(h("p", { class: "empty" }, "There is no text in this file."));
  return text;
}

/** Brings an element of a box that scrolls into sight, and moves nothing but that box. */
function within(box, element) {
  const [outer, inner] = [box.getBoundingClientRect(), element.getBoundingClientRect()];
  if (inner.top < outer.top + 40 || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - 48;
}
