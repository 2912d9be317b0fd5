#!/usr/bin/env python3
"""Lines of `src/` that the tests run, by room.

Runs all tests under `cargo llvm-cov` (`cargo install cargo-llvm-cov`, `rustup component add llvm-tools`), prints how many
lines of each room were run, and fails below the share that is asked for. The command line and the editor server run as
processes of their own, and are counted where they end by themselves: what is killed writes nothing down.

    python3 scripts/coverage.py                  all tests; takes minutes
    python3 scripts/coverage.py --again          the figures of the last run
    python3 scripts/coverage.py --again FILE...  the lines of these files that no test ran
"""

import argparse
import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REPORT = ROOT / "target" / "coverage.json"
# Files of tests beside the code.
IGNORED = r"(/tests/|/tests\.rs|_tests\.rs)"


def measure(again: bool) -> dict:
    """The report of this run, or of the last one."""
    if not again:
        subprocess.run(["cargo", "llvm-cov", "--no-report"], cwd=ROOT, check=True)
    report = ["cargo", "llvm-cov", "report", "--json", "--ignore-filename-regex", IGNORED]
    subprocess.run([*report, "--output-path", str(REPORT)], cwd=ROOT, check=True)
    return json.loads(REPORT.read_text())["data"][0]


def missed(file: dict) -> list[int]:
    """The lines on which every piece of code was passed over."""
    lines, active = [], None
    starts = defaultdict(list)
    for line, column, count, has_count, is_entry, is_gap in sorted(map(tuple, file["segments"])):
        starts[line].append((count, has_count, is_entry and not is_gap))
    for line in range(1, max(starts, default=0) + 1):
        counts = [count for count, has_count, is_entry in starts[line] if has_count and is_entry]
        if active is not None:
            counts.append(active)
        if counts and max(counts) == 0:
            lines.append(line)
        if starts[line]:
            count, has_count, _ = starts[line][-1]
            active = count if has_count else None
    return lines


def main() -> int:
    """Prints the figures; 1 where fewer lines are run than asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--again", action="store_true", help="do not run the tests, but look at their last run again")
    parser.add_argument("--least", type=float, default=90.0, help="per cent of lines that have to be run (90)")
    parser.add_argument("files", nargs="*", help="files whose lines that no test ran are shown")
    args = parser.parse_args()
    rooms: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    wanted = {str(Path(file).resolve()) for file in args.files}
    for file in measure(args.again)["files"]:
        path = Path(file["filename"])
        if not path.is_relative_to(ROOT / "src"):
            continue
        lines = file["summary"]["lines"]
        for name in (path.relative_to(ROOT / "src").parts[0].removesuffix(".rs"), "all"):
            rooms[name][0] += lines["covered"]
            rooms[name][1] += lines["count"]
        if str(path) in wanted:
            text = path.read_text().split("\n")
            for line in missed(file):
                print(f"{path.relative_to(ROOT)}:{line}: {text[line - 1]}")
    for name, (run, count) in sorted(rooms.items(), key=lambda room: (room[0] == "all", room[0])):
        print(f"{name:12}{run:7} of {count:6} lines{100 * run / max(count, 1):7.1f} %")
    run, count = rooms["all"]
    return 0 if count and 100 * run / count >= args.least else 1


if __name__ == "__main__":
    sys.exit(main())
