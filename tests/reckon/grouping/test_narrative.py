"""The days that a report tells as it goes on, as a careful reader takes them."""

from datetime import date, timedelta

import pytest

from claimcheck.reckon.grouping.narrative import times_in
from claimcheck.reckon.grouping.told import tokens_of

SAID = date(2031, 10, 25)  # a Saturday
LAST = date(2031, 10, 7)  # a Tuesday


def days(sentence: str, *, said: date | None = SAID, last: date | None = LAST) -> list[str]:
    """The days of a sentence in its order, in ISO 8601; a longer time as first/last."""

    def span(day: date | None) -> tuple[int, int] | None:
        return (day.toordinal(), day.toordinal()) if day else None

    found = times_in(tokens_of(sentence), span(said), span(last))
    told = [tuple(date.fromordinal(each).isoformat() for each in time.days) for time in found]
    return [first if first == end else f"{first}/{end}" for first, end in told]


def goes_on(sentence: str) -> list[bool]:
    day = SAID.toordinal()
    last = LAST.toordinal()
    return [time.goes_on for time in times_in(tokens_of(sentence), (day, day), (last, last))]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The following night was far worse.", "2031-10-08"),
        ("Two days later the mayor resigned.", "2031-10-09"),
        ("That evening shells fell again.", "2031-10-07"),
        ("The day before, a boy had been shot.", "2031-10-06"),
        ("Le lendemain, deux maisons ont brûlé.", "2031-10-08"),
        ("Deux jours plus tard, un obus est tombé.", "2031-10-09"),
        ("Al día siguiente quemaron dos casas.", "2031-10-08"),
        ("وفي اليوم التالي سقطت قذيفتان على السوق", "2031-10-08"),
    ],
)
def test_what_follows_goes_on_from_the_last_day_that_was_told(sentence: str, day: str) -> None:
    assert days(sentence) == [day]
    assert days(sentence, last=None) == []


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Eighteen days ago a policeman shot him.", "2031-10-07"),
        ("On Wednesday the bridge fell.", "2031-10-22"),
        ("A week ago today he died.", "2031-10-18"),
        ("Il y a trois jours, le pont est tombé.", "2031-10-22"),
        ("Hace tres días cayó el puente.", "2031-10-22"),
        ("قتل ستة قبل يومين", "2031-10-23"),
        ("It fell at the weekend.", "2031-10-18/2031-10-19"),
        ("Le dimanche 12, la marche a viré au carnage.", "2031-10-12"),
    ],
)
def test_days_that_count_back_do_so_from_when_the_report_was_published(
    sentence: str, day: str
) -> None:
    assert days(sentence, last=None) == [day]
    assert days(sentence, said=None, last=None) == []


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("On the eighth we stood with candles.", "2031-10-08"),
        ("She died on the sixteenth with her mother beside her.", "2031-10-16"),
        ("He was wounded in the attack of the 11th.", "2031-10-11"),
        ("They came on the 28th.", "2031-09-28"),
    ],
)
def test_the_day_of_a_month_stands_for_the_last_one_before(sentence: str, day: str) -> None:
    assert days(sentence) == [day]


@pytest.mark.parametrize(
    "sentence",
    [
        "They lived on the third floor.",
        "Nobody had been arrested by Friday morning.",
        "The shop has sold bread since 1961.",
        "Nine people died, officials said on Tuesday.",
        "Today the prefecture puts it at twenty-seven.",
        "La moitié, a affirmé vendredi le préfet.",
        "He was the second man to be named.",
        "It was the latest of attacks to mar Sunday's election.",
        "Ya son cincuenta los muertos de la avalancha del martes.",
    ],
)
def test_floors_bounds_and_days_of_saying_are_no_days_to_go_on_from(sentence: str) -> None:
    assert not any(goes_on(sentence))


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("They were found on the 14th in their truck.", "2031-10-14"),
        ("Four bodies were pumped out on the 5th.", "2031-10-05"),
        ("El 12 de este mes no los mató ninguna estufa.", "2031-10-12"),
        ("قتل خمسة في التاسع من الشهر", "2031-10-09"),
        ("The dam burst in the night of Thursday the twenty-third.", "2031-10-23"),
        ("وبعد ذلك بيومين قتل الأخوان", "2031-10-09"),
        ("In the night lunedì cadde il ponte.", "2031-10-20"),
        ("Мост упал в среду.", "2031-10-22"),
        ("Most runął w środę.", "2031-10-22"),
        ("Hier, le pont est tombé.", "2031-10-24"),
        ("Ayer cayó el puente.", "2031-10-24"),
    ],
)
def test_days_are_read_in_the_languages_of_reports(sentence: str, day: str) -> None:
    assert day in days(sentence)


@pytest.mark.parametrize(
    ("sentence", "afterwards"),
    [
        ("A third soldier died of his wounds on 21 January.", True),
        ("The commission published its report on Tuesday.", True),
        ("Satellite imagery of 27 February shows burned houses.", True),
        ("On 21 January gunmen attacked the post.", False),
    ],
)
def test_when_it_was_counted_or_somebody_died_of_it_is_told_apart(
    sentence: str,
    afterwards: bool,  # noqa: FBT001 - a row of the table
) -> None:
    day = SAID.toordinal()
    assert [time.afterwards for time in times_in(tokens_of(sentence), (day, day), None)] == [
        afterwards
    ]


def test_a_date_beside_its_weekday_is_one_day() -> None:
    assert days("Two riders shot him on Thursday 9 January at the door.") == ["2031-01-09"]
    assert days("On Thursday, January 9, two riders shot him.") == ["2031-01-09"]


def test_a_look_back_in_the_middle_of_a_sentence_is_no_day_to_go_on_from() -> None:
    assert goes_on("They stood where he had been shot four days before.") == [False]
    assert goes_on("Four days before, he had been shot there.") == [True]
    assert goes_on("In 2019 the town had a mayor.") in ([], [False])


def test_without_a_day_of_publishing_the_last_day_gives_the_year() -> None:
    assert days("It was on 20 September.", said=None) == ["2031-09-20"]
    assert days("It was on 20 September.", said=None, last=None) == []


def test_no_chain_of_days_leads_out_of_the_calendar() -> None:
    early = date(1, 1, 3)
    late = date(9999, 12, 30)
    assert days("999 days earlier it rained.", said=early, last=early) == []
    assert days("999 days later it rained.", said=late, last=late) == []
    assert days("On the fifth it rained.", said=early, last=None) == []


@pytest.mark.parametrize("back", range(14))
def test_every_weekday_is_one_of_the_last_seven_days(back: int) -> None:
    said = SAID - timedelta(days=back)
    for weekday in ("Monday", "Thursday", "Sunday"):
        (told,) = days(f"It fell on {weekday}.", said=said, last=None)
        assert timedelta(0) <= said - date.fromisoformat(told) < timedelta(days=7)
