"""What goes where: data to standard output, all else beside it; a terminal gets no payload."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.cli import output

pty = pytest.importorskip("pty")
termios = pytest.importorskip("termios")

PROGRAM = [sys.executable, "-m", "claimcheck"]


@pytest.fixture
def on_terminal():
    """Run the program with a terminal of so many columns as its standard output."""

    def start(*args, columns: int = 80) -> tuple[int, str]:
        master, slave = pty.openpty()
        termios.tcsetwinsize(slave, (24, columns))
        started = subprocess.Popen(
            [*PROGRAM, *map(str, args)],
            stdin=subprocess.DEVNULL,
            stdout=slave,
            stderr=slave,
            # readline puts COLUMNS where os.environ does not see it; no bar where a machine is slow
            env={**os.environ, "TERM": "dumb"},
        )
        os.close(slave)
        received = b""
        while True:
            try:
                piece = os.read(master, 65536)
            except OSError:  # the other end is closed
                break
            if not piece:
                break
            received += piece
        os.close(master)
        return started.wait(timeout=30), received.decode().replace("\r\n", "\n")

    return start


def test_a_terminal_gets_a_table_that_fits_it(on_terminal, demo):
    code, out = on_terminal("conflicts", demo)
    lines = out.splitlines()
    assert code == 0
    assert lines[0].split()[:3] == ["id", "status", "event"]
    assert max(map(len, lines)) <= 80
    assert "priority" not in lines[0]


def test_a_wide_terminal_gets_more_columns(on_terminal, demo):
    _, out = on_terminal("conflicts", demo, columns=160)
    assert "priority" in out.splitlines()[0]
    assert max(map(len, out.splitlines())) <= 160


def test_a_terminal_gets_one_thing_as_text(on_terminal, demo):
    code, out = on_terminal("show", demo, "d0-20")
    assert code == 0
    assert out.startswith("d0-20  some media reports: 28\n")


def test_a_terminal_gets_no_colours_and_no_other_control(on_terminal, demo):
    for args in (("--help",), ("conflicts", demo), ("nonsense",)):
        _, out = on_terminal(*args)
        assert "\x1b" not in out


NASTY = "six\u202e\u2066\u200b [bold]"
ACTS = set("\x1b\x07\x9b\x9d\u202e\u2066\u200b")


@pytest.fixture
def hostile(quick, empty, folder):
    """A dossier with text that would act on a terminal wherever a stranger can put it."""
    row = ",".join([NASTY] * 4)
    (folder / "c.csv").write_text(f"event,question,answer,source\n{row}\n", encoding="utf-8")
    assert quick("add", empty, "c.csv").code == 0
    grade = ("grade", empty, NASTY, "B", "--because", "\x1b]52;c;aGk=\x07\x9b2J")
    assert quick(*grade).code == 0
    return empty


@pytest.mark.parametrize("form", ["table", "csv", "tsv", "json", "jsonl", "md", "html", "rst"])
@pytest.mark.parametrize("verb", ["claims", "questions", "sources", "log", "export"])
def test_nothing_from_outside_acts_on_a_terminal_in_any_format(
    quick, hostile, monkeypatch, form, verb
):
    monkeypatch.setattr(output, "on_terminal", lambda: True)
    ended = quick(verb, hostile, "--format", form)
    assert ended.code == 0
    assert ended.out
    assert not ACTS & set(ended.out + ended.err)


def test_a_real_terminal_gets_sheets_cleaned_too(on_terminal, hostile):
    code, out = on_terminal("sources", hostile, "--format", "csv")
    assert code == 0
    assert "[bold]" in out
    assert not ACTS & set(out)


def test_a_pipe_gets_the_stored_text_exactly(run, hostile):
    assert run("claims", hostile).rows[0]["answer"] == NASTY
    assert NASTY in run("claims", hostile, "--format", "csv").out


@pytest.mark.parametrize("locale", ["C", "en_US.ISO-8859-1"])
def test_output_is_utf8_whatever_the_locale(run, demo, locale):
    settings = {"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    ended = run("conflicts", demo, "--format", "table", **settings)
    assert ended.code == 0
    assert " ⇄ " in ended.out


def test_standard_error_says_nothing_where_there_is_nothing_to_say(run, demo):
    for verb in ("claims", "verify"):
        assert run(verb, demo).err == ""


def test_standard_output_holds_nothing_when_a_command_fails(run, case):
    for args in (("claims", "nowhere"), ("add", case, "nowhere.csv"), ("nonsense",)):
        assert run(*args).out == ""


@pytest.mark.parametrize("form", ["json", "xlsx"])
@pytest.mark.parametrize("verb", ["claims", "questions", "export"])
def test_a_reader_that_goes_away_ends_the_program_in_silence(demo, verb, form):
    command = " ".join([*PROGRAM, verb, str(demo), "--format", form])
    # The reader is gone before anything is written, however little that is.
    ended = subprocess.run(
        ["bash", "-c", f"{command} | head -c 0; exit ${{PIPESTATUS[0]}}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")


def test_a_closed_standard_output_harms_nothing(case):
    command = " ".join([*PROGRAM, "settle", str(case), "k1", "--verdict", "unverifiable"])
    ended = subprocess.run(
        ["bash", "-c", f"{command} --because x >&-"], capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    proof = subprocess.run([*PROGRAM, "verify", str(case)], capture_output=True, check=False)
    assert proof.returncode == 0


def test_both_ways_to_start_the_program_are_one(run, folder):
    script = Path(sys.executable).with_name("claimcheck")
    if not script.exists():
        pytest.skip("the program is not installed as a command here")
    ended = subprocess.run([script, "--help"], capture_output=True, text=True, check=False)
    assert ended.stdout == run("--help").out
