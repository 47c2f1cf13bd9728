"""Labels of events and questions that may say the same: other spellings, another order of words."""

from collections.abc import Iterator, Sequence

from claimcheck.reckon.naming.aligned import LEAST, Alike
from claimcheck.reckon.naming.blocks import pairs
from claimcheck.reckon.naming.compare import compare
from claimcheck.reckon.naming.parts import take_apart


def alike_labels(labels: Sequence[str]) -> Iterator[tuple[int, int, Alike]]:
    """Give pairs of places of labels that may say the same, with how likely and why."""
    parts = [take_apart(label) for label in labels]
    for one, other in pairs(parts):
        alike = compare(parts[one], parts[other])
        if alike is not None and alike.probability >= LEAST:
            yield one, other, alike
