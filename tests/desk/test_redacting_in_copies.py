"""A claim is redacted in one copy while a colleague works on it in another: what stays, what goes.

Nothing that was redacted is in any file, and nothing that others decided is lost with it.
"""

import shutil
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from tests.building import held_bytes, new_dossier, opened, question_of
from tests.desk.test_one_state import state

from claimcheck import desk
from claimcheck.desk.listing import Choice
from claimcheck.model.kinds import Status
from claimcheck.model.settlement import Finding, Verdict

RAID = """id,event,question,answer,source,quote
a1,Raid,killed,28,AFP,28 were killed
a2,Raid,killed,six,SNHR,Umm Khalid saw six
a3,Raid,killed,nine,DPA,nine were killed
"""
SECRET = b"Umm Khalid"
WHY = "a witness in danger"
SIX = Finding(Verdict.ESTABLISHED, "seen by our stringer", answer="six")


def copy_of(path: Path, name: str) -> Path:
    return Path(shutil.copy(path, path.parent / f"{name}.dossier"))


def work(path: Path, by: str, *deeds) -> list:
    """What somebody does in a copy, and what came of each deed."""
    with opened(path, by, "2026-02-01") as at:
        return [deed(at) for deed in deeds]


def merged(*copies: Path, clean: bool = True) -> Path:
    """The first copy, with the others taken in, one after the other; whole, and without a trace."""
    target = copy_of(copies[0], "+".join(each.stem for each in copies))
    for other in copies[1:]:
        work(target, "Carla", lambda at, other=other: desk.merge(at, other))
    assert work(target, "Carla", lambda at: desk.verify(at).problems) == [()]
    assert not clean or SECRET not in held_bytes(target)
    return target


def merged_in_any_order(*copies: Path, clean: bool = True) -> Path:
    """All orders of merging give one state and one journal; the file of one of them."""
    files = [merged(*order, clean=clean) for order in permutations(copies)]
    assert all(state(each) == state(files[0]) for each in files)
    heads = [work(each, "Carla", lambda at: desk.verify(at).heads) for each in files]
    assert all(each == heads[0] for each in heads)
    return files[0]


def redact(what: str):
    return lambda at: desk.redact(at, what, WHY)


def labels(path: Path) -> list[tuple[str, str, list[str]]]:
    """The questions of a dossier: event, label, ids of claims."""
    with desk.open_desk(path, "Carla") as at:
        shapes: Any = [desk.show(at, each.question.id) for each in desk.questions(at)]
    return [
        (
            each["question"]["event"]["label"],
            each["question"]["question"]["label"],
            [claim["id"] for claim in each["claims"]],
        )
        for each in shapes
    ]


@pytest.fixture
def path(tmp_path):
    return new_dossier(tmp_path, RAID)


def test_what_a_colleague_parted_from_the_others_stands_after_one_of_its_claims_was_redacted(path):
    copy = copy_of(path, "basel")
    asked, settled = work(
        copy,
        "Basel",
        lambda at: desk.part(at, ["a2", "a3"], "other", question="officers killed"),
        lambda at: desk.settle(at, "a2", SIX),
    )
    work(path, "Amal", redact("a2"))
    both = merged_in_any_order(path, copy)
    assert labels(both) == [("Raid", "killed", ["a1"]), ("Raid", "officers killed", ["a3"])]
    with desk.open_desk(both, "Carla") as at:
        held = desk.question_state(at, asked)
        assert held is not None
        assert [(each.id, each.by) for each in held.settlements] == [(settled.id, "Basel")]
        assert held.reckoned.status == Status.STALE
        assert [each["id"] for each in desk.LISTS["claims"](at, Choice())] == ["a1", "a3"]
        own = Finding(Verdict.ESTABLISHED, "it stands", answer="nine")
        desk.settle(at, "a3", own, replaces=(settled.id,))
        assert question_of(at, "a3").reckoned.status == Status.SETTLED


def test_a_label_that_a_colleague_gave_to_the_redacted_claim_alone_goes_and_its_question_stays(
    path,
):
    copy = copy_of(path, "basel")
    [asked, settled] = work(
        copy,
        "Basel",
        lambda at: desk.part(
            at, ["a2"], "hers", question="seen by Umm Khalid", event="The night of Umm Khalid"
        ),
        lambda at: desk.settle(at, "a2", SIX),
    )
    work(path, "Amal", redact("a2"))
    both = merged_in_any_order(path, copy)
    with desk.open_desk(both, "Carla") as at:
        held = desk.question_state(at, asked)
        assert held is not None
        assert (held.event.label, held.question.label) == ("redacted", "redacted")
        assert [each.id for each in held.settlements] == [settled.id]
        assert held.reckoned.status == Status.STALE


