// A text field with marks under its words.

/** A piece of text that is marked: where, in UTF-16 code units, with which class, and the words in it that stand out. */
export class Editor {
  constructor(box, changed) {
    this.text = box.querySelector("textarea");
    this.under = box.querySelector(".under");
    this.marks = [];
    this.text.addEventListener("input", () => {
      this.move();
      this.draw();
      changed();
    });
    this.text.addEventListener("scroll", () => this.follow());
    new ResizeObserver(() => this.follow()).observe(box);
    this.last = "";
  }

  get value() {
    return this.text.value;
  }

  set value(text) {
    this.text.value = text;
    this.last = text;
    this.text.scrollTop = 0;
    this.mark([]);
  }

  /** Marks: `{ start, end, kind, words: [start, end], number }`, in order of their start. */
  mark(marks) {
    this.marks = marks;
    this.last = this.value;
    this.draw();
  }

  /** Until the next answer, marks behind an edit go with their words, and those that it touches are gone. */
  move() {
    const [before, after] = [this.last, this.value];
    let head = 0;
    while (head < before.length && before[head] === after[head]) head += 1;
    let tail = 0;
    while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail))
      tail += 1;
    const by = after.length - before.length;
    const end = before.length - tail;
    this.marks = this.marks
      .filter((mark) => mark.end <= head || mark.start >= end)
      .map((mark) =>
        mark.end <= head
          ? mark
          : {
              ...mark,
              start: mark.start + by,
              end: mark.end + by,
              words: mark.words.map((at) => at + by),
            },
      );
    this.last = after;
  }

  draw() {
    const text = this.value;
    const parts = [];
    let done = 0;
    for (const { start, end, kind, words, number } of this.marks) {
      if (start < done || end > text.length) continue;
      parts.push(text.slice(done, start));
      const [from, to] = [Math.max(start, words[0]), Math.min(end, words[1])];
      const inner =
        from < to
          ? [text.slice(start, from), h("b", {}, text.slice(from, to)), text.slice(to, end)]
          : [text.slice(start, end)];
      parts.push(h("span", { class: kind, "data-number": number }, inner));
      done = end;
    }
    // A line feed at the very end would take no room.
    this.under.replaceChildren(...parts, `${text.slice(done)}\n`);
    this.follow();
  }

  follow() {
    this.under.scrollTop = this.text.scrollTop;
    this.under.scrollLeft = this.text.scrollLeft;
  }

  /** The number of the mark that the caret stands in, if it does. */
  at() {
    const caret = this.text.selectionStart;
    return this.marks.find((mark) => mark.start <= caret && caret <= mark.end)?.number ?? null;
  }

  /** Selects a piece of the text and brings it into sight. */
  select(start, end) {
    this.text.focus();
    this.text.setSelectionRange(start, end);
    const mark = [...this.under.children].find(
      (one) => this.marks[one.dataset.number]?.end >= start && this.marks[one.dataset.number]?.start <= start,
    );
    const top = mark?.offsetTop;
    if (top !== undefined) this.text.scrollTop = Math.max(0, top - this.text.clientHeight / 3);
    this.follow();
  }
}
