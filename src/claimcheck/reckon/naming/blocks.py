"""Which names are worth comparing: those that share a key, so that no name meets all others."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations

from claimcheck.reckon.naming.keys import (
    end_keys,
    initial_offered,
    initial_sought,
    initials_offered,
    initials_sought,
    joined_keys,
    word_keys,
)
from claimcheck.reckon.naming.parts import Parts
from claimcheck.reckon.naming.sounds import consonants

_MOST_TOGETHER = 12
_NEIGHBOURS = 5

Pair = tuple[int, int]
Keys = Callable[[Parts], Iterable[str]]


def pairs(names: Sequence[Parts]) -> Iterator[Pair]:
    """Give pairs of places of names that share a key, each pair once, the smaller place first.

    Where very many share one, only those next to each other by their sounds are paired. Names of
    as many words meet word by word, not by what they sound like when written together, nor by the
    first and the last alone.
    """
    sizes, many = [(len(parts.core), bool(parts.with_kin)) for parts in names], len(names)
    seen: set[int] = set()
    for pair in chain(
        _sharing(names, word_keys),
        (pair for pair in _sharing(names, joined_keys) if _may_be_joined(pair, sizes)),
        (pair for pair in _sharing(names, end_keys) if sizes[pair[0]][0] != sizes[pair[1]][0]),
        _seeking(names, initials_sought, initials_offered),
        _seeking(names, initial_sought, initial_offered),
    ):
        # A number takes far less room than a pair.
        number = pair[0] * many + pair[1]
        if number not in seen:
            seen.add(number)
            yield pair


def _may_be_joined(pair: Pair, sizes: Sequence[tuple[int, bool]]) -> bool:
    one, other = sizes[pair[0]], sizes[pair[1]]
    return one != other or one[0] == 1


def _sharing(names: Sequence[Parts], keys: Keys) -> Iterator[Pair]:
    for places in _blocks(names, keys).values():
        if len(places) > 1:
            yield from _within(places, names)


def _blocks(names: Sequence[Parts], keys: Keys) -> Mapping[str, list[int]]:
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for place, parts in enumerate(names):
        for key in keys(parts):
            blocks[key].append(place)
    return blocks


def _within(places: Sequence[int], names: Sequence[Parts]) -> Iterator[Pair]:
    if len(places) <= _MOST_TOGETHER:
        yield from combinations(places, 2)
        return
    order = sorted(places, key=lambda place: (*_by_sound(names[place]), place))
    for at, place in enumerate(order):
        for other in order[at + 1 : at + 1 + _NEIGHBOURS]:
            yield (place, other) if place < other else (other, place)


def _by_sound(parts: Parts) -> tuple[str, str]:
    return consonants(parts.joined), parts.joined


def _seeking(names: Sequence[Parts], sought: Keys, offered: Keys) -> Iterator[Pair]:
    """Pair those that seek a key with those that offer it, the first of them where many do."""
    seekers = _blocks(names, sought)
    if not seekers:
        return
    for key, places in _blocks(names, lambda parts: seekers.keys() & set(offered(parts))).items():
        for seeker in seekers[key][:_MOST_TOGETHER]:
            for place in places[:_MOST_TOGETHER]:
                if seeker != place:
                    yield (seeker, place) if seeker < place else (place, seeker)
