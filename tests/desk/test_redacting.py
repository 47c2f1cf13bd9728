"""A redacted text is gone for good, wherever it was said and in whatever order copies come."""

import shutil
import subprocess
import sys
import tempfile
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.building import KIDNAPPED, add, held_bytes, new_dossier, ticking

from claimcheck import desk
from claimcheck.desk.listing import Choice
from claimcheck.model.exits import BadInputError
from claimcheck.model.kinds import Status
from claimcheck.model.scales import Credibility, Reliability
from claimcheck.model.settlement import Finding, Verdict

SECRET = "Umm Khalid"  # noqa: S105 - the name of a witness
WHY = "a witness in danger"
NAMED = KIDNAPPED.replace("kidnapped six fighters", f"{SECRET} saw six")
TAFAS = "id,event,question,answer,source\nt1,Tafas,dead,two,SNHR\n"


def holds(path: Path, text: str = SECRET) -> bool:
    return text.encode() in held_bytes(path)


def shape(at, what: str) -> Any:
    return desk.show(at, what)


def step(at, what: str, did: str) -> str:
    """The id of the last step of a history that did something, as `show` prints it."""
    return str([each["id"] for each in shape(at, what)["history"] if each["did"] == did][-1])


@pytest.fixture
def path(tmp_path):
    return new_dossier(tmp_path, NAMED)


@pytest.fixture
def at(path):
    with desk.open_desk(path, "Amal", now=ticking("2026-03-01T08:00:00+00:00")) as opened:
        yield opened


# What somebody who does not know yet may do to the claim in a copy.
unknowing = st.lists(
    st.sampled_from(
        [
            lambda at: desk.correct(at, "k2", {"note": f"{SECRET} is his mother"}, "asked"),
            lambda at: desk.correct(at, "k2", {"quote": f"{SECRET} saw them"}, SECRET),
            lambda at: desk.rate(at, "k2", Credibility.PROBABLY_TRUE, f"{SECRET} was there"),
            lambda at: desk.retract(at, "k2", f"{SECRET} took it back"),
            lambda at: add(at, TAFAS),
            lambda at: desk.part(at, ["k2"], "others", question=f"seen by {SECRET}"),
            lambda at: desk.part(at, ["k2", "k3"], "others", question="officers kidnapped"),
            lambda at: desk.settle(at, "k2", Finding(Verdict.ESTABLISHED, "seen", answer="six")),
            lambda at: desk.redact(at, step(at, "k2", "claim-rated"), WHY),
            lambda at: desk.redact(at, "k2", "also in danger"),
            desk.undo,
        ]
    ),
    max_size=4,
)


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(before=unknowing, theirs=unknowing, others=unknowing)
def test_whatever_copies_did_before_they_knew_no_order_of_merging_brings_it_back(
    before, theirs, others
):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first = new_dossier(folder, NAMED)
        do(first, "Amal", before)
        copies = [Path(shutil.copy(first, folder / f"copy{n}.dossier")) for n in range(3)]
        do(copies[0], "Amal", [lambda at: desk.redact(at, "k2", WHY)])
        do(copies[1], "Basel", theirs)
        do(copies[2], "Carla", others)
        views = []
        for number, order in enumerate(permutations(copies)):
            target = Path(shutil.copy(order[0], folder / f"merged{number}.dossier"))
            with desk.open_desk(target, "Amal") as at:
                for other in order[1:]:
                    desk.merge(at, other)
                assert desk.verify(at).problems == ()
                claims = list(desk.LISTS["claims"](at, Choice()))
                asked = list(desk.LISTS["questions"](at, Choice()))
                views.append([claims, asked])
                assert not any(each["id"] == "k2" for each in claims)
                assert {each["question_id"] for each in claims} <= {each["id"] for each in asked}
            assert not holds(target)
        assert all(each == views[0] for each in views)


def do(path: Path, by: str, deeds) -> None:
    with desk.open_desk(path, by, now=ticking("2026-02-01T08:00:00+00:00")) as at:
        for deed in deeds:
            try:
                deed(at)
            except (BadInputError, IndexError):  # what cannot be done here is not done
                continue


