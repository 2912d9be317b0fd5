// Filters. What is filtered by stands in the address, so that a view can be linked to and gone back to.

/** Where the page is: `#/findings?verdict=contradicted` → a view, what it shows, and its parameters. */
function place() {
  const [path, query] = location.hash.replace(/^#\/?/, "").split("?");
  const [view, ...rest] = path.split("/");
  let subject = rest.join("/");
  try {
    subject = decodeURIComponent(subject);
  } catch {
    // An address that somebody typed: looked up as it is.
  }
  return { view: view || "overview", subject, query: new URLSearchParams(query ?? "") };
}

/** Changes one parameter of the address without a new entry in the history. */
function setParameter(name, value) {
  const [path, query] = location.hash.split("?");
  const parameters = new URLSearchParams(query ?? "");
  if (value) parameters.set(name, value);
  else parameters.delete(name);
  const text = parameters.toString();
  history.replaceState(null, "", `${path || "#/"}${text ? `?${text}` : ""}`);
}

/** The verdicts that are shown: all but those that the address hides, or only the one that it names. */
function shownVerdicts() {
  const { query } = place();
  const only = query.get("verdict")?.split(",");
  return new Set(only ? VERDICTS.filter((verdict) => only.includes(verdict)) : VERDICTS);
}

/** A switch for each verdict that occurs; `changed` is called with those that are on. */
function verdictChips(counts, changed) {
  const shown = shownVerdicts();
  const occurring = VERDICTS.filter((verdict) => counts[verdict] > 0);
  const chips = occurring.map((verdict) => h("button", {
    type: "button",
    class: `chip is-${verdict}`,
    "aria-pressed": String(shown.has(verdict)),
    onclick: (event) => {
      if (!shown.delete(verdict)) shown.add(verdict);
      event.currentTarget.setAttribute("aria-pressed", String(shown.has(verdict)));
      const all = occurring.every((one) => shown.has(one));
      setParameter("verdict", all ? "" : occurring.filter((one) => shown.has(one)).join(",") || "none");
      changed(shown);
    },
  }, NAMES[verdict], " ", h("b", {}, count(counts[verdict]))));
  return h("div", { class: "chips", role: "group", "aria-label": "Verdicts shown" }, chips);
}

/** A field that is kept in the address under `name`; `changed` is called a moment after the last key. */
function field(label, name, changed, attributes) {
  let timer;
  const input = h("input", {
    type: "search",
    autocomplete: "off",
    spellcheck: "false",
    value: place().query.get(name) ?? "",
    oninput: () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        setParameter(name, input.value.trim());
        changed();
      }, 120);
    },
    ...attributes,
  });
  return h("label", {}, label, input);
}

/** A choice that is kept in the address under `name`; the first one is what holds without it. */
function choice(label, name, options, changed) {
  const now = place().query.get(name);
  const select = h("select", {
    onchange: () => {
      setParameter(name, select.selectedIndex === 0 ? "" : select.value);
      changed();
    },
  }, options.map(([value, text]) => h("option", { value, selected: value === now }, text)));
  return h("label", {}, label, select);
}

/** Whether a text has all words of a query in it, whatever the case. */
function matcher(query) {
  const wanted = (query ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  return (...texts) => {
    if (wanted.length === 0) return true;
    const text = texts.filter(Boolean).join(" ").toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
}
