"""A new dossier is there whole or not at all, whenever its making is cut off."""

import os
import subprocess
import sys

import pytest
from tests.building import KIDNAPPED, add

from claimcheck import desk
from claimcheck.dossier import place
from claimcheck.model.exits import BadInputError

MAKE_AND_DIE = """
import os, sys
from pathlib import Path
from claimcheck import desk
from claimcheck.dossier import file, place
where = sys.argv[2]

def die(*args, **kwargs):
    os.kill(os.getpid(), 9)

if where == "filling":
    file._configure = die
elif where == "founding":
    import claimcheck.desk.opening as opening
    opening.append = die
elif where == "naming":
    place.give_name = die
else:
    Path.unlink = die
desk.found_dossier(Path(sys.argv[1]), "Amal")
"""


def make_and_die(path, where: str) -> None:
    ended = subprocess.run([sys.executable, "-c", MAKE_AND_DIE, str(path), where], check=False)
    assert ended.returncode == -9


@pytest.mark.parametrize("where", ["filling", "founding", "naming"])
def test_a_dossier_whose_making_was_killed_is_not_there_and_can_be_made(tmp_path, where):
    path = tmp_path / "case.dossier"
    make_and_die(path, where)
    assert not path.exists()
    desk.found_dossier(path, "Amal")
    with desk.open_desk(path, "Amal") as at:
        assert add(at, KIDNAPPED).added == 3


def test_a_dossier_that_had_its_name_already_is_whole(tmp_path):
    path = tmp_path / "case.dossier"
    make_and_die(path, "named")
    assert path.stat().st_nlink == 2, "killed between the two names"
    with desk.open_desk(path, "Amal") as at:
        assert add(at, KIDNAPPED).added == 3
        assert desk.verify(at).problems == ()
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_what_came_to_lie_there_meanwhile_is_never_overwritten(tmp_path, monkeypatch):
    path = tmp_path / "case.dossier"
    named = place.give_name

    def somebody_was_faster(wanted, beside):
        wanted.write_text("my notes")
        named(wanted, beside)

    monkeypatch.setattr(place, "give_name", somebody_was_faster)
    with pytest.raises(BadInputError, match="is there already"):
        desk.found_dossier(path, "Amal")
    assert path.read_text() == "my notes"
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("there", [True, False])
def test_a_disk_without_second_names_holds_dossiers_too(tmp_path, monkeypatch, there):
    def no_links(*args):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    path = tmp_path / "case.dossier"
    if there:
        path.write_text("my notes")
        with pytest.raises(BadInputError, match="is there already"):
            place.give_name(path, tmp_path / "other")
    else:
        desk.found_dossier(path, "Amal")
        with desk.open_desk(path, "Amal") as at:
            assert desk.verify(at).problems == ()
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
