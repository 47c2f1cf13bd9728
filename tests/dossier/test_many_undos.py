"""However much was undone before, a further act costs the same: SQLite's steps are counted."""

import pytest
from tests.building import KIDNAPPED, new_dossier

from claimcheck import desk
from claimcheck.model.scales import Reliability

_FEW, _MANY = 10, 300
_EACH = 100  # steps at a time, as SQLite tells them


@pytest.fixture
def at(tmp_path):
    with desk.open_desk(new_dossier(tmp_path, KIDNAPPED), "Amal") as opened:
        yield opened


def steps(at, doing) -> int:
    """Count the steps of SQLite's machine that something takes."""
    counted = [0]

    def count() -> bool:
        counted[0] += _EACH
        return False

    at.connection.set_progress_handler(count, _EACH)
    doing(at)
    at.connection.set_progress_handler(None)
    return counted[0]


def undo_often(at, times: int) -> None:
    with desk.all_or_nothing(at):
        for number in range(times):
            desk.note_export(at, "claims", "csv", "")  # which is never undone, and passed over
            desk.alias(at, f"name {number}", "Firas", "person", "the same man")
            desk.undo(at)


def grade(at) -> None:
    desk.grade(at, "Firas", Reliability.C, "named")


DOINGS = {
    "grade": grade,
    "undo": desk.undo,
    "redo": desk.redo,
    "log": lambda at: next(desk.log(at)),
    "show": lambda at: desk.show(at, "k1"),
}


def test_a_further_act_costs_the_same_after_many_undos(at):
    undo_often(at, _FEW)
    few = {name: steps(at, doing) for name, doing in DOINGS.items()}
    undo_often(at, _MANY)
    many = {name: steps(at, doing) for name, doing in DOINGS.items()}
    for name, taken in many.items():
        assert taken <= few[name] * 1.5 + 1_000, (name, few, many)
    assert desk.verify(at).problems == ()


def test_a_line_of_the_log_costs_the_same_for_a_large_act(tmp_path):
    taken = []
    for number in (10, 1_000):
        (tmp_path / str(number)).mkdir()
        rows = "".join(f"m{n},E{n},Q,{n},S{n},,\n" for n in range(number))
        path = new_dossier(tmp_path / str(number), KIDNAPPED.splitlines()[0] + "\n" + rows)
        with desk.open_desk(path, "Amal") as at:
            taken.append(steps(at, lambda at: next(desk.log(at)).summary))
    few, many = taken
    assert many - few < 3 * 1_000 * 20, "three entries a claim are counted from the index alone"
