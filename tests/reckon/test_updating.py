"""What an origin brought up to date is what relating any two of its claims says, however many."""

from itertools import permutations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.claims import recorded

from claimcheck.model.claim import Claim, parse_via
from claimcheck.model.kinds import AnswerKind, Stance
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.context import Context
from claimcheck.reckon.relate import relate
from claimcheck.reckon.superseded import find_superseded
from claimcheck.reckon.tellings import tellings_of
from claimcheck.reckon.understand import understand

NOTHING_KNOWN = Context()
DAYS = st.sampled_from(
    ["", "2021-09-01", "2021-09-02", "2021-09-03", "2021-09", "2021-09-02T10:00+02:00", "nonsense"]
)
SAID = st.builds(
    Claim,
    answer=st.sampled_from(["4", "four", "6", "at least 5", "dozens", "up to 9", "many"]),
    source=st.just("the hospital"),
    question=st.sampled_from(["people killed", "people killed in the raid", "soldiers in town"]),
    population=st.sampled_from(["", "", "children"]),
    unit=st.sampled_from(["", "people", "fighters"]),
    stance=st.sampled_from([Stance.ASSERTS, Stance.ASSERTS, Stance.CORRECTS]),
    quote=st.sampled_from(["", "", "", "the toll rises to six", "corrected after double counting"]),
    said=DAYS,
    asof=st.sampled_from(["", "", "2021-09-01", "2021-09-02"]),
)


def told(claims: list[Claim]) -> list[AnsweredClaim]:
    return [
        AnsweredClaim(
            recorded(claim, f"c{number}"),
            understand(claim, AnswerKind.COUNT, NOTHING_KNOWN),
            claim.source,
        )
        for number, claim in enumerate(claims)
    ]


def taken(said: list[AnsweredClaim], void: set[str]) -> dict[str, set[str]]:
    """What relating every two claims says: who updates or corrects each, but for the void ones."""
    found: dict[str, set[str]] = {}
    for earlier, later in permutations(said, 2):
        between = relate(earlier, later, NOTHING_KNOWN)
        if between.direction == "b" and later.recorded.uid not in void:
            found.setdefault(earlier.recorded.uid, set()).add(str(between.relation))
    return {uid: how & {"updates", "corrects"} for uid, how in found.items()}


@given(st.lists(SAID, max_size=6))
def test_a_claim_is_overtaken_exactly_where_a_later_one_that_stands_updates_or_corrects_it(
    claims: list[Claim],
) -> None:
    said = told(claims)
    gone = find_superseded(said, lambda a, b: relate(a, b, NOTHING_KNOWN), tellings_of(said))
    void = {uid for uid, later in gone.items() if later.how == "corrected"}
    assert set(gone) == {uid for uid, how in taken(said, void).items() if how}


def test_of_a_hundred_tolls_of_one_hospital_the_last_stands() -> None:
    rising = [
        Claim(str(toll), "the hospital", question="people killed", said=f"2021-09-01T{toll:02}:00")
        for toll in range(24)
    ]
    said = told(rising)
    found = find_superseded(said, lambda a, b: relate(a, b, NOTHING_KNOWN), tellings_of(said))
    assert set(found) == {f"c{number}" for number in range(23)}


@pytest.mark.parametrize("stance", [Stance.CORRECTS, Stance.RETRACTS])
def test_what_is_put_right_falls_wherever_it_was_passed_on(stance: Stance) -> None:
    nine = Claim("9", "the hospital", question="people killed")
    passed_on = evolve(nine, answer="nine", via=parse_via("Enab Baladi (quotes)"))
    answer = "7" if stance is Stance.CORRECTS else "9"
    taken = evolve(nine, answer=answer, stance=stance, about="c0", said="2021-09-03")
    other = evolve(nine, answer="5", said="2021-09-09")
    said = told([nine, passed_on, taken, other])
    gone = find_superseded(said, lambda a, b: relate(a, b, NOTHING_KNOWN), tellings_of(said))
    assert {"c0", "c1"} <= set(gone)
    assert "c3" not in gone
    assert relate(said[1], said[2], NOTHING_KNOWN).relation == "corrects"


def said_by_police(*rows: tuple[str, str, Stance, str]) -> set[str]:
    """Who no longer speaks of claims that one origin makes, day by day: answer, about."""
    said = told(
        [
            Claim(
                answer, source or "the police", question="people arrested", stance=stance,
                about=about, said=f"2024-05-{10 + day}",
            )
            for day, (answer, source, stance, about) in enumerate(rows)
        ]
    )  # fmt: skip
    return set(find_superseded(said, lambda a, b: relate(a, b, NOTHING_KNOWN), tellings_of(said)))


SIX = ("six", "", Stance.ASSERTS, "")
MORE = ("31", "", Stance.ASSERTS, "")


class TestAnUpdateThatFellItself:
    def test_what_a_retracted_update_had_overtaken_counts_again(self) -> None:
        assert said_by_police(SIX, MORE) == {"c0"}
        assert said_by_police(SIX, MORE, ("31", "", Stance.RETRACTS, "c1")) == {"c1"}
        assert said_by_police(SIX, MORE, ("31", "", Stance.RETRACTS, "")) == {"c1"}

    def test_so_does_what_its_own_speaker_denied_or_corrected(self) -> None:
        assert said_by_police(SIX, MORE, ("31", "", Stance.DENIES, "")) == set()
        assert said_by_police(SIX, MORE, ("6", "", Stance.CORRECTS, "c1")) == {"c1"}

    def test_another_speakers_denial_changes_nothing(self) -> None:
        assert said_by_police(SIX, MORE, ("31", "AFP", Stance.DENIES, "c1")) == {"c0"}

    def test_what_was_corrected_speaks_again_once_the_correction_is_taken_back(self) -> None:
        four = ("4", "", Stance.CORRECTS, "c0")
        assert said_by_police(SIX, four) == {"c0"}
        assert said_by_police(SIX, four, ("4", "", Stance.RETRACTS, "c1")) == {"c1"}

    def test_a_retraction_that_was_itself_retracted_takes_nothing_back(self) -> None:
        taken_back = ("31", "", Stance.RETRACTS, "c1")
        again = ("31", "", Stance.RETRACTS, "c2")
        assert said_by_police(SIX, MORE, taken_back, again) == {"c0", "c2"}

    def test_an_earlier_update_still_overtakes(self) -> None:
        last = ("40", "", Stance.ASSERTS, "")
        gone = said_by_police(SIX, MORE, last, ("40", "", Stance.RETRACTS, "c2"))
        assert gone == {"c0", "c2"}

    def test_of_many_counts_the_last_that_stands_overtakes(self) -> None:
        rising = [(str(count), "", Stance.ASSERTS, "") for count in range(6, 18)]
        gone = said_by_police(*rising, ("17", "", Stance.RETRACTS, "c11"))
        assert gone == {f"c{n}" for n in range(12)} - {"c10"}

    def test_of_two_that_take_each_other_back_neither_speaks(self) -> None:
        gone = said_by_police(("6", "", Stance.CORRECTS, "c1"), ("31", "", Stance.CORRECTS, "c0"))
        assert gone == {"c0", "c1"}
