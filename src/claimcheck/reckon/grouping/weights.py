"""The weights of what speaks for and against one event: data, read once."""

from collections.abc import Mapping
from functools import cache

from claimcheck.reckon.words import sections

Weights = Mapping[str, Mapping[str, float]]


@cache
def weights() -> Weights:
    """Give the weights that ship, in log odds, section by section."""
    return sections("grouping/weights")