def test_a_claim_that_was_moved_to_such_a_question_stays_in_it(path):
    copy = copy_of(path, "basel")
    asked, _ = work(
        copy,
        "Basel",
        lambda at: desk.part(at, ["a2"], "hers", question="seen by Umm Khalid"),
        lambda at: desk.move(at, ["a3"], "a2", "the same"),
    )
    work(path, "Amal", redact("a2"))
    both = merged_in_any_order(path, copy)
    assert labels(both) == [("Raid", "killed", ["a1"]), ("Raid", "redacted", ["a3"])]
    with desk.open_desk(both, "Carla") as at:
        assert desk.find_question(at, "a3") == asked


def test_copies_that_redacted_both_claims_of_a_question_apart_let_its_label_go(path):
    copies = [copy_of(path, name) for name in ("amal", "dima", "basel")]
    work(copies[0], "Amal", redact("a2"))
    work(copies[1], "Dima", redact("a3"))
    [asked] = work(
        copies[2],
        "Basel",
        lambda at: desk.part(at, ["a2", "a3"], "x", question="seen by Umm Khalid"),
    )
    alone = merged(copies[1], copies[0])
    assert labels(alone) == [("Raid", "killed", ["a1"])]
    both = merged_in_any_order(*copies)
    assert b"seen by" not in both.read_bytes()
    [shown] = work(both, "Carla", lambda at: desk.show(at, asked)["question"])
    assert shown["id"] == asked


def test_two_who_redact_one_claim_apart_leave_its_question_once(path):
    copies = [copy_of(path, name) for name in ("amal", "dima", "basel")]
    work(copies[0], "Amal", redact("a2"))
    work(copies[1], "Dima", redact("a2"))
    asked, settled = work(
        copies[2],
        "Basel",
        lambda at: desk.part(at, ["a2"], "x", question="seen by Umm Khalid"),
        lambda at: desk.settle(at, "a2", SIX),
    )
    both = merged_in_any_order(*copies)
    again = work(both, "Carla", *[lambda at, c=copy: desk.merge(at, c) for copy in copies])
    assert [each.entries for each in again] == [0, 0, 0]
    with desk.open_desk(both, "Carla") as at:
        held = desk.question_state(at, asked)
        assert held is not None
        assert [each.id for each in held.settlements] == [settled.id]


def test_a_label_that_was_redacted_is_not_brought_back_by_who_asked_it_anew(path):
    copy = copy_of(path, "basel")
    [question] = work(path, "Amal", lambda at: desk.find_question(at, "a1"))
    work(path, "Amal", redact(question), redact("a2"))
    work(
        copy,
        "Basel",
        lambda at: desk.part(at, ["a1"], "hers", question="Umm Khalid said", event="Second raid"),
    )
    both = merged_in_any_order(path, copy)
    with desk.open_desk(both, "Carla") as at:
        held = desk.question_state(at, question)
        assert held is not None
        assert (held.event.label, held.question.label) == ("Second raid", "redacted")


@pytest.mark.parametrize("claim", ["a1", "a2"])
def test_what_a_colleague_called_the_redacted_claims_own_goes_wherever_it_stood_before(path, claim):
    copy = copy_of(path, "basel")
    work(
        copy,
        "Basel",
        lambda at: desk.part(
            at, [claim], "hers", question="seen by Umm Khalid", event="Umm Khalid's night"
        ),
    )
    work(path, "Amal", *map(redact, dict.fromkeys(("a2", claim))))
    both = merged_in_any_order(path, copy)
    left = [each for each in ("a1", "a3") if each != claim]
    assert [(event, ids) for event, _, ids in labels(both)] == [("Raid", left)]


def test_whoever_founded_a_question_is_redacted_and_the_others_keep_its_label(path):
    copy = copy_of(path, "basel")
    work(copy, "Basel", lambda at: desk.part(at, ["a1", "a3"], "x", question="soldiers killed"))
    work(path, "Amal", redact("a1"), redact("a2"))
    both = merged_in_any_order(path, copy)
    assert labels(both) == [("Raid", "soldiers killed", ["a3"])]


def test_an_event_of_which_the_larger_one_was_redacted_elsewhere_loses_its_label_too(tmp_path):
    rows = (
        "id,event,part_of,question,answer,source\n"
        "w1,Umm Khalid's house,March raids,dead,two,SNHR\nw2,March raids,,dead,nine,SNHR\n"
    )
    path = new_dossier(tmp_path, rows)
    copy = copy_of(path, "basel")
    [larger] = work(copy, "Basel", lambda at: desk.find_claim(at, "w2").placement)
    assert larger is not None
    work(copy, "Basel", redact(larger.event))
    work(path, "Amal", redact("w1"))
    both = merged_in_any_order(path, copy)
    assert labels(both) == [("redacted", "dead", ["w2"])]
