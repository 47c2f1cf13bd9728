"""What hides confidential names on the screen is made anew when anybody more may be hidden."""

import pytest
from tests.building import add, new_dossier, opened

from claimcheck import desk
from claimcheck.model.scales import Reliability
from claimcheck.model.settlement import Finding, Verdict

TOLD = """id,event,question,answer,source,confidential
1,raid,killed,5,Umm Salma,yes
2,raid,killed,6,SANA,
"""
FOUND = Finding(Verdict.ESTABLISHED, "a list", answer="6")


@pytest.fixture
def at(tmp_path):
    with opened(new_dossier(tmp_path, TOLD), "Amal") as here:
        yield here


def test_decisions_hide_nobody_more_however_many_there_are(at):
    veil = desk.veil(at)
    assert veil is not None
    for _ in range(3):
        desk.settle(at, "1", FOUND)
        desk.reopen(at, "1", "a new witness")
    assert desk.is_veiled_as_it_stands(at, veil)
    assert veil.text("Umm Salma saw it") == "confidential source 1 saw it"


ACTS = {
    "a claim is added": lambda at: add(at, TOLD.replace("1,raid", "9,flood"), "more"),
    "a source is described": lambda at: add(at, "name,kind,confidential\nSANA,agency,yes\n", "who"),
    "a claim is corrected": lambda at: desk.correct(at, "2", {"source": "Umm Omar"}, "misread"),
    "a name is given": lambda at: desk.alias(at, "Salma", "Umm Salma", "source", "her name"),
    "a source is graded": lambda at: desk.grade(at, "SANA", Reliability.C, "often late"),
    "what was decided is undone": lambda at: (desk.settle(at, "1", FOUND), desk.undo(at)),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS.keys())
def test_whatever_may_hide_somebody_more_is_looked_at(at, act):
    veil = desk.veil(at)
    assert veil is not None
    act(at)
    assert not desk.is_veiled_as_it_stands(at, veil)


def test_where_nobody_is_confidential_there_is_no_veil(tmp_path):
    with opened(new_dossier(tmp_path, TOLD.replace("yes", "")), "Amal") as here:
        assert desk.veil(here) is None
