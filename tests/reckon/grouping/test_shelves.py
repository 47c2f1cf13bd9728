"""The events of one label: few or many, a claim meets those that its day and place allow."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.claim import Claim
from claimcheck.model.event import Event
from claimcheck.reckon.apart import why_apart
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping.shelves import Shelf

NEAR = Context(within={"nahtah": ("Daraa province",), "karak": ("Daraa province",)})
DAYS = ("", "2020-01", "2020-01-03", "2020-01-04?", "2020-01-05/2020-01-07", "2020")
PLACES = (
    "", "Nahtah", "Karak", "Daraa province", "Saida", "Nahtah, Daraa province", "near Nahtah",
    "the hospital of Nahta", "Daraa", "the old quarter of the east of Daraa beside Saida | Karak",
)  # fmt: skip
EVENTS = st.tuples(st.sampled_from(DAYS), st.sampled_from(PLACES))


def told(when: str, where: str, kind: str = "count") -> Claim:
    return Claim("six", "SANA", event="shelling", kind=kind, when=when, where=where)


@given(
    st.lists(EVENTS, max_size=20),
    st.sampled_from(DAYS),
    st.sampled_from(PLACES),
    st.sampled_from(["count", "time", "place", ""]),
)
def test_no_event_that_a_claim_could_be_about_is_passed_over(
    events: list[tuple[str, str]], when: str, where: str, kind: str
) -> None:
    shelf = Shelf(NEAR)
    for number, (day, place) in enumerate(events):
        shelf.add(Event(f"e-{number}", "shelling", when=day, where=place))
        claim = told(when, where, kind)
        found = [each for each in shelf.candidates(claim) if not why_apart(claim, each, NEAR)]
        assert found == [each for each in shelf.events if not why_apart(claim, each, NEAR)]


@pytest.mark.parametrize("days", [3, 400])
def test_of_the_shellings_of_many_days_a_claim_meets_the_one_of_its_day(days: int) -> None:
    shelf = Shelf(NEAR)
    began = date(2020, 1, 1)
    for number in range(days):
        day = str(began + timedelta(number))
        shelf.add(Event(f"e-{number}", "shelling", when=day, where="Nahtah"))
    claim = told("2020-01-02", "Nahtah")
    (met,) = (each for each in shelf.candidates(claim) if not why_apart(claim, each, NEAR))
    assert met.id == "e-1"
