"""The examples of pages: what stands behind `>>>` is run, and prints what is shown."""

import doctest
from pathlib import Path
from typing import Any


def run_examples(page: Path, names: dict[str, Any], moved: dict[str, str] | None = None) -> int:
    """Runs all examples of a Markdown page, one after the other; returns how many there are.

    `moved` has files that stand elsewhere than where the page has them.
    """
    lines = page.read_text(encoding="utf-8").splitlines()
    # The end of a block would be taken for output.
    text = "\n".join("" if line.startswith("```") else line for line in lines)
    for shown, real in (moved or {}).items():
        text = text.replace(f'"{shown}"', repr(real))
    examples = doctest.DocTestParser().get_doctest(text, names, page.name, str(page), 0)
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
    runner.run(examples)
    assert runner.failures == 0, f"{page.name}: what is shown is not what is printed"
    return len(examples.examples)
