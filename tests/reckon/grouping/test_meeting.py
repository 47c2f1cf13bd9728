"""Events that nobody gave one label and that may be one: proposed with a reason, never done."""

from attrs import evolve
from tests.claims import recorded
from tests.reckon.grouping.shelf import Shelf

from claimcheck.model.claim import Claim, Placement, RecordedClaim
from claimcheck.model.event import Event, Question
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping.asked import asks_as_plainly
from claimcheck.reckon.grouping.meeting import ProposedMeeting, proposed_meetings

NOWHERE = Context()


def told(uid: str, quote: str, event: str = "", when: str = "", where: str = "") -> RecordedClaim:
    report = f"r-{uid}"
    claim = Claim(
        "six", "SANA", id=uid, event=event, quote=quote, document=report, when=when, where=where
    )
    return recorded(claim)


def in_event(claims: list[RecordedClaim], event: str, *, person: bool) -> list[RecordedClaim]:
    placed = Placement(f"q{event[1:]}", event, "the grouping", person, 0.9, "as it was")
    return [evolve(each, placement=placed) for each in claims]


def kidnapped(*uids: str, event: str = "", when: str = "2020-01-11") -> list[RecordedClaim]:
    return [
        told(uid, "six fighters were kidnapped at Nahtah", event, when=when, where="Nahtah")
        for uid in uids
    ]


def flooded(*uids: str) -> list[RecordedClaim]:
    return [
        told(uid, "the flood took six houses of Ostrel", when="2031-06-01", where="Ostrel")
        for uid in uids
    ]


def meetings(*claims: list[RecordedClaim]) -> list[ProposedMeeting]:
    held = [each for some in claims for each in some]
    ids = dict.fromkeys(each.placement.event for each in held if each.placement)
    return proposed_meetings(held, Shelf([Event(each, each) for each in ids]), NOWHERE)


def test_a_bare_event_and_one_that_a_giver_named_are_proposed_as_one_and_the_named_one_stays() -> (
    None
):
    (found,) = meetings(
        in_event(kidnapped("a1", "a2"), "e-bare", person=False),
        in_event(kidnapped("z1", event="Nahtah kidnapping"), "e-named", person=False),
        in_event(flooded("f1", "f2"), "e-flood", person=False),
    )
    assert (found.kept, found.gone) == ("e-named", "e-bare")
    assert found.probability > 0.7
    for reason in ("same day (2020-01-11)", "Nahtah", "as z1"):
        assert reason in found.because


def test_another_day_or_town_is_not_proposed() -> None:
    named = in_event(kidnapped("z1", event="Nahtah kidnapping"), "e-named", person=False)
    later = in_event(kidnapped("a1", "a2", when="2020-03-11"), "e-later", person=False)
    assert meetings(named, later) == []
    assert meetings(named, in_event(flooded("f1"), "e-flood", person=False)) == []


def test_two_events_that_givers_named_otherwise_are_left_alone() -> None:
    assert (
        meetings(
            in_event(kidnapped("a1", event="checkpoint attacks"), "e-attacks", person=False),
            in_event(kidnapped("z1", event="Nahtah kidnapping"), "e-kidnapping", person=False),
        )
        == []
    )


def test_what_a_person_parted_is_not_proposed_again() -> None:
    bare, parted = kidnapped("a1"), kidnapped("a2")
    assert meetings(in_event(bare, "e-one", person=False), in_event(parted, "e-two", person=False))
    assert not meetings(
        in_event(bare, "e-one", person=False), in_event(parted, "e-two", person=True)
    )


def test_the_order_in_which_claims_are_held_does_not_matter() -> None:
    bare = in_event(kidnapped("a1", "a2"), "e-bare", person=False)
    named = in_event(kidnapped("z1", event="Nahtah kidnapping"), "e-named", person=False)
    assert meetings(bare, named) == meetings(named, list(reversed(bare)))


def test_a_question_in_the_vocabularys_own_words_asks_what_a_givers_words_ask() -> None:
    plain = Question("q-1", "e-1", "people kidnapped", "count")
    assert asks_as_plainly(plain, Question("q-2", "e-2", "fighters kidnapped", "count"))
    assert asks_as_plainly(Question("q-2", "e-2", "fighters kidnapped"), plain)
    assert not asks_as_plainly(plain, Question("q-3", "e-2", "fighters killed", "count"))
    assert not asks_as_plainly(plain, Question("q-4", "e-2", "who was kidnapped", "party"))
    officers = Question("q-5", "e-2", "officers kidnapped", "count")
    assert not asks_as_plainly(officers, Question("q-6", "e-2", "fighters kidnapped", "count"))
