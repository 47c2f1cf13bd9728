"""What a reviewer decided outlives the redaction of the words in which it was decided."""

from pathlib import Path
from typing import Any

import pytest
from tests.building import add, held_bytes, new_dossier, question_of, ticking
from tests.desk.test_redacting_in_copies import RAID, copy_of, merged_in_any_order, work

from claimcheck import desk
from claimcheck.model.exits import BadInputError
from claimcheck.model.kinds import Status
from claimcheck.model.proposal import Proposed
from claimcheck.model.settlement import Finding, Outcome, Verdict

SECRET = "Umm Khalid"  # noqa: S105 - the name of a witness
WHY = "a witness in danger"


def established(answer: str, because: str = "seen", **given) -> Finding:
    return Finding(Verdict.ESTABLISHED, because, answer=answer, **given)


def holds(path: Path, text: str = SECRET) -> bool:
    return text.encode() in held_bytes(path)


def status(at, what: str) -> tuple[Status, list[str]]:
    """Where the question of a claim stands, and the settlements that it has."""
    state = question_of(at, what)
    return state.reckoned.status, [each.id for each in state.settlements]


def outcome_of(at, claim: str) -> str:
    shape: Any = desk.show(at, claim)
    return str(shape["claim"]["outcome"])


@pytest.fixture
def path(tmp_path):
    return new_dossier(tmp_path, RAID.replace(SECRET, "Our stringer"))


@pytest.fixture
def at(path):
    with desk.open_desk(path, "Amal", now=ticking("2026-03-01T08:00:00+00:00")) as opened:
        yield opened


def test_a_settlement_that_was_replaced_does_not_hold_again_when_the_later_one_is_redacted(
    at, path
):
    desk.settle(at, "a1", established("28"))
    later = desk.settle(at, "a1", established("six", f"{SECRET} told us"))
    desk.redact(at, later.id, WHY)
    assert not holds(path)
    assert not holds(path, '"answer":"six"}')
    assert status(at, "a1") == (Status.OPEN, [])
    assert desk.verify(at).problems == ()
    with pytest.raises(BadInputError):
        desk.redact(at, later.id, WHY)


def test_a_colleagues_settlement_that_was_put_aside_stays_so(path):
    first = work(path, "Basel", lambda at: desk.settle(at, "a1", established("28")))[0]
    [later] = work(
        path,
        "Amal",
        lambda at: desk.settle(at, "a1", established("six", SECRET), replaces=(first.id,)),
    )
    copy = copy_of(path, "dima")
    [hers] = work(copy, "Dima", lambda at: desk.settle(at, "a1", established("nine", "counted")))
    work(path, "Amal", lambda at: desk.redact(at, later.id, WHY))
    both = merged_in_any_order(path, copy)
    with desk.open_desk(both, "Carla") as at:
        assert status(at, "a1") == (Status.SETTLED, [hers.id])


def test_undoing_a_settlement_that_was_redacted_lets_hold_again_what_it_had_replaced(at):
    first = desk.settle(at, "a1", established("28"))
    later = desk.settle(at, "a1", established("six"))
    desk.redact(at, later.id, WHY)
    assert status(at, "a1")[1] == []
    desk.undo(at)
    assert status(at, "a1") == (Status.SETTLED, [first.id])
    desk.redo(at)
    assert status(at, "a1")[1] == []


def test_a_settlement_whose_reason_was_redacted_first_can_be_redacted_whole(at, path):
    held = desk.settle(at, "a1", established(f"six, says {SECRET}", "asked her"))
    [act] = [each.id for each in desk.log(at) if each.verb == "settle"]
    desk.redact(at, act, WHY)
    assert holds(path)
    desk.redact(at, held.id, WHY)
    assert not holds(path)
    assert status(at, "a1") == (Status.OPEN, [])


def test_a_settlement_that_one_redacted_whole_and_another_only_for_its_reason_is_gone(path):
    found = established("six, by Umm Khalid", "she said so")
    [held] = work(path, "Amal", lambda at: desk.settle(at, "a1", found))
    copy = copy_of(path, "basel")
    work(path, "Amal", lambda at: desk.redact(at, held.id, WHY))
    act = work(copy, "Basel", lambda at: next(desk.log(at)).id)[0]
    work(copy, "Basel", lambda at: desk.redact(at, act, WHY))
    both = merged_in_any_order(path, copy, clean=False)
    with desk.open_desk(both, "Carla") as at:
        assert status(at, "a1") == (Status.OPEN, [])
        desk.redact(at, held.id, "what the other copy left of it")
        assert not holds(both)
        assert status(at, "a1") == (Status.OPEN, [])


@pytest.mark.parametrize("claim", ["a1", "a2"])
def test_a_settlement_is_to_be_looked_at_again_once_any_claim_that_it_was_made_on_is_redacted(
    at, claim
):
    uid = desk.find_claim(at, claim).uid
    desk.settle(at, "a2", established("six"))
    assert outcome_of(at, "a1") == Outcome.REJECTED
    desk.redact(at, claim, WHY)
    state = question_of(at, "a3")
    assert state.reckoned.status == Status.STALE
    assert state.reckoned.why == f"{uid}, which the settlement was made on, was redacted."
    desk.settle(at, "a3", established("six"))
    assert status(at, "a3")[0] == Status.SETTLED


def test_a_rejected_claim_that_is_retracted_does_not_shake_the_settlement(at):
    desk.settle(at, "a2", established("six"))
    desk.retract(at, "a1", "recorded in error")
    assert status(at, "a3")[0] == Status.SETTLED


ALIKE = """id,event,question,answer,source
n1,Raid,killed,28,Umm Khalid al-Masri
n2,Raid,killed,six,Um Khaled al-Masri
"""


@pytest.fixture
def put_aside(at):
    """The id of a proposal on two names that was dismissed, with the reason."""
    add(at, ALIKE)
    [made] = desk.proposals(at, [Proposed.NAMES])
    desk.dismiss(at, [made.id], "asked both women")
    return made.id


def test_a_dismissal_holds_when_its_reason_is_redacted(at, path, put_aside):
    [act] = [each for each in desk.log(at) if each.verb == "dismiss"]
    desk.redact(at, act.id, WHY)
    assert not holds(path, "asked both women")
    assert desk.proposals(at, [Proposed.NAMES]) == []
    [told] = [each for each in desk.log(at) if each.verb == "dismiss"]
    assert (told.because, told.summary) == ("", "1 proposal put aside (1 redacted)")
    desk.undo(at, act.id)
    assert [each.id for each in desk.proposals(at, [Proposed.NAMES])] == [put_aside]


def test_the_names_that_a_dismissal_was_about_can_be_redacted_after_its_reason(at, path, put_aside):
    [act] = [each.id for each in desk.log(at) if each.verb == "dismiss"]
    for claim in ("n1", "n2"):
        desk.redact(at, claim, WHY)
    assert holds(path)
    desk.redact(at, act, WHY)
    gone = desk.redact(at, act, WHY)
    assert not holds(path)
    assert gone.held == ()
    add(at, ALIKE, "again")
    assert put_aside not in [each.id for each in desk.proposals(at, [Proposed.NAMES])]
    assert desk.verify(at).problems == ()
