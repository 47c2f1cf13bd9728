"""Groups are joined by how much speaks for all their pairs on average."""

from collections.abc import Mapping, Sequence

import pytest
from attrs import define, field
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reckon.grouping.clustering import Clusters, of_one_event
from claimcheck.reckon.grouping.linking import UNLIKELY, link
from claimcheck.reckon.grouping.profile import Profile, profile_of
from claimcheck.reckon.grouping.score import NEVER, Scorer
from claimcheck.reckon.grouping.titles import Titles
from claimcheck.reckon.grouping.traits import Traits
from claimcheck.reckon.grouping.weighed import weighed

Scores = Mapping[tuple[int, int], float]


@define(slots=True, eq=False)
class Told(Scorer):
    """Scores the pairs of single claims as it is told."""

    scores: Scores = field(factory=dict)

    def score(self, a: Profile, b: Profile) -> float:
        one, two = sorted((min(a.members), min(b.members)))
        return self.scores[one, two]


def linked(
    scores: Scores, events: Mapping[int, str] | None = None, documents: Sequence[str] = ()
) -> set[frozenset[int]]:
    many = 1 + max(max(pair) for pair in scores)
    around = weighed(("~here",), {"~here": 1.0})
    read = [Traits(str(n), document=documents[n] if documents else "") for n in range(many)]
    profiles = [
        profile_of(number, traits, {}, around, (events or {}).get(number, ""))
        for number, traits in enumerate(read)
    ]
    made = Clusters(profiles)
    known = of_one_event(profiles, by_document=False)
    link(made, scores, Told(Titles({}), {}, scores=scores), known, unseen=UNLIKELY)
    return groups(made)


def groups(made: Clusters) -> set[frozenset[int]]:
    return {frozenset(each.members) for each in made.profiles if each.members}


def test_two_groups_for_which_more_speaks_than_against_are_one() -> None:
    assert linked({(0, 1): 0.5}) == {frozenset({0, 1})}
    assert linked({(0, 1): -0.5}) == {frozenset({0}), frozenset({1})}


def test_a_third_comes_in_where_the_two_agree_on_it() -> None:
    assert linked({(0, 1): 3.0, (0, 2): 2.0, (1, 2): -1.0}) == {frozenset({0, 1, 2})}
    apart = {frozenset({0, 1}), frozenset({2})}
    assert linked({(0, 1): 3.0, (0, 2): 2.0, (1, 2): -3.0}) == apart


def test_a_pair_that_nobody_looked_at_counts_as_unlikely() -> None:
    assert linked({(0, 1): 3.0, (0, 2): 0.5}) == {frozenset({0, 1}), frozenset({2})}


def test_what_may_not_be_joined_is_not_joined_by_way_of_a_third() -> None:
    found = linked({(0, 1): 9.0, (1, 2): 9.0, (0, 2): NEVER})
    assert len(found) == 2
    assert not any({0, 2} <= each for each in found)


def test_two_that_one_report_tells_apart_do_not_meet_by_way_of_another_report() -> None:
    scores = {(0, 2): 2.0, (1, 2): 1.5, (0, 1): -6.0}
    found = linked(scores, documents=["one", "one", "other"])
    assert found == {frozenset({0, 2}), frozenset({1})}


def test_what_a_report_tells_apart_though_it_is_alike_is_not_joined_again() -> None:
    found = linked({(0, 1): 6.0, (0, 2): -9.0}, documents=["one", "one", "other"])
    assert found == {frozenset({0}), frozenset({1}), frozenset({2})}


def test_claims_that_are_known_to_be_of_one_event_are_one_whatever_speaks_against_it() -> None:
    found = linked({(0, 1): -9.0, (0, 2): -9.0}, {0: "e1", 1: "e1"})
    assert found == {frozenset({0, 1}), frozenset({2})}


def test_what_joins_a_known_event_is_weighed_against_all_of_its_claims() -> None:
    known = {0: "e1", 1: "e1"}
    assert linked({(0, 2): 2.0, (1, 2): 1.0}, known) == {frozenset({0, 1, 2})}
    assert linked({(0, 2): 2.0, (1, 2): -3.0}, known) == {frozenset({0, 1}), frozenset({2})}


def test_two_events_that_a_person_keeps_apart_stay_apart_whatever_speaks_for_it() -> None:
    found = linked({(0, 1): 9.0, (1, 2): 9.0}, {0: "e1", 2: "e2"})
    assert not any({0, 2} <= each for each in found)


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
        st.floats(-4, 4).map(lambda much: round(much, 3)),
        min_size=1,
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_in_which_pairs_are_looked_at_does_not_matter(scores, chance) -> None:
    mixed = list(scores.items())
    chance.shuffle(mixed)
    assert linked(dict(mixed)) == linked(scores)


@pytest.mark.parametrize("many", [2, 30])
def test_many_that_agree_are_one(many: int) -> None:
    scores = {(one, two): 1.0 for two in range(many) for one in range(two)}
    assert linked(scores) == {frozenset(range(many))}
