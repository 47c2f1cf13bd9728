"""The weights of what speaks for and against one event: data, read once."""

from collections.abc import Mapping
from functools import cache

from claimcheck.reckon.words import sections


@cache
def weights() -> Mapping[str, float]:
    """Give the weights that ship, in log odds."""
    return sections("grouping/weights")["weights"]
