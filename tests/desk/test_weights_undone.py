"""What was weighed before and undone leaves no trace in what is weighed now."""

import shutil
from pathlib import Path

import apsw
import pytest
from attrs import frozen
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.building import add, ticking

from claimcheck import desk
from claimcheck.desk import Choice
from claimcheck.desk.opening import Desk
from claimcheck.model.exits import BadInputError
from claimcheck.model.scales import Reliability
from claimcheck.model.settlement import Finding, Verdict

COLUMNS = "event,question,answer,source,via\n"
NAMED = COLUMNS + "Raid,killed,28,AFP,\n"
OTHER = COLUMNS + "Raid,killed,28,SNHR,\n"
DENIED = COLUMNS + "Tafas raid,people killed,a number of,AFP,AFP (denies)\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "case.dossier"
    desk.found_dossier(found, "Amal", now=ticking())
    return found


def listed(at: Desk) -> list[object]:
    """All that is told of sources, questions and claims."""
    found: list[object] = []
    for verb in ("sources", "questions", "claims"):
        found += desk.LISTS[verb](at, Choice())
    return found


def afresh(path: Path) -> list[object]:
    """The same of a copy that nobody weighed before."""
    copy = shutil.copy(path, path.with_name("copy.dossier"))
    with apsw.Connection(str(copy)) as connection:
        connection.execute("DELETE FROM weighed")
    connection.close()
    with desk.open_desk(Path(copy), "Basel", now=ticking("2026-03-01T08:00:00+00:00")) as at:
        return listed(at)


@pytest.mark.parametrize("first", [NAMED, OTHER])
def test_a_source_is_as_reliable_as_if_what_was_undone_had_never_been(
    path: Path, first: str
) -> None:
    with desk.open_desk(path, "Amal", now=ticking("2026-02-01T08:00:00+00:00")) as at:
        add(at, first)
        listed(at)
        desk.undo(at)
        listed(at)
        add(at, DENIED, "later")
        listed(at)
        [claim] = desk.LISTS["claims"](at, Choice())
        finding = Finding(Verdict.ESTABLISHED, "a list of names", answer="a number of")
        desk.settle(at, str(claim["id"]), finding)
        found = listed(at)
    assert found == afresh(path)


TABLES = (
    NAMED,
    OTHER,
    DENIED,
    COLUMNS + "Raid,killed,30,AFP,SANA (denies)\nRaid,killed,28,local sources,Reuters\n",
    COLUMNS + "Tafas raid,people killed,six,Reuters,\nTafas raid,people killed,nine,SANA,\n",
)


@frozen
class Act:
    """Something that a reviewer does: a verb, and which table where it adds one."""

    verb: str
    table: int = 0


ACTS = st.lists(
    st.one_of(
        st.builds(Act, st.just("add"), st.integers(0, len(TABLES) - 1)),
        st.builds(Act, st.sampled_from(["undo", "redo", "grade", "settle", "retract"])),
    ),
    min_size=2,
    max_size=7,
)


def do(at: Desk, act: Act) -> None:
    claims = list(desk.LISTS["claims"](at, Choice()))
    if act.verb == "add":
        add(at, TABLES[act.table], f"table{act.table}")
    elif act.verb == "grade":
        desk.grade(at, "AFP", Reliability.B, "was right before")
    elif act.verb == "settle" and claims:
        finding = Finding(Verdict.ESTABLISHED, "a list", answer=str(claims[-1]["answer"]))
        desk.settle(at, str(claims[-1]["id"]), finding)
    elif act.verb == "retract" and claims:
        desk.retract(at, str(claims[0]["id"]), "of another report")
    elif act.verb in ("undo", "redo"):
        getattr(desk, act.verb)(at)


@settings(max_examples=30)
@given(acts=ACTS)
def test_a_desk_that_was_long_open_tells_what_a_fresh_one_does(
    tmp_path_factory: pytest.TempPathFactory, acts: list[Act]
) -> None:
    path = tmp_path_factory.mktemp("long") / "case.dossier"
    desk.found_dossier(path, "Amal", now=ticking())
    with desk.open_desk(path, "Amal", now=ticking("2026-02-01T08:00:00+00:00")) as at:
        for act in acts:
            try:
                do(at, act)
            except BadInputError:
                continue
            listed(at)
        found = listed(at)
    assert found == afresh(path)
