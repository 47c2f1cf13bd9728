"""The writer is killed with SIGKILL at random moments: nothing acknowledged is ever lost."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.building import KIDNAPPED, new_dossier

from claimcheck import desk

KILLS = int(os.environ.get("CLAIMCHECK_KILLS", "20"))
WRITER = Path(__file__).with_name("write_until_killed.py")


@pytest.mark.kills
def test_no_acknowledged_decision_is_lost_when_the_writer_is_killed(tmp_path):
    path = new_dossier(tmp_path, KIDNAPPED)
    chance = random.Random(20260101)  # noqa: S311 - moments of killing, no secrets
    acknowledged: list[str] = []
    for _ in range(KILLS):
        told = tmp_path / "told"
        with told.open("w") as out:
            writer = subprocess.Popen([sys.executable, str(WRITER), str(path)], stdout=out)
            while writer.poll() is None and not told.read_text():
                time.sleep(0.005)
            time.sleep(chance.uniform(0, 0.08))
            writer.kill()
            writer.wait()
        acknowledged += told.read_text().split("\n")[:-1]
        with desk.open_desk(path, "Amal") as at:
            held = [act.because for act in desk.log(at) if act.verb == "grade"]
            assert desk.verify(at).problems == ()
        missing = _missing(acknowledged, held)
        assert not missing, f"acknowledged and lost: {missing}"
    assert len(acknowledged) > KILLS, "the writer must have come to write"


def _missing(acknowledged: list[str], held: list[str]) -> list[str]:
    left = list(held)
    missing = []
    for reason in acknowledged:
        if reason in left:
            left.remove(reason)
        else:
            missing.append(reason)
    return missing
