"""Names that reviewers said to mean each other are one name, whichever way round they said it."""

import shutil
from itertools import pairwise, permutations
from pathlib import Path
from typing import cast

import pytest
from tests.building import add, new_dossier, opened

from claimcheck import desk
from claimcheck.desk.listing import Choice
from claimcheck.exchange.shapes import Shape
from claimcheck.model.exits import BadInputError
from claimcheck.model.kinds import Status
from claimcheck.model.scales import Reliability

SAID = """id,event,question,answer,source
a1,Raid,killed,28,Alpha
a2,Raid,killed,28,Beta
a3,Raid,killed,28,Gamma
"""


def origins(at) -> int:
    (state,) = desk.questions(at)
    (position,) = state.reckoned.positions
    return position.origins


def told(at) -> list:
    assert desk.verify(at).problems == ()
    return [list(wanted(at, Choice())) for wanted in desk.LISTS.values()]


def copies_that_say(tmp_path: Path, *aliases: tuple[str, str]) -> list[Path]:
    """As many copies of a dossier, in each of which somebody said that two names are one."""
    first = new_dossier(tmp_path, SAID)
    paths = []
    for number, (name, means) in enumerate(aliases):
        paths.append(Path(shutil.copy(first, tmp_path / f"copy{number}.dossier")))
        with opened(paths[-1], f"Reviewer {number}") as at:
            desk.alias(at, name, means, "source", "they told me so")
    return paths


@pytest.mark.parametrize(
    ("aliases", "left"),
    [
        ([("Alpha", "Beta"), ("Beta", "Alpha")], 2),
        ([("Alpha", "Beta"), ("Beta", "Gamma"), ("Gamma", "Alpha")], 1),
        ([("Alpha", "Beta"), ("Beta", "Alpha"), ("Gamma", "Beta")], 1),
    ],
)
def test_whichever_way_round_it_was_said_in_the_copies_they_are_one_source(tmp_path, aliases, left):
    paths = copies_that_say(tmp_path, *aliases)
    found: list[list] = []
    for order in permutations(paths):
        target = Path(shutil.copy(order[0], tmp_path / f"all{len(found)}.dossier"))
        with opened(target, "Amal") as at:
            desk.merge_all(at, order[1:])
            assert origins(at) == left
            found.append(told(at))
    assert all(each == found[0] for each in found)


def test_two_voices_that_are_one_agree_with_nobody(tmp_path):
    mine, theirs = copies_that_say(tmp_path, ("Alpha", "Beta"), ("Beta", "Alpha"))
    with opened(mine, "Amal") as at:
        desk.retract(at, "a3", "recorded twice")
        assert next(desk.questions(at)).reckoned.status is Status.SINGLE
        desk.merge(at, theirs)
        assert next(desk.questions(at)).reckoned.status is Status.SINGLE


def test_a_grade_of_one_is_a_grade_of_the_other(tmp_path):
    mine, theirs = copies_that_say(tmp_path, ("Alpha", "Beta"), ("Beta", "Alpha"))
    with opened(mine, "Amal") as at:
        desk.merge(at, theirs)
        desk.grade(at, "Alpha", Reliability.B, "met them")
        sources = [each for each in desk.LISTS["sources"](at, Choice()) if each["claims"] == 2]
        assert [each["name"] for each in sources] == ["Alpha"]
        assert [grade["grade"] for grade in cast("list[Shape]", sources[0]["grades"])] == ["B"]


def test_saying_it_the_other_way_round_too_is_told_to_be_known(tmp_path):
    with opened(new_dossier(tmp_path, SAID), "Amal") as at:
        desk.alias(at, "Alpha", "Beta", "source", "they told me so")
        desk.alias(at, "Beta", "Gamma", "source", "they told me so")
        for name, means in (("Gamma", "Alpha"), ("Gamma", "Beta"), ("gamma", "Gamma")):
            with pytest.raises(BadInputError, match=f"{name} and {means} are one already"):
                desk.alias(at, name, means, "source", "they told me so")
        assert origins(at) == 1


def test_taking_back_one_of_two_that_said_so_leaves_what_the_other_said(tmp_path):
    mine, theirs = copies_that_say(tmp_path, ("Alpha", "Beta"), ("Beta", "Alpha"))
    with opened(mine, "Amal") as at:
        desk.merge(at, theirs)
        said = [act.id for act in desk.log(at) if act.verb == "alias"]
        desk.undo(at, said[0])
        assert origins(at) == 2
        desk.undo(at, said[1])
        assert origins(at) == 3


def test_a_circle_of_a_table_is_one_name_and_each_that_is_taken_back_is_looked_at(tmp_path):
    names = ["Alpha", "Beta", "Gamma", "Alpha"]
    with opened(new_dossier(tmp_path, SAID), "Amal") as at:
        for name, means in pairwise(names):
            row = f"name,means,kind\n{name},{means},source\n"
            add(at, row, "names")
        assert origins(at) == 1
        desk.undo(at)
        assert origins(at) == 1
        desk.undo(at)
        assert origins(at) == 2
