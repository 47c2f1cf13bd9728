"""What is said of how something ended is the same in every copy."""

import shutil
from pathlib import Path

from tests.building import KIDNAPPED, new_dossier, ticking

from claimcheck import desk
from claimcheck.dossier.became import undone_by
from claimcheck.model.scales import Reliability


def test_of_two_who_undid_one_act_apart_the_later_is_named_in_whatever_order_copies_came(tmp_path):
    office = new_dossier(tmp_path, KIDNAPPED)

    def at_day(path: Path, day: int, by: str):
        return desk.open_desk(path, by, now=ticking(f"2026-03-{day:02}T08:00:00+00:00"))

    with at_day(office, 1, "Amal") as at:
        desk.grade(at, "Firas", Reliability.B, "met him")
        graded = next(desk.log(at)).id
    home = Path(shutil.copy(office, tmp_path / "home.dossier"))
    for path, day, by in ((office, 3, "Amal"), (home, 2, "Basel")):
        with at_day(path, day, by) as at:
            desk.undo(at, graded)
    first = Path(shutil.copy(office, tmp_path / "first.dossier"))
    for target, other in ((first, home), (home, office)):
        with at_day(target, 4, "Carla") as at:
            desk.merge(at, other)
            undone = undone_by(at.connection, graded)
            assert undone is not None
            assert (undone.by, undone.at[:10]) == ("Amal", "2026-03-03")
