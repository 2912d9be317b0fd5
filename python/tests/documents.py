"""The examples of pages: what stands behind `>>>` is run, and prints what is shown."""

import doctest
from pathlib import Path
from typing import Any


def run_examples(page: Path, names: dict[str, Any]) -> int:
    """Runs all examples of a Markdown page, one after the other; returns how many there are."""
    lines = page.read_text(encoding="utf-8").splitlines()
    # The end of a block would be taken for output.
    text = "\n".join("" if line.startswith("```") else line for line in lines)
    examples = doctest.DocTestParser().get_doctest(text, names, page.name, str(page), 0)
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
    runner.run(examples)
    assert runner.failures == 0, f"{page.name}: what is shown is not what is printed"
    return len(examples.examples)
