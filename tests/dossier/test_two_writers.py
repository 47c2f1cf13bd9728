"""Two reviewers write at one dossier at once, each in a process of their own."""

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from tests.building import KIDNAPPED, new_dossier

from claimcheck import desk
from claimcheck.model.exits import ChangedError
from claimcheck.model.settlement import Finding, Verdict

ACTS = 200
ROUNDS = 20  # of ten acts each, which both begin together
WRITER = Path(__file__).with_name("write_many.py")
SOURCES = "".join(f"s{n},E,Q,{n},source {n},,\n" for n in range(7))


def write_at_once(path: Path, disk: str) -> dict[str, str]:
    """Let both grade the same sources and settle a question each; gives what they complain of."""
    writers = {
        by: subprocess.Popen(
            [sys.executable, str(WRITER), str(path), by, question, str(ACTS), disk],
            stderr=subprocess.PIPE,
            text=True,
        )
        for by, question in (("Amal", "k2"), ("Basel", "s1"))
    }
    return {by: writer.communicate(timeout=300)[1] for by, writer in writers.items()}


@pytest.mark.parametrize("disk", ["local", "network"])
def test_two_writers_at_once_both_get_all_their_work_on_disk(tmp_path, disk):
    path = new_dossier(tmp_path, KIDNAPPED + SOURCES)
    assert write_at_once(path, disk) == {"Amal": "", "Basel": ""}
    with desk.open_desk(path, "Chadi") as at:
        assert desk.verify(at).problems == ()
        told = [act.because for act in desk.log(at) if act.because][::-1]
    for by in ("Amal", "Basel"):
        mine = [reason for reason in told if reason.startswith(by)]
        assert mine == [f"{by} {number}" for number in range(ACTS)], "all there, and in order"
    turns = sum(one.split()[0] != other.split()[0] for one, other in pairwise(told))
    assert turns >= ROUNDS, "each round has acts of both"


def test_a_decision_on_what_was_changed_meanwhile_is_not_recorded(tmp_path):
    path = new_dossier(tmp_path, KIDNAPPED)
    with desk.open_desk(path, "Amal") as mine, desk.open_desk(path, "Basel") as theirs:
        state = desk.question_state(mine, desk.find_question(mine, "k2"))
        assert state
        seen = state.seen
        desk.settle(theirs, "k2", Finding(Verdict.ESTABLISHED, "first", answer="six"), seen=seen)
        with pytest.raises(ChangedError):
            desk.settle(mine, "k2", Finding(Verdict.ESTABLISHED, "second", answer="28"), seen=seen)
        assert "second" not in [act.because for act in desk.log(mine)]
