"""Which claims on a question can be true together, and which cannot."""

from collections.abc import Sequence
from itertools import combinations
from random import Random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.claims import recorded

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind, Stance
from claimcheck.model.reckoned import Position, claim_named
from claimcheck.model.relation import RelationName
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold
from claimcheck.reckon.positions import CONTRADICTIONS_LISTED, Positions, find_positions
from claimcheck.reckon.relate import relate
from claimcheck.reckon.understand import understand

SYRIA = Context(
    within={
        fold("Nahtah"): (fold("Daraa"),),
        fold("Karak"): (fold("Daraa"),),
        fold("Daraa"): (fold("Syria"),),
    }
)


def say(  # noqa: PLR0917 - tests name what they say
    uid: str,
    answer: str,
    source: str = "",
    kind: AnswerKind = AnswerKind.COUNT,
    stance: Stance = Stance.ASSERTS,
    about: str = "",
    said: str = "",
    population: str = "",
    question: str = "fighters held",
    quote: str = "",
) -> AnsweredClaim:
    source = source or f"source of {uid}"
    claim = Claim(
        answer, source, id=uid, question=question, kind=kind, stance=stance, about=about, said=said,
        population=population, quote=quote,
    )  # fmt: skip
    return AnsweredClaim(recorded(claim), understand(claim, kind, SYRIA), source)


def find(*claims: AnsweredClaim) -> Positions:
    return find_positions(claims, SYRIA)


def told(found: Positions) -> dict[str, tuple[set[str], set[str]]]:
    """Position by position: the claims counted for it, and those only compatible with it."""
    return {p.answer: (set(p.claims), set(p.compatible)) for p in found.positions}


def pairs(found: Positions) -> set[frozenset[str]]:
    return {frozenset((c.a, c.b)) for c in found.contradictions}


def test_six_against_twenty_eight_are_two_positions_and_one_contradiction() -> None:
    found = find(say("a", "six"), say("b", "28"), say("c", "6"))
    assert told(found) == {"six": ({"a", "c"}, set()), "28": ({"b"}, set())} or told(found) == {
        "6": ({"a", "c"}, set()),
        "28": ({"b"}, set()),
    }
    assert pairs(found) == {frozenset("ab"), frozenset("bc")}
    assert found.total == 2
    assert all(c.kind == "number" and c.why for c in found.contradictions)


def test_a_number_of_fits_both_and_is_counted_for_neither() -> None:
    found = find(say("a", "six"), say("b", "28"), say("c", "a number of"))
    assert told(found) == {"six": ({"a"}, {"c"}), "28": ({"b"}, {"c"})}
    assert [position.origins for position in found.positions] == [1, 1]
    assert found.total == 1


def test_a_vague_answer_that_only_one_position_allows_is_counted_for_it() -> None:
    found = find(say("a", "six"), say("b", "28"), say("c", "more than 20"))
    assert told(found) == {"six": ({"a"}, set()), "28": ({"b", "c"}, set())}


def test_claims_that_are_all_vague_make_one_position_of_what_all_allow() -> None:
    found = find(say("a", "at least 5"), say("b", "fewer than 30"), say("c", "more than 11"))
    (position,) = found.positions
    assert (position.low, position.high) == (12, 29)
    assert set(position.claims) == {"a", "b", "c"}
    assert found.total == 0


def test_precise_answers_decide_where_a_range_belongs() -> None:
    found = find(say("a", "12-15"), say("b", "13"), say("c", "40"))
    assert told(found)["13"] == ({"a", "b"}, set())


def test_the_origins_of_a_position_are_voices_and_not_claims() -> None:
    found = find(*(say(f"u{n}", "six", source="Firas al-Ahmed") for n in range(100)))
    (position,) = found.positions
    assert len(position.claims) == 100
    assert position.origins == 1
    assert "one origin: Firas al-Ahmed" in position.reasons[0]


def test_positions_with_more_independent_origins_come_first() -> None:
    found = find(say("a", "six"), say("b", "28"), say("c", "28"))
    assert [position.answer for position in found.positions] == ["28", "six"]


def test_a_denial_stands_against_the_position_that_it_names() -> None:
    denial = say("c", "28", source="Firas al-Ahmed", stance=Stance.DENIES, about="b")
    found = find(say("a", "six"), say("b", "28"), denial)
    against = {position.answer: position.denied_by for position in found.positions}
    assert against == {"six": (), "28": ("c",)}
    assert {c.kind for c in found.contradictions if "c" in (c.a, c.b)} == {"denial"}
    assert pairs(found) == {frozenset("ab"), frozenset("bc")}


def test_a_denial_that_names_no_claim_stands_against_the_same_answer() -> None:
    found = find(say("a", "six"), say("b", "28"), say("c", "28", stance=Stance.DENIES))
    assert {p.answer: p.denied_by for p in found.positions} == {"six": (), "28": ("c",)}


