"""The command line that comes with the package."""

import shutil
import signal
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

import pytest

import factlint

INSTALLED = shutil.which("factlint", path=sysconfig.get_path("scripts")) or "factlint"
COMMANDS = [[INSTALLED], [sys.executable, "-m", "factlint"]]


def run(*command: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, cwd=cwd)


@pytest.mark.parametrize("factlint_", COMMANDS, ids=["script", "module"])
def test_it_runs_with_pythons_arguments(factlint_: list[str], tmp_path: Path) -> None:
    version = run(*factlint_, "--version")
    assert (version.returncode, version.stdout) == (0, f"factlint {factlint.__version__}\n")
    (tmp_path / "facts.yaml").write_text("facts: [{id: bridge, statement: The bridge is 40 metres long.}]\n")
    (tmp_path / "größe.txt").write_text("The bridge is 70 metres long.\n", encoding="utf-8")
    (tmp_path / "clean.txt").write_text("A quiet day.\n")
    check = [*factlint_, "check", "--facts", "facts.yaml", "--format", "concise"]
    found = run(*check, "größe.txt", cwd=tmp_path)
    assert found.returncode == 1
    assert found.stdout.startswith("größe.txt:1:15: error[contradicted]")
    assert run(*check, "clean.txt", cwd=tmp_path).returncode == 0
    nowhere = run(*check, "nowhere.txt", cwd=tmp_path)
    assert nowhere.returncode == 2
    assert "`nowhere.txt` does not exist" in nowhere.stderr
    usage = run(*factlint_, "chek")
    assert usage.returncode == 2
    assert "Usage: factlint" in usage.stderr
    help_ = run(*factlint_, "--help")
    assert help_.returncode == 0
    assert "Usage: factlint" in help_.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is no signal here")
def test_ctrl_c_ends_it_at_once() -> None:
    # It waits for lines: one is answered, so that it is surely past Python's own start.
    child = subprocess.Popen(
        [*COMMANDS[0], "verify", "--batch", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        child.stdin.write('{"text": "a"}\n')
        child.stdin.flush()
        assert '"verdict"' in child.stdout.readline()
        child.send_signal(signal.SIGINT)
        began = time.monotonic()
        assert child.wait(timeout=20) == -signal.SIGINT
        assert time.monotonic() - began < 10
    finally:
        child.kill()
        child.communicate()


@pytest.mark.skipif(sys.platform == "win32", reason="there are other pipes here")
def test_a_reader_that_goes_away_is_no_error(root: Path) -> None:
    pipe = f"'{INSTALLED}' schema | head -c 1 > /dev/null; echo \"${{PIPESTATUS[0]}}\""
    ended = run("bash", "-c", pipe, cwd=root)
    assert (ended.stdout, ended.stderr) == ("0\n", "")
