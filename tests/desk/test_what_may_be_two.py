"""An event that may be two is named to whoever looks, and parted by a person's word alone."""

import pytest
from tests.building import (
    KIDNAPPED,
    MINES,
    add,
    new_dossier,
    opened,
    question_of,
)

from claimcheck import desk
from claimcheck.desk.deciding import parting_of_event
from claimcheck.model.exits import BadInputError
from claimcheck.model.proposal import Proposed
from claimcheck.model.scales import Credibility
from claimcheck.model.settlement import Finding, Verdict

WHY = "farmers in a field, three days later"
PARTS = (Proposed.PARTS,)


@pytest.fixture
def path(tmp_path):
    return new_dossier(tmp_path, MINES)


@pytest.fixture
def at(path):
    with opened(path, "Amal") as at_it:
        yield at_it


def events(at) -> dict[str, set[str]]:
    """The claims of each event, by the event's label."""
    told: dict[str, set[str]] = {}
    for state in desk.questions(at):
        ids = {desk.shown_id(at, uid) for uid in state.understood}
        told.setdefault(state.event.label, set()).update(ids)
    return told


def asked_of(at, claim: str) -> tuple[str, str, set[str]]:
    """What a claim answers, by the question's id and label, and with which others."""
    state = question_of(at, claim)
    others = {desk.shown_id(at, uid) for uid in state.understood}
    return state.question.id, state.question.label, others


def event_of(at, claim: str) -> str:
    return question_of(at, claim).event.id


def named(at, proposal) -> set[str]:
    return {desk.shown_id(at, uid) for uid in proposal.claims}


def test_two_mines_taken_for_one_are_a_false_contradiction_until_somebody_parts_them(at):
    assert len(list(desk.conflicts(at))) == 1
    (found,) = desk.proposals(at, PARTS)
    assert named(at, found) == {"b1", "b2"}
    assert found.about[0] == event_of(at, "a1")
    assert found.because.startswith("against one event: the days")
    effect = "2 claims (b1, b2) to an event apart, “explosion, Qarnat”; 3 left, called “‘nine were"
    assert found.effect.startswith(effect)
    desk.accept(at, [found.id], WHY)
    assert [ids for _, ids in sorted(events(at).items())] == [{"b1", "b2"}, {"a1", "a2", "a3"}]
    assert asked_of(at, "a1")[2] == {"a1", "a2"}
    assert asked_of(at, "b1")[1:] == ("people killed", {"b1"})
    assert asked_of(at, "b2")[1:] == ("people wounded", {"b2"})


def test_what_is_never_likelier_than_not_is_listed_for_whoever_asks_alone(at):
    (found,) = desk.proposals(at, PARTS)
    assert found.probability < 0.75
    assert desk.proposals(at) == []
    assert desk.may_be_one(at) == []
    assert desk.may_be_one(at, event_of(at, "a1")) == parting_of_event(at, event_of(at, "a1"))
    assert named(at, parting_of_event(at, event_of(at, "a1"))[0]) == {"b1", "b2"}


def test_the_ids_of_events_and_questions_stay_with_the_claims_that_founded_them(tmp_path):
    rows = MINES.splitlines(keepends=True)
    with opened(new_dossier(tmp_path, "".join([*rows[:3], *rows[4:]])), "Amal") as at:
        add(at, "".join([rows[0], rows[3]]), "later")
        event, killed, wounded = event_of(at, "a1"), *asked_ids(at, "a1", "b2")
        assert asked_ids(at, "a3") == [wounded]
        (found,) = desk.proposals(at, PARTS)
        desk.accept(at, [found.id], WHY)
        assert event_of(at, "a1") == event
        assert asked_ids(at, "a1", "b2") == [killed, wounded]
        assert asked_of(at, "a3")[1:] == ("people wounded", {"a3"})


def asked_ids(at, *claims: str) -> list[str]:
    return [desk.find_question(at, claim) for claim in claims]


