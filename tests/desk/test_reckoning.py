"""What is reckoned rests on all that is recorded, whoever records it meanwhile."""

import pytest
from tests.building import add

from claimcheck import desk
from claimcheck.desk import reckoning
from claimcheck.dossier import transaction

OTHERS = "".join(
    f"event {number},dead,{answer},{source}\n"
    for number in range(30)
    for answer, source in (("four", "SANA"), ("five", "the state agency"))
)
MANY = f"event,question,answer,source\n{OTHERS}"


def test_a_name_that_another_program_gives_while_it_is_reckoned_is_not_missed(
    amal, basel, monkeypatch
):
    add(amal, "event,question,answer,source\nTafas,dead,two,SNHR\nTafas,dead,two,SHRN\n", "n")
    given: list[object] = []

    def just_then(connection):
        at = transaction.heads(connection)
        if not given:
            given.append(desk.alias(basel, "SHRN", "SNHR", "source", "the same monitor"))
        return at

    monkeypatch.setattr(reckoning, "heads", just_then)
    origins = {
        state.event.label: state.reckoned.positions[0].origins for state in desk.questions(amal)
    }
    assert origins["Tafas"] == 1


def test_whoever_asks_is_told_how_far_reckoning_has_come(amal):
    add(amal, MANY)
    told: list[tuple[int, int]] = []
    desk.refresh(amal, lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1] == (31, 31)
    told.clear()
    desk.refresh(amal, lambda done, total: told.append((done, total)))
    assert told == []


def test_reckoning_that_is_broken_off_keeps_what_it_has_and_goes_on_from_there(amal, monkeypatch):
    monkeypatch.setattr(reckoning, "_BATCH", 10)
    add(amal, MANY)

    def enough(done: int, _: int) -> None:
        if done > 20:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        desk.refresh(amal, enough)
    assert not amal.connection.in_transaction
    left: list[int] = []
    desk.refresh(amal, lambda _, total: left.append(total))
    assert left[0] == 11
    assert len(list(desk.questions(amal))) == 31
    assert desk.verify(amal).problems == ()
