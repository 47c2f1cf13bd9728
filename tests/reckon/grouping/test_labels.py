"""Which event and question a new claim belongs to, and why; nothing is silently merged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.claims import recorded
from tests.reckon.grouping.shelf import Shelf

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.event import Event, Question
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping import GROUPING, Placed, group
from claimcheck.reckon.names import fold

DARAA = Context(
    within={fold("Nahtah"): (fold("Daraa province"),), fold("Karak"): (fold("Daraa province"),)}
)


KNOWN = Shelf(
    [Event("e-d0-20", "Nahtah kidnapping", when="2020-01-11", where="Nahtah")],
    [Question("q-d0-20", "e-d0-20", "fighters kidnapped", "count")],
)


def row(
    uid: str,
    event: str = "Nahtah kidnapping",
    question: str = "fighters kidnapped",
    when: str = "",
    where: str = "",
    unit: str = "",
    kind: str = "count",
    part_of: str = "",
) -> RecordedClaim:
    claim = Claim(
        "six", "SANA", id=uid, event=event, question=question, when=when, where=where,
        unit=unit, kind=kind, part_of=part_of,
    )  # fmt: skip
    return recorded(claim)


def place(*rows: RecordedClaim, known: Shelf = KNOWN) -> list[Placed]:
    return group(rows, known, DARAA)


def test_the_same_labels_are_the_same_question_and_the_reason_says_so() -> None:
    (placed,) = place(row("u1", event="NAHTAH  Kidnapping", question="Fighters kidnapped"))
    placement = placed.placement
    assert (placement.event, placement.question) == ("e-d0-20", "q-d0-20")
    assert placement.because == "gives the same event and question labels as d0-20"
    assert (placement.by, placement.person) == (GROUPING, False)
    assert placement.probability > 0.9
    assert placed.events == ()
    assert placed.question is None


def test_the_first_of_its_labels_founds_an_event_and_a_question_that_bear_its_uid() -> None:
    first, second = place(row("u1"), row("u2"), known=Shelf())
    assert [event.id for event in first.events] == ["e-u1"]
    assert first.question == Question("q-u1", "e-u1", "fighters kidnapped", "count")
    assert (second.placement.question, second.events, second.question) == ("q-u1", (), None)


def test_a_new_question_about_a_known_event_is_asked_of_that_event() -> None:
    (placed,) = place(row("u1", question="fighters freed"))
    assert placed.placement.event == "e-d0-20"
    assert placed.question == Question("q-u1", "e-d0-20", "fighters freed", "count")


def test_another_certain_day_makes_another_event_of_the_same_label() -> None:
    (placed,) = place(row("u1", when="2020-11-08"))
    assert placed.placement.event == "e-u1"
    assert "another time, 2020-01-11, not 2020-11-08," in placed.placement.because


@pytest.mark.parametrize("when", ["", "2020-01", "2020-11-08?", "2020-11~", "last Saturday"])
def test_a_day_that_is_open_or_uncertain_excludes_nothing(when: str) -> None:
    assert place(row("u1", when=when))[0].placement.event == "e-d0-20"


def test_a_claim_that_answers_when_it_was_is_not_parted_by_its_own_date() -> None:
    (placed,) = place(row("u1", when="2020-11-08", question="day of the kidnapping", kind="time"))
    assert placed.placement.event == "e-d0-20"


def test_another_place_makes_another_event_but_what_lies_around_it_does_not() -> None:
    assert place(row("u1", where="Karak"))[0].placement.event == "e-u1"
    assert place(row("u1", where="Daraa province"))[0].placement.event == "e-d0-20"
    assert place(row("u1", where="Nahtah, Daraa province"))[0].placement.event == "e-d0-20"
    assert place(row("u1", where="Karak | Nahtah"))[0].placement.event == "e-d0-20"
    assert place(row("u1", where="Karak, Daraa province"))[0].placement.event == "e-u1"


@pytest.mark.parametrize(
    "where", ["near Nahtah", "Nahtah hospital", "the town of Nahta", "قرب Nahtah", "outside nahtah"]
)
def test_a_place_told_more_closely_or_loosely_is_the_same_event(where: str) -> None:
    assert place(row("u1", where=where))[0].placement.event == "e-d0-20"


@pytest.mark.parametrize("where", ["near Karak", "Karak hospital", "Daraa", "the town"])
def test_a_place_whose_words_are_others_is_another_event(where: str) -> None:
    assert place(row("u1", where=where))[0].placement.event == "e-u1"


def test_of_several_events_that_a_place_allows_the_one_of_that_very_place_is_taken() -> None:
    known = Shelf(
        [Event("e-a", "shelling", where="Daraa al-Balad"), Event("e-b", "shelling", where="Daraa")]
    )
    (placed,) = place(row("u1", event="shelling", where="Daraa"), known=known)
    assert placed.placement.event == "e-b"


def test_two_events_of_one_label_each_gather_their_own_claims() -> None:
    placed = place(
        row("u1", when="2020-01-11"), row("u2", when="2021-08-01"), row("u3", when="2021-08"),
        known=Shelf(),
    )  # fmt: skip
    assert [p.placement.event for p in placed] == ["e-u1", "e-u2", "e-u2"]


def test_where_two_events_would_do_the_first_is_taken_and_the_doubt_is_said() -> None:
    placed = place(row("u1", when="2020-01-11"), row("u2", when="2021-08-01"), row("u3"),
                   known=Shelf())  # fmt: skip
    doubtful = placed[2].placement
    assert doubtful.event == "e-u1"
    assert doubtful.probability < 0.7
    assert "2 events go by this label" in doubtful.because


def test_claims_that_name_no_event_and_share_nothing_are_not_put_together() -> None:
    one, other = place(row("u1", event=""), row("u2", event=" "))
    assert one.placement.event != other.placement.event
    assert one.placement.question != other.placement.question
    assert one.events[0].label != other.events[0].label


def test_claims_that_name_no_question_share_one_only_with_their_unit() -> None:
    placed = place(
        row("u1", question="", unit="fighters"), row("u2", question="", unit="Fighters"),
        row("u3", question=""), row("u4", question=""),
    )  # fmt: skip
    first, second, third, fourth = (p.placement.question for p in placed)
    assert first == second
    assert len({first, third, fourth}) == 3
    assert placed[1].placement.probability < placed[0].placement.probability


def test_the_larger_event_is_founded_once_and_named_by_its_label() -> None:
    placed = place(
        row("u1", event="a raid", part_of="attacks of that night"),
        row("u2", event="an ambush", part_of="Attacks of that night"),
        row("u3", event="attacks of that night"),
    )
    larger, raid = placed[0].events
    assert larger.label == raid.part_of == "attacks of that night"
    assert [event.label for event in placed[1].events] == ["an ambush"]
    assert placed[2].placement.event == larger.id
    assert placed[2].events == ()


LABELS = st.sampled_from(["", "raid", "Raid", "siege", "arrest"])
WHEN = st.sampled_from(["", "2020-01-11", "2020-01", "2021-08-01?", "2021-08-01"])
ROWS = st.lists(st.tuples(LABELS, LABELS, WHEN, LABELS), max_size=12)
GIVEN = LABELS.filter(bool)
LABELLED = st.lists(st.tuples(GIVEN, GIVEN, WHEN, LABELS), max_size=12)


@given(ROWS)
def test_every_claim_has_a_place_that_was_founded_by_it_or_before_it(
    rows: list[tuple[str, str, str, str]],
) -> None:
    claims = [
        row(f"u{n}", event=event, question=question, when=when, part_of=larger)
        for n, (event, question, when, larger) in enumerate(rows)
    ]
    events: set[str] = set()
    questions: dict[str, str] = {}
    for placed in place(*claims, known=Shelf()):
        assert not events & {event.id for event in placed.events}
        events |= {event.id for event in placed.events}
        if placed.question:
            assert placed.question.id not in questions
            questions[placed.question.id] = placed.question.event
        assert placed.placement.event in events
        assert questions[placed.placement.question] == placed.placement.event
        assert 0 < placed.placement.probability <= 1
        assert placed.placement.because


@given(LABELLED)
def test_a_question_never_holds_claims_with_different_labels(
    rows: list[tuple[str, str, str, str]],
) -> None:
    claims = [
        row(f"u{n}", event=event, question=question, when=when, part_of=larger)
        for n, (event, question, when, larger) in enumerate(rows)
    ]
    homes: dict[str, set[tuple[str, str]]] = {}
    for each, placed in zip(claims, place(*claims, known=Shelf()), strict=True):
        labels = (fold(each.claim.event), fold(each.claim.question))
        homes.setdefault(placed.placement.question, set()).add(labels)
    assert all(len(labels) == 1 for labels in homes.values())


@given(LABELLED)
def test_a_batch_in_two_halves_is_placed_as_in_one(rows: list[tuple[str, str, str, str]]) -> None:
    claims = [
        row(f"u{n}", event=event, question=question, when=when, part_of=larger)
        for n, (event, question, when, larger) in enumerate(rows)
    ]
    whole = place(*claims, known=Shelf())
    half = len(claims) // 2
    first = place(*claims[:half], known=Shelf())
    shelf = Shelf(
        [event for placed in first for event in placed.events],
        [placed.question for placed in first if placed.question],
    )
    second = place(*claims[half:], known=shelf)
    where = [(p.placement.event, p.placement.question) for p in whole]
    assert [(p.placement.event, p.placement.question) for p in (*first, *second)] == where
