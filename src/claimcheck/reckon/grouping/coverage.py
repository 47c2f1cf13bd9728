"""How closely a document is quoted: by a claim here and there, or by several of each paragraph.

Of a report that is quoted here and there each claim is mostly of an event of its own, the more so
the more of its paragraphs are quoted; of one that is quoted closely many are of the same.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import log

from attrs import frozen

from claimcheck.reckon.grouping.evidence import Evidence
from claimcheck.reckon.grouping.lines import Lines
from claimcheck.reckon.grouping.profile import Profile
from claimcheck.reckon.grouping.traits import DocumentTraits, Traits

_UNTOLD: Mapping[str, DocumentTraits] = {}
# Claims a paragraph: from one on a document is surely quoted closely, up to the other surely not.
_CLOSELY, _HERE_AND_THERE = 2.5, 1.5
# Fewer claims or paragraphs than these tell nothing, since more may be quoted yet; and so many
# paragraphs as much as more.
_FEW, _MANY = 5, 20


@frozen
class Coverage:
    """How much a document is quoted `here_and_there` (0 to 1), and of how many paragraphs.

    `paragraphs` is the logarithm of how many times as many as few there are.
    """

    here_and_there: float
    paragraphs: float


_UNKNOWN = Coverage(0.0, 0.0)


def coverages(
    held: Iterable[Traits], told: Mapping[str, DocumentTraits] = _UNTOLD
) -> dict[str, Coverage]:
    """Say how closely the documents of claims are quoted; by document.

    Where the text of a document is held, all of its paragraphs count, else those that are quoted.
    """
    spots: dict[str, list[int | None]] = defaultdict(list)
    for traits in held:
        if traits.document:
            spots[traits.document].append(traits.spot)
    return {
        document: _coverage(found, told[document].lines if document in told else None)
        for document, found in spots.items()
    }


def _coverage(spots: list[int | None], text: Lines | None) -> Coverage:
    quoted = len(set(spots))
    if len(spots) < _FEW:
        return _UNKNOWN
    much = (_CLOSELY - len(spots) / quoted) / (_CLOSELY - _HERE_AND_THERE)
    paragraphs = len(text.names) if text and text.lines else quoted
    return Coverage(min(1.0, max(0.0, much)), log(min(max(paragraphs, _FEW), _MANY) / _FEW))


def covered(by_document: Mapping[str, Coverage], a: Profile, b: Profile, level: str) -> Evidence:
    """Say how closely the document is quoted that two groups share, by how near they come."""
    shared = [by_document[each] for each in a.documents if each in b.documents]
    found = max(shared, key=lambda each: (each.here_and_there, each.paragraphs), default=_UNKNOWN)
    if not found.here_and_there:
        return []
    much = found.here_and_there
    return [(f"few_{level}", much), (f"few_{level}_of", much * found.paragraphs)]
