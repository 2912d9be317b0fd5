"""The command line: the same program as the one that cargo builds, inside Python."""

import signal
import sys

from factlint import _native


def main() -> int:
    """Runs `factlint` on the process's arguments.

    Returns:
        Its exit status: 0 clean, 1 findings, 2 usage, configuration, registry or files, 3 a fault of factlint.
    """
    # Python would only take note of Ctrl-C and go on waiting for the program; it shall end at once, as every other.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return _native.run(["factlint", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
