"""A fact-check linter: articles held against a registry of facts.

A registry is a folder of YAML files with plain sentences that are known to be true. Articles are held against it,
sentence by sentence, and what contradicts it is found:

    >>> import factlint
    >>> registry = factlint.Registry({"facts.yaml": '''
    ... facts:
    ...   - id: bridge-opening
    ...     statement: The harbour bridge of Arden opened on 4 May 1998.
    ... '''})
    >>> for finding in registry.check("The harbour bridge of Arden opened in 2001."):
    ...     print(finding.code, finding.fact, finding.stated, "and not", finding.expected)
    contradicted bridge-opening 2001 and not 4 May 1998

No network, no model and no clock take part: the same text, registry and date give the same findings. The module
`factlint.spark` does the same for whole tables of articles, and the command `factlint` comes with the package.
"""

from factlint._native import __version__
from factlint.errors import RegistryError
from factlint.finding import Finding, Fix, Place, Related, Span, Suppression
from factlint.pair import Judgement, needs_source, verify
from factlint.registry import Registry

__all__ = [
    "Finding",
    "Fix",
    "Judgement",
    "Place",
    "Registry",
    "RegistryError",
    "Related",
    "Span",
    "Suppression",
    "__version__",
    "needs_source",
    "verify",
]
