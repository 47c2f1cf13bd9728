"""Which names are worth comparing: those that share a key, so that no name meets all others."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, islice, product

from claimcheck.reckon.naming.initials import initials_of
from claimcheck.reckon.naming.known import known_as, places_of
from claimcheck.reckon.naming.parts import Parts, meaning, spoken
from claimcheck.reckon.naming.sounds import coarse_keys

_MOST_TOGETHER = 24
_NEIGHBOURS = 6
_MOST_KEYS = 8
_LONG_WORD = 6
_MOST_JOINED = 3


def pairs(names: Sequence[Parts]) -> Iterator[tuple[int, int]]:
    """Give pairs of places of names that share a key, each pair once, the smaller place first.

    Where very many share one, only those next to each other by their sounds are paired. Names of
    as many words meet word by word, not by what they sound like when written together.
    """
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    with_initial = any(each[0] == "." for parts in names for each in parts.core)
    for place, parts in enumerate(names):
        for key in keys_of(parts, with_initial=with_initial):
            blocks[key].append(place)
    seen: set[tuple[int, int]] = set()
    for key, places in blocks.items():
        together = key.startswith("sounds")
        for pair in _within(places, names):
            a, b = (names[place] for place in pair)
            if pair not in seen and not (together and len(a.core) == len(b.core) > 1):
                seen.add(pair)
                yield pair


def _within(places: Sequence[int], names: Sequence[Parts]) -> Iterator[tuple[int, int]]:
    if len(places) <= _MOST_TOGETHER:
        yield from combinations(places, 2)
        return
    order = sorted(places, key=lambda place: (names[place].joined, place))
    for at, place in enumerate(order):
        for other in order[at + 1 : at + 1 + _NEIGHBOURS]:
            yield (place, other) if place < other else (other, place)


def keys_of(parts: Parts, *, with_initial: bool = True) -> frozenset[str]:
    """Give the keys of a name: names that may be one share at least one.

    `with_initial` asks for those that meet a first name's initial, too.
    """
    keys = {f"initials {each}" for each in initials_of(parts.first)}
    if parts.letters:
        keys.add(f"initials {parts.letters}")
    keys.update(f"known {number}" for number in known_as(parts))
    if not parts.core:
        keys.add(f"marks {sorted(parts.marks)}")
    words = [told for each in parts.core if each[0] not in "#." and (told := spoken(each))]
    if words and len(words) <= _MOST_JOINED:
        keys.update(f"sounds {key}" for key in coarse_keys("".join(words)))
        bare = "".join(_without_article(each) for each in words)
        keys.update(f"sounds {key}" for key in coarse_keys(bare))
    if parts.with_kin:
        keys.update(f"sounds {key}" for key in coarse_keys(parts.with_kin))
    keys.update(f"initials {each[1:]}" for each in parts.core if each[0] == "#")
    if len(parts.core) > 1 or not parts.proper:
        keys.update(f"words {key}" for key in _bags(parts.core))
        bare_words = [_without_article(each) for each in parts.core]
        keys.update(f"words {key}" for key in _bags(bare_words))
    if parts.opening:
        keys.update(f"words {key}" for key in _bags(parts.opening[0]))
    if len(parts.core) in (2, 3) and not parts.moves:
        keys.update(_first_and_last(parts, with_initial=with_initial))
    return frozenset(keys)


def _first_and_last(parts: Parts, *, with_initial: bool) -> Iterator[str]:
    """Give keys of first and last name, and of the first letter and the last name."""
    first, last = map(spoken, (parts.core[0], parts.core[-1]))
    for ending in coarse_keys(last):
        if with_initial and first:
            yield f"initial {first[0]} {ending}"
        for beginning in coarse_keys(first):
            yield f"ends {beginning} {ending}"


def _bags(core: Sequence[str]) -> Iterator[str]:
    spelled = [_spellings(each) for each in core]
    for chosen in islice(product(*spelled), _MOST_KEYS):
        yield " ".join(sorted(chosen))


def _spellings(item: str) -> Sequence[str]:
    """Give the keys of one word of a core: by what it means first, and by its sounds."""
    if item[0] in "#.":
        return (item,)
    means = [f"={meaning(item)}"] if item[0] == "=" else []
    means += [f"place {number}" for number in sorted(places_of(item))]
    return means + sorted(coarse_keys(spoken(item)))


def _without_article(word: str) -> str:
    """Leave out an article that is written together with its word (Elsayed)."""
    return word[2:] if len(word) >= _LONG_WORD and word.startswith(("al", "el")) else word