def test_what_is_denied_and_asserted_by_nobody_is_a_position_without_claims() -> None:
    found = find(say("a", "six"), say("c", "28", stance=Stance.DENIES))
    empty = next(position for position in found.positions if not position.claims)
    assert (empty.answer, empty.denied_by, empty.origins) == ("28", ("c",), 0)
    assert found.total == 0


def test_what_was_withdrawn_stands_in_its_position_and_contradicts_nobody() -> None:
    back = say("c", "28", source="AFP", stance=Stance.RETRACTS, about="b", said="2020-01-14")
    found = find(say("a", "six"), say("b", "28", source="AFP", said="2020-01-13"), back)
    assert told(found)["28"] == ({"b"}, set())
    assert {p.answer: p.origins for p in found.positions} == {"six": 1, "28": 0}
    assert found.total == 0
    assert any(f"withdrawn by {claim_named('c')}" in r for p in found.positions for r in p.reasons)


def test_a_correction_takes_back_what_it_names_and_speaks_for_itself() -> None:
    corrected = say("b", "28", source="AFP", stance=Stance.CORRECTS, about="a")
    found = find(say("a", "six", source="AFP"), corrected)
    assert {p.answer: p.origins for p in found.positions} == {"28": 1, "six": 0}
    assert found.total == 0


def test_a_growing_toll_of_one_agency_is_an_update_and_no_contradiction() -> None:
    tolls = [
        say(f"t{day}", str(12 + day), "AFP", said=f"2020-01-{day:02}", question="people killed")
        for day in range(1, 5)
    ]
    found = find(*tolls)
    assert found.total == 0
    assert {p.answer: p.origins for p in found.positions} == {"16": 1, "15": 0, "14": 0, "13": 0}


def test_a_larger_toll_of_another_agency_still_contradicts_and_may_be_an_update() -> None:
    found = find(
        say("a", "12", "AFP", said="2020-01-01", question="people killed"),
        say("b", "15", "SANA", said="2020-01-02", question="people killed"),
    )
    assert found.total == 1
    assert found.perhaps_updates == 1


def test_a_part_is_not_the_whole_unless_it_is_more_than_the_whole() -> None:
    whole, part = say("a", "four"), say("b", "two", population="officers")
    assert find(whole, part).total == 0
    assert len(find(whole, part).positions) == 2
    assert find(whole, say("b", "five", population="officers")).total == 1


def test_part_and_whole_are_held_apart_each_way_among_many_claims_too() -> None:
    wholes = [say(f"w{n}", "four" if n % 2 else "twenty") for n in range(60)]
    found = find(*wholes, say("p", "ten", population="officers"))
    assert found.total == 30 * 30 + 30  # four against twenty, and ten officers against four


def test_a_place_within_another_does_not_contradict_it() -> None:
    place = AnswerKind.PLACE
    found = find(say("a", "Nahtah", kind=place), say("b", "Syria", kind=place))
    assert told(found) == {"Nahtah": ({"a", "b"}, set())}
    found = find(
        say("a", "Nahtah", kind=place), say("b", "Karak", kind=place), say("c", "Daraa", kind=place)
    )
    assert told(found) == {"Nahtah": ({"a"}, {"c"}), "Karak": ({"b"}, {"c"})}
    assert pairs(found) == {frozenset("ab")}


def test_a_day_and_its_month_are_one_position_and_two_days_are_two() -> None:
    time = AnswerKind.TIME
    found = find(
        say("a", "2020-11-08", kind=time),
        say("b", "2020-11", kind=time),
        say("c", "2020-11-08T10:30", kind=time),
        say("d", "2020-11-09", kind=time),
    )
    assert pairs(found) == {frozenset("ad"), frozenset("cd")}
    counted = {frozenset(p.claims): set(p.compatible) for p in found.positions}
    assert counted == {frozenset("ac"): {"b"}, frozenset("d"): {"b"}}


def test_one_moment_on_two_clocks_is_one_position() -> None:
    time = AnswerKind.TIME
    found = find(
        say("a", "2020-01-12T18:40+02:00", kind=time),
        say("b", "2020-01-12T16:40Z", kind=time),
        say("c", "2020-01-12", kind=time),
        say("d", "2020-01-12T18:40Z", kind=time),
    )
    assert {frozenset(p.claims) for p in found.positions} == {frozenset("ab"), frozenset("d")}
    assert pairs(found) == {frozenset("ad"), frozenset("bd")}


def test_wordings_that_nobody_can_compare_stand_apart_without_a_contradiction() -> None:
    words = AnswerKind.WORDING
    found = find(
        say("a", "revenge for the election", kind=words, question="motive"),
        say("b", "an answer to the refusal", kind=words, question="motive"),
    )
    assert (len(found.positions), found.total, found.unclear) == (2, 0, True)


