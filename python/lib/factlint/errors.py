"""What can go wrong."""

import json

from factlint.finding import Finding


class RegistryError(ValueError):
    """A registry has faults and was not loaded.

    As text it is the report that the command line shows: every fault with its place in the YAML and what to do.
    """

    def __init__(self, report: str, faults: str) -> None:
        """Takes the report, and the faults as a JSON array of findings."""
        # Both are kept as arguments, so that the error can be pickled.
        super().__init__(report, faults)

    def __str__(self) -> str:
        """The report for people."""
        return str(self.args[0])

    @property
    def faults(self) -> tuple[Finding, ...]:
        """The faults one by one, in order of their places."""
        return tuple(Finding.from_json(entry) for entry in json.loads(self.args[1]))
