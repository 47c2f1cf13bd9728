"""Whoever waits for a large dossier sees how far it is, and may break it off without harm."""

import os
import pty
import select
import signal
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.building import HEEDS_CTRL_C, new_dossier

from claimcheck import desk

QUESTIONS = 100
# The same program, with less patience: the bar comes at once.
IMPATIENT = """
import sys
from claimcheck.cli import progress
from claimcheck.cli.guard import run
progress._PATIENCE_SECONDS = progress._BETWEEN_SECONDS = 0
sys.exit(run(sys.argv[1:]))
"""
# The same program again, kept in batches of twenty; the 71st question takes very long.
SLOW = """
import time
from claimcheck.desk import reckoning
whole, reckoning._BATCH, compared = reckoning._cached, 20, []
def slowly(*given):
    compared.append(given)
    if len(compared) > 70:
        time.sleep(60)
    return whole(*given)
reckoning._cached = slowly
"""


@pytest.fixture
def many(folder):
    rows = "".join(
        f"event {number},dead,{answer},{source}\n"
        for number in range(QUESTIONS)
        for answer, source in (("four", "SANA"), ("nine", "SNHR"))
    )
    return new_dossier(folder, f"event,question,answer,source\n{rows}")


class Running(NamedTuple):
    """The program with a terminal for standard error and a file for standard output."""

    program: subprocess.Popen[bytes]
    terminal: int
    out: Path

    def told(self, until: str = "") -> str:
        """Read the terminal until a text comes, or until the program has ended."""
        received = b""
        while not until or until.encode() not in received:
            assert select.select([self.terminal], [], [], 30)[0], received
            try:
                received += os.read(self.terminal, 65536)
            except OSError:  # the program has ended
                break
        return received.decode()


@pytest.fixture
def started(folder):
    running: list[Running] = []

    def start(script, *args, **env):
        master, slave = pty.openpty()
        out = folder / "out"
        with out.open("wb") as file:
            program = subprocess.Popen(
                [*HEEDS_CTRL_C, sys.executable, "-c", script, *map(str, args)],
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=slave,
                env={**os.environ, "TERM": "xterm", **env},
            )
        os.close(slave)
        running.append(Running(program, master, out))
        return running[-1]

    yield start
    for each in running:
        each.program.kill()
        each.program.wait()
        os.close(each.terminal)


def test_the_first_look_at_a_large_dossier_shows_a_bar_that_goes_away_again(started, many):
    at = started(IMPATIENT, "conflicts", many)
    told = at.told()
    assert at.program.wait(30) == 0
    rows = at.out.read_text().splitlines()
    assert len(rows) == QUESTIONS
    assert rows[0].startswith("{")
    assert f"[{'#' * 24}] {QUESTIONS} of {QUESTIONS} questions" in told
    assert told.endswith("\r\x1b[K")


def test_a_second_look_has_nothing_to_wait_for(started, many):
    with desk.open_desk(many, "Amal") as amal:
        desk.refresh(amal)
    assert "questions" not in started(IMPATIENT, "conflicts", many).told()


@pytest.mark.parametrize("verb", ["changes", "check", "claims", "export", "questions", "sources"])
def test_every_verb_that_compares_answers_shows_it(started, many, verb):
    since = ["--since", "2020-01-01"] if verb == "changes" else []
    assert f"{QUESTIONS} of {QUESTIONS} questions" in started(IMPATIENT, verb, many, *since).told()


def test_where_nobody_looks_no_bar_is_written(run, many):
    assert run("conflicts", many).err == ""


def test_a_plain_terminal_gets_no_bar(started, many):
    assert "\x1b" not in started(IMPATIENT, "conflicts", many, TERM="dumb").told()


def test_ctrl_c_breaks_it_off_and_what_was_compared_stays(started, many):
    at = started(SLOW + IMPATIENT, "conflicts", many)
    at.told(until=f"70 of {QUESTIONS}")
    at.program.send_signal(signal.SIGINT)
    told = at.told()
    assert (at.program.wait(30), at.out.read_bytes()) == (130, b"")
    assert told.replace("\r\n", "\n").endswith("\r\x1b[Kclaimcheck: Interrupted.\n")
    left: list[int] = []
    with desk.open_desk(many, "Amal") as amal:
        desk.refresh(amal, lambda _, total: left.append(total))
        assert desk.verify(amal).problems == ()
    assert left[0] == QUESTIONS - 60


def test_a_table_that_takes_a_while_to_add_shows_how_many_claims_are_recorded(many, started):
    rows = "".join(f"raid {number},dead,{number},SANA\n" for number in range(QUESTIONS))
    table = many.with_name("more.csv")
    table.write_text(f"event,question,answer,source\n{rows}", encoding="utf-8")
    adding = started(IMPATIENT, "add", str(many), str(table))
    told = adding.told()
    assert f"of {QUESTIONS} claims" in told
    assert told.count("Adding [") > 1
    assert adding.program.wait() == 0
    assert told.rstrip().endswith(f"{QUESTIONS} claims added.")


def test_adding_to_no_terminal_shows_no_bar(many, quick):
    table = many.with_name("more.csv")
    table.write_text("event,question,answer,source\nraid,dead,4,SANA\n", encoding="utf-8")
    assert "Adding [" not in quick("add", many, table).err
