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


@given(st.lists(SAID, max_size=6))
def test_a_claim_is_overtaken_exactly_where_a_later_one_updates_or_corrects_it(
    claims: list[Claim],
) -> None:
    said = told(claims)
    overtaken = {
        earlier.recorded.uid
        for earlier, later in permutations(said, 2)
        if (between := relate(earlier, later, NOTHING_KNOWN)).direction == "b"
        and between.relation in {"updates", "corrects"}
    }
    gone = find_superseded(said, lambda a, b: relate(a, b, NOTHING_KNOWN), tellings_of(said))
    assert set(gone) == overtaken


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
