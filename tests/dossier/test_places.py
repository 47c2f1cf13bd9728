"""Where a dossier may lie, and what it may be called."""

import os
import socket
from pathlib import Path

import pytest
from tests.building import KIDNAPPED, add, new_dossier

from claimcheck import desk
from claimcheck.cli.guard import run
from claimcheck.dossier import file
from claimcheck.model.exits import BadInputError
from claimcheck.model.scales import Reliability


def work_at(path: Path) -> None:
    """Make a dossier, record in it, open it again and find all as it was."""
    desk.found_dossier(path, "Amal")
    with desk.open_desk(path, "Amal") as at:
        add(at, KIDNAPPED)
    with desk.open_desk(path, "Amal") as at:
        assert len(list(desk.conflicts(at))) == 1
        assert desk.verify(at).problems == ()


@pytest.mark.parametrize(
    "name",
    [
        "what now?.dossier",
        "a?mode=memory&cache=shared",
        "case #7.dossier",
        "100%.dossier",
        "%41%00.dossier",
        "two\nlines.dossier",
        " ",
        "file:case.dossier",
        ":memory:",
        "-case.dossier",
        "درعا.dossier",
        "'; DROP TABLE journal; --",
        "{path}.dossier",
        "x" * 247,
    ],
)
def test_a_dossier_may_have_any_name_that_a_file_may_have(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    for path in (tmp_path / name, Path(name)):
        work_at(path)
        assert os.listdir(tmp_path) == [name]  # noqa: PTH208 - the name as it is stored
        path.unlink()


def test_a_name_that_is_not_utf8_is_a_name_too(tmp_path):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.dossier"))
    try:
        path.touch()
    except OSError:
        pytest.skip("this system takes UTF-8 names alone")
    path.unlink()
    work_at(path)
    assert [os.fsencode(each.name) for each in tmp_path.iterdir()] == [b"caf\xe9.dossier"]


@pytest.mark.parametrize("length", [248, 255, 256, 5000])
def test_a_name_that_leaves_no_room_for_the_log_is_refused_before_anything_is_made(
    tmp_path, length
):
    path = tmp_path / ("x" * length)
    with pytest.raises(BadInputError, match="too long"):
        file.create(path)
    with pytest.raises(BadInputError, match="too long"):
        file.connect(path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("depth", [15, 150])
def test_a_path_longer_than_sqlite_takes_is_bad_input(tmp_path, capsys, depth):
    path = tmp_path.joinpath(*["d" * 40] * depth, "case.dossier")
    for verb in ("new", "claims"):
        assert run([verb, str(path)]) == 3
        assert "Choose a folder less deep" in capsys.readouterr().err


def test_the_longest_path_that_is_allowed_holds_a_dossier(tmp_path):
    folder = tmp_path
    while len(bytes(folder)) < 400:
        folder /= "d" * 40
    folder /= "d" * (500 - len(bytes(folder)) - len("//case.dossier"))
    folder.mkdir(parents=True)
    assert len(bytes(folder / "case.dossier")) == 500
    work_at(folder / "case.dossier")


def test_what_is_no_file_is_refused_at_once_and_never_waited_for(tmp_path):
    pipe, plug = tmp_path / "pipe", tmp_path / "plug"
    os.mkfifo(pipe)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(plug))
        for path in (pipe, plug, Path(os.devnull), Path("/dev/zero")):
            with pytest.raises(BadInputError, match="is not a file"):
                file.connect(path)
            with pytest.raises(BadInputError, match="is there already"):
                file.create(path)


def test_a_link_leads_to_the_one_dossier_and_its_one_log(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "links").mkdir()
    path = new_dossier(tmp_path / "real", KIDNAPPED)
    link = tmp_path / "links" / "case"
    link.symlink_to(path)
    with desk.open_desk(link, "Amal") as mine, desk.open_desk(path, "Basel") as theirs:
        desk.grade(mine, "Firas", Reliability.C, "through the link")
        desk.grade(theirs, "Firas", Reliability.B, "by its name")
        assert [each.name for each in link.parent.iterdir()] == ["case"]
        assert desk.verify(mine).problems == ()
        assert [act.because for act in desk.log(mine)][:2] == ["by its name", "through the link"]


@pytest.mark.parametrize("target", ["missing", "loop"])
def test_a_link_that_leads_nowhere_is_no_dossier(tmp_path, target):
    link = tmp_path / "loop"
    link.symlink_to(tmp_path / target)
    with pytest.raises(BadInputError, match="does not exist"):
        file.connect(link)


def test_a_file_under_two_names_is_refused_since_each_would_get_a_log(tmp_path):
    path = new_dossier(tmp_path, KIDNAPPED)
    other = tmp_path / "other.dossier"
    other.hardlink_to(path)
    before = path.read_bytes()
    for name in (path, other):
        with pytest.raises(BadInputError, match="2 names"):
            file.connect(name)
    assert path.read_bytes() == before
    other.unlink()
    file.connect(path).close()


def test_a_new_dossier_does_not_take_over_the_log_of_one_that_was_moved_away(tmp_path):
    log = tmp_path / "case.dossier-wal"
    log.write_bytes(b"somebody's last decisions")
    with pytest.raises(BadInputError, match="left over"):
        file.create(tmp_path / "case.dossier")
    assert [each.name for each in tmp_path.iterdir()] == [log.name]
