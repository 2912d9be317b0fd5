// Elements of the page. Text is only ever set as text: nothing that stands in an article or a fact is read as markup.

/**
 * An element with its attributes and children. `on…` is a listener, `class` and `data-…` as in HTML; what is null,
 * undefined or false is left out.
 */
function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Text for those who listen to the page. */
const unseen = (text) => h("span", { class: "unseen" }, text);

/** "1 sentence", "1,204 sentences". */
const plural = (number, word) => `${count(number)} ${word}${number === 1 ? "" : "s"}`;

/** A number with its thousands parted. */
const count = (number) => number.toLocaleString("en-GB");

/** "67 %"; never 100 where something is missing, nor 0 where something is there. */
function share(part, whole) {
  if (whole === 0) return "–";
  const exact = (part / whole) * 100;
  const rounded = Math.round(exact);
  const kept = part < whole ? Math.min(rounded, 99) : rounded;
  return `${part > 0 ? Math.max(kept, 1) : kept} %`;
}

/** A day as people write it: "3 July 2025". */
function day(iso) {
  if (!iso) return "";
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.valueOf())
    ? iso
    : date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

/** Tells those who listen what has changed. */
function tell(text) {
  document.getElementById("told").textContent = text;
}

/** Items that a list draws at once. */
const STEP = 40;

/** More than this is not put on paper. */
const PRINTED = 1000;

/** What is drawn further when the page is printed. */
let lists = [];

/**
 * A list that is drawn as far as it is looked at: `render` makes the element of an item, and more of them follow when
 * the end comes near.
 */
function lazyList(attributes, items, render) {
  const list = h("ol", attributes);
  let drawn = 0;
  const end = h("li", { class: "more" });
  const watcher = new IntersectionObserver(
    (entries) => entries.some((entry) => entry.isIntersecting) && draw(drawn + STEP),
    { rootMargin: "1200px" },
  );
  function draw(until) {
    watcher.unobserve(end);
    end.remove();
    const next = items.slice(drawn, until);
    list.append(...next.map((item, at) => h("li", {}, render(item, drawn + at))));
    drawn += next.length;
    if (drawn < items.length) {
      end.textContent = `${count(drawn)} of ${count(items.length)}`;
      list.append(end);
      watcher.observe(end);
    }
  }
  draw(STEP);
  lists.push(() => draw(Math.min(items.length, PRINTED)));
  return list;
}
