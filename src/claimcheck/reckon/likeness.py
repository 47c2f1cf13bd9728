"""Texts that are copies or near copies of each other, found in time linear in their length.

Texts are compared by the runs of words that they share (shingles; Broder 1997). Each run remembers
the first text that has it, so that no two texts are ever compared for nothing.
"""

import hashlib
from collections import Counter
from collections.abc import Mapping
from zlib import crc32

from attrs import frozen

from claimcheck.reckon.names import fold

_RUN = 4
_SHARED = 0.8
_FEWEST_RUNS = 5
_MOST_CHARACTERS = 100_000


@frozen
class Sketch:
    """What is kept of a text to compare it: a hash of the whole, hashes of its runs of words."""

    whole: bytes
    runs: frozenset[int]


def sketch(text: str, one_of: int = 1) -> Sketch:
    """Sketch a text; with `one_of` only so small a share of its runs is kept.

    Sketches that are compared with each other must keep the same share.
    """
    words = fold(text[:_MOST_CHARACTERS]).split()
    hashes = (
        crc32(" ".join(words[start : start + _RUN]).encode(errors="replace"))
        for start in range(len(words) - _RUN + 1)
    )
    runs = frozenset(each for each in hashes if each % one_of == 0)
    return Sketch(hashlib.sha256(text.encode(errors="replace")).digest(), runs)


def group_alike(sketches: Mapping[str, Sketch]) -> dict[str, str]:
    """Lead from each text's name to the first name (sorted) of its near copies, itself included.

    Two texts are near copies where they are the same, or where the shorter shares four fifths of
    its runs with the longer; where fewer than five runs are kept, only the same text is a copy.
    """
    group: dict[str, str] = {}
    first_with: dict[int, str] = {}
    same: dict[bytes, str] = {}
    for name in sorted(sketches):
        held = sketches[name]
        if held.whole in same:
            group[name] = group[same[held.whole]]
            continue
        same[held.whole] = name
        leader = _leader(held.runs, first_with, sketches)
        group[name] = group[leader] if leader else name
        for run in held.runs:
            first_with.setdefault(run, name)
    return group


def _leader(
    runs: frozenset[int], first_with: Mapping[int, str], sketches: Mapping[str, Sketch]
) -> str:
    """Find the earlier text that shares most; "" where none shares enough."""
    shared = Counter(first_with[run] for run in runs if run in first_with)
    for name, count in sorted(shared.items(), key=lambda each: (-each[1], each[0])):
        shorter = min(len(runs), len(sketches[name].runs))
        if shorter >= _FEWEST_RUNS and count >= _SHARED * shorter:
            return name
    return ""
