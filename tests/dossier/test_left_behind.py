"""What a killed writer left beside a dossier is taken up again, or read where it cannot be."""

import shutil
import subprocess
import sys
from pathlib import Path

import apsw
import pytest
from tests.building import KIDNAPPED, new_dossier
from tests.dossier.test_file import as_nobody

from claimcheck import desk
from claimcheck.dossier import file
from claimcheck.dossier.schema import APPLICATION_ID
from claimcheck.model.exits import BadInputError, RefusedError
from claimcheck.model.scales import Reliability

WORK_AND_DIE = """
import os, sys
from pathlib import Path
from claimcheck import desk
from claimcheck.model.scales import Reliability
with desk.open_desk(Path(sys.argv[1]), "Amal") as at:
    desk.grade(at, "Firas", Reliability.C, "acknowledged")
    os.kill(os.getpid(), 9)
"""


def left_half_done(folder: Path) -> Path:
    """A dossier whose writer was killed: the last decision lies in the log beside it."""
    path = new_dossier(folder, KIDNAPPED)
    subprocess.run([sys.executable, "-c", WORK_AND_DIE, str(path)], check=False)
    assert path.with_name("case.dossier-wal").stat().st_size > 0
    assert b"acknowledged" not in path.read_bytes()
    return path


def test_the_log_of_a_killed_writer_is_taken_up_again(tmp_path):
    path = left_half_done(tmp_path)
    with desk.open_desk(path, "Amal") as at:
        assert next(desk.log(at)).because == "acknowledged"
        assert desk.verify(at).problems == ()
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


READ = """
import sys
from pathlib import Path
from claimcheck import desk
with desk.open_desk(Path(sys.argv[1]), "Basel") as at:
    print(next(desk.log(at)).because, desk.verify(at).problems, at.readonly)
"""


@pytest.mark.parametrize("index", ["kept", "gone"])
def test_a_log_left_on_a_medium_that_cannot_be_written_is_read_all_the_same(tmp_path, index):
    path = left_half_done(tmp_path)
    if index == "gone":
        path.with_name("case.dossier-shm").unlink()
    before = {each: each.read_bytes() for each in tmp_path.iterdir() if "-shm" not in each.name}
    for each in tmp_path.iterdir():
        each.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        told = as_nobody(READ, str(path))
    finally:
        tmp_path.chmod(0o755)
    assert told.stdout == "acknowledged () True\n", told.stderr
    assert {each: each.read_bytes() for each in before} == before


@pytest.fixture
def sealed_disk(tmp_path):
    """A file system that is mounted for reading alone, as a disc or a sealed copy is."""
    folder = tmp_path / "sealed"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "none", str(folder)]
    if not shutil.which("mount") or subprocess.call(mount, stderr=subprocess.DEVNULL):
        pytest.skip("no file system may be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("ending", ["closed", "killed"])
def test_a_dossier_on_a_sealed_disk_can_be_read(sealed_disk, ending):
    path = left_half_done(sealed_disk)
    if ending == "closed":
        file.connect(path).close()
    else:
        path.with_name("case.dossier-shm").unlink()
    subprocess.run(["mount", "-o", "remount,ro", str(sealed_disk)], check=True)
    with desk.open_desk(path, "Basel") as at:
        assert next(desk.log(at)).because == "acknowledged"
        assert desk.verify(at).problems == ()
        with pytest.raises(RefusedError, match="may only be read"):
            desk.grade(at, "Firas", Reliability.B, "cannot be")


def test_the_making_of_a_dossier_that_was_cut_off_says_what_to_do(tmp_path):
    path = tmp_path / "case.dossier"
    connection = apsw.Connection(str(path))
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.close()
    with pytest.raises(BadInputError, match="begun and never finished"):
        file.connect(path)
