"""Two givers who word event and question each in their own way: what meets of it."""

import pytest
from tests.building import add, new_dossier, opened

from claimcheck import desk
from claimcheck.model.proposal import Proposed

OURS = """id,event,question,answer,source,when
a1,strike on the Sarab fuel depot,people killed,14,Sarab FM,2019-08-06
a2,strike on the Sarab fuel depot,time of the strike,2:15 a.m.,a guard,2019-08-06
"""
THEIRS = """id,event,question,answer,source,when
b1,bombing of the depot at Sarab,how many died,nine,Civil Defence,2019-08-06
b2,bombing of the depot at Sarab,at what hour did it happen,5:40 a.m.,a driver,2019-08-06
"""


@pytest.fixture
def at(tmp_path):
    with opened(new_dossier(tmp_path, OURS), "Amal") as desk_open:
        add(desk_open, THEIRS, "theirs")
        yield desk_open


def accept_all(at) -> list[str]:
    """Accept what is proposed to be joined, and give what it said."""
    said = []
    while found := desk.proposals(at, (Proposed.JOINS,)):
        said.append(found[0].said)
        desk.accept(at, [found[0].id], "one and the same")
    return said


def test_one_event_in_other_words_is_proposed_and_its_questions_meet_once_it_is_joined(at):
    assert not list(desk.conflicts(at))
    joined = accept_all(at)
    assert joined[0] == "strike on the Sarab fuel depot = bombing of the depot at Sarab"
    asked = {state.question.label for state in desk.conflicts(at)}
    assert asked == {"people killed", "time of the strike"}


def test_what_was_dismissed_is_not_proposed_again(at):
    [found] = desk.proposals(at, (Proposed.JOINS,))
    desk.dismiss(at, [found.id], "two depots")
    assert desk.proposals(at, (Proposed.JOINS,)) == []


def test_a_dismissed_likeness_does_not_hide_another(tmp_path):
    head = "id,event,question,answer,source,when\n"
    ours = (
        "a1,strike on Kafr Zaytoun market,killed,14,a guard,2026-11-16\n"
        "a2,Kafr Zaytoun market strike,killed,19,Sarab FM,2026-11-16\n"
    )
    theirs = "b1,قصف سوق كفر زيتون,عدد القتلى,17,وكالة,2026-11-16\n"
    with opened(new_dossier(tmp_path, head + ours), "Amal") as at:
        add(at, head + theirs, "theirs")
        said = ""
        while "قصف" not in said:
            found = desk.proposals(at, (Proposed.JOINS,))
            assert found, "the Arabic label was never proposed to be either"
            said = " ".join(each.said for each in found)
            desk.dismiss(at, [each.id for each in found], "two strikes")


HEAD = "id,event,question,answer,source\n"


def asked_by_two(folder, ours: str, theirs: str) -> list[float]:
    """Say how likely two givers' questions of one event are proposed to be one."""
    path = new_dossier(folder, f"{HEAD}a1,boat off Kutak,{ours},12,a guard\n")
    with opened(path, "Amal") as at:
        add(at, f"{HEAD}b1,boat off Kutak,{theirs},9,Sarab FM\n", "theirs")
        return [each.probability for each in desk.proposals(at, (Proposed.JOINS,))]


def test_what_two_givers_may_have_asked_in_other_words_is_proposed(tmp_path):
    assert asked_by_two(tmp_path, "fuel lost", "litres burned") == [0.4]


def test_one_giver_who_asks_in_other_words_asks_another_thing(tmp_path):
    rows = "a1,boat off Kutak,fuel lost,12,a guard\na2,boat off Kutak,litres burned,9,Nawa FM\n"
    with opened(new_dossier(tmp_path, HEAD + rows), "Amal") as at:
        assert desk.proposals(at, (Proposed.JOINS,)) == []


def test_a_part_of_whom_another_question_counts_is_hardly_likely_to_be_the_same(tmp_path):
    assert asked_by_two(tmp_path, "عدد المعتقلين", "عدد المعلمات المعتقلات") == [0.4]


def test_who_was_rescued_was_not_released(tmp_path):
    assert asked_by_two(tmp_path, "people rescued", "people released") == []
