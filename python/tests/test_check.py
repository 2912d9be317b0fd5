"""Articles held against a registry, and texts against statements."""

import dataclasses
import datetime
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import factlint
from factlint.registry import Format

WRONG = "The harbour bridge of Arden opened in 2001."


def plain(finding: factlint.Finding) -> Any:
    """As it stands in JSON."""
    return json.loads(json.dumps(dataclasses.asdict(finding)))


def test_a_finding_says_what_and_where(registry: factlint.Registry) -> None:
    text = f"Früher war alles besser. {WRONG}"
    [finding] = registry.check(text, path="a.txt")
    assert (finding.code, finding.fact, finding.severity) == ("contradicted", "bridge-opening", "error")
    assert (finding.stated, finding.expected) == ("2001", "4 May 1998")
    assert text.encode()[finding.span.start : finding.span.end] == b"2001"
    assert text[finding.start.column - 1 : finding.end.column - 1] == "2001"
    assert finding.sources == ("Annual report of the Harbour Board, 1998-12",)
    assert finding.related[0].path == "facts/arden.yaml"
    assert finding.path == "a.txt"
    with pytest.raises(dataclasses.FrozenInstanceError):
        finding.code = "supported"  # type: ignore[misc]
    assert len({finding, finding}) == 1


@pytest.mark.parametrize(
    "day",
    ["2019-05-01", "2019-05", "2019", datetime.date(2019, 5, 1), datetime.datetime(2019, 5, 1, 23, 59)],
)
def test_every_kind_of_day_is_taken(registry: factlint.Registry, day: Any) -> None:
    text = "Ines Valdar is not the mayor of Arden."
    assert [finding.fact for finding in registry.check(text, date=day)].count("mayor") >= 1
    assert registry.check(text, date="2021-05-01") == []


def test_an_articles_own_day_goes_before(registry: factlint.Registry) -> None:
    text = "---\ndate: 2021-05-01\n---\nInes Valdar is not the mayor of Arden.\n"
    assert registry.check(text, format="markdown", date="2019-05-01") == []


def test_the_markup_and_bytes_are_read(registry: factlint.Registry) -> None:
    html = "<p>The harbour <b>bridge</b> of Arden opened in&nbsp;2001.</p>"
    [finding] = registry.check(html, format="html")
    assert finding.stated == "2001"
    found = registry.check(b"Z\xfcrich was quiet.\n" + WRONG.encode())
    assert [finding.code for finding in found] == ["invalid-utf8", "contradicted"]


def test_what_is_shown_can_be_chosen(registry: factlint.Registry) -> None:
    right = "The harbour bridge of Arden opened in May 1998."
    assert registry.check(right) == []
    assert [finding.code for finding in registry.check(right, show=["supported"])] == ["supported"]
    assert registry.check(WRONG, show={"supported"}) == []
    unsourced = "Wheat exports rose by 12 per cent in 2024."
    assert registry.check(unsourced) == []
    assert [finding.code for finding in registry.check(unsourced, unsupported="all")] == ["unsupported"]


@pytest.mark.parametrize(
    ("options", "error", "told"),
    [
        ({"date": "soon"}, ValueError, "`soon` is no date; write a day, a month or a year: 2025-10-18, 2025-10, 2025"),
        ({"date": "2025-02-30"}, ValueError, "`2025-02-30` is no date"),
        ({"date": 2025}, TypeError, "a date is a datetime.date, or a text like .*; not int"),
        ({"format": "markdwn"}, ValueError, "did you mean `markdown`"),
        ({"show": ["contradict"]}, ValueError, "did you mean `contradicted`"),
        ({"unsupported": "none"}, ValueError, "there are topic, all, off"),
        ({"text": 5}, TypeError, "an article's text is str or bytes, not int"),
    ],
)
def test_what_cannot_be_read_is_told(
    registry: factlint.Registry, options: dict[str, Any], error: type[Exception], told: str
) -> None:
    with pytest.raises(error, match=told):
        registry.check(**{"text": WRONG, **options})


def test_findings_equal_those_of_the_command_line(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    day = "2025-10-18"
    verdicts = ["contradicted", "unsupported", "supported"]
    command = ["check", "articles", "--format", "json", "--as-of", day, "--show", ",".join(verdicts)]
    run = subprocess.run(
        [sys.executable, "-m", "factlint", *command], capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert run.returncode == 1, run.stderr
    report = json.loads(run.stdout)
    registry = factlint.Registry.load("facts")
    formats: dict[str, Format] = {".md": "markdown", ".html": "html", ".txt": "plain"}
    found = []
    for article in report["articles"]:
        path = Path(article["path"])
        found += registry.check(
            path.read_bytes(),
            date=day,
            format=formats[path.suffix],
            path=article["path"],
            show=verdicts,  # type: ignore[arg-type]
        )
    # The command line tells of an overdue fact once a run.
    assert [plain(f) for f in found if f.code != "review-overdue"] == [
        entry for entry in report["findings"] if entry["code"] != "review-overdue"
    ]
    assert len(found) > 50


def test_a_pair_is_judged() -> None:
    judged = factlint.verify("The Arden Bridge is 412 metres long.", "The Arden Bridge is 0.53 km long.")
    assert (judged.verdict, judged.kind) == ("contradicted", "quantity")
    assert (judged.stated, judged.expected) == ("0.53 km", "412 metres")
    assert judged.explanation[-1] == "verdict: contradicted"
    dated = factlint.verify("The bridge opened in 2018.", "The bridge opened last year.", datetime.date(2019, 3, 1))
    assert dated.verdict == "supported"
    assert factlint.needs_source("Exports of wheat rose by 12 per cent in 2024.").verdict == "unsupported"
    assert factlint.needs_source("What a day!").verdict == "silent"
    with pytest.raises(ValueError, match="`soon` is no date"):
        factlint.verify("a", "b", "soon")
    with pytest.raises(ValueError, match="`soon` is no date"):
        factlint.needs_source("b", "soon")
