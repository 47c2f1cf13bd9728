"""The list of acts is one in every copy, also where a copy leaves something of another's label."""

import shutil
from pathlib import Path

from tests.building import KIDNAPPED, new_dossier, ticking

from claimcheck import desk
from claimcheck.model.scales import Reliability


def work(path: Path, by: str, day: int, *deeds) -> list[str]:
    """What somebody does in a copy; gives the verbs of its log, the newest first."""
    with desk.open_desk(path, by, now=ticking(f"2026-03-{day:02}T08:00:00+00:00")) as at:
        for deed in deeds:
            deed(at)
        assert desk.verify(at).problems == ()
        return [act.verb for act in desk.log(at)]


def test_what_follows_the_leavings_of_a_label_follows_whoever_gave_it_in_every_copy(tmp_path):
    office = new_dossier(tmp_path, KIDNAPPED)
    home = Path(shutil.copy(office, tmp_path / "home.dossier"))
    work(home, "Amal", 1, lambda at: desk.redact(at, "k2", "a witness in danger"))
    ahead = (
        lambda at: desk.part(at, ["k2"], "hers", question="seen by a witness"),
        lambda at: desk.merge(at, home),
    )
    work(office, "Basel", 28, *ahead)  # on a clock that is weeks ahead
    graded = work(office, "Carla", 2, lambda at: desk.grade(at, "Firas", Reliability.B, "met him"))
    assert graded[:2] == ["grade", "part"]
    assert work(home, "Amal", 3, lambda at: desk.merge(at, office)) == graded