def test_it_is_one_act_of_a_person_that_undo_takes_back_whole(at):
    before, placed = events(at), [asked_of(at, each) for each in ("a1", "a3", "b1", "b2")]
    (found,) = desk.proposals(at, PARTS)
    desk.accept(at, [found.id], WHY)
    last, *_ = desk.log(at)
    assert (last.verb, last.by, last.because) == ("part", "Amal", WHY)
    where = desk.show(at, "b1")["history"][-1]
    assert (where["by"], where["because"]) == ("Amal", WHY)
    desk.undo(at)
    assert events(at) == before
    assert [asked_of(at, each) for each in ("a1", "a3", "b1", "b2")] == placed
    assert desk.proposals(at, PARTS) == [found]
    desk.redo(at)
    assert len(events(at)) == 2


def test_what_was_parted_is_not_proposed_to_be_joined_again_nor_parted_further(at):
    (found,) = desk.proposals(at, PARTS)
    desk.accept(at, [found.id], WHY)
    assert desk.proposals(at, tuple(Proposed), possible=True) == []
    assert parting_of_event(at, event_of(at, "b1")) == []


def test_what_a_person_parted_by_hand_is_not_proposed_to_be_joined_either(tmp_path):
    strike = "id,event,question,answer,source\n"
    strike += "".join(f"s{n},strike on the Sarab fuel depot,killed,{n},SANA\n" for n in (2, 3))
    with opened(new_dossier(tmp_path, strike), "Amal") as at:
        desk.part(at, ["s3"], "a week later", event="bombing of the depot at Sarab")
        assert desk.proposals(at, (Proposed.JOINS,), possible=True) == []
        desk.undo(at)
        desk.part(at, ["s3"], "a week later", event="Strike on the Sarab fuel depot, again")
        assert desk.proposals(at, (Proposed.JOINS,), possible=True) == []


def test_an_event_that_somebody_said_is_one_is_not_proposed_again_whatever_is_added(at):
    (found,) = desk.proposals(at, PARTS)
    desk.dismiss(at, [found.id], "one minefield")
    assert desk.proposals(at, PARTS) == []
    assert desk.may_be_one(at, event_of(at, "a1")) == []
    row = (
        "b3,41,farmers,a nurse,forty-one were killed when a mine blew up near Qarnat,r3,,2031-03-21"
    )
    add(at, f"{MINES.splitlines()[0]}\n{row}\n", "later")
    assert event_of(at, "b3") == event_of(at, "a1")
    assert all(named(at, each) == {"b3"} for each in desk.proposals(at, PARTS))
    desk.undo(at)
    desk.undo(at)
    assert desk.proposals(at, PARTS) == [found]


def test_what_a_person_settled_together_is_never_proposed_to_be_parted(at):
    desk.settle(at, desk.find_question(at, "a1"), Finding(Verdict.ESTABLISHED, "seen", "12"))
    assert desk.proposals(at, PARTS) == []
    assert parting_of_event(at, event_of(at, "a1")) == []


BOAT = "z1,two,sailors,a woman,two drowned when a boat sank off Lismar,r9,paragraph 1,2031-05-02\n"


@pytest.mark.parametrize("what", ["events", "questions"])
def test_what_a_person_joined_is_never_proposed_to_be_parted(tmp_path, what):
    with opened(new_dossier(tmp_path, MINES + BOAT), "Amal") as at:
        assert event_of(at, "z1") != event_of(at, "a1")
        if what == "events":
            desk.join(at, event_of(at, "a1"), event_of(at, "z1"), "one and the same")
            assert event_of(at, "z1") == event_of(at, "a1")
            assert desk.proposals(at, PARTS) == []
        else:
            kept, other = asked_ids(at, "a1", "z1")
            desk.join(at, kept, other, "one and the same")
            assert asked_of(at, "z1")[2] == {"a1", "a2", "b1", "z1"}
            for found in desk.proposals(at, PARTS):
                assert named(at, found).isdisjoint({"a1", "a2", "b1", "z1"})


