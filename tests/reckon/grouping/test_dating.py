"""Which of the times that a report tells a claim is about."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.claims import claim_of

from claimcheck.reckon.grouping.dating import NONE, Dated
from claimcheck.reckon.grouping.lines import lines_of
from claimcheck.reckon.grouping.passages import passage_of
from claimcheck.reckon.words import sections

PUBLISHED = date(2031, 2, 23).toordinal()

LEDGER = """\
On 2 February fighters attacked the post at the silos. Seven soldiers were killed there, and nine
are missing. A conscript from the coast died of his wounds in hospital on 21 February.

On 4 February shells fell on the market. The toll stands at sixteen after two deaths on 11 February.

The Ledger was published at the capital. Its editors live abroad.
"""


def days_of(quote: str, text: str = LEDGER) -> Dated:
    claim = claim_of({"id": "a", "answer": "7", "source": "s", "document": "d", "quote": quote})
    passage = passage_of(claim, text, lines_of(text, (PUBLISHED, PUBLISHED)))
    assert passage is not None
    return passage.days


def likeliest(quote: str, text: str = LEDGER) -> str:
    first, last = days_of(quote, text)[0][0]
    assert first == last
    return date.fromordinal(first).isoformat()


def test_a_day_that_is_told_once_goes_on() -> None:
    assert likeliest("fighters attacked the post") == "2031-02-02"
    assert likeliest("Seven soldiers were killed there") == "2031-02-02"


def test_the_next_paragraph_goes_on_from_its_own_day() -> None:
    assert likeliest("shells fell on the market") == "2031-02-04"


def test_the_day_on_which_somebody_died_of_it_is_not_the_day_of_an_earlier_toll() -> None:
    assert likeliest("The toll stands at sixteen") == "2031-02-04"


def test_a_day_of_ones_own_is_nearer_than_those_before() -> None:
    assert likeliest("died of his wounds in hospital") in {"2031-02-02", "2031-02-21"}
    assert dict(days_of("died of his wounds in hospital")).keys() >= {
        (date(2031, 2, 2).toordinal(),) * 2,
        (date(2031, 2, 21).toordinal(),) * 2,
    }


def test_how_likely_they_are_never_adds_up_to_certainty() -> None:
    for quote in ("Seven soldiers", "shells fell", "The toll stands", "Its editors live abroad"):
        shares = [share for _, share in days_of(quote)]
        assert 0 < sum(shares) < 1
        assert shares == sorted(shares, reverse=True)


def test_a_report_that_tells_no_time_gives_none() -> None:
    assert days_of("Nobody came", "Nobody came. Nobody was seen.") == ()


@given(st.lists(st.sampled_from(LEDGER.split(". ")), min_size=1, max_size=12))
def test_whatever_a_report_tells_and_in_whatever_order(told: list[str]) -> None:
    text = ". ".join([*told, "Nobody came"])
    assert sum(share for _, share in days_of("Nobody came", text)) < 1


def test_whatever_can_speak_for_a_time_has_its_weight() -> None:
    weights = sections("grouping/dating")["weights"]
    hows = ("given", "weekday", "counted", "aside")
    names = [f"{where}_{how}" for where in ("how", "back") for how in hows]
    names += [f"paragraph_{number}" for number in range(5)]
    names += ["own_before", "own_after", "own_other", "next", "lead", "first", "first_here", NONE]
    names += ["exact", "week", "wide", "goes_on", "stays", "earliest", "latest", "afterwards"]
    names += ["afterwards_own", "revised_own", "revised_after"]
    names += [f"back_{each}" for each in ("1", "2", "3", "5", "more")]
    names += [f"between_{each}" for each in ("0", "1", "2", "more")]
    assert sorted(names) == sorted(weights)


def test_a_text_of_nothing_but_dates_is_read_in_a_moment() -> None:
    text = "\n".join(["4 May, 5 May, " * 140] * 20) + " Nobody came"
    assert sum(share for _, share in days_of("Nobody came", text)) < 1


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_at_the_ends_of_the_calendar_nothing_leads_out_of_it(year: str) -> None:
    day = "01-01" if year == "0001" else "12-31"
    said = date.fromisoformat(f"{year}-{day}").toordinal()
    text = (
        f"On 31 December {year} it began. That Tuesday it went on, and on the 30th it ended. "
        "Thursday of last week, the Saturday before last. Two days later nobody came."
    )
    lines = lines_of(text, (said, said))
    assert all(
        0 < end <= date.max.toordinal()
        for line in lines.lines
        for time in line.times
        for end in time.days
    )
