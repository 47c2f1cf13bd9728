"""Proposing which of a dossier's names are one: pairs with probability and reason, none merged."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from attrs import frozen

from claimcheck.reckon.names import fold
from claimcheck.reckon.naming.aligned import LEAST
from claimcheck.reckon.naming.blocks import pairs
from claimcheck.reckon.naming.compare import compare
from claimcheck.reckon.naming.forest import Edge, forest
from claimcheck.reckon.naming.known import known_as
from claimcheck.reckon.naming.name import Name, Pair, SameName, kind_between
from claimcheck.reckon.naming.parts import Parts, take_apart
from claimcheck.reckon.naming.shortforms import short_forms
from claimcheck.reckon.origins import is_nameless

_OF_PERSONS = ("person", "source")
Spelling = tuple[str, frozenset[str]]


@frozen
class Spelled:
    """Which names may be one by their spelling, whatever is known of them and wherever they stand.

    `names` are what they say and name, in order; `alike` pairs of their places.
    """

    names: tuple[Spelling, ...]
    alike: tuple[Edge, ...]

    def is_of(self, names: Sequence[Name]) -> bool:
        """Tell whether it was found of these names, which are in order."""
        return len(names) == len(self.names) and all(
            name.text == text and name.kinds == kinds
            for name, (text, kinds) in zip(names, self.names, strict=True)
        )


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
    spelled = forest(every, parts, edges, apart)
    shortened = _shortened(every, apart)
    found = {(each.name, each.means, each.document): each for each in (*spelled, *shortened)}
    return sorted(found.values(), key=lambda each: (-each.probability, each.name, each.means))


def spelled_alike(names: Iterable[Name], known: Spelled | None = None) -> Spelled:
    """Find which names may be one by their spelling; `known` is given back for the same names."""
    every = _in_order(names)
    if known is not None and known.is_of(every):
        return known
    parts = [take_apart(name.text) for name in every]
    spellings = tuple((name.text, name.kinds) for name in every)
    return Spelled(spellings, tuple(_spellings(every, parts)))


def _in_order(names: Iterable[Name]) -> list[Name]:
    return sorted({name.text: name for name in names}.values(), key=_text)


def _text(name: Name) -> str:
    return name.text


def _spellings(names: Sequence[Name], parts: Sequence[Parts]) -> Iterator[Edge]:
    named = [
        place
        for place, name in enumerate(names)
        if not is_nameless(name.text, {}) or known_as(parts[place])
    ]
    for one, other in pairs([parts[place] for place in named]):
        a, b = named[one], named[other]
        kind = kind_between(names[a].kinds, names[b].kinds)
        if not kind:
            continue
        person, party = kind in _OF_PERSONS, kind == "party"
        alike = compare(parts[a], parts[b], person=person, party=party)
        if alike is not None:
            yield a, b, alike


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
        kind = kind_between(short.kinds, full.kinds)
        pair = frozenset((fold(short.text), fold(full.text)))
        if not kind or short.group == full.group or pair in apart:
            continue
        if each.alike.probability >= LEAST:
            chance = round(each.alike.probability, 2)
            yield SameName(short.text, full.text, kind, chance, each.alike.because, document)
