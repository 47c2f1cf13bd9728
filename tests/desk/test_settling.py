"""A settlement keeps what was decided, why, and what became of every claim."""

import pytest
from attrs import evolve
from tests.building import KIDNAPPED, add, new_dossier

from claimcheck import desk
from claimcheck.desk.listing import Choice
from claimcheck.model.exits import BadInputError, ChangedError, UsageError
from claimcheck.model.kinds import Status
from claimcheck.model.scales import Confidence, Likelihood, Reliability
from claimcheck.model.settlement import ClaimOutcome, Finding, Outcome, Verdict

SIX = Finding(
    Verdict.ESTABLISHED,
    "first-hand, and he corrects the others",
    answer="six",
    confidence=Confidence.MODERATE,
    likelihood=Likelihood.LIKELY,
)


def state(at):
    (found,) = desk.questions(at)
    return found


def outcomes(at) -> dict[str, str]:
    (held,) = state(at).settlements
    return {desk.shown_id(at, each.claim): str(each.outcome) for each in held.finding.claims}


def test_a_settlement_is_kept_with_its_reason_author_and_time(amal):
    held = desk.settle(amal, "k2", SIX)
    assert (held.by, held.finding.because) == ("Amal", SIX.because)
    assert held.at.startswith("2026-01-03")
    assert state(amal).reckoned.status == Status.SETTLED


def test_what_a_settlement_gives_back_is_what_stands_in_the_dossier(amal):
    held = desk.settle(amal, "k2", SIX)
    assert state(amal).settlements == (held,)
    again = desk.settle(amal, "k2", SIX)
    assert set(state(amal).settlements) == {held, again}


def test_what_the_answer_makes_of_each_claim_is_kept_with_it(amal):
    desk.settle(amal, "k2", SIX)
    assert outcomes(amal) == {"k1": "rejected", "k2": "stands", "k3": "stands"}


def test_the_reviewers_own_word_on_a_claim_outranks_what_the_answer_implies(amal):
    said = ClaimOutcome("k1", Outcome.ELSEWHERE, "another night")
    desk.settle(
        amal, "k2", Finding(Verdict.ESTABLISHED, "first-hand", answer="six", claims=(said,))
    )
    assert outcomes(amal)["k1"] == "elsewhere"


def test_a_range_rejects_what_lies_outside_it(amal):
    desk.settle(amal, "k2", Finding(Verdict.RANGE, "two counts", low="5", high="8", best="6"))
    assert outcomes(amal)["k1"] == "rejected"
    assert outcomes(amal)["k2"] == "stands"


GROWING = """id,event,question,answer,source,said,stance,about
g1,raid,people killed,22,Red Crescent,2024-03-03,,
g2,raid,people killed,31,Red Crescent,2024-03-05,,
g3,raid,people killed,40,Monitor,2024-03-05,,
g4,raid,people killed,40,Monitor,2024-03-06,retracts,g3
"""


@pytest.fixture
def growing(tmp_path):
    with desk.open_desk(new_dossier(tmp_path, GROWING), "Amal") as at:
        yield at


def records(at):
    rows = desk.LISTS["sources"](at, Choice())
    return {row["name"]: (row["right"], row["wrong"]) for row in rows}


def test_an_earlier_count_of_a_toll_that_grew_is_overtaken_and_its_source_was_not_wrong(growing):
    desk.settle(growing, "g2", Finding(Verdict.ESTABLISHED, "the last count", answer="31"))
    assert outcomes(growing)["g1"] == "overtaken"
    assert outcomes(growing)["g2"] == "stands"
    assert records(growing)["Red Crescent"] == (1, 0)


def test_what_its_source_took_back_is_withdrawn_whatever_is_true(growing):
    for answer in ("40", "31"):
        desk.settle(growing, "g2", Finding(Verdict.ESTABLISHED, "why", answer=answer))
        *_, held = [each for each in state(growing).settlements if each.finding.answer == answer]
        named = {desk.shown_id(growing, e.claim): str(e.outcome) for e in held.finding.claims}
        assert named["g3"] == "withdrawn"
    assert records(growing)["Monitor"] == (0, 0)


def test_of_settlements_that_differ_a_claims_outcome_is_not_one_reviewers_alone(tmp_path):
    path = new_dossier(tmp_path, KIDNAPPED)
    for by, answer in (("Amal", "six"), ("Basel", "28")):
        with desk.open_desk(path, by) as at:
            desk.settle(at, "k2", Finding(Verdict.ESTABLISHED, "sure", answer=answer))
    with desk.open_desk(path, "Amal") as at:
        assert state(at).reckoned.status == Status.DISPUTED
        told = {row["id"]: row["outcome"] for row in desk.LISTS["claims"](at, Choice())}
        assert (told["k1"], told["k2"]) == ("undecided", "undecided")


@pytest.mark.parametrize(
    ("low", "best", "high", "told"),
    [
        ("47", "", "3", "47 is more than 3"),
        ("10", "31", "20", "31 is more than 20"),
        ("few", "", "night", "not read as a count"),
    ],
)
def test_a_range_that_stands_the_wrong_way_round_is_refused(amal, low, best, high, told):
    finding = Finding(Verdict.RANGE, "why", low=low, best=best, high=high)
    with pytest.raises(BadInputError, match=told):
        desk.settle(amal, "k2", finding)
    assert state(amal).settlements == ()


