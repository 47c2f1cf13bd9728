"""The writer is killed with SIGKILL at random moments: nothing acknowledged is ever lost.

20 kills, or as many as CLAIMCHECK_KILLS says; `python benchmarks/kills.py 1000` for a thousand.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.building import KIDNAPPED, new_dossier

from claimcheck import desk

KILLS = int(os.environ.get("CLAIMCHECK_KILLS", "20"))
WRITER = Path(__file__).with_name("write_until_killed.py")
# A dossier goes through so many kills; then a new one is begun, so that each can be verified whole.
_KILLS_A_DOSSIER = 10
_LONGEST_SECONDS = 0.25

pytestmark = [
    pytest.mark.kills,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no SIGKILL"),
]


@pytest.fixture
def writers() -> Iterator[subprocess.Popen[str]]:
    """A process that starts writers without loading the program for each of them."""
    command = [sys.executable, str(WRITER)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as nursery:
        yield nursery
        assert nursery.stdin
        nursery.stdin.close()


def test_no_acknowledged_decision_is_lost_when_the_writer_is_killed(tmp_path, writers):
    (tmp_path / "first").mkdir()
    original = new_dossier(tmp_path / "first", KIDNAPPED)
    chance = random.Random(20260101)  # noqa: S311 - moments of killing, no secrets
    began = time.monotonic()
    every = logs_left = 0
    for number in range(KILLS):
        if number % _KILLS_A_DOSSIER == 0:
            path = Path(shutil.copy(original, tmp_path / f"{number}.dossier"))
            acknowledged: list[str] = []
        told = kill_a_writer(writers, path, tmp_path / "told", chance)
        every += len(told)
        acknowledged += told
        logs_left += path.with_name(path.name + "-wal").exists()
        with desk.open_desk(path, "Amal") as at:
            held = [act.because for act in desk.log(at) if act.because]
            assert desk.verify(at).problems == ()
        assert len(held) == len(set(held)), "recorded twice"
        assert not set(acknowledged) - set(held), "acknowledged and lost"
    seconds = time.monotonic() - began
    print(f"{KILLS} kills, {every} acts acknowledged, 0 lost, {logs_left} logs", end="")  # noqa: T201
    print(f" folded in afterwards, every dossier whole after every kill; {seconds:.0f} s")  # noqa: T201
    assert every > KILLS, "the writers must have come to write"
    assert logs_left > KILLS / 2, "most must have been killed at work"


def kill_a_writer(
    writers: subprocess.Popen[str], path: Path, out: Path, chance: random.Random
) -> list[str]:
    """Let a writer begin, kill it at some moment; gives the reasons that it said were on disk."""
    out.unlink(missing_ok=True)
    assert writers.stdin
    assert writers.stdout
    writers.stdin.write(f"{path}\t{out}\n")
    writers.stdin.flush()
    writer = int(writers.stdout.readline())
    patience = time.monotonic() + 30
    # Most are killed at work; every tenth at any moment, also while it opens the dossier.
    at_work = chance.random() > 0.1
    while at_work and not (out.exists() and out.stat().st_size):
        assert time.monotonic() < patience, "the writer never came to write"
        time.sleep(0.002)
    time.sleep(chance.uniform(0, _LONGEST_SECONDS))
    os.kill(writer, signal.SIGKILL)
    assert writers.stdout.readline() == "\n"
    # A line that the kill cut short was not said.
    return out.read_text().split("\n")[:-1] if out.exists() else []