REDACT_AND_DIE = """
import os, sys
from pathlib import Path
from claimcheck import desk
from claimcheck.desk import opening
at_opening = opening.leave_no_trace
def die(connection, *, patient=True):
    if patient:
        os.kill(os.getpid(), 9)
    at_opening(connection, patient=patient)
opening.leave_no_trace = die
with desk.open_desk(Path(sys.argv[1]), "Amal") as at:
    desk.redact(at, "k2", "a witness in danger")
"""


def test_a_kill_between_the_redaction_and_the_cleaning_leaves_nothing_after_the_next_opening(path):
    ended = subprocess.run([sys.executable, "-c", REDACT_AND_DIE, str(path)], check=False)
    assert ended.returncode == -9
    with desk.open_desk(path, "Amal") as at:
        assert not holds(path), "while it is open already"
        assert desk.verify(at).problems == ()
        assert next(desk.log(at)).verb == "redact"
    assert not holds(path)


def test_a_reader_keeps_traces_until_the_next_opening(path):
    with desk.open_desk(path, "Amal") as at, desk.open_desk(path, "Basel") as reader:
        reading = reader.connection.execute("SELECT * FROM journal JOIN content USING(seq)")
        next(iter(reading))
        reader.connection.execute("BEGIN")
        at.connection.set_busy_timeout(50)
        assert desk.redact(at, "k2", WHY).traces
        reading.close()
    with desk.open_desk(path, "Amal"):
        assert not holds(path)


def test_redacting_within_one_whole_cleans_up_once_it_is_on_disk(at, path):
    with desk.all_or_nothing(at):
        desk.redact(at, "k2", WHY)
        desk.redact(at, "k1", WHY)
    assert not holds(path)
    with pytest.raises(BadInputError):
        redact_and_fail(at)
    assert [each["id"] for each in desk.LISTS["claims"](at, Choice())] == ["k3"]


def redact_and_fail(at) -> None:
    with desk.all_or_nothing(at):
        desk.redact(at, "k3", WHY)
        desk.redact(at, "k3", "again")


def grade_firas(at) -> None:
    desk.grade(at, "Firas", Reliability.B, f"{SECRET} vouches for him")


def settle(at) -> None:
    desk.settle(at, "k1", Finding(Verdict.ESTABLISHED, f"{SECRET} told us", answer="six"))


def move(at) -> None:
    add(at, TAFAS)
    desk.move(at, ["k1"], "t1", f"{SECRET} says so")


def join(at) -> None:
    add(at, TAFAS)
    desk.join(at, "k1", "t1", f"{SECRET} says so")


def undo(at) -> None:
    desk.retract(at, "k3", "wrong")
    desk.undo(at, None, f"{SECRET} is sure")


def reopen(at) -> None:
    desk.settle(at, "k1", Finding(Verdict.ESTABLISHED, "x", answer="six"))
    desk.reopen(at, "k1", f"{SECRET} doubts it")


REASONS = {
    "grade": grade_firas,
    "settle": settle,
    "move": move,
    "join": join,
    "undo": undo,
    "reopen": reopen,
    "rate": lambda at: desk.rate(at, "k1", Credibility.PROBABLY_TRUE, f"{SECRET} was there"),
    "retract": lambda at: desk.retract(at, "k1", f"{SECRET} took it back"),
    "correct": lambda at: desk.correct(at, "k1", {"note": "checked"}, f"{SECRET} says so"),
    "redact": lambda at: desk.redact(at, "k3", f"{SECRET} said it"),
}


@pytest.mark.parametrize("verb", REASONS)
def test_a_reason_is_taken_out_and_what_was_done_holds(tmp_path, verb):
    path = new_dossier(tmp_path, KIDNAPPED)
    with desk.open_desk(path, "Amal", now=ticking("2026-03-01T08:00:00+00:00")) as at:
        REASONS[verb](at)
        act = next(each for each in desk.log(at) if each.verb == verb)
        before = standing(at)
        assert holds(path)
        assert desk.redact(at, act.id, WHY).texts == 1
        assert not holds(path)
        assert standing(at) == before
        told = next(each for each in desk.log(at) if each.id == act.id)
        assert (told.verb, told.by, told.at) == (act.verb, act.by, act.at)
        assert SECRET not in told.because
        assert "redacted" in told.summary
        assert desk.verify(at).problems == ()
        with pytest.raises(BadInputError, match="was redacted"):
            desk.redact(at, act.id, WHY)