def test_yes_or_no_is_settled_too(tmp_path):
    rows = "event,question,answer,source\nferry,insured,no,A\nferry,insured,yes,B\n"
    with desk.open_desk(new_dossier(tmp_path, rows), "Amal") as at:
        question = state(at).question.id
        desk.settle(at, question, Finding(Verdict.ESTABLISHED, "the papers", answer="no"))
        assert sorted(outcomes(at).values()) == ["rejected", "stands"]


def test_a_refuted_answer_says_nothing_of_the_others(amal):
    desk.settle(amal, "k2", Finding(Verdict.REFUTED, "he denies it", answer="28"))
    assert outcomes(amal) == {"k1": "rejected", "k2": "undecided", "k3": "undecided"}


@pytest.mark.parametrize(
    ("finding", "asked"),
    [
        (Finding(Verdict.ESTABLISHED, " \n", answer="six"), "reason in words"),
        (Finding(Verdict.ESTABLISHED, "why"), "--answer"),
        (Finding(Verdict.RANGE, "why", best="6"), "--low .* --high"),
        (Finding(Verdict.REFUTED, "why"), "--answer"),
        (Finding(Verdict.BOTH, "why"), "--part"),
        (Finding(Verdict.UNSETTLED, "why"), "--would-settle"),
    ],
)
def test_a_finding_without_its_reason_or_what_its_verdict_needs_is_refused(amal, finding, asked):
    with pytest.raises(UsageError, match=asked):
        desk.settle(amal, "k2", finding)
    assert state(amal).settlements == ()


def test_what_someone_changed_since_it_was_seen_is_not_decided_over(amal, basel):
    seen = state(amal).seen
    add(basel, "event,question,answer,source\nNahtah,kidnapped,nine,Horan Free League\n")
    with pytest.raises(ChangedError, match="changed by someone"):
        desk.settle(amal, "k2", SIX, seen=seen)
    assert state(amal).settlements == ()
    assert desk.settle(amal, "k2", SIX, seen=state(amal).seen)


def test_my_second_settlement_replaces_my_first(amal):
    first = desk.settle(amal, "k2", SIX)
    second = desk.settle(amal, "k2", Finding(Verdict.UNVERIFIABLE, "no second voice"))
    assert second.replaces == (first.id,)
    assert state(amal).reckoned.status == Status.SETTLED


def test_two_reviewers_who_differ_make_a_question_disputed_and_lose_neither(amal, basel):
    desk.settle(amal, "k2", SIX)
    desk.settle(basel, "k1", Finding(Verdict.ESTABLISHED, "several media", answer="28"))
    assert state(amal).reckoned.status == Status.DISPUTED
    assert [held.by for held in state(amal).settlements] == ["Amal", "Basel"]


def test_a_reviewer_can_replace_anothers_settlement_by_naming_it(amal, basel):
    first = desk.settle(amal, "k2", SIX)
    new = Finding(Verdict.ESTABLISHED, "several media", answer="28")
    desk.settle(basel, "k1", new, replaces=(first.id,))
    assert state(amal).reckoned.status == Status.SETTLED


def test_a_settlement_that_is_not_there_cannot_be_replaced(amal):
    with pytest.raises(BadInputError, match="no live settlement"):
        desk.settle(amal, "k2", SIX, replaces=("s-nothing",))


def test_a_claim_that_comes_later_and_contradicts_makes_the_question_stale(amal):
    desk.settle(amal, "k2", SIX)
    add(amal, "event,question,answer,source\nNahtah,kidnapped,nine,Horan Free League\n")
    assert state(amal).reckoned.status == Status.STALE


def test_a_claim_that_comes_later_and_fits_leaves_it_settled(amal):
    desk.settle(amal, "k2", SIX)
    add(amal, "event,question,answer,source\nNahtah,kidnapped,6,Horan Free League\n")
    assert state(amal).reckoned.status == Status.SETTLED


def test_where_two_reviewers_are_asked_for_one_alone_only_proposes(tmp_path):
    folder = tmp_path / "two"
    folder.mkdir()
    path = folder / "case.dossier"
    desk.found_dossier(path, "Amal", reviewers=2)
    with desk.open_desk(path, "Amal") as amal, desk.open_desk(path, "Basel") as basel:
        add(amal, KIDNAPPED)
        desk.settle(amal, "k2", SIX)
        assert state(amal).reckoned.status == Status.PROPOSED
        desk.settle(basel, "k2", SIX)
        assert state(amal).reckoned.status == Status.SETTLED


@pytest.mark.parametrize("again", ["amal ", "AMAL", "Am\u0430l"])
def test_one_reviewer_in_two_spellings_is_not_two_reviewers(tmp_path, again):
    path = tmp_path / "two.dossier"
    desk.found_dossier(path, "Amal", reviewers=2)
    with desk.open_desk(path, "Amal") as first, desk.open_desk(path, again) as second:
        add(first, KIDNAPPED)
        desk.settle(first, "k2", SIX)
        held = desk.settle(second, "k2", SIX)
        assert state(first).reckoned.status == Status.PROPOSED
        assert len(held.replaces) == 1
        assert desk.of_others(first, state(first)) == ()


