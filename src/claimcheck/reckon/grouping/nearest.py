"""Which claims are compared: those in a block, and the nearest by the words of their sentences."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from math import log

from claimcheck.reckon.grouping.blocking import pairs_in_blocks
from claimcheck.reckon.grouping.clustering import Pair
from claimcheck.reckon.grouping.passages import words_beside
from claimcheck.reckon.grouping.traits import Traits

# So many of a claim's rarest words are looked up, of those that no more claims stand beside.
_MOST_WORDS = 20
_COMMON = 40
_NEAREST = 20
# As in the rarity of claims' own words.
_UNSEEN = 100


def near_pairs(held: Sequence[Traits], titles: Mapping[str, Sequence[str]]) -> Iterator[Pair]:
    """List pairs of claims (by number) that may be about one event; some of them twice."""
    return chain(pairs_in_blocks(held, titles), _pairs_in_texts(held))


def _pairs_in_texts(held: Sequence[Traits]) -> Iterator[Pair]:
    """List pairs of claims of two documents whose texts are held.

    A claim is compared with those that share most of its rare words, or names of its paragraph: as
    many pairs as there are claims, whatever the texts hold.
    """
    told = {number: _words(traits) for number, traits in enumerate(held) if traits.passage}
    beside: dict[str, list[int]] = defaultdict(list)
    for number, words in told.items():
        for word in words:
            beside[word].append(number)
    for number, words in told.items():
        for other in _nearest(number, words, beside, held):
            yield number, other


def _words(traits: Traits) -> set[str]:
    return {*traits.features, *(words_beside(traits.passage) if traits.passage else ())}


def _nearest(
    number: int, words: set[str], beside: Mapping[str, Sequence[int]], held: Sequence[Traits]
) -> list[int]:
    counted = sorted((len(beside[word]), word) for word in words)
    rare = [(many, word) for many, word in counted if 1 < many <= _COMMON][:_MOST_WORDS]
    shared: dict[int, float] = defaultdict(float)
    for many, word in rare:
        weight = log((len(held) + _UNSEEN) / many) ** 2
        for other in beside[word]:
            if held[other].document != held[number].document:
                shared[other] += weight
    return sorted(shared, key=lambda other: (-shared[other], other))[:_NEAREST]
