"""What the titles of documents tell of the events of their claims."""

from collections.abc import Mapping
from itertools import islice
from math import sqrt

from attrs import define, field

from claimcheck.reckon.grouping.evidence import Evidence
from claimcheck.reckon.grouping.profile import Profile
from claimcheck.reckon.grouping.traits import DocumentTraits
from claimcheck.reckon.grouping.weighed import Weighed, cosine, dot

_LOOKED_AT = 3
# A name in a title tells more than one in a text.
_IN_TITLE = 1.6
# The rarity of a word that stands in titles alone.
_UNKNOWN = 3.0


@define(slots=True, eq=False)
class Titles:
    """The weighted words of documents' titles, and how alike those are that were compared."""

    words: Mapping[str, Weighed]
    alike: dict[tuple[str, str], float] = field(factory=dict)

    def evidence(self, a: Profile, b: Profile) -> Evidence:
        """Compare the titles of two groups' documents, and each group with the other's titles."""
        if not self.words or not a.documents or not b.documents:
            return []
        ours, theirs = list(islice(a.documents, _LOOKED_AT)), list(islice(b.documents, _LOOKED_AT))
        titles = sum(self._alike(one, two) for one in ours for two in theirs)
        across = sum(self._tells(a, two) for two in theirs) / len(theirs)
        across += sum(self._tells(b, one) for one in ours) / len(ours)
        return [("title", titles / (len(ours) * len(theirs))), ("across", across)]

    def _tells(self, group: Profile, document: str) -> float:
        """Say how alike a group and the title of another document are."""
        title = self.words.get(document)
        if title is None:
            return 0.0
        square = (group.names.square + group.stems.square + group.kinds.square) * title.square
        if not square:
            return 0.0
        shared = sum([dot(x.words, title.words) for x in (group.names, group.stems, group.kinds)])
        return shared / sqrt(square)

    def _alike(self, one: str, two: str) -> float:
        key = (one, two) if one < two else (two, one)
        held = self.alike.get(key)
        if held is None:
            first, second = self.words.get(one), self.words.get(two)
            held = self.alike[key] = cosine(first, second) if first and second else 0.0
        return held


def weigh_titles(told: Mapping[str, DocumentTraits], rarity: Mapping[str, float]) -> Titles:
    """Weigh the words of titles by their rarity."""
    return Titles({name: _weighed(each, rarity) for name, each in told.items()})


def _weighed(told: DocumentTraits, rarity: Mapping[str, float]) -> Weighed:
    words = {
        feature: rarity.get(feature, _UNKNOWN) * (_IN_TITLE if feature[0] == "~" else 1.0)
        for feature in told.features
    }
    return Weighed(words, sum(weight * weight for weight in words.values()))
