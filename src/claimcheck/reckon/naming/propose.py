"""Proposing which of a dossier's names are one: pairs with probability and reason, none merged."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from attrs import frozen

from claimcheck.reckon.names import fold
from claimcheck.reckon.naming.aligned import Alike
from claimcheck.reckon.naming.blocks import pairs
from claimcheck.reckon.naming.compare import LEAST, compare, opposed
from claimcheck.reckon.naming.parts import Parts, take_apart
from claimcheck.reckon.naming.shortforms import short_forms
from claimcheck.reckon.origins import is_nameless

_KINDS = ("source", "person", "party", "place")
_OF_PERSONS = ("person", "source")
_SORTS = 1024
_AMBIGUOUS = 0.62
Pair = frozenset[str]
Spelling = tuple[str, frozenset[str]]
Edge = tuple[int, int, Alike]


@frozen
class Name:
    """A name as a dossier uses it.

    `kinds` are of source, person, party, place; `documents` those in which it is used; `uses` how
    often. `stands_for` is the name that the dossier's aliases give it, folded.
    """

    text: str
    kinds: frozenset[str]
    documents: frozenset[str] = frozenset()
    uses: int = 1
    stands_for: str = ""

    @property
    def group(self) -> str:
        """What names the same thing already."""
        return self.stands_for or fold(self.text)


@frozen
class SameName:
    """A proposal: `name` may be another name of `means`.

    `document` is the one in which it is, "" where it may be so throughout; `kind` is that of an
    alias. `warns` tells that one may be made to look like the other: look twice.
    """

    name: str
    means: str
    kind: str
    probability: float
    because: str
    document: str = ""
    warns: bool = False


@frozen
class Spelled:
    """Which names may be one by their spelling, whatever is known of them and wherever they stand.

    `names` are what they say and name, in order; `alike` pairs of their places.
    """

    names: tuple[Spelling, ...]
    alike: tuple[Edge, ...]


def propose_names(
    names: Iterable[Name], apart: AbstractSet[Pair] = frozenset(), known: Spelled | None = None
) -> list[SameName]:
    """Propose which names may be one, the likeliest first; the order of `names` does not matter.

    `apart` are pairs of folded names that a reviewer found to be two; `known` is what was found of
    the same names by `spelled_alike`. Of the pairs that would join the same names only the
    likeliest are given, so that a name of five spellings makes four proposals; and none that would
    join names that say outright that they are two.
    """
    every = _in_order(names)
    parts = [take_apart(name.text) for name in every]
    groups = [name.stands_for or told.folded for name, told in zip(every, parts, strict=True)]
    alike = (known or spelled_alike(every)).alike
    edges = [(a, b, found) for a, b, found in alike if groups[a] != groups[b]]
    spelled = _forest(every, parts, edges, apart)
    shortened = _shortened(every, apart)
    found = {(each.name, each.means, each.document): each for each in (*spelled, *shortened)}
    return sorted(found.values(), key=lambda each: (-each.probability, each.name, each.means))


def spelled_alike(names: Iterable[Name], known: Spelled | None = None) -> Spelled:
    """Find which names may be one by their spelling; `known` is given back for the same names."""
    every = _in_order(names)
    spellings = tuple((name.text, name.kinds) for name in every)
    if known is not None and known.names == spellings:
        return known
    parts = [take_apart(name.text) for name in every]
    return Spelled(spellings, tuple(_spellings(every, parts)))


def _in_order(names: Iterable[Name]) -> list[Name]:
    return sorted({name.text: name for name in names}.values(), key=_text)


def _text(name: Name) -> str:
    return name.text


def _spellings(names: Sequence[Name], parts: Sequence[Parts]) -> Iterator[Edge]:
    named = [place for place, name in enumerate(names) if not is_nameless(name.text, {})]
    for one, other in pairs([parts[place] for place in named]):
        a, b = named[one], named[other]
        kind = _kind(names[a].kinds, names[b].kinds)
        alike = compare(parts[a], parts[b], person=kind in _OF_PERSONS) if kind else None
        if alike is not None:
            yield a, b, alike


@lru_cache(maxsize=_SORTS)
def _kind(one: frozenset[str], other: frozenset[str]) -> str:
    """Give the kind of an alias between two names; "" where they name different sorts of things.

    A source can be a person or a party; a person is no party (a man and his clan), and a place is
    nothing else.
    """
    shared = one & other
    if not shared and ("source" not in one | other or {"place"} in (one, other)):
        return ""
    return next((kind for kind in _KINDS if kind in (shared or one | other)), "")


def _forest(
    names: Sequence[Name],
    parts: Sequence[Parts],
    edges: Sequence[Edge],
    apart: AbstractSet[Pair],
) -> Iterator[SameName]:
    """Choose the likeliest pairs that join each set of names, leaving out what opposes."""
    meant = _meant(parts, edges)
    weighed = [(_less_sure(alike, max(meant[a], meant[b])), a, b) for a, b, alike in edges]
    groups = _Groups(names, parts, apart)
    for alike, a, b in sorted(weighed, key=lambda edge: (-edge[0].probability, edge[1], edge[2])):
        warns = bool(parts[a].warning or parts[b].warning)
        if frozenset((parts[a].folded, parts[b].folded)) in apart:
            continue
        ambiguous = max(meant[a], meant[b]) > 1
        if warns or ambiguous or groups.join(a, b):
            yield _proposal(names, parts, a, b, alike, warns=warns)


def _meant(parts: Sequence[Parts], edges: Sequence[Edge]) -> Counter[int]:
    """Count for how many different names each name made of initials may stand."""
    long_forms: defaultdict[int, list[int]] = defaultdict(list)
    for a, b, _ in edges:
        for short, long in ((a, b), (b, a)):
            known = (parts[each] for each in long_forms[short])
            if parts[short].letters and all(compare(parts[long], each) is None for each in known):
                long_forms[short].append(long)
    return Counter({short: len(found) for short, found in long_forms.items()})


def _less_sure(alike: Alike, several: int) -> Alike:
    if several < 2:
        return alike
    because = f"{alike.because}, and may be those of {several - 1} more"
    return Alike(max(alike.probability * _AMBIGUOUS, LEAST), because)


class _Groups:
    """Names that are one, or would be if the proposals so far were accepted."""

    def __init__(
        self, names: Sequence[Name], parts: Sequence[Parts], apart: AbstractSet[Pair]
    ) -> None:
        self._parts, self._apart = parts, apart
        self._folded = [each.folded for each in parts]
        self._members: dict[int, list[int]] = {}
        self._of: list[int] = []
        first: dict[str, int] = {}
        for place, name in enumerate(names):
            group = first.setdefault(name.stands_for or parts[place].folded, place)
            self._of.append(group)
            self._members.setdefault(group, []).append(place)

    def join(self, a: int, b: int) -> bool:
        """Join two groups; False where they are one already, or something in them opposes."""
        one, other = self._of[a], self._of[b]
        if one == other or any(
            self._two(x, y)
            for x in self._members[one]
            for y in self._members[other]
            if (x, y) not in ((a, b), (b, a))
        ):
            return False
        for member in self._members.pop(other):
            self._of[member] = one
            self._members[one].append(member)
        return True

    def _two(self, x: int, y: int) -> bool:
        """Tell whether two names say outright that they are two, or a reviewer did."""
        apart = frozenset((self._folded[x], self._folded[y])) in self._apart
        return apart or opposed(self._parts[x], self._parts[y])


def _proposal(
    names: Sequence[Name], parts: Sequence[Parts], a: int, b: int, alike: Alike, *, warns: bool
) -> SameName:
    """Let the name that is used more, else the longer one, be what the other means."""
    first, second = sorted((a, b), key=lambda place: _standing(names[place], parts[place]))
    return SameName(
        name=names[first].text,
        means=names[second].text,
        kind=_kind(names[a].kinds, names[b].kinds),
        probability=round(alike.probability, 2),
        because=alike.because,
        warns=warns,
    )


def _standing(name: Name, parts: Parts) -> tuple[bool, int, int, str]:
    plain = not (parts.letters or parts.warning)
    return plain, name.uses, len(name.text), name.text


def _shortened(names: Sequence[Name], apart: AbstractSet[Pair]) -> Iterator[SameName]:
    """Propose short forms, document by document.

    One that stands for the same name wherever it is used holds throughout; one that stands for
    several, or names nobody by itself, holds in its document alone.
    """
    used: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        for document in name.documents:
            used[document].append(name)
    told: defaultdict[str, list[SameName]] = defaultdict(list)
    for document in sorted(used):
        for each in _in_document(document, used[document], apart):
            told[each.name].append(each)
    by_text = {name.text: name for name in names}
    for short, found in told.items():
        fuller = {by_text[each.means].group for each in found}
        everywhere = len(by_text[short].documents) == len({each.document for each in found})
        if len(fuller) > 1 or not everywhere or is_nameless(short, {}):
            yield from found
        else:
            best = max(found, key=lambda each: (each.probability, each.means))
            yield SameName(
                short,
                best.means,
                best.kind,
                best.probability,
                f"{best.because}, in {document_list(found)}",
            )


def document_list(found: Sequence[SameName]) -> str:
    """Name the documents of proposals, the first few."""
    named = list(dict.fromkeys(each.document for each in found))
    return ", ".join(named[:3]) + (" and others" if len(named) > 3 else "")


def _in_document(
    document: str, names: Sequence[Name], apart: AbstractSet[Pair]
) -> Iterator[SameName]:
    for each in short_forms(tuple((name.text, name.kinds == {"place"}) for name in names)):
        short, full = names[each.short], names[each.full]
        kind = _kind(short.kinds, full.kinds)
        pair = frozenset((fold(short.text), fold(full.text)))
        if not kind or short.group == full.group or pair in apart:
            continue
        if each.alike.probability >= LEAST:
            chance = round(each.alike.probability, 2)
            yield SameName(short.text, full.text, kind, chance, each.alike.because, document)
