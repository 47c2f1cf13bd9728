"""Looking back: what was known at a moment, however it is written and whatever the clock did."""

from datetime import datetime, timedelta, timezone

import pytest
from tests.building import KIDNAPPED, add, new_dossier, ticking

from claimcheck import desk
from claimcheck.desk.listing import Choice
from claimcheck.model.exits import BadInputError
from claimcheck.model.scales import Reliability
from claimcheck.model.settlement import Finding, Verdict

TAFAS = "event,question,answer,source\nTafas,dead,two,SNHR\n"
KARAK = "event,question,answer,source\nKarak,captured,three,SNHR\n"


def labels(at) -> list[str]:
    return [state.event.label for state in desk.questions(at)]


def clock(*moments: str):
    """A clock that shows one moment after the other."""
    shown = iter(moments)
    return lambda: datetime.fromisoformat(next(shown))


@pytest.fixture
def path(tmp_path):
    made = new_dossier(tmp_path, KIDNAPPED)
    with desk.open_desk(made, "Amal", now=clock("2026-05-02T10:00:00+00:00")) as at:
        add(at, TAFAS)
    return made


@pytest.mark.parametrize(
    "noon",
    [
        "2026-05-02T09:30:00+00:00",
        "2026-05-02t09:30:00+00:00",
        "2026-05-02 09:30:00+00:00",
        "2026-05-02_09:30:00+00:00",
        "2026-05-02T12:30+03:00",
        "20260502T093000Z",
        " 2026-05-02T09:30Z ",
    ],
)
def test_a_moment_may_be_written_as_people_write_it(path, noon):
    with desk.open_desk(path, "Amal") as at:
        with desk.as_of(at, noon) as then:
            assert labels(then) == ["Nahtah"]
        with desk.as_of(at, noon.replace("09", "10").replace("12:30", "13:30")) as then:
            assert labels(then) == ["Nahtah", "Tafas"]


def test_a_day_is_meant_to_its_end_and_changes_since_it_from_its_beginning(path):
    with desk.open_desk(path, "Amal") as at:
        with desk.as_of(at, "2026-05-02") as then:
            assert labels(then) == ["Nahtah", "Tafas"]
        assert [change.event for change in desk.changes(at, "2026-05-02")] == ["Tafas"]


def test_a_refuted_answer_is_not_told_as_the_answer(path):
    refuted = Finding(Verdict.REFUTED, "they were seen", answer="28")
    with desk.open_desk(path, "Amal") as at:
        desk.settle(at, "k1", refuted)
        (change,) = [each for each in desk.changes(at, "2026-05-03") if each.event == "Nahtah"]
        assert change.answer_now == "refuted: 28"


def test_nothing_can_be_recorded_in_the_past(path):
    with desk.open_desk(path, "Amal") as at:
        before = desk.heads(at)
        with desk.as_of(at, "2026-05-01") as then:
            for act in (
                lambda: desk.grade(then, "Firas", Reliability.B, "named"),
                lambda: desk.retract(then, "k1", "wrong"),
                lambda: desk.undo(then),
                lambda: desk.redact(then, "k1", "in danger"),
                lambda: add(then, KARAK),
                lambda: desk.note_export(then, "claims", "csv", ""),
            ):
                with pytest.raises(BadInputError, match="nothing can be recorded in the past"):
                    act()
        assert desk.heads(at) == before


def test_before_the_dossier_nothing_was_known_and_nothing_breaks(path):
    with desk.open_desk(path, "Amal") as at, desk.as_of(at, "1999-12-31") as then:
        assert all(list(wanted(then, Choice())) == [] for wanted in desk.LISTS.values())
        assert list(desk.log(then)) == []
        assert desk.verify(then).problems == ()
        with pytest.raises(BadInputError):
            desk.show(then, "k1")


def test_a_clock_that_was_put_back_hides_nothing_that_later_acts_rest_on(path):
    with desk.open_desk(path, "Amal", now=clock("2026-05-02T09:00:00+00:00")) as at:
        desk.join(at, desk.find_question(at, "k1"), second_question(at), "one raid")
    with desk.open_desk(path, "Amal") as at, desk.as_of(at, "2026-05-02T09:30+00:00") as then:
        assert [act.verb for act in desk.log(then)] == ["join", "add", "add", "new"]
        assert desk.verify(then).problems == ()
        assert labels(then) == ["Nahtah"]


def second_question(at) -> str:
    return [state.question.id for state in desk.questions(at)][1]


def test_a_clock_of_another_zone_tells_the_same_moment(path):
    damascus = timezone(timedelta(hours=3))
    with desk.open_desk(
        path, "Amal", now=lambda: datetime(2026, 5, 3, 1, 0, tzinfo=damascus)
    ) as at:
        add(at, KARAK)
        assert next(desk.log(at)).at == "2026-05-02T22:00:00.000000+00:00"
        with desk.as_of(at, "2026-05-02T21:59Z") as then:
            assert "Karak" not in labels(then)
        with desk.as_of(at, "2026-05-02T22:00Z") as then:
            assert "Karak" in labels(then)


@pytest.mark.parametrize("moment", ["", "last week", "2026-13-01", "9999-12-31T23:59-23:59"])
def test_what_is_no_moment_is_said(path, moment):
    with (
        desk.open_desk(path, "Amal", now=ticking()) as at,
        pytest.raises(BadInputError, match="no moment"),
        desk.as_of(at, moment),
    ):
        pass
