"""Texts that are copies or near copies of each other, found in time linear in their length.

Texts are compared by the runs of words that they share (shingles; Broder 1997). Each run remembers
the first text that has it, so that no two texts are ever compared for nothing.
"""

import hashlib
from collections import Counter
from collections.abc import Mapping
from zlib import crc32

from claimcheck.reckon.names import fold

_RUN = 4
_SHARED = 0.8
_FEWEST_RUNS = 5
_MOST_CHARACTERS = 50_000


def group_alike(texts: Mapping[str, str]) -> dict[str, str]:
    """Lead from each text's name to the first name (sorted) of its near copies, itself included.

    Two texts are near copies where the shorter shares four fifths of its runs of four words with
    the longer; texts of fewer than eight words are never near copies.
    """
    group: dict[str, str] = {}
    first_with: dict[int, str] = {}
    same: dict[bytes, str] = {}
    size: dict[str, int] = {}
    for name in sorted(texts):
        digest = hashlib.sha256(texts[name].encode(errors="replace")).digest()
        if digest in same:
            group[name] = group[same[digest]]
            continue
        same[digest] = name
        runs = _runs(texts[name])
        size[name] = len(runs)
        leader = _leader(runs, first_with, size)
        group[name] = group[leader] if leader else name
        for run in runs:
            first_with.setdefault(run, name)
    return group


def _leader(runs: frozenset[int], first_with: Mapping[int, str], size: Mapping[str, int]) -> str:
    """Find the earlier text that shares most; "" where none shares enough."""
    if len(runs) < _FEWEST_RUNS:
        return ""
    shared = Counter(first_with[run] for run in runs if run in first_with)
    for name, count in sorted(shared.items(), key=lambda each: (-each[1], each[0])):
        if count >= _SHARED * min(len(runs), size[name]):
            return name
    return ""


def _runs(text: str) -> frozenset[int]:
    words = fold(text[:_MOST_CHARACTERS]).split()
    return frozenset(
        crc32(" ".join(words[start : start + _RUN]).encode(errors="replace"))
        for start in range(len(words) - _RUN + 1)
    )