def standing(at) -> list:
    """What stands, without the words in which it was said."""
    claims = list(desk.LISTS["claims"](at, Choice()))
    questions: Any = [desk.question_shape(at, each) for each in desk.questions(at)]
    sources: Any = list(desk.LISTS["sources"](at, Choice()))
    verdicts = [
        (
            each["id"],
            each["status"],
            [(s["id"], s["verdict"], s["answer"], s["by"], s["at"]) for s in each["settlements"]],
        )
        for each in questions
    ]
    grades = [[(g["grade"], g["by"], g["at"]) for g in each["grades"]] for each in sources]
    return [claims, verdicts, grades]


def test_each_step_of_a_history_can_be_redacted_by_the_id_that_show_prints(at, path):
    desk.rate(at, "k1", Credibility.PROBABLY_TRUE, f"{SECRET} was there")
    desk.redact(at, step(at, "k1", "claim-rated"), WHY)
    shown = shape(at, "k1")
    rated = shown["history"][-1]
    assert (rated["because"], rated["redacted"], shown["claim"]["rating"]) == (None, True, 2)
    assert "k2" in [each["id"] for each in desk.LISTS["claims"](at, Choice())]


@pytest.mark.parametrize("before", ["left", "joined", "larger", "undone"])
def test_labels_of_what_was_left_joined_or_is_larger_can_be_redacted(tmp_path, before):
    rows = f"id,event,part_of,question,answer,source\nw1,{SECRET} raid,,dead,two,SNHR\n"
    if before == "larger":
        rows = f"id,event,part_of,question,answer,source\nw1,raid,{SECRET} night,dead,two,SNHR\n"
    path = new_dossier(tmp_path, KIDNAPPED, rows)
    with desk.open_desk(path, "Amal") as at:
        uid = desk.find_claim(at, "w1").uid
        if before == "left":
            desk.move(at, ["w1"], "k1", "the same")
        elif before == "joined":
            desk.join(at, "k1", "w1", "the same")
        elif before == "undone":
            desk.undo(at, next(desk.log(at)).id)
        assert holds(path)
        events = at.connection.execute("SELECT id, body FROM event_view").fetchall()
        for name in [str(row[0]) for row in events if SECRET in str(row[1])]:
            try:
                desk.redact(at, name, WHY)
            except BadInputError as told:  # the larger took the smaller one's words with it
                assert "was redacted" in str(told)  # noqa: PT017 - either will do
        desk.redact(at, uid if before == "undone" else "w1", WHY)
        assert not holds(path)
        assert desk.verify(at).problems == ()


def test_an_undone_claim_is_reached_by_its_givers_id(at, path):
    add(at, TAFAS.replace("two", f"{SECRET} and her sister"))
    desk.undo(at)
    assert holds(path, f"{SECRET} and")
    desk.redact(at, "t1", WHY)
    assert not holds(path, f"{SECRET} and")
    with pytest.raises(BadInputError):
        desk.redact(at, "t1", WHY)


def test_other_names_can_be_redacted(at, path):
    desk.redact(at, "k2", WHY)
    desk.alias(at, SECRET, "the mother", "person", "she said so")
    assert holds(path)
    desk.redact(at, SECRET, WHY)
    assert not holds(path)


def test_after_a_redaction_it_says_what_else_holds_the_same_words(at, path):
    desk.rate(at, "k1", Credibility.PROBABLY_TRUE, f"{SECRET} saw six")
    found = Finding(Verdict.ESTABLISHED, f"{SECRET} saw six", answer="six")
    settled = desk.settle(at, "k1", found)
    gone = desk.redact(at, "k2", WHY)
    assert settled.id in gone.held
    rated = step(at, "k1", "claim-rated")
    assert rated in gone.held
    assert "k1" in gone.held, "it goes back to Firas, too"
    for each in (settled.id, rated):
        desk.redact(at, each, WHY)
    assert not holds(path)


