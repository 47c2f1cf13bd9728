"""The weights of what speaks for and against one event: data, read once."""

from collections.abc import Mapping
from functools import cache

from claimcheck.reckon.words import sections

WITHIN, ACROSS = "within", "across"
"""The tables of weights: of two groups that share a document, and of two that share none."""
ALIKE = "alike:"
"""Before the names of weights that count besides, where time and place are given alike."""
IN_TEXTS = "text:"
"""Before the names of weights that count besides, where the texts of both groups are held."""


class Weights(dict[str, float]):
    """Weights by name, in log odds; what no judged story had tells nothing."""

    def __missing__(self, name: str) -> float:
        return 0.0


@cache
def weights() -> Mapping[str, Weights]:
    """Give the weights that ship, by table."""
    told = sections("grouping/weights")
    found = {}
    for table in (WITHIN, ACROSS):
        alike = {f"{ALIKE}{name}": much for name, much in told[f"{table}_alike"].items()}
        texts = {f"{IN_TEXTS}{name}": much for name, much in told[f"{table}_text"].items()}
        found[table] = Weights({**told[table], **alike, **texts})
    return found
