// Which view is shown, the keys, and the light.

const VIEWS = { overview, articles, article, findings, facts, fact, timeline };

/** The views of the menu, and those that belong to them. */
const MENU = [
  ["overview", "Overview", "#/"],
  ["articles", "Articles", "#/articles"],
  ["findings", "Findings", "#/findings"],
  ["facts", "Facts", "#/facts"],
  ["timeline", "Timeline", "#/timeline"],
];
const PARENT = { article: "articles", fact: "facts" };

const main = document.getElementById("main");
let drawn = null;

function show() {
  const { view, subject } = place();
  if (location.hash && !location.hash.startsWith("#/")) return;
  reader = null;
  lists = [];
  document.body.classList.remove("has-sheet");
  const make = Object.hasOwn(VIEWS, view) ? VIEWS[view] : null;
  const made = make ? make(subject) : missing("There is no such view.");
  main.replaceChildren(...[made].flat(2).filter(Boolean));
  main.dataset.view = view;
  for (const link of document.querySelectorAll(".views a")) {
    const isHere = link.dataset.view === (PARENT[view] ?? view);
    if (isHere) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const title = main.querySelector("h1")?.textContent;
  document.title = title ? `${title} · Fact check` : "Fact check";
  // A new view begins at its top, and those who listen are told of it; the first one is told by the browser.
  if (drawn !== null) {
    scrollTo({ top: 0, behavior: "instant" });
    main.focus({ preventScroll: true });
    tell(document.title);
  }
  drawn = view;
}

/** Follows the system, or is light, or dark. */
function setTheme(theme) {
  const names = { auto: ["◐", "as the system"], light: ["☀", "light"], dark: ["☾", "dark"] };
  const button = document.getElementById("theme");
  const [sign, name] = names[theme] ?? names.auto;
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  button.replaceChildren(h("span", { "aria-hidden": "true" }, sign), unseen(`Colours: ${name}`));
  button.title = `Colours: ${name}`;
  button.onclick = () => {
    const next = { auto: "light", light: "dark", dark: "auto" }[theme] ?? "light";
    remember(next);
    setTheme(next);
  };
}

const KEY = "factlint-theme";

/** A browser may forbid pages that are files to remember anything. */
function remember(theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Then it is forgotten.
  }
}

function remembered() {
  try {
    return localStorage.getItem(KEY) ?? "auto";
  } catch {
    return "auto";
  }
}

function onKey(event) {
  const isWriting = event.target.closest("input, select, textarea");
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.key === "Escape" && isWriting) return isWriting.blur();
  if (isWriting) return;
  const beside = (by) => {
    const other = reader?.beside(by);
    if (other) location.hash = articleLink(other);
  };
  const actions = {
    j: () => reader?.move(1),
    k: () => reader?.move(-1),
    Escape: () => reader?.isOpen() && reader.close(),
    "[": () => beside(-1),
    "]": () => beside(1),
    "?": () => document.getElementById("keys").showModal(),
    "/": () => main.querySelector("[data-filter]")?.focus(),
  };
  const action = actions[event.key];
  if (!action) return;
  if (event.key !== "Escape") event.preventDefault();
  action();
}

setTheme(remembered());
readReport();
document.querySelector(".views").append(...MENU.map(([view, name, link]) => h("a", { href: link, "data-view": view }, name)));
document.getElementById("keys-open").addEventListener("click", () => document.getElementById("keys").showModal());
addEventListener("hashchange", show);
addEventListener("keydown", onKey);
addEventListener("beforeprint", () => lists.forEach((drawAll) => drawAll()));
show();
