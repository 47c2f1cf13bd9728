"""The power goes off at random moments: what was acknowledged is there when it comes back."""

import os
import random
import re
import shutil
from itertools import count
from pathlib import Path

import apsw
import pytest
from tests.building import KIDNAPPED, add, new_dossier
from tests.dossier.unlucky_disk import Disk, FailingDisk, PowerCutError

from claimcheck import desk
from claimcheck.desk.opening import Desk
from claimcheck.dossier import cache, file, lookup, place
from claimcheck.model.exits import BadInputError, ClaimcheckError
from claimcheck.model.scales import Reliability
from claimcheck.model.settlement import Finding, Verdict
from claimcheck.reckon.question import RECKONER

CUTS = int(os.environ.get("CLAIMCHECK_CUTS", "600"))
_LONGEST = 300  # things done to the disk; the acts of one session take somewhat fewer


def test_nothing_acknowledged_is_lost_and_nothing_corrupt_when_the_power_is_cut(tmp_path):
    outcome = cut_again_and_again(tmp_path, CUTS)
    assert outcome.lost == []
    assert outcome.broken == []
    assert outcome.acknowledged > CUTS, "the reviewer must have come to work"
    assert outcome.in_the_midst > CUTS / 2, "most cuts must come while something is written"


def test_the_same_holds_on_a_network_disk_where_there_is_no_write_ahead_log(tmp_path, monkeypatch):
    monkeypatch.setattr(place, "network_kind", lambda path: "nfs4")
    outcome = cut_again_and_again(tmp_path, CUTS // 6)
    assert (outcome.lost, outcome.broken) == ([], [])
    assert outcome.acknowledged > CUTS // 6


def test_with_fewer_syncs_decisions_would_be_lost_so_this_test_can_fail(tmp_path, monkeypatch):
    monkeypatch.setattr(file, "_WITH_LOG", ("WAL", "NORMAL"))
    outcome = cut_again_and_again(tmp_path, 60)
    assert outcome.lost
    assert outcome.broken == []


def test_without_any_sync_dossiers_would_be_destroyed_so_this_test_can_fail(tmp_path, monkeypatch):
    monkeypatch.setattr(file, "_WITH_LOG", ("WAL", "OFF"))
    outcome = cut_again_and_again(tmp_path, 60)
    assert outcome.lost
    assert outcome.broken


def test_without_a_log_anything_less_than_extra_would_lose_decisions(tmp_path, monkeypatch):
    monkeypatch.setattr(place, "network_kind", lambda path: "nfs4")
    monkeypatch.setattr(file, "_WITHOUT_LOG", ("DELETE", "FULL"))
    assert cut_again_and_again(tmp_path, 60).lost


# apsw tells of an error raised within a shim where SQLite itself would close in silence.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_dossier_whose_making_was_cut_off_is_whole_or_refused_with_what_to_do(tmp_path):
    refused = made = 0
    for moment in range(150):
        path = tmp_path / f"{moment}.dossier"
        disk = Disk(random.Random(moment), moment)  # noqa: S311 - no secrets
        if make_until_the_cut(path, disk):
            made += 1
            with desk.open_desk(path, "Amal") as at:
                assert desk.verify(at).problems == ()
            continue
        try:
            with desk.open_desk(path, "Amal") as at:
                assert desk.verify(at).problems == ()
        except BadInputError as refusal:
            refused += 1
            told = "an empty file|never finished|some other kind of file"
            assert re.search(told, str(refusal)), refusal  # noqa: PT017
            assert "claimcheck new" in str(refusal)  # noqa: PT017
    assert made > 10
    assert refused > 10


def make_until_the_cut(path: Path, disk: Disk) -> bool:
    """Make a dossier; tells whether it was made before the power was cut."""
    shim = FailingDisk(f"cut{next(_names)}", disk)
    connection = None
    try:
        connection = file.create(path, vfs=shim.vfs_name)
    except (PowerCutError, ClaimcheckError):
        assert disk.off
    disk.off = True
    try:
        if connection is not None:
            connection.close()
    except PowerCutError:
        pass
    finally:
        shim.unregister()
    for name in ("-wal", "-shm", "-journal"):
        path.with_name(path.name + name).unlink(missing_ok=True)
    path.touch()  # no program was left to take it away
    for name, held in disk.survivors().items():
        Path(name).write_bytes(held)
    return connection is not None


class Outcome:
    """What became of so many sessions that a power cut ended."""

    def __init__(self) -> None:
        self.acknowledged = self.in_the_midst = 0
        self.lost: list[str] = []
        self.broken: list[str] = []


_names = count(1)


def cut_again_and_again(folder: Path, cuts: int) -> Outcome:
    """Work at a dossier until the power is cut, and look at what is left; so many times."""
    (folder / "first").mkdir()
    original = new_dossier(folder / "first", KIDNAPPED)
    outcome = Outcome()
    for number in range(cuts):
        chance = random.Random(number)  # noqa: S311 - moments of cuts, no secrets
        room = folder / "room"
        room.mkdir()
        path = Path(shutil.copy(original, room / "case.dossier"))
        disk = Disk(chance, chance.randrange(_LONGEST))
        disk.adopt(path)
        told = work_until_the_cut(path, disk, chance)
        outcome.acknowledged += len(told)
        outcome.in_the_midst += any(disk.waiting.values())
        shutil.rmtree(room)
        room.mkdir()
        for name, held in disk.survivors().items():
            Path(name).write_bytes(held)
        judge(outcome, number, path, told)
        shutil.rmtree(room)
    return outcome


def work_until_the_cut(path: Path, disk: Disk, chance: random.Random) -> list[str]:
    """Grade, settle and record, each with a reason; gives the reasons that were acknowledged."""
    shim = FailingDisk(f"cut{next(_names)}", disk)
    told: list[str] = []
    at = None
    try:
        at = Desk(path, file.connect(path, vfs=shim.vfs_name), "Amal")
        cache.ensure_reckoner(at.connection, RECKONER)
        while True:
            reason = f"reason {len(told)}"
            do_something(at, reason, chance)
            told.append(reason)
            if chance.random() < 0.1:  # the dossier is closed, and opened again
                at.connection.close()
                at = Desk(path, file.connect(path, vfs=shim.vfs_name), "Amal")
    except (PowerCutError, ClaimcheckError, apsw.Error):
        assert disk.off, "only the cut may end the work"
    finally:
        disk.off = True
        close(at)
        shim.unregister()
    return told


def close(at: Desk | None) -> None:
    """Let go of a dossier on a disk that no longer answers."""
    try:
        if at is not None:
            at.connection.close()
    except (PowerCutError, apsw.Error):
        pass


def do_something(at: Desk, reason: str, chance: random.Random) -> None:
    choice = chance.random()
    if choice < 0.5:
        desk.grade(at, chance.choice(["Firas", "Enab Baladi"]), Reliability.C, reason)
    elif choice < 0.9:
        desk.settle(at, "k2", Finding(Verdict.ESTABLISHED, reason, answer="six"))
    else:
        more = "".join(f"{reason} {n},E{n},Q,{n},S{n},,\n" for n in range(8))
        add(at, KIDNAPPED.splitlines()[0] + "\n" + more, reason)


def judge(outcome: Outcome, number: int, path: Path, told: list[str]) -> None:
    """Open what is left with an honest disk: verify it, and look for what was acknowledged."""
    try:
        with desk.open_desk(path, "Basel") as at:
            outcome.broken += [f"cut {number}: {each}" for each in desk.verify(at).problems]
            held = {act.because for act in desk.log(at)}
            held |= {claim.giver for claim in lookup.all_claims(at.connection)}
    except ClaimcheckError as problem:
        outcome.broken.append(f"cut {number}: {problem}")
        return
    outcome.lost += [f"cut {number}: {reason}" for reason in told if reason not in held]
