"""The weights of what speaks for and against one event: data, read once."""

from collections.abc import Mapping
from functools import cache

from claimcheck.reckon.words import sections

ALIKE = "alike:"
"""Before the names of weights that count besides, where time and place are given alike."""

IN_TEXTS = "text:"
"""Before the names of weights that count besides, where the texts of both groups are held."""


@cache
def weights() -> Mapping[str, float]:
    """Give the weights that ship, in log odds."""
    tables = sections("grouping/weights")
    alike = {f"{ALIKE}{name}": tables["alike"].get(name, 0.0) for name in tables["weights"]}
    texts = {f"{IN_TEXTS}{name}": tables["text"].get(name, 0.0) for name in tables["weights"]}
    return {**tables["weights"], **alike, **texts, **tables["lines"]}
