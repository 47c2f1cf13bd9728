"""Keys of names: names that may be one share at least one."""

from collections.abc import Iterator, Sequence
from itertools import islice, product

from claimcheck.reckon.naming.initials import initials_of
from claimcheck.reckon.naming.known import known_as, places_of
from claimcheck.reckon.naming.parts import Parts, spoken, take_apart
from claimcheck.reckon.naming.sounds import coarse_keys
from claimcheck.reckon.naming.taking import meaning

_MOST_KEYS = 8
_LONG_WORD = 6
_MOST_JOINED = 4
_OF_PERSONS = (2, 3)


def word_keys(parts: Parts) -> frozenset[str]:
    """Give the keys by which names of the same words meet, and well-known names of one thing."""
    keys = {f"known {number}" for number in known_as(parts)}
    if not parts.core:
        keys.add(f"marks {sorted(parts.marks)}")
    keys.update(each for each in parts.core if each[0] == "#")
    if parts.said_again:
        keys.add(f"#{parts.said_again}")
    keys.update(f"place {number}" for each in parts.core[:1] for number in places_of(each))
    if len(parts.core) > 1 or not parts.proper:
        keys.update(_bags(parts.core))
        bare = [_without_article(each) for each in parts.core]
        if bare != [*parts.core]:
            keys.update(_bags(bare))
    if parts.opening:
        keys.update(_bags(parts.opening[0]))
    if parts.owned:
        keys |= word_keys(take_apart(parts.owned))
    return frozenset(keys)


def joined_keys(parts: Parts) -> frozenset[str]:
    """Give the keys of a name by all its sounds, as if it were written together."""
    words = [told for each in parts.core if each[0] not in "#." and (told := spoken(each))]
    if not 0 < len(words) <= _MOST_JOINED:
        return frozenset()
    keys = coarse_keys("".join(words))
    if parts.opening and len(parts.opening[0]) == 1:
        keys |= coarse_keys(parts.opening[0][0])
    if parts.owned:
        keys |= joined_keys(take_apart(parts.owned))
    bare = [_without_article(each) for each in words]
    if bare != words:
        keys |= coarse_keys("".join(bare))
    return keys | coarse_keys(parts.with_kin) if parts.with_kin else keys


def end_keys(parts: Parts) -> Iterator[str]:
    """Give the keys of a person's first and last name."""
    if len(parts.core) in _OF_PERSONS and not parts.moves:
        first, last = map(spoken, (parts.core[0], parts.core[-1]))
        for beginning, ending in product(coarse_keys(first), coarse_keys(last)):
            yield f"{beginning} {ending}"


def initials_sought(parts: Parts) -> Iterator[str]:
    """Give the initials that a name is made of or holds."""
    yield from (each[1:] for each in parts.core if each[0] == "#")
    if parts.said_again:
        yield parts.said_again


def initials_offered(parts: Parts) -> frozenset[str]:
    """Give the initials that may stand for a name."""
    offered = initials_of(parts.first)
    if parts.owned:
        offered |= initials_of(take_apart(parts.owned).first)
    return offered | {parts.aside} if parts.aside else offered


def initial_sought(parts: Parts) -> Iterator[str]:
    """Give the keys of a person whose first name is an initial."""
    if parts.core and parts.core[0][0] == ".":
        yield from initial_offered(parts)


def initial_offered(parts: Parts) -> Iterator[str]:
    """Give the keys of a person by the first letter and the last name."""
    if len(parts.core) in _OF_PERSONS and not parts.moves:
        first, last = map(spoken, (parts.core[0], parts.core[-1]))
        if first:
            yield from (f"{first[0]} {ending}" for ending in coarse_keys(last))


def all_keys(parts: Parts) -> frozenset[str]:
    """Give all keys of a name as one set, for whoever compares names one by one."""
    letters = {f"#{each}" for each in (*initials_offered(parts), *initials_sought(parts))}
    persons = {f"initial {each}" for each in (*initial_offered(parts), *initial_sought(parts))}
    return word_keys(parts) | joined_keys(parts) | letters | persons.union(end_keys(parts))


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
