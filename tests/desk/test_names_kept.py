"""What is proposed of names is kept from act to act, and is what a fresh look would propose."""

from io import BytesIO

import pytest
from tests.building import new_dossier

from claimcheck import desk
from claimcheck.desk.named import names_used
from claimcheck.desk.recording import give_aliases
from claimcheck.model.proposal import Proposed
from claimcheck.model.source import Alias

NAMES = (Proposed.NAMES,)
SPELLED = """id,source,event,question,answer,kind,document
c1,Syrian Observatory for Human Rights,attack,killed,3,count,d1
c2,SOHR,attack,killed,3,count,d2
c3,the Observatory,attack,killed,4,count,d1
c4,Enab Baladi,attack,where,Nahtah,place,d1
c5,Inab Baladi,attack,where,Nahta,,d2
c6,Adnan al-Masalma,attack,killed,a handful,,d3
c7,Adnan Masalmeh,attack,killed,a handful,,d3
"""
MORE = "id,source,event,question,answer,kind\nc8,عنب بلدي,attack,killed,5,count\n"


@pytest.fixture
def path(tmp_path):
    return new_dossier(tmp_path, SPELLED)


def proposed_afresh(path):
    with desk.open_desk(path, "Basel") as other:
        return desk.proposals(other, NAMES), sorted(names_used(other), key=lambda name: name.text)


def first(found, *, short=False):
    return next(each.id for each in found if bool(each.document) == short)


def test_after_every_act_the_same_names_are_proposed_as_by_somebody_who_looks_afresh(amal, path):
    def add_more():
        desk.add_table(amal, BytesIO(MORE.encode()), "more.csv", "csv", "more")

    def whole():
        return first(desk.proposals(amal, NAMES))

    acts = [
        lambda: desk.accept(amal, [whole()], "one and the same"),
        lambda: desk.dismiss(amal, [whole()], "two of them"),
        add_more,
        lambda: desk.accept(amal, [whole()], "one and the same"),
        lambda: desk.undo(amal),
        lambda: desk.alias(amal, "a handful", "3-5", "number", "their usual word"),
        lambda: desk.correct(amal, "c5", {"source": "Reuters"}, "misread"),
        lambda: desk.retract(amal, "c2", "recorded twice"),
    ]
    for act in acts:
        act()
        kept = desk.proposals(amal, NAMES), sorted(names_used(amal), key=lambda name: name.text)
        assert kept == proposed_afresh(path)


def test_names_are_not_gathered_again_when_a_proposal_was_decided_on(amal, monkeypatch):
    found = desk.proposals(amal, NAMES)
    monkeypatch.setattr("claimcheck.desk.named.names_in", None)
    desk.accept(amal, [first(found)], "one and the same")
    left = desk.proposals(amal, NAMES)
    desk.dismiss(amal, [first(left)], "two of them")
    assert len(desk.proposals(amal, NAMES)) < len(left) < len(found)


def test_what_another_names_meanwhile_is_seen(amal, path):
    before = desk.proposals(amal, NAMES)
    with desk.open_desk(path, "Basel") as basel:
        give_aliases(basel, "names", [Alias("Inab Baladi", "Enab Baladi", "source")])
        desk.add_table(basel, BytesIO(MORE.encode()), "more.csv", "csv", "more")
    after = desk.proposals(amal, NAMES)
    assert {"Inab Baladi", "Enab Baladi"} not in [set(each.about) for each in after]
    assert any("عنب بلدي" in each.about for each in after)
    assert not any("عنب بلدي" in each.about for each in before)