@pytest.mark.parametrize("reviewers", [0, -1])
def test_a_dossier_that_asks_for_no_reviewer_is_refused_and_not_made(tmp_path, reviewers):
    path = tmp_path / "none.dossier"
    with pytest.raises(BadInputError, match="one reviewer"):
        desk.found_dossier(path, "Amal", reviewers=reviewers)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "blank",
    [
        Finding(Verdict.ESTABLISHED, "why", answer=" \t"),
        Finding(Verdict.REFUTED, "why", answer="\n"),
        Finding(Verdict.RANGE, "why", low=" ", high="8"),
        Finding(Verdict.UNSETTLED, "why", would_settle="  "),
        Finding(Verdict.UNVERIFIABLE, " "),
    ],
    ids=lambda finding: str(finding.verdict),
)
def test_blanks_are_no_answer(amal, blank):
    with pytest.raises(UsageError, match="Nothing was recorded"):
        desk.settle(amal, "k2", blank)
    assert state(amal).settlements == ()


def test_reopening_names_what_it_ends_and_not_what_was_replaced_before(amal):
    first = desk.settle(amal, "k2", SIX)
    second = desk.settle(amal, "k2", evolve(SIX, because="a list of names"))
    assert second.replaces == (first.id,)
    assert desk.reopen(amal, "k2", "a new witness") == (second.id,)
    assert state(amal).settlements == (), "what was replaced does not hold again"
    told = [desk.show(amal, each.id)["settlement"] for each in (first, second)]
    ended = [each["became"]["status"] for each in told]
    assert ended == ["replaced", "reopened"]


def test_reopening_needs_a_reason_and_opens_the_question_again(amal):
    desk.settle(amal, "k2", SIX)
    with pytest.raises(UsageError, match="reason"):
        desk.reopen(amal, "k2", "")
    desk.reopen(amal, "k2", "a new witness")
    assert state(amal).reckoned.status == Status.OPEN
    with pytest.raises(BadInputError, match="not settled"):
        desk.reopen(amal, "k2", "again")


def test_a_question_is_found_by_its_id_its_beginning_or_a_claim_in_it(amal):
    question = state(amal).question.id
    assert desk.find_question(amal, question) == question
    assert desk.find_question(amal, question[:6]) == question
    assert desk.find_question(amal, "k3") == question
    with pytest.raises(BadInputError, match="No question"):
        desk.find_question(amal, "q-unknown")


def test_an_event_given_where_a_question_is_meant_is_answered_with_the_questions_of_it(amal):
    event, question = state(amal).event.id, state(amal).question.id
    with pytest.raises(BadInputError, match=rf"is an event.* {question} \(kidnapped\)"):
        desk.settle(amal, event, SIX)
    add(amal, "id,event,question,answer,source\nn1,Nahtah,killed,two,SNHR\n", "more")
    killed = desk.find_question(amal, "n1")
    with pytest.raises(BadInputError, match=rf"{question} \(kidnapped\), {killed} \(killed\)"):
        desk.find_question(amal, event)


def test_a_question_given_where_an_event_is_meant_is_answered_with_its_event(amal):
    event, question = state(amal).event.id, state(amal).question.id
    add(amal, "id,event,question,answer,source\nt1,Tafas,killed,two,SNHR\n", "more")
    for kept, joined in (("t1", event), (event, "t1"), (question, event)):
        with pytest.raises(BadInputError, match="two events or two questions") as told:
            desk.join(amal, kept, joined, "one night")
        assert event in str(told.value)
    other = desk.find_question(amal, "t1")
    with pytest.raises(BadInputError, match=f"{other} is a question of the event e-"):
        desk.join(amal, event, other, "one night")


def test_a_sources_record_counts_its_own_claims_and_not_what_it_relays(amal):
    desk.settle(amal, "k2", SIX)
    records = {
        source["name"]: (source["right"], source["wrong"])
        for source in desk.LISTS["sources"](amal, Choice())
    }
    assert records["Firas"] == (1, 0)
    assert records["some media reports"] == (0, 1)
    assert records["Enab Baladi"] == (1, 0), "for its own vague claim, not for what it quotes"


def test_a_grade_needs_a_known_source_and_a_reason(amal):
    assert desk.grade(amal, "FIRAS", Reliability.C, "named reporter") == "Firas"
    with pytest.raises(BadInputError, match="No source"):
        desk.grade(amal, "Reuters", Reliability.B, "agency")
    with pytest.raises(UsageError, match="reason"):
        desk.grade(amal, "Firas", Reliability.B, " ")


def test_a_settlement_is_there_after_the_program_was_closed(tmp_path):
    path = new_dossier(tmp_path, KIDNAPPED)
    with desk.open_desk(path, "Amal") as at:
        desk.settle(at, "k2", SIX)
    with desk.open_desk(path, "Basel") as at:
        assert state(at).settlements[0].finding.answer == "six"
