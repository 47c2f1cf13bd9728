"""Claims compared with each other, and those put together that are about one event."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from attrs import frozen

from claimcheck.reckon.grouping.around import names_around
from claimcheck.reckon.grouping.clustering import Clusters, Pair, Pairs, of_one_event
from claimcheck.reckon.grouping.coverage import Coverage, coverages
from claimcheck.reckon.grouping.keys import KeyReader
from claimcheck.reckon.grouping.linking import UNLIKELY, link
from claimcheck.reckon.grouping.nearest import near_pairs
from claimcheck.reckon.grouping.profile import Profile, profile_of
from claimcheck.reckon.grouping.score import Scorer
from claimcheck.reckon.grouping.surroundings import crowds
from claimcheck.reckon.grouping.titles import Titles, weigh_titles
from claimcheck.reckon.grouping.traits import Traits
from claimcheck.reckon.grouping.weighed import Weighed


@frozen
class Readings:
    """What claims tell, by their numbers, with all by which it is compared."""

    held: Sequence[Traits]
    rarity: Mapping[str, float]
    in_texts: Mapping[str, float]
    around: Sequence[Weighed]
    titles: Titles
    coverage: Mapping[str, Coverage]
    words: Mapping[str, Sequence[str]]

    def profile(self, number: int, event: str = "") -> Profile:
        """Make the group of one claim, whose event may be known."""
        traits, around = self.held[number], self.around[number]
        return profile_of(number, traits, self.rarity, around, event, self.in_texts)

    def pairs(self) -> Iterator[Pair]:
        """List pairs of claims that may be about one event; some of them twice."""
        return near_pairs(self.held, self.words)


def read_together(
    held: Sequence[Traits], rarity: Mapping[str, float], reader: KeyReader
) -> Readings:
    """Make ready what claims tell, which a reader has read."""
    told = reader.titles()
    words = {name: each.features for name, each in told.items()}
    around, titles = names_around(held, rarity), weigh_titles(told, rarity)
    in_texts = reader.rarity_in_texts()
    return Readings(held, rarity, in_texts, around, titles, coverages(held, told), words)


@frozen
class Compared:
    """Groups of one claim each, and the pairs to compare: `within` a document or `across` two."""

    profiles: list[Profile]
    within: Pairs
    across: Pairs
    titles: Titles
    coverage: Mapping[str, Coverage]


def compared(read: Readings, events: Sequence[str]) -> Compared:
    """Make ready what is compared; `events` are those known of the claims."""
    profiles = [read.profile(number, event) for number, event in enumerate(events)]
    documents = [each.document or number for number, each in enumerate(read.held)]
    within, across = Pairs(len(profiles)), Pairs(len(profiles))
    for one, two in read.pairs():
        (within if documents[one] == documents[two] else across).add(one, two)
    return Compared(profiles, within, across, read.titles, read.coverage)


def put_together(what: Compared, scorer: Scorer) -> Clusters:
    """Join claims within each document first, then all groups, by what speaks for one event.

    That a document tells two groups apart counts against joining them with another's.
    """
    made = Clusters(what.profiles)
    known = of_one_event(made.profiles, by_document=True)
    link(made, what.within, scorer, known, unseen=None)
    known = of_one_event(made.profiles, by_document=False)
    scorer.crowd = crowds(each.text for each in made.profiles if each.members and each.text)
    link(made, chain(what.across, what.within), scorer, known, unseen=UNLIKELY)
    return made
