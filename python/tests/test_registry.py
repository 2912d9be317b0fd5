"""Registries: loading, what is wrong with them, pickling."""

import os
import pickle
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import factlint

FAULTY = "facts:\n  - id: bridge\n    statment: The bridge is long.\n"


def test_a_folder_is_loaded_and_names_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "a.yaml").write_text("facts: [{id: bridge, statement: The bridge is 40 metres long.}]\n")
    (tmp_path / "facts" / "b.yml").write_text("facts: [{id: ferry, statement: The ferry was sold.}]\n")
    monkeypatch.chdir(tmp_path)
    registry = factlint.Registry.load(Path("facts"))
    assert len(registry) == 2
    assert list(registry.texts) == ["facts/a.yaml", "facts/b.yml"]
    assert registry == factlint.Registry.load("facts", jobs=1)
    assert registry == factlint.Registry(registry.texts)
    assert registry != factlint.Registry(dict(reversed(registry.texts.items())))
    assert "2 facts of 2 files" in repr(registry)
    [finding] = registry.check("The bridge is 70 metres long.")
    assert finding.related[0].path == "facts/a.yaml"


def test_faults_are_shown_all_at_once_with_their_places() -> None:
    with pytest.raises(factlint.RegistryError) as caught:
        factlint.Registry({"a.yaml": FAULTY, "b.yaml": FAULTY})
    told = str(caught.value)
    assert told.startswith("2 faults in the registry")
    assert "[a.yaml:3:5]" in told
    assert "[b.yaml:3:5]" in told
    assert "did you mean `statement`?" in told
    assert [(fault.code, fault.path, fault.start.line) for fault in caught.value.faults] == [
        ("unknown-key", "a.yaml", 3),
        ("unknown-key", "b.yaml", 3),
    ]
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.faults) == (told, caught.value.faults)


def test_a_path_without_a_registry_is_told(tmp_path: Path) -> None:
    with pytest.raises(factlint.RegistryError, match="no registry at") as caught:
        factlint.Registry.load(tmp_path / "nowhere")
    assert caught.value.faults[0].code == "no-registry"


def test_pickled_it_arrives_equal_and_once_a_process(registry: factlint.Registry) -> None:
    pickled = pickle.dumps(registry)
    first, second = pickle.loads(pickled), pickle.loads(pickled)
    assert first == registry
    assert hash(first) == hash(registry)
    assert first is second
    text = "The harbour bridge of Arden opened in 2001."
    assert first.check(text) == registry.check(text)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded")
def test_a_forked_process_can_load_another(registry: factlint.Registry) -> None:
    # Threads do not survive a fork: a pool from before it would be waited for in vain.
    child = os.fork()
    if child == 0:
        signal.alarm(20)
        loaded = factlint.Registry({"a.yaml": "facts: [{id: ferry, statement: The ferry was sold.}]"})
        os._exit(0 if len(loaded) + len(registry) == 3 else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_threads_may_share_it(registry: factlint.Registry) -> None:
    years = range(1990, 2030)
    texts = [f"The harbour bridge of Arden opened in {year}." for year in years]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(registry.check, texts))
    assert [len(findings) for findings in found] == [0 if year == 1998 else 1 for year in years]


def test_other_threads_run_while_a_text_is_checked(registry: factlint.Registry) -> None:
    text = "The harbour bridge of Arden is painted green in May 2019.\n\n" * 3_000
    with ThreadPoolExecutor(1) as pool:
        began = last = time.monotonic()
        longest = 0.0
        checked = pool.submit(registry.check, text)
        while not checked.done():
            time.sleep(0.001)
            now = time.monotonic()
            longest, last = max(longest, now - last), now
    # With the interpreter's lock held, this thread would have slept through all of it.
    assert longest < 0.8 * (last - began)
