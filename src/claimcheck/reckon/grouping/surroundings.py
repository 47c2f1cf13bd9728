"""What the sentences and paragraphs tell in which the claims of one group stand."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from math import log

from attrs import define

from claimcheck.reckon.grouping.dating import Dated
from claimcheck.reckon.grouping.lines import Lines
from claimcheck.reckon.grouping.passages import Passage, marked
from claimcheck.reckon.grouping.told import Span, is_exact
from claimcheck.reckon.grouping.weighed import Weighed, weighed

# As if there were so many more sentences without the word.
_UNSEEN = 30

Stand = tuple[int, int, int]
"""The number of a sentence, with the turns and the newcomers up to it."""


@define(slots=True, eq=False)
class Surroundings:
    """The sentences in which claims stand: their names, other words, concepts and times.

    `around` are the names of their paragraphs, `near` the concepts there, `days` the sums of the
    shares that each time has, `daily` of each day, of so many `claims`, `stands` the sentences by
    their documents.
    """

    names: Weighed
    stems: Weighed
    concepts: Weighed
    around: Weighed
    near: Weighed
    days: dict[Span, float]
    daily: dict[int, float]
    claims: int
    stands: dict[str, list[Stand]]

    def take(self, other: "Surroundings") -> None:
        """Add those of another group."""
        self.names.take(other.names)
        self.stems.take(other.stems)
        self.concepts.take(other.concepts)
        self.around.take(other.around)
        self.near.take(other.near)
        for span, share in other.days.items():
            self.days[span] = self.days.get(span, 0.0) + share
        for day, share in other.daily.items():
            self.daily[day] = self.daily.get(day, 0.0) + share
        self.claims += other.claims
        for document, stands in other.stands.items():
            own = self.stands.setdefault(document, [])
            for stand in stands:
                at = bisect_left(own, stand)
                if own[at : at + 1] != [stand]:
                    own.insert(at, stand)

    def meets(self, other: "Surroundings") -> bool:
        """Whether two groups share a word, a name or a concept around them, or a time."""
        pairs = (
            (self.around, other.around),
            (self.names, other.names),
            (self.stems, other.stems),
            (self.near, other.near),
        )
        return not self.days.keys().isdisjoint(other.days) or any(
            not one.words.keys().isdisjoint(two.words) for one, two in pairs
        )


def surroundings_of(document: str, passage: Passage, rarity: Mapping[str, float]) -> Surroundings:
    """Make those of one claim."""
    told = passage.features
    return Surroundings(
        weighed((each for each in told if each[0] == "~"), rarity),
        weighed((each for each in told if each[0] != "~"), rarity),
        weighed(map(marked, passage.concepts), rarity),
        weighed(passage.names, rarity),
        weighed(map(marked, passage.near), rarity),
        dict(passage.days),
        _by_day(passage.days),
        1,
        {document: [(passage.line, passage.turns, passage.newcomers)]},
    )


def _by_day(dated: Dated) -> dict[int, float]:
    """Give the share of each day, of the times that are told to the day."""
    found: dict[int, float] = {}
    for span, share in dated:
        if is_exact(span):
            length = span[1] - span[0] + 1
            for day in range(span[0], span[1] + 1):
                found[day] = found.get(day, 0.0) + share / length
    return found


def crowds(groups: Iterable[Surroundings]) -> dict[int, float]:
    """Count the groups that may tell of each day, each by how likely it is that it does."""
    found: dict[int, float] = {}
    for group in groups:
        for day, share in group.daily.items():
            found[day] = found.get(day, 0.0) + share / group.claims
    return found


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
