"""Short forms within a document: “Ahmed” and “the Observatory” for a fuller name used there."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from claimcheck.reckon.naming.aligned import Alike
from claimcheck.reckon.naming.compare import compare
from claimcheck.reckon.naming.distance import distance
from claimcheck.reckon.naming.known import called, known_as
from claimcheck.reckon.naming.parts import Parts, take_apart
from claimcheck.reckon.naming.sounds import coarse_keys
from claimcheck.reckon.naming.taking import meaning
from claimcheck.reckon.naming.words import implied, known_agencies, short_for, word

_CACHED = 16_384
_LAST_PART = 0.82
_FIRST_PART = 0.55
_BARE = 0.6
_DESCRIBED = 0.75
_ROLE = 0.66
_OF_SEVERAL = 0.5
_SPELLED_ALIKE = 0.34
_BY_ELIMINATION = 0.6
_OF_AGENCIES = {"agency", "news"}
_AGENCY = "=agency"
_TELLING = frozenset({"direction", "place_within", "age_and_size", "area", "ordinal", "arm"})


@frozen
class Short:
    """A short form, the fuller name that it may stand for, both as places in a list, and why."""

    short: int
    full: int
    alike: Alike


@lru_cache(maxsize=_CACHED)
def short_forms(named: tuple[tuple[str, bool], ...]) -> tuple[Short, ...]:
    """Find short forms among the names of one document, each with whether it is a place's.

    It is kept, since most documents keep their names while a reviewer decides on others.

    A part of a place's name is mostly another place, so places have no short forms but
    descriptions (“the camp”). A short form that fits several names is less likely for each.
    """
    return tuple(_found([take_apart(text) for text, _ in named], [place for _, place in named]))


def _found(names: Sequence[Parts], places: Sequence[bool]) -> Iterator[Short]:
    fuller = _index(names)
    for short, parts in enumerate(names):
        near: dict[int, Alike] = {}
        sharing = {each for key in _keys(parts) for each in fuller.get(key, ())}
        if places[short] and _says_town(parts):
            sharing.update(at for at, is_place in enumerate(places) if is_place)
        for full in sorted(sharing):
            found = None if full == short else _fits(parts, names[full], place=places[short])
            if found:
                near[full] = found
        fits = _as_spelled(parts, near, names)
        several = _are_several([names[full] for full in fits])
        for full, found in fits.items():
            yield Short(short, full, _one_of_several(found) if several else found)


def _as_spelled(
    short: Parts, fits: Mapping[int, Alike], names: Sequence[Parts]
) -> Mapping[int, Alike]:
    """Keep what a short form fits letter by letter, if there is any: a document spells alike."""
    exactly = {full: fits[full] for full in fits if set(short.core) <= set(names[full].core)}
    return exactly or fits


def _one_of_several(alike: Alike) -> Alike:
    return Alike(alike.probability * _OF_SEVERAL, f"{alike.because}, as others may be")


def _are_several(names: Sequence[Parts]) -> bool:
    return any(compare(names[0], other) is None for other in names[1:])


def _index(names: Sequence[Parts]) -> Mapping[str, list[int]]:
    fuller: defaultdict[str, list[int]] = defaultdict(list)
    for place, parts in enumerate(names):
        keys = _keys(parts)
        if _size(parts) > 1 or _AGENCY in keys:
            for key in keys:
                fuller[key].append(place)
    return fuller


def _keys(parts: Parts) -> frozenset[str]:
    return _keys_of(parts.text)


@lru_cache(maxsize=_CACHED)
def _keys_of(text: str) -> frozenset[str]:
    parts = take_apart(text)
    return _meanings(parts).union(*map(coarse_keys, parts.proper))


def _says_town(parts: Parts) -> bool:
    """Tell whether a description is that of a town (the city)."""
    said = [word(meaning(each)) for each in parts.core]
    towns = all(known is not None and known.means == "settlements" for known in said)
    return parts.definite and bool(said) and towns and not (parts.loose or parts.marks)


def _is_bare(parts: Parts) -> bool:
    """Tell whether a name says nothing of its sort, and is no country's: it may be a town's."""
    return bool(parts.proper) and not (parts.marks or parts.loose or parts.countries)


def _meanings(parts: Parts) -> frozenset[str]:
    """Give all that a name says of what sort of thing it names."""
    means = {meaning(each) for each in parts.core if each[0] == "="}
    told = short_for()
    means = {told.get(each, each) for each in means | parts.loose}
    if any(called(number) in known_agencies() for number in known_as(parts)):
        means |= _OF_AGENCIES
    return frozenset(f"={each}" for each in means | {f"{sort} {m}" for sort, m in parts.marks})


def _said_twice(parts: Parts) -> frozenset[str]:
    """Give what adds nothing to what else a name says: a border crossing is a crossing."""
    sorts = {means for _, means in parts.marks}
    twice = (each for each in parts.loose if not sorts.isdisjoint(implied().get(each, ())))
    return frozenset(f"={each}" for each in twice)


def _size(parts: Parts) -> int:
    return len(parts.core) + len(parts.marks) + len(parts.loose)


def _fits(short: Parts, full: Parts, *, place: bool) -> Alike | None:
    if ("people", "clan") in full.marks | short.marks:
        return None
    if short.warning or full.warning or short.folded == full.folded:
        return None
    if short.proper:
        return None if place else _as_part(short, full)
    if place and _says_town(short) and _is_bare(full):
        return Alike(_BY_ELIMINATION, "the place here whose name says nothing of its sort")
    return _as_description(short, full)


def _as_part(short: Parts, full: Parts) -> Alike | None:
    beyond = {sort for sort, _ in full.marks - short.marks}
    if not short.marks <= full.marks or beyond & (_TELLING | {"people"}) or short.letters:
        return None
    if len(short.core) == len(full.core):
        bare = beyond == {"unit"} and _same(short.core, full.core)
        return Alike(_BARE, "the fuller name without what sort of unit it is") if bare else None
    return _as_words(short.core, full.core) if len(short.core) < len(full.core) else None


def _as_words(short: Sequence[str], full: Sequence[str]) -> Alike | None:
    said = len(short)
    if _same(short, full[-said:]):
        return Alike(_LAST_PART, "the last part of the fuller name")
    if _same(short, full[:said]):
        return Alike(_FIRST_PART, "the first part of the fuller name")
    if any(_same(short, full[at : at + said]) for at in range(len(full) - said)):
        return Alike(_FIRST_PART, "a part of the fuller name")
    return None


def _same(one: Sequence[str], other: Sequence[str]) -> bool:
    return all(x == y or _is_spelling(x, y) for x, y in zip(one, other, strict=True))


def _is_spelling(x: str, y: str) -> bool:
    if x[0] in ".=#" or y[0] in ".=#":
        return meaning(x) != "" and meaning(x) == meaning(y)
    return distance(x, y) <= _SPELLED_ALIKE


def _as_description(short: Parts, full: Parts) -> Alike | None:
    told = _meanings(short) - _said_twice(short)
    if not short.definite or not told or not told < _meanings(full) | set(full.proper):
        return None
    role = any(sort == "people" for sort, _ in short.marks)
    return Alike(_ROLE if role else _DESCRIBED, "says only of what sort the fuller name is")
