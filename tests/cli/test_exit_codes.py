"""Whatever goes wrong ends in a plain sentence and the exit code that scripts rely on."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from tests.building import HEEDS_CTRL_C

from claimcheck.cli import guard
from claimcheck.desk import LISTS

GRADE = ("Firas", "B", "--because", "on the ground")
FULL = Path("/dev/full")
# Root may read and write whatever it likes, unless this is taken from it.
AS_ANYONE = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")


@pytest.fixture
def as_anyone():
    """What goes before a command so that permissions hold for it, root or not."""
    if not hasattr(os, "geteuid"):
        pytest.skip("permissions here are not those of POSIX")
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        pytest.skip("root is not bound by permissions, and there is no setpriv to change that")
    return AS_ANYONE


def told(ended, code: int, *words: str) -> None:
    """The run ended so, with a sentence and nothing of a traceback."""
    assert ended.code == code, ended.err
    assert ended.err.startswith("claimcheck: ")
    assert "Traceback" not in ended.err
    for word in words:
        assert word in ended.err


def test_0_done(quick, case):
    assert quick("claims", case).code == 0


def test_1_check_found_something(run, case):
    assert run("check", case).code == 1


def test_2_usage(run, case):
    told(run("settle", case), 2, "Missing argument 'QUESTION'", "claimcheck settle --help")
    told(run("claims", case, "--colour"), 2, "--colour")
    told(run("review", case), 2, "needs a terminal", "claimcheck conflicts")


def test_3_bad_input_and_nothing_recorded(run, case):
    told(run("add", case, "-", "--from", "csv", stdin="answer\nsix\n"), 3)
    assert [row["verb"] for row in run("log", case).rows] == ["add", "new"]


def test_4_changed_since_it_was_seen(run, case):
    settle = ("settle", case, "k1", "--verdict", "unverifiable", "--because", "x")
    told(run(*settle, "--seen", "0123456789ab"), 4, "Nothing was recorded")
    assert [row["verb"] for row in run("log", case).rows] == ["add", "new"]


def test_5_a_dossier_that_another_program_writes(run, case):
    other = sqlite3.connect(case, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    ended = run("grade", case, *GRADE)
    other.execute("ROLLBACK")
    other.close()
    told(ended, 5, "is being written by another program")
    assert [row["verb"] for row in run("log", case).rows] == ["add", "new"]


def test_5_a_dossier_that_may_only_be_read(run, case, as_anyone):
    case.chmod(0o444)
    told(run("grade", case, *GRADE, before=as_anyone), 5, "may only be read")
    assert len(run("claims", case, before=as_anyone).rows) == 3
    assert run("conflicts", case, before=as_anyone).code == 0
    assert run("export", case, before=as_anyone).code == 0


def test_5_a_folder_that_may_only_be_read(run, case, folder, as_anyone):
    folder.chmod(0o555)
    try:
        told(run("new", "other.dossier", before=as_anyone), 5, "permission")
        told(run("grade", case, *GRADE, before=as_anyone), 5, "may only be read")
        told(run("export", case, "-o", "t.csv", before=as_anyone), 5, "Permission denied")
        assert len(run("claims", case, before=as_anyone).rows) == 3
    finally:
        folder.chmod(0o755)


def test_5_what_may_not_be_read(run, case, folder, as_anyone):
    table = folder / "t.csv"
    table.write_text("answer,source\nsix,x\n")
    table.chmod(0)
    told(run("add", case, table, before=as_anyone), 5, "t.csv", "Permission denied")
    case.chmod(0)
    told(run("claims", case, before=as_anyone), 5, "may not be read")


@pytest.mark.skipif(not FULL.exists(), reason="no full device here")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_5_a_full_disk_under_standard_output(case, unbuffered):
    with FULL.open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "claimcheck", "claims", str(case)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        )
    assert ended.returncode == 5
    assert ended.stderr.startswith("claimcheck: ")
    assert "No space left" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_5_the_memory_is_used_up(quick, case, monkeypatch):
    def greedy(*_):
        raise MemoryError

    monkeypatch.setitem(LISTS, "claims", greedy)
    told(quick("claims", case), 5, "memory")


def test_70_a_fault_of_ours(quick, case, monkeypatch):
    def broken(*_):
        raise RuntimeError("two\nlines \x1b[2J")

    monkeypatch.setitem(LISTS, "claims", broken)
    ended = quick("claims", case)
    told(ended, 70, "a fault of claimcheck itself", "RuntimeError", "CLAIMCHECK_DEBUG=1")
    assert "\x1b" not in ended.err
    monkeypatch.setenv("CLAIMCHECK_DEBUG", "1")
    detailed = quick("claims", case)
    assert detailed.code == 70
    assert "in broken" in detailed.err
    assert "\x1b" not in detailed.err


def test_130_interrupted(case):
    waiting = subprocess.Popen(
        [*HEEDS_CTRL_C, sys.executable, "-m", "claimcheck", "add", case, "-", "--from", "csv"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert waiting.stdin
    with waiting:
        # More than a pipe holds: once it is written, the program is reading.
        waiting.stdin.write("answer,source\n" + "six,SANA\n" * 100_000)
        waiting.stdin.flush()
        waiting.send_signal(signal.SIGINT)
        _, said = waiting.communicate(timeout=20)
    assert waiting.returncode == 130
    assert said == "claimcheck: Interrupted.\n"


def test_130_interrupted_in_between(quick, case, monkeypatch):
    def stopped(*_):
        raise KeyboardInterrupt

    monkeypatch.setitem(LISTS, "claims", stopped)
    told(quick("claims", case), 130, "Interrupted")


def test_a_name_longer_than_any_file_has(quick):
    told(quick("claims", "x" * 5000), 3)


def test_names_of_files_cannot_act_on_the_terminal(quick, folder):
    ended = quick("claims", "a\x1b]0;owned\x07.dossier")
    told(ended, 3)
    assert "␛" in ended.err
    assert not set("\x1b\x07") & set(ended.err)


def test_names_that_are_no_text_are_told(run, case):
    ended = run("claims", os.fsdecode(b"\xff.dossier"))
    told(ended, 3, "does not exist")
    told(run("grade", case, "Firas", "B", "--because", os.fsdecode(b"\xff")), 2, "UTF-8")


def test_no_exception_leaves_the_edge(monkeypatch, capsys):
    for problem, code in (
        (OSError(5, "Input/output error"), 5),
        (FileNotFoundError(2, "No such file", "x"), 3),
        (PermissionError(13, "Permission denied", "x"), 5),
        (RecursionError("deep"), 70),
        (EOFError(), 70),
    ):

        def fails(_, problem=problem):
            raise problem

        monkeypatch.setattr(guard, "_run", fails)
        assert guard.run([]) == code
        assert capsys.readouterr().err.startswith("claimcheck: ")
