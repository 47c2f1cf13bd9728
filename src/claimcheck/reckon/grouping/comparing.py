"""Claims compared with each other, and those put together that are about one event."""

from array import array
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from claimcheck.reckon.grouping.around import names_around
from claimcheck.reckon.grouping.clustering import Clusters, Pair, of_one_event
from claimcheck.reckon.grouping.coverage import Coverage, coverages
from claimcheck.reckon.grouping.linking import UNLIKELY, link
from claimcheck.reckon.grouping.nearest import near_pairs
from claimcheck.reckon.grouping.profile import Profile, profile_of
from claimcheck.reckon.grouping.score import Scorer
from claimcheck.reckon.grouping.surroundings import crowds
from claimcheck.reckon.grouping.titles import Titles, weigh_titles
from claimcheck.reckon.grouping.traits import DocumentTraits, Traits


@frozen
class Compared:
    """Groups of one claim each, and the pairs of them to compare, in one document or across two.

    A pair across documents is one number, since they come by the millions: `one * many + two`.
    """

    profiles: list[Profile]
    within: Sequence[Pair]
    packed: "array[int]"
    titles: Titles
    coverage: Mapping[str, Coverage]

    def across(self) -> Iterator[Pair]:
        """List the pairs of claims of two documents."""
        many = len(self.profiles)
        return (divmod(pair, many) for pair in self.packed)


def compared(
    held: Sequence[Traits],
    events: Sequence[str],
    told: Mapping[str, DocumentTraits],
    rarity: Mapping[str, float],
    in_texts: Mapping[str, float],
) -> Compared:
    """Make ready what is compared; `events` are those known of the claims, `told` the documents."""
    around = names_around(held, rarity)
    profiles = [
        profile_of(number, traits, rarity, around[number], events[number], in_texts)
        for number, traits in enumerate(held)
    ]
    words = {name: each.features for name, each in told.items()}
    documents = [each.document or number for number, each in enumerate(held)]
    within: list[Pair] = []
    across, many = array("q"), len(held)
    for one, two in near_pairs(held, words):
        if documents[one] == documents[two]:
            within.append((one, two))
        else:
            across.append(one * many + two)
    return Compared(profiles, within, across, weigh_titles(told, rarity), coverages(held, told))


def put_together(what: Compared, scorer: Scorer) -> Clusters:
    """Join claims within each document first, then all groups, by what speaks for one event."""
    made = Clusters(what.profiles)
    known = of_one_event(made.profiles, by_document=True)
    link(made, what.within, scorer, known, unseen=None)
    link(made, (), scorer, of_one_event(made.profiles, by_document=False), unseen=None)
    scorer.crowd = crowds(each.text for each in made.profiles if each.members and each.text)
    link(made, what.across(), scorer, unseen=UNLIKELY)
    return made