def test_among_many_contradictions_some_are_listed_and_all_are_counted() -> None:
    found = find(*(say(f"u{n}", str(n % 3)) for n in range(300)))
    assert found.total == 3 * 100 * 100
    assert len(found.contradictions) == CONTRADICTIONS_LISTED
    listed = {frozenset((c.a, c.b)) for c in found.contradictions}
    assert len(listed) == CONTRADICTIONS_LISTED
    assert {int(c.a[1:]) % 3 != int(c.b[1:]) % 3 for c in found.contradictions} == {True}


ANSWERS = st.sampled_from(
    ["6", "six", "7", "28", "5-10", "8-30", "at least 5", "more than 30", "fewer than 10",
     "up to 200", "about 50", "dozens", "several", "a number of", "none"]
)  # fmt: skip
STANCES = st.sampled_from([Stance.ASSERTS] * 5 + [Stance.DENIES, Stance.RETRACTS, Stance.CORRECTS])
TELLING = st.lists(
    st.tuples(ANSWERS, st.sampled_from("PQRS"), STANCES, st.sampled_from(["", "0", "1", "2"]),
              st.sampled_from(["", "2020-01-01", "2020-01-02"])),
    max_size=14,
)  # fmt: skip
Told = list[tuple[str, str, Stance, str, str]]


def claims_of(telling: Told, times: int = 1) -> list[AnsweredClaim]:
    return [
        say(f"{n}" if not again else f"{n}-{again}", answer, source, stance=stance, said=said,
            about=about if stance is not Stance.ASSERTS and about != str(n) else "",
            question="people killed")
        for again in range(times)
        for n, (answer, source, stance, about, said) in enumerate(telling)
    ]  # fmt: skip


def _held_once(claims: Sequence[AnsweredClaim], positions: Sequence[Position]) -> None:
    for claim in claims:
        uid = claim.recorded.uid
        counted = sum(uid in position.claims for position in positions)
        fitting = sum(uid in position.compatible for position in positions)
        asserts = claim.recorded.claim.stance in (Stance.ASSERTS, Stance.CORRECTS)
        assert counted == (1 if asserts and not fitting else 0)
        assert not fitting or asserts


@given(TELLING, st.sampled_from([1, 6]))
def test_every_asserting_claim_is_in_one_position_or_only_compatible(
    telling: Told, times: int
) -> None:
    claims = claims_of(telling, times)
    _held_once(claims, find(*claims).positions)


@given(TELLING, st.integers(), st.sampled_from([1, 6]))
def test_the_order_of_the_claims_makes_no_difference(telling: Told, seed: int, times: int) -> None:
    claims = claims_of(telling, times)
    shuffled = list(claims)
    Random(seed).shuffle(shuffled)  # noqa: S311 - no secret
    one, other = find(*claims), find(*shuffled)
    assert one.positions == other.positions
    assert (one.total, one.contradictions) == (other.total, other.contradictions)


@given(TELLING)
def test_claims_counted_for_one_position_never_contradict_each_other(telling: Told) -> None:
    found = find(*claims_of(telling))
    for position in found.positions:
        for a, b in combinations(position.claims, 2):
            assert frozenset((a, b)) not in pairs(found)


@given(st.lists(st.tuples(ANSWERS, st.sampled_from("PQRS")), min_size=1, max_size=10))
def test_counting_by_answers_gives_what_relating_every_two_claims_gives(
    telling: list[tuple[str, str]],
) -> None:
    claims = [
        say(f"{n}-{copy}", answer, f"{source}{n}{copy}")
        for copy in range(50)
        for n, (answer, source) in enumerate(telling)
    ]
    by_hand = sum(
        relate(a, b, SYRIA).relation is RelationName.CONTRADICTS
        for a, b in combinations(claims[: len(telling)], 2)
    )
    assert find(*claims).total == by_hand * 50 * 50


@pytest.mark.parametrize("kind", [AnswerKind.PLACE, AnswerKind.LABEL, AnswerKind.PARTY])
def test_many_distinct_names_are_counted_as_few_are(kind: AnswerKind) -> None:
    claims = [say(f"u{n:03}", f"name{chr(97 + n // 26)}{chr(97 + n % 26)}", kind=kind,
                  question="which") for n in range(120)]  # fmt: skip
    by_hand = sum(
        relate(a, b, SYRIA).relation is RelationName.CONTRADICTS for a, b in combinations(claims, 2)
    )
    assert find(*claims).total == by_hand > 0


def test_a_claim_that_was_not_understood_supports_no_number() -> None:
    claim = say("b", "heavy losses, it is feared")
    found = find(say("a", "six"), claim)
    six = next(position for position in found.positions if position.answer == "six")
    assert six.origins == 1
    nothing = evolve(claim, understood=evolve(claim.understood, kind=AnswerKind.COUNT, values=()))
    found = find(say("a", "six"), nothing)
    assert told(found) == {"six": ({"a"}, {"b"})}
