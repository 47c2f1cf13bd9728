"""The review screen opens on a terminal, for whoever acts, and nowhere else."""

import sys
from types import ModuleType

import pytest

from claimcheck.cli import begin, output, review


@pytest.fixture
def screens(monkeypatch):
    """A stand-in for the screen, which notes on what and for whom it was opened."""
    opened = []
    stand_in = ModuleType("claimcheck.tui.app")
    stand_in.__dict__["run_review"] = lambda desk: opened.append((desk.path.name, desk.by))
    monkeypatch.setitem(sys.modules, "claimcheck.tui.app", stand_in)
    return opened


@pytest.fixture
def terminal(monkeypatch):
    for module in (begin, output, review):
        monkeypatch.setattr(module, "on_terminal", lambda: True)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)


def test_review_opens_the_screen_for_whoever_acts(quick, case, screens, terminal):
    assert quick("review", case, "--by", "Basel").code == 0
    assert screens == [("case.dossier", "Basel")]


def test_review_without_a_terminal_says_what_to_do_instead(quick, case, screens):
    ended = quick("review", case)
    assert ended.code == 2
    assert f"claimcheck conflicts {case}" in ended.err
    assert screens == []


def test_review_of_what_is_no_dossier_opens_nothing(quick, screens, terminal):
    assert quick("review", "nowhere.dossier").code == 3
    assert screens == []


def test_the_demo_opens_the_screen_on_a_terminal(quick, screens, terminal):
    ended = quick("demo")
    assert (ended.code, ended.out) == (0, "")
    assert screens == [("daraa.dossier", "Amal")]


def test_the_demo_opens_no_screen_when_told_so(quick, screens, terminal):
    ended = quick("demo", "--no-screen")
    assert ended.code == 0
    assert ended.out.startswith("id ")
    assert screens == []