def test_it_says_what_is_called_by_the_first_words_of_what_went(tmp_path):
    quote = "Umm Khalid gave them back the keys of the town, of its mill and of both its schools"
    rows = f'a,three,SNHR,"{quote}",r0\nb,four,SOHR,they gave the keys of the mill back,r0\n'
    path = new_dossier(tmp_path, f"id,answer,source,quote,document\n{rows}")
    with desk.open_desk(path, "Amal") as at:
        beside = desk.show(at, "b")["claim"]
        gone = desk.redact(at, "a", WHY)
        assert SECRET in desk.show(at, beside["event_id"])["event"]["label"]
        assert step(at, beside["event_id"], "event-founded") in gone.held
        for each in gone.held:
            desk.redact(at, each, WHY)
    assert not holds(path)


def test_redacting_the_only_claim_of_a_question_keeps_what_was_settled(tmp_path):
    path = new_dossier(tmp_path, KIDNAPPED, TAFAS.replace("dead", f"children of {SECRET} killed"))
    with desk.open_desk(path, "Amal") as at:
        question = desk.find_question(at, "t1")
        settled = desk.settle(at, "t1", Finding(Verdict.ESTABLISHED, "counted", answer="two"))
        desk.redact(at, "t1", WHY)
        assert not holds(path)
        state = desk.question_state(at, question)
        assert state is not None
        assert [held.id for held in state.settlements] == [settled.id]
        assert state.reckoned.status == Status.STALE
        assert (state.question.label, state.event.label) == ("redacted", "redacted")
        assert desk.verify(at).problems == ()


def test_the_log_tells_which_texts_of_an_act_went_and_what_it_was(at):
    desk.redact(at, "k2", WHY)
    added = next(act for act in desk.log(at) if act.verb == "add")
    assert added.summary == "3 claims (1 redacted)"
    desk.redact(at, "k1", WHY)
    added = next(act for act in desk.log(at) if act.verb == "add")
    assert added.summary == "3 claims (2 redacted)"


def test_an_id_that_means_several_things_is_refused_with_what_to_say(at):
    add(at, f"name,kind,note\nk2,person,{SECRET}\n", "s")
    with pytest.raises(BadInputError, match=r"a claim and a source.*claim:k2 or source:k2"):
        desk.redact(at, "k2", WHY)
    desk.redact(at, "source:k2", WHY)
    assert desk.redact(at, "k2", WHY).texts == 1


def test_the_beginning_of_an_id_names_nothing_that_goes_for_good(at):
    uid = desk.find_claim(at, "k2").uid
    for part in (uid[:3], uid[:7], "k", ""):  # the givers' own ids have two letters
        with pytest.raises(BadInputError):
            desk.redact(at, part, WHY)
    assert desk.redact(at, uid, WHY).id == uid


def test_an_act_that_brought_many_things_is_not_redacted_at_once(at):
    added = next(act for act in desk.log(at) if act.verb == "add")
    with pytest.raises(BadInputError, match="brought 3 things"):
        desk.redact(at, added.id, WHY)


def test_a_source_can_be_described_anew_by_whoever_knew_that_it_was_redacted(at, path, tmp_path):
    add(at, f"name,kind,note\nFiras,person,cousin of {SECRET}\n", "s")
    copy = Path(shutil.copy(path, tmp_path / "copy.dossier"))
    desk.redact(at, "k2", WHY)
    desk.redact(at, "Firas", WHY)
    add(at, "name,kind,note\nFiras,person,a reporter\n", "s2")
    with desk.open_desk(copy, "Basel") as theirs:
        add(theirs, f"name,kind,note\nFiras,person,son of {SECRET}\n", "s3")
    desk.merge(at, copy)
    firas: Any = [each for each in desk.LISTS["sources"](at, Choice()) if each["name"] == "Firas"]
    assert firas[0]["note"] == "a reporter"
    assert not holds(path)
    with desk.open_desk(copy, "Basel") as theirs:
        desk.merge(theirs, path)
    assert not holds(copy)