def test_what_is_not_proposed_any_more_is_refused_and_nothing_is_recorded(at):
    (found,) = desk.proposals(at, PARTS)
    desk.accept(at, [found.id], WHY)
    acts = len(list(desk.log(at)))
    with pytest.raises(BadInputError, match=f"{found.id} is not proposed"):
        desk.accept(at, [found.id], WHY)
    assert len(list(desk.log(at))) == acts


def test_what_a_proposal_named_is_all_that_it_parts(at):
    """An id is of these claims: what was added since has the event looked at again."""
    (before,) = desk.proposals(at, PARTS)
    rows = [row.replace("b", "c", 1) for row in MINES.splitlines() if row.startswith("b")]
    add(at, "\n".join([MINES.splitlines()[0], *rows]) + "\n", "zlater")
    (now,) = desk.proposals(at, PARTS)
    assert named(at, now) == {"b1", "b2", "c1", "c2"}
    assert now.id != before.id
    with pytest.raises(BadInputError, match=f"{before.id} is not proposed"):
        desk.accept(at, [before.id], WHY, of_event=event_of(at, "a1"))


def test_what_was_listed_for_an_event_is_found_again_by_looking_at_that_alone(at, monkeypatch):
    (found,) = parting_of_event(at, event_of(at, "a1"))
    desk.rate(at, "a2", Credibility.PROBABLY_TRUE, "a good witness")
    monkeypatch.setattr(
        "claimcheck.desk.proposing.proposed", lambda *_, **__: pytest.fail("looked at all")
    )
    assert desk.accept(at, [found.id], WHY, of_event=found.about[0]) == [found]


def test_a_parting_is_accepted_by_itself_since_others_may_hold_no_longer(tmp_path):
    named_alike = "id,event,question,answer,source\nx1,Taksim,killed,6,Syrian Observer\n"
    named_alike += "x2,Taksim,killed,9,the Syrian Observer\n"
    with opened(new_dossier(tmp_path, MINES, named_alike), "Amal") as at:
        every = desk.proposals(at, tuple(Proposed), possible=True)
        assert {each.of for each in every} == {Proposed.NAMES, Proposed.PARTS}
        acts = len(list(desk.log(at)))
        with pytest.raises(BadInputError, match=r"by itself"):
            desk.accept(at, [each.id for each in every], WHY)
        assert len(list(desk.log(at))) == acts


def test_the_log_says_how_many_claims_were_parted(at):
    (found,) = desk.proposals(at, PARTS)
    desk.accept(at, [found.id], WHY)
    last, *_ = desk.log(at)
    assert last.summary == "2 claims to explosion, Qarnat: people killed"


def test_accepting_again_what_was_undone_makes_the_same_event(at):
    (found,), made = desk.proposals(at, PARTS), []
    for _ in range(3):
        desk.accept(at, [found.id], WHY)
        made.append((event_of(at, "b1"), events(at)))
        desk.undo(at)
    assert made == [made[0]] * 3


def test_what_is_part_of_the_event_stays_a_part_of_what_keeps_its_label(tmp_path):
    burial = (
        'id,event,part_of,question,answer,source\nf1,burial,"explosion, Qarnat",buried,9,SANA\n'
    )
    with opened(new_dossier(tmp_path, MINES, burial), "Amal") as at:
        (found,) = desk.proposals(at, PARTS)
        assert found.effect.endswith("“explosion, Qarnat (2)”; 3 left in “explosion, Qarnat”")
        desk.accept(at, [found.id], WHY)
        assert events(at)["explosion, Qarnat"] == {"a1", "a2", "a3"}


def test_events_that_givers_named_are_looked_at_without_reading_a_word(tmp_path, monkeypatch):
    with opened(new_dossier(tmp_path, KIDNAPPED), "Amal") as at:
        monkeypatch.setattr(
            "claimcheck.reckon.grouping.partings.EventProfiles",
            lambda *_: pytest.fail("they can only be one"),
        )
        assert parting_of_event(at, event_of(at, "k1")) == []
