"""The disk is full at any write: what was acknowledged stays, and the next try succeeds."""

import shutil
import subprocess
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

import apsw
import pytest
from tests.building import KIDNAPPED, add, new_dossier
from tests.dossier.unlucky_disk import FullDisk

from claimcheck import desk
from claimcheck.desk.opening import Desk
from claimcheck.dossier import file
from claimcheck.dossier.refusals import plain_refusals
from claimcheck.model.exits import ExitCode, RefusedError
from claimcheck.model.scales import Reliability
from claimcheck.model.settlement import Finding, Verdict

_names = count(1)
# apsw tells of an error raised within a shim where SQLite itself would close in silence.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture
def disk():
    shim = FullDisk(f"full{next(_names)}")
    yield shim
    shim.unregister()


@contextmanager
def desk_on(path: Path, disk: FullDisk):
    at = Desk(path, file.connect(path, vfs=disk.vfs_name), "Amal")
    try:
        yield at
    finally:
        # SQLite itself closes in silence; only an error raised within a shim comes through.
        with suppress(apsw.FullError):
            at.connection.close()


def grade(at: Desk) -> None:
    desk.grade(at, "Firas", Reliability.C, "the reason")


def settle(at: Desk) -> None:
    desk.settle(at, "k2", Finding(Verdict.ESTABLISHED, "the reason", answer="six"))


def record_many(at: Desk) -> None:
    rows = "".join(f"m{n},E{n},Q,{n},S{n},,{'words ' * 200}\n" for n in range(12))
    add(at, KIDNAPPED.splitlines()[0] + "\n" + rows, "many")


def record_two_tables(at: Desk) -> None:
    with desk.all_or_nothing(at):
        for name in ("one", "two"):
            rows = "".join(f"{name}{n},E{n},Q,{n},S{n},,{'words ' * 200}\n" for n in range(6))
            add(at, KIDNAPPED.splitlines()[0] + "\n" + rows, name)


@pytest.mark.parametrize("doing", [grade, settle, record_many, record_two_tables])
def test_a_full_disk_is_said_plainly_and_the_next_try_succeeds(tmp_path, disk, doing):
    (tmp_path / "first").mkdir()
    original = new_dossier(tmp_path / "first", KIDNAPPED)
    refusals = 0
    for room in count():
        path = Path(shutil.copy(original, tmp_path / "case.dossier"))
        with desk_on(path, disk) as at:
            desk.grade(at, "Enab Baladi", Reliability.B, "acknowledged")
            before = desk.heads(at)
            disk.room = room
            refused = tried(at, doing)
            if refused:
                assert str(refused) == (
                    f"The disk that holds {path} is full. Make room, then try again."
                )
                assert refused.code == ExitCode.REFUSED
                assert desk.heads(at) == before, "an act must stand whole or not at all"
                disk.room = None
                doing(at)
            disk.room = 0  # full again at closing, when the log would be folded in
        disk.room = None
        with desk.open_desk(path, "Basel") as at:
            assert desk.verify(at).problems == ()
            told = [act.because for act in desk.log(at)]
            assert told.count("acknowledged") == 1
            assert told.count("the reason") == (doing in (grade, settle))
        if not refused:
            break
        refusals += 1
    assert refusals > 3, "the act must have been refused at each of its writes"


def tried(at: Desk, doing) -> RefusedError | None:
    try:
        with plain_refusals(at.path):  # as `open_desk` has it around all that is done
            doing(at)
    except RefusedError as refusal:
        return refusal
    return None


def test_a_dossier_whose_making_was_refused_leaves_nothing_behind(tmp_path, disk):
    path = tmp_path / "case.dossier"
    for room in count():
        disk.room = room
        try:
            made = file.create(path, vfs=disk.vfs_name)
        except RefusedError as refusal:
            assert "is full" in str(refusal)  # noqa: PT017 - the last try is not refused
            assert list(tmp_path.iterdir()) == []
        else:
            break
    assert room > 3
    disk.room = None
    made.close()
    with desk.open_desk(path, "Amal") as at:
        assert desk.verify(at).problems == ()


def test_a_dossier_that_could_not_be_founded_leaves_nothing_behind_either(tmp_path, monkeypatch):
    def full(*args):
        raise apsw.FullError

    monkeypatch.setattr("claimcheck.desk.opening.append", full)
    with pytest.raises(RefusedError, match="is full"):
        desk.found_dossier(tmp_path / "case.dossier", "Amal")
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def small_disk(tmp_path):
    """A real file system of two megabytes."""
    folder = tmp_path / "small"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "none", str(folder)]
    if not shutil.which("mount") or _fails(command):
        pytest.skip("a small file system may not be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def _fails(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode != 0


def fill(folder: Path) -> Path:
    """Take the last byte of a disk."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as out:
        for size in (65536, 4096, 512, 1):
            try:
                while True:
                    out.write(bytes(size))
            except OSError:
                continue
    return filler


def test_a_real_disk_that_is_full_is_said_plainly_too(small_disk):
    path = new_dossier(small_disk, KIDNAPPED)
    with desk.open_desk(path, "Amal") as at:
        desk.grade(at, "Enab Baladi", Reliability.B, "acknowledged")
        filler = fill(small_disk)
        with pytest.raises(RefusedError, match="is full"):
            grade_on(at)
        filler.unlink()
        desk.grade(at, "Firas", Reliability.C, "after room was made")
        assert desk.verify(at).problems == ()
    with desk.open_desk(path, "Amal") as at:
        told = [act.because for act in desk.log(at)]
        assert {"acknowledged", "after room was made"} <= set(told)
        reasons = [each for each in told if each.startswith("reason")]
        assert reasons == [f"reason {n}" for n in reversed(range(len(reasons)))]


def grade_on(at: Desk) -> None:
    """Go on until the disk refuses: what the log has room for is still taken."""
    for number in range(100):
        desk.grade(at, "Firas", Reliability.C, f"reason {number}")


def test_a_dossier_on_a_full_disk_is_refused_plainly_or_read(small_disk):
    path = new_dossier(small_disk, KIDNAPPED)
    filler = fill(small_disk)
    try:
        with desk.open_desk(path, "Amal") as at:
            assert len(list(desk.conflicts(at))) == 1
    except RefusedError as refusal:
        assert "full" in str(refusal)  # noqa: PT017 - either will do
    filler.unlink()
    with desk.open_desk(path, "Amal") as at:
        assert desk.verify(at).problems == ()


def test_nothing_is_made_on_a_full_disk(small_disk):
    fill(small_disk)
    with pytest.raises(RefusedError, match="full"):
        desk.found_dossier(small_disk / "case.dossier", "Amal")
    assert [each.name for each in small_disk.iterdir()] == ["filler"]
