"""A dossier on a network disk: found, said, and kept without a log that machines would share."""

from pathlib import Path

import pytest
from tests.building import KIDNAPPED, add, new_dossier
from tests.dossier.test_left_behind import left_half_done

from claimcheck import desk
from claimcheck.dossier import file, place
from claimcheck.model.scales import Reliability

MOUNTS = r"""22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
23 22 0:21 / /proc rw,relatime - proc proc rw
30 22 0:40 / /home rw,relatime shared:5 - ext4 /dev/vdb rw
31 30 0:41 / /srv/amal/news\040room rw,relatime shared:6 master:7 - nfs4 server:/news rw,vers=4.2
32 31 0:42 / /srv/amal/news\040room/mine rw,relatime - ext4 /dev/vdc rw
33 22 0:43 / /mnt/share rw - cifs //server/share rw
34 22 0:44 / /mnt/ssh rw - fuse.sshfs amal@server: rw
35 22 0:45 / /mnt/vault rw - fuse.gocryptfs /srv/amal/vault rw
36 22 0:46 / /mnt/twice rw - ext4 /dev/vdd rw
37 36 0:47 / /mnt/twice rw - 9p host rw
a line that nobody can read
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/srv/amal/case.dossier", None),
        ("/srv/amal/news room/case.dossier", "nfs4"),
        ("/srv/amal/news room/mine/case.dossier", None),
        ("/srv/amal/news roommate/case.dossier", None),
        ("/mnt/share/deep/down/case.dossier", "cifs"),
        ("/mnt/ssh/case.dossier", "fuse.sshfs"),
        ("/mnt/vault/case.dossier", None),
        ("/mnt/twice/case.dossier", "9p"),
    ],
)
def test_a_network_disk_is_found_by_the_table_of_mounts(tmp_path, path, kind):
    table = tmp_path / "mountinfo"
    table.write_text(MOUNTS)
    assert place.network_kind(Path(path), table) == kind


def test_where_there_is_no_table_of_mounts_nothing_is_said(tmp_path):
    assert place.network_kind(tmp_path, tmp_path / "missing") is None


@pytest.fixture
def on_the_network(monkeypatch, tmp_path):
    table = tmp_path.parent / f"{tmp_path.name}-mountinfo"
    table.write_text(
        f"22 1 254:0 / / rw - ext4 /dev/vda rw\n23 22 0:9 / {tmp_path} rw - nfs4 s rw\n"
    )
    monkeypatch.setattr(place, "_MOUNTS", table)


def test_a_dossier_on_a_network_disk_is_kept_without_a_log_and_without_shared_memory(
    tmp_path, on_the_network
):
    path = tmp_path / "case.dossier"
    desk.found_dossier(path, "Amal")
    with desk.open_desk(path, "Amal") as at:
        add(at, KIDNAPPED)
        assert desk.verify(at).problems == ()
    connection = file.connect(path)
    assert connection.execute("PRAGMA journal_mode").get == "delete"
    assert connection.execute("PRAGMA synchronous").get == 3  # EXTRA
    assert connection.execute("PRAGMA locking_mode").get == "normal"
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
    connection.close()
    with desk.open_desk(path, "Amal") as at:
        (told,) = at.notes
    assert "network file system (nfs4)" in told
    assert str(path) in told


def test_a_dossier_that_came_from_a_local_disk_gives_up_its_log_on_a_network_disk(
    tmp_path, monkeypatch
):
    path = left_half_done(tmp_path)
    path.with_name("case.dossier-shm").unlink()
    monkeypatch.setattr(place, "network_kind", lambda path: "nfs4")
    with desk.open_desk(path, "Amal") as mine, desk.open_desk(path, "Basel") as theirs:
        assert [each.name for each in tmp_path.iterdir()] == [path.name]
        assert next(desk.log(mine)).because == "acknowledged"
        desk.grade(theirs, "Firas", Reliability.B, "theirs")
        desk.grade(mine, "Firas", Reliability.C, "mine")
        assert desk.verify(theirs).problems == ()
    monkeypatch.undo()
    connection = file.connect(path)  # and back on a local disk it has one again
    assert connection.execute("PRAGMA journal_mode").get == "wal"
    connection.close()


def test_half_an_act_on_a_network_disk_is_taken_back(tmp_path, on_the_network):
    path = new_dossier(tmp_path, KIDNAPPED)
    before = path.read_bytes()
    writer = file.connect(path)
    writer.execute("PRAGMA cache_size=1")  # so that pages go to the file before the end
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE claim_view SET body=body||?", ("x" * 100_000,))
    kept = {each.name: each.read_bytes() for each in tmp_path.iterdir()}
    writer.execute("ROLLBACK")
    writer.close()
    assert kept[path.name] != before
    assert kept["case.dossier-journal"]
    for name, held in kept.items():
        (tmp_path / name).write_bytes(held)
    with desk.open_desk(path, "Amal") as at:
        assert desk.verify(at).problems == ()
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_no_note_is_made_of_a_dossier_on_a_disk_of_ones_own(tmp_path, monkeypatch):
    table = tmp_path / "mountinfo"
    table.write_text("22 1 254:0 / / rw - ext4 /dev/vda rw\n")
    monkeypatch.setattr(place, "_MOUNTS", table)
    path = new_dossier(tmp_path)
    with desk.open_desk(path, "Amal") as at:
        assert at.notes == ()
    connection = file.connect(path)
    assert connection.execute("PRAGMA journal_mode").get == "wal"
    connection.close()
