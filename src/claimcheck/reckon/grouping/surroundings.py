"""What the sentences and paragraphs tell in which the claims of one group stand."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from math import log

from attrs import define

from claimcheck.reckon.grouping.passages import Lines, Passage, marked
from claimcheck.reckon.grouping.told import Span
from claimcheck.reckon.grouping.weighed import Counts, Weighed, count, once, weighed

# As if there were so many more sentences without the word.
_UNSEEN = 30

Stand = tuple[int, int, int]
"""The number of a sentence, with the turns and the newcomers up to it."""


@define(slots=True, eq=False)
class Surroundings:
    """The sentences in which claims stand: their names, other words, concepts and times.

    `around` are the names of their paragraphs, `near` the concepts there, `stands` the sentences by
    their documents.
    """

    names: Weighed
    stems: Weighed
    concepts: Weighed
    around: Weighed
    near: Weighed
    carried: Counts[Span]
    stands: dict[str, list[Stand]]

    def take(self, other: "Surroundings") -> None:
        """Add those of another group."""
        self.names.take(other.names)
        self.stems.take(other.stems)
        self.concepts.take(other.concepts)
        self.around.take(other.around)
        self.near.take(other.near)
        count(self.carried, other.carried)
        for document, stands in other.stands.items():
            own = self.stands.setdefault(document, [])
            for stand in stands:
                at = bisect_left(own, stand)
                if own[at : at + 1] != [stand]:
                    own.insert(at, stand)

    def meets(self, other: "Surroundings") -> bool:
        """Whether two groups share a word of their sentences or a name of their paragraphs."""
        pairs = (self.around, other.around), (self.names, other.names), (self.stems, other.stems)
        return any(not one.words.keys().isdisjoint(two.words) for one, two in pairs)


def surroundings_of(document: str, passage: Passage, rarity: Mapping[str, float]) -> Surroundings:
    """Make those of one claim."""
    told = passage.features
    return Surroundings(
        weighed((each for each in told if each[0] == "~"), rarity),
        weighed((each for each in told if each[0] != "~"), rarity),
        weighed(map(marked, passage.concepts), rarity),
        weighed(passage.names, rarity),
        weighed(map(marked, passage.near), rarity),
        dict(once(passage.carried)),
        {document: [(passage.line, passage.turns, passage.newcomers)]},
    )


def rarity_in_texts(texts: Iterable[Lines]) -> dict[str, float]:
    """Weigh words by how few sentences of some documents have them."""
    counts: Counter[str] = Counter()
    sentences = 0
    for text in texts:
        sentences += len(text.lines)
        for line in text.lines:
            counts.update(line.features)
            counts.update(map(marked, line.concepts))
    return {
        feature: log((sentences + _UNSEEN) / (number + 1)) for feature, number in counts.items()
    }
