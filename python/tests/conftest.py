"""A small registry, and where the repository is."""

from pathlib import Path

import pytest

import factlint

ROOT = Path(__file__).resolve().parents[2]

FACTS = """\
facts:
  - id: bridge-opening
    statement: The harbour bridge of Arden opened on 4 May 1998.
    sources:
      - title: Annual report of the Harbour Board
        published: 1998-12
  - id: mayor
    statement: Ines Valdar is the mayor of Arden.
    valid: { until: 2020-12-31 }
    review_by: 2019-06-30
"""


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture
def registry() -> factlint.Registry:
    return factlint.Registry({"facts/arden.yaml": FACTS})
