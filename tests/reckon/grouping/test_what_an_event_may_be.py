"""What one event may be, for whoever looks for more than what is likely: named, never done."""

from tests.reckon.grouping.bare_claims import DARAA, held, told
from tests.reckon.grouping.shelf import Shelf

from claimcheck.model.claim import RecordedClaim
from claimcheck.model.event import Event
from claimcheck.reckon.grouping.meeting import (
    ProposedMeeting,
    meetings_of,
    possible_meetings,
    proposed_meetings,
)

BAKERY = told("a", "shells hit the bakery of Qarnat", "nine", document="r1", said="2031-03-04")
MOURNERS = told("b", "mourners in Qarnat", "nine", document="r2", said="2031-03-20")
BURNED = told("c", "the bakery had burned before dawn", document="r3", said="2031-03-08")
TANKER = told("d", "a tanker ran aground off Lismar", document="r4", said="2031-03-04")
ALONE = [
    claim
    for name, each in zip("abcd", (BAKERY, MOURNERS, BURNED, TANKER), strict=True)
    for claim in held([each], f"e-{name}", person=False)
]


def shelf_of(claims: list[RecordedClaim]) -> Shelf:
    ids = dict.fromkeys(each.placement.event for each in claims if each.placement)
    return Shelf([Event(each, each) for each in ids], [], claims)


def around(
    event: str, claims: list[RecordedClaim], *apart: frozenset[str]
) -> list[ProposedMeeting]:
    def members(name: str) -> list[RecordedClaim]:
        return [each for each in claims if each.placement and each.placement.event == name]

    return meetings_of(event, members, shelf_of(claims), DARAA, frozenset(apart))


def pairs(found: list[ProposedMeeting]) -> list[tuple[str, str]]:
    return [(each.kept, each.gone) for each in found]


def test_what_is_not_likely_enough_to_be_proposed_is_possible() -> None:
    known = shelf_of(ALONE)
    assert proposed_meetings(ALONE, known, DARAA) == []
    (found,) = possible_meetings(ALONE, known, DARAA)
    assert (found.kept, found.gone) == ("e-a", "e-b")
    assert 0.16 < found.probability < 0.75
    assert "both name Qarnat" in found.because


def test_of_one_event_the_likeliest_comes_first_and_what_shares_nothing_is_not_named() -> None:
    found = around("e-a", ALONE)
    assert pairs(found) == [("e-a", "e-b"), ("e-a", "e-c")]
    assert found[0].probability > found[1].probability
    assert around("e-d", ALONE) == []


def test_the_event_founded_first_is_kept_from_whichever_side_one_looks() -> None:
    assert pairs(around("e-b", ALONE))[0] == pairs(around("e-a", ALONE))[0]


def test_of_one_that_a_giver_named_that_one_is_kept() -> None:
    named = told("z", "mourners in Qarnat", "nine", event="Qarnat burial", document="r2")
    claims = [*held([BAKERY], "e-a", person=False), *held([named], "e-z", person=False)]
    assert pairs(around("e-a", claims)) == [("e-z", "e-a")]


def test_what_a_person_told_apart_is_not_named_again() -> None:
    two = frozenset({"e-a", "e-b"})
    assert pairs(around("e-a", ALONE, two)) == [("e-a", "e-c")]
    known = shelf_of(ALONE)
    assert possible_meetings(ALONE, known, DARAA, frozenset({two})) == []


def test_the_next_likeliest_is_proposed_once_the_likeliest_was_told_apart() -> None:
    day = {"when": "2031-03-04", "where": "Qarnat"}
    one, two, three = (
        held(
            [told(name, "shells hit the bakery", document=f"r{name}", **day)],
            f"e-{name}",
            person=False,
        )
        for name in "xyz"
    )
    claims = [*one, *two, *three]
    (first,) = proposed_meetings(claims, shelf_of(claims), DARAA)
    apart = frozenset({frozenset({first.kept, first.gone})})
    (second,) = proposed_meetings(claims, shelf_of(claims), DARAA, apart)
    assert {second.kept, second.gone} != {first.kept, first.gone}


def test_what_a_person_arranged_is_left_alone() -> None:
    mine = held([MOURNERS], "e-b", person=True)
    assert around("e-a", [*ALONE[:1], *mine]) == []


def test_events_that_givers_named_otherwise_are_left_alone() -> None:
    claims = [
        *held([told("y", BAKERY.claim.quote, event="shelling")], "e-y", person=False),
        *held([told("z", "mourners in Qarnat", event="burial")], "e-z", person=False),
    ]
    assert around("e-y", claims) == []


def test_an_event_is_named_with_a_few_others_alone() -> None:
    many = [
        claim
        for number in range(20)
        for claim in held(
            [told(f"m{number}", "mourners in Qarnat", document=f"s{number}")],
            f"e-m{number}",
            person=False,
        )
    ]
    claims = [*ALONE[:1], *many]
    assert 1 < len(around("e-a", claims)) <= 6
    named = [
        name for pair in pairs(possible_meetings(claims, shelf_of(claims), DARAA)) for name in pair
    ]
    assert named.count("e-a") <= 3


def many(event: str, *, person_last: bool = False, label: str = "") -> list[RecordedClaim]:
    """Give more claims of one event than are weighed; the last alone is labelled or arranged."""
    told_of = [
        told(f"m{number:03}", "shells hit the bakery of Qarnat", document=f"s{number}")
        for number in range(70)
    ]
    last = told("z", "shells hit the bakery of Qarnat", document="s-z", event=label)
    return [
        *held(told_of, event, person=False),
        *held([last], event, person=person_last),
    ]


def test_of_an_event_of_many_claims_its_one_label_is_known_too() -> None:
    claims = [*ALONE[:1], *many("e-many", label="burial in Qarnat")]
    for event in ("e-a", "e-many"):
        assert pairs(around(event, claims)) == [("e-many", "e-a")]


def test_of_an_event_of_many_claims_what_a_person_arranged_is_known_too() -> None:
    claims = [*ALONE[:1], *many("e-many", person_last=True)]
    assert around("e-a", claims) == around("e-many", claims) == []
