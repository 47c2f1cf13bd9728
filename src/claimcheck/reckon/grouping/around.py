"""The names around each claim: of its paragraph, or of the nearest before it that has any."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from claimcheck.reckon.grouping.traits import Traits
from claimcheck.reckon.grouping.weighed import Weighed, weighed


def names_around(held: Sequence[Traits], rarity: Mapping[str, float]) -> list[Weighed]:
    """Give the names around each claim, as all claims tell them; what is said there goes on.

    Claims of one paragraph share them.
    """
    documents: dict[str, dict[int | None, set[str]]] = defaultdict(dict)
    for traits in held:
        if traits.document:
            names = documents[traits.document].setdefault(traits.spot, set())
            names.update(_names(traits))
    reached = {
        document: {spot: weighed(names, rarity) for spot, names in _going_on(paragraphs)}
        for document, paragraphs in documents.items()
    }
    return [
        reached[each.document][each.spot] if each.document else weighed(_names(each), rarity)
        for each in held
    ]


def _names(traits: Traits) -> list[str]:
    return [each for each in traits.features if each[0] == "~"]


def _going_on(paragraphs: Mapping[int | None, set[str]]) -> list[tuple[int | None, list[str]]]:
    """Give each paragraph its names, or those of the last before it that has any."""
    last: set[str] = set()
    found: list[tuple[int | None, list[str]]] = []
    for spot in sorted(paragraphs, key=lambda each: -1 if each is None else each):
        names = paragraphs[spot]
        found.append((spot, sorted(names or last)))
        last = last if spot is None else names or last
    return found
