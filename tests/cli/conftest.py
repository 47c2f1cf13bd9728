"""The program as a fact-checker runs it: in a folder of their own, as Amal."""

import json
import os
import shutil
import subprocess
import sys
import time
from datetime import UTC, datetime
from typing import NamedTuple

import pytest
from tests.building import KIDNAPPED, new_dossier

from claimcheck import desk
from claimcheck.cli.guard import run as run_program

PROGRAM = [sys.executable, "-m", "claimcheck"]


def now() -> str:
    """This moment, with nothing else happening in it."""
    time.sleep(0.01)
    moment = datetime.now(UTC).isoformat(timespec="microseconds")
    time.sleep(0.01)
    return moment


class Ended(NamedTuple):
    """What a run of the program came to."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list:
        """The JSON lines on standard output."""
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Amal's folder, with nothing of this machine's own settings."""
    home = tmp_path / "home"
    home.mkdir()
    work = tmp_path / "work"
    work.mkdir()
    for name in ("HOME", "XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("CLAIMCHECK_CONFIG", "CLAIMCHECK_DEBUG", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CLAIMCHECK_REVIEWER", "Amal")
    monkeypatch.chdir(work)
    return work


@pytest.fixture
def run():
    """The real program, in a process of its own."""

    def start(*args, stdin: str | bytes = "", before=(), **env) -> Ended:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        ended = subprocess.run(
            [*before, *PROGRAM, *map(str, args)],
            input=given,
            capture_output=True,
            env={**os.environ, **env},
            timeout=60,
            check=False,
        )
        return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())

    return start


@pytest.fixture
def quick(capsys):
    """The same program in this process, for what needs no process of its own."""

    def start(*args) -> Ended:
        capsys.readouterr()
        code = run_program([str(arg) for arg in args])
        out, err = capsys.readouterr()
        return Ended(int(code), out, err)

    return start


@pytest.fixture
def case(folder):
    """A dossier of three claims on how many were kidnapped at Nahtah."""
    return new_dossier(folder, KIDNAPPED)


@pytest.fixture
def empty(folder):
    """A dossier with nothing in it."""
    path = folder / "empty.dossier"
    desk.found_dossier(path, "Amal")
    return path


@pytest.fixture
def record(quick, empty, folder):
    """Record rows of a table in the empty dossier, and what is said of it."""

    def add(columns: str, *rows: str, name: str = "deaths") -> str:
        (folder / f"{name}.csv").write_text("".join(f"{row}\n" for row in (columns, *rows)))
        ended = quick("add", empty, f"{name}.csv")
        assert ended.code == 0
        return str(ended.err)

    return add


@pytest.fixture(scope="session")
def built_demo(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "daraa.dossier"
    desk.build_demo(path, "Amal")
    return path


@pytest.fixture
def demo(built_demo, folder):
    """A copy of the demo dossier."""
    return shutil.copy(built_demo, folder / "daraa.dossier")


@pytest.fixture
def log_of(quick):
    """The verbs of a dossier's log, the oldest first."""

    def verbs(dossier) -> list[str]:
        return [row["verb"] for row in reversed(quick("log", dossier).rows)]

    return verbs


@pytest.fixture
def listed(quick):
    """What is proposed, by what it says."""

    def rows(dossier, *options) -> dict:
        return {row["proposal"]: row for row in quick("proposals", dossier, *options).rows}

    return rows
